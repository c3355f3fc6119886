import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { procedure } from '#electron/storage/schema/procedure-schema.ts';

export const manualRecord = sqliteTable('manual_record', {
  id: text('id').primaryKey(),
  archived: integer('archived', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
});

const inManual = () => ({
  manualId: text('manual_id')
    .notNull()
    .references(() => manualRecord.id),
  id: text('id').notNull(),
});

export const manualCover = sqliteTable(
  'manual_cover',
  {
    ...inManual(),
    profileId: text('profile_id').notNull(),
    title: text('title').notNull(),
    areaName: text('area_name').notNull(),
    code: text('code').notNull(),
    date: text('date').notNull(),
    presentation: text('presentation', { mode: 'json' }).notNull(),
    legalBasis: text('legal_basis', { mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.manualId, t.id] })],
);

export const manualMember = sqliteTable(
  'manual_member',
  {
    ...inManual(),
    rank: text('rank').notNull(),
    procedureId: text('procedure_id')
      .notNull()
      .references(() => procedure.id),
  },
  (t) => [primaryKey({ columns: [t.manualId, t.id] })],
);

export const manualSignatory = sqliteTable(
  'manual_signatory',
  {
    ...inManual(),
    rank: text('rank').notNull(),
    role: text('role').notNull(),
    name: text('name').notNull(),
    position: text('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.manualId, t.id] })],
);
