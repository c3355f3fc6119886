import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { monthsOf } from '#shared/domain/budget/months.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

type Given = 'authorised' | 'distribution';
type Owned = { readonly letterId: string | null };

/** Tells rows of recorded letters, which count as money, from those of drafts or of no letter, which don't yet. */
export const recordedRows = ({ letter }: Pick<BudgetContent, 'letter'>): ((row: Owned) => boolean) => {
  const recorded = new Set(letter.filter(({ state }) => state === 'recorded').map(({ id }) => id));
  return ({ letterId }) => letterId !== null && recorded.has(letterId);
};

/** What of a section's amounts no recorded letter gives yet, in centavos of the year. */
export const draftAmount = (content: Pick<BudgetContent, 'letter' | Given>, section: Given): Centavos => {
  const isRecorded = recordedRows(content);
  let sum = 0;
  for (const row of content[section]) {
    if (!isRecorded(row)) for (const amount of monthsOf(row)) sum += amount;
  }
  return sum;
};

/** Whether any recorded letter authorised money: until then nothing can be held against what there is. */
export const isAuthorised = (content: Pick<BudgetContent, 'letter' | 'authorised'>): boolean =>
  content.authorised.some(recordedRows(content));
