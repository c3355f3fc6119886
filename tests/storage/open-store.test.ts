import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultDataDirectory } from '#electron/storage/data-directory.ts';
import { readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import { addProcedure, edit, openTestStore, refusal, setTitle, temporaryFolder } from '#tests/storage/test-store.ts';

const bytesOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const HOLDER = fileURLToPath(new URL('./hold-store.ts', import.meta.url));

/** A store with one procedure called «Compras», closed. */
const closedStore = () => {
  const directory = temporaryFolder();
  const store = openTestStore(directory);
  const { versionId } = addProcedure(store, '2026-03-02T15:00:00.000Z');
  edit(store, versionId, [setTitle(versionId, 'Compras')]);
  store.close();
  return { directory, versionId, database: path.join(directory, 'cauce.db') };
};

/** Runs a program that opens the store and waits, and gives its process once it says so. */
const holdElsewhere = async (directory: string, option = '') => {
  const child = spawn(process.execPath, [HOLDER, directory, option], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The holder ended with ${code}`)));
  });
  return child;
};

const killElsewhere = async (directory: string, option?: string) => {
  const child = await holdElsewhere(directory, option);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
};

/** A store whose process died with changes that only the write-ahead log has. */
const killedStore = async () => {
  const directory = temporaryFolder();
  await killElsewhere(directory);
  return { directory, database: path.join(directory, 'cauce.db') };
};

describe('opening a store', () => {
  test('an empty folder becomes a store that keeps what is written after closing', () => {
    const { directory, versionId } = closedStore();
    expect(readTitle(openTestStore(directory).read, versionId)).toBe('Compras');
    expect(existsSync(path.join(directory, 'cauce.owner.json'))).toBe(true);
  });

  test('closing leaves one database file, no log and no owner', () => {
    const { directory } = closedStore();
    expect(readdirSync(directory).sort()).toEqual(['blobs', 'cauce.db']);
  });

  test('every connection writes with synchronous FULL, keys on, and no trust in the schema', () => {
    const store = openTestStore(temporaryFolder());
    const pragma = (name: string) => Object.values(store.read.get(`PRAGMA ${name}`) ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('locking_mode')).toBe('exclusive');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('application_id')).toBe(0x43415543);
  });

  test('a second process is told at once who holds the store, and the holder goes on', async () => {
    const directory = temporaryFolder();
    const holder = await holdElsewhere(directory);
    const started = performance.now();
    const { code, message } = await refusal(() => openTestStore(directory));
    expect(code).toBe('store-locked');
    expect(message).toContain(`proceso ${holder.pid}`);
    expect(message).toContain('computadora');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(holder.exitCode).toBeNull();
  });

  test('the same process cannot open a store twice, and its lock survives the attempt', async () => {
    const directory = temporaryFolder();
    openTestStore(directory);
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-locked');
    // Had the attempt read the database file, POSIX would have dropped the lock of the first handle.
    expect(() => execFileSync(process.execPath, [HOLDER, directory], { stdio: 'pipe', timeout: 20_000 })).toThrow(
      /store-locked/,
    );
  });

  test('an owner whose process is gone does not keep anybody out', async () => {
    const { directory } = await killedStore();
    expect(existsSync(path.join(directory, 'cauce.owner.json'))).toBe(true);
    const store = openTestStore(directory);
    expect(store.read.get<{ n: number }>('SELECT count(*) AS n FROM officer')?.n).toBe(1);
  });

  test('a database of 0 bytes is damage, not a new store', async () => {
    const { directory, database } = closedStore();
    truncateSync(database, 0);
    const { code, message } = await refusal(() => openTestStore(directory));
    expect(code).toBe('store-damaged');
    expect(message).toContain('0 bytes');
    expect(statSync(database).size).toBe(0);
  });

  test('a truncated database is refused and left as it is', async () => {
    const { directory, database } = closedStore();
    truncateSync(database, statSync(database).size - 8192);
    const before = bytesOf(database);
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-damaged');
    expect(bytesOf(database)).toBe(before);
  });

  test('overwritten pages are found by the check at opening and left as they are', async () => {
    const { directory, database } = closedStore();
    const bytes = readFileSync(database);
    bytes.fill(0xa5, 4096 * 3, 4096 * 9);
    writeFileSync(database, bytes);
    const before = bytesOf(database);
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-damaged');
    expect(bytesOf(database)).toBe(before);
  });

  test('a file that is no database is refused and left as it is', async () => {
    const { directory, database } = closedStore();
    writeFileSync(database, 'esto es un texto cualquiera\n'.repeat(500));
    const before = bytesOf(database);
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-damaged');
    expect(bytesOf(database)).toBe(before);
  });

  test('a database of another program is refused', async () => {
    const { directory, database } = closedStore();
    rmSync(database);
    const other = new Database(database);
    other.exec('CREATE TABLE x (y)');
    other.close();
    const { code, message } = await refusal(() => openTestStore(directory));
    expect(code).toBe('store-damaged');
    expect(message).toContain('no la escribió Cauce');
  });

  test('a folder that lost its database is no new store', async () => {
    const { directory, database } = closedStore();
    rmSync(database);
    expect((await refusal(() => openTestStore(directory))).message).toContain('falta la base de datos');
    expect(existsSync(database)).toBe(false);
  });

  test('a newer schema is refused without touching a byte', async () => {
    const { directory, database } = closedStore();
    const future = new Database(database);
    future.pragma('user_version = 99');
    future.close();
    const before = bytesOf(database);
    const files = readdirSync(directory);
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-newer');
    expect(bytesOf(database)).toBe(before);
    expect(readdirSync(directory)).toEqual(files);
  });

  test('a newer schema that only the log of a dead process has is refused without touching a byte', async () => {
    const { directory, database } = await killedStore();
    const log = `${database}-wal`;
    // The later Cauce died right after its migration: the main file still says 1, the log says 99.
    const scratch = path.join(temporaryFolder(), 'later.db');
    copyFileSync(database, scratch);
    copyFileSync(log, `${scratch}-wal`);
    const later = new Database(scratch);
    later.pragma('wal_autocheckpoint = 0');
    later.pragma('user_version = 99');
    copyFileSync(`${scratch}-wal`, log);
    later.close();
    const before = [bytesOf(database), bytesOf(log)];
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-newer');
    expect([bytesOf(database), bytesOf(log)]).toEqual(before);
  });

  test('a log of another database beside a store that was closed well is refused', async () => {
    const mine = closedStore();
    const theirs = await killedStore();
    copyFileSync(`${theirs.database}-wal`, `${mine.database}-wal`);
    const before = bytesOf(mine.database);
    const { code, message } = await refusal(() => openTestStore(mine.directory));
    expect(code).toBe('store-damaged');
    expect(message).toContain('-wal');
    expect(bytesOf(mine.database)).toBe(before);
  });

  test('a log of another database in the place of the one of a dead process is refused', async () => {
    const mine = await killedStore();
    const theirs = await killedStore();
    copyFileSync(`${theirs.database}-wal`, `${mine.database}-wal`);
    const before = bytesOf(mine.database);
    expect((await refusal(() => openTestStore(mine.directory))).message).toContain('-wal');
    expect(bytesOf(mine.database)).toBe(before);
  });

  test('an older copy put over the database of a dead process is refused with its log', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const database = path.join(directory, 'cauce.db');
    const older = path.join(temporaryFolder(), 'older.db');
    copyFileSync(database, older);
    openTestStore(directory).close();
    await killElsewhere(directory);
    copyFileSync(older, database);
    const before = bytesOf(database);
    expect((await refusal(() => openTestStore(directory))).message).toContain('reemplazada');
    expect(bytesOf(database)).toBe(before);
  });

  test('a backup put by hand over the database of a dead process is refused with its log', async () => {
    const directory = temporaryFolder();
    const store = openTestStore(directory);
    const copy = path.join(temporaryFolder(), 'copy.db');
    store.copyDatabaseTo(copy);
    store.close();
    const database = path.join(directory, 'cauce.db');
    await killElsewhere(directory);
    copyFileSync(copy, database);
    expect((await refusal(() => openTestStore(directory))).message).toContain('reemplazada');
  });

  test('a log that was begun several times still belongs to its database', async () => {
    const directory = temporaryFolder();
    await killElsewhere(directory, '--much');
    const store = openTestStore(directory);
    expect(store.read.get<{ n: number }>('SELECT count(*) AS n FROM officer')?.n).toBe(41);
    expect(store.read.get<{ n: number }>('SELECT sum(length(name)) AS n FROM officer')?.n).toBe(3 + 40 * 500_000);
  });

  test('a log without one whole transaction changes nothing and keeps nobody out', async () => {
    const { directory, database } = closedStore();
    const { database: theirs } = await killedStore();
    writeFileSync(`${database}-wal`, readFileSync(`${theirs}-wal`).subarray(0, 2_000));
    expect(openTestStore(directory).read.get<{ n: number }>('SELECT count(*) AS n FROM procedure')?.n).toBe(1);
  });

  test('a read-only file is told at opening, not at the first change', () => {
    const { directory, database } = closedStore();
    chmodSync(database, 0o444);
    chmodSync(directory, 0o755);
    // Root may write everything, so the attempt is made by a process without rights.
    const run = () => execFileSync(process.execPath, [HOLDER, directory, '--without-rights'], { stdio: 'pipe' });
    expect(run).toThrow(/store-read-only/);
  });

  test('a rollback journal beside the database is foreign', async () => {
    const { directory, database } = closedStore();
    writeFileSync(`${database}-journal`, 'x'.repeat(1024));
    expect((await refusal(() => openTestStore(directory))).message).toContain('-journal');
  });

  test('a file where the folder should be gives a sentence', async () => {
    const parent = temporaryFolder();
    writeFileSync(path.join(parent, 'datos'), '');
    expect((await refusal(() => openTestStore(path.join(parent, 'datos')))).message.length).toBeGreaterThan(40);
    mkdirSync(path.join(parent, 'otra'));
  });
});

describe('where data lies by default', () => {
  test('on Windows in the local application data, never the roaming', () => {
    const folder = defaultDataDirectory({ LOCALAPPDATA: '/c/Local' }, 'win32', '/c/Users/ana');
    expect(folder.replaceAll('\\', '/')).toBe('/c/Local/Cauce');
    expect(defaultDataDirectory({}, 'win32', '/c/Users/ana').replaceAll('\\', '/')).toBe(
      '/c/Users/ana/AppData/Local/Cauce',
    );
  });

  test('elsewhere in the share folder of the user', () => {
    expect(defaultDataDirectory({}, 'linux', '/home/ana')).toBe(path.join('/home/ana', '.local/share/cauce'));
  });
});
