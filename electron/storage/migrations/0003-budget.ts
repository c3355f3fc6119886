import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Classifiers and budgets. Only new tables. The rows of one budget lie together in each table (no rowid, the budget
 * first in the key), so that opening one of twenty reads no page of the others.
 */
export const budget: Migration = {
  number: 3,
  name: 'budget',
  sql: `
    CREATE TABLE classifier (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      owner TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      edition TEXT NOT NULL,
      width INTEGER NOT NULL,
      base_id TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE classifier_item (
      classifier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      restricted INTEGER NOT NULL,
      validator TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(classifier_id, id),
      FOREIGN KEY (classifier_id) REFERENCES classifier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE classifier_restriction (
      classifier_id TEXT NOT NULL,
      id TEXT NOT NULL,
      code TEXT NOT NULL,
      validator TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(classifier_id, id),
      FOREIGN KEY (classifier_id) REFERENCES classifier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget (
      id TEXT PRIMARY KEY NOT NULL,
      title TEXT NOT NULL,
      directorate TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      classifier_id TEXT,
      availability TEXT NOT NULL,
      FOREIGN KEY (classifier_id) REFERENCES classifier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_department (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_funding_source (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_pattern (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      name TEXT NOT NULL,
      m01 INTEGER NOT NULL,
      m02 INTEGER NOT NULL,
      m03 INTEGER NOT NULL,
      m04 INTEGER NOT NULL,
      m05 INTEGER NOT NULL,
      m06 INTEGER NOT NULL,
      m07 INTEGER NOT NULL,
      m08 INTEGER NOT NULL,
      m09 INTEGER NOT NULL,
      m10 INTEGER NOT NULL,
      m11 INTEGER NOT NULL,
      m12 INTEGER NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_line (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      item_code TEXT NOT NULL,
      department_id TEXT,
      funding_source_id TEXT,
      description TEXT NOT NULL,
      unit TEXT NOT NULL,
      basis TEXT NOT NULL,
      quantity TEXT NOT NULL,
      unit_cost INTEGER NOT NULL,
      times TEXT NOT NULL,
      annual INTEGER NOT NULL,
      spreading TEXT NOT NULL,
      pattern_id TEXT,
      m01 INTEGER NOT NULL,
      m02 INTEGER NOT NULL,
      m03 INTEGER NOT NULL,
      m04 INTEGER NOT NULL,
      m05 INTEGER NOT NULL,
      m06 INTEGER NOT NULL,
      m07 INTEGER NOT NULL,
      m08 INTEGER NOT NULL,
      m09 INTEGER NOT NULL,
      m10 INTEGER NOT NULL,
      m11 INTEGER NOT NULL,
      m12 INTEGER NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_letter (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      date TEXT NOT NULL,
      subject TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_authorised (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      letter_id TEXT,
      item_code TEXT NOT NULL,
      department_id TEXT,
      funding_source_id TEXT,
      m01 INTEGER NOT NULL,
      m02 INTEGER NOT NULL,
      m03 INTEGER NOT NULL,
      m04 INTEGER NOT NULL,
      m05 INTEGER NOT NULL,
      m06 INTEGER NOT NULL,
      m07 INTEGER NOT NULL,
      m08 INTEGER NOT NULL,
      m09 INTEGER NOT NULL,
      m10 INTEGER NOT NULL,
      m11 INTEGER NOT NULL,
      m12 INTEGER NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_distribution (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      letter_id TEXT,
      item_code TEXT NOT NULL,
      department_id TEXT,
      funding_source_id TEXT,
      m01 INTEGER NOT NULL,
      m02 INTEGER NOT NULL,
      m03 INTEGER NOT NULL,
      m04 INTEGER NOT NULL,
      m05 INTEGER NOT NULL,
      m06 INTEGER NOT NULL,
      m07 INTEGER NOT NULL,
      m08 INTEGER NOT NULL,
      m09 INTEGER NOT NULL,
      m10 INTEGER NOT NULL,
      m11 INTEGER NOT NULL,
      m12 INTEGER NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_ceiling (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      code TEXT NOT NULL,
      funding_source_id TEXT,
      department_id TEXT,
      annual INTEGER NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_transfer (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      date TEXT NOT NULL,
      justification TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_movement (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      transfer_id TEXT NOT NULL,
      item_code TEXT NOT NULL,
      department_id TEXT,
      funding_source_id TEXT,
      m01 INTEGER NOT NULL,
      m02 INTEGER NOT NULL,
      m03 INTEGER NOT NULL,
      m04 INTEGER NOT NULL,
      m05 INTEGER NOT NULL,
      m06 INTEGER NOT NULL,
      m07 INTEGER NOT NULL,
      m08 INTEGER NOT NULL,
      m09 INTEGER NOT NULL,
      m10 INTEGER NOT NULL,
      m11 INTEGER NOT NULL,
      m12 INTEGER NOT NULL,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE budget_spending (
      budget_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      item_code TEXT NOT NULL,
      department_id TEXT,
      funding_source_id TEXT,
      moment TEXT NOT NULL,
      date TEXT NOT NULL,
      month INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      document TEXT NOT NULL,
      concept TEXT NOT NULL,
      commitment_id TEXT,
      PRIMARY KEY(budget_id, id),
      FOREIGN KEY (budget_id) REFERENCES budget(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX budget_spending_commitment ON budget_spending (budget_id,commitment_id) WHERE commitment_id IS NOT NULL;
  `,
};
