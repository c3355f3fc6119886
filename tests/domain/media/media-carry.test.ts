import { describe, expect, test } from 'vitest';
import { carryMediaPlan, type MediaNames } from '#shared/domain/media/media-carry.ts';
import { copyScenario } from '#shared/domain/media/media-edits.ts';
import { mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, changed, lineAt, PLAN, planWith, WOMEN } from '#tests/domain/media/plan-builder.ts';

const [ROOF, SCHOOL, SPOT, TWIN, MONEY] = [CAMPAIGN, idAt(31), idAt(32), idAt(33), idAt(34)];
const before: MediaNames = {
  campaign: [
    { id: ROOF, name: 'Que la lluvia no se vaya' },
    { id: SCHOOL, name: 'La lluvia en la escuela' },
  ],
  material: [
    { id: SPOT, name: 'Cartel', campaignId: ROOF },
    { id: TWIN, name: 'Cartel', campaignId: SCHOOL },
  ],
  segment: [{ id: idAt(35), groupValue: '', name: 'Mujeres' }],
  territory: [{ id: idAt(36), level: 'municipality', code: '', name: 'Villa Ficticia' }],
  budgetLine: [{ id: MONEY, itemCode: '3611', description: 'Radio comercial', payer: 'Norte' }],
};
/** The same names under other ids, in another order. */
const after: MediaNames = {
  campaign: [
    { id: idAt(41), name: 'La lluvia en la escuela' },
    { id: idAt(42), name: 'Que la LLUVIA no se vaya' },
  ],
  material: [
    { id: idAt(43), name: 'Cartel', campaignId: idAt(41) },
    { id: idAt(44), name: 'Cartel', campaignId: idAt(42) },
  ],
  segment: [{ id: idAt(45), groupValue: '', name: 'Mujeres' }],
  territory: [{ id: idAt(46), level: 'municipality', code: '', name: 'Villa Ficticia' }],
  budgetLine: [{ id: idAt(47), itemCode: '3611', description: 'Radio comercial', payer: 'Norte' }],
};
const nothing: MediaNames = { campaign: [], material: [], segment: [], territory: [], budgetLine: [] };

const plan = planWith(
  [
    {
      outlet: 'Radio Ejemplo',
      campaignId: ROOF,
      materialId: SPOT,
      territoryId: idAt(36),
      budgetLineId: MONEY,
      universeId: WOMEN,
      daypart: '06:00 a 10:00',
      grossRate: 18_537,
      rateSource: 'Tarifario',
      discounts: '15+5',
      production: 100,
      paymentMonth: 11,
      people: '28500',
      reach: '41.5',
      figuresSource: 'Estudio',
      on: { '05-04': [3, 1] },
    },
    { outlet: 'Pared', campaignId: SCHOOL, materialId: TWIN, itemCode: '3361' },
  ],
  { lineSegment: [{ id: idAt(50), rank: 'a0', lineId: lineAt(0), segmentId: idAt(35) }] },
);
const next = { ...plan.mediaPlan[0], id: idAt(60), dossierId: idAt(61), title: 'Plan 2027', fiscalYear: 2027 };
const own = { ...next, scenarioId: null, vatPercent: '', costBase: 'net' as const };

