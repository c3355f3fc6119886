import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { applyMigrations, type Migration, pendingMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import * as deskTables from '#electron/storage/schema/desk-schema.ts';
import * as journalTables from '#electron/storage/schema/journal-schema.ts';
import * as manualTables from '#electron/storage/schema/manual-schema.ts';
import * as contentTables from '#electron/storage/schema/procedure-content-schema.ts';
import * as procedureTables from '#electron/storage/schema/procedure-schema.ts';
import * as searchTables from '#electron/storage/schema/search-schema.ts';
import * as storeTables from '#electron/storage/schema/store-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { addProcedure, edit, openTestStore, refusal, setTitle, temporaryFolder } from '#tests/storage/test-store.ts';

const migration = (number: number, sql: string, name = `paso-${number}`): Migration => ({ number, name, sql });

describe('migration 1, the foundation', () => {
  test('makes on an empty database exactly the tables that the program reads and writes', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations.slice(0, 1), '2026-03-02T15:00:00.000Z', 'prueba');
    const modules = [
      contentTables,
      deskTables,
      journalTables,
      manualTables,
      procedureTables,
      // The rest of what is searched came with migration 12.
      { searchStale: searchTables.searchStale },
      storeTables,
    ];
    const defined = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, SQLiteTable));
    const described = defined.map((table) => [
      getTableName(table),
      Object.values(getTableColumns(table))
        .map((column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'set' : 'open'}`)
        .sort(),
    ]);
    const made = described.map(([name]) => [
      name,
      (sqlite.pragma(`table_info(${String(name)})`) as { name: string; type: string; notnull: number; pk: number }[])
        .map((column) => `${column.name} ${column.type.toLowerCase()} ${column.notnull || column.pk ? 'set' : 'open'}`)
        .sort(),
    ]);
    expect(made).toEqual(described);
    const tables = sqlite
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search_folded*' AND name <> 'search_entry'",
      )
      .pluck()
      .all();
    expect(tables.sort()).toEqual(described.map(([name]) => name).sort());
    sqlite.close();
  });
});

describe('migrating', () => {
  test('an older store is backed up, migrated, and its rows are there in the new shape', () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory);
    const { versionId } = addProcedure(old, '2026-03-02T15:00:00.000Z');
    edit(old, versionId, [setTitle(versionId, 'Compras')]);
    old.close();
    const second = migration(
      bundledMigrations.length + 1,
      "ALTER TABLE officer ADD COLUMN rfc TEXT NOT NULL DEFAULT ''",
    );
    const store = openTestStore(directory, { migrations: [...bundledMigrations, second] });
    expect(readTitle(store.read, versionId)).toBe('Compras');
    expect(store.read.get("SELECT count(*) AS n FROM pragma_table_info('officer') WHERE name = 'rfc'")).toEqual({
      n: 1,
    });
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(verifyStore(store)).toEqual([]);
  });

  test('rebuilding a parent table does not delete its children', () => {
    const sqlite = new Database(':memory:');
    sqlite.pragma('foreign_keys = ON');
    const first = migration(
      1,
      `
      CREATE TABLE store_migration (number INTEGER PRIMARY KEY, name TEXT, sha TEXT, applied_at TEXT);
      CREATE TABLE parent (id TEXT PRIMARY KEY);
      CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent(id) ON DELETE CASCADE);
      INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c', 'p');`,
    );
    const second = migration(
      2,
      `
      CREATE TABLE parent_new (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
      INSERT INTO parent_new (id) SELECT id FROM parent;
      DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`,
    );
    applyMigrations(sqlite, [first], 'ayer', 'prueba');
    applyMigrations(sqlite, [second], 'hoy', 'prueba');
    expect(sqlite.prepare('SELECT id FROM child').all()).toEqual([{ id: 'c' }]);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    sqlite.close();
  });

  test('a migration that leaves orphans is undone as a whole', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory);
    const { versionId } = addProcedure(old, '2026-03-02T15:00:00.000Z');
    old.close();
    const bad = migration(bundledMigrations.length + 1, 'DELETE FROM procedure');
    const attempt = () => openTestStore(directory, { migrations: [...bundledMigrations, bad] });
    expect((await refusal(attempt)).code).toBe('store-damaged');
    expect(readTitle(openTestStore(directory).read, versionId)).toBe('');
  });

  test('a migration that was slipped in before an applied one is noticed, never skipped', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const slipped = [migration(1, 'CREATE TABLE antes (x)', 'antes'), ...bundledMigrations];
    expect((await refusal(() => openTestStore(directory, { migrations: slipped }))).code).toBe('store-damaged');
  });

  test('a migration whose text was altered after its release is noticed', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations, '2026-03-02T15:00:00.000Z', 'prueba');
    const altered = bundledMigrations.map((one) => ({ ...one, sql: `${one.sql} ` }));
    expect(() => pendingMigrations(sqlite, altered, 'prueba')).toThrow('ninguna versión conocida');
    sqlite.close();
  });

  test('numbers run without a gap, one file each', () => {
    const folder = path.resolve(import.meta.dirname, '../../electron/storage/migrations');
    const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(files).toHaveLength(bundledMigrations.length);
    expect(bundledMigrations.map((one) => one.number)).toEqual(bundledMigrations.map((_, index) => index + 1));
  });
});
