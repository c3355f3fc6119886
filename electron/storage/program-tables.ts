import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/program-schema.ts';
import { recordEntities } from '#shared/domain/program-record/program-record.ts';

/** A programme, for the journal: its record, and its own row, which tells whether it is archived. */
export const programTables = scopeTables(
  'program',
  {
    program: { table: schema.program, scope: 'id' },
    record: { table: schema.programRecord, scope: 'programId', schema: recordEntities.record },
    value: { table: schema.programValue, scope: 'programId' },
    contact: { table: schema.programContact, scope: 'programId' },
    phone: { table: schema.programPhone, scope: 'programId' },
    email: { table: schema.programEmail, scope: 'programId' },
    link: { table: schema.programLink, scope: 'programId' },
    period: { table: schema.programPeriod, scope: 'programId' },
    leftover: { table: schema.programLeftover, scope: 'programId' },
  },
  {
    searchable: true,
    references: [
      { entity: 'link', field: 'targetId', to: ['value', 'contact', 'phone', 'email'], what: 'el enlace de la ficha' },
    ],
  },
);

/** The values that the desk added to one catalogue, whose key is the scope. */
export const catalogueTables = scopeTables(
  'record-catalogue',
  { value: { table: schema.recordCatalogueValue, scope: 'catalogue' } },
  { searchable: true },
);
