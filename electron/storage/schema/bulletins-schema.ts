import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/bulletin/bulletins.ts; properties carry the entity's field names. */
export const bulletins = sqliteTable(
  'bulletins',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
  },
  (t) => [unique('bulletins_dossier').on(t.dossierId)],
);

const ranked = () => ({
  bulletinsId: text('bulletins_id')
    .notNull()
    .references(() => bulletins.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});
const ofBulletin = () => ({ ...ranked(), bulletinId: text('bulletin_id').notNull() });

export const bulletinsBulletin = sqliteTable(
  'bulletins_bulletin',
  {
    ...ranked(),
    number: text('number').notNull(),
    title: text('title').notNull(),
    place: text('place').notNull(),
    date: text('date').notNull(),
    issuedOn: text('issued_on').notNull(),
    issuingOffice: text('issuing_office').notNull(),
    campaignId: text('campaign_id'),
    body: text('body', { mode: 'json' }).notNull(),
    pressContact: text('press_contact').notNull(),
    blackoutReason: text('blackout_reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bulletinsId, t.id] })],
);

export const bulletinsSubhead = sqliteTable(
  'bulletins_subhead',
  { ...ofBulletin(), text: text('text').notNull() },
  (t) => [primaryKey({ columns: [t.bulletinsId, t.id] })],
);

export const bulletinsLink = sqliteTable(
  'bulletins_link',
  {
    ...ofBulletin(),
    kind: text('kind', { enum: ['photos', 'video', 'audio', 'other'] }).notNull(),
    label: text('label').notNull(),
    url: text('url').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bulletinsId, t.id] })],
);

export const bulletinsRecipient = sqliteTable(
  'bulletins_recipient',
  {
    ...ofBulletin(),
    partnerId: text('partner_id'),
    contactId: text('contact_id'),
    name: text('name').notNull(),
    organisation: text('organisation').notNull(),
    email: text('email').notNull(),
    sentOn: text('sent_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bulletinsId, t.id] })],
);
