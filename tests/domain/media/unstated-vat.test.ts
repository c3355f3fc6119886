import { expect, test } from 'vitest';
import { tieToBudget } from '#shared/domain/media/budget-tie.ts';
import { groupFigures } from '#shared/domain/media/line-figures.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { gapWords, missingWords } from '#shared/domain/media/missing-costs.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { EVERYBODY, type LineSpec, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';

const AUDIENCE = { universeId: EVERYBODY, people: '1000' } as const;

/** Three spots at $100.00 whose IVA nobody stated; $100.00 at 0 %, as somebody did; and what isn't charged at all. */
const LINES: readonly LineSpec[] = [
  { grossRate: 10_000, itemCode: '3611', ...AUDIENCE, on: { '05-04': [3] } },
  { grossRate: 10_000, itemCode: '3611', ...AUDIENCE, vatPercent: '0', on: { '05-04': [1] } },
  { airtime: 'state', on: { '05-04': [5] } },
  { grossRate: 0, on: { '05-04': [5] } },
];

const withVat = (vatPercent: string) => {
  const plan = planWith(LINES);
  return { ...plan, mediaPlan: [{ ...mediaPlanOf(plan), vatPercent }] };
};

test('an IVA that nobody stated is not known, and what does not need it still is', () => {
  const plan = withVat('');
  const costs = planCosts(plan);
  const costAt = (index: number) => costs.byLine.get(lineAt(index))?.cost;
  expect(costAt(0)).toMatchObject({ priced: true, known: false, subtotal: 30_000, vat: 0 });
  expect([1, 2, 3].map((index) => costAt(index)?.known)).toEqual([true, true, true]);
  expect(gapWords({ priced: true, known: false, tooLarge: false })).toBe('sin tasa de IVA');
  const totals = totalsOf(
    costs,
    plan.line.map(({ id }) => id),
  );
  expect(totals).toMatchObject({ unknown: 1, unpriced: 0, subtotal: 40_000 });
  expect(missingWords(totals)).toBe('falta la tasa de IVA de un renglón');
  // It isn't the line that is missing, but its rate.
  expect(missingWords({ unknown: 1 })).toBe('un renglón no tiene tarifa');

  // What is divided with IVA isn't known; the same without IVA is.
  const universes = new Map(plan.universe.map((row) => [row.id, row]));
  expect(groupFigures(plan.line, costs, universes, 'total')).toMatchObject({ investment: null, costPerThousand: null });
  expect(groupFigures(plan.line, costs, universes, 'net')).toMatchObject({
    investment: 40_000,
    costPerThousand: 10_000,
  });

  // Once the plan says it, nothing is missing.
  expect(totalsOf(planCosts(withVat('16'), costs), [lineAt(0)])).toMatchObject({ unknown: 0, total: 34_800 });
});

test('a size of 0 is no size: what such a line costs is not known', () => {
  const plan = planWith([
    { grossRate: 10_000, rateBasis: 'page', pageFraction: '0', on: { '05-04': [1] } },
    { grossRate: 10_000, rateBasis: 'column-centimetre', columns: '3', centimetres: '0', on: { '05-04': [1] } },
    { grossRate: 10_000, rateBasis: 'page', pageFraction: '1/4', on: { '05-04': [1] } },
  ]);
  const known = [...planCosts(plan).byLine.values()].map(({ cost }) => cost.known);
  expect(known).toEqual([false, false, true]);
});

test('a plan without its IVA does not say that it fits an item', () => {
  const budget = budgetWith({ authorised: [['3611', [0, 0, 0, 0, 40_000, 0, 0, 0, 0, 0, 0, 0]]] });
  const rowOf = (vatPercent: string) => {
    const plan = withVat(vatPercent);
    return tieToBudget(plan.line, planCosts(plan), plan, budget).rows[0];
  };
  expect(rowOf('')).toMatchObject({ unknown: 1, annual: { planned: 40_000, left: 0 } });
  expect(rowOf('16')).toMatchObject({ unknown: 0, annual: { planned: 44_800, left: -4_800 } });
});
