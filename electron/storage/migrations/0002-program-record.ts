import type { Migration } from '#electron/storage/migrate.ts';

/** Programmes with their record, and the values that a desk adds to the record's catalogues. Only new tables. */
export const programRecord: Migration = {
  number: 2,
  name: 'program-record',
  sql: `
    CREATE TABLE program (
      id TEXT PRIMARY KEY NOT NULL,
      archived INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE program_contact (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      role TEXT NOT NULL,
      person TEXT NOT NULL,
      post TEXT NOT NULL,
      area TEXT NOT NULL,
      organisation TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE program_email (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      address TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE program_leftover (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      text TEXT NOT NULL,
      hint TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE program_link (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      number INTEGER,
      url TEXT NOT NULL,
      field_key TEXT NOT NULL,
      target_id TEXT,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX program_link_target ON program_link (program_id,target_id);
    CREATE TABLE program_period (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      institution TEXT NOT NULL,
      started_on TEXT NOT NULL,
      ended_on TEXT NOT NULL,
      act TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE program_phone (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      area_code TEXT NOT NULL,
      number TEXT NOT NULL,
      extension TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE program_record (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      web_page TEXT NOT NULL,
      agency TEXT NOT NULL,
      objective TEXT NOT NULL,
      start_year TEXT NOT NULL,
      target_population TEXT NOT NULL,
      captured_on TEXT NOT NULL,
      source_url TEXT NOT NULL,
      record_number TEXT NOT NULL,
      portal TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE program_value (
      program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      field_key TEXT NOT NULL,
      value TEXT NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY(program_id, id),
      FOREIGN KEY (program_id) REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE record_catalogue_value (
      catalogue TEXT NOT NULL,
      id TEXT NOT NULL,
      value TEXT NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY(catalogue, id)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX record_catalogue_value_once ON record_catalogue_value (catalogue,value);
  `,
};
