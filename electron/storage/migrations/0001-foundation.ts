import type { Migration } from '#electron/storage/migrate.ts';

/** The tables of the first release. Never edited: what comes later is a later migration. */
export const foundation: Migration = {
  number: 1,
  name: 'foundation',
  sql: `
    CREATE TABLE desk (
      id TEXT PRIMARY KEY NOT NULL,
      officer_id TEXT,
      post_id TEXT,
      theme TEXT NOT NULL,
      FOREIGN KEY (officer_id) REFERENCES officer(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (post_id) REFERENCES desk_post(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE TABLE desk_post (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      office_id TEXT NOT NULL,
      FOREIGN KEY (office_id) REFERENCES office(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE TABLE institution (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      subtitle TEXT NOT NULL,
      place TEXT NOT NULL,
      logo_sha TEXT,
      logo_mime TEXT,
      logo_width_px INTEGER NOT NULL,
      logo_height_px INTEGER NOT NULL,
      signatories TEXT NOT NULL
    ) STRICT;
    CREATE TABLE office (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE officer (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE journal_change (
      sequence INTEGER NOT NULL,
      position INTEGER NOT NULL,
      op TEXT NOT NULL,
      entity TEXT NOT NULL,
      row_id TEXT NOT NULL,
      field TEXT,
      before TEXT,
      after TEXT,
      PRIMARY KEY(sequence, position),
      FOREIGN KEY (sequence) REFERENCES journal_command(sequence) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journal_command (
      sequence INTEGER PRIMARY KEY NOT NULL,
      scope_kind TEXT NOT NULL,
      scope_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      coalesce_key TEXT,
      at TEXT NOT NULL,
      officer_id TEXT,
      officer_name TEXT NOT NULL,
      post_id TEXT,
      post_name TEXT NOT NULL,
      office_name TEXT NOT NULL,
      step INTEGER NOT NULL,
      below INTEGER,
      undo_head INTEGER,
      redo_head INTEGER
    ) STRICT;
    CREATE INDEX journal_command_scope ON journal_command (scope_kind,scope_id,sequence);
    CREATE INDEX journal_command_step ON journal_command (step);
    CREATE TABLE manual_cover (
      manual_id TEXT NOT NULL,
      id TEXT NOT NULL,
      profile_id TEXT NOT NULL,
      title TEXT NOT NULL,
      area_name TEXT NOT NULL,
      code TEXT NOT NULL,
      date TEXT NOT NULL,
      presentation TEXT NOT NULL,
      legal_basis TEXT NOT NULL,
      PRIMARY KEY(manual_id, id),
      FOREIGN KEY (manual_id) REFERENCES manual_record(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE manual_member (
      manual_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      procedure_id TEXT NOT NULL,
      PRIMARY KEY(manual_id, id),
      FOREIGN KEY (manual_id) REFERENCES manual_record(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (procedure_id) REFERENCES procedure(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE manual_record (
      id TEXT PRIMARY KEY NOT NULL,
      archived INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE manual_signatory (
      manual_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      PRIMARY KEY(manual_id, id),
      FOREIGN KEY (manual_id) REFERENCES manual_record(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_activity (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      post_id TEXT,
      description TEXT NOT NULL,
      question TEXT NOT NULL,
      predefined_procedure TEXT NOT NULL,
      workspace TEXT,
      next_kind TEXT NOT NULL,
      target_id TEXT,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (version_id,post_id) REFERENCES procedure_post(version_id,id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX procedure_activity_post ON procedure_activity (version_id,post_id);
    CREATE INDEX procedure_activity_target ON procedure_activity (version_id,target_id);
    CREATE TABLE procedure_activity_document (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      flow TEXT NOT NULL,
      title TEXT NOT NULL,
      copies INTEGER NOT NULL,
      filing TEXT,
      source_id TEXT,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (version_id,activity_id) REFERENCES procedure_activity(version_id,id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX procedure_activity_document_activity ON procedure_activity_document (version_id,activity_id);
    CREATE INDEX procedure_activity_document_source ON procedure_activity_document (version_id,source_id);
    CREATE TABLE procedure_annex (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      title TEXT NOT NULL,
      alt TEXT NOT NULL,
      image_sha TEXT,
      image_mime TEXT,
      width_px INTEGER NOT NULL,
      height_px INTEGER NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_area (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_branch (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      answer TEXT NOT NULL,
      outcome TEXT NOT NULL,
      next_kind TEXT NOT NULL,
      target_id TEXT,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED,
      FOREIGN KEY (version_id,activity_id) REFERENCES procedure_activity(version_id,id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX procedure_branch_activity ON procedure_branch (version_id,activity_id);
    CREATE INDEX procedure_branch_target ON procedure_branch (version_id,target_id);
    CREATE TABLE procedure_collaborator (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      "group" TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_cover (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      profile_id TEXT NOT NULL,
      title TEXT NOT NULL,
      code TEXT NOT NULL,
      area_name TEXT NOT NULL,
      version_label TEXT NOT NULL,
      documented_on TEXT NOT NULL,
      updated_on TEXT NOT NULL,
      authorised_on TEXT NOT NULL,
      limit_start TEXT NOT NULL,
      limit_end TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_cover_field (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_definition (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      term TEXT NOT NULL,
      meaning TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_form (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      code TEXT NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_leftover (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      text TEXT NOT NULL,
      hint TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_post (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      name TEXT NOT NULL,
      area_name TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_reference (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      code TEXT NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_responsibility (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      document TEXT NOT NULL,
      functions TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_revision (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      date TEXT NOT NULL,
      subject TEXT NOT NULL,
      summary TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_section_text (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      section_key TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE procedure_signatory (
      version_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      PRIMARY KEY(version_id, id),
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE frozen_version (
      version_id TEXT PRIMARY KEY NOT NULL,
      schema_version INTEGER NOT NULL,
      frozen_at TEXT NOT NULL,
      content_json TEXT NOT NULL,
      content_sha TEXT NOT NULL,
      printed_json TEXT NOT NULL,
      printed_sha TEXT NOT NULL,
      pdf_sha TEXT NOT NULL,
      docx_sha TEXT NOT NULL,
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE TABLE named_snapshot (
      id TEXT PRIMARY KEY NOT NULL,
      version_id TEXT NOT NULL,
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_name TEXT NOT NULL,
      schema_version INTEGER NOT NULL,
      content_json TEXT NOT NULL,
      FOREIGN KEY (version_id) REFERENCES procedure_version(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE TABLE procedure (
      id TEXT PRIMARY KEY NOT NULL,
      archived INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE procedure_version (
      id TEXT PRIMARY KEY NOT NULL,
      procedure_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      stage TEXT NOT NULL,
      authorised_at TEXT,
      superseded_by TEXT,
      up_to_date INTEGER NOT NULL,
      obsolete TEXT,
      dictamen TEXT,
      content_sha TEXT,
      pdf_sha TEXT,
      docx_sha TEXT,
      scan_sha TEXT,
      FOREIGN KEY (procedure_id) REFERENCES procedure(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE UNIQUE INDEX procedure_version_number ON procedure_version (procedure_id,number);
    CREATE TABLE search_entry (
      id INTEGER PRIMARY KEY NOT NULL,
      scope_kind TEXT NOT NULL,
      scope_id TEXT NOT NULL,
      section TEXT NOT NULL,
      row_id TEXT,
      place TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE TABLE search_stale (
      scope_kind TEXT NOT NULL,
      scope_id TEXT NOT NULL,
      PRIMARY KEY(scope_kind, scope_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE blob (
      sha TEXT PRIMARY KEY NOT NULL,
      size_bytes INTEGER NOT NULL,
      mime TEXT NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE store_meta (
      only INTEGER PRIMARY KEY NOT NULL,
      store_id TEXT NOT NULL,
      created_at TEXT NOT NULL,
      session TEXT NOT NULL,
      previous_session TEXT NOT NULL,
      last_outside_copy_at TEXT
    ) STRICT;
    CREATE TABLE store_migration (
      number INTEGER PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      sha TEXT NOT NULL,
      applied_at TEXT NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE search_folded USING fts5(folded, tokenize='trigram');

    CREATE TRIGGER journal_command_kept BEFORE UPDATE ON journal_command
      BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END;
    CREATE TRIGGER journal_command_not_deleted BEFORE DELETE ON journal_command
      BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END;
    CREATE TRIGGER journal_change_kept BEFORE UPDATE ON journal_change
      BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END;
    CREATE TRIGGER journal_change_not_deleted BEFORE DELETE ON journal_change
      BEGIN SELECT RAISE(ABORT, 'the journal is never rewritten'); END;
    CREATE TRIGGER frozen_version_kept BEFORE UPDATE ON frozen_version
      BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
    CREATE TRIGGER frozen_version_not_deleted BEFORE DELETE ON frozen_version
      BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
  `,
};
