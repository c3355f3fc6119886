import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/execution-schema.ts';

const ofEntry = (entity: string, row: string): Reference => ({
  entity,
  field: 'entryId',
  to: ['entry'],
  what: `la entrada de bitácora de ${row}`,
});

/** Only what lies in the log: its findings say what programme, media plan, agreements and budget no longer have. */
const references: readonly Reference[] = [
  ofEntry('entryPeople', 'unas personas'),
  ofEntry('entryEvidence', 'una evidencia'),
  ofEntry('entrySpending', 'un gasto'),
];

/** What a dossier's programme did, for the journal: the log is its own row. */
export const executionTables = scopeTables(
  'execution',
  {
    execution: { table: schema.execution, scope: 'id' },
    entry: { table: schema.executionEntry, scope: 'executionId' },
    entryPeople: { table: schema.executionEntryPeople, scope: 'executionId' },
    entryEvidence: { table: schema.executionEntryEvidence, scope: 'executionId' },
    entrySpending: { table: schema.executionEntrySpending, scope: 'executionId' },
    indicatorResult: { table: schema.executionIndicatorResult, scope: 'executionId' },
    explanation: { table: schema.executionExplanation, scope: 'executionId' },
    publication: { table: schema.executionPublication, scope: 'executionId' },
  },
  { searchable: true, references },
);
