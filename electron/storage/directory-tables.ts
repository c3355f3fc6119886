import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/directory-schema.ts';

const named = (entity: string, field: 'partnerId' | 'contactId', what: string): Reference => ({
  entity,
  field,
  to: [field === 'partnerId' ? 'partner' : 'contact'],
  what,
});

/** What lies in the directory; the dossier of an encounter may have gone. */
const references: readonly Reference[] = [
  named('partnerTerritory', 'partnerId', 'el organismo de un territorio'),
  named('contact', 'partnerId', 'el organismo de una persona'),
  named('post', 'contactId', 'la persona de un cargo'),
  named('contactWay', 'partnerId', 'el organismo de un teléfono o correo'),
  named('contactWay', 'contactId', 'la persona de un teléfono o correo'),
  named('encounter', 'partnerId', 'el organismo de una gestión'),
  named('encounter', 'contactId', 'la persona de una gestión'),
];

/** The directory of the desk, for the journal: the directory is its own row. */
export const directoryTables = scopeTables(
  'directory',
  {
    directory: { table: schema.directory, scope: 'id' },
    partner: { table: schema.directoryPartner, scope: 'directoryId' },
    partnerTerritory: { table: schema.directoryPartnerTerritory, scope: 'directoryId' },
    contact: { table: schema.directoryContact, scope: 'directoryId' },
    post: { table: schema.directoryPost, scope: 'directoryId' },
    contactWay: { table: schema.directoryContactWay, scope: 'directoryId' },
    encounter: { table: schema.directoryEncounter, scope: 'directoryId' },
  },
  { searchable: true, references },
);
