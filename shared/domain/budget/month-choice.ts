import type { BudgetChange, BudgetContent, Pattern, Spreading } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows, editLine } from '#shared/domain/budget/budget-edits.ts';
import { monthList } from '#shared/domain/budget/budget-reading.ts';
import { budgetRow, insertBudgetRows, insertedBudgetIds } from '#shared/domain/budget/budget-rows.ts';
import { monthColumnsOf, monthsOf } from '#shared/domain/budget/months.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';

type Changes = readonly BudgetChange[];

/**
 * Spreads a line evenly over some months only («mayo y octubre»): by a pattern that gives each of them the same weight,
 * one that is there already or a new one named after its months. A pattern made this way goes with its last line.
 * @param months 0-based; none, or a line that is gone, makes no change
 */
export const spreadOverMonths = (
  content: BudgetContent,
  lineId: string,
  months: readonly number[],
  newId: IdSource,
): Result<Changes> => {
  if (months.length === 0 || !budgetRow(content, 'line', lineId)) return ok([]);
  const weights = monthColumnsOf(Array.from({ length: 12 }, (_, month) => (months.includes(month) ? 1 : 0)));
  const present = content.pattern.find((pattern) => String(chosenMonths(pattern)) === String(sorted(months)));
  const added = present
    ? []
    : insertBudgetRows(content, 'pattern', [{ name: nameOf(months), ...weights }], content.pattern.length, newId);
  const patternId = present?.id ?? insertedBudgetIds(added, 'pattern')[0] ?? null;
  return spreadAnew(content, lineId, 'pattern', patternId, added);
};

/** Spreads a line another way; a pattern that only stood for its months goes. */
export const spreadLine = (
  content: BudgetContent,
  lineId: string,
  spreading: Spreading,
  patternId: string | null = null,
): Result<Changes> => spreadAnew(content, lineId, spreading, patternId, []);

/** The months of a pattern that only says which (0-based, all of one weight); undefined for any other pattern. */
export const chosenMonths = (pattern: Pattern): readonly number[] | undefined => {
  const weights = monthsOf(pattern);
  const used = weights.flatMap((weight, month) => (weight > 0 ? [month] : []));
  return used.length > 0 && used.every((month) => weights[month] === weights[used[0] ?? 0]) ? used : undefined;
};

const spreadAnew = (
  content: BudgetContent,
  lineId: string,
  spreading: Spreading,
  patternId: string | null,
  added: Changes,
): Result<Changes> => {
  const before = budgetRow(content, 'line', lineId);
  if (!before) return ok([]);
  const spread = editLine(applyChanges(content, added), lineId, { spreading, patternId });
  if (!spread.ok) return spread;
  const idle =
    before.patternId !== null && before.patternId !== patternId ? idlePattern(content, before.patternId) : [];
  const changes = [...added, ...spread.value];
  return ok([...changes, ...deleteBudgetRows(applyChanges(content, changes), 'pattern', idle)]);
};

/** A pattern named after its months that no other line uses. */
const idlePattern = (content: BudgetContent, patternId: string): readonly string[] => {
  const pattern = budgetRow(content, 'pattern', patternId);
  const months = pattern && chosenMonths(pattern);
  const users = content.line.filter((line) => line.patternId === patternId).length;
  return months && pattern.name === nameOf(months) && users <= 1 ? [patternId] : [];
};

const sorted = (months: readonly number[]): readonly number[] => [...new Set(months)].sort((a, b) => a - b);

/** «Mayo y octubre» */
const nameOf = (months: readonly number[]): string => {
  const words = monthList(sorted(months));
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};
