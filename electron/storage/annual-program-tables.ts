import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/annual-program-schema.ts';
import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';

const ofActivity = (entity: string, row: string): Reference => ({
  entity,
  field: 'activityId',
  to: ['activity'],
  what: `la actividad de ${row}`,
});

/** Only what lies in the programme: its findings say what the diagnosis or the budget no longer have. */
const references: readonly Reference[] = [
  { entity: 'strategy', field: 'objectiveId', to: ['objective'], what: 'el objetivo de una estrategia' },
  { entity: 'strategyAnswer', field: 'strategyId', to: ['strategy'], what: 'la estrategia que atiende un hallazgo' },
  { entity: 'activity', field: 'strategyId', to: ['strategy'], what: 'la estrategia de una actividad' },
  ofActivity('activityTerritory', 'un territorio'),
  ofActivity('activitySegment', 'un grupo'),
  ofActivity('activityLine', 'un importe del presupuesto'),
];

/** An annual programme, for the journal: the programme is its own row. */
export const annualProgramTables = scopeTables(
  'annual-program',
  {
    annualProgram: { table: schema.annualProgram, scope: 'id' },
    sectionText: {
      table: schema.annualProgramSectionText,
      scope: 'annualProgramId',
      schema: annualProgramEntities.sectionText,
    },
    objective: { table: schema.annualProgramObjective, scope: 'annualProgramId' },
    strategy: { table: schema.annualProgramStrategy, scope: 'annualProgramId' },
    strategyAnswer: { table: schema.annualProgramStrategyAnswer, scope: 'annualProgramId' },
    activity: { table: schema.annualProgramActivity, scope: 'annualProgramId' },
    activityTerritory: { table: schema.annualProgramActivityTerritory, scope: 'annualProgramId' },
    activitySegment: { table: schema.annualProgramActivitySegment, scope: 'annualProgramId' },
    activityLine: { table: schema.annualProgramActivityLine, scope: 'annualProgramId' },
    indicator: { table: schema.annualProgramIndicator, scope: 'annualProgramId' },
    compliance: { table: schema.annualProgramCompliance, scope: 'annualProgramId' },
    signatory: { table: schema.annualProgramSignatory, scope: 'annualProgramId' },
  },
  { searchable: true, references },
);
