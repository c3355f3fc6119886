import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * A document of which something can be found. The id of its texts is `number × 2^20 + serial`, also in the FTS5 tables
 * `search_word` (whole words and how they begin), `search_inside` (three letters and more) and `search_pair` (two).
 */
export const searchDocument = sqliteTable('search_document', {
  number: integer('number').primaryKey(),
  scopeKind: text('scope_kind').notNull(),
  scopeId: text('scope_id').notNull(),
});

/** What can be found, as written; `fields` names the part of `body` that each field wrote. */
export const searchText = sqliteTable('search_text', {
  id: integer('id').primaryKey(),
  section: text('section').notNull(),
  rowId: text('row_id'),
  place: text('place').notNull(),
  fields: text('fields').notNull(),
  body: text('body').notNull(),
});

/** Documents changed since they were last indexed: written with each command, emptied by the next search. */
export const searchStale = sqliteTable(
  'search_stale',
  { scopeKind: text('scope_kind').notNull(), scopeId: text('scope_id').notNull() },
  (t) => [primaryKey({ columns: [t.scopeKind, t.scopeId] })],
);
