import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import * as searchSchema from '#electron/storage/schema/search-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { addProcedure, openTestStore, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';

test('migration 12 makes the tables that the program reads and writes', () => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, 12), AT, 'prueba');
  for (const table of Object.values(searchSchema).filter((value) => is(value, SQLiteTable))) {
    const made = sqlite.pragma(`table_info(${getTableName(table)})`) as { name: string; notnull: number; pk: number }[];
    expect(made.map(({ name }) => name)).toEqual(Object.values(getTableColumns(table)).map(({ name }) => name));
  }
  expect(sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_entry'").get()).toBeUndefined();
  sqlite.close();
});

test('what was findable before migration 12 is found after it, though nobody touched it', async () => {
  const directory = temporaryFolder();
  const old = openTestStore(directory, { migrations: bundledMigrations.slice(0, 11) });
  const { versionId } = addProcedure(old, AT, (id) => ({
    ...seedShapedProcedure(),
    cover: seedShapedProcedure().cover.map((row) => ({ ...row, id, title: 'Árbol genealógico' })),
  }));
  old.write((db) => {
    db.run(
      "INSERT INTO search_entry (id, scope_kind, scope_id, section, row_id, place, body) VALUES (1, 'procedure', ?, 'cover', ?, '', 'Árbol')",
      versionId,
      versionId,
    );
    db.run("INSERT INTO search_folded (rowid, folded) VALUES (1, 'arbol')");
    db.run('DELETE FROM search_stale');
  });
  const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
  old.close();

  const app = await openTestApp(directory);
  const { store } = app.context;
  expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
  expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
  expect((await app.ask('search.find', { query: 'genealogico', limit: 5 }))[0]).toMatchObject({
    id: versionId,
    rowId: versionId,
    field: 'title',
  });
  expect(verifyStore(store)).toEqual([]);
});
