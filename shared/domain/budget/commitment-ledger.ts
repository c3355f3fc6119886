import type { BudgetContent, SpendingEntry, SpendingMoment } from '#shared/domain/budget/budget.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** A commitment with all that was drawn on it: what adds to it or cancels of it, and the later moments. */
export type CommitmentLedger = {
  /** The entry that committed first; the others name it, or one that names it. */
  readonly root: SpendingEntry;
  readonly moments: Readonly<Record<SpendingMoment, Centavos>>;
  /** In the budget's order, the root among them. */
  readonly entries: readonly SpendingEntry[];
};

export type CommitmentLedgers = {
  readonly byRoot: ReadonlyMap<string, CommitmentLedger>;
  /** The root of every entry that has one. */
  readonly rootOf: ReadonlyMap<string, string>;
  /** Entries that no commitment bears: those that name none, one that is gone, or each other. */
  readonly loose: readonly SpendingEntry[];
};

/**
 * Every entry of spending under the commitment that it belongs to. What ledgers and loose entries add up to is what the
 * budget's balances say, moment by moment: each entry stands in one place.
 */
export const commitmentLedgers = ({ spending }: Pick<BudgetContent, 'spending'>): CommitmentLedgers => {
  const byId = new Map(spending.map((row) => [row.id, row]));
  const rootOf = new Map<string, string>();
  for (const row of spending) {
    const root = rootEntry(row, byId);
    if (root) rootOf.set(row.id, root.id);
  }
  const byRoot = new Map<string, { root: SpendingEntry; moments: Sums; entries: SpendingEntry[] }>();
  const loose: SpendingEntry[] = [];
  for (const row of spending) {
    const rootId = rootOf.get(row.id);
    const root = rootId === undefined ? undefined : byId.get(rootId);
    if (!root) {
      loose.push(row);
      continue;
    }
    const ledger = byRoot.get(root.id) ?? { root, moments: noSums(), entries: [] };
    ledger.moments[row.moment] += row.amount;
    ledger.entries.push(row);
    byRoot.set(root.id, ledger);
  }
  return { byRoot, rootOf, loose };
};

type Sums = Record<SpendingMoment, Centavos>;
const noSums = (): Sums => ({ committed: 0, accrued: 0, exercised: 0, paid: 0 });

const rootEntry = (row: SpendingEntry, byId: ReadonlyMap<string, SpendingEntry>): SpendingEntry | undefined => {
  const seen = new Set<string>();
  let at: SpendingEntry | undefined = row;
  while (at && at.commitmentId !== null && !seen.has(at.id)) {
    seen.add(at.id);
    at = byId.get(at.commitmentId);
  }
  return at?.moment === 'committed' && at.commitmentId === null ? at : undefined;
};
