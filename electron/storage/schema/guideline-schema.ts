import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Guidelines («lineamientos») that this desk keeps beside the shipped ones. */
export const deskGuideline = sqliteTable('desk_guideline', {
  id: text('id').primaryKey(),
  document: text('document').notNull(),
  numeral: text('numeral').notNull(),
  requirement: text('requirement').notNull(),
  section: text('section').notNull(),
  fromYear: integer('from_year'),
  toYear: integer('to_year'),
  source: text('source').notNull(),
});
