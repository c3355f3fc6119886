import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { budgetInserts, readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { insertDelivery } from '#electron/storage/repositories/delivery-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import * as deliverySchema from '#electron/storage/schema/delivery-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { ANA, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const NUMBER = 7;
const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, NUMBER - 1);

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

describe('migration 7, what is handed over', () => {
  test('adds exactly the tables that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(NUMBER - 1);
    const after = tablesAfter(NUMBER);
    const added = [...after].filter(([name]) => !old.has(name)).sort();
    const described = Object.values(deliverySchema)
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

  test('a store of the step before with a budget in it keeps everything, and its budget is held here', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const content = budgetWith({ lines: [{ itemCode: '3611', annual: 10_000 }] });
    const budgetId = newId();
    const budget = content.budget.map((row) => ({ ...row, id: budgetId, classifierId: null }));
    old.write((db) =>
      runCommand(db, budgetTables, {
        scopeId: budgetId,
        kind: 'act',
        label: 'Crear el presupuesto',
        coalesce: null,
        who: ANA,
        at: AT,
        changes: budgetInserts({ ...content, budget }),
      }),
    );
    const kept = readBudgetContent(old.read, budgetId);
    const journal = old.read.all('SELECT * FROM journal_change ORDER BY sequence, position');
    expect(readSchemaVersion(old.read)).toBe(NUMBER - 1);
    old.close();

    const app = await openTestApp(directory);
    const { store } = app.context;
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect((await app.ask('store.status', {})).backups.map((backup) => backup.reason)).toEqual(['before-migration']);
    expect(readBudgetContent(store.read, budgetId)).toEqual(kept);
    expect(store.read.all('SELECT * FROM journal_change ORDER BY sequence, position')).toEqual(journal);
    const standing = await app.ask('package.standing', { kind: 'budget', documentId: budgetId });
    expect(standing).toEqual({
      here: true,
      holder: '',
      reason: '',
      acts: ['hand-over', 'lend'],
      recallable: null,
      deliveries: [],
    });
    expect(verifyStore(store)).toEqual([]);
  });

  test('what was delivered is never changed nor deleted, not even by hand', () => {
    const store = openTestStore(temporaryFolder());
    store.write((db) => {
      db.run("INSERT INTO document_content (sha, json) VALUES ('a', '{}')");
      db.run("INSERT INTO document_revision VALUES ('d', 1, 'r', 'a', '[]')");
      insertDelivery(db, {
        id: newId(),
        documentId: newId(),
        kind: 'budget',
        dossierId: newId(),
        title: 'Anteproyecto',
        direction: 'sent',
        storeId: 'aquí',
        act: 'hand-over',
        number: 1,
        about: null,
        folio: '',
        on: '2026-03-02',
        officerName: 'Ana',
        postName: '',
        officeName: '',
        recipient: '',
        contentSha: 'a',
        revisionId: 'r',
        packageSha: 'b',
        preparedBy: [],
        journalSequence: null,
        recordedAt: AT,
        recordedBy: 'Ana',
      });
    });
    for (const [table, column] of [
      ['document_content', 'json'],
      ['document_revision', 'content_sha'],
      ['delivery', 'recipient'],
    ]) {
      for (const sql of [`UPDATE ${table} SET ${column} = 'x'`, `DELETE FROM ${table}`]) {
        expect(() => store.write((db) => db.run(sql))).toThrow();
      }
    }
  });

  test('a program that knows only the step before refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: before });
    expect((await refusal(attempt)).code).toBe('store-newer');
    expect(readSchemaVersion(openTestStore(directory).read)).toBe(bundledMigrations.length);
  });
});
