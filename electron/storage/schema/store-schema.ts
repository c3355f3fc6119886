import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Exactly one row: which store this is, and which write-ahead log belongs to its main file. Every log begins with a
 * change of `session`, so its first page names the session that the main file then had (see log-session.ts).
 */
export const storeMeta = sqliteTable('store_meta', {
  only: integer('only').primaryKey(),
  storeId: text('store_id').notNull(),
  createdAt: text('created_at').notNull(),
  session: text('session').notNull(),
  previousSession: text('previous_session').notNull(),
  lastOutsideCopyAt: text('last_outside_copy_at'),
});

export const storeMigration = sqliteTable('store_migration', {
  number: integer('number').primaryKey(),
  name: text('name').notNull(),
  sha: text('sha').notNull(),
  appliedAt: text('applied_at').notNull(),
});

/** Every file under blobs/. A row exists only for a file that was written completely. */
export const blob = sqliteTable('blob', {
  sha: text('sha').primaryKey(),
  sizeBytes: integer('size_bytes').notNull(),
  mime: text('mime').notNull(),
  addedAt: text('added_at').notNull(),
});
