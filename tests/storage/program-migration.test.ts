import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as programTables from '#electron/storage/schema/program-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { addProcedure, edit, openTestStore, refusal, setTitle, temporaryFolder } from '#tests/storage/test-store.ts';

const firstOnly = bundledMigrations.slice(0, 1);

const tablesAfter = (count: number): ReadonlyMap<string, readonly string[]> => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, count), '2026-03-02T15:00:00.000Z', 'prueba');
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const columns = (name: string) =>
    (sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[])
      .map((column) => `${column.name} ${column.type.toLowerCase()} ${column.notnull || column.pk ? 'set' : 'open'}`)
      .sort();
  const made = new Map(names.map((name) => [name, columns(name)]));
  sqlite.close();
  return made;
};

describe('migration 2, the programme record', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the first', () => {
    const before = tablesAfter(1);
    const after = tablesAfter(2);
    const added = [...after].filter(([name]) => !before.has(name)).sort();
    const described = Object.values(programTables)
      .filter((value) => is(value, SQLiteTable))
      .map((table) => [
        getTableName(table),
        Object.values(getTableColumns(table))
          .map((column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'set' : 'open'}`)
          .sort(),
      ])
      .sort();
    expect(added).toEqual(described);
    for (const [name, columns] of before) expect(after.get(name)).toEqual(columns);
  });

  test('a store of the first release with a procedure in it is backed up, migrated, and keeps everything', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: firstOnly });
    const { versionId } = addProcedure(old, '2026-03-02T15:00:00.000Z');
    edit(old, versionId, [setTitle(versionId, 'Compras')], { label: 'Escribir el título' });
    const post = { id: versionId, rank: 'a0', name: 'Jefa de Almacén', areaName: '' };
    edit(old, versionId, [{ op: 'insert', entity: 'post', row: post }], { label: 'Agregar un puesto' });
    const content = readContent(old.read, versionId);
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(1);
    old.close();

    const app = await openTestApp(directory);
    const { store } = app.context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(readContent(store.read, versionId)).toEqual(content);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
    const opened = await app.ask('procedure.open', { versionId });
    expect(opened.history.undo).toBe('Agregar un puesto');
    await app.ask('procedure.undo', { versionId });
    const { programId } = await app.ask('program.create', { name: 'Huertos de Barrio' });
    expect((await app.ask('program.open', { programId })).content.record[0]?.name).toBe('Huertos de Barrio');
    expect(verifyStore(store)).toEqual([]);
  });

  test('the copy made before it can be gone back to, and is migrated again', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: firstOnly });
    const { versionId } = addProcedure(old, '2026-03-02T15:00:00.000Z');
    edit(old, versionId, [setTitle(versionId, 'Compras')]);
    old.close();
    const app = await openTestApp(directory);
    await app.ask('program.create', { name: 'Llega después' });
    const [copy] = (await app.ask('store.status', {})).backups;
    await app.ask('store.restore', { name: copy?.name ?? '' });
    expect(await app.ask('program.list', { archived: false, query: '' })).toEqual([]);
    expect((await app.ask('procedure.open', { versionId })).content.cover[0]?.title).toBe('Compras');
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('a program that knows only the first release refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: firstOnly });
    expect((await refusal(attempt)).code).toBe('store-newer');
    expect(readSchemaVersion(openTestStore(directory).read)).toBe(bundledMigrations.length);
  });
});
