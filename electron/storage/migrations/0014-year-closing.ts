import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Closings of a dossier's year, what was reopened, and the files kept with each closing. Only new tables; a file is found by
 * its hash.
 */
export const yearClosing: Migration = {
  number: 14,
  name: 'year-closing',
  sql: `
    CREATE TABLE dossier_closing (
      dossier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      act TEXT NOT NULL,
      acted_on TEXT NOT NULL,
      officer_name TEXT NOT NULL,
      post_name TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(dossier_id, id),
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dossier_closed_document (
      dossier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      closing_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      name TEXT NOT NULL,
      format TEXT NOT NULL,
      mime TEXT NOT NULL,
      sha TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      PRIMARY KEY(dossier_id, id),
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dossier_closed_document_closing ON dossier_closed_document (dossier_id, closing_id);
    CREATE INDEX dossier_closed_document_sha ON dossier_closed_document (sha);
    CREATE TRIGGER dossier_closing_kept BEFORE UPDATE ON dossier_closing
      BEGIN SELECT RAISE(ABORT, 'a closing never changes'); END;
    CREATE TRIGGER dossier_closing_not_deleted BEFORE DELETE ON dossier_closing
      BEGIN SELECT RAISE(ABORT, 'a closing never changes'); END;
    CREATE TRIGGER dossier_closed_document_kept BEFORE UPDATE ON dossier_closed_document
      BEGIN SELECT RAISE(ABORT, 'a closed document never changes'); END;
    CREATE TRIGGER dossier_closed_document_not_deleted BEFORE DELETE ON dossier_closed_document
      BEGIN SELECT RAISE(ABORT, 'a closed document never changes'); END;
  `,
};
