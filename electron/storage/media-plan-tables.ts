import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/media-plan-schema.ts';

const ofLine = (entity: string, row: string): Reference => ({
  entity,
  field: 'lineId',
  to: ['line'],
  what: `el renglón de ${row}`,
});

/** Only what lies in the plan: its findings say what strategy, diagnosis and budget no longer have. */
const references: readonly Reference[] = [
  { entity: 'mediaPlan', field: 'scenarioId', to: ['scenario'], what: 'la copia que es el plan' },
  { entity: 'measuredReach', field: 'scenarioId', to: ['scenario'], what: 'la copia de un alcance medido' },
  { entity: 'measuredReach', field: 'universeId', to: ['universe'], what: 'el universo de un alcance medido' },
  { entity: 'line', field: 'scenarioId', to: ['scenario'], what: 'la copia de un renglón' },
  { entity: 'line', field: 'universeId', to: ['universe'], what: 'el universo de un renglón' },
  ofLine('lineSegment', 'un grupo'),
  ofLine('lineDays', 'unas inserciones'),
  ofLine('lineCommitment', 'un contrato'),
  { entity: 'blackoutAnswer', field: 'blackoutId', to: ['blackout'], what: 'la veda de una respuesta' },
  ofLine('blackoutAnswer', 'una respuesta a una veda'),
];

/** A media plan, for the journal: the plan is its own row. */
export const mediaPlanTables = scopeTables(
  'media-plan',
  {
    mediaPlan: { table: schema.mediaPlan, scope: 'id' },
    scenario: { table: schema.mediaPlanScenario, scope: 'mediaPlanId' },
    universe: { table: schema.mediaPlanUniverse, scope: 'mediaPlanId' },
    measuredReach: { table: schema.mediaPlanMeasuredReach, scope: 'mediaPlanId' },
    line: { table: schema.mediaPlanLine, scope: 'mediaPlanId' },
    lineSegment: { table: schema.mediaPlanLineSegment, scope: 'mediaPlanId' },
    lineDays: { table: schema.mediaPlanLineDays, scope: 'mediaPlanId' },
    lineCommitment: { table: schema.mediaPlanLineCommitment, scope: 'mediaPlanId' },
    blackout: { table: schema.mediaPlanBlackout, scope: 'mediaPlanId' },
    blackoutAnswer: { table: schema.mediaPlanBlackoutAnswer, scope: 'mediaPlanId' },
  },
  { searchable: true, references },
);
