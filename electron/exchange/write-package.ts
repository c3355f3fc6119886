import { oversized, PACKAGE_LIMITS } from '#electron/exchange/package-limits.ts';
import { seal } from '#electron/exchange/package-seal.ts';
import { entryOf, hash, readPackage } from '#electron/exchange/read-package.ts';
import { writeZip, type ZipEntry } from '#electron/storage/zip-archive.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import {
  buildManifest,
  fileEntryName,
  MANIFEST_ENTRY,
  PAYLOAD_ENTRY,
  type PackageFacts,
  type PackageFile,
} from '#shared/exchange/package-format.ts';
import type { PackagePayload } from '#shared/exchange/package-payload.ts';

/** A file that goes along; `bytes` null lists evidence without carrying it. */
export type FileToPack = Omit<PackageFile, 'included'> & { readonly bytes: Uint8Array | null };

export type PackageToWrite = {
  readonly facts: PackageFacts;
  readonly payload: PackagePayload;
  readonly files: readonly FileToPack[];
};

/**
 * The package as one file, read back and verified before it is handed on. It knows no clock and no order of files: the same
 * input gives the same bytes.
 * @throws DomainError `too-large`; `file-rejected` where what is to be sent doesn't fit together
 */
export const writePackage = ({ facts, payload, files }: PackageToWrite): Uint8Array => {
  requireFitting(files);
  const ordered = [...files].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const carried = new Map<string, Uint8Array>();
  for (const { sha, bytes } of ordered) if (bytes) carried.set(fileEntryName(sha), bytes);
  const entries: ZipEntry[] = [
    { name: PAYLOAD_ENTRY, bytes: encode(payload) },
    ...[...carried].map(([name, bytes]) => ({ name, bytes })),
  ];
  const manifest = buildManifest(
    facts,
    payload,
    ordered.map(({ bytes, ...file }) => ({ ...file, included: bytes !== null })),
    entries.map(({ name, bytes }) => entryOf(name, bytes)),
    hash,
  );
  const archive = seal(writeZip([{ name: MANIFEST_ENTRY, bytes: encode(manifest) }, ...entries]));
  readPackage(archive);
  return archive;
};

const orderOf = ({ sha, role }: FileToPack): string => `${sha} ${role}`;

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

/** Told before anything is put together in memory. */
const requireFitting = (files: readonly FileToPack[]): void => {
  const large = files.find(({ bytes }) => (bytes?.byteLength ?? 0) > PACKAGE_LIMITS.fileBytes);
  if (large) throw oversized(`«${large.name}» pesa más de 64 MB`);
  const total = files.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
  if (total > PACKAGE_LIMITS.totalBytes - PACKAGE_LIMITS.payloadBytes) {
    throw oversized(`sus archivos pesan ${Math.ceil(total / 1024 / 1024)} MB`);
  }
};
