import type { BudgetContent } from '#shared/domain/budget/budget.ts';

/**
 * Whether a distribution is final: there is one, and every amount that is told as authorised or distributed stands in a
 * letter that was recorded. Anything else is a draft, on paper and in a workbook.
 */
export const isDistributionFinal = ({
  letter,
  authorised,
  distribution,
}: Pick<BudgetContent, 'letter' | 'authorised' | 'distribution'>): boolean => {
  const recorded = new Set(letter.filter(({ state }) => state === 'recorded').map(({ id }) => id));
  const isRecorded = ({ letterId }: { readonly letterId: string | null }) =>
    letterId !== null && recorded.has(letterId);
  return distribution.length > 0 && distribution.every(isRecorded) && authorised.every(isRecorded);
};
