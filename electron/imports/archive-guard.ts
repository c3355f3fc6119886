import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#shared/domain/common/result.ts';

export type ArchiveLimits = {
  readonly entries: number;
  /** Real inflated bytes of one entry and of all together. */
  readonly entryBytes: number;
  readonly totalBytes: number;
};

/** Office documents stay far below; what exceeds it was made to exhaust the computer. */
export const OFFICE_LIMITS: ArchiveLimits = {
  entries: 4_000,
  entryBytes: 60 * 1024 * 1024,
  totalBytes: 160 * 1024 * 1024,
};

/**
 * Every entry of a zip archive, inflated within absolute limits (real bytes are counted, declared sizes are not
 * believed), names checked against paths that climb out, duplicates refused.
 * @throws DomainError `file-rejected` (damaged, hostile names) or `too-large` (a bomb)
 */
export const readArchive = async (bytes: Uint8Array, limits: ArchiveLimits): Promise<ReadonlyMap<string, Buffer>> => {
  const archive = await openArchive(bytes);
  const entries = new Map<string, Buffer>();
  let total = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      if (entries.size >= limits.entries) throw tooLarge();
      if (entry.fileName.endsWith('/')) continue;
      if (!isPlainName(entry.fileName)) throw climbsOut(entry.fileName);
      if (entries.has(entry.fileName)) throw damaged('hay dos partes con el mismo nombre');
      const content = await inflate(archive, entry, Math.min(limits.entryBytes, limits.totalBytes - total));
      total += content.byteLength;
      entries.set(entry.fileName, content);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refusal(error);
  } finally {
    archive.close();
  }
  return entries;
};

/** An archive of which only what is asked for is inflated. */
export type GuardedArchive = {
  readonly names: ReadonlySet<string>;
  /**
   * Gives the real bytes of an entry, piece by piece, until `use` answers `stop`. Counted against the limits.
   * @throws DomainError as `readArchive`; nothing is given for a name that isn't there
   */
  readonly stream: (name: string, use: (piece: Buffer) => 'go-on' | 'stop') => Promise<void>;
};

/**
 * Looks at every name of a zip archive, as `readArchive` does, without inflating anything; `use` says what is.
 * @throws DomainError `file-rejected` (damaged, hostile names) or `too-large` (a bomb), and what `use` throws
 */
export const withArchive = async <T>(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  use: (archive: GuardedArchive) => Promise<T>,
): Promise<T> => {
  const archive = await openArchive(bytes, false);
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) {
      if (entries.size >= limits.entries) throw tooLarge();
      if (entry.fileName.endsWith('/')) continue;
      if (!isPlainName(entry.fileName)) throw climbsOut(entry.fileName);
      if (entries.has(entry.fileName)) throw damaged('hay dos partes con el mismo nombre');
      entries.set(entry.fileName, entry);
    }
    let total = 0;
    return await use({
      names: new Set(entries.keys()),
      stream: async (name, take) => {
        const entry = entries.get(name);
        if (!entry) return;
        if (entry.isEncrypted()) throw damaged('está protegido con contraseña');
        const stream = await archive.openReadStreamPromise(entry);
        let size = 0;
        for await (const piece of stream) {
          const { byteLength } = piece as Buffer;
          size += byteLength;
          total += byteLength;
          if (size > limits.entryBytes || total > limits.totalBytes) {
            stream.destroy();
            throw tooLarge();
          }
          if (take(piece as Buffer) === 'stop') break;
        }
      },
    });
  } catch (error) {
    throw error instanceof DomainError ? error : refusal(error);
  } finally {
    archive.close();
  }
};

const openArchive = async (bytes: Uint8Array, autoClose = true): Promise<ZipFile> => {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
      autoClose,
    });
  } catch (error) {
    throw refusal(error);
  }
};

const inflate = async (archive: ZipFile, entry: Entry, limit: number): Promise<Buffer> => {
  if (entry.isEncrypted()) throw damaged('está protegido con contraseña');
  const stream = await archive.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const part = chunk as Buffer;
    size += part.byteLength;
    if (size > limit) {
      stream.destroy();
      throw tooLarge();
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks);
};

const isPlainName = (name: string): boolean =>
  !name.startsWith('/') &&
  !/^[a-z]:/i.test(name) &&
  !name.includes('\\') &&
  !name.includes('\0') &&
  !name.split('/').includes('..');

const refusal = (error: unknown): DomainError => {
  const reason = error instanceof Error ? error.message : String(error);
  if (/invalid relative path|absolute path|invalid characters/i.test(reason))
    return climbsOut(reason.split(': ').at(-1) ?? '');
  if (/too many bytes|uncompressed size/i.test(reason)) return tooLarge();
  return damaged('su contenido está incompleto o alterado');
};

const damaged = (why: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo no se puede abrir: ${why}. Ábralo en el programa con que se hizo, guárdelo de nuevo e inténtelo otra vez.`,
  );

const climbsOut = (name: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo contiene una ruta que sale de su carpeta («${name.slice(0, 80)}») y puede ser peligroso. No se leyó nada. Pida el documento de nuevo a quien lo hizo.`,
  );

const tooLarge = (): DomainError =>
  new DomainError(
    'too-large',
    'El archivo se expande a un tamaño desmedido y puede haberse hecho para bloquear la computadora. No se leyó nada. Pida el documento de nuevo a quien lo hizo.',
  );
