import type { Migration } from '#electron/storage/migrate.ts';

/**
 * The directory of the desk: bodies, people, posts, how to reach them, what was agreed. New tables, of which the database
 * itself keeps one directory; and what is findable is found by its document, which every return to a search asks for.
 */
export const directory: Migration = {
  number: 11,
  name: 'directory',
  sql: `
    CREATE TABLE directory (
      id TEXT PRIMARY KEY NOT NULL,
      title TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER directory_only BEFORE INSERT ON directory WHEN EXISTS (SELECT 1 FROM directory)
      BEGIN SELECT RAISE(ABORT, 'a desk has one directory'); END;
    CREATE TABLE directory_partner (
      directory_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      sector TEXT,
      name TEXT NOT NULL,
      short_name TEXT NOT NULL,
      activity TEXT NOT NULL,
      medium_type TEXT NOT NULL,
      tax_id TEXT NOT NULL,
      media_registry TEXT NOT NULL,
      address TEXT NOT NULL,
      note TEXT NOT NULL,
      active INTEGER NOT NULL,
      PRIMARY KEY(directory_id, id),
      FOREIGN KEY (directory_id) REFERENCES directory(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE directory_partner_territory (
      directory_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      partner_id TEXT NOT NULL,
      level TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY(directory_id, id),
      FOREIGN KEY (directory_id) REFERENCES directory(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX directory_partner_territory_partner ON directory_partner_territory (directory_id, partner_id);
    CREATE TABLE directory_contact (
      directory_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      partner_id TEXT NOT NULL,
      courtesy TEXT NOT NULL,
      name TEXT NOT NULL,
      receives_bulletins INTEGER NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(directory_id, id),
      FOREIGN KEY (directory_id) REFERENCES directory(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX directory_contact_partner ON directory_contact (directory_id, partner_id);
    CREATE TABLE directory_post (
      directory_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      contact_id TEXT NOT NULL,
      name TEXT NOT NULL,
      area TEXT NOT NULL,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      powers TEXT NOT NULL,
      PRIMARY KEY(directory_id, id),
      FOREIGN KEY (directory_id) REFERENCES directory(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX directory_post_contact ON directory_post (directory_id, contact_id);
    CREATE TABLE directory_contact_way (
      directory_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      partner_id TEXT NOT NULL,
      contact_id TEXT,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(directory_id, id),
      FOREIGN KEY (directory_id) REFERENCES directory(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX directory_contact_way_partner ON directory_contact_way (directory_id, partner_id);
    CREATE INDEX directory_contact_way_contact ON directory_contact_way (directory_id, contact_id);
    CREATE TABLE directory_encounter (
      directory_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      partner_id TEXT NOT NULL,
      contact_id TEXT,
      dossier_id TEXT,
      kind TEXT NOT NULL,
      date TEXT NOT NULL,
      officer TEXT NOT NULL,
      subject TEXT NOT NULL,
      outcome TEXT NOT NULL,
      follow_up_on TEXT NOT NULL,
      follow_up_note TEXT NOT NULL,
      follow_up_done_on TEXT NOT NULL,
      PRIMARY KEY(directory_id, id),
      FOREIGN KEY (directory_id) REFERENCES directory(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX directory_encounter_partner ON directory_encounter (directory_id, partner_id);
    CREATE INDEX directory_encounter_contact ON directory_encounter (directory_id, contact_id);
    CREATE INDEX search_entry_scope ON search_entry (scope_kind, scope_id);
  `,
};
