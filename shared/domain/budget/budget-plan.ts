import type { BudgetChange, BudgetContent, BudgetEntity } from '#shared/domain/budget/budget.ts';

/**
 * The part of a budget that is sent, judged and authorised: the anteproyecto. The rest is its course (letters, what was
 * authorised and distributed, transfers, spending), which goes on under what was authorised.
 */
export type BudgetPlan = {
  readonly [E in PlanEntity]: E extends 'budget'
    ? readonly Omit<BudgetContent['budget'][number], 'availability'>[]
    : BudgetContent[E];
};

/** In the order in which versions are compared. */
export const PLAN_ENTITIES = ['budget', 'department', 'fundingSource', 'pattern', 'line', 'ceiling'] as const;
export type PlanEntity = (typeof PLAN_ENTITIES)[number];

/** The anteproyecto of a budget. `availability` is a rule of spending, so it stays outside. */
export const planOf = (content: Pick<BudgetContent, PlanEntity>): BudgetPlan => ({
  budget: content.budget.map(({ availability: _, ...row }) => row),
  department: content.department,
  fundingSource: content.fundingSource,
  pattern: content.pattern,
  line: content.line,
  ceiling: content.ceiling,
});

/** True where a change touches what is judged, not only its course. */
export const touchesPlan = (change: BudgetChange): boolean =>
  PLAN.has(change.entity) && !(change.entity === 'budget' && change.op === 'update' && change.field === 'availability');

const PLAN: ReadonlySet<BudgetEntity> = new Set(PLAN_ENTITIES);
