import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type BudgetRulesContext, readBudget } from '#shared/domain/budget/budget-reading.ts';
import { checkGiven } from '#shared/domain/budget/given-rules.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';

/**
 * Whether a distribution is final: something was authorised and something distributed, every amount that is told as either
 * stands in a letter that was recorded, and nothing blocking is wrong with them. Anything else is a draft, on paper and in
 * a workbook. Without a classifier, items can't be judged and the rest is.
 */
export const isDistributionFinal = (content: BudgetContent, classifier: ClassifierIndex | undefined): boolean => {
  const isRecorded = recordedRows(content);
  const isGiven = (section: 'authorised' | 'distribution'): boolean => {
    const written = content[section].filter((row) => !isBlankAmounts(row));
    return written.length > 0 && written.every(isRecorded);
  };
  if (!isGiven('authorised') || !isGiven('distribution')) return false;
  const context: BudgetRulesContext = { classifier, otherYears: [], boundaries: () => undefined };
  return !checkGiven(readBudget(content, context)).some(
    ({ severity, code }) => severity === 'blocking' && code !== 'letter-incomplete',
  );
};
