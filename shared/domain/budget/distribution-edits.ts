import { balancesOf } from '#shared/domain/budget/balance.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, type NewBudgetRow } from '#shared/domain/budget/budget-rows.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { groupCells, totalsOf } from '#shared/domain/budget/totals.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { allocate } from '#shared/domain/common/money.ts';

/**
 * Proposes the distribution: the modified budget (drafts of letters count) of each item that wasn't distributed before goes to the departments in proportion to what they asked for under it, month by month; the shares always add up to what there is.
 * An item that nobody asked for stays undistributed. The rows belong to the letter, if one is given.
 */
export const distributeByAsked = (
  content: BudgetContent,
  letterId: string | null,
  newId: IdSource,
): readonly BudgetChange[] => {
  const asked = totalsOf(content.line).cells;
  const given = groupCells(totalsOf(content.distribution).cells, (cell) => cell.itemCode);
  const rows: NewBudgetRow<'distribution'>[] = [];
  for (const balance of balancesOf(content, { from: 'authorised', bySource: true, withDrafts: true })) {
    const { itemCode, fundingSourceId } = balance;
    const ofItem = asked.filter(
      (cell) =>
        cell.itemCode === itemCode &&
        cell.departmentId !== null &&
        (fundingSourceId === null || cell.fundingSourceId === fundingSourceId),
    );
    const shares = groupCells(ofItem, (cell) => cell.departmentId ?? '');
    const departments = [...shares.keys()];
    if (departments.length === 0 || given.has(itemCode)) continue;
    const weights = scaled(departments.map((id) => Math.max(0, shares.get(id)?.annual ?? 0)));
    const byMonth = balance.modified.map((amount) => allocate(amount, weights));
    for (const [index, departmentId] of departments.entries()) {
      const months = byMonth.map((parts) => parts[index] ?? 0);
      if (months.every((amount) => amount === 0)) continue;
      rows.push({ letterId, itemCode, departmentId, fundingSourceId, ...monthColumnsOf(months) });
    }
  }
  return rows.length === 0 ? [] : insertBudgetRows(content, 'distribution', rows, content.distribution.length, newId);
};

/** Weights whose sum stays a safe whole number. */
const scaled = (weights: readonly number[]): readonly number[] => {
  const largest = Math.max(1, ...weights);
  if (largest <= 1_000_000_000_000) return weights;
  return weights.map((weight) => Math.floor(weight / 1_000_000));
};
