import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAsked } from '#shared/domain/budget/asked-and-given.ts';
import { balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { carryBudgetForward } from '#shared/domain/budget/carry-forward.ts';
import { ceilingUses } from '#shared/domain/budget/ceiling-rules.ts';
import { distributeByAsked } from '#shared/domain/budget/distribution-edits.ts';
import { accumulated } from '#shared/domain/budget/months.ts';
import { quartersOf, subtotalRows, totalsOf, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import {
  budgetWith,
  CAMPAIGN,
  classifier,
  countingIds,
  ENROLMENT,
  each,
  FEDERAL_FUNDS,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((before, amount) => before + amount, 0);
const item = fc.constantFrom('2111', '3361', '3611', '3612', '3691', '5151', 'sin clave', '36');
const department = fc.constantFrom(PROMOTION, ENROLMENT, null);
const source = fc.constantFrom(STATE_FUNDS, FEDERAL_FUNDS, null);
const months = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 12, maxLength: 12 });
const where = fc.tuple(item, months, department, source);
const wheres = fc.array(where, { maxLength: 8 });

describe('totals', () => {
  it('of any grouping add up to the total, by month and by year', () => {
    fc.assert(
      fc.property(fc.array(where, { maxLength: 30 }), (rows) => {
        const content = budgetWith({ authorised: rows });
        const totals = totalsOf(content.authorised);
        expect(totals.total.annual).toBe(sum(rows.map((row) => sum(row[1]))));
        const groupings = [
          totals.byChapter,
          totals.byConcept,
          totals.byGeneric,
          totals.byItem,
          totals.byDepartment,
          totals.bySource,
        ];
        for (const grouping of groupings) {
          const amounts = [...(grouping as ReadonlyMap<string | null, typeof totals.total>).values()];
          expect(sum(amounts.map((one) => one.annual))).toBe(totals.total.annual);
          for (let month = 0; month < 12; month += 1) {
            expect(sum(amounts.map((one) => one.months[month] ?? 0))).toBe(totals.total.months[month]);
          }
        }
        const tree = subtotalRows(totals);
        const top = tree.filter(
          (row) => row.level === 'chapter' || (row.level === 'item' && !/^[1-9]\d{3,4}$/.test(row.code)),
        );
        expect(sum(top.map((row) => row.amounts.annual))).toBe(totals.total.annual);
        expect(sum(quartersOf(totals.total))).toBe(sum(totals.total.months));
      }),
    );
  });

  it('print as a tree in order of code, an item at its generic code told once', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3611', annual: 5 },
        { itemCode: '2110', annual: 3 },
        { itemCode: '3612', annual: 7 },
      ],
    });
    expect(subtotalRows(totalsOfLines(content)).map((row) => `${row.level} ${row.code} ${row.amounts.annual}`)).toEqual(
      [
        'chapter 2000 3',
        'concept 2100 3',
        'generic 2110 3',
        'chapter 3000 12',
        'concept 3600 12',
        'generic 3610 12',
        'item 3611 5',
        'item 3612 7',
      ],
    );
  });
});

describe('balances', () => {
  const transfers = fc.array(
    fc.record({
      kind: fc.constantFrom('increase' as const, 'reduction' as const, 'transfer' as const, 'rescheduling' as const),
      state: fc.constantFrom('draft' as const, 'recorded' as const),
      movements: wheres,
    }),
    { maxLength: 4 },
  );
  const spending = fc.array(
    fc.tuple(
      fc.constantFrom('committed' as const, 'accrued' as const, 'exercised' as const, 'paid' as const),
      item,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      department,
    ),
    { maxLength: 20 },
  );

  it('modified − committed is what is available, whatever was authorised, moved and spent', () => {
    fc.assert(
      fc.property(
        wheres,
        transfers,
        spending,
        fc.constantFrom('monthly' as const, 'accumulated' as const),
        fc.boolean(),
        (authorised, moved, spent, availability, byDepartment) => {
          const content = budgetWith({ authorised, transfers: moved, spending: spent, availability });
          const balances = balancesOf(content, { from: 'authorised', byDepartment });
          for (const balance of [...balances, sumBalances(balances, availability)]) {
            const free = balance.modified.map((amount, month) => amount - (balance.moments.committed[month] ?? 0));
            expect(balance.available).toEqual(availability === 'monthly' ? free : accumulated(free));
            expect(balance.annual.modified - balance.annual.committed).toBe(balance.annual.available);
          }
          const counted = moved
            .filter((transfer) => transfer.state === 'recorded')
            .flatMap((transfer) => transfer.movements);
          const all = sumBalances(balances, availability);
          expect(all.annual.modified).toBe(sum([...authorised, ...counted].map((row) => sum(row[1]))));
          expect(all.annual.committed).toBe(sum(spent.filter((row) => row[0] === 'committed').map((row) => row[3])));
        },
      ),
    );
  });

  it('a draft counts only where it is asked about', () => {
    const content = budgetWith({
      authorised: [['3611', each(100)]],
      transfers: [{ kind: 'increase', state: 'draft', movements: [['3611', [50]]] }],
    });
    const id = content.transfer[0]?.id ?? '';
    expect(balancesOf(content, { from: 'authorised' })[0]?.annual.modified).toBe(1_200);
    expect(balancesOf(content, { from: 'authorised', draftTransferId: id })[0]?.annual.modified).toBe(1_250);
  });

  it('start from the departments’ ceilings where asked', () => {
    const content = budgetWith({
      distribution: [
        ['3611', each(10), PROMOTION],
        ['3611', each(5), ENROLMENT],
      ],
      spending: [['committed', '3611', 2, 4, ENROLMENT]],
      availability: 'accumulated',
    });
    const balances = balancesOf(content, { from: 'distribution' });
    expect(balances.map((balance) => [balance.departmentId, balance.annual.available])).toEqual([
      [PROMOTION, 120],
      [ENROLMENT, 56],
    ]);
    expect(balances[1]?.available.slice(0, 3)).toEqual([5, 6, 11]);
  });
});

