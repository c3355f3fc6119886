import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';
import { BONUS_FIELDS, PAID_FIELDS } from '#shared/domain/media/day-columns.ts';

/** One table per entity of shared/domain/media/media-plan.ts; properties carry the entity's field names. */
export const mediaPlan = sqliteTable(
  'media_plan',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    scenarioId: text('scenario_id'),
    vatPercent: text('vat_percent').notNull(),
    costBase: text('cost_base', { enum: ['net', 'subtotal', 'total'] }).notNull(),
  },
  (t) => [unique('media_plan_dossier').on(t.dossierId)],
);

const inPlan = () => ({
  mediaPlanId: text('media_plan_id')
    .notNull()
    .references(() => mediaPlan.id),
  id: text('id').notNull(),
});
const ranked = () => ({ ...inPlan(), rank: text('rank').notNull() });
const ofLine = () => ({ ...ranked(), lineId: text('line_id').notNull() });

export const mediaPlanScenario = sqliteTable(
  'media_plan_scenario',
  { ...ranked(), name: text('name').notNull(), note: text('note').notNull() },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanUniverse = sqliteTable(
  'media_plan_universe',
  {
    ...ranked(),
    kind: text('kind', { enum: ['population', 'target'] }).notNull(),
    name: text('name').notNull(),
    place: text('place').notNull(),
    people: text('people').notNull(),
    source: text('source').notNull(),
    date: text('date').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanMeasuredReach = sqliteTable(
  'media_plan_measured_reach',
  {
    ...ranked(),
    scenarioId: text('scenario_id').notNull(),
    campaignId: text('campaign_id'),
    universeId: text('universe_id').notNull(),
    reach: text('reach').notNull(),
    source: text('source').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanLine = sqliteTable(
  'media_plan_line',
  {
    ...ranked(),
    scenarioId: text('scenario_id').notNull(),
    campaignId: text('campaign_id'),
    materialId: text('material_id'),
    mediumKey: text('medium_key').notNull(),
    airtime: text('airtime', { enum: ['bought', 'in-kind', 'state', 'fiscal'] }).notNull(),
    audience: text('audience', { enum: ['external', 'internal'] }).notNull(),
    outlet: text('outlet').notNull(),
    place: text('place').notNull(),
    territoryId: text('territory_id'),
    daypart: text('daypart').notNull(),
    format: text('format').notNull(),
    durationSeconds: integer('duration_seconds'),
    stations: integer('stations'),
    weekdays: integer('weekdays').notNull(),
    rateBasis: text('rate_basis', { enum: ['insertion', 'column-centimetre', 'page'] }).notNull(),
    grossRate: integer('gross_rate'),
    columns: text('columns').notNull(),
    centimetres: text('centimetres').notNull(),
    pageFraction: text('page_fraction').notNull(),
    rateSource: text('rate_source').notNull(),
    rateDate: text('rate_date').notNull(),
    discounts: text('discounts').notNull(),
    commissionPercent: text('commission_percent').notNull(),
    production: integer('production').notNull(),
    productionDate: text('production_date').notNull(),
    vatPercent: text('vat_percent').notNull(),
    budgetLineId: text('budget_line_id'),
    itemCode: text('item_code').notNull(),
    paymentMonth: integer('payment_month'),
    universeId: text('universe_id'),
    people: text('people').notNull(),
    rating: text('rating').notNull(),
    totalRating: text('total_rating').notNull(),
    reach: text('reach').notNull(),
    figuresSource: text('figures_source').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanLineSegment = sqliteTable(
  'media_plan_line_segment',
  { ...ofLine(), segmentId: text('segment_id').notNull() },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

const dayColumns = () =>
  Object.fromEntries([...PAID_FIELDS, ...BONUS_FIELDS].map((field) => [field, integer(field).notNull()]));

export const mediaPlanLineDays = sqliteTable(
  'media_plan_line_days',
  { ...inPlan(), lineId: text('line_id').notNull(), month: integer('month').notNull(), ...dayColumns() },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanLineCommitment = sqliteTable(
  'media_plan_line_commitment',
  { ...ofLine(), spendingId: text('spending_id').notNull() },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanBlackout = sqliteTable(
  'media_plan_blackout',
  {
    ...ranked(),
    process: text('process').notNull(),
    agreement: text('agreement').notNull(),
    scope: text('scope').notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);

export const mediaPlanBlackoutAnswer = sqliteTable(
  'media_plan_blackout_answer',
  {
    ...ranked(),
    blackoutId: text('blackout_id').notNull(),
    lineId: text('line_id').notNull(),
    exception: text('exception', {
      enum: ['health', 'education', 'civil-protection', 'electoral', 'outside', 'none'],
    }),
    justification: text('justification').notNull(),
    reviewer: text('reviewer').notNull(),
    reviewedOn: text('reviewed_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaPlanId, t.id] })],
);
