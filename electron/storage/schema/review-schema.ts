import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** One table per entity of shared/domain/review/review.ts; properties carry the entity's field names. */
export const review = sqliteTable('review', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['budget', 'diagnosis', 'annual-program', 'strategy', 'media-plan'] }).notNull(),
});

const ranked = () => ({
  reviewId: text('review_id')
    .notNull()
    .references(() => review.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});

export const reviewAct = sqliteTable(
  'review_act',
  {
    ...ranked(),
    act: text('act', { enum: ['send', 'recall', 'return', 'authorise', 'reopen'] }).notNull(),
    on: text('acted_on').notNull(),
    officerName: text('officer_name').notNull(),
    postName: text('post_name').notNull(),
    reason: text('reason').notNull(),
    contentSha: text('content_sha').notNull(),
    delivery: integer('delivery'),
    letterNumber: text('letter_number').notNull(),
    recordedBy: text('recorded_by').notNull(),
    scanSha: text('scan_sha'),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.id] }),
    index('review_act_scan').on(t.scanSha).where(sql`scan_sha IS NOT NULL`),
  ],
);

export const reviewObservation = sqliteTable(
  'review_observation',
  {
    ...ranked(),
    actId: text('act_id').notNull(),
    section: text('section').notNull(),
    rowId: text('row_id'),
    text: text('text').notNull(),
    answer: text('answer').notNull(),
    answeredBy: text('answered_by').notNull(),
    answeredOn: text('answered_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.id] })],
);

export const reviewJustification = sqliteTable(
  'review_justification',
  {
    ...ranked(),
    findingCode: text('finding_code').notNull(),
    rowId: text('row_id'),
    text: text('text').notNull(),
    author: text('author').notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.id] })],
);

/**
 * What an authorised version says and prints, for ever; triggers refuse any change. `journal_sequence` is the last
 * command that it knows, so that who changed the document since is told apart.
 */
export const documentVersion = sqliteTable(
  'document_version',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => review.id),
    kind: text('kind').notNull(),
    number: integer('number').notNull(),
    actId: text('act_id').notNull(),
    authorisedOn: text('authorised_on').notNull(),
    authorisedBy: text('authorised_by').notNull(),
    journalSequence: integer('journal_sequence').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    frozenAt: text('frozen_at').notNull(),
    contentJson: text('content_json').notNull(),
    contentSha: text('content_sha').notNull(),
    printedJson: text('printed_json').notNull(),
    printedSha: text('printed_sha').notNull(),
    pdfSha: text('pdf_sha').notNull(),
    docxSha: text('docx_sha').notNull(),
  },
  (t) => [unique('document_version_number').on(t.documentId, t.number), unique('document_version_act').on(t.actId)],
);
