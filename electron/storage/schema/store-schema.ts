import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Exactly one row: which store this is and in which session its main file was last opened. */
export const storeMeta = sqliteTable('store_meta', {
  only: integer('only').primaryKey(),
  storeId: text('store_id').notNull(),
  createdAt: text('created_at').notNull(),
  /** Written into the main file at every opening; a write-ahead log of another session is foreign. */
  session: text('session').notNull(),
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
