import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Diagnoses, annual programmes and the desk's own guidelines. Only new tables. The database itself keeps one diagnosis
 * and one annual programme of a dossier; the rows of one document lie together.
 */
export const plan: Migration = {
  number: 5,
  name: 'plan',
  sql: `
    CREATE TABLE diagnosis (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      context TEXT NOT NULL,
      method TEXT NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX diagnosis_dossier ON diagnosis (dossier_id);
    CREATE TABLE diagnosis_territory (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      parent_id TEXT,
      level TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_source (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      title TEXT NOT NULL,
      institution TEXT NOT NULL,
      published TEXT NOT NULL,
      url TEXT NOT NULL,
      page TEXT NOT NULL,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_segment (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      name TEXT NOT NULL,
      group_value TEXT NOT NULL,
      description TEXT NOT NULL,
      barriers TEXT NOT NULL,
      message TEXT NOT NULL,
      priority INTEGER,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_figure (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      concept TEXT NOT NULL,
      territory_id TEXT,
      segment_id TEXT,
      unit TEXT NOT NULL,
      value TEXT NOT NULL,
      base TEXT NOT NULL,
      base_value TEXT NOT NULL,
      source_id TEXT,
      date TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_media_habit (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      segment_id TEXT NOT NULL,
      medium TEXT NOT NULL,
      use TEXT NOT NULL,
      percent TEXT NOT NULL,
      source_id TEXT,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_swot (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      quadrant TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_tree_node (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      tree TEXT NOT NULL,
      side TEXT NOT NULL,
      parent_id TEXT,
      text TEXT NOT NULL,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_conclusion (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      text TEXT NOT NULL,
      segment_id TEXT,
      territory_id TEXT,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE diagnosis_past_result (
      diagnosis_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      concept TEXT NOT NULL,
      unit TEXT NOT NULL,
      planned TEXT NOT NULL,
      done TEXT NOT NULL,
      source_id TEXT,
      lesson TEXT NOT NULL,
      PRIMARY KEY(diagnosis_id, id),
      FOREIGN KEY (diagnosis_id) REFERENCES diagnosis(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      profile_id TEXT NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX annual_program_dossier ON annual_program (dossier_id);
    CREATE TABLE annual_program_section_text (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      section_key TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_objective (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_strategy (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      objective_id TEXT,
      text TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_strategy_answer (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      strategy_id TEXT NOT NULL,
      conclusion_id TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_activity (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      strategy_id TEXT,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      responsible_post TEXT NOT NULL,
      unit TEXT NOT NULL,
      g01 TEXT NOT NULL,
      g02 TEXT NOT NULL,
      g03 TEXT NOT NULL,
      g04 TEXT NOT NULL,
      g05 TEXT NOT NULL,
      g06 TEXT NOT NULL,
      g07 TEXT NOT NULL,
      g08 TEXT NOT NULL,
      g09 TEXT NOT NULL,
      g10 TEXT NOT NULL,
      g11 TEXT NOT NULL,
      g12 TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_activity_territory (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      territory_id TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_activity_segment (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      segment_id TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_activity_line (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      line_id TEXT NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_indicator (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      level TEXT,
      narrative TEXT NOT NULL,
      name TEXT NOT NULL,
      definition TEXT NOT NULL,
      kind TEXT NOT NULL,
      dimension TEXT NOT NULL,
      method TEXT NOT NULL,
      numerator TEXT NOT NULL,
      denominator TEXT NOT NULL,
      unit TEXT NOT NULL,
      frequency TEXT NOT NULL,
      baseline TEXT NOT NULL,
      baseline_year TEXT NOT NULL,
      baseline_note TEXT NOT NULL,
      sense TEXT NOT NULL,
      cumulative INTEGER NOT NULL,
      annual_goal TEXT NOT NULL,
      g01 TEXT NOT NULL,
      g02 TEXT NOT NULL,
      g03 TEXT NOT NULL,
      g04 TEXT NOT NULL,
      g05 TEXT NOT NULL,
      g06 TEXT NOT NULL,
      g07 TEXT NOT NULL,
      g08 TEXT NOT NULL,
      g09 TEXT NOT NULL,
      g10 TEXT NOT NULL,
      g11 TEXT NOT NULL,
      g12 TEXT NOT NULL,
      green_from TEXT NOT NULL,
      yellow_from TEXT NOT NULL,
      verification TEXT NOT NULL,
      assumptions TEXT NOT NULL,
      responsible_post TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_compliance (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      guideline_id TEXT NOT NULL,
      answer TEXT,
      evidence TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annual_program_signatory (
      annual_program_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      PRIMARY KEY(annual_program_id, id),
      FOREIGN KEY (annual_program_id) REFERENCES annual_program(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE desk_guideline (
      id TEXT PRIMARY KEY NOT NULL,
      document TEXT NOT NULL,
      numeral TEXT NOT NULL,
      requirement TEXT NOT NULL,
      section TEXT NOT NULL,
      from_year INTEGER,
      to_year INTEGER,
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
