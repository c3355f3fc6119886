import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/diagnosis-schema.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';

const references: readonly Reference[] = [
  { entity: 'territory', field: 'parentId', to: ['territory'], what: 'el territorio que contiene a otro' },
  { entity: 'figure', field: 'territoryId', to: ['territory'], what: 'el territorio de una cifra' },
  { entity: 'figure', field: 'segmentId', to: ['segment'], what: 'el segmento de una cifra' },
  { entity: 'figure', field: 'sourceId', to: ['source'], what: 'la fuente de una cifra' },
  { entity: 'mediaHabit', field: 'segmentId', to: ['segment'], what: 'el segmento de un hábito de medios' },
  { entity: 'mediaHabit', field: 'sourceId', to: ['source'], what: 'la fuente de un hábito de medios' },
  { entity: 'treeNode', field: 'parentId', to: ['treeNode'], what: 'el recuadro del que cuelga otro del árbol' },
  { entity: 'conclusion', field: 'segmentId', to: ['segment'], what: 'el segmento de un hallazgo' },
  { entity: 'conclusion', field: 'territoryId', to: ['territory'], what: 'el territorio de un hallazgo' },
  { entity: 'pastResult', field: 'sourceId', to: ['source'], what: 'la fuente de un resultado anterior' },
];

/** A diagnosis, for the journal: the diagnosis is its own row. */
export const diagnosisTables = scopeTables(
  'diagnosis',
  {
    diagnosis: { table: schema.diagnosis, scope: 'id', schema: diagnosisEntities.diagnosis },
    territory: { table: schema.diagnosisTerritory, scope: 'diagnosisId' },
    source: { table: schema.diagnosisSource, scope: 'diagnosisId' },
    segment: { table: schema.diagnosisSegment, scope: 'diagnosisId', schema: diagnosisEntities.segment },
    figure: { table: schema.diagnosisFigure, scope: 'diagnosisId' },
    mediaHabit: { table: schema.diagnosisMediaHabit, scope: 'diagnosisId' },
    swot: { table: schema.diagnosisSwot, scope: 'diagnosisId' },
    treeNode: { table: schema.diagnosisTreeNode, scope: 'diagnosisId' },
    conclusion: { table: schema.diagnosisConclusion, scope: 'diagnosisId' },
    pastResult: { table: schema.diagnosisPastResult, scope: 'diagnosisId' },
  },
  { searchable: true, references },
);
