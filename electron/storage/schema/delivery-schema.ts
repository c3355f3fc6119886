import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Contents by hash, as canonical JSON: what two copies that went apart both began with. */
export const documentContent = sqliteTable('document_content', {
  sha: text('sha').primaryKey(),
  json: text('json').notNull(),
});

/** The chain of one document, parents before children; the highest position is its last. `parents` is a JSON list. */
export const documentRevision = sqliteTable(
  'document_revision',
  {
    documentId: text('document_id').notNull(),
    position: integer('position').notNull(),
    id: text('id').notNull(),
    contentSha: text('content_sha').notNull(),
    parents: text('parents').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.position] }),
    uniqueIndex('document_revision_id').on(t.documentId, t.id),
  ],
);

/** Every delivery, in the order in which this computer recorded it. `store_id` is the store that numbered it. */
export const delivery = sqliteTable(
  'delivery',
  {
    id: text('id').primaryKey(),
    position: integer('position').notNull(),
    documentId: text('document_id').notNull(),
    kind: text('kind').notNull(),
    dossierId: text('dossier_id').notNull(),
    title: text('title').notNull(),
    direction: text('direction').notNull(),
    storeId: text('store_id').notNull(),
    act: text('act').notNull(),
    number: integer('number'),
    about: integer('about'),
    folio: text('folio').notNull(),
    on: text('made_on').notNull(),
    officerName: text('officer_name').notNull(),
    postName: text('post_name').notNull(),
    officeName: text('office_name').notNull(),
    recipient: text('recipient').notNull(),
    contentSha: text('content_sha').notNull(),
    revisionId: text('revision_id').notNull(),
    packageSha: text('package_sha').notNull(),
    /** Names, as JSON: who prepared what came in doesn't authorise it here. */
    preparedBy: text('prepared_by').notNull(),
    /** The command that took it in; null where none did. */
    journalSequence: integer('journal_sequence'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [
    uniqueIndex('delivery_position').on(t.position),
    uniqueIndex('delivery_number').on(t.documentId, t.storeId, t.number).where(sql`number IS NOT NULL`),
    index('delivery_document').on(t.documentId, t.position),
    index('delivery_dossier').on(t.dossierId, t.position),
  ],
);
