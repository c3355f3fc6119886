import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramRecord, recordInserts } from '#electron/storage/repositories/program-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as mediaPlanSchema from '#electron/storage/schema/media-plan-schema.ts';
import * as strategySchema from '#electron/storage/schema/strategy-schema.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { emptyRecord } from '#shared/domain/program-record/program-record.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { ANA, addProcedure, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, 9);

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

describe('migration 10, communication strategies and media plans', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(9);
    const after = tablesAfter(10);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = [strategySchema, mediaPlanSchema]
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
    expect(added).toHaveLength(21);
    for (const [name, columns] of old) expect(after.get(name)).toEqual(columns);
  });

  test.each([
    ['strategy', strategyEntities, strategyTables],
    ['media plan', mediaPlanEntities, mediaPlanTables],
  ] as const)('keeps every field of a %s, and no more', (_, entities, tables) => {
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
    const programId = newId();
    old.write((db) =>
      runCommand(db, programTables, {
        scopeId: programId,
        kind: 'act',
        label: 'Crear el programa',
        coalesce: null,
        who: ANA,
        at: AT,
        changes: [
          { op: 'insert', entity: 'program', row: { id: programId, archived: false, createdAt: AT } },
          ...recordInserts(emptyRecord(programId)),
        ],
      }),
    );
    const kept = [readContent(old.read, versionId), readProgramRecord(old.read, programId)];
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(9);
    old.close();

    const { store } = (await openTestApp(directory)).context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect([readContent(store.read, versionId), readProgramRecord(store.read, programId)]).toEqual(kept);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that doesn’t know media plans refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    expect((await refusal(() => openTestStore(directory, { migrations: before }))).code).toBe('store-newer');
  });

  test('the database itself keeps one strategy and one media plan of a dossier', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations, AT, 'prueba');
    sqlite.pragma('foreign_keys = OFF');
    const strategy = (id: string) => `INSERT INTO strategy VALUES ('${id}','d','',2026,'[]','[]','[]','[]','','')`;
    const plan = (id: string) => `INSERT INTO media_plan VALUES ('${id}','d','',2026,NULL,'16','total')`;
    for (const insert of [strategy, plan]) {
      sqlite.exec(insert('1'));
      expect(() => sqlite.exec(insert('2'))).toThrow(/UNIQUE/);
    }
    sqlite.close();
  });

  test('lays the rows of one plan side by side, and finds what belongs to a line by the line', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations, AT, 'prueba');
    const planOf = (sql: string) =>
      (sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]?.detail;
    expect(planOf("SELECT * FROM media_plan_line_days WHERE media_plan_id = 'x' ORDER BY id")).toBe(
      'SEARCH media_plan_line_days USING PRIMARY KEY (media_plan_id=?)',
    );
    for (const table of ['line_days', 'line_segment', 'line_commitment', 'blackout_answer']) {
      expect(planOf(`SELECT 1 FROM media_plan_${table} WHERE media_plan_id = 'x' AND line_id = 'y' LIMIT 1`)).toMatch(
        /INDEX .*line \(media_plan_id=\? AND line_id=\?\)/,
      );
    }
    sqlite.close();
  });
});
