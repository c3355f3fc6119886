import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { procedureVersion } from '#electron/storage/schema/procedure-schema.ts';
import type { NextKind, WorkspaceKind } from '#shared/domain/procedure/procedure.ts';

/**
 * One table per entity of shared/domain/procedure/procedure.ts; properties carry the entity's field names. A row's id
 * is unique within its version: a new version keeps the ids of the one it starts from, so that versions compare.
 */
const inVersion = () => ({
  versionId: text('version_id')
    .notNull()
    .references(() => procedureVersion.id),
  id: text('id').notNull(),
});
const ranked = () => ({ ...inVersion(), rank: text('rank').notNull() });
const course = () => ({
  nextKind: text('next_kind').$type<NextKind>().notNull(),
  targetId: text('target_id'),
});

export const procedureCover = sqliteTable(
  'procedure_cover',
  {
    ...inVersion(),
    profileId: text('profile_id').notNull(),
    title: text('title').notNull(),
    code: text('code').notNull(),
    areaName: text('area_name').notNull(),
    versionLabel: text('version_label').notNull(),
    documentedOn: text('documented_on').notNull(),
    updatedOn: text('updated_on').notNull(),
    authorisedOn: text('authorised_on').notNull(),
    limitStart: text('limit_start').notNull(),
    limitEnd: text('limit_end').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureCoverField = sqliteTable(
  'procedure_cover_field',
  { ...inVersion(), key: text('key').notNull(), value: text('value').notNull() },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureSectionText = sqliteTable(
  'procedure_section_text',
  { ...inVersion(), sectionKey: text('section_key').notNull(), body: text('body', { mode: 'json' }).notNull() },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureArea = sqliteTable('procedure_area', { ...ranked(), name: text('name').notNull() }, (t) => [
  primaryKey({ columns: [t.versionId, t.id] }),
]);

export const procedurePost = sqliteTable(
  'procedure_post',
  { ...ranked(), name: text('name').notNull(), areaName: text('area_name').notNull() },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureActivity = sqliteTable(
  'procedure_activity',
  {
    ...ranked(),
    postId: text('post_id'),
    description: text('description').notNull(),
    question: text('question').notNull(),
    predefinedProcedure: text('predefined_procedure').notNull(),
    workspace: text('workspace').$type<WorkspaceKind>(),
    ...course(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.id] }),
    foreignKey({ columns: [t.versionId, t.postId], foreignColumns: [procedurePost.versionId, procedurePost.id] }),
    index('procedure_activity_post').on(t.versionId, t.postId),
    index('procedure_activity_target').on(t.versionId, t.targetId),
  ],
);

const ofActivity = () => ({ ...ranked(), activityId: text('activity_id').notNull() });

export const procedureBranch = sqliteTable(
  'procedure_branch',
  { ...ofActivity(), answer: text('answer').notNull(), outcome: text('outcome').notNull(), ...course() },
  (t) => [
    primaryKey({ columns: [t.versionId, t.id] }),
    foreignKey({
      columns: [t.versionId, t.activityId],
      foreignColumns: [procedureActivity.versionId, procedureActivity.id],
    }),
    index('procedure_branch_activity').on(t.versionId, t.activityId),
    index('procedure_branch_target').on(t.versionId, t.targetId),
  ],
);

export const procedureActivityDocument = sqliteTable(
  'procedure_activity_document',
  {
    ...ofActivity(),
    flow: text('flow', { enum: ['receives', 'produces', 'files'] }).notNull(),
    title: text('title').notNull(),
    copies: integer('copies').notNull(),
    filing: text('filing', { enum: ['definitive', 'temporary', 'alphabetical'] }),
    sourceId: text('source_id'),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.id] }),
    foreignKey({
      columns: [t.versionId, t.activityId],
      foreignColumns: [procedureActivity.versionId, procedureActivity.id],
    }),
    index('procedure_activity_document_activity').on(t.versionId, t.activityId),
    index('procedure_activity_document_source').on(t.versionId, t.sourceId),
  ],
);

export const procedureResponsibility = sqliteTable(
  'procedure_responsibility',
  { ...ranked(), document: text('document').notNull(), functions: text('functions', { mode: 'json' }).notNull() },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureCollaborator = sqliteTable(
  'procedure_collaborator',
  {
    ...ranked(),
    group: text('group', { enum: ['advisor', 'unit'] }).notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureDefinition = sqliteTable(
  'procedure_definition',
  { ...ranked(), term: text('term').notNull(), meaning: text('meaning').notNull() },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

const codedTitle = () => ({ ...ranked(), code: text('code').notNull(), title: text('title').notNull() });

export const procedureReference = sqliteTable('procedure_reference', codedTitle(), (t) => [
  primaryKey({ columns: [t.versionId, t.id] }),
]);

export const procedureForm = sqliteTable('procedure_form', codedTitle(), (t) => [
  primaryKey({ columns: [t.versionId, t.id] }),
]);

export const procedureRevision = sqliteTable(
  'procedure_revision',
  {
    ...ranked(),
    date: text('date').notNull(),
    subject: text('subject').notNull(),
    summary: text('summary').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureAnnex = sqliteTable(
  'procedure_annex',
  {
    ...ranked(),
    title: text('title').notNull(),
    alt: text('alt').notNull(),
    imageSha: text('image_sha'),
    imageMime: text('image_mime', { enum: ['image/png', 'image/jpeg'] }),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureSignatory = sqliteTable(
  'procedure_signatory',
  {
    ...ranked(),
    role: text('role').notNull(),
    name: text('name').notNull(),
    position: text('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);

export const procedureLeftover = sqliteTable(
  'procedure_leftover',
  { ...ranked(), text: text('text').notNull(), hint: text('hint').notNull() },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
);
