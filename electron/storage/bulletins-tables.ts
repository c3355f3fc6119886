import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/bulletins-schema.ts';
import { bulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';

const ofBulletin = (entity: string, row: string): Reference => ({
  entity,
  field: 'bulletinId',
  to: ['bulletin'],
  what: `el boletín de ${row}`,
});

/** Only what lies in the document: its findings say what the strategy no longer has. */
const references: readonly Reference[] = [
  ofBulletin('subhead', 'un sumario'),
  ofBulletin('link', 'un enlace'),
  ofBulletin('recipient', 'un destinatario'),
];

/** A dossier's bulletins, for the journal: the document is its own row. */
export const bulletinsTables = scopeTables(
  'bulletins',
  {
    bulletins: { table: schema.bulletins, scope: 'id' },
    bulletin: { table: schema.bulletinsBulletin, scope: 'bulletinsId', schema: bulletinsEntities.bulletin },
    subhead: { table: schema.bulletinsSubhead, scope: 'bulletinsId' },
    link: { table: schema.bulletinsLink, scope: 'bulletinsId' },
    recipient: { table: schema.bulletinsRecipient, scope: 'bulletinsId' },
  },
  { searchable: true, references },
);
