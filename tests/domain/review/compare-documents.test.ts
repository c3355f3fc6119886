import { describe, expect, test } from 'vitest';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { planOf } from '#shared/domain/budget/budget-plan.ts';
import { budgetPlanWords } from '#shared/domain/budget/budget-plan-words.ts';
import { type ComparedContent, compareDocuments } from '#shared/domain/review/compare-documents.ts';
import { budgetWith, ENROLMENT } from '#tests/domain/budget/budget-builder.ts';

const made = budgetWith({
  lines: [
    { itemCode: '3611', description: 'Radio', quantity: '2', unitCost: 100_00, times: '1' },
    { itemCode: '2111', description: 'Papel', quantity: '1', unitCost: 50_00, times: '1' },
  ],
  ceilings: [{ code: '3000', annual: 900_000 }],
  spending: [['committed', '3611', 1, 5_000]],
});
const compare = (before: BudgetContent, after: BudgetContent) =>
  compareDocuments(
    planOf(before) as unknown as ComparedContent,
    planOf(after) as unknown as ComparedContent,
    budgetPlanWords,
  );
const withLines = (line: BudgetContent['line']): BudgetContent => ({ ...made, line });
const nameOf = (id: string | null): string => {
  const row = made.department.find((one) => one.id === id);
  return row ? [row.code, row.name].filter((part) => part !== '').join(' · ') : 'ninguno';
};
const [first, second] = made.line;
if (!first || !second) throw new Error('Two lines were asked for');

describe('two versions of an anteproyecto', () => {
  test('that say the same have no difference, whatever happened in their course', () => {
    expect(compare(made, made)).toEqual([]);
    const spent = { ...made, spending: [], transfer: [], letter: [] };
    const freer = made.budget.map((row) => ({ ...row, availability: 'accumulated' as const }));
    expect(compare(made, { ...spent, budget: freer })).toEqual([]);
  });

  test('tell a figure with its difference, a choice by its word and a row by its name', () => {
    const line = { ...first, annual: first.annual - 1, spreading: 'quarterly' as const, departmentId: ENROLMENT };
    const found = compare(made, withLines([line, second]));
    expect(found.map(({ where }) => where)).toEqual(Array(3).fill('Renglón 1 (3611)'));
    expect(found.map(({ what, before, after, difference }) => [what, before, after, difference])).toEqual([
      ['departamento', nameOf(first.departmentId), nameOf(ENROLMENT), ''],
      ['importe anual', '$200.00', '$199.99', '-$0.01'],
      ['reparto entre los meses', 'partes iguales', 'por trimestre', ''],
    ]);
  });

  test('tell what came and what went with its amount, and move nothing else', () => {
    const added = { ...first, id: '00000000-0000-7000-8000-00000000aaaa', rank: 'a000000y', itemCode: '3751' };
    const found = compare(made, withLines([first, added]));
    expect(found).toMatchObject([
      { change: 'added', where: 'Renglón 2 (3751)', what: '', before: '', difference: '+$200.00' },
      { change: 'removed', where: 'Renglón 2 (2111)', after: '', difference: '-$50.00' },
    ]);
    expect(found[1]?.before).toContain('Papel');
  });

  test('tell a row that was moved by its place before and after', () => {
    const moved = [second, { ...first, rank: 'z0' }];
    expect(compare(made, withLines(moved))).toMatchObject([
      { where: 'Renglón 2 (3611)', what: 'lugar en la lista', before: '1', after: '2' },
    ]);
  });

  test('going back tells the opposite', () => {
    const other = withLines([{ ...first, annual: first.annual + 500 }]);
    const there = compare(made, other);
    const back = compare(other, made);
    expect(there.map(({ change }) => change).sort()).toEqual(['changed', 'removed']);
    expect(back.map(({ change }) => change).sort()).toEqual(['added', 'changed']);
    expect(there.find(({ change }) => change === 'changed')?.difference).toBe('+$5.00');
    expect(back.find(({ change }) => change === 'changed')?.difference).toBe('-$5.00');
  });
});
