import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** People, posts and offices known to this desk; a change of holder adds rows, it renames nobody. */
export const officer = sqliteTable('officer', { id: text('id').primaryKey(), name: text('name').notNull() });
export const office = sqliteTable('office', { id: text('id').primaryKey(), name: text('name').notNull() });
export const deskPost = sqliteTable('desk_post', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  officeId: text('office_id')
    .notNull()
    .references(() => office.id),
});

/** One row under the store's id: who sits here, and how the screens look. */
export const desk = sqliteTable('desk', {
  id: text('id').primaryKey(),
  officerId: text('officer_id').references(() => officer.id),
  postId: text('post_id').references(() => deskPost.id),
  theme: text('theme', { enum: ['system', 'light', 'dark'] }).notNull(),
});

/** One row under the store's id. */
export const institution = sqliteTable('institution', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  subtitle: text('subtitle').notNull(),
  place: text('place').notNull(),
  logoSha: text('logo_sha'),
  logoMime: text('logo_mime', { enum: ['image/png', 'image/jpeg'] }),
  logoWidthPx: integer('logo_width_px').notNull(),
  logoHeightPx: integer('logo_height_px').notNull(),
  signatories: text('signatories', { mode: 'json' }).notNull(),
});
