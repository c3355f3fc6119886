import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/classifier-schema.ts';

/** A classifier, for the journal: the scheme is its own row. */
export const classifierTables = scopeTables(
  'classifier',
  {
    scheme: { table: schema.classifier, scope: 'id' },
    item: { table: schema.classifierItem, scope: 'classifierId' },
    restriction: { table: schema.classifierRestriction, scope: 'classifierId' },
  },
  { searchable: true },
);
