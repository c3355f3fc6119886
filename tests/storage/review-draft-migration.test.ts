import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readReviewDraft, saveReviewDraft } from '#electron/storage/repositories/review-draft-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import { readSchemaVersion } from '#electron/storage/repositories/store-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { reviewDraft } from '#electron/storage/schema/review-draft-schema.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { EMPTY_REVIEW_DRAFT } from '#shared/domain/review/review-draft.ts';
import { ANA, newId, openTestStore, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const NUMBER = 8;
const AT = '2026-03-02T15:00:00.000Z';
const before = bundledMigrations.slice(0, NUMBER - 1);

const tablesAfter = (count: number): ReadonlyMap<string, string> => {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, bundledMigrations.slice(0, count), AT, 'prueba');
  const rows = sqlite.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all();
  sqlite.close();
  return new Map((rows as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]));
};

describe('migration 8, what is noted while a sending is reviewed', () => {
  test('adds exactly the table that the program reads and writes, and changes none of the others', () => {
    const old = tablesAfter(NUMBER - 1);
    const after = tablesAfter(NUMBER);
    expect([...after.keys()].filter((name) => !old.has(name))).toEqual([getTableName(reviewDraft)]);
    for (const { name } of Object.values(getTableColumns(reviewDraft))) {
      expect(after.get('review_draft')).toMatch(new RegExp(`\\b${name} TEXT (PRIMARY KEY )?NOT NULL`));
    }
    for (const [name, sql] of old) expect(after.get(name)).toBe(sql);
  });

  test('a store of the step before with a sending in it keeps it, has no notes about it, and takes them', async () => {
    const directory = temporaryFolder();
    const old = openTestStore(directory, { migrations: before });
    const [documentId, actId] = [newId(), newId()];
    const row = {
      id: actId,
      rank: 'a0',
      act: 'send',
      on: '2026-03-02',
      officerName: ANA.officerName,
      postName: '',
      reason: '',
      contentSha: '0'.repeat(64),
      delivery: 1,
      letterNumber: '',
      recordedBy: '',
      scanSha: null,
    };
    old.write((db) =>
      runCommand(db, reviewTables, {
        scopeId: documentId,
        kind: 'act',
        label: 'Enviar',
        coalesce: null,
        who: ANA,
        at: AT,
        changes: [
          { op: 'insert', entity: 'review', row: { id: documentId, kind: 'budget' } },
          { op: 'insert', entity: 'act', row },
        ],
      }),
    );
    const kept = readActs(old.read, documentId);
    expect(readSchemaVersion(old.read)).toBe(NUMBER - 1);
    old.close();

    const store = openTestStore(directory);
    expect(readSchemaVersion(store.read)).toBe(bundledMigrations.length);
    expect(readActs(store.read, documentId)).toEqual(kept);
    expect(readReviewDraft(store.read, documentId, actId)).toEqual(EMPTY_REVIEW_DRAFT);
    const notes = { read: ['lines'], observations: [{ id: newId(), section: 'lines', rowId: null, text: 'Aclare' }] };
    store.write((db) => saveReviewDraft(db, documentId, actId, notes));
    expect(readReviewDraft(store.read, documentId, actId)).toEqual(notes);
    // Notes that can't be read are worth less than a review that opens.
    store.write((db) => db.run("UPDATE review_draft SET body = '{'"));
    expect(readReviewDraft(store.read, documentId, actId)).toEqual(EMPTY_REVIEW_DRAFT);
    expect(verifyStore(store)).toEqual([]);
  });

  test('a program that knows only the step before refuses the new store and touches nothing', async () => {
    const directory = temporaryFolder();
    openTestStore(directory).close();
    const attempt = () => openTestStore(directory, { migrations: before });
    expect((await refusal(attempt)).code).toBe('store-newer');
    expect(readSchemaVersion(openTestStore(directory).read)).toBe(bundledMigrations.length);
  });
});