describe('asked against given', () => {
  it('names every item of either side', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3611', annual: 1_200 },
        { itemCode: '3612', annual: 600 },
        { itemCode: '3361', annual: 50 },
      ],
      authorised: [
        ['3611', each(75)],
        ['3612', each(50)],
        ['3691', [9]],
      ],
    });
    expect(
      compareAsked(content, 'authorised').map((row) => [row.itemCode, row.difference, row.permille, row.state]),
    ).toEqual([
      ['3361', -50, 0, 'not-given'],
      ['3611', -300, 750, 'less'],
      ['3612', 0, 1_000, 'same'],
      ['3691', 9, null, 'not-asked'],
    ]);
  });
});

describe('distribution', () => {
  it('gives every department its share, month by month, to the centavo', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 }),
        fc.nat({ max: 10_000_000 }),
        fc.nat({ max: 10_000_000 }),
        (there, first, second) => {
          const content = budgetWith({
            lines: [
              { itemCode: '3611', annual: first, departmentId: PROMOTION },
              { itemCode: '3611', annual: second, departmentId: ENROLMENT },
            ],
            authorised: [['3611', there]],
          });
          const after = applyChanges(content, distributeByAsked(content, null, countingIds(9_000)));
          expect(totalsOf(after.distribution).total.months).toEqual(there);
          expect(distributeByAsked(after, null, countingIds(9_500))).toEqual([]);
        },
      ),
    );
  });

  it('leaves alone what nobody asked for', () => {
    const content = budgetWith({ authorised: [['3611', each(1)]] });
    expect(distributeByAsked(content, null, countingIds())).toEqual([]);
  });
});

describe('ceilings', () => {
  it('count everything below their code, of their source and department', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3611', annual: 100 },
        { itemCode: '3361', annual: 10, departmentId: ENROLMENT },
        { itemCode: '2111', annual: 1, fundingSourceId: FEDERAL_FUNDS },
      ],
      ceilings: [
        { code: '', annual: 111 },
        { code: '3000', annual: 100 },
        { code: '3600', annual: 100, fundingSourceId: FEDERAL_FUNDS },
        { code: '3610', annual: 40 },
        { code: '3361', annual: 10, departmentId: PROMOTION },
      ],
    });
    expect(ceilingUses(content, totalsOfLines(content)).map((use) => [use.asked, use.over])).toEqual([
      [111, 0],
      [110, 10],
      [0, 0],
      [100, 60],
      [0, 0],
    ]);
  });
});

describe('carrying forward', () => {
  const content = budgetWith({
    lines: [
      {
        itemCode: '3611',
        description: 'Radio',
        quantity: '2',
        unitCost: 600,
        spreading: 'pattern',
        patternId: CAMPAIGN,
      },
      { itemCode: '3612', description: 'Bardas', annual: 1_000, m01: 1_000 },
    ],
    authorised: [['3611', each(100)]],
    transfers: [{ kind: 'increase', movements: [['3611', [50]]] }],
    spending: [['committed', '3611', 1, 10]],
  });

  it('takes structure and texts, with new ids that hang together', () => {
    const next = carryBudgetForward(content, 2027, classifier, false, countingIds(20_000));
    expect(budgetContent.parse(next)).toEqual(next);
    expect(next.budget[0]?.fiscalYear).toBe(2027);
    expect(next.line.map((line) => [line.description, line.annual, line.spreading])).toEqual([
      ['Radio', 0, 'pattern'],
      ['Bardas', 0, 'even'],
    ]);
    expect(next.line[0]?.patternId).toBe(next.pattern[0]?.id);
    expect(next.line[0]?.departmentId).toBe(next.department[0]?.id);
    expect([next.authorised, next.transfer, next.movement, next.spending, next.letter]).toEqual([[], [], [], [], []]);
    const before = new Set(Object.values(content).flatMap((rows) => rows.map((row) => row.id)));
    expect(
      Object.values(next)
        .flatMap((rows) => rows.map((row) => row.id))
        .filter((id) => before.has(id)),
    ).toEqual([]);
  });

  it('takes amounts only when asked', () => {
    const next = carryBudgetForward(content, 2027, classifier, true, countingIds(20_000));
    expect(next.line.map((line) => [line.quantity, line.annual, line.m01])).toEqual([
      ['2', 1_200, 0],
      ['', 1_000, 1_000],
    ]);
  });
});
