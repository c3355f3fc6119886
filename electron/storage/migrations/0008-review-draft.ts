import type { Migration } from '#electron/storage/migrate.ts';

/** What is noted while a sending is reviewed, until it is answered. Only a new table; nothing of it is part of a history. */
export const reviewDraft: Migration = {
  number: 8,
  name: 'review-draft',
  sql: `
    CREATE TABLE review_draft (
      document_id TEXT PRIMARY KEY NOT NULL,
      act_id TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
