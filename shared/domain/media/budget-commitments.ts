import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { allocate, type Centavos } from '#shared/domain/common/money.ts';
import type { MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

/** Lines that became contracts together: those that share entries of committed spending, directly or through each other. */
export type ContractedLines = {
  readonly lineIds: readonly string[];
  readonly spendingIds: readonly string[];
  readonly planned: Centavos;
  /** What the entries commit, less what was cancelled of them. */
  readonly committed: Centavos;
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
  { spending }: Pick<BudgetContent, 'spending'>,
): CommitmentReading => {
  const net = netCommitments(spending);
  const inScenario = new Set(lines.map(({ id }) => id));
  const links = lineCommitment.filter(({ lineId }) => inScenario.has(lineId));
  const holds = (row: { readonly spendingId: string }): boolean => (net.get(row.spendingId) ?? 0) > 0;
  const groups = connected(links.filter(holds)).map(({ lineIds, spendingIds }) => ({
    lineIds,
    spendingIds,
    planned: sum(lineIds.map((id) => costs.byLine.get(id)?.cost.total ?? 0)),
    committed: sum(spendingIds.map((id) => net.get(id) ?? 0)),
  }));
  const uncommitted = new Map(lines.map(({ id }) => [id, costs.byLine.get(id)?.monthCosts ?? []]));
  for (const group of groups) {
    const months = group.lineIds.map((id) => uncommitted.get(id) ?? []);
    const cells = months.flat();
    const rest = Math.min(Math.max(0, group.planned - group.committed), sum(cells));
    const left = sum(cells) === 0 ? cells : allocate(rest, cells);
    for (const [at, lineId] of group.lineIds.entries()) uncommitted.set(lineId, left.slice(at * 12, at * 12 + 12));
  }
  return { groups, lost: links.filter((row) => !holds(row)), uncommitted };
};

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
