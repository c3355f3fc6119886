import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Handing over: the chain of revisions of a document, the contents that they name, and every delivery sent or received.
 * Only new tables, whose rows are never changed nor deleted: they are what two computers compare.
 */
export const handingOver: Migration = {
  number: 7,
  name: 'handing-over',
  sql: `
    CREATE TABLE document_content (
      sha TEXT PRIMARY KEY NOT NULL,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE document_revision (
      document_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      content_sha TEXT NOT NULL,
      parents TEXT NOT NULL,
      PRIMARY KEY(document_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX document_revision_id ON document_revision (document_id,id);
    CREATE TABLE delivery (
      id TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL,
      document_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      direction TEXT NOT NULL,
      store_id TEXT NOT NULL,
      act TEXT NOT NULL,
      number INTEGER,
      about INTEGER,
      folio TEXT NOT NULL,
      made_on TEXT NOT NULL,
      officer_name TEXT NOT NULL,
      post_name TEXT NOT NULL,
      office_name TEXT NOT NULL,
      recipient TEXT NOT NULL,
      content_sha TEXT NOT NULL,
      revision_id TEXT NOT NULL,
      package_sha TEXT NOT NULL,
      prepared_by TEXT NOT NULL,
      journal_sequence INTEGER,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX delivery_position ON delivery (position);
    CREATE UNIQUE INDEX delivery_number ON delivery (document_id,store_id,number) WHERE number IS NOT NULL;
    CREATE INDEX delivery_document ON delivery (document_id,position);
    CREATE INDEX delivery_dossier ON delivery (dossier_id,position);
    CREATE TRIGGER document_content_kept BEFORE UPDATE ON document_content
      BEGIN SELECT RAISE(ABORT, 'a kept content never changes'); END;
    CREATE TRIGGER document_content_not_deleted BEFORE DELETE ON document_content
      BEGIN SELECT RAISE(ABORT, 'a kept content never changes'); END;
    CREATE TRIGGER document_revision_kept BEFORE UPDATE ON document_revision
      BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER document_revision_not_deleted BEFORE DELETE ON document_revision
      BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
    CREATE TRIGGER delivery_kept BEFORE UPDATE ON delivery
      BEGIN SELECT RAISE(ABORT, 'a delivery is never undone'); END;
    CREATE TRIGGER delivery_not_deleted BEFORE DELETE ON delivery
      BEGIN SELECT RAISE(ABORT, 'a delivery is never undone'); END;
  `,
};
