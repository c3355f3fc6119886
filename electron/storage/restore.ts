import { readFileSync } from 'node:fs';
import {
  type BackupManifest,
  backUp,
  backupBlobs,
  backupDatabasePath,
  checkDatabaseCopy,
  readManifests,
} from '#electron/storage/backup.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { requireUnheld } from '#electron/storage/inspect-store.ts';
import { newerStore } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { damaged } from '#electron/storage/sqlite-errors.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { type Replacement, swapStore } from '#electron/storage/swap-store.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * Goes back to a backup. The backup is checked first; the present store is backed up and set aside; only then is it
 * replaced. Afterwards the handle speaks to the restored store.
 * @throws DomainError not-found, store-damaged (the backup doesn't pass its checks), store-newer, disk-full
 */
export const restoreBackup = async (store: StoreHandle, name: string, at: Instant): Promise<void> => {
  const replacement = checkedBackup(store.directory, name);
  backUp(store, 'before-restore', at);
  await store.replace((directory) => {
    swapStore(directory, replacement, at);
  });
};

/**
 * The same for a store that won't open: nothing can be backed up, so its files are set aside as they are.
 * @returns the folder they went to
 * @throws DomainError store-locked, not-found, store-damaged, store-newer, disk-full
 */
export const restoreClosedStore = (directory: string, name: string, at: Instant): string => {
  requireUnheld(directory);
  return swapStore(directory, checkedBackup(directory, name), at);
};

const checkedBackup = (directory: string, name: string): Replacement => {
  const manifest = readManifests(directory).find((candidate) => candidate.name === name);
  if (!manifest) {
    throw new DomainError(
      'not-found',
      `No existe el respaldo «${name}» en este almacén. Elija uno de la lista de respaldos.`,
    );
  }
  checkBackup(directory, manifest);
  const pool = backupBlobs(directory);
  const missing = new Set(manifest.missing);
  return {
    database: backupDatabasePath(directory, name),
    blobs: manifest.blobs.map((blob) => blob.sha).filter((sha) => !missing.has(sha)),
    from: pool,
  };
};

/**
 * Checks a backup against its manifest: bytes of the database, its inner consistency, and the hash of every blob.
 * @throws DomainError store-damaged, store-newer
 */
export const checkBackup = (directory: string, manifest: BackupManifest): void => {
  const database = backupDatabasePath(directory, manifest.name);
  if (sha256(readFileSync(database)) !== manifest.databaseSha) {
    throw damaged(database, 'el respaldo ya no es el que se escribió');
  }
  if (manifest.schemaVersion > bundledMigrations.length) {
    throw newerStore(database, manifest.schemaVersion, bundledMigrations.length);
  }
  checkDatabaseCopy(database);
  const pool = backupBlobs(directory);
  const missing = new Set(manifest.missing);
  for (const { sha } of manifest.blobs) if (!missing.has(sha)) pool.get(sha);
};
