import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { listBackups } from '#electron/storage/backup.ts';
import { bulletinsTables } from '#electron/storage/bulletins-tables.ts';
import { executionTables } from '#electron/storage/execution-tables.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as agreementsSchema from '#electron/storage/schema/agreements-schema.ts';
import * as bulletinsSchema from '#electron/storage/schema/bulletins-schema.ts';
import * as executionSchema from '#electron/storage/schema/execution-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { agreementsEntities } from '#shared/domain/agreements/agreements.ts';
import { bulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import { executionEntities } from '#shared/domain/execution/execution.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { addProcedure, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, 12);

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

describe('migration 13, agreements, execution and bulletins', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(12);
    const after = tablesAfter(13);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = [agreementsSchema, executionSchema, bulletinsSchema]
      .flatMap((schema) => Object.values(schema))
      .filter((value) => is(value, SQLiteTable))
      .map((table) => [
        getTableName(table),
        Object.values(getTableColumns(table))
          .map((column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'set' : 'open'}`)
          .sort(),
      ])
      .sort();
    expect(added).toEqual(described);
    expect(added).toHaveLength(26);
    for (const [name, columns] of old) expect(after.get(name)).toEqual(columns);
  });

  test.each([
    ['agreements', agreementsEntities, agreementsTables],
    ['a log', executionEntities, executionTables],
    ['bulletins', bulletinsEntities, bulletinsTables],
  ] as const)('keeps every field of %s, and no more', (_, entities, tables) => {
    expect([...tables.entities.keys()]).toEqual(Object.keys(entities));
    for (const [entity, schema] of Object.entries(entities)) {
      expect([...(tables.entities.get(entity)?.fields ?? [])].sort()).toEqual(Object.keys(schema.shape).sort());
    }
  });

  test('a store of the release before is backed up, migrated, keeps its rows and its journal', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const { versionId } = addProcedure(old, AT, (id) => ({
      ...seedShapedProcedure(),
      cover: seedShapedProcedure().cover.map((row) => ({ ...row, id })),
    }));
    const kept = readContent(old.read, versionId);
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(12);
    old.close();

    const { store } = (await openTestApp(directory)).context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(readContent(store.read, versionId)).toEqual(kept);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that doesn’t know agreements refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    expect((await refusal(() => openTestStore(directory, { migrations: before }))).code).toBe('store-newer');
  });

  test('the database itself keeps one of each of a dossier, and finds what belongs to an agreement, an entry, a bulletin or a file', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations.slice(0, 13), AT, 'prueba');
    sqlite.pragma('foreign_keys = OFF');
    for (const table of ['agreements', 'execution', 'bulletins']) {
      sqlite.exec(`INSERT INTO ${table} VALUES ('1','d','',2026)`);
      expect(() => sqlite.exec(`INSERT INTO ${table} VALUES ('2','d','',2026)`)).toThrow(/UNIQUE/);
    }
    const planOf = (sql: string) =>
      (sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]?.detail;
    const references = [agreementsTables, executionTables, bulletinsTables].flatMap(({ kind, references, entities }) =>
      references.map(({ entity, field }) => ({ kind, field, table: entities.get(entity)?.name })),
    );
    expect(references).toHaveLength(23);
    for (const { kind, field, table } of references) {
      const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(
        planOf(`SELECT 1 FROM ${table} WHERE ${kind}_id = 'x' AND ${column} = 'y' LIMIT 1`),
        `${table} ${column}`,
      ).toMatch(new RegExp(`INDEX .*\\(${kind}_id=\\? AND ${column}=\\?\\)`));
    }
    for (const table of ['agreements_file', 'execution_entry_evidence']) {
      expect(planOf(`SELECT 1 FROM ${table} WHERE sha = 'x'`)).toMatch(/INDEX .*_sha \(sha=\?\)/);
    }
    sqlite.close();
  });
});
