import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * A ZIP archive of our own making and nothing more: no ZIP64, no encryption, no data descriptors, no comments. What
 * else calls itself a ZIP is refused, which is why no general library stands here. APPNOTE.TXT 4.3.
 */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

export type ZipLimits = {
  readonly entries: number;
  /** Inflated bytes of all entries together. */
  readonly totalBytes: number;
  /** Names that may stand in the archive; anything else is refused, so no name leads out of a folder. */
  readonly name: RegExp;
  /** What the archive is for people; without it, a copy of a whole store. */
  readonly words?: ZipWords;
};

/** How a refusal is said: `cause` is half a sentence, «su índice está roto». */
export type ZipWords = {
  readonly rejected: (cause: string, options?: ErrorOptions) => DomainError;
  readonly tooLarge: (cause: string) => DomainError;
};

/** Entries in order; what shrinks is deflated, what doesn't is stored. Times are fixed, so equal entries give equal bytes. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const deflated = shrinks(bytes) ? deflateRawSync(bytes, { level: 6 }) : null;
    const stored = deflated === null || deflated.byteLength >= bytes.byteLength;
    const data = stored ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : deflated;
    const fields = { method: stored ? 0 : 8, crc: crc32(bytes), packed: data.byteLength, size: bytes.byteLength };
    const nameBytes = Buffer.from(name, 'ascii');
    const local = header(LOCAL, fields, nameBytes);
    parts.push(local, nameBytes, data);
    const central = header(CENTRAL, fields, nameBytes);
    central.writeUInt32LE(offset, 42);
    directory.push(central, nameBytes);
    offset += local.byteLength + nameBytes.byteLength + data.byteLength;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, directoryBytes, end]));
};

/**
 * Photographs, scans and most PDF are compressed already: deflating 80 MB of them takes seconds and gains nothing. A sample
 * tells; where it gains less than a thirty-second, the entry is stored as it is.
 */
const shrinks = (bytes: Uint8Array): boolean => {
  if (bytes.byteLength <= 2 * SAMPLE_BYTES) return true;
  // The middle, too: files begin with headers that shrink.
  const middle = Math.floor(bytes.byteLength / 2);
  return [0, middle].some((from) => {
    const sample = bytes.subarray(from, from + SAMPLE_BYTES);
    return deflateRawSync(sample, { level: 6 }).byteLength < sample.byteLength * (31 / 32);
  });
};

const SAMPLE_BYTES = 64 * 1024;

/** An opened archive: sizes are known and bounded before anything is inflated. */
export type OpenedZip = {
  readonly names: readonly string[];
  readonly size: (name: string) => number | undefined;
  /** Inflates one entry, never beyond its declared size, and checks its CRC. @throws DomainError file-rejected */
  readonly read: (name: string) => Uint8Array;
};

/**
 * Opens an archive within limits. Nothing is inflated yet.
 * @throws DomainError file-rejected (no archive, broken, foreign names, overlapping entries), too-large
 */
export const openZip = (archive: Uint8Array, limits: ZipLimits): OpenedZip => {
  const words = limits.words ?? STORE_COPY;
  const opened = inWords(words, () => openWithin(archive, limits));
  return { ...opened, read: (name) => inWords(words, () => opened.read(name)) };
};

const openWithin = (archive: Uint8Array, limits: ZipLimits): OpenedZip => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = new Map<string, Entry>();
  let total = 0;
  const end = bytes.byteLength - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw rejected('no es un archivo completo de Cauce');
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count > limits.entries) throw tooLarge(`trae ${count} archivos y el máximo es ${limits.entries}`);
  if (start + bytes.readUInt32LE(end + 12) !== end) throw rejected('su índice no corresponde');
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw rejected('su índice está roto');
    const entry = readEntry(bytes, at);
    at += 46 + entry.nameLength + entry.extraLength;
    if (at > end) throw rejected('su índice está roto');
    if (entry.link) throw rejected('trae un enlace a otro archivo');
    if (!limits.name.test(entry.name)) {
      throw rejected(
        LEADS_OUT.test(entry.name)
          ? `trae una ruta que sale de su carpeta («${entry.name.slice(0, 80)}»)`
          : 'trae un archivo que no es de Cauce',
      );
    }
    if (entries.has(entry.name)) throw rejected('trae un archivo repetido');
    if ((entry.flags & ~UTF8_FLAG) !== 0 || (entry.method !== 0 && entry.method !== 8)) {
      throw rejected('usa un cifrado o una compresión que Cauce no escribe');
    }
    total += entry.size;
    if (total > limits.totalBytes) throw tooLarge('su contenido descomprimido pesa más de lo permitido');
    entries.set(entry.name, entry);
  }
  refuseOverlap(bytes, [...entries.values()], start);
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.size,
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw rejected(`le falta «${name}»`);
      return inflate(bytes, entry);
    },
  };
};

