import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { directoryTables } from '#electron/storage/directory-tables.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readStale } from '#electron/storage/repositories/search-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as directorySchema from '#electron/storage/schema/directory-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { directoryEntities } from '#shared/domain/partners/directory.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { addProcedure, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, 10);

const tablesAfter = (count: number): ReadonlyMap<string, readonly string[]> => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, count), AT, 'prueba');
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const columns = (name: string) =>
    (sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[])
      .map((column) => `${column.name} ${column.type.toLowerCase()} ${column.notnull || column.pk ? 'set' : 'open'}`)
      .sort();
  const made = new Map(names.map((name) => [name, columns(name)]));
  sqlite.close();
  return made;
};

describe('migration 11, the directory', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(10);
    const after = tablesAfter(11);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = Object.values(directorySchema)
      .filter((value) => is(value, SQLiteTable))
      .map((table) => [
        getTableName(table),
        Object.values(getTableColumns(table))
          .map((column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'set' : 'open'}`)
          .sort(),
      ])
      .sort();
    expect(added).toEqual(described);
    expect(added).toHaveLength(7);
    for (const [name, columns] of old) expect(after.get(name)).toEqual(columns);
    expect([...directoryTables.entities.keys()]).toEqual(Object.keys(directoryEntities));
    for (const [entity, schema] of Object.entries(directoryEntities)) {
      expect([...(directoryTables.entities.get(entity)?.fields ?? [])].sort()).toEqual(
        Object.keys(schema.shape).sort(),
      );
    }
  });

  test('a store of the release before is backed up, migrated, and keeps its rows and journal, and marks its texts to be indexed anew', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const { versionId } = addProcedure(old, AT, (id) => ({
      ...seedShapedProcedure(),
      cover: seedShapedProcedure().cover.map((row) => ({ ...row, id })),
    }));
    const scope = { scopeKind: 'procedure', scopeId: versionId };
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(10);
    old.close();

    const { store } = (await openTestApp(directory)).context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    // The indexes of searching are made anew by migration 12.
    expect(readStale(store.read)).toContainEqual(scope);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that doesn’t know the directory refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    expect((await refusal(() => openTestStore(directory, { migrations: before }))).code).toBe('store-newer');
  });

  test('the database itself keeps one directory, and finds what belongs to a body, a person or a document', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations.slice(0, 11), AT, 'prueba');
    sqlite.exec("INSERT INTO directory VALUES ('1','')");
    expect(() => sqlite.exec("INSERT INTO directory VALUES ('2','')")).toThrow('a desk has one directory');
    const planOf = (sql: string) =>
      (sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]?.detail;
    for (const [table, field] of [
      ['partner_territory', 'partner_id'],
      ['contact', 'partner_id'],
      ['post', 'contact_id'],
      ['contact_way', 'partner_id'],
      ['contact_way', 'contact_id'],
      ['encounter', 'partner_id'],
      ['encounter', 'contact_id'],
    ]) {
      expect(
        planOf(`SELECT 1 FROM directory_${table} WHERE directory_id = 'x' AND ${field} = 'y' LIMIT 1`),
        `${table} ${field}`,
      ).toMatch(new RegExp(`INDEX .*\\(directory_id=\\? AND ${field}=\\?\\)`));
    }
    const texts = "SELECT id FROM search_entry WHERE scope_kind = 'x' AND scope_id = 'y' ORDER BY id";
    expect(planOf(texts)).toMatch(/USING .*INDEX search_entry_scope \(scope_kind=\? AND scope_id=\?\)/);
    expect(sqlite.prepare(`EXPLAIN QUERY PLAN ${texts}`).all()).toHaveLength(1);
    sqlite.close();
  });
});
