import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { NO_MONTHS } from '#shared/domain/budget/months.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import type { FiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';

/**
 * Next year's budget out of this one, with ids of its own: departments, sources, patterns and lines with their texts;
 * quantities, costs and months only where amounts are asked for. What was authorised, distributed, transferred or
 * spent stays behind. Items that the new classifier doesn't know keep their code, and the checks name them.
 */
export const carryBudgetForward = (
  content: BudgetContent,
  fiscalYear: FiscalYear,
  classifier: ClassifierIndex | undefined,
  withAmounts: boolean,
  newId: IdSource,
): BudgetContent => {
  const ids = new Map<string, string>();
  const fresh = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => {
      const id = newId();
      ids.set(row.id, id);
      return { ...row, id };
    });
  const renamed = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const budget = fresh(content.budget).map((row) => ({
    ...row,
    fiscalYear,
    classifierId: classifier?.scheme.id ?? null,
  }));
  const department = fresh(content.department);
  const fundingSource = fresh(content.fundingSource);
  const pattern = fresh(content.pattern);
  const line = fresh(content.line).map((row): BudgetLine => {
    const linked = {
      ...row,
      departmentId: renamed(row.departmentId),
      fundingSourceId: renamed(row.fundingSourceId),
      patternId: renamed(row.patternId),
    };
    return withAmounts ? linked : withoutAmounts(linked);
  });
  return {
    budget,
    department,
    fundingSource,
    pattern,
    line,
    letter: [],
    authorised: [],
    distribution: [],
    ceiling: [],
    transfer: [],
    movement: [],
    spending: [],
  };
};

/** The line as a form to fill in: how it is calculated and spread stays, its figures go. */
const withoutAmounts = (line: BudgetLine): BudgetLine => ({
  ...line,
  ...NO_MONTHS,
  annual: 0,
  unitCost: 0,
  quantity: '',
  times: line.basis === 'calculation' ? '1' : line.times,
  spreading: line.spreading === 'manual' ? 'even' : line.spreading,
});
