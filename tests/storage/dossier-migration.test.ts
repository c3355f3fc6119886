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
import { recordInserts } from '#electron/storage/repositories/program-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as dossierTables from '#electron/storage/schema/dossier-schema.ts';
import * as guideTables from '#electron/storage/schema/guide-schema.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { emptyRecord } from '#shared/domain/program-record/program-record.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { freeze } from '#tests/handlers/freeze-procedure.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { ANA, addProcedure, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, 3);

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

const addProgram = (store: StoreHandle): string => {
  const programId = newId();
  const record = emptyRecord(programId);
  store.write((db) =>
    runCommand(db, programTables, {
      scopeId: programId,
      kind: 'act',
      label: 'Crear el programa',
      coalesce: null,
      who: ANA,
      at: AT,
      changes: [
        { op: 'insert', entity: 'program', row: { id: programId, archived: false, createdAt: AT } },
        ...recordInserts(record),
      ],
    }),
  );
  return programId;
};

describe('migration 4, the dossier', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(3);
    const after = tablesAfter(4);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = [...Object.values(dossierTables), ...Object.values(guideTables)]
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

  test('a store with procedures and programmes is backed up, migrated, keeps everything, and takes a dossier', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const { versionId } = addProcedure(old, AT, (id) => ({
      ...seedShapedProcedure(),
      cover: seedShapedProcedure().cover.map((row) => ({ ...row, id })),
    }));
    const programId = addProgram(old);
    const content = readContent(old.read, versionId);
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(3);
    old.close();

    const app = await openTestApp(directory);
    const { store } = app.context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(listBackups(directory).map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(readContent(store.read, versionId)).toEqual(content);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    expect(verifyStore(store)).toEqual([]);
    freeze(app, versionId);
    const { dossierId } = await app.ask('dossier.create', creation({ programId, versionId }));
    expect((await app.ask('dossier.open', { dossierId })).summary.current?.number).toBe(1);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that doesn’t know dossiers refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: before });
    expect((await refusal(attempt)).code).toBe('store-newer');
  });

  test('the database itself keeps one dossier a year and one current step', () => {
    const sqlite = new Database(':memory:');
    applyMigrations(sqlite, bundledMigrations, AT, 'prueba');
    sqlite.pragma('foreign_keys = OFF');
    const dossier = (id: string) => `INSERT INTO dossier VALUES ('${id}','p',2026,'x','v','b',NULL,0,'${AT}')`;
    const step = (id: string, state: string) =>
      `INSERT INTO dossier_step VALUES ('d','${id}','a0','a','${state}','2026-01-05','',NULL,NULL,'','','')`;
    sqlite.exec(dossier('d'));
    expect(() => sqlite.exec(dossier('e'))).toThrow(/UNIQUE/);
    sqlite.exec(step('1', 'done'));
    sqlite.exec(step('2', 'current'));
    expect(() => sqlite.exec(step('3', 'current'))).toThrow(/UNIQUE/);
    sqlite.close();
  });
});
