import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { BlobFolder } from '#electron/storage/blobs.ts';

export type Orm = BetterSQLite3Database<Record<string, never>>;
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Reading. Statements are prepared once per connection and kept by their text. */
export type ReadableDb = {
  readonly select: Orm['select'];
  readonly get: <R = SqlRow>(sql: string, ...params: readonly SqlValue[]) => R | undefined;
  readonly all: <R = SqlRow>(sql: string, ...params: readonly SqlValue[]) => R[];
  /** The first column of every row: many numbers at once, without an object for each. */
  readonly column: <V extends SqlValue>(sql: string, ...params: readonly SqlValue[]) => V[];
  readonly iterate: <R = SqlRow>(sql: string, ...params: readonly SqlValue[]) => IterableIterator<R>;
};

/** Writing: only `StoreHandle.write` lends one, so nothing is ever written outside a transaction. */
export type WritableDb = ReadableDb & {
  readonly insert: Orm['insert'];
  readonly update: Orm['update'];
  readonly delete: Orm['delete'];
  readonly run: (sql: string, ...params: readonly SqlValue[]) => Database.RunResult;
};

/**
 * One open store: a folder with its database and its blobs. Always speaks to the present connection, also after
 * `replace`; nobody else keeps a connection.
 */
export type StoreHandle = {
  readonly directory: string;
  readonly read: ReadableDb;
  /**
   * Runs `work` in one IMMEDIATE transaction and returns after the commit (durable: `synchronous=FULL`).
   * Anything thrown rolls everything back. `work` must not be asynchronous and does not nest.
   * @throws DomainError disk-full, store-read-only, store-damaged
   */
  readonly write: <T>(work: (db: WritableDb) => T) => T;
  readonly blobs: BlobFolder;
  /** A verified copy as one file, while the store stays in use. `path` must not exist yet. */
  readonly copyDatabaseTo: (path: string) => void;
  /**
   * Closes the database, lets `work` change the folder's files, and opens what it finds there.
   * When `work` throws it must have put everything back; the store is opened again and the error thrown on.
   */
  readonly replace: (work: (directory: string) => void | Promise<void>) => Promise<void>;
  /** Writes everything into the one file, frees it for others, and forgets the owner. Harmless when repeated. */
  readonly close: () => void;
};
