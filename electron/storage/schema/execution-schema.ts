import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/execution/execution.ts; properties carry the entity's field names. */
export const execution = sqliteTable(
  'execution',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
  },
  (t) => [unique('execution_dossier').on(t.dossierId)],
);

const ranked = () => ({
  executionId: text('execution_id')
    .notNull()
    .references(() => execution.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});
const ofEntry = () => ({ ...ranked(), entryId: text('entry_id').notNull() });

export const executionEntry = sqliteTable(
  'execution_entry',
  {
    ...ranked(),
    kind: text('kind', {
      enum: ['talk', 'meeting', 'print', 'radio', 'television', 'internet', 'field-work', 'event', 'other'],
    }).notNull(),
    date: text('date').notNull(),
    endDate: text('end_date').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    place: text('place').notNull(),
    territoryId: text('territory_id'),
    activityId: text('activity_id'),
    quantity: text('quantity').notNull(),
    mediaLineId: text('media_line_id'),
    insertions: text('insertions').notNull(),
    agreementId: text('agreement_id'),
    people: text('people').notNull(),
    peopleBasis: text('people_basis', { enum: ['counted', 'estimated'] }).notNull(),
    peopleSource: text('people_source').notNull(),
    responsible: text('responsible').notNull(),
    outcome: text('outcome').notNull(),
  },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);

export const executionEntryPeople = sqliteTable(
  'execution_entry_people',
  { ...ofEntry(), segmentId: text('segment_id').notNull(), people: text('people').notNull() },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);

export const executionEntryEvidence = sqliteTable(
  'execution_entry_evidence',
  {
    ...ofEntry(),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    sha: text('sha').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    caption: text('caption').notNull(),
    addedOn: text('added_on').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);

export const executionEntrySpending = sqliteTable(
  'execution_entry_spending',
  { ...ofEntry(), spendingId: text('spending_id').notNull() },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);

export const executionIndicatorResult = sqliteTable(
  'execution_indicator_result',
  {
    ...ranked(),
    indicatorId: text('indicator_id').notNull(),
    month: integer('month').notNull(),
    value: text('value').notNull(),
    numerator: text('numerator').notNull(),
    denominator: text('denominator').notNull(),
    source: text('source').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);

export const executionExplanation = sqliteTable(
  'execution_explanation',
  {
    ...ranked(),
    activityId: text('activity_id'),
    mediaLineId: text('media_line_id'),
    reason: text('reason').notNull(),
    remedy: text('remedy').notNull(),
  },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);

export const executionPublication = sqliteTable(
  'execution_publication',
  {
    ...ranked(),
    quarter: integer('quarter').notNull(),
    role: text('role').notNull(),
    responsibleArea: text('responsible_area').notNull(),
    validatedOn: text('validated_on').notNull(),
    updatedOn: text('updated_on').notNull(),
    note: text('note').notNull(),
    programName: text('program_name').notNull(),
    programApprovedOn: text('program_approved_on').notNull(),
    programLink: text('program_link').notNull(),
    airtimeMessage: text('airtime_message').notNull(),
    airtimeLink: text('airtime_link').notNull(),
  },
  (t) => [primaryKey({ columns: [t.executionId, t.id] })],
);
