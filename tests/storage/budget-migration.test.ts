import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import { readProgramRecord, recordInserts } from '#electron/storage/repositories/program-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as budgetSchema from '#electron/storage/schema/budget-schema.ts';
import * as classifierSchema from '#electron/storage/schema/classifier-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { emptyRecord, recordOf } from '#shared/domain/program-record/program-record.ts';
import { addBudget } from '#tests/handlers/budget-desk.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { ANA, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const before = bundledMigrations.slice(0, 2);
const AT = '2026-03-02T15:00:00.000Z';

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

describe('migration 3, budgets and classifiers', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(2);
    const after = tablesAfter(3);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = [...Object.values(budgetSchema), ...Object.values(classifierSchema)]
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

  test('lays the rows of one budget side by side', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations.slice(0, 3), AT, 'prueba');
    const plan = sqlite
      .prepare("EXPLAIN QUERY PLAN SELECT * FROM budget_line WHERE budget_id = 'x' ORDER BY rank, id")
      .all() as { detail: string }[];
    sqlite.close();
    expect(plan[0]?.detail).toBe('SEARCH budget_line USING PRIMARY KEY (budget_id=?)');
  });

  test('a store of the release before with a programme in it is migrated, keeps everything and takes budgets', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const programId = newId();
    const empty = emptyRecord(programId);
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
          ...recordInserts({ ...empty, record: [{ ...recordOf(empty), name: 'Huertos' }] }),
        ],
      }),
    );
    const record = readProgramRecord(old.read, programId);
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(2);
    old.close();

    const app = await openTestApp(directory);
    const { store } = app.context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect((await app.ask('store.status', {})).backups.map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(readProgramRecord(store.read, programId)).toEqual(record);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
    expect(await app.ask('budget.list', {})).toEqual([]);
    expect(await app.ask('classifier.list', {})).toEqual([]);
    const budgetId = addBudget(app, { lines: [{ itemCode: '2111', annual: 10_000 }] });
    expect((await app.ask('budget.open', { budgetId })).content.line[0]?.annual).toBe(10_000);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that knows only the release before refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: before });
    expect((await refusal(attempt)).code).toBe('store-newer');
    expect(readSchemaVersion(openTestStore(directory).read)).toBe(bundledMigrations.length);
  });
});
