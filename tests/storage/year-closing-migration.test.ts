import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { closingTables } from '#electron/storage/closing-tables.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as closingSchema from '#electron/storage/schema/closing-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { closingEntities } from '#shared/domain/dossier/year-closing.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { addProcedure, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, 13);

const migrated = (count: number) => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, count), AT, 'prueba');
  return sqlite;
};

const tablesAfter = (count: number): ReadonlyMap<string, readonly string[]> => {
  const sqlite = migrated(count);
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const columns = (name: string) =>
    (sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[])
      .map((column) => `${column.name} ${column.type.toLowerCase()} ${column.notnull || column.pk ? 'set' : 'open'}`)
      .sort();
  const made = new Map(names.map((name) => [name, columns(name)]));
  sqlite.close();
  return made;
};

describe('migration 14, the closing of a year', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(13);
    const after = tablesAfter(14);
    const described = Object.values(closingSchema)
      .filter((value) => is(value, SQLiteTable))
      .map((table) => [
        getTableName(table),
        Object.values(getTableColumns(table))
          .map((column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'set' : 'open'}`)
          .sort(),
      ])
      .sort();
    expect([...after].filter(([name]) => !old.has(name)).sort()).toEqual(described);
    expect(described).toHaveLength(2);
    for (const [name, columns] of old) expect(after.get(name)).toEqual(columns);
    for (const [entity, schema] of Object.entries(closingEntities)) {
      expect([...(closingTables.entities.get(entity)?.fields ?? [])].sort()).toEqual(Object.keys(schema.shape).sort());
    }
  });

  test('a store of the release before is backed up, migrated, and keeps its rows and its journal; the old program refuses it', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const { versionId } = addProcedure(old, AT, (id) => ({
      ...seedShapedProcedure(),
      cover: seedShapedProcedure().cover.map((row) => ({ ...row, id })),
    }));
    const kept = readContent(old.read, versionId);
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    old.close();

    const app = await openTestApp(directory);
    const { store } = app.context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(readContent(store.read, versionId)).toEqual(kept);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
    await app.close();
    expect((await refusal(() => openTestStore(directory, { migrations: before }))).code).toBe('store-newer');
  });

  test('the database itself keeps a closing and its files as they were, and finds a file by its hash', () => {
    const sqlite = migrated(14);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(`INSERT INTO dossier_closing VALUES ('d','c','a0','close','2027-01-15','Ana','Jefa','');
      INSERT INTO dossier_closed_document VALUES ('d','f','a0','c','budget','Presupuesto','p.pdf','pdf','application/pdf','x',1)`);
    for (const sql of [
      "UPDATE dossier_closing SET note = 'otra'",
      'DELETE FROM dossier_closing',
      "UPDATE dossier_closed_document SET sha = 'y'",
      'DELETE FROM dossier_closed_document',
    ]) {
      expect(() => sqlite.exec(sql), sql).toThrow(/never changes/);
    }
    const plan = sqlite.prepare("EXPLAIN QUERY PLAN SELECT 1 FROM dossier_closed_document WHERE sha = 'x'").all();
    expect((plan as { detail: string }[])[0]?.detail).toMatch(/INDEX dossier_closed_document_sha/);
    sqlite.close();
  });
});
