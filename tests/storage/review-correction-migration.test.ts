import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readActs, readReview } from '#electron/storage/repositories/review-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { reviewCorrection } from '#electron/storage/schema/review-correction-schema.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { ANA, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const NUMBER = 9;
const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, NUMBER - 1);

const made = (count: number): ReadonlyMap<string, string> => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, count), AT, 'prueba');
  const rows = sqlite.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all();
  sqlite.close();
  return new Map((rows as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]));
};

const columns = (): readonly string[] => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, NUMBER), AT, 'prueba');
  const found = sqlite.pragma(`table_info(${getTableName(reviewCorrection)})`) as {
    name: string;
    type: string;
    notnull: number;
  }[];
  sqlite.close();
  return found.map(({ name, type, notnull }) => `${name} ${type.toLowerCase()} ${notnull ? 'set' : 'open'}`);
};

const writer =
  (documentId: string) =>
  (store: StoreHandle, entity: string, row: Readonly<Record<string, unknown>> & { readonly id: string }) =>
    store.write((db) =>
      runCommand(db, reviewTables, {
        scopeId: documentId,
        kind: 'act',
        label: 'Escribir',
        coalesce: null,
        who: ANA,
        at: AT,
        changes: [{ op: 'insert', entity, row }],
      }),
    );

describe('migration 9, what is corrected of an act', () => {
  test('adds exactly the table that the program reads and writes, with its guards, and changes none of the others', () => {
    const [old, after] = [made(NUMBER - 1), made(NUMBER)];
    expect([...after.keys()].filter((name) => !old.has(name)).sort()).toEqual([
      'review_correction',
      'review_correction_kept',
      'review_correction_not_deleted',
      'review_correction_scan',
    ]);
    const described = Object.values(getTableColumns(reviewCorrection)).map(
      (column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'set' : 'open'}`,
    );
    expect(described).toEqual(columns());
    for (const [name, sql] of old) expect(after.get(name)).toBe(sql);
  });

  test('a store of the step before keeps its acts, takes corrections of them, and never changes one', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const [documentId, actId] = [newId(), newId()];
    const write = writer(documentId);
    write(old, 'review', { id: documentId, kind: 'budget' });
    write(old, 'act', {
      id: actId,
      rank: 'a0',
      act: 'send',
      on: '2026-03-02',
      officerName: ANA.officerName,
      postName: '',
      reason: '',
      contentSha: '0'.repeat(64),
      delivery: 1,
      letterNumber: 'DP/1',
      recordedBy: '',
      scanSha: null,
    });
    const kept = readActs(old.read, documentId);
    expect(readSchemaVersion(old.read)).toBe(NUMBER - 1);
    old.close();

    const store = openTestStore(directory);
    expect(readReview(store.read, documentId)).toMatchObject({ act: kept, correction: [] });
    const common = { actId, on: '2026-03-02', officerName: ANA.officerName, postName: '', reason: 'Se copió mal' };
    const row = { id: newId(), ...common, letterNumber: 'DP/11', scanSha: null, recordedBy: 'Ana', at: AT };
    write(store, 'correction', row);
    expect(readReview(store.read, documentId)).toMatchObject({ act: kept, correction: [row] });
    expect(verifyStore(store)).toEqual([]);
    for (const sql of ["UPDATE review_correction SET reason = 'x'", 'DELETE FROM review_correction']) {
      expect(() => store.write((db) => db.run(sql))).toThrow(/SQLITE_CONSTRAINT_TRIGGER/);
    }
    // Of an act that isn't there nothing is corrected.
    expect(() => write(store, 'correction', { ...row, id: newId(), actId: newId() })).toThrow();
    // A scan that no backup would take along is told.
    write(store, 'correction', { ...row, id: newId(), scanSha: 'a'.repeat(64) });
    expect(verifyStore(store)).toHaveLength(1);
  });

  test('a program that knows only the step before refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: before });
    expect((await refusal(attempt)).code).toBe('store-newer');
    expect(readSchemaVersion(openTestStore(directory).read)).toBe(bundledMigrations.length);
  });
});