describe('a media plan carried to the next year', () => {
  test('keeps what is published where, and forgets days, money, figures and what-if copies', () => {
    const withCopy = changed(plan, copyScenario(plan, PLAN, 'Con menos', countingIds(70_000)));
    const carried = carryMediaPlan(withCopy, own, before, after, countingIds());
    expect(mediaPlanContent.parse(carried)).toEqual(carried);
    const [scenario] = carried.scenario;
    expect(carried.scenario).toHaveLength(1);
    // The rate of IVA and the base of costs are the plan's own; the rest of its row is the new one's.
    expect(carried.mediaPlan).toEqual([{ ...own, scenarioId: scenario?.id, vatPercent: '16', costBase: 'total' }]);
    expect(carried.line).toMatchObject([
      {
        scenarioId: scenario?.id,
        outlet: 'Radio Ejemplo',
        daypart: '06:00 a 10:00',
        campaignId: idAt(42),
        materialId: idAt(44),
        territoryId: idAt(46),
        budgetLineId: idAt(47),
        universeId: carried.universe[0]?.id,
        grossRate: null,
        rateSource: '',
        discounts: '',
        production: 0,
        paymentMonth: null,
        people: '',
        reach: '',
        figuresSource: '',
      },
      // Two campaigns have a poster: each line keeps its own.
      { outlet: 'Pared', campaignId: idAt(41), materialId: idAt(43), budgetLineId: null, itemCode: '3361' },
    ]);
    expect(carried.lineSegment).toMatchObject([{ lineId: carried.line[0]?.id, segmentId: idAt(45) }]);
    expect(carried.universe[0]).toMatchObject({ name: 'Mujeres de 18 a 45', people: '', source: '', date: '' });
    expect(carried.lineDays).toEqual([]);
    const old = new Set(Object.values(withCopy).flatMap((rows) => rows.map(({ id }) => id)));
    expect(Object.values(carried).flatMap((rows) => rows.filter(({ id }) => old.has(id)))).toEqual([]);
  });

  test('leaves behind what isn’t there, except the item that paid', () => {
    const carried = carryMediaPlan(plan, own, before, nothing, countingIds());
    expect(carried.line).toMatchObject([
      { campaignId: null, materialId: null, territoryId: null, budgetLineId: null, itemCode: '3611' },
      { campaignId: null, materialId: null, budgetLineId: null, itemCode: '3361' },
    ]);
    expect(carried.lineSegment).toEqual([]);
  });

  test('keeps each line with its department, and names nothing of which there are several', () => {
    const [NORTH, SOUTH, BOTH] = [idAt(71), idAt(72), idAt(73)];
    const of = (id: string, payer: string) => ({ id, itemCode: '3361', description: 'Lonas', payer });
    const charged = {
      ...plan,
      line: plan.line.map((row, at) => ({ ...row, budgetLineId: at === 0 ? NORTH : SOUTH, itemCode: '' })),
    };
    const budgetLine = [of(idAt(74), ''), of(idAt(75), 'Norte'), of(idAt(76), 'Sur')];
    const had = { ...before, budgetLine: [of(NORTH, 'Norte'), of(SOUTH, 'Sur')] };
    const carried = carryMediaPlan(charged, own, had, { ...after, budgetLine }, countingIds());
    expect(carried.line.map(({ budgetLineId }) => budgetLineId)).toEqual([idAt(75), idAt(76)]);
    const doubled = <R extends { readonly id: string }>(rows: readonly R[]) => [
      ...rows,
      ...rows.map((row, at) => ({ ...row, id: idAt(900 + at) })),
    ];
    const twice: MediaNames = {
      campaign: doubled(after.campaign),
      material: after.material,
      segment: doubled(after.segment),
      territory: doubled(after.territory),
      budgetLine: [...budgetLine, of(BOTH, 'Sur')],
    };
    const unsure = carryMediaPlan(charged, own, had, twice, countingIds());
    expect(unsure.line).toMatchObject([
      { campaignId: null, materialId: null, territoryId: null, budgetLineId: idAt(75), itemCode: '' },
      { campaignId: null, materialId: null, budgetLineId: null, itemCode: '3361' },
    ]);
    expect(unsure.lineSegment).toEqual([]);
  });

  test('takes the first copy where none was chosen', () => {
    const unchosen = { ...plan, mediaPlan: plan.mediaPlan.map((row) => ({ ...row, scenarioId: null })) };
    expect(carryMediaPlan(unchosen, own, before, after, countingIds()).line).toHaveLength(2);
  });
});
