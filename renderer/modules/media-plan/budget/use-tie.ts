import { useDeferredValue, useMemo } from 'react';
import { useAbout, useContent, useCosts, useScenarioLines } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type BudgetTie, tieToBudget } from '#shared/domain/media/budget-tie.ts';

/** The copy that is shown held against the budget of the year; worked out a moment after the last edit. */
export const useTie = (): BudgetTie => {
  const { budget } = useAbout();
  const lines = useDeferredValue(useScenarioLines());
  const costs = useDeferredValue(useCosts((all) => all));
  const lineCommitment = useDeferredValue(useContent((content) => content.lineCommitment));
  return useMemo(
    () => tieToBudget(lines, costs, { lineCommitment }, budget as BudgetContent),
    [lines, costs, lineCommitment, budget],
  );
};
