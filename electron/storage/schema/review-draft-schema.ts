import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What is noted while a sending is reviewed; `act_id` is the sending that it is about. No journal tells of it. */
export const reviewDraft = sqliteTable('review_draft', {
  documentId: text('document_id').primaryKey(),
  actId: text('act_id').notNull(),
  body: text('body').notNull(),
});
