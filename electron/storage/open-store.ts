import { closeSync, existsSync, linkSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { backUpBeforeMigration } from '#electron/storage/backup.ts';
import { blobFolder } from '#electron/storage/blobs.ts';
import { type Connection, connect } from '#electron/storage/connection.ts';
import { syncDirectory, syncFile } from '#electron/storage/durable-file.ts';
import { inspectStore } from '#electron/storage/inspect-store.ts';
import { applyMigrations, type Migration, pendingMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { heldBy, readOwner, removeOwner, thisOwner, writeOwner } from '#electron/storage/owner-file.ts';
import { damaged, isBusy, storageError } from '#electron/storage/sqlite-errors.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { APPLICATION_ID, blobsPath, databasePath } from '#electron/storage/store-layout.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';

export type OpenOptions = {
  readonly directory: string;
  readonly now: () => Instant;
  readonly newId: IdSource;
  /** What this program knows; other lists serve tests only. */
  readonly migrations?: readonly Migration[];
};

/**
 * Opens the store of a folder, for this process alone; makes an empty one where the folder holds none.
 * @throws DomainError store-locked (names who holds it), store-damaged, store-newer, store-read-only, disk-full
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
        present().sqlite.prepare('VACUUM INTO ?').run(path);
        syncFile(path);
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
    mkdirSync(directory, { recursive: true });
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

/** The lock is held: check, name the owner, back up and migrate, and mark the main file with this session. */
const prepare = (connection: Connection, options: OpenOptions, migrations: readonly Migration[]): void => {
  const { directory, now, newId } = options;
  const { sqlite } = connection;
  const path = databasePath(directory);
  const check = sqlite.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw damaged(path, String(check));
  const pending = pendingMigrations(sqlite, migrations, path);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');

  const before = sqlite.prepare('SELECT session FROM store_meta').pluck().get() as string;
  const session = newId();
  const startedAt = now();
  writeOwner(directory, thisOwner(startedAt, [before, session], null));
  if (pending.length > 0) {
    backUpBeforeMigration(directory, (to) => sqlite.prepare('VACUUM INTO ?').run(to), now());
    applyMigrations(sqlite, pending, now(), path);
  }
  sqlite.prepare('UPDATE store_meta SET session = ?').run(session);
  const salt = logSalt(path);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  writeOwner(directory, thisOwner(startedAt, [session], salt));
};

/** The log is another file than the database: reading it frees no lock. */
const logSalt = (path: string): number => {
  const header = Buffer.alloc(32);
  const file = openSync(`${path}-wal`, 'r');
  try {
    readSync(file, header, 0, 32, 0);
  } finally {
    closeSync(file);
  }
  return header.readUInt32BE(16);
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
        .prepare('INSERT INTO store_meta (only, store_id, created_at, session) VALUES (1, ?, ?, ?)')
        .run(newId(), now(), newId());
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
