import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { restartLogWhenLong } from '#electron/storage/log-session.ts';
import { storageError } from '#electron/storage/sqlite-errors.ts';
import type { ReadableDb, SqlValue, WritableDb } from '#electron/storage/store-handle.ts';

/** One connection with its prepared statements. */
export type Connection = {
  readonly sqlite: Database.Database;
  readonly db: ReadableDb;
  readonly write: <T>(work: (db: WritableDb) => T) => T;
};

/**
 * Opens the database for this process alone. The order matters: EXCLUSIVE before the first access, or WAL would be
 * shared; the empty IMMEDIATE transaction takes the lock now and finds a file that can't be written.
 * @throws the errors of SQLite
 */
export const connect = (path: string): Connection => {
  const sqlite = new Database(path, { timeout: 0, fileMustExist: true });
  try {
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    // Checkpoints are ours, because every log must begin with a mark: see log-session.ts.
    sqlite.pragma('wal_autocheckpoint = 0');
    sqlite.exec('BEGIN IMMEDIATE');
    sqlite.exec('COMMIT');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return connectionOf(sqlite, path);
};

/** Looking at the log's size costs as much as a small statement. */
const WRITES_PER_LOOK = 16;

const connectionOf = (sqlite: Database.Database, path: string): Connection => {
  const statements = new Map<string, Database.Statement<SqlValue[], unknown>>();
  const statement = (sql: string): Database.Statement<SqlValue[], unknown> => {
    const known = statements.get(sql);
    if (known) return known;
    const made = sqlite.prepare<SqlValue[], unknown>(sql);
    statements.set(sql, made);
    return made;
  };
  const columns = new Map<string, Database.Statement<SqlValue[], unknown>>();
  const column = (sql: string): Database.Statement<SqlValue[], unknown> => {
    const known = columns.get(sql);
    if (known) return known;
    const made = sqlite.prepare<SqlValue[], unknown>(sql).pluck();
    columns.set(sql, made);
    return made;
  };
  const orm = drizzle({ client: sqlite });
  const db = {
    select: orm.select.bind(orm),
    get: <R>(sql: string, ...params: readonly SqlValue[]) => statement(sql).get(...params) as R | undefined,
    all: <R>(sql: string, ...params: readonly SqlValue[]) => statement(sql).all(...params) as R[],
    column: <V>(sql: string, ...params: readonly SqlValue[]) => column(sql).all(...params) as V[],
    iterate: <R>(sql: string, ...params: readonly SqlValue[]) =>
      statement(sql).iterate(...params) as IterableIterator<R>,
  } satisfies ReadableDb;
  const writable: WritableDb = {
    ...db,
    insert: orm.insert.bind(orm),
    update: orm.update.bind(orm),
    delete: orm.delete.bind(orm),
    run: (sql, ...params) => statement(sql).run(...params),
  };
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const rollback = sqlite.prepare('ROLLBACK');
  let writes = 0;
  return {
    sqlite,
    db,
    write: (work) => {
      if (sqlite.inTransaction) throw new Error('A write inside a write');
      try {
        begin.run();
        const result = work(writable);
        if (result instanceof Promise) throw new Error('A write must not be asynchronous');
        commit.run();
        writes += 1;
        if (writes % WRITES_PER_LOOK === 0) restartLogWhenLong(sqlite, path);
        return result;
      } catch (error) {
        if (sqlite.inTransaction) rollback.run();
        throw error instanceof Error && 'code' in error ? storageError(error, path) : error;
      }
    },
  };
};
