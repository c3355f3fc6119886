import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetContent, budgetChange, budgetContent } from '#shared/domain/budget/budget.ts';
import {
  addLine,
  deleteBudgetRows,
  duplicateLines,
  editLine,
  editLines,
  fillDown,
  spreadLines,
} from '#shared/domain/budget/budget-edits.ts';
import { insertedBudgetIds, moveBudgetRows } from '#shared/domain/budget/budget-rows.ts';
import type { LinePatch } from '#shared/domain/budget/line-values.ts';
import { monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { sharesOfYear, spread } from '#shared/domain/budget/spreading.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { applyChanges, invertChanges } from '#shared/domain/common/changes.ts';
import { MAX_CENTAVOS } from '#shared/domain/common/money.ts';
import type { Result } from '#shared/domain/common/result.ts';
import {
  budgetWith,
  CAMPAIGN,
  countingIds,
  ENROLMENT,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';

type Changes = ReturnType<typeof duplicateLines>;
const taken = (result: Result<Changes>): Changes => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const lineAt = (content: BudgetContent, index: number) => {
  const line = content.line[index];
  if (!line) throw new Error(`No line ${index}`);
  return line;
};
/** The only line after writing these fields, one after the other. */
const written = (...patches: readonly LinePatch[]) => {
  let content = budgetWith({ lines: [{ itemCode: '3611' }] });
  for (const patch of patches) content = applyChanges(content, taken(editLine(content, lineAt(content, 0).id, patch)));
  return lineAt(content, 0);
};

describe('the amount of a line', () => {
  it('is quantity × unit cost × times, as a published operating budget multiplies', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '1221', quantity: '13', unitCost: 1_976_800, times: '12' },
        { itemCode: '1321', quantity: '13', unitCost: 825_300, times: '40/30' },
        { itemCode: '2111', quantity: '4', unitCost: 265_300, times: '12' },
      ],
    });
    expect(content.line.map((line) => line.annual)).toEqual([308_380_800, 14_305_200, 12_734_400]);
    const totals = totalsOfLines(content);
    expect(totals.byChapter.get('1000')?.annual).toBe(322_686_000);
    expect(totals.byChapter.get('2000')?.annual).toBe(12_734_400);
    expect(content.line.map(sumOfMonths)).toEqual([308_380_800, 14_305_200, 12_734_400]);
  });

  it('becomes free where the year is written, and calculated again where a factor is', () => {
    expect(written({ quantity: '2', unitCost: 600, times: '1' }, { annual: 2_400 })).toMatchObject({
      basis: 'free',
      annual: 2_400,
      m01: 200,
    });
    expect(written({ annual: 2_400 }, { quantity: '3', unitCost: 100 })).toMatchObject({
      basis: 'calculation',
      annual: 300,
      m12: 25,
    });
  });

  it('follows the months of a free line, and stays with its factors in a calculated one', () => {
    expect(written({ annual: 1_200 }, { m03: 500 })).toMatchObject({ annual: 1_600, spreading: 'manual' });
    expect(written({ quantity: '12', unitCost: 100 }, { m03: 500 })).toMatchObject({
      annual: 1_200,
      spreading: 'manual',
      m03: 500,
    });
  });

  it('is the sum of the months written into a line without a quantity', () => {
    expect(written({ m03: 500 }, { m04: 1 })).toMatchObject({ basis: 'free', annual: 501, spreading: 'manual' });
  });

  it('is refused above 15 digits, and nothing is written', () => {
    const content = budgetWith({ lines: [{ itemCode: '3611' }] });
    const result = editLine(content, lineAt(content, 0).id, { quantity: '999999999999', unitCost: 9_999_999 });
    expect(result.ok ? '' : result.error.code).toBe('too-large');
  });
});

