import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/diagnosis/diagnosis.ts; properties carry the entity's field names. */
export const diagnosis = sqliteTable(
  'diagnosis',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    context: text('context', { mode: 'json' }).notNull(),
    method: text('method', { mode: 'json' }).notNull(),
  },
  (t) => [unique('diagnosis_dossier').on(t.dossierId)],
);

const inDiagnosis = () => ({
  diagnosisId: text('diagnosis_id')
    .notNull()
    .references(() => diagnosis.id),
  id: text('id').notNull(),
});
const ranked = () => ({ ...inDiagnosis(), rank: text('rank').notNull() });

export const diagnosisTerritory = sqliteTable(
  'diagnosis_territory',
  {
    ...ranked(),
    parentId: text('parent_id'),
    level: text('level', { enum: ['country', 'state', 'region', 'municipality', 'locality'] }).notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisSource = sqliteTable(
  'diagnosis_source',
  {
    ...ranked(),
    title: text('title').notNull(),
    institution: text('institution').notNull(),
    published: text('published').notNull(),
    url: text('url').notNull(),
    page: text('page').notNull(),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisSegment = sqliteTable(
  'diagnosis_segment',
  {
    ...ranked(),
    name: text('name').notNull(),
    groupValue: text('group_value').notNull(),
    description: text('description').notNull(),
    barriers: text('barriers', { mode: 'json' }).notNull(),
    message: text('message').notNull(),
    priority: integer('priority'),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisFigure = sqliteTable(
  'diagnosis_figure',
  {
    ...ranked(),
    kind: text('kind', { enum: ['potential', 'target', 'served', 'other'] }).notNull(),
    concept: text('concept').notNull(),
    territoryId: text('territory_id'),
    segmentId: text('segment_id'),
    unit: text('unit', { enum: ['people', 'percent'] }).notNull(),
    value: text('value').notNull(),
    base: text('base').notNull(),
    baseValue: text('base_value').notNull(),
    sourceId: text('source_id'),
    date: text('date').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisMediaHabit = sqliteTable(
  'diagnosis_media_habit',
  {
    ...ranked(),
    segmentId: text('segment_id').notNull(),
    medium: text('medium').notNull(),
    use: text('use').notNull(),
    percent: text('percent').notNull(),
    sourceId: text('source_id'),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisSwot = sqliteTable(
  'diagnosis_swot',
  {
    ...ranked(),
    quadrant: text('quadrant', { enum: ['strength', 'opportunity', 'weakness', 'threat'] }).notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisTreeNode = sqliteTable(
  'diagnosis_tree_node',
  {
    ...ranked(),
    tree: text('tree', { enum: ['problem', 'objective'] }).notNull(),
    side: text('side', { enum: ['core', 'below', 'above'] }).notNull(),
    parentId: text('parent_id'),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisConclusion = sqliteTable(
  'diagnosis_conclusion',
  { ...ranked(), text: text('text').notNull(), segmentId: text('segment_id'), territoryId: text('territory_id') },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);

export const diagnosisPastResult = sqliteTable(
  'diagnosis_past_result',
  {
    ...ranked(),
    fiscalYear: integer('fiscal_year').notNull(),
    concept: text('concept').notNull(),
    unit: text('unit').notNull(),
    planned: text('planned').notNull(),
    done: text('done').notNull(),
    sourceId: text('source_id'),
    lesson: text('lesson').notNull(),
  },
  (t) => [primaryKey({ columns: [t.diagnosisId, t.id] })],
);
