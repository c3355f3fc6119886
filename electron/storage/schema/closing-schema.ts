import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/dossier/year-closing.ts; triggers refuse any change afterwards. */
const ofDossier = () => ({
  dossierId: text('dossier_id')
    .notNull()
    .references(() => dossier.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});

export const dossierClosing = sqliteTable(
  'dossier_closing',
  {
    ...ofDossier(),
    act: text('act', { enum: ['close', 'reopen'] }).notNull(),
    on: text('acted_on').notNull(),
    officerName: text('officer_name').notNull(),
    postName: text('post_name').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.id] })],
);

export const dossierClosedDocument = sqliteTable(
  'dossier_closed_document',
  {
    ...ofDossier(),
    closingId: text('closing_id').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    name: text('name').notNull(),
    format: text('format', { enum: ['pdf', 'docx', 'xlsx'] }).notNull(),
    mime: text('mime').notNull(),
    sha: text('sha').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.id] })],
);
