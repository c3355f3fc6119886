import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf } from '#shared/domain/budget/balance.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { tieToBudget } from '#shared/domain/media/budget-tie.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { totalsByCampaign, totalsByItem, totalsByMedium, totalsBySegment } from '#shared/domain/media/plan-tables.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { ITEMS, idOf, planOf, randomLine } from '#tests/domain/media/random-plans.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((before, amount) => before + amount, 0);

describe('the money trail of a media plan', () => {
  it('days, weeks and months add up to each line, and lines and groups to the plan, to the centavo', () => {
    fc.assert(
      fc.property(fc.array(randomLine, { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 12 }), (lines, groups) => {
        const content = planOf(lines, groups);
        const costs = planCosts(content);
        for (const { id, paymentMonth } of content.line) {
          const spread = costs.byLine.get(id);
          if (!spread) throw new Error('A line without its spread');
          const { cost, undated } = spread;
          expect(cost.subtotal).toBe(cost.net + cost.commission + cost.production);
          expect(cost.subtotal + cost.vat).toBe(cost.total);
          expect(sum(spread.days.map((day) => day.cost)) + undated).toBe(cost.total);
          expect(sum(spread.weekCosts) + undated).toBe(cost.total);
          expect(sum(spread.monthCosts) + (paymentMonth === null ? undated : 0)).toBe(cost.total);
          expect(spread.days.every((day) => Number.isSafeInteger(day.cost) && day.cost >= 0)).toBe(true);
          expect(sum(spread.weekInsertions)).toBe(spread.paid + spread.bonus);
          expect(sum(spread.monthInsertions)).toBe(spread.paid + spread.bonus);
        }
        const whole = totalsOf(
          costs,
          content.line.map(({ id }) => id),
        );
        expect(whole.total).toBe(sum([...costs.byLine.values()].map(({ cost }) => cost.total)));
        expect(sum(whole.weekCosts) + whole.undated).toBe(whole.total);
        for (const table of [
          totalsByMedium(costs, content.line, shippedMedia),
          totalsByItem(costs, content.line, new Map()),
          totalsByCampaign(costs, content.line),
        ]) {
          expect(sum(table.map(({ totals }) => totals.total))).toBe(whole.total);
          if (whole.total > 0) expect(sum(table.map(({ share }) => share ?? 0))).toBe(10_000);
        }
        expect(sum(totalsBySegment(costs, content.line, content).map(({ part }) => part))).toBe(whole.total);
      }),
      { numRuns: 60 },
    );
  });

  it('bonus insertions and tiempos oficiales cost nothing, and each paid insertion of a line costs the same but for a centavo', () => {
    fc.assert(
      fc.property(randomLine, (random) => {
        const spread = planCosts(planOf([{ ...random, production: 0 }], [])).byLine.get(idOf(0));
        if (!spread) throw new Error('A line without its spread');
        if (random.airtime === 'state') expect(spread.cost.total).toBe(0);
        for (const day of spread.days) {
          if (day.paid === 0) expect(day.cost).toBe(0);
          else expect(Math.abs(day.cost - (spread.cost.total * day.paid) / spread.paid)).toBeLessThan(1.001);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what is worked out again after an edit is what is worked out afresh', () => {
    fc.assert(
      fc.property(fc.array(randomLine, { minLength: 1, maxLength: 6 }), randomLine, fc.nat(5), (lines, other, at) => {
        const before = planOf(lines, []);
        const edited = lines.map((line, index) => (index === at % lines.length ? other : line));
        const fresh = planOf(edited, []);
        // Only the edited line's rows are new objects: what undo, redo and typing leave.
        const id = idOf(at % lines.length);
        const content = {
          ...before,
          line: before.line.map((line, index) => (line.id === id ? (fresh.line[index] ?? line) : line)),
          lineDays: [
            ...before.lineDays.filter(({ lineId }) => lineId !== id),
            ...fresh.lineDays.filter(({ lineId }) => lineId === id),
          ],
        };
        const costs = planCosts(before);
        const next = planCosts(content, costs);
        expect(next.byLine).toEqual(planCosts(content).byLine);
        for (const [lineId, spread] of costs.byLine) if (lineId !== id) expect(next.byLine.get(lineId)).toBe(spread);
      }),
      { numRuns: 40 },
    );
  });
});

const months = fc.array(fc.nat(5_000_000), { minLength: 12, maxLength: 12 });
const randomBudget = fc.record({
  authorised: fc.array(fc.tuple(fc.constantFrom(...ITEMS), months), { maxLength: 6 }),
  transfers: fc.array(
    fc.record({
      kind: fc.constantFrom('increase' as const, 'reduction' as const),
      recorded: fc.boolean(),
      item: fc.constantFrom(...ITEMS),
      months,
    }),
    { maxLength: 4 },
  ),
  /** Entries of committed spending: item, month, amount, whether it cancels the one before it. */
  spending: fc.array(
    fc.tuple(fc.constantFrom(...ITEMS), fc.integer({ min: 1, max: 12 }), fc.nat(9_000_000), fc.boolean()),
    {
      maxLength: 8,
    },
  ),
  links: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 }),
  availability: fc.constantFrom('monthly' as const, 'accumulated' as const),
});

describe('the money trail from the budget to the plan', () => {
  it('modified − committed = available, and a peso of the plan is either committed or still planned, never both', () => {
    fc.assert(
      fc.property(fc.array(randomLine, { minLength: 1, maxLength: 6 }), randomBudget, (lines, random) => {
        const content = {
          ...planOf(lines, []),
          lineCommitment: random.links.map(([line, entry], at) => ({
            id: idAt(60_000 + at),
            rank: `a${at}x`,
            lineId: idOf(line % lines.length),
            spendingId: idAt(61_000 + (entry % Math.max(1, random.spending.length))),
          })),
        };
        const budget = budgetOfRandom(random);
        const costs = planCosts(content);
        const tie = tieToBudget(content.line, costs, content, budget);
        const { groups, uncommitted } = tie.commitments;

        for (const balance of balancesOf(budget, { from: 'authorised' })) {
          const { authorised, modified, committed, available } = balance.annual;
          expect(authorised + sum(balance.movements.increase) + sum(balance.movements.reduction)).toBe(modified);
          expect(modified - committed).toBe(available);
        }
        const inGroups = new Set(groups.flatMap(({ lineIds }) => lineIds));
        expect(groups.flatMap(({ lineIds }) => lineIds)).toHaveLength(inGroups.size);
        for (const { lineIds, planned, committed } of groups) {
          const left = sum(lineIds.flatMap((id) => [...(uncommitted.get(id) ?? [])]));
          const dated = sum(lineIds.flatMap((id) => [...(costs.byLine.get(id)?.monthCosts ?? [])]));
          expect(left).toBe(Math.min(Math.max(0, planned - committed), dated));
        }
        for (const { id } of content.line) {
          if (!inGroups.has(id)) expect(uncommitted.get(id)).toEqual(costs.byLine.get(id)?.monthCosts);
        }
        for (const row of tie.rows) {
          expect(row.left).toEqual(row.planned.map((amount, month) => (row.available[month] ?? 0) - amount));
          expect(row.annual.left).toBe(row.annual.available - row.annual.planned);
        }
        const paid = content.line.filter(({ itemCode }) => itemCode !== '');
        expect(sum(tie.rows.map(({ annual }) => annual.planned))).toBe(
          sum(paid.flatMap(({ id }) => [...(uncommitted.get(id) ?? [])])),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const budgetOfRandom = (random: typeof randomBudget extends fc.Arbitrary<infer T> ? T : never): BudgetContent => ({
  ...budgetWith({
    authorised: random.authorised,
    transfers: random.transfers.map(({ kind, recorded, item, months: amounts }) => ({
      kind,
      state: recorded ? 'recorded' : 'draft',
      movements: [[item, kind === 'increase' ? amounts : amounts.map((amount) => -amount)]],
    })),
    availability: random.availability,
  }),
  spending: random.spending.map(([itemCode, month, amount, cancels], at) => ({
    id: idAt(61_000 + at),
    rank: `a${at}x`,
    itemCode,
    departmentId: null,
    fundingSourceId: null,
    moment: 'committed',
    date: '2026-01-15',
    month,
    amount: cancels && at > 0 ? -amount : amount,
    document: 'Contrato ficticio',
    concept: '',
    commitmentId: cancels && at > 0 ? idAt(61_000 + at - 1) : null,
  })),
});
