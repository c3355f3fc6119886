import type { BudgetContent } from '#shared/domain/budget/budget.ts';

/** Whether something in the budget was recorded, which is never altered nor deleted. */
export const hasRecords = (content: Pick<BudgetContent, 'letter' | 'transfer' | 'spending'>): boolean =>
  content.spending.length > 0 || [...content.letter, ...content.transfer].some(({ state }) => state === 'recorded');
