import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BlobFolder, blobFolder } from '#electron/storage/blobs.ts';
import { renameWithPatience, syncDirectory, syncFile } from '#electron/storage/durable-file.ts';
import { OWNER_FILE } from '#electron/storage/owner-file.ts';
import { storageError } from '#electron/storage/sqlite-errors.ts';
import { DATABASE_FILE, databasePath, setAsidePath } from '#electron/storage/store-layout.ts';
import type { Instant } from '#shared/domain/common/dates.ts';

/** What takes the place of the present store; checked completely before. */
export type Replacement = {
  readonly database: string;
  readonly blobs: readonly string[];
  readonly from: BlobFolder;
};

/** A log that stayed beside the new database would silently replace its content. */
const COMPANIONS = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, `${DATABASE_FILE}-journal`];

/**
 * Puts the present database out of the way, whole, and the new one in its place. The store must be closed. Blobs only
 * grow. When anything fails, the present store is put back.
 * @returns the folder that holds what was there before
 */
export const swapStore = (directory: string, replacement: Replacement, at: Instant): string => {
  const aside = freeFolder(join(setAsidePath(directory), at.replace(/[:.]/g, '-')));
  const path = databasePath(directory);
  const part = `${path}.part`;
  try {
    const blobs = blobFolder(directory);
    for (const sha of replacement.blobs) if (!isWhole(blobs, sha)) blobs.put(replacement.from.get(sha));
    copyFileSync(replacement.database, part);
    syncFile(part);
    mkdirSync(aside, { recursive: true });
    try {
      for (const name of [...COMPANIONS, OWNER_FILE]) move(join(directory, name), join(aside, name));
      renameWithPatience(part, path);
    } catch (error) {
      for (const name of [...COMPANIONS, OWNER_FILE]) {
        if (!existsSync(join(directory, name))) move(join(aside, name), join(directory, name));
      }
      throw error;
    }
    syncDirectory(directory);
    return aside;
  } catch (error) {
    throw storageError(error, path);
  } finally {
    rmSync(part, { force: true });
  }
};

const isWhole = (blobs: BlobFolder, sha: string): boolean => {
  try {
    blobs.get(sha);
    return true;
  } catch {
    // Missing or no longer its own hash: the copy's takes its place.
    blobs.remove(sha);
    return false;
  }
};

const move = (from: string, to: string): void => {
  if (existsSync(from)) renameWithPatience(from, to);
};

const freeFolder = (wanted: string): string => {
  for (let count = 0; ; count += 1) {
    const folder = count === 0 ? wanted : `${wanted}-${count}`;
    if (!existsSync(folder)) return folder;
  }
};
