import { isBlankAmounts, isBlankSpending } from '#shared/domain/budget/blank-rows.ts';
import { type BudgetContent, budgetOf, type SpendingMoment, type TransferKind } from '#shared/domain/budget/budget.ts';
import { accumulated, monthsOf } from '#shared/domain/budget/months.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

type Months = readonly Centavos[];

/**
 * One item's course through the year, each as twelve months of centavos. `position` names what the balance is of.
 * modified = authorised + increases − reductions ± transfers ± rescheduling; available = modified − committed.
 */
export type Balance = {
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly fundingSourceId: string | null;
  readonly authorised: Months;
  /** What transfers added (reductions are negative), by kind. */
  readonly movements: Readonly<Record<TransferKind, Months>>;
  readonly modified: Months;
  readonly moments: Readonly<Record<SpendingMoment, Months>>;
  /** Of each month, or since January, as the budget says. */
  readonly available: Months;
  /** Of the whole year. */
  readonly annual: {
    readonly authorised: Centavos;
    readonly modified: Centavos;
    readonly available: Centavos;
  } & Readonly<Record<SpendingMoment, Centavos>>;
};

export type BalanceOptions = {
  /** What the balance starts from: the directorate's authorised amounts, or the departments' ceilings. */
  readonly from: 'authorised' | 'distribution';
  /** Whether departments and sources are told apart; by default departments where it starts from their ceilings. */
  readonly byDepartment?: boolean;
  readonly bySource?: boolean;
  /** A transfer that isn't recorded counts only here, to see what it would do. */
  readonly draftTransferId?: string;
  /** A letter that isn't recorded counts only here, to see what it would do. */
  readonly draftLetterId?: string;
  /** Counts every letter, recorded or not: only for views that prepare a distribution, and say so in words. */
  readonly withDrafts?: boolean;
};

/** The balances of a budget in order of item, department and source. Only recorded letters give, only recorded transfers modify. */
export const balancesOf = (content: BudgetContent, options: BalanceOptions): readonly Balance[] => {
  const byDepartment = options.byDepartment ?? options.from === 'distribution';
  const bySource = options.bySource ?? false;
  const ledgers = new Map<string, Ledger>();
  const ledgerOf = (row: Position): Ledger => {
    const departmentId = byDepartment ? row.departmentId : null;
    const fundingSourceId = bySource ? row.fundingSourceId : null;
    const key = `${row.itemCode}\n${departmentId ?? ''}\n${fundingSourceId ?? ''}`;
    const present = ledgers.get(key);
    if (present) return present;
    const ledger = newLedger({ itemCode: row.itemCode, departmentId, fundingSourceId });
    ledgers.set(key, ledger);
    return ledger;
  };
  const isRecorded = recordedRows(content);
  const counts = (row: { readonly letterId: string | null }): boolean =>
    options.withDrafts === true || isRecorded(row) || (row.letterId !== null && row.letterId === options.draftLetterId);
  for (const row of content[options.from]) {
    if (counts(row) && !isBlankAmounts(row)) addMonths(ledgerOf(row).authorised, monthsOf(row));
  }
  const kinds = new Map(
    content.transfer
      .filter(({ id, state }) => state === 'recorded' || id === options.draftTransferId)
      .map(({ id, kind }) => [id, kind]),
  );
  for (const row of content.movement) {
    const kind = kinds.get(row.transferId);
    if (kind && !isBlankAmounts(row)) addMonths(ledgerOf(row).movements[kind], monthsOf(row));
  }
  for (const row of content.spending) {
    if (isBlankSpending(row)) continue;
    const months = ledgerOf(row).moments[row.moment];
    months[row.month - 1] = (months[row.month - 1] ?? 0) + row.amount;
  }
  const { availability } = budgetOf(content);
  return [...ledgers.keys()]
    .sort()
    .flatMap((key) => ledgers.get(key) ?? [])
    .map((ledger) => balanceOf(ledger, availability));
};

/** The sum of balances, as one. Its position is blank. */
export const sumBalances = (balances: readonly Balance[], availability: 'monthly' | 'accumulated'): Balance => {
  const ledger = newLedger({ itemCode: '', departmentId: null, fundingSourceId: null });
  for (const balance of balances) {
    addMonths(ledger.authorised, balance.authorised);
    for (const kind of KINDS) addMonths(ledger.movements[kind], balance.movements[kind]);
    for (const moment of MOMENTS) addMonths(ledger.moments[moment], balance.moments[moment]);
  }
  return balanceOf(ledger, availability);
};

export const MOMENTS = ['committed', 'accrued', 'exercised', 'paid'] as const satisfies readonly SpendingMoment[];
const KINDS = ['increase', 'reduction', 'transfer', 'rescheduling'] as const satisfies readonly TransferKind[];

type Position = {
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly fundingSourceId: string | null;
};
type Ledger = Position & {
  readonly authorised: number[];
  readonly movements: Readonly<Record<TransferKind, number[]>>;
  readonly moments: Readonly<Record<SpendingMoment, number[]>>;
};

const zeros = (): number[] => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

const newLedger = (position: Position): Ledger => ({
  ...position,
  authorised: zeros(),
  movements: { increase: zeros(), reduction: zeros(), transfer: zeros(), rescheduling: zeros() },
  moments: { committed: zeros(), accrued: zeros(), exercised: zeros(), paid: zeros() },
});

const addMonths = (sums: number[], months: Months): void => {
  for (let month = 0; month < 12; month += 1) sums[month] = (sums[month] ?? 0) + (months[month] ?? 0);
};

const balanceOf = (ledger: Ledger, availability: 'monthly' | 'accumulated'): Balance => {
  const modified = zeros();
  addMonths(modified, ledger.authorised);
  for (const kind of KINDS) addMonths(modified, ledger.movements[kind]);
  const free = modified.map((amount, month) => amount - (ledger.moments.committed[month] ?? 0));
  return {
    ...ledger,
    modified,
    available: availability === 'monthly' ? free : accumulated(free),
    annual: {
      authorised: sum(ledger.authorised),
      modified: sum(modified),
      available: sum(free),
      committed: sum(ledger.moments.committed),
      accrued: sum(ledger.moments.accrued),
      exercised: sum(ledger.moments.exercised),
      paid: sum(ledger.moments.paid),
    },
  };
};

const sum = (months: Months): Centavos => months.reduce((before, amount) => before + amount, 0);
