import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, backUpDaily, listBackups } from '#electron/storage/backup.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { keepBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readContent, readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import { restoreBackup, restoreClosedStore } from '#electron/storage/restore.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import {
  addProcedure,
  clock,
  edit,
  newId,
  openTestStore,
  refusal,
  setTitle,
  temporaryFolder,
} from '#tests/storage/test-store.ts';

const DAY = 24 * 60 * 60 * 1000;
const bytesOf = (text: string) => new TextEncoder().encode(text);

const setUp = () => {
  const time = clock();
  const directory = temporaryFolder();
  const store = openTestStore(directory, { now: time.now });
  const { versionId } = addProcedure(store, time.now());
  edit(store, versionId, [setTitle(versionId, 'Compras')], { at: time.now() });
  return { directory, store, versionId, time };
};

/** Puts an image into the store and hangs it on an annex of the procedure. */
const addAnnex = (store: StoreHandle, versionId: string, text: string, at: string): string => {
  const sha = keepBlob(store, bytesOf(text), 'image/png', at);
  const row = {
    id: newId(),
    rank: `a${text.length}`,
    title: text,
    alt: '',
    imageSha: sha,
    imageMime: 'image/png' as const,
    widthPx: 1,
    heightPx: 1,
  };
  edit(store, versionId, [{ op: 'insert', entity: 'annex', row }], { at });
  return sha;
};

describe('backups', () => {
  test('hold what was committed, also what only the log has, and can be opened by themselves', () => {
    const { directory, store, versionId, time } = setUp();
    const backup = backUp(store, 'manual', time.now());
    expect(readdirSync(path.join(directory, 'backups')).sort()).toEqual([`${backup.name}.db`, `${backup.name}.json`]);
    const elsewhere = temporaryFolder();
    writeFileSync(path.join(elsewhere, 'cauce.db'), readFileSync(path.join(directory, 'backups', `${backup.name}.db`)));
    expect(readTitle(openTestStore(elsewhere).read, versionId)).toBe('Compras');
  });

  test('one a day is made by itself', () => {
    const { store, time } = setUp();
    expect(backUpDaily(store, time.now())?.reason).toBe('daily');
    expect(backUpDaily(store, time.now())).toBeUndefined();
    time.pass(DAY);
    expect(backUpDaily(store, time.now())?.reason).toBe('daily');
  });

  test('copy a file once, however many backups name it', () => {
    const { directory, store, versionId, time } = setUp();
    const sha = addAnnex(store, versionId, 'organigrama', time.now());
    backUp(store, 'manual', time.now());
    const pooled = path.join(directory, 'backups', 'blobs', sha.slice(0, 2), sha);
    const first = statSync(pooled).mtimeMs;
    time.pass(1_000);
    backUp(store, 'manual', time.now());
    expect(statSync(pooled).mtimeMs).toBe(first);
  });

  test('the oldest go, and only after the newest was verified; files that no backup names go with them', () => {
    const { directory, store, versionId, time } = setUp();
    const sha = addAnnex(store, versionId, 'temporal', time.now());
    for (let day = 0; day < 14; day += 1) {
      backUp(store, 'daily', time.now());
      time.pass(DAY);
    }
    expect(listBackups(directory)).toHaveLength(14);
    const oldest = listBackups(directory).at(-1)?.name;
    backUp(store, 'daily', time.now());
    const names = listBackups(directory).map((backup) => backup.name);
    expect(names).toHaveLength(14);
    expect(names).not.toContain(oldest);
    expect(existsSync(path.join(directory, 'backups', 'blobs', sha.slice(0, 2), sha))).toBe(true);
  });

  test('a copy that would lack a file keeps all older backups', () => {
    const { directory, store, versionId, time } = setUp();
    const sha = addAnnex(store, versionId, 'perdido', time.now());
    for (let day = 0; day < 16; day += 1) {
      if (day === 14) {
        rmSync(store.blobs.path(sha));
        rmSync(path.join(directory, 'backups', 'blobs', sha.slice(0, 2), sha));
      }
      backUp(store, 'daily', time.now());
      time.pass(DAY);
    }
    expect(listBackups(directory)).toHaveLength(16);
    expect(verifyStore(store).join()).toContain('le faltan 1 archivos');
  });
});