describe('spreading', () => {
  const amount = fc.integer({ min: -MAX_CENTAVOS, max: MAX_CENTAVOS });
  const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 });

  it('always adds up to the year, to the centavo', () => {
    fc.assert(
      fc.property(amount, weights, fc.constantFrom('even', 'quarterly', 'pattern'), (annual, months, how) => {
        const pattern = Object.fromEntries(months.map((w, i) => [`m${String(i + 1).padStart(2, '0')}`, w]));
        const result = spread(annual, how, pattern as never);
        expect(result && sumOfMonths(result)).toBe(annual);
      }),
    );
  });

  it('stays with the line whatever is written, unless the months are written by hand', () => {
    const step = fc.oneof(
      fc.record({ quantity: fc.constantFrom('1', '7', '2.5', '40/30'), unitCost: fc.nat({ max: 10_000_000 }) }),
      fc.record({ annual: fc.nat({ max: 1_000_000_000 }) }),
      fc.record({ spreading: fc.constantFrom('even' as const, 'quarterly' as const) }),
      fc.constant({ spreading: 'pattern' as const, patternId: CAMPAIGN }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const line = written(...steps);
        expect(sumOfMonths(line)).toBe(line.annual);
      }),
    );
  });

  it('by quarter falls on January, April, July and October; by pattern on its months', () => {
    expect(monthsOf(written({ annual: 1_001, spreading: 'quarterly' }))).toEqual([
      251, 0, 0, 250, 0, 0, 250, 0, 0, 250, 0, 0,
    ]);
    expect(monthsOf(written({ annual: 1_000, spreading: 'pattern', patternId: CAMPAIGN })).slice(0, 5)).toEqual([
      0, 0, 667, 333, 0,
    ]);
  });

  it('by shares of the year rounds halves up and gives the rest to the last', () => {
    const halves = new Map([
      ['m01', 500_000],
      ['m02', 500_000],
    ] as const);
    expect(sharesOfYear(3, halves)).toEqual({ m01: 2, m02: 1 });
    expect(sharesOfYear(-3, halves)).toEqual({ m01: -2, m02: -1 });
  });

  it('many lines at once', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3611', annual: 1_200 },
        { itemCode: '3612', annual: 99 },
      ],
    });
    const ids = content.line.map((line) => line.id);
    const after = applyChanges(content, taken(spreadLines(content, ids, 'pattern', CAMPAIGN)));
    expect(after.line.map((line) => [line.m03, line.m04])).toEqual([
      [800, 400],
      [66, 33],
    ]);
    expect(taken(spreadLines(after, ids, 'pattern', CAMPAIGN))).toEqual([]);
  });
});

describe('edits of lines', () => {
  const start = budgetWith({
    lines: [
      { itemCode: '3611', description: 'Radio', annual: 1_200 },
      { itemCode: '3612', description: 'Bardas', quantity: '2', unitCost: 100 },
      { itemCode: '3361', description: 'Manuales' },
    ],
  });
  const ids = start.line.map((line) => line.id);

  it('lead back by their inverse, and every change is one that the schema takes', () => {
    const newId = countingIds(9_000);
    const edits = [
      taken(addLine(start, 1, { itemCode: '3691', quantity: '12', unitCost: 50 }, newId)),
      taken(editLine(start, ids[0] ?? '', { m05: 7 })),
      taken(fillDown(start, ids, ['description', 'departmentId'])),
      duplicateLines(start, ids.slice(0, 2), newId),
      moveBudgetRows(start, 'line', ids.slice(2), 0),
      deleteBudgetRows(start, 'line', ids),
      deleteBudgetRows(start, 'department', [PROMOTION]),
    ];
    for (const changes of edits) {
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) expect(budgetChange.parse(change)).toEqual(change);
      const after = applyChanges(start, changes);
      expect(budgetContent.parse(after)).toEqual(after);
      expect(applyChanges(after, invertChanges(start, changes))).toEqual(start);
    }
  });

  it('fill down takes the values of the first line', () => {
    const after = applyChanges(start, taken(fillDown(start, ids, ['quantity', 'unitCost'])));
    expect(after.line.map((line) => line.quantity)).toEqual(['', '', '']);
    const named = applyChanges(
      start,
      taken(editLines(start, ids.slice(1), { description: 'Igual', departmentId: ENROLMENT })),
    );
    expect(named.line.map((line) => line.description)).toEqual(['Radio', 'Igual', 'Igual']);
  });

  it('copies stand right after the last original', () => {
    const copies = duplicateLines(start, ids.slice(0, 2), countingIds(9_000));
    const after = applyChanges(start, copies);
    expect(after.line.map((line) => line.description)).toEqual(['Radio', 'Bardas', 'Radio', 'Bardas', 'Manuales']);
    expect(insertedBudgetIds(copies, 'line')).toEqual([after.line[2]?.id, after.line[3]?.id]);
    expect(totalsOfLines(after).total.annual).toBe(2 * 1_400);
  });

  it('what named a deleted department stays without one', () => {
    const after = applyChanges(start, deleteBudgetRows(start, 'department', [PROMOTION]));
    expect(after.line.every((line) => line.departmentId === null && line.fundingSourceId === STATE_FUNDS)).toBe(true);
  });

  it('a deleted transfer takes its movements along', () => {
    const content = budgetWith({ transfers: [{ kind: 'increase', state: 'draft', movements: [['3611', [5]]] }] });
    const after = applyChanges(content, deleteBudgetRows(content, 'transfer', [content.transfer[0]?.id ?? '']));
    expect(after.movement).toEqual([]);
  });
});