/** What is wrong with an archive, before anybody said what the archive is. */
class ZipFault extends Error {
  readonly kind: 'rejected' | 'tooLarge';
  constructor(kind: 'rejected' | 'tooLarge', cause: string, options?: ErrorOptions) {
    super(cause, options);
    this.kind = kind;
  }
}

const inWords = <T>(words: ZipWords, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw error.kind === 'tooLarge' ? words.tooLarge(error.message) : words.rejected(error.message, { cause: error });
  }
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_FLAG = 0x0800;
/** Absolute paths, drives, climbing folders and backslashes. */
const LEADS_OUT = /^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i;
/** The file type of a symbolic link, in the upper half of the external attributes. */
const LINK_TYPE = 0o120000;
/** 1980-01-01, the first day that a ZIP can say. */
const FIXED_DATE = 0x0021;

type Entry = {
  readonly name: string;
  readonly nameLength: number;
  readonly extraLength: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly link: boolean;
};

const header = (
  signature: number,
  fields: { readonly method: number; readonly crc: number; readonly packed: number; readonly size: number },
  name: Buffer,
): Buffer => {
  const central = signature === CENTRAL;
  const out = Buffer.alloc(central ? 46 : 30);
  // The central header repeats the local one two bytes later, after «version made by».
  const shift = central ? 2 : 0;
  out.writeUInt32LE(signature, 0);
  if (central) out.writeUInt16LE(20, 4);
  out.writeUInt16LE(20, 4 + shift);
  out.writeUInt16LE(fields.method, 8 + shift);
  out.writeUInt16LE(FIXED_DATE, 12 + shift);
  out.writeUInt32LE(fields.crc, 14 + shift);
  out.writeUInt32LE(fields.packed, 18 + shift);
  out.writeUInt32LE(fields.size, 22 + shift);
  out.writeUInt16LE(name.byteLength, 26 + shift);
  return out;
};

const readEntry = (bytes: Buffer, at: number): Entry => {
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    nameLength,
    name: bytes.toString('latin1', at + 46, at + 46 + nameLength),
    extraLength: bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    link: ((bytes.readUInt32LE(at + 38) >>> 16) & 0o170000) === LINK_TYPE,
  };
};

/** Entries that share bytes are how a small archive becomes a huge one. */
const refuseOverlap = (bytes: Buffer, entries: readonly Entry[], limit: number): void => {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free || entry.offset + 30 > limit) throw rejected('sus archivos se enciman');
    free = dataStart(bytes, entry) + entry.packed;
    if (free > limit) throw rejected('está incompleto');
  }
};

const dataStart = (bytes: Buffer, { offset }: Entry): number => {
  if (bytes.readUInt32LE(offset) !== LOCAL) throw rejected('su índice no corresponde');
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
};

const inflate = (bytes: Buffer, entry: Entry): Uint8Array => {
  const from = dataStart(bytes, entry);
  const packed = bytes.subarray(from, from + entry.packed);
  let content: Buffer;
  try {
    content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (cause) {
    throw rejected(`«${entry.name}» está dañado o mide más de lo que declara`, { cause });
  }
  if (content.byteLength !== entry.size || crc32(content) !== entry.crc) throw rejected(`«${entry.name}» está dañado`);
  return new Uint8Array(content);
};

const rejected = (cause: string, options?: ErrorOptions) => new ZipFault('rejected', cause, options);
const tooLarge = (cause: string) => new ZipFault('tooLarge', cause);

const STORE_COPY: ZipWords = {
  rejected: (cause, options) =>
    new DomainError(
      'file-rejected',
      `El archivo no se puede usar como copia completa de Cauce: ${cause}. No se cambió nada. Elija el archivo que escribió «Guardar copia completa», o vuelva a traerlo de la otra computadora.`,
      options,
    ),
  tooLarge: (cause) =>
    new DomainError(
      'too-large',
      `La copia completa es demasiado grande: ${cause}. No se cambió nada. Elija el archivo que escribió «Guardar copia completa».`,
    ),
};
