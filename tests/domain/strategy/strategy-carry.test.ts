import { describe, expect, test } from 'vitest';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { strategyContent } from '#shared/domain/strategy/strategy.ts';
import { carryStrategy, type StrategyNames } from '#shared/domain/strategy/strategy-carry.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { campaignWith, materialWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

const namesOf = (from: number, group: string): StrategyNames => ({
  segment: [{ id: idAt(from), groupValue: '', name: group }],
  territory: [{ id: idAt(from + 1), level: 'municipality', code: '', name: 'Villa Ficticia' }],
  conclusion: [{ id: idAt(from + 2), text: 'Falta radio' }],
  strategy: [{ id: idAt(from + 3), text: 'Radio de barrio' }],
});

const campaign = campaignWith({ startDate: '2026-05-01', endDate: '2026-06-30', message: 'Guarde la lluvia' });
const material = materialWith({ campaignId: campaign.id, body: 'Se oye llover', startDate: '2026-05-01' });
const tie = { rank: 'a0', campaignId: campaign.id } as const;
const content = strategyWith({
  topic: [{ id: idAt(1), rank: 'a0', sectorProgram: 'Agua', strategicObjective: '', topic: '' }],
  campaign: [campaign],
  campaignTrait: [{ id: idAt(2), ...tie, trait: 'sex', value: 'Ambos' }],
  campaignSegment: [{ id: idAt(3), ...tie, segmentId: idAt(100) }],
  campaignTerritory: [{ id: idAt(4), ...tie, territoryId: idAt(101) }],
  campaignConclusion: [{ id: idAt(5), ...tie, conclusionId: idAt(102) }],
  campaignStrategy: [{ id: idAt(6), ...tie, strategyId: idAt(103) }],
  material: [material],
  materialCheck: [
    { id: idAt(7), rank: 'a0', materialId: material.id, checkId: 'names', answer: 'applies', evidence: 'x' },
  ],
  signatory: [{ id: idAt(8), rank: 'a0', role: 'prepared', name: 'Rosa Ejemplo', position: '' }],
});
const [written] = content.strategy;
if (!written) throw new Error('no row');
const before = {
  ...content,
  strategy: [{ ...written, mission: paragraphs('Llevar agua'), planAxes: 'Eje 3', preparedOn: '2026-01-09' }],
};
const next = { ...written, id: idAt(9_100), dossierId: idAt(9_101), title: 'Estrategia 2027', fiscalYear: 2027 };

describe('a strategy carried to the next year', () => {
  test('keeps its words and whom it speaks to, under ids of its own, and forgets dates and the checklist', () => {
    const carried = carryStrategy(before, next, namesOf(100, 'Mujeres'), namesOf(200, 'MUJERES'), countingIds());
    expect(strategyContent.parse(carried)).toEqual(carried);
    expect(carried.strategy).toEqual([
      { ...next, mission: paragraphs('Llevar agua'), planAxes: 'Eje 3', preparedOn: '' },
    ]);
    expect(carried.campaign).toMatchObject([{ message: 'Guarde la lluvia', startDate: '', endDate: '' }]);
    expect(carried.material).toMatchObject([
      { campaignId: carried.campaign[0]?.id, body: 'Se oye llover', startDate: '', endDate: '' },
    ]);
    expect(carried.materialCheck).toEqual([]);
    expect(carried.campaignSegment).toMatchObject([{ campaignId: carried.campaign[0]?.id, segmentId: idAt(200) }]);
    expect(carried.campaignTerritory).toMatchObject([{ territoryId: idAt(201) }]);
    expect(carried.campaignConclusion).toMatchObject([{ conclusionId: idAt(202) }]);
    expect(carried.campaignStrategy).toMatchObject([{ strategyId: idAt(203) }]);
    expect([carried.topic, carried.campaignTrait, carried.signatory].map(({ length }) => length)).toEqual([1, 1, 1]);
    const old = new Set(Object.values(before).flatMap((rows) => rows.map(({ id }) => id)));
    expect(Object.values(carried).flatMap((rows) => rows.filter(({ id }) => old.has(id)))).toEqual([]);
  });

  test('leaves behind what the new diagnosis and programme don’t have', () => {
    const nothing: StrategyNames = { segment: [], territory: [], conclusion: [], strategy: [] };
    const carried = carryStrategy(before, next, namesOf(100, 'Mujeres'), nothing, countingIds());
    expect(carried.campaign).toHaveLength(1);
    for (const tieOf of ['campaignSegment', 'campaignTerritory', 'campaignConclusion', 'campaignStrategy'] as const) {
      expect(carried[tieOf]).toEqual([]);
    }
  });
});
