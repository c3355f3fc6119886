import { balancesOf } from '#shared/domain/budget/balance.ts';
import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { BudgetContent, Transfer } from '#shared/domain/budget/budget.ts';
import { sumOfMonths } from '#shared/domain/budget/months.ts';
import { type Amounts, NO_AMOUNTS } from '#shared/domain/budget/totals.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** What a transfer does to one item: its modified budget before and after, in centavos. */
export type ItemEffect = {
  readonly itemCode: string;
  readonly before: Amounts;
  readonly after: Amounts;
  /** after − before. */
  readonly change: Amounts;
};

/**
 * Before → after of every item that a transfer moves. A draft comes after everything that is recorded; a recorded one
 * after the recorded ones that stand before it (`transfersInOrder`).
 */
export const transferEffect = (content: BudgetContent, transferId: string): readonly ItemEffect[] => {
  const transfer = content.transfer.find(({ id }) => id === transferId);
  if (!transfer) return [];
  const items = new Set(
    content.movement.filter((row) => row.transferId === transferId && !isBlankAmounts(row)).map((row) => row.itemCode),
  );
  const order = transfersInOrder(content);
  const earlier =
    transfer.state === 'recorded'
      ? order.slice(0, order.indexOf(transfer))
      : order.filter(({ id }) => id !== transferId);
  const part: BudgetContent = {
    ...content,
    transfer: [...earlier, { ...transfer, state: 'draft' }],
    authorised: content.authorised.filter((row) => items.has(row.itemCode)),
    movement: content.movement.filter((row) => items.has(row.itemCode)),
    spending: [],
  };
  const modified = (draftTransferId?: string) =>
    new Map(
      balancesOf(part, { from: 'authorised', ...(draftTransferId === undefined ? {} : { draftTransferId }) }).map(
        (balance) => [balance.itemCode, { annual: balance.annual.modified, months: balance.modified }],
      ),
    );
  const before = modified();
  const after = modified(transferId);
  return [...items].sort().map((itemCode) => {
    const old = before.get(itemCode) ?? NO_AMOUNTS;
    const now = after.get(itemCode) ?? NO_AMOUNTS;
    return { itemCode, before: old, after: now, change: minus(now, old) };
  });
};

/** Recorded ones by their date, then as captured; drafts after them. */
export const transfersInOrder = (content: Pick<BudgetContent, 'transfer'>): readonly Transfer[] => {
  const recorded = content.transfer.filter(({ state }) => state === 'recorded');
  const drafts = content.transfer.filter(({ state }) => state === 'draft');
  // Sorting is stable: equal days stay in the order of the collection.
  return [...recorded.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), ...drafts];
};

/** What its movements give, take and leave over, each by its year, in centavos; `taken` is positive. */
export type TransferSums = { readonly given: Centavos; readonly taken: Centavos; readonly net: Centavos };

export const transferSums = (content: Pick<BudgetContent, 'movement'>, transferId: string): TransferSums => {
  let given = 0;
  let taken = 0;
  for (const row of content.movement) {
    if (row.transferId !== transferId) continue;
    const year = sumOfMonths(row);
    if (year > 0) given += year;
    else taken -= year;
  }
  return { given, taken: taken === 0 ? 0 : taken, net: given - taken };
};

const minus = (left: Amounts, right: Amounts): Amounts => ({
  annual: left.annual - right.annual,
  months: left.months.map((amount, month) => amount - (right.months[month] ?? 0)),
});
