import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/strategy/strategy.ts; properties carry the entity's field names. */
export const strategy = sqliteTable(
  'strategy',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    mission: text('mission', { mode: 'json' }).notNull(),
    vision: text('vision', { mode: 'json' }).notNull(),
    institutionalObjective: text('institutional_objective', { mode: 'json' }).notNull(),
    objective: text('objective', { mode: 'json' }).notNull(),
    planAxes: text('plan_axes').notNull(),
    preparedOn: text('prepared_on').notNull(),
  },
  (t) => [unique('strategy_dossier').on(t.dossierId)],
);

/** `documentId` is the strategy that a row lies in: `strategyId` of a campaign is one of the annual programme. */
const ranked = () => ({
  documentId: text('document_id')
    .notNull()
    .references(() => strategy.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});
const ofCampaign = () => ({ ...ranked(), campaignId: text('campaign_id').notNull() });

export const strategyTopic = sqliteTable(
  'strategy_topic',
  {
    ...ranked(),
    sectorProgram: text('sector_program').notNull(),
    strategicObjective: text('strategic_objective').notNull(),
    topic: text('topic').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyCampaign = sqliteTable(
  'strategy_campaign',
  {
    ...ranked(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    topic: text('topic').notNull(),
    objective: text('objective').notNull(),
    goal: text('goal').notNull(),
    message: text('message').notNull(),
    tone: text('tone').notNull(),
    audience: text('audience', { enum: ['external', 'internal', 'both'] }).notNull(),
    audienceNote: text('audience_note').notNull(),
    coverage: text('coverage').notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
    coIssuers: text('co_issuers').notNull(),
    serviceNote: text('service_note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyCampaignTrait = sqliteTable(
  'strategy_campaign_trait',
  {
    ...ofCampaign(),
    trait: text('trait', { enum: ['sex', 'age', 'settlement', 'socioeconomic', 'education'] }).notNull(),
    value: text('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyCampaignSegment = sqliteTable(
  'strategy_campaign_segment',
  { ...ofCampaign(), segmentId: text('segment_id').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyCampaignTerritory = sqliteTable(
  'strategy_campaign_territory',
  { ...ofCampaign(), territoryId: text('territory_id').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyCampaignConclusion = sqliteTable(
  'strategy_campaign_conclusion',
  { ...ofCampaign(), conclusionId: text('conclusion_id').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyCampaignStrategy = sqliteTable(
  'strategy_campaign_strategy',
  { ...ofCampaign(), strategyId: text('strategy_id').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyMaterial = sqliteTable(
  'strategy_material',
  {
    ...ofCampaign(),
    name: text('name').notNull(),
    format: text('format').notNull(),
    body: text('body').notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategyMaterialCheck = sqliteTable(
  'strategy_material_check',
  {
    ...ranked(),
    materialId: text('material_id').notNull(),
    checkId: text('check_id').notNull(),
    answer: text('answer', { enum: ['applies', 'not-applicable'] }),
    evidence: text('evidence').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);

export const strategySignatory = sqliteTable(
  'strategy_signatory',
  { ...ranked(), role: text('role').notNull(), name: text('name').notNull(), position: text('position').notNull() },
  (t) => [primaryKey({ columns: [t.documentId, t.id] })],
);
