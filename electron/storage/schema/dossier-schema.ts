import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { budget } from '#electron/storage/schema/budget-schema.ts';
import { procedure, procedureVersion } from '#electron/storage/schema/procedure-schema.ts';
import { program } from '#electron/storage/schema/program-schema.ts';

/** One table per entity of shared/domain/dossier/dossier.ts; properties carry the entity's field names. */
export const dossier = sqliteTable(
  'dossier',
  {
    id: text('id').primaryKey(),
    programId: text('program_id')
      .notNull()
      .references(() => program.id),
    fiscalYear: integer('fiscal_year').notNull(),
    procedureId: text('procedure_id')
      .notNull()
      .references(() => procedure.id),
    procedureVersionId: text('procedure_version_id')
      .notNull()
      .references(() => procedureVersion.id),
    budgetId: text('budget_id')
      .notNull()
      .references(() => budget.id),
    carriedFromId: text('carried_from_id'),
    archived: integer('archived', { mode: 'boolean' }).notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [unique('dossier_program_year').on(t.programId, t.fiscalYear), index('dossier_budget').on(t.budgetId)],
);

const inDossier = () => ({
  dossierId: text('dossier_id')
    .notNull()
    .references(() => dossier.id),
  id: text('id').notNull(),
});
const ranked = () => ({ ...inDossier(), rank: text('rank').notNull() });

export const dossierStep = sqliteTable(
  'dossier_step',
  {
    ...ranked(),
    activityId: text('activity_id').notNull(),
    state: text('state', { enum: ['current', 'done', 'returned'] }).notNull(),
    startedOn: text('started_on').notNull(),
    endedOn: text('ended_on').notNull(),
    branchId: text('branch_id'),
    nextActivityId: text('next_activity_id'),
    officerName: text('officer_name').notNull(),
    postName: text('post_name').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.id] })],
);

export const dossierAssignment = sqliteTable(
  'dossier_assignment',
  {
    ...ranked(),
    postId: text('post_id').notNull(),
    officerName: text('officer_name').notNull(),
    startedOn: text('started_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.id] })],
);

export const dossierNote = sqliteTable(
  'dossier_note',
  { ...inDossier(), activityId: text('activity_id').notNull(), body: text('body', { mode: 'json' }).notNull() },
  (t) => [primaryKey({ columns: [t.dossierId, t.id] })],
);

export const dossierEvidence = sqliteTable(
  'dossier_evidence',
  {
    ...ranked(),
    activityId: text('activity_id').notNull(),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    sha: text('sha').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    description: text('description').notNull(),
    addedOn: text('added_on').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.id] }), index('dossier_evidence_sha').on(t.sha)],
);
