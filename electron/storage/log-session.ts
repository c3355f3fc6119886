import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { syncFile } from '#electron/storage/durable-file.ts';

/**
 * Ties a write-ahead log to its main file. SQLite merges any well-formed log that lies beside a database, also that of
 * another database or of another time, and the content is silently replaced. So every log begins with a change of
 * `store_meta.session`: its first page names the session that the main file has had since the last checkpoint, and the
 * new one that the main file gets by the next.
 */

/** Like SQLite's own threshold of 1,000 pages. */
const LONG_LOG_BYTES = 4 * 1024 * 1024;

/** Merges the log into the main file, empties it, and begins the next one with its mark. */
export const restartLog = (sqlite: Database.Database): void => {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.prepare('UPDATE store_meta SET previous_session = session, session = ?').run(randomUUID());
};

/** After a commit. The log is another file than the database: looking at it frees no lock. */
export const restartLogWhenLong = (sqlite: Database.Database, path: string): void => {
  const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LONG_LOG_BYTES) restartLog(sqlite);
};

/** Whether the first pages of a log hold all these texts. */
export const logNames = (log: string, texts: readonly string[]): boolean => {
  const start = Buffer.alloc(32 + FIRST_PAGES * (24 + 65_536));
  const file = openSync(log, 'r');
  try {
    const read = start.subarray(0, readSync(file, start, 0, start.byteLength, 0));
    const pageSize = read.readUInt32BE(8);
    const first = read.subarray(32, 32 + FIRST_PAGES * (24 + pageSize));
    return texts.every((text) => first.includes(text));
  } finally {
    closeSync(file);
  }
};

/** The mark changes one page; SQLite may write the first page of the file with it. */
const FIRST_PAGES = 2;

/**
 * A copy of the whole database as one file, with a session of its own: put beside a log that is still about, it would
 * otherwise pass for the database that the log belongs to.
 */
export const copyDatabase = (sqlite: Database.Database, to: string): void => {
  sqlite.prepare('VACUUM INTO ?').run(to);
  const copy = new Database(to, { timeout: 0, fileMustExist: true });
  try {
    copy.prepare('UPDATE store_meta SET session = ?, previous_session = session').run(randomUUID());
  } finally {
    copy.close();
  }
  syncFile(to);
};
