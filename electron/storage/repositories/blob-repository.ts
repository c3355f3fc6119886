import { statSync } from 'node:fs';
import type { BlobFolder } from '#electron/storage/blobs.ts';
import type { ReadableDb, StoreHandle, WritableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type BlobRow = { readonly sha: string; readonly sizeBytes: number; readonly mime: string };

/** Writes a file into the store and its register: the file first, so that a row never names what isn't there. */
export const keepBlob = (store: StoreHandle, bytes: Uint8Array, mime: string, at: Instant): string => {
  const sha = store.blobs.put(bytes);
  store.write((db) => registerBlob(db, { sha, sizeBytes: bytes.byteLength, mime }, at));
  return sha;
};

/** For files that were put already, inside the transaction that names them. */
export const registerBlob = (db: WritableDb, blob: BlobRow, at: Instant): void => {
  db.run(
    'INSERT OR IGNORE INTO blob (sha, size_bytes, mime, added_at) VALUES (?, ?, ?, ?)',
    blob.sha,
    blob.sizeBytes,
    blob.mime,
    at,
  );
};

export const readBlobRow = (db: ReadableDb, sha: string): BlobRow | undefined =>
  db.get<BlobRow>('SELECT sha, size_bytes AS sizeBytes, mime FROM blob WHERE sha = ?', sha);

/** Bytes of all registered files together. */
export const readBlobBytes = (db: ReadableDb): number =>
  db.get<{ n: number }>('SELECT coalesce(sum(size_bytes), 0) AS n FROM blob')?.n ?? 0;

/**
 * Makes sure that every file a content names is in the store, and registers those put just before.
 * @throws DomainError invalid-input when one isn't there
 */
export const requireBlobs = (
  db: WritableDb,
  blobs: BlobFolder,
  named: Iterable<{ readonly sha: string; readonly mime: string }>,
  at: Instant,
): void => {
  for (const { sha, mime } of named) {
    if (readBlobRow(db, sha)) continue;
    if (!blobs.has(sha)) {
      throw new DomainError(
        'invalid-input',
        'El documento usa una imagen que no está en este almacén. Vuelva a insertar la imagen desde su archivo y repita el cambio.',
      );
    }
    registerBlob(db, { sha, sizeBytes: statSync(blobs.path(sha)).size, mime }, at);
  }
};
