import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#electron/storage/backup.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramRecord, recordInserts } from '#electron/storage/repositories/program-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as annualProgramSchema from '#electron/storage/schema/annual-program-schema.ts';
import * as diagnosisSchema from '#electron/storage/schema/diagnosis-schema.ts';
import * as guidelineSchema from '#electron/storage/schema/guideline-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { emptyRecord } from '#shared/domain/program-record/program-record.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { ANA, addProcedure, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, 4);

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

describe('migration 5, diagnosis, annual programme and guidelines', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(4);
    const after = tablesAfter(5);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = [diagnosisSchema, annualProgramSchema, guidelineSchema]
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
    for (const [name, columns] of old) expect(after.get(name)).toEqual(columns);
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
    expect(readSchemaVersion(old.read)).toBe(4);
    old.close();

    const { store } = (await openTestApp(directory)).context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect([readContent(store.read, versionId), readProgramRecord(store.read, programId)]).toEqual(kept);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that doesn’t know diagnoses refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: before });
    expect((await refusal(attempt)).code).toBe('store-newer');
  });

  test('the database itself keeps one diagnosis and one annual programme of a dossier', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations, AT, 'prueba');
    sqlite.pragma('foreign_keys = OFF');
    const diagnosis = (id: string) => `INSERT INTO diagnosis VALUES ('${id}','d','',2026,'[]','[]')`;
    const program = (id: string) => `INSERT INTO annual_program VALUES ('${id}','d','',2026,'mir')`;
    sqlite.exec(diagnosis('1'));
    expect(() => sqlite.exec(diagnosis('2'))).toThrow(/UNIQUE/);
    sqlite.exec(program('1'));
    expect(() => sqlite.exec(program('2'))).toThrow(/UNIQUE/);
    sqlite.close();
  });

  test('lays the rows of one document side by side', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations, AT, 'prueba');
    const plan = sqlite
      .prepare("EXPLAIN QUERY PLAN SELECT * FROM diagnosis_figure WHERE diagnosis_id = 'x' ORDER BY rank, id")
      .all() as { detail: string }[];
    sqlite.close();
    expect(plan[0]?.detail).toBe('SEARCH diagnosis_figure USING PRIMARY KEY (diagnosis_id=?)');
  });
});
