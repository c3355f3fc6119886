import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/strategy-schema.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';

const ofCampaign = (entity: string, row: string): Reference => ({
  entity,
  field: 'campaignId',
  to: ['campaign'],
  what: `la campaña de ${row}`,
});

/** Only what lies in the strategy: its findings say what the diagnosis or the programme no longer have. */
const references: readonly Reference[] = [
  ofCampaign('campaignTrait', 'un rasgo del público'),
  ofCampaign('campaignSegment', 'un grupo'),
  ofCampaign('campaignTerritory', 'un territorio'),
  ofCampaign('campaignConclusion', 'un hallazgo'),
  ofCampaign('campaignStrategy', 'una estrategia del programa'),
  ofCampaign('material', 'un material'),
  { entity: 'materialCheck', field: 'materialId', to: ['material'], what: 'el material de una revisión' },
];

/** A communication strategy, for the journal: the strategy is its own row. */
export const strategyTables = scopeTables(
  'strategy',
  {
    strategy: { table: schema.strategy, scope: 'id', schema: strategyEntities.strategy },
    topic: { table: schema.strategyTopic, scope: 'documentId' },
    campaign: { table: schema.strategyCampaign, scope: 'documentId' },
    campaignTrait: { table: schema.strategyCampaignTrait, scope: 'documentId' },
    campaignSegment: { table: schema.strategyCampaignSegment, scope: 'documentId' },
    campaignTerritory: { table: schema.strategyCampaignTerritory, scope: 'documentId' },
    campaignConclusion: { table: schema.strategyCampaignConclusion, scope: 'documentId' },
    campaignStrategy: { table: schema.strategyCampaignStrategy, scope: 'documentId' },
    material: { table: schema.strategyMaterial, scope: 'documentId' },
    materialCheck: { table: schema.strategyMaterialCheck, scope: 'documentId' },
    signatory: { table: schema.strategySignatory, scope: 'documentId' },
  },
  { searchable: true, references },
);
