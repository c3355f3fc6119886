import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Where the guided mode of a document was left. No part of the document, so no journal tells of it. */
export const guidePlace = sqliteTable(
  'guide_place',
  {
    workspace: text('workspace').notNull(),
    documentId: text('document_id').notNull(),
    questionKey: text('question_key').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspace, t.documentId] })],
);
