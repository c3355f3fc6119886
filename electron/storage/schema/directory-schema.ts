import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One table per entity of shared/domain/partners/directory.ts; properties carry the entity's field names. */
export const directory = sqliteTable('directory', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
});

const ranked = () => ({
  directoryId: text('directory_id')
    .notNull()
    .references(() => directory.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});
const ofPartner = () => ({ ...ranked(), partnerId: text('partner_id').notNull() });

export const directoryPartner = sqliteTable(
  'directory_partner',
  {
    ...ranked(),
    sector: text('sector', { enum: ['public', 'social', 'private'] }),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    activity: text('activity').notNull(),
    mediumType: text('medium_type').notNull(),
    taxId: text('tax_id').notNull(),
    mediaRegistry: text('media_registry').notNull(),
    address: text('address').notNull(),
    note: text('note').notNull(),
    active: integer('active', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.directoryId, t.id] })],
);

export const directoryPartnerTerritory = sqliteTable(
  'directory_partner_territory',
  {
    ...ofPartner(),
    level: text('level').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.directoryId, t.id] })],
);

export const directoryContact = sqliteTable(
  'directory_contact',
  {
    ...ofPartner(),
    courtesy: text('courtesy').notNull(),
    name: text('name').notNull(),
    receivesBulletins: integer('receives_bulletins', { mode: 'boolean' }).notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.directoryId, t.id] })],
);

export const directoryPost = sqliteTable(
  'directory_post',
  {
    ...ranked(),
    contactId: text('contact_id').notNull(),
    name: text('name').notNull(),
    area: text('area').notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
    powers: text('powers').notNull(),
  },
  (t) => [primaryKey({ columns: [t.directoryId, t.id] })],
);

export const directoryContactWay = sqliteTable(
  'directory_contact_way',
  {
    ...ofPartner(),
    contactId: text('contact_id'),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.directoryId, t.id] })],
);

export const directoryEncounter = sqliteTable(
  'directory_encounter',
  {
    ...ofPartner(),
    contactId: text('contact_id'),
    dossierId: text('dossier_id'),
    kind: text('kind').notNull(),
    date: text('date').notNull(),
    officer: text('officer').notNull(),
    subject: text('subject').notNull(),
    outcome: text('outcome').notNull(),
    followUpOn: text('follow_up_on').notNull(),
    followUpNote: text('follow_up_note').notNull(),
    followUpDoneOn: text('follow_up_done_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.directoryId, t.id] })],
);
