import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What can be found, as written; the folded text lies in the FTS5 table `search_folded` under the same rowid. */
export const searchEntry = sqliteTable('search_entry', {
  id: integer('id').primaryKey(),
  scopeKind: text('scope_kind').notNull(),
  scopeId: text('scope_id').notNull(),
  section: text('section').notNull(),
  rowId: text('row_id'),
  place: text('place').notNull(),
  body: text('body').notNull(),
});

/** Documents changed since they were last indexed: written with each command, emptied by the next search. */
export const searchStale = sqliteTable(
  'search_stale',
  { scopeKind: text('scope_kind').notNull(), scopeId: text('scope_id').notNull() },
  (t) => [primaryKey({ columns: [t.scopeKind, t.scopeId] })],
);
