import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/annual-program/annual-program.ts; properties carry the entity's field names. */
export const annualProgram = sqliteTable(
  'annual_program',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    profileId: text('profile_id').notNull(),
  },
  (t) => [unique('annual_program_dossier').on(t.dossierId)],
);

const inProgram = () => ({
  annualProgramId: text('annual_program_id')
    .notNull()
    .references(() => annualProgram.id),
  id: text('id').notNull(),
});
const ranked = () => ({ ...inProgram(), rank: text('rank').notNull() });

const monthGoals = () => ({
  g01: text('g01').notNull(),
  g02: text('g02').notNull(),
  g03: text('g03').notNull(),
  g04: text('g04').notNull(),
  g05: text('g05').notNull(),
  g06: text('g06').notNull(),
  g07: text('g07').notNull(),
  g08: text('g08').notNull(),
  g09: text('g09').notNull(),
  g10: text('g10').notNull(),
  g11: text('g11').notNull(),
  g12: text('g12').notNull(),
});

export const annualProgramSectionText = sqliteTable(
  'annual_program_section_text',
  { ...inProgram(), sectionKey: text('section_key').notNull(), body: text('body', { mode: 'json' }).notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramObjective = sqliteTable(
  'annual_program_objective',
  { ...ranked(), kind: text('kind', { enum: ['general', 'specific'] }).notNull(), text: text('text').notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramStrategy = sqliteTable(
  'annual_program_strategy',
  { ...ranked(), objectiveId: text('objective_id'), text: text('text').notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramStrategyAnswer = sqliteTable(
  'annual_program_strategy_answer',
  { ...ranked(), strategyId: text('strategy_id').notNull(), conclusionId: text('conclusion_id').notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramActivity = sqliteTable(
  'annual_program_activity',
  {
    ...ranked(),
    strategyId: text('strategy_id'),
    name: text('name').notNull(),
    description: text('description').notNull(),
    responsiblePost: text('responsible_post').notNull(),
    unit: text('unit').notNull(),
    ...monthGoals(),
  },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramActivityTerritory = sqliteTable(
  'annual_program_activity_territory',
  { ...ranked(), activityId: text('activity_id').notNull(), territoryId: text('territory_id').notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramActivitySegment = sqliteTable(
  'annual_program_activity_segment',
  { ...ranked(), activityId: text('activity_id').notNull(), segmentId: text('segment_id').notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramActivityLine = sqliteTable(
  'annual_program_activity_line',
  {
    ...ranked(),
    activityId: text('activity_id').notNull(),
    lineId: text('line_id').notNull(),
    amount: integer('amount').notNull(),
  },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramIndicator = sqliteTable(
  'annual_program_indicator',
  {
    ...ranked(),
    level: text('level', { enum: ['end', 'purpose', 'component', 'activity'] }),
    narrative: text('narrative').notNull(),
    name: text('name').notNull(),
    definition: text('definition').notNull(),
    kind: text('kind', { enum: ['strategic', 'management'] }).notNull(),
    dimension: text('dimension', { enum: ['efficacy', 'efficiency', 'quality', 'economy'] }).notNull(),
    method: text('method').notNull(),
    numerator: text('numerator').notNull(),
    denominator: text('denominator').notNull(),
    unit: text('unit').notNull(),
    frequency: text('frequency', { enum: ['monthly', 'quarterly', 'semiannual', 'annual'] }).notNull(),
    baseline: text('baseline').notNull(),
    baselineYear: text('baseline_year').notNull(),
    baselineNote: text('baseline_note').notNull(),
    sense: text('sense', { enum: ['ascending', 'descending', 'regular', 'nominal'] }).notNull(),
    cumulative: integer('cumulative', { mode: 'boolean' }).notNull(),
    annualGoal: text('annual_goal').notNull(),
    ...monthGoals(),
    greenFrom: text('green_from').notNull(),
    yellowFrom: text('yellow_from').notNull(),
    verification: text('verification').notNull(),
    assumptions: text('assumptions').notNull(),
    responsiblePost: text('responsible_post').notNull(),
  },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramCompliance = sqliteTable(
  'annual_program_compliance',
  {
    ...ranked(),
    guidelineId: text('guideline_id').notNull(),
    answer: text('answer', { enum: ['meets', 'fails', 'not-applicable'] }),
    evidence: text('evidence').notNull(),
  },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);

export const annualProgramSignatory = sqliteTable(
  'annual_program_signatory',
  { ...ranked(), role: text('role').notNull(), name: text('name').notNull(), position: text('position').notNull() },
  (t) => [primaryKey({ columns: [t.annualProgramId, t.id] })],
);