describe('restoring', () => {
  test('goes back to the backup, sets the present aside, and the way back is open too', async () => {
    const { directory, store, versionId, time } = setUp();
    const { name } = backUp(store, 'manual', time.now());
    time.pass(1_000);
    edit(store, versionId, [setTitle(versionId, 'Después')], { at: time.now() });
    await restoreBackup(store, name, time.now());
    expect(readTitle(store.read, versionId)).toBe('Compras');
    expect(readdirSync(path.join(directory, 'set-aside'))).toHaveLength(1);
    expect(verifyStore(store)).toEqual([]);
    const before = listBackups(directory).find((backup) => backup.reason === 'before-restore');
    time.pass(1_000);
    await restoreBackup(store, before?.name ?? '', time.now());
    expect(readTitle(store.read, versionId)).toBe('Después');
  });

  test('brings back a file that the store lost or that was changed', async () => {
    const { store, versionId, time } = setUp();
    const lost = addAnnex(store, versionId, 'uno', time.now());
    const changed = addAnnex(store, versionId, 'treinta', time.now());
    const { name } = backUp(store, 'manual', time.now());
    rmSync(store.blobs.path(lost));
    writeFileSync(store.blobs.path(changed), 'otra coisa');
    expect(verifyStore(store)).toHaveLength(2);
    time.pass(1_000);
    await restoreBackup(store, name, time.now());
    expect(new TextDecoder().decode(store.blobs.get(changed))).toBe('treinta');
    expect(verifyStore(store)).toEqual([]);
  });

  test('a backup that was altered is refused and the present store stays', async () => {
    const { directory, store, versionId, time } = setUp();
    const { name } = backUp(store, 'manual', time.now());
    const file = path.join(directory, 'backups', `${name}.db`);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1000] = (bytes.at(-1000) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await refusal(() => restoreBackup(store, name, time.now()))).code).toBe('store-damaged');
    expect(readTitle(store.read, versionId)).toBe('Compras');
    expect(existsSync(path.join(directory, 'set-aside'))).toBe(false);
    expect(verifyStore(store).join()).toContain('ya no es el que se escribió');
  });

  test('a name that is no backup is refused', async () => {
    const { store, time } = setUp();
    expect((await refusal(() => restoreBackup(store, '../../etc/passwd', time.now()))).code).toBe('not-found');
  });

  test('works for a store that will not open, without its log, and keeps the damaged file', async () => {
    const { directory, store, versionId, time } = setUp();
    const { name } = backUp(store, 'manual', time.now());
    store.close();
    truncateSync(path.join(directory, 'cauce.db'), 5000);
    writeFileSync(path.join(directory, 'cauce.db-wal'), 'restos');
    expect((await refusal(() => openTestStore(directory))).code).toBe('store-damaged');
    const aside = restoreClosedStore(directory, name, time.now());
    expect(statSync(path.join(aside, 'cauce.db')).size).toBe(5000);
    expect(existsSync(path.join(aside, 'cauce.db-wal'))).toBe(true);
    expect(readTitle(openTestStore(directory).read, versionId)).toBe('Compras');
  });

  test('never swaps the files of a store that somebody has open', async () => {
    const { directory, store, versionId, time } = setUp();
    const { name } = backUp(store, 'manual', time.now());
    edit(store, versionId, [setTitle(versionId, 'Después')], { at: time.now() });
    expect((await refusal(() => restoreClosedStore(directory, name, time.now()))).code).toBe('store-locked');
    edit(store, versionId, [setTitle(versionId, 'Sigue')], { at: time.now() });
    expect(readTitle(store.read, versionId)).toBe('Sigue');
  });

  test('when the swap fails the present store is put back and goes on', async () => {
    const { directory, store, versionId } = setUp();
    await expect(
      store.replace(() => {
        throw new Error('no hay lugar');
      }),
    ).rejects.toThrow('no hay lugar');
    expect(readTitle(store.read, versionId)).toBe('Compras');
    edit(store, versionId, [setTitle(versionId, 'Sigue')]);
    expect(readTitle(store.read, versionId)).toBe('Sigue');
    expect(existsSync(path.join(directory, 'cauce.db'))).toBe(true);
  });
});

describe('a full disk', () => {
  test('refuses the change with a sentence, keeps what was saved, and goes on when there is room', async () => {
    const { store, versionId } = setUp();
    const pages = store.read.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    store.read.get(`PRAGMA max_page_count = ${pages}`);
    const long = 'a'.repeat(2_000);
    const rows = Array.from({ length: 50 }, (_, index) => ({ id: newId(), rank: `a${index}`, name: long }));
    const changes = rows.map((row) => ({ op: 'insert' as const, entity: 'area' as const, row }));
    const { code, message } = await refusal(() => edit(store, versionId, changes));
    expect(code).toBe('disk-full');
    expect(message).toContain('Libere espacio');
    expect(readContent(store.read, versionId)).toMatchObject({ area: [], cover: [{ title: 'Compras' }] });
    store.read.get('PRAGMA max_page_count = 1000000');
    edit(store, versionId, changes);
    expect(readContent(store.read, versionId).area).toHaveLength(50);
    expect(verifyStore(store)).toEqual([]);
  });
});

describe('files by content', () => {
  test('the same bytes are kept once, and changed bytes are not handed out', async () => {
    const { store, time } = setUp();
    const sha = keepBlob(store, bytesOf('hola'), 'image/png', time.now());
    expect(keepBlob(store, bytesOf('hola'), 'image/png', time.now())).toBe(sha);
    expect(store.blobs.list()).toEqual([sha]);
    writeFileSync(store.blobs.path(sha), 'hole');
    expect((await refusal(() => store.blobs.get(sha))).code).toBe('store-damaged');
    rmSync(store.blobs.path(sha));
    expect((await refusal(() => store.blobs.get(sha))).code).toBe('not-found');
  });

  test('a file goes only when nothing names it, not even the history, and not on its first day', () => {
    const { store, versionId, time } = setUp();
    const used = addAnnex(store, versionId, 'en uso', time.now());
    const annex = readContent(store.read, versionId).annex[0];
    const removed = addAnnex(store, versionId, 'ya no', time.now());
    const row = readContent(store.read, versionId).annex.find((candidate) => candidate.imageSha === removed);
    edit(store, versionId, [{ op: 'delete', entity: 'annex', id: row?.id ?? '' }], { at: time.now() });
    const orphan = keepBlob(store, bytesOf('huérfano'), 'image/png', time.now());
    expect(collectGarbage(store, time.now())).toEqual([]);
    time.pass(2 * DAY);
    expect(collectGarbage(store, time.now())).toEqual([orphan]);
    expect([used, removed].every((sha) => store.blobs.has(sha))).toBe(true);
    expect(annex?.imageSha).toBe(used);
    expect(verifyStore(store)).toEqual([]);
  });
});
