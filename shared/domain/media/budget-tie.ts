import { type Balance, balancesOf } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import { accumulated } from '#shared/domain/budget/months.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { type CommitmentReading, readCommitments } from '#shared/domain/media/budget-commitments.ts';
import { type Charge, chargedTo } from '#shared/domain/media/charged-item.ts';
import type { MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

type Months = readonly Centavos[];

/**
 * What the plan still has to commit of an item beside what the item has: with IVA, commission and production. Months are
 * each month's own, or added up since January, as the budget says (`availability`).
 */
export type TieRow = {
  readonly from: 'authorised' | 'distribution';
  readonly itemCode: string;
  /** Null: the directorate as a whole. */
  readonly departmentId: string | null;
  readonly planned: Months;
  /** modified − committed. */
  readonly available: Months;
  /** available − planned; negative where it doesn't fit. */
  readonly left: Months;
  readonly annual: {
    readonly planned: Centavos;
    readonly modified: Centavos;
    readonly committed: Centavos;
    readonly available: Centavos;
    readonly left: Centavos;
  };
  readonly lineIds: readonly string[];
  /** Lines whose cost isn't known: `planned` is at least what it says, `left` at most. */
  readonly unknown: number;
};

export type BudgetTie = {
  readonly availability: 'monthly' | 'accumulated';
  readonly rows: readonly TieRow[];
  readonly commitments: CommitmentReading;
};

/**
 * Holds the plan against the year's budget: against what the directorate has of each item and, once ceilings were
 * distributed, against what each department has of it. Lines that no item pays for are left out (a finding names them).
 * @param lines of the scenario that is the plan
 */
export const tieToBudget = (
  lines: readonly MediaLine[],
  costs: PlanCosts,
  content: Pick<MediaPlanContent, 'lineCommitment'>,
  budget: BudgetContent,
): BudgetTie => {
  const commitments = readCommitments(lines, costs, content, budget);
  const { availability } = budgetOf(budget);
  const budgetLines = new Map(budget.line.map((row) => [row.id, row]));
  const charges = new Map(lines.map((line) => [line.id, chargedTo(line, budgetLines)]));
  const paid = lines.filter(({ id }) => (charges.get(id)?.itemCode ?? '') !== '');
  const unknownOf = (members: readonly MediaLine[]): number =>
    members.filter(({ id }) => {
      const cost = costs.byLine.get(id)?.cost;
      return cost && (!cost.known || cost.tooLarge);
    }).length;
  const rowsFrom = (from: TieRow['from'], members: readonly MediaLine[]): readonly TieRow[] => {
    const balances = new Map(balancesOf(budget, { from }).map((balance) => [keyOf(balance), balance]));
    const positionOf = (line: MediaLine): Charge => {
      const charge = charges.get(line.id) ?? NOWHERE;
      return from === 'authorised' ? { ...charge, departmentId: null } : charge;
    };
    return [...Map.groupBy(members, (line) => keyOf(positionOf(line)))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => {
        const first = group[0];
        const { itemCode, departmentId } = first ? positionOf(first) : NOWHERE;
        const months = group.map(({ id }) => commitments.uncommitted.get(id) ?? []);
        return tieRow(
          { from, itemCode, departmentId, unknown: unknownOf(group) },
          group,
          addUp(months),
          balances.get(key),
          availability,
        );
      });
  };
  const distributed = budget.distribution.some(recordedRows(budget));
  const ofDepartments = distributed ? paid.filter(({ id }) => charges.get(id)?.departmentId !== null) : [];
  return {
    availability,
    rows: [...rowsFrom('authorised', paid), ...rowsFrom('distribution', ofDepartments)],
    commitments,
  };
};

const tieRow = (
  position: Pick<TieRow, 'from' | 'itemCode' | 'departmentId' | 'unknown'>,
  lines: readonly MediaLine[],
  months: Months,
  balance: Balance | undefined,
  availability: 'monthly' | 'accumulated',
): TieRow => {
  const planned = availability === 'monthly' ? months : accumulated(months);
  const available = balance?.available ?? NO_MONTHS;
  const plannedYear = months.reduce((sum, amount) => sum + amount, 0);
  const { modified = 0, committed = 0, available: free = 0 } = balance?.annual ?? {};
  return {
    ...position,
    planned,
    available,
    left: planned.map((amount, month) => (available[month] ?? 0) - amount),
    annual: { planned: plannedYear, modified, committed, available: free, left: free - plannedYear },
    lineIds: lines.map(({ id }) => id),
  };
};

const addUp = (lists: readonly Months[]): Months =>
  NO_MONTHS.map((_, month) => lists.reduce((sum, months) => sum + (months[month] ?? 0), 0));

const keyOf = ({ itemCode, departmentId }: Charge): string => `${itemCode}\n${departmentId ?? ''}`;

const NOWHERE: Charge = { itemCode: '', departmentId: null };
const NO_MONTHS: Months = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
