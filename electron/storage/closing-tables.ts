import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/closing-schema.ts';

/** The closings of one dossier's year, for the journal: under the dossier's own id. */
export const closingTables = scopeTables(
  'year-closing',
  {
    closing: { table: schema.dossierClosing, scope: 'dossierId' },
    closedDocument: { table: schema.dossierClosedDocument, scope: 'dossierId' },
  },
  {
    searchable: true,
    references: [{ entity: 'closedDocument', field: 'closingId', to: ['closing'], what: 'el cierre de un documento' }],
  },
);
