import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Authorise or return: what happened with each document, and the versions that were authorised. Only new tables. A
 * document may be of any kind, so its course names it by id alone; what was authorised is kept as it was for ever.
 */
export const review: Migration = {
  number: 6,
  name: 'review',
  sql: `
    CREATE TABLE review (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE review_act (
      review_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      act TEXT NOT NULL,
      acted_on TEXT NOT NULL,
      officer_name TEXT NOT NULL,
      post_name TEXT NOT NULL,
      reason TEXT NOT NULL,
      content_sha TEXT NOT NULL,
      delivery INTEGER,
      letter_number TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      scan_sha TEXT,
      PRIMARY KEY(review_id, id),
      FOREIGN KEY (review_id) REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_act_scan ON review_act (scan_sha) WHERE scan_sha IS NOT NULL;
    CREATE TABLE review_observation (
      review_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      act_id TEXT NOT NULL,
      section TEXT NOT NULL,
      row_id TEXT,
      text TEXT NOT NULL,
      answer TEXT NOT NULL,
      answered_by TEXT NOT NULL,
      answered_on TEXT NOT NULL,
      PRIMARY KEY(review_id, id),
      FOREIGN KEY (review_id) REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE review_justification (
      review_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      finding_code TEXT NOT NULL,
      row_id TEXT,
      text TEXT NOT NULL,
      author TEXT NOT NULL,
      PRIMARY KEY(review_id, id),
      FOREIGN KEY (review_id) REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE document_version (
      id TEXT PRIMARY KEY NOT NULL,
      document_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      number INTEGER NOT NULL,
      act_id TEXT NOT NULL,
      authorised_on TEXT NOT NULL,
      authorised_by TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL,
      schema_version INTEGER NOT NULL,
      frozen_at TEXT NOT NULL,
      content_json TEXT NOT NULL,
      content_sha TEXT NOT NULL,
      printed_json TEXT NOT NULL,
      printed_sha TEXT NOT NULL,
      pdf_sha TEXT NOT NULL,
      docx_sha TEXT NOT NULL,
      FOREIGN KEY (document_id) REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX document_version_number ON document_version (document_id,number);
    CREATE UNIQUE INDEX document_version_act ON document_version (act_id);
    CREATE TRIGGER document_version_kept BEFORE UPDATE ON document_version
      BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
    CREATE TRIGGER document_version_not_deleted BEFORE DELETE ON document_version
      BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
  `,
};
