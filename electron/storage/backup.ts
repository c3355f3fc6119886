import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type BlobFolder, blobFolder, folderOfBlobs, sha256 } from '#electron/storage/blobs.ts';
import { renameWithPatience, syncDirectory, syncFile, writeFileDurably } from '#electron/storage/durable-file.ts';
import { damaged, storageError } from '#electron/storage/sqlite-errors.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { APPLICATION_ID, backupsPath } from '#electron/storage/store-layout.ts';
import { type Instant, instant } from '#shared/domain/common/dates.ts';
import { type BackupInfo, backupInfo } from '#shared/ipc/store-channels.ts';

const reason = backupInfo.shape.reason;
export type BackupReason = z.infer<typeof reason>;

/** Beside each copy of the database: its hash and the blobs it names, which all backups share in one pool. */
export const backupManifest = z.object({
  name: z.string().regex(/^[0-9TZ-]+-(manual|daily|before-migration|before-restore)$/),
  at: instant,
  reason,
  schemaVersion: z.number().int(),
  databaseSha: z.string().regex(/^[0-9a-f]{64}$/),
  databaseBytes: z.number().int(),
  blobs: z.array(z.object({ sha: z.string().regex(/^[0-9a-f]{64}$/), sizeBytes: z.number().int() })),
  /** Blobs that the store itself had lost when the copy was made. */
  missing: z.array(z.string()),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** How many of each reason are kept; the oldest go first, and only after the newest was verified. */
const KEPT: Readonly<Record<BackupReason, number>> = {
  daily: 14,
  manual: 20,
  'before-migration': 5,
  'before-restore': 5,
};

/**
 * Copies the store into its own backups folder, checks the copy, and only then lets older copies go.
 * @throws DomainError disk-full, store-damaged when the copy doesn't pass its checks (older copies stay)
 */
export const backUp = (store: StoreHandle, why: BackupReason, at: Instant): BackupInfo =>
  writeBackup(store.directory, store.copyDatabaseTo, store.blobs, why, at);

/** A copy of today if there is none yet: called once after opening. */
export const backUpDaily = (store: StoreHandle, at: Instant): BackupInfo | undefined => {
  const today = new Date(at).toDateString();
  const done = listBackups(store.directory).some((backup) => new Date(backup.at).toDateString() === today);
  return done ? undefined : backUp(store, 'daily', at);
};

/** For the moment of opening, when there is no handle yet. */
export const backUpBeforeMigration = (directory: string, copyTo: (path: string) => void, at: Instant): BackupInfo =>
  writeBackup(directory, copyTo, blobFolder(directory), 'before-migration', at);

/** Every complete backup, newest first. */
export const listBackups = (directory: string): readonly BackupInfo[] =>
  readManifests(directory).map((manifest) => ({
    name: manifest.name,
    at: manifest.at,
    reason: manifest.reason,
    sizeBytes: manifest.databaseBytes + manifest.blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0),
  }));

/** The manifests of all complete backups, newest first. */
export const readManifests = (directory: string): readonly BackupManifest[] => {
  const folder = backupsPath(directory);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const manifest = readManifest(join(folder, name));
      return manifest && existsSync(backupDatabasePath(directory, manifest.name)) ? [manifest] : [];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1));
};

export const backupDatabasePath = (directory: string, name: string): string =>
  join(backupsPath(directory), `${name}.db`);

/** Blobs of all backups together. */
export const backupBlobs = (directory: string): BlobFolder => folderOfBlobs(join(backupsPath(directory), 'blobs'));

/** What a copy of a database names, after a whole check. @throws DomainError store-damaged */
export const checkDatabaseCopy = (
  path: string,
): {
  readonly schemaVersion: number;
  readonly blobs: readonly { readonly sha: string; readonly sizeBytes: number }[];
} => {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: true, timeout: 0, fileMustExist: true });
    sqlite.pragma('trusted_schema = OFF');
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw damaged(path, 'no es una base de datos de Cauce');
    }
    const check = sqlite.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw damaged(path, String(check));
    return {
      schemaVersion: sqlite.pragma('user_version', { simple: true }) as number,
      blobs: sqlite.prepare('SELECT sha, size_bytes AS sizeBytes FROM blob ORDER BY sha').all() as {
        sha: string;
        sizeBytes: number;
      }[],
    };
  } catch (error) {
    throw storageError(error, path);
  } finally {
    sqlite?.close();
  }
};

