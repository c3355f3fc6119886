import type { AnyContent } from '#electron/handlers/packaged-kinds.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import type { LooseRow } from '#electron/storage/journal/entity-tables.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { standingOf } from '#shared/domain/review/review-state.ts';
import { contentShaOf, judgedShaOf } from '#shared/exchange/package-format.ts';
import type { PackagedDocument } from '#shared/exchange/package-payload.ts';

/**
 * Whether a document is what was sent or authorised, where it waits for its Vo.Bo. or has it.
 * @param course acts as they stand with that document
 */
export const isAsJudged = (document: PackagedDocument, course: Pick<ReviewContent, 'act'>): boolean => {
  const { state, sentSha, authorisedSha } = standingOf(course);
  if (state !== 'sent' && state !== 'authorised') return true;
  // Acts that came with format 1 name the whole content.
  const judged = [judgedShaOf(document, sha256), contentShaOf(document.content, sha256)];
  return judged.some((sha) => sha === (state === 'sent' ? sentSha : authorisedSha));
};

/**
 * What waits for its Vo.Bo. or has it stays what was sent or authorised, whatever arrives: living and frozen never say
 * something else.
 * @throws DomainError conflict
 */
export const requireAsJudged = (document: PackagedDocument, course: Pick<ReviewContent, 'act'>): void => {
  if (isAsJudged(document, course)) return;
  throw new DomainError(
    'conflict',
    standingOf(course).state === 'sent'
      ? 'No se recibió el paquete: el documento está en validación, y lo que llega cambiaría lo que se envió. No se cambió nada. Conteste o retire primero el envío, y reciba el paquete otra vez.'
      : 'No se recibió el paquete: el documento está autorizado, y lo que llega cambiaría lo que tiene el Vo.Bo. No se cambió nada. Abra primero otra versión, que volverá a pasar por Vo.Bo., y reciba el paquete otra vez.',
  );
};

/** A document with other rows, in the order in which the store reads them. */
export const withRows = (document: PackagedDocument, content: AnyContent): PackagedDocument => {
  const rows = Object.entries(content as unknown as Readonly<Record<string, readonly LooseRow[]>>);
  return {
    ...document,
    content: Object.fromEntries(rows.map(([entity, all]) => [entity, [...all].sort(byRank)])),
  } as unknown as PackagedDocument;
};

const byRank = (a: LooseRow, b: LooseRow): number => compare(a.rank, b.rank) || compare(a.id, b.id);

const compare = (a: unknown, b: unknown): number => {
  const [one, two] = [String(a ?? ''), String(b ?? '')];
  return one < two ? -1 : one > two ? 1 : 0;
};
