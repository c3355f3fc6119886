import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Communication strategies and media plans. Only new tables. The database itself keeps one of each of a dossier; the rows of
 * one document lie together, and what belongs to a line of a plan is found by the line, which may go with hundreds of others.
 */
export const media: Migration = {
  number: 10,
  name: 'media',
  sql: `
    CREATE TABLE strategy (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      mission TEXT NOT NULL,
      vision TEXT NOT NULL,
      institutional_objective TEXT NOT NULL,
      objective TEXT NOT NULL,
      plan_axes TEXT NOT NULL,
      prepared_on TEXT NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX strategy_dossier ON strategy (dossier_id);
    CREATE TABLE strategy_topic (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      sector_program TEXT NOT NULL,
      strategic_objective TEXT NOT NULL,
      topic TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_campaign (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      topic TEXT NOT NULL,
      objective TEXT NOT NULL,
      goal TEXT NOT NULL,
      message TEXT NOT NULL,
      tone TEXT NOT NULL,
      audience TEXT NOT NULL,
      audience_note TEXT NOT NULL,
      coverage TEXT NOT NULL,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      co_issuers TEXT NOT NULL,
      service_note TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_campaign_trait (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      campaign_id TEXT NOT NULL,
      trait TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_campaign_segment (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      campaign_id TEXT NOT NULL,
      segment_id TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_campaign_territory (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      campaign_id TEXT NOT NULL,
      territory_id TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_campaign_conclusion (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      campaign_id TEXT NOT NULL,
      conclusion_id TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_campaign_strategy (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      campaign_id TEXT NOT NULL,
      strategy_id TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_material (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      campaign_id TEXT NOT NULL,
      name TEXT NOT NULL,
      format TEXT NOT NULL,
      body TEXT NOT NULL,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_material_check (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      material_id TEXT NOT NULL,
      check_id TEXT NOT NULL,
      answer TEXT,
      evidence TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE strategy_signatory (
      document_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      PRIMARY KEY(document_id, id),
      FOREIGN KEY (document_id) REFERENCES strategy(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE media_plan (
      id TEXT PRIMARY KEY NOT NULL,
      dossier_id TEXT NOT NULL,
      title TEXT NOT NULL,
      fiscal_year INTEGER NOT NULL,
      scenario_id TEXT,
      vat_percent TEXT NOT NULL,
      cost_base TEXT NOT NULL,
      FOREIGN KEY (dossier_id) REFERENCES dossier(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX media_plan_dossier ON media_plan (dossier_id);
    CREATE TABLE media_plan_scenario (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      name TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE media_plan_universe (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      people TEXT NOT NULL,
      source TEXT NOT NULL,
      date TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE media_plan_measured_reach (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      scenario_id TEXT NOT NULL,
      campaign_id TEXT,
      universe_id TEXT NOT NULL,
      reach TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE media_plan_line (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      scenario_id TEXT NOT NULL,
      campaign_id TEXT,
      material_id TEXT,
      medium_key TEXT NOT NULL,
      airtime TEXT NOT NULL,
      audience TEXT NOT NULL,
      outlet TEXT NOT NULL,
      place TEXT NOT NULL,
      territory_id TEXT,
      daypart TEXT NOT NULL,
      format TEXT NOT NULL,
      duration_seconds INTEGER,
      stations INTEGER,
      weekdays INTEGER NOT NULL,
      rate_basis TEXT NOT NULL,
      gross_rate INTEGER,
      columns TEXT NOT NULL,
      centimetres TEXT NOT NULL,
      page_fraction TEXT NOT NULL,
      rate_source TEXT NOT NULL,
      rate_date TEXT NOT NULL,
      discounts TEXT NOT NULL,
      commission_percent TEXT NOT NULL,
      production INTEGER NOT NULL,
      production_date TEXT NOT NULL,
      vat_percent TEXT NOT NULL,
      budget_line_id TEXT,
      item_code TEXT NOT NULL,
      payment_month INTEGER,
      universe_id TEXT,
      people TEXT NOT NULL,
      rating TEXT NOT NULL,
      total_rating TEXT NOT NULL,
      reach TEXT NOT NULL,
      figures_source TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE media_plan_line_segment (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      line_id TEXT NOT NULL,
      segment_id TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX media_plan_line_segment_line ON media_plan_line_segment (media_plan_id, line_id);
    CREATE TABLE media_plan_line_days (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      line_id TEXT NOT NULL,
      month INTEGER NOT NULL,
      p01 INTEGER NOT NULL,
      p02 INTEGER NOT NULL,
      p03 INTEGER NOT NULL,
      p04 INTEGER NOT NULL,
      p05 INTEGER NOT NULL,
      p06 INTEGER NOT NULL,
      p07 INTEGER NOT NULL,
      p08 INTEGER NOT NULL,
      p09 INTEGER NOT NULL,
      p10 INTEGER NOT NULL,
      p11 INTEGER NOT NULL,
      p12 INTEGER NOT NULL,
      p13 INTEGER NOT NULL,
      p14 INTEGER NOT NULL,
      p15 INTEGER NOT NULL,
      p16 INTEGER NOT NULL,
      p17 INTEGER NOT NULL,
      p18 INTEGER NOT NULL,
      p19 INTEGER NOT NULL,
      p20 INTEGER NOT NULL,
      p21 INTEGER NOT NULL,
      p22 INTEGER NOT NULL,
      p23 INTEGER NOT NULL,
      p24 INTEGER NOT NULL,
      p25 INTEGER NOT NULL,
      p26 INTEGER NOT NULL,
      p27 INTEGER NOT NULL,
      p28 INTEGER NOT NULL,
      p29 INTEGER NOT NULL,
      p30 INTEGER NOT NULL,
      p31 INTEGER NOT NULL,
      b01 INTEGER NOT NULL,
      b02 INTEGER NOT NULL,
      b03 INTEGER NOT NULL,
      b04 INTEGER NOT NULL,
      b05 INTEGER NOT NULL,
      b06 INTEGER NOT NULL,
      b07 INTEGER NOT NULL,
      b08 INTEGER NOT NULL,
      b09 INTEGER NOT NULL,
      b10 INTEGER NOT NULL,
      b11 INTEGER NOT NULL,
      b12 INTEGER NOT NULL,
      b13 INTEGER NOT NULL,
      b14 INTEGER NOT NULL,
      b15 INTEGER NOT NULL,
      b16 INTEGER NOT NULL,
      b17 INTEGER NOT NULL,
      b18 INTEGER NOT NULL,
      b19 INTEGER NOT NULL,
      b20 INTEGER NOT NULL,
      b21 INTEGER NOT NULL,
      b22 INTEGER NOT NULL,
      b23 INTEGER NOT NULL,
      b24 INTEGER NOT NULL,
      b25 INTEGER NOT NULL,
      b26 INTEGER NOT NULL,
      b27 INTEGER NOT NULL,
      b28 INTEGER NOT NULL,
      b29 INTEGER NOT NULL,
      b30 INTEGER NOT NULL,
      b31 INTEGER NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX media_plan_line_days_line ON media_plan_line_days (media_plan_id, line_id);
    CREATE TABLE media_plan_line_commitment (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      line_id TEXT NOT NULL,
      spending_id TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX media_plan_line_commitment_line ON media_plan_line_commitment (media_plan_id, line_id);
    CREATE TABLE media_plan_blackout (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      process TEXT NOT NULL,
      agreement TEXT NOT NULL,
      scope TEXT NOT NULL,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE media_plan_blackout_answer (
      media_plan_id TEXT NOT NULL,
      id TEXT NOT NULL,
      rank TEXT NOT NULL,
      blackout_id TEXT NOT NULL,
      line_id TEXT NOT NULL,
      exception TEXT,
      justification TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      reviewed_on TEXT NOT NULL,
      PRIMARY KEY(media_plan_id, id),
      FOREIGN KEY (media_plan_id) REFERENCES media_plan(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX media_plan_blackout_answer_line ON media_plan_blackout_answer (media_plan_id, line_id);
  `,
};
