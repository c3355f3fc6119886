import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

export const procedure = sqliteTable('procedure', {
  id: text('id').primaryKey(),
  archived: integer('archived', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
});

export const procedureVersion = sqliteTable(
  'procedure_version',
  {
    id: text('id').primaryKey(),
    procedureId: text('procedure_id')
      .notNull()
      .references(() => procedure.id),
    number: integer('number').notNull(),
    stage: text('stage', { enum: ['draft', 'authorised'] }).notNull(),
    authorisedAt: text('authorised_at'),
    supersededBy: text('superseded_by'),
    upToDate: integer('up_to_date', { mode: 'boolean' }).notNull(),
    obsolete: text('obsolete', { mode: 'json' }),
    dictamen: text('dictamen', { mode: 'json' }),
    contentSha: text('content_sha'),
    pdfSha: text('pdf_sha'),
    docxSha: text('docx_sha'),
    scanSha: text('scan_sha'),
  },
  (t) => [unique('procedure_version_number').on(t.procedureId, t.number)],
);

/**
 * What an authorised version says and prints, for ever: its content, and the profile and identity it was printed
 * with. No migration and no command changes a row; triggers refuse it. `schema_version` tells how to read it.
 */
export const frozenVersion = sqliteTable('frozen_version', {
  versionId: text('version_id')
    .primaryKey()
    .references(() => procedureVersion.id),
  schemaVersion: integer('schema_version').notNull(),
  frozenAt: text('frozen_at').notNull(),
  contentJson: text('content_json').notNull(),
  contentSha: text('content_sha').notNull(),
  printedJson: text('printed_json').notNull(),
  printedSha: text('printed_sha').notNull(),
  pdfSha: text('pdf_sha').notNull(),
  docxSha: text('docx_sha').notNull(),
});

/** A point that a person named (Ctrl+S) and can return to. */
export const namedSnapshot = sqliteTable('named_snapshot', {
  id: text('id').primaryKey(),
  versionId: text('version_id')
    .notNull()
    .references(() => procedureVersion.id),
  name: text('name').notNull(),
  at: text('at').notNull(),
  officerName: text('officer_name').notNull(),
  schemaVersion: integer('schema_version').notNull(),
  contentJson: text('content_json').notNull(),
});
