import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Agreements, execution and bulletins. Only new tables. The database itself keeps one of each of a dossier; the rows of one
 * document lie together, what belongs to an agreement, an entry or a bulletin is found by it, and a kept file by its hash.
 */
export const courseWork: Migration = {
  number: 13,
  name: 'course-work',
  sql: `
    CREATE TABLE agreements (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX agreements_dossier ON agreements (dossier_id);
    CREATE TABLE agreements_agreement (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      amends_id TEXT,
      number TEXT NOT NULL,
      title TEXT NOT NULL,
      object TEXT NOT NULL,
      medium_type TEXT NOT NULL,
      procurement TEXT NOT NULL,
      procurement_number TEXT NOT NULL,
      procurement_reasons TEXT NOT NULL,
      legal_basis TEXT NOT NULL,
      requesting_area TEXT NOT NULL,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      place TEXT NOT NULL,
      jurisdiction TEXT NOT NULL,
      link TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_agreement_amends ON agreements_agreement (agreements_id, amends_id);
    CREATE TABLE agreements_act (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      act TEXT NOT NULL,
      date TEXT NOT NULL,
      actor TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_act_agreement ON agreements_act (agreements_id, agreement_id);
    CREATE TABLE agreements_party (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      side TEXT NOT NULL,
      partner_id TEXT,
      name TEXT NOT NULL,
      short_name TEXT NOT NULL,
      sector TEXT,
      tax_id TEXT NOT NULL,
      address TEXT NOT NULL,
      media_registry TEXT NOT NULL,
      declarations TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_party_agreement ON agreements_party (agreements_id, agreement_id);
    CREATE TABLE agreements_signatory (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      party_id TEXT,
      role TEXT NOT NULL,
      contact_id TEXT,
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_signatory_agreement ON agreements_signatory (agreements_id, agreement_id);
    CREATE INDEX agreements_signatory_party ON agreements_signatory (agreements_id, party_id);
    CREATE TABLE agreements_promise (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      amends_promise_id TEXT,
      party_id TEXT,
      nature TEXT NOT NULL,
      description TEXT NOT NULL,
      quantity TEXT NOT NULL,
      unit TEXT NOT NULL,
      due_date TEXT NOT NULL,
      amount INTEGER NOT NULL,
      estimated_value INTEGER,
      valued_by TEXT NOT NULL,
      item_code TEXT NOT NULL,
      department_id TEXT,
      funding_source_id TEXT,
      month INTEGER,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_promise_agreement ON agreements_promise (agreements_id, agreement_id);
    CREATE INDEX agreements_promise_party ON agreements_promise (agreements_id, party_id);
    CREATE INDEX agreements_promise_amends_promise ON agreements_promise (agreements_id, amends_promise_id);
    CREATE TABLE agreements_delivery (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      promise_id TEXT NOT NULL,
      date TEXT NOT NULL,
      quantity TEXT NOT NULL,
      amount INTEGER NOT NULL,
      received_by TEXT NOT NULL,
      note TEXT NOT NULL,
      entry_id TEXT,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_delivery_agreement ON agreements_delivery (agreements_id, agreement_id);
    CREATE INDEX agreements_delivery_promise ON agreements_delivery (agreements_id, promise_id);
    CREATE TABLE agreements_commitment (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      promise_id TEXT NOT NULL,
      spending_id TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_commitment_agreement ON agreements_commitment (agreements_id, agreement_id);
    CREATE INDEX agreements_commitment_promise ON agreements_commitment (agreements_id, promise_id);
    CREATE TABLE agreements_agreement_line (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      media_line_id TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_agreement_line_agreement ON agreements_agreement_line (agreements_id, agreement_id);
    CREATE TABLE agreements_agreement_activity (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      activity_id TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_agreement_activity_agreement ON agreements_agreement_activity (agreements_id, agreement_id);
    CREATE TABLE agreements_territory (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      level TEXT NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_territory_agreement ON agreements_territory (agreements_id, agreement_id);
    CREATE TABLE agreements_clause (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      section TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_clause_agreement ON agreements_clause (agreements_id, agreement_id);
    CREATE TABLE agreements_file (
      agreements_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      agreement_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      mime TEXT NOT NULL,
      sha TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      added_on TEXT NOT NULL,
      added_by TEXT NOT NULL,
      PRIMARY KEY(agreements_id, id),
      FOREIGN KEY (agreements_id) REFERENCES agreements(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreements_file_agreement ON agreements_file (agreements_id, agreement_id);
    CREATE INDEX agreements_file_sha ON agreements_file (sha);
    CREATE TABLE execution (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX execution_dossier ON execution (dossier_id);
    CREATE TABLE execution_entry (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      place TEXT NOT NULL,
      territory_id TEXT,
      activity_id TEXT,
      quantity TEXT NOT NULL,
      media_line_id TEXT,
      insertions TEXT NOT NULL,
      agreement_id TEXT,
      people TEXT NOT NULL,
      people_basis TEXT NOT NULL,
      people_source TEXT NOT NULL,
      responsible TEXT NOT NULL,
      outcome TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE execution_entry_people (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      segment_id TEXT NOT NULL,
      people TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX execution_entry_people_entry ON execution_entry_people (execution_id, entry_id);
    CREATE TABLE execution_entry_evidence (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      name TEXT NOT NULL,
      mime TEXT NOT NULL,
      sha TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      caption TEXT NOT NULL,
      added_on TEXT NOT NULL,
      added_by TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX execution_entry_evidence_entry ON execution_entry_evidence (execution_id, entry_id);
    CREATE INDEX execution_entry_evidence_sha ON execution_entry_evidence (sha);
    CREATE TABLE execution_entry_spending (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      spending_id TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX execution_entry_spending_entry ON execution_entry_spending (execution_id, entry_id);
    CREATE TABLE execution_indicator_result (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      indicator_id TEXT NOT NULL,
      month INTEGER NOT NULL,
      value TEXT NOT NULL,
      numerator TEXT NOT NULL,
      denominator TEXT NOT NULL,
      source TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE execution_explanation (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      activity_id TEXT,
      media_line_id TEXT,
      reason TEXT NOT NULL,
      remedy TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE execution_publication (
      execution_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      quarter INTEGER NOT NULL,
      role TEXT NOT NULL,
      responsible_area TEXT NOT NULL,
      validated_on TEXT NOT NULL,
      updated_on TEXT NOT NULL,
      note TEXT NOT NULL,
      program_name TEXT NOT NULL,
      program_approved_on TEXT NOT NULL,
      program_link TEXT NOT NULL,
      airtime_message TEXT NOT NULL,
      airtime_link TEXT NOT NULL,
      PRIMARY KEY(execution_id, id),
      FOREIGN KEY (execution_id) REFERENCES execution(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bulletins (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX bulletins_dossier ON bulletins (dossier_id);
    CREATE TABLE bulletins_bulletin (
      bulletins_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      number TEXT NOT NULL,
      title TEXT NOT NULL,
      place TEXT NOT NULL,
      date TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      issuing_office TEXT NOT NULL,
      campaign_id TEXT,
      body TEXT NOT NULL,
      press_contact TEXT NOT NULL,
      blackout_reason TEXT NOT NULL,
      PRIMARY KEY(bulletins_id, id),
      FOREIGN KEY (bulletins_id) REFERENCES bulletins(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bulletins_subhead (
      bulletins_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      bulletin_id TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY(bulletins_id, id),
      FOREIGN KEY (bulletins_id) REFERENCES bulletins(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bulletins_subhead_bulletin ON bulletins_subhead (bulletins_id, bulletin_id);
    CREATE TABLE bulletins_link (
      bulletins_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      bulletin_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      url TEXT NOT NULL,
      PRIMARY KEY(bulletins_id, id),
      FOREIGN KEY (bulletins_id) REFERENCES bulletins(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bulletins_link_bulletin ON bulletins_link (bulletins_id, bulletin_id);
    CREATE TABLE bulletins_recipient (
      bulletins_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      bulletin_id TEXT NOT NULL,
      partner_id TEXT,
      contact_id TEXT,
      name TEXT NOT NULL,
      organisation TEXT NOT NULL,
      email TEXT NOT NULL,
      sent_on TEXT NOT NULL,
      PRIMARY KEY(bulletins_id, id),
      FOREIGN KEY (bulletins_id) REFERENCES bulletins(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bulletins_recipient_bulletin ON bulletins_recipient (bulletins_id, bulletin_id);
  `,
};