const writeBackup = (
  directory: string,
  copyTo: (path: string) => void,
  blobs: BlobFolder,
  why: BackupReason,
  at: Instant,
): BackupInfo => {
  const folder = backupsPath(directory);
  const name = freeName(folder, at, why);
  const final = backupDatabasePath(directory, name);
  const part = `${final}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(part, { force: true });
    copyTo(part);
    syncFile(part);
    const copy = checkDatabaseCopy(part);
    const pool = backupBlobs(directory);
    const missing = copyNewBlobs(copy.blobs, blobs, pool);
    const bytes = readFileSync(part);
    const manifest: BackupManifest = {
      name,
      at,
      reason: why,
      schemaVersion: copy.schemaVersion,
      databaseSha: sha256(bytes),
      databaseBytes: bytes.byteLength,
      blobs: [...copy.blobs],
      missing,
    };
    renameWithPatience(part, final);
    writeFileDurably(join(folder, `${name}.json`), JSON.stringify(manifest));
    syncDirectory(folder);
    // A copy that lacks blobs is kept beside the older ones, which may still have them.
    if (missing.length === 0) prune(directory);
    const sizeBytes = manifest.databaseBytes + manifest.blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0);
    return { name, at, reason: why, sizeBytes };
  } catch (error) {
    rmSync(part, { force: true });
    throw storageError(error, final);
  }
};

/** Copies what the pool lacks; gives the blobs that neither side has whole. */
const copyNewBlobs = (
  named: readonly { readonly sha: string; readonly sizeBytes: number }[],
  from: BlobFolder,
  pool: BlobFolder,
): string[] => {
  const missing: string[] = [];
  for (const { sha, sizeBytes } of named) {
    if (pool.has(sha) && statSync(pool.path(sha)).size === sizeBytes) continue;
    try {
      pool.put(from.get(sha));
    } catch (error) {
      const code = storageError(error, from.path(sha)).code;
      if (code !== 'not-found' && code !== 'store-damaged') throw error;
      missing.push(sha);
    }
  }
  return missing;
};

const prune = (directory: string): void => {
  const manifests = readManifests(directory);
  const kept: BackupManifest[] = [];
  const counts = new Map<BackupReason, number>();
  for (const manifest of manifests) {
    const count = (counts.get(manifest.reason) ?? 0) + 1;
    counts.set(manifest.reason, count);
    if (count <= KEPT[manifest.reason] || kept.length === 0) kept.push(manifest);
    else removeBackup(directory, manifest.name);
  }
  // A manifest that can't be read may name any blob: then the pool keeps everything.
  const files = readdirSync(backupsPath(directory)).filter((name) => name.endsWith('.json'));
  if (files.length !== kept.length) return;
  const named = new Set(kept.flatMap((manifest) => manifest.blobs.map((blob) => blob.sha)));
  const pool = backupBlobs(directory);
  for (const sha of pool.list()) if (!named.has(sha)) pool.remove(sha);
};

const removeBackup = (directory: string, name: string): void => {
  rmSync(join(backupsPath(directory), `${name}.json`), { force: true });
  rmSync(backupDatabasePath(directory, name), { force: true });
};

const freeName = (folder: string, at: Instant, why: BackupReason): string => {
  const stamp = at.replace(/[:.]/g, '-');
  for (let count = 0; ; count += 1) {
    const name = `${stamp}${count === 0 ? '' : `-${count}`}-${why}`;
    if (!existsSync(join(folder, `${name}.json`)) && !existsSync(join(folder, `${name}.db`))) return name;
  }
};

const readManifest = (path: string): BackupManifest | undefined => {
  try {
    return backupManifest.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
};
