import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import { groupCells, type MoneyCell, NO_AMOUNTS, totalsOf } from '#shared/domain/budget/totals.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** One row of «solicitado contra autorizado»: an item, altogether or of a department. */
export type ComparisonRow = {
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly asked: Amounts;
  readonly given: Amounts;
  /** given − asked, of the year. */
  readonly difference: Centavos;
  /** Tenths of a percent of what was asked, cut off (1000: all of it); null where nothing was asked. */
  readonly permille: number | null;
  readonly state: 'same' | 'less' | 'more' | 'not-given' | 'not-asked';
};

/**
 * What was asked for against what was authorised, item by item; or against what was distributed, department by
 * department. In order of item, then of department; every item of either side appears. Letters in draft are compared too:
 * who shows it says how much of it they are (`draftAmount`).
 */
export const compareAsked = (
  content: BudgetContent,
  against: 'authorised' | 'distribution',
): readonly ComparisonRow[] => {
  const byDepartment = against === 'distribution';
  const keyOf = (cell: MoneyCell): string => `${cell.itemCode}\n${byDepartment ? (cell.departmentId ?? '') : ''}`;
  const asked = groupCells(totalsOf(content.line).cells, keyOf);
  const given = groupCells(totalsOf(content[against]).cells, keyOf);
  return [...new Set([...asked.keys(), ...given.keys()])].sort().map((key) => {
    const [itemCode = '', department = ''] = key.split('\n');
    const before = asked.get(key) ?? NO_AMOUNTS;
    const after = given.get(key) ?? NO_AMOUNTS;
    return {
      itemCode,
      departmentId: department === '' ? null : department,
      asked: before,
      given: after,
      difference: after.annual - before.annual,
      permille: before.annual === 0 ? null : Number((BigInt(after.annual) * 1_000n) / BigInt(before.annual)),
      state: stateOf(before.annual, after.annual),
    };
  });
};

/** The same of everything together, by the year. */
export const comparisonTotal = (
  content: BudgetContent,
  against: 'authorised' | 'distribution',
): { readonly asked: Centavos; readonly given: Centavos; readonly difference: Centavos } => {
  const asked = totalsOf(content.line).total.annual;
  const given = totalsOf(content[against]).total.annual;
  return { asked, given, difference: given - asked };
};

const stateOf = (asked: Centavos, given: Centavos): ComparisonRow['state'] => {
  if (asked === given) return 'same';
  if (asked === 0) return 'not-asked';
  if (given === 0) return 'not-given';
  return given < asked ? 'less' : 'more';
};
