import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Dossiers, what happened in them, and where guided mode was left. Only new tables. The database itself keeps one
 * dossier of a programme and year, and one current step of a dossier.
 */
export const dossier: Migration = {
  number: 4,
  name: 'dossier',
  sql: `
    CREATE TABLE dossier (
      id TEXT PRIMARY KEY NOT NULL,
      program_id TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      procedure_id TEXT NOT NULL,
      procedure_version_id TEXT NOT NULL,
      budget_id TEXT NOT NULL,
      carried_from_id TEXT,
      archived INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (procedure_id) REFERENCES procedure(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (procedure_version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX dossier_program_year ON dossier (program_id,fiscal_year);
    CREATE INDEX dossier_budget ON dossier (budget_id);
    CREATE TABLE dossier_step (
      dossier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      state TEXT NOT NULL,
      started_on TEXT NOT NULL,
      ended_on TEXT NOT NULL,
      branch_id TEXT,
      next_activity_id TEXT,
      officer_name TEXT NOT NULL,
      post_name TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(dossier_id, id),
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX dossier_step_current ON dossier_step (dossier_id) WHERE state = 'current';
    CREATE TABLE dossier_assignment (
      dossier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      post_id TEXT NOT NULL,
      officer_name TEXT NOT NULL,
      started_on TEXT NOT NULL,
      PRIMARY KEY(dossier_id, id),
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dossier_note (
      dossier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY(dossier_id, id),
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dossier_evidence (
      dossier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      name TEXT NOT NULL,
      mime TEXT NOT NULL,
      sha TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      description TEXT NOT NULL,
      added_on TEXT NOT NULL,
      added_by TEXT NOT NULL,
      PRIMARY KEY(dossier_id, id),
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dossier_evidence_sha ON dossier_evidence (sha);
    CREATE TABLE guide_place (
      workspace TEXT NOT NULL,
      document_id TEXT NOT NULL,
      question_key TEXT NOT NULL,
      PRIMARY KEY(workspace, document_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
