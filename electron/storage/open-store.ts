import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { backUpBeforeMigration } from '#electron/storage/backup.ts';
import { blobFolder } from '#electron/storage/blobs.ts';
import { type Connection, connect } from '#electron/storage/connection.ts';
import { syncDirectory, syncFile } from '#electron/storage/durable-file.ts';
import { inspectStore } from '#electron/storage/inspect-store.ts';
import { copyDatabase, restartLog } from '#electron/storage/log-session.ts';
import { applyMigrations, type Migration, pendingMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { heldBy, readOwner, removeOwner, thisOwner, writeOwner } from '#electron/storage/owner-file.ts';
import { damaged, isBusy, storageError } from '#electron/storage/sqlite-errors.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { APPLICATION_ID, blobsPath, databasePath } from '#electron/storage/store-layout.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type OpenOptions = {
  readonly directory: string;
  readonly now: () => Instant;
  readonly newId: IdSource;
  /** What this program knows; other lists serve tests only. */
  readonly migrations?: readonly Migration[];
};

/**
 * Opens the store of a folder, for this process alone; makes an empty one where the folder holds none.
 * @throws DomainError store-locked (names who holds it), store-damaged, store-newer, store-read-only, disk-full,
 *   invalid-input (the name is a file's)
 */
export const openStore = (options: OpenOptions): StoreHandle => {
  const { directory } = options;
  const blobs = blobFolder(directory);
  let connection: Connection | undefined = open(options);
  const present = (): Connection => {
    if (!connection) throw new Error('The store is closed');
    return connection;
  };
  const close = (): void => {
    if (!connection) return;
    connection.sqlite.close();
    connection = undefined;
    removeOwner(directory);
  };
  return {
    directory,
    blobs,
    get read() {
      return present().db;
    },
    write: (work) => present().write(work),
    copyDatabaseTo: (path) => {
      try {
        copyDatabase(present().sqlite, path);
      } catch (error) {
        throw storageError(error, path);
      }
    },
    replace: async (work) => {
      close();
      try {
        await work(directory);
      } finally {
        connection = open(options);
      }
    },
    close,
  };
};

const open = (options: OpenOptions): Connection => {
  const { directory, migrations = bundledMigrations } = options;
  const path = databasePath(directory);
  try {
    makeFolder(directory);
    if (!inspectStore(directory, migrations.length)) create(options, migrations);
    const connection = connect(path);
    try {
      prepare(connection, options, migrations);
      return connection;
    } catch (error) {
      connection.sqlite.close();
      removeOwner(directory);
      throw error;
    }
  } catch (error) {
    if (isBusy(error)) throw heldBy(directory, readOwner(directory));
    throw storageError(error, path);
  }
};

/** @throws DomainError invalid-input where a file has the folder's name, or stands on the way to it */
const makeFolder = (directory: string): void => {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')))
      throw error;
    throw new DomainError(
      'invalid-input',
      `No se puede usar «${directory}» como carpeta de datos: ahí, o en el camino, hay un archivo y no una carpeta. Indique otra carpeta, o quite ese archivo.`,
      { cause: error },
    );
  }
};

/** The lock is held: check, name the owner, begin a log of our own, back up and migrate. */
const prepare = (connection: Connection, options: OpenOptions, migrations: readonly Migration[]): void => {
  const { directory, now } = options;
  const { sqlite } = connection;
  const path = databasePath(directory);
  const check = sqlite.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw damaged(path, String(check));
  const pending = pendingMigrations(sqlite, migrations, path);
  writeOwner(directory, thisOwner(now()));
  restartLog(sqlite);
  if (pending.length > 0) {
    backUpBeforeMigration(directory, (to) => copyDatabase(sqlite, to), now());
    applyMigrations(sqlite, pending, now(), path);
  }
};

/**
 * Makes the database complete under another name and puts it in place in one step: a `cauce.db` without content is
 * therefore always damage, never a creation that was interrupted.
 */
const create = (options: OpenOptions, migrations: readonly Migration[]): void => {
  const { directory, now, newId } = options;
  const path = databasePath(directory);
  const fresh = `${path}.${newId()}.new`;
  try {
    const sqlite = new Database(fresh);
    try {
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.pragma('journal_mode = WAL');
      sqlite.pragma('synchronous = FULL');
      applyMigrations(sqlite, migrations, now(), fresh);
      sqlite
        .prepare(
          'INSERT INTO store_meta (only, store_id, created_at, session, previous_session) VALUES (1, ?, ?, ?, ?)',
        )
        .run(newId(), now(), newId(), newId());
    } finally {
      sqlite.close();
    }
    syncFile(fresh);
    putInPlace(fresh, path);
    syncDirectory(dirname(path));
    mkdirSync(blobsPath(directory), { recursive: true });
  } finally {
    rmSync(fresh, { force: true });
  }
};

/** A link never replaces a file; file systems without links fall back to a rename after a look. */
const putInPlace = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) return;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    renameSync(from, to);
  }
};
