import { createHash } from 'node:crypto';
import type { DocumentService, RenderOptions } from '#electron/documents/document-service.ts';
import {
  type PaperPhotograph,
  type PaperPhotographs,
  PHOTOGRAPH_PX,
  printedPhotographs,
} from '#shared/documents/compose/progress-photographs.ts';
import { type ProgressInput, readProgress } from '#shared/documents/compose/progress-reading.ts';
import { imageHeader } from '#shared/domain/common/image-header.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';

/** What a report shows, with the bytes that are printed by their own SHA-256. */
type PreparedPhotographs = {
  readonly photographs: PaperPhotographs;
  readonly images: ReadonlyMap<string, Uint8Array>;
};

/**
 * The photographs of a progress report, scaled for paper one after the other, so that memory holds one of the camera's at a
 * time; what was scaled once is remembered while the service lives. One that is gone, broken or too large is told instead of
 * failing the paper.
 * @param read bytes of an evidence file by its SHA-256
 * @throws DomainError `cancelled`
 */
export const preparePhotographs = async (
  service: DocumentService,
  input: ProgressInput,
  read: (sha: string) => Uint8Array,
  options: RenderOptions = {},
): Promise<PreparedPhotographs> => {
  const wanted = [...new Map(printedPhotographs(readProgress(input)).map((row) => [row.sha, row])).values()];
  const memory = memoryOf(service);
  const photographs = new Map<string, PaperPhotograph>();
  const images = new Map<string, Uint8Array>();
  for (const [index, row] of wanted.entries()) {
    options.onProgress?.(index / wanted.length, `Preparando la fotografía ${index + 1} de ${wanted.length}`);
    const scaled = memory.get(row.sha) ?? (await scaledForPaper(service, row, read, options));
    if ('reason' in scaled) {
      photographs.set(row.sha, { kind: 'left-out', reason: scaled.reason });
      continue;
    }
    memory.put(row.sha, scaled);
    images.set(scaled.asset.sha, scaled.bytes);
    photographs.set(row.sha, { kind: 'drawn', asset: scaled.asset });
  }
  return { photographs, images };
};

type LeftOut = { readonly reason: Extract<PaperPhotograph, { readonly kind: 'left-out' }>['reason'] };
type Scaled = Pick<Extract<PaperPhotograph, { readonly kind: 'drawn' }>, 'asset'> & { readonly bytes: Uint8Array };

/** Above these a photograph would take hundreds of megabytes while it is drawn. */
const MOST_BYTES = 40 * 1024 * 1024;
const MOST_DOTS = 50_000_000;

const scaledForPaper = async (
  service: DocumentService,
  { sha, sizeBytes }: EntryEvidence,
  read: (sha: string) => Uint8Array,
  { signal }: RenderOptions,
): Promise<Scaled | LeftOut> => {
  if (sizeBytes > MOST_BYTES) return { reason: 'too-large' };
  const photograph = readOrNothing(read, sha);
  if (!photograph) return { reason: 'missing' };
  const header = imageHeader(photograph);
  if (!header) return { reason: 'broken' };
  if (header.widthPx * header.heightPx > MOST_DOTS) return { reason: 'too-large' };
  try {
    const request = { format: 'photograph', photograph, header, mostPx: PHOTOGRAPH_PX } as const;
    const { bytes } = await service.render(request, signal ? { signal } : {});
    const drawn = imageHeader(bytes);
    if (!drawn) return { reason: 'broken' };
    return { bytes, asset: { sha: createHash('sha256').update(bytes).digest('hex'), ...drawn } };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'file-rejected') return { reason: 'broken' };
    throw error;
  }
};

const readOrNothing = (read: (sha: string) => Uint8Array, sha: string): Uint8Array | undefined => {
  try {
    return read(sha);
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'store-damaged'))
      return undefined;
    throw error;
  }
};

type Memory = {
  readonly get: (sha: string) => Scaled | undefined;
  readonly put: (sha: string, scaled: Scaled) => void;
};

/** A content has one hash, and its scaled form never changes; the oldest go where they grow beyond this. */
const MOST_REMEMBERED = 48 * 1024 * 1024;

const memories = new WeakMap<DocumentService, Memory>();

const memoryOf = (service: DocumentService): Memory => {
  const known = memories.get(service) ?? newMemory();
  memories.set(service, known);
  return known;
};

const newMemory = (): Memory => {
  const held = new Map<string, Scaled>();
  let size = 0;
  return {
    get: (sha) => held.get(sha),
    put: (sha, scaled) => {
      if (held.has(sha)) return;
      held.set(sha, scaled);
      size += scaled.bytes.byteLength;
      for (const [oldest, { bytes }] of held) {
        if (size <= MOST_REMEMBERED) break;
        held.delete(oldest);
        size -= bytes.byteLength;
      }
    },
  };
};
