import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { allocate, type Centavos } from '#shared/domain/common/money.ts';
import { type Charge, chargedTo } from '#shared/domain/media/charged-item.ts';
import type { MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { type PlanCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** Lines that became contracts together: those that share entries of committed spending, directly or through each other. */
export type ContractedLines = {
  readonly lineIds: readonly string[];
  readonly spendingIds: readonly string[];
  /** Of the lines whose cost is known; `unknown` others may cost more. */
  readonly planned: Centavos;
  readonly unknown: number;
  /** What the entries commit, less what was cancelled of them. */
  readonly committed: Centavos;
  /** Items whose contracts pay for lines that name others; null where each pays for its own. */
  readonly otherItems: { readonly planned: readonly string[]; readonly committed: readonly string[] } | null;
};

export type CommitmentReading = {
  readonly groups: readonly ContractedLines[];
  /** Links to entries that the budget hasn't, or that commit nothing: their lines count as uncommitted. */
  readonly lost: readonly { readonly id: string; readonly lineId: string }[];
  /**
   * What each line still has to commit, by month: its cost, until it becomes a contract; then only what the contract leaves
   * out (shared out by what each line plans in each month). So a peso is either committed or planned, never both.
   */
  readonly uncommitted: ReadonlyMap<string, readonly Centavos[]>;
};

/** @param lines of one scenario: the plan's own, for the budget */
export const readCommitments = (
  lines: readonly MediaLine[],
  costs: PlanCosts,
  { lineCommitment }: Pick<MediaPlanContent, 'lineCommitment'>,
  { line, spending }: Pick<BudgetContent, 'line' | 'spending'>,
): CommitmentReading => {
  const net = netCommitments(spending);
  const inScenario = new Set(lines.map(({ id }) => id));
  const links = lineCommitment.filter(({ lineId }) => inScenario.has(lineId));
  const holds = (row: { readonly spendingId: string }): boolean => (net.get(row.spendingId) ?? 0) > 0;
  const budgetLines = new Map(line.map((row) => [row.id, row]));
  const uncommitted = new Map(lines.map(({ id }) => [id, costs.byLine.get(id)?.monthCosts ?? []]));
  const entries = new Map(spending.map((row) => [row.id, row]));
  const linesById = new Map(lines.map((row) => [row.id, row]));
  const groups = connected(links.filter(holds)).map(({ lineIds, spendingIds }): ContractedLines => {
    const planned = lineIds.flatMap((id): Planned[] => {
      const row = linesById.get(id);
      const total = costs.byLine.get(id)?.cost.total ?? 0;
      const months = uncommitted.get(id) ?? [];
      return row ? [{ id, at: chargedTo(row, budgetLines), months, undated: total - sum(months) }] : [];
    });
    const committed = spendingIds.flatMap((id): Committed[] => {
      const at = entries.get(id);
      return at ? [{ at, amount: net.get(id) ?? 0 }] : [];
    });
    const { left, otherItems } = settle(planned, committed);
    for (const row of left) uncommitted.set(row.id, row.months);
    return {
      lineIds,
      spendingIds,
      planned: sum(planned.map((row) => sum(row.months) + row.undated)),
      unknown: totalsOf(costs, lineIds).unknown,
      committed: sum(committed.map(({ amount }) => amount)),
      otherItems,
    };
  });
  return { groups, lost: links.filter((row) => !holds(row)), uncommitted };
};

/** `undated`: production that falls into no month; a contract covers it first. */
type Planned = {
  readonly id: string;
  readonly at: Charge;
  readonly months: readonly Centavos[];
  readonly undated: Centavos;
};
type Committed = { readonly at: Charge; readonly amount: Centavos };

/**
 * Entries cover first the lines of their own item and department, then those of their item, then the rest: money of one
 * item never stands for that of another while its own lines still want it.
 */
const settle = (
  planned: readonly Planned[],
  committed: readonly Committed[],
): { readonly left: readonly Planned[]; readonly otherItems: ContractedLines['otherItems'] } => {
  let left = planned;
  let free = committed;
  for (const keyOf of [
    ({ itemCode, departmentId }: Charge) => `${itemCode}\n${departmentId ?? ''}`,
    ({ itemCode }: Charge) => itemCode,
  ]) {
    const payments = Map.groupBy(free, ({ at }) => keyOf(at));
    const wants = Map.groupBy(left, ({ at }) => keyOf(at));
    const covered = [...new Set([...payments.keys(), ...wants.keys()])].map((key) =>
      cover(wants.get(key) ?? [], payments.get(key) ?? []),
    );
    left = covered.flatMap((part) => part.left);
    free = covered.flatMap((part) => part.free);
  }
  const wanting = left.filter((row) => sum(row.months) + row.undated > 0);
  const paying = free.filter(({ amount }) => amount > 0);
  const itemsOf = (rows: readonly { readonly at: Charge }[]) => [
    ...new Set(rows.map(({ at }) => at.itemCode).filter((code) => code !== '')),
  ];
  const otherItems =
    wanting.length > 0 && paying.length > 0 && itemsOf(wanting).length > 0
      ? { planned: itemsOf(wanting), committed: itemsOf(paying) }
      : null;
  return { left: cover(left, free).left, otherItems };
};

/** What is left of lines and entries after the ones paid for the others. */
const cover = (
  planned: readonly Planned[],
  committed: readonly Committed[],
): { readonly left: readonly Planned[]; readonly free: readonly Committed[] } => {
  const amounts = committed.map(({ amount }) => amount);
  const cells = planned.flatMap(({ months }) => months);
  const undated = planned.map((row) => row.undated);
  const paid = Math.min(sum(amounts), sum(cells) + sum(undated));
  const dated = Math.max(0, paid - sum(undated));
  const monthsLeft = shared(sum(cells) - dated, cells);
  const undatedLeft = shared(sum(undated) - (paid - dated), undated);
  const freeLeft = shared(sum(amounts) - paid, amounts);
  let from = 0;
  return {
    left: planned.map((row, at) => {
      const months = monthsLeft.slice(from, from + row.months.length);
      from += row.months.length;
      return { ...row, months, undated: undatedLeft[at] ?? 0 };
    }),
    free: committed.map((row, at) => ({ ...row, amount: freeLeft[at] ?? 0 })),
  };
};

const shared = (amount: Centavos, cells: readonly Centavos[]): readonly Centavos[] =>
  sum(cells) === 0 ? cells : allocate(amount, cells);

/** What each committed entry still commits: itself and the entries that cancel or add to it. */
const netCommitments = (spending: BudgetContent['spending']): ReadonlyMap<string, Centavos> =>
  new Map([...commitmentLedgers({ spending }).byRoot].map(([id, { moments }]) => [id, moments.committed]));

type Link = { readonly lineId: string; readonly spendingId: string };
type Group = { readonly lineIds: string[]; readonly spendingIds: string[] };

/** Links that share a line or an entry belong together. */
const connected = (links: readonly Link[]): readonly Group[] => {
  const byLine = Map.groupBy(links, ({ lineId }) => lineId);
  const bySpending = Map.groupBy(links, ({ spendingId }) => spendingId);
  const seen = new Set<string>();
  const groups: Group[] = [];
  for (const start of byLine.keys()) {
    if (seen.has(start)) continue;
    const group: Group = { lineIds: [], spendingIds: [] };
    const entries = new Set<string>();
    const waiting = [start];
    seen.add(start);
    for (let lineId = waiting.pop(); lineId !== undefined; lineId = waiting.pop()) {
      group.lineIds.push(lineId);
      for (const { spendingId } of byLine.get(lineId) ?? []) {
        if (entries.has(spendingId)) continue;
        entries.add(spendingId);
        for (const other of bySpending.get(spendingId) ?? []) {
          if (seen.has(other.lineId)) continue;
          seen.add(other.lineId);
          waiting.push(other.lineId);
        }
      }
    }
    group.spendingIds.push(...entries);
    groups.push(group);
  }
  return groups;
};

const sum = (amounts: readonly Centavos[]): Centavos => amounts.reduce((before, amount) => before + amount, 0);
