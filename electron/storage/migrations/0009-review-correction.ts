import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Corrections of what acts say of who, when and by which letter. Only a new table: acts stay as they were recorded. A
 * correction never changes, and goes only with its act (a return that answered what had been taken back).
 */
export const reviewCorrection: Migration = {
  number: 9,
  name: 'review-correction',
  sql: `
    CREATE TABLE review_correction (
      review_id TEXT NOT NULL,
      id TEXT NOT NULL,
      act_id TEXT NOT NULL,
      acted_on TEXT NOT NULL,
      officer_name TEXT NOT NULL,
      post_name TEXT NOT NULL,
      letter_number TEXT NOT NULL,
      scan_sha TEXT,
      reason TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      PRIMARY KEY(review_id, id),
      FOREIGN KEY (review_id) REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_correction_scan ON review_correction (scan_sha) WHERE scan_sha IS NOT NULL;
    CREATE TRIGGER review_correction_kept BEFORE UPDATE ON review_correction
      BEGIN SELECT RAISE(ABORT, 'a correction never changes'); END;
    CREATE TRIGGER review_correction_not_deleted BEFORE DELETE ON review_correction
      WHEN EXISTS (SELECT 1 FROM review_act WHERE review_id = OLD.review_id AND id = OLD.act_id)
      BEGIN SELECT RAISE(ABORT, 'a correction goes only with its act'); END;
  `,
};
