import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { fromTheFuture, oversized, PACKAGE_LIMITS, PACKAGE_WORDS, refused } from '#electron/exchange/package-limits.ts';
import { unseal } from '#electron/exchange/package-seal.ts';
import { type OpenedZip, openZip } from '#electron/storage/zip-archive.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import {
  entriesProblem,
  fileEntryName,
  MANIFEST_ENTRY,
  PACKAGE_FORMAT_VERSION,
  PACKAGE_TYPE,
  PAYLOAD_ENTRY,
  type PackageEntry,
  type PackageManifest,
  packageHead,
  packageManifest,
  payloadProblem,
} from '#shared/exchange/package-format.ts';
import { hasNewerPart, type PackagePayload, packagePayload } from '#shared/exchange/package-payload.ts';

export type ReadPackage = {
  readonly manifest: PackageManifest;
  readonly payload: PackagePayload;
  /** Bytes of the files that came along, by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/**
 * Reads a package whole. It is hostile until proven otherwise: the seal, the bounds, the names, every hash, the shape of every
 * row, and that manifest, payload and history tell the same, before anything is handed on.
 * @throws DomainError `file-rejected`, `too-large`, `store-newer`
 */
export const readPackage = (bytes: Uint8Array): ReadPackage => {
  if (bytes.byteLength > PACKAGE_LIMITS.archiveBytes) throw oversized('pesa más de 512 MB');
  const archive = unseal(bytes);
  if (archive === 'absent') throw refused(whyUnsealed(bytes));
  if (archive === 'broken') throw refused('cambió después de escribirse, aunque sea en una sola letra');
  const zip = openZip(archive, { ...PACKAGE_LIMITS, name: LATER_TOO, words: PACKAGE_WORDS });
  const manifest = readManifest(zip);
  const contents = new Map(
    zip.names.filter((name) => name !== MANIFEST_ENTRY).map((name) => [name, bounded(zip, name)]),
  );
  const problem = entriesProblem(
    manifest,
    [...contents].map(([name, content]) => entryOf(name, content)),
  );
  if (problem) throw refused(problem);
  const files = new Map<string, Uint8Array>();
  for (const { sha, included } of manifest.files) {
    const content = contents.get(fileEntryName(sha));
    if (included && content) files.set(sha, content);
  }
  return { manifest, payload: readPayload(manifest, contents.get(PAYLOAD_ENTRY)), files };
};

/** How an entry stands in the manifest. */
export const entryOf = (name: string, content: Uint8Array): PackageEntry => ({
  name,
  sizeBytes: content.byteLength,
  sha: hash(content),
});

export const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Names of this format and plain ones like them, so that a later format is told from a stranger. */
const LATER_TOO = /^([a-z][a-z0-9-]{0,40}\.json|[a-z][a-z0-9-]{0,20}\/[0-9a-f]{64})$/;

const bounded = (zip: OpenedZip, name: string): Uint8Array => {
  const most = name === PAYLOAD_ENTRY ? PACKAGE_LIMITS.payloadBytes : PACKAGE_LIMITS.fileBytes;
  if ((zip.size(name) ?? 0) > most) throw oversized(`«${name.slice(0, 20)}» pesa más de ${most / 1024 / 1024} MB`);
  return zip.read(name);
};

const readManifest = (zip: OpenedZip): PackageManifest => {
  if (!zip.names.includes(MANIFEST_ENTRY)) throw refused('no trae su índice');
  if ((zip.size(MANIFEST_ENTRY) ?? 0) > PACKAGE_LIMITS.manifestBytes) throw oversized('su índice no cabe');
  const raw = parseCanonical(zip.read(MANIFEST_ENTRY));
  const head = packageHead.safeParse(raw);
  if (!head.success || head.data.type !== PACKAGE_TYPE) throw refused('es de otro tipo, no un paquete');
  if (head.data.formatVersion > PACKAGE_FORMAT_VERSION) throw fromTheFuture();
  const manifest = packageManifest.safeParse(raw);
  if (!manifest.success) throw refused('su índice está dañado', { cause: manifest.error });
  if (!isDeepStrictEqual(raw, manifest.data)) throw refused('su índice trae datos que este formato no tiene');
  return manifest.data;
};

const readPayload = (manifest: PackageManifest, content: Uint8Array | undefined): PackagePayload => {
  const raw = parseCanonical(content ?? new Uint8Array());
  if (hasNewerPart(raw)) throw fromTheFuture();
  const payload = packagePayload.safeParse(raw);
  if (!payload.success) throw refused('su contenido está dañado', { cause: payload.error });
  if (!isWholeIn(raw, payload.data)) throw refused('su contenido trae datos que este formato no tiene');
  const problem = payloadProblem(manifest, payload.data, hash);
  if (problem) throw refused(problem);
  return payload.data;
};

/**
 * Whether everything that was read is there after parsing. Fields that no schema knows would be left out without a word; what an
 * older format hadn't yet may be added.
 */
const isWholeIn = (raw: unknown, parsed: unknown): boolean => {
  if (typeof raw !== 'object' || raw === null || typeof parsed !== 'object' || parsed === null) return raw === parsed;
  if (Array.isArray(raw) && (!Array.isArray(parsed) || raw.length !== parsed.length)) return false;
  const values = parsed as Readonly<Record<string, unknown>>;
  return Object.entries(raw).every(([key, value]) => Object.hasOwn(values, key) && isWholeIn(value, values[key]));
};

/** The value of a JSON text that is written as Cauce writes it: a key given twice is noticed, too. */
const parseCanonical = (content: Uint8Array): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    const value: unknown = JSON.parse(text);
    if (canonicalJson(value) === text) return value;
  } catch (cause) {
    throw refused('sus datos no se pueden leer', { cause });
  }
  throw refused('sus datos no están escritos como los escribe Cauce');
};

const whyUnsealed = (bytes: Uint8Array): string => {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return 'no es un paquete, sino un archivo de otro tipo';
  return isStoreCopy(bytes)
    ? 'es una copia completa del almacén, que se trae desde la pantalla de respaldos'
    : 'le falta el sello con que termina todo paquete; se cortó al copiarse, o lo escribió otro programa';
};

const STORE_COPY_NAMES = /^(manifest\.json|cauce\.db|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

const isStoreCopy = (bytes: Uint8Array): boolean => {
  try {
    const limits = { entries: 65_000, totalBytes: Number.MAX_SAFE_INTEGER, name: STORE_COPY_NAMES };
    return openZip(bytes, limits).names.includes('cauce.db');
  } catch {
    return false;
  }
};
