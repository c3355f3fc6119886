import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { logNames } from '#electron/storage/log-session.ts';
import { newerStore } from '#electron/storage/migrate.ts';
import { heldBy, isThisProcess, readOwner } from '#electron/storage/owner-file.ts';
import { damaged, isBusy, storageError } from '#electron/storage/sqlite-errors.ts';
import { APPLICATION_ID, backupsPath, blobsPath, databasePath } from '#electron/storage/store-layout.ts';

/**
 * Looks at a store's files before SQLite may open them, because SQLite accepts too much: a file of 0 bytes is a new
 * database to it, a foreign write-ahead log replaces the content, a newer schema is fine. Changes no byte.
 *
 * Trap: closing any descriptor of the database file frees all POSIX locks of this process on it. Nothing here may
 * read the file while this process has it open, hence the first check.
 * @returns false when there is no store yet
 * @throws DomainError store-locked, store-damaged, store-newer, store-read-only
 */
export const inspectStore = (directory: string, knownSchema: number): boolean => {
  const path = databasePath(directory);
  const owner = readOwner(directory);
  if (owner && isThisProcess(owner)) throw heldBy(directory, owner);
  if (!existsSync(path)) {
    if (sizeOf(`${path}-wal`) > 0 || existsSync(blobsPath(directory)) || existsSync(backupsPath(directory))) {
      throw damaged(path, 'la carpeta guarda archivos o respaldos de Cauce, pero falta la base de datos');
    }
    return false;
  }
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(directory, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw storageError(error, path);
  }
  const header = checkHeader(path);
  if (sizeOf(`${path}-journal`) > 0) throw damaged(path, 'junto a él hay un archivo «-journal» que no es de Cauce');
  if (sizeOf(`${path}-wal`) === 0) {
    checkIdentity(path, header.applicationId, header.schema, knownSchema);
    return true;
  }
  if (isHeld(path)) throw heldBy(directory, owner);
  inspectWithLog(directory, knownSchema);
  return true;
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The first hundred bytes: https://www.sqlite.org/fileformat.html#the_database_header */
const checkHeader = (path: string): { readonly applicationId: number; readonly schema: number } => {
  const size = sizeOf(path);
  if (size === 0) throw damaged(path, 'el archivo está vacío (0 bytes)');
  const header = readStart(path, 100);
  if (header.byteLength < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw damaged(path, 'no es una base de datos');
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  // A checkpoint that was interrupted may leave the file short; its log completes it.
  if (sizeOf(`${path}-wal`) === 0 && pages * pageSize > size) {
    throw damaged(path, `está incompleto: tiene ${size} bytes y debería tener ${pages * pageSize}`);
  }
  return { schema: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) };
};

const checkIdentity = (path: string, applicationId: number, schema: number, knownSchema: number): void => {
  if (applicationId !== APPLICATION_ID) throw damaged(path, 'es una base de datos, pero no la escribió Cauce');
  if (schema > knownSchema) throw newerStore(path, schema, knownSchema);
};

/**
 * Makes sure that nobody has the store open, whatever state its files are in.
 * @throws DomainError store-locked, naming who
 */
export const requireUnheld = (directory: string): void => {
  if (existsSync(databasePath(directory)) && isHeld(databasePath(directory))) {
    throw heldBy(directory, readOwner(directory));
  }
};

/** Whether another connection holds the file. A read-only connection can't checkpoint, so it changes nothing. */
const isHeld = (path: string): boolean => {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: true, timeout: 0 });
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    sqlite?.close();
  }
};

/**
 * A log is left behind when a process died. It is tried on a copy: opening the original would merge it for good. Its
 * first page must name the session of the main file.
 */
const inspectWithLog = (directory: string, knownSchema: number): void => {
  const path = databasePath(directory);
  const scratch = mkdtempSync(join(tmpdir(), 'cauce-inspect-'));
  const copy = join(scratch, 'copy.db');
  try {
    copyFileSync(path, copy);
    const alone = identityOf(copy);
    for (const suffix of ['-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    const joined = identityOf(copy);
    if (!joined) throw damaged(path, 'la base de datos y su archivo «-wal» no se pueden leer juntos');
    const hasContent = joined.logFrames > 0;
    if (hasContent && alone && !logNames(`${path}-wal`, [alone.storeId, alone.session])) {
      throw damaged(path, 'el archivo «-wal» que está junto a él es de otra base de datos, o la base fue reemplazada');
    }
    checkIdentity(path, joined.applicationId, joined.schema, knownSchema);
  } catch (error) {
    throw storageError(error, path);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

type Identity = {
  readonly applicationId: number;
  readonly schema: number;
  readonly storeId: string;
  readonly session: string;
  /** Pages that the log holds in whole transactions. */
  readonly logFrames: number;
};

/** `undefined` when the copy can't be read: a main file in the middle of a checkpoint is torn without its log. */
const identityOf = (path: string): Identity | undefined => {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { timeout: 0 });
    const row = sqlite.prepare('SELECT store_id AS storeId, session FROM store_meta').get() as
      | { storeId: string; session: string }
      | undefined;
    if (!row) return undefined;
    const [log] = sqlite.pragma('wal_checkpoint(PASSIVE)') as readonly { log: number }[];
    return {
      ...row,
      logFrames: log?.log ?? 0,
      applicationId: sqlite.pragma('application_id', { simple: true }) as number,
      schema: sqlite.pragma('user_version', { simple: true }) as number,
    };
  } catch {
    return undefined;
  } finally {
    sqlite?.close();
  }
};

const readStart = (path: string, length: number): Buffer => {
  const buffer = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
};
