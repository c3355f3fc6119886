import type { Balance } from '#shared/domain/budget/balance.ts';
import type {
  Budget,
  BudgetChange,
  BudgetContent,
  SpendingEntry,
  SpendingMoment,
} from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, type NewBudgetRow, rowChanges } from '#shared/domain/budget/budget-rows.ts';
import { accumulated } from '#shared/domain/budget/months.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

export type SpendingField = Exclude<keyof SpendingEntry, 'id' | 'rank'>;
export type SpendingPatch = { readonly [F in SpendingField]?: SpendingEntry[F] };

/**
 * Writes fields of entries, and what follows from them: the day says the month, unless the month is written too; naming
 * the commitment fills in its item, department and source where the entry has none. `newRowIds` come after the last first.
 */
export const editSpending = (
  content: BudgetContent,
  patches: ReadonlyMap<string, SpendingPatch>,
  newRowIds: readonly string[],
): readonly BudgetChange[] => {
  const known = new Map(content.spending.map((row) => [row.id, row]));
  const changes: BudgetChange[] = [];
  for (const [rowId, patch] of patches) {
    const present = known.get(rowId);
    if (!present) continue;
    for (const change of rowChanges('spending', present, written(content, present, patch))) changes.push(change);
  }
  if (newRowIds.length === 0) return changes;
  const fresh = newRowIds.map((rowId) =>
    written(content, { ...BLANK_SPENDING, id: rowId, rank: '' }, patches.get(rowId) ?? {}),
  );
  const ids = newRowIds[Symbol.iterator]();
  const inserted = insertBudgetRows(
    content,
    'spending',
    fresh.map(({ id: _id, rank: _rank, ...values }): NewBudgetRow<'spending'> => values),
    content.spending.length,
    () => ids.next().value ?? '',
  );
  return [...changes, ...inserted];
};

/** Blank entries before an entry; after the last one where null. */
export const insertSpending = (
  content: BudgetContent,
  beforeRowId: string | null,
  count: number,
  newId: IdSource,
): readonly BudgetChange[] => {
  const found = beforeRowId === null ? -1 : content.spending.findIndex((row) => row.id === beforeRowId);
  const blank = Array.from({ length: count }, () => BLANK_SPENDING);
  return insertBudgetRows(content, 'spending', blank, found < 0 ? content.spending.length : found, newId);
};

/** The figures of a balance in one column: in centavos. */
export type BalanceFigures = {
  readonly authorised: Centavos;
  readonly modified: Centavos;
  readonly available: Centavos;
} & Readonly<Record<SpendingMoment, Centavos>>;

/**
 * A balance at one month (1 to 12), or of the year (null). With `accumulated` every figure counts since January, so that
 * modified − committed is what the same line calls available.
 */
export const balanceFigures = (
  balance: Balance,
  month: number | null,
  availability: Budget['availability'],
): BalanceFigures => {
  if (month === null) return balance.annual;
  const at = (months: readonly Centavos[]): Centavos =>
    (availability === 'accumulated' ? accumulated(months) : months)[month - 1] ?? 0;
  return {
    authorised: at(balance.authorised),
    modified: at(balance.modified),
    committed: at(balance.moments.committed),
    accrued: at(balance.moments.accrued),
    exercised: at(balance.moments.exercised),
    paid: at(balance.moments.paid),
    available: balance.available[month - 1] ?? 0,
  };
};

const written = (content: BudgetContent, row: SpendingEntry, patch: SpendingPatch): SpendingEntry => {
  const { commitmentId } = patch;
  const commitment =
    typeof commitmentId === 'string' ? content.spending.find((candidate) => candidate.id === commitmentId) : undefined;
  const next = { ...row, ...patch };
  return {
    ...next,
    ...(patch.date !== undefined && patch.month === undefined ? monthOf(patch.date) : {}),
    ...(commitment && next.itemCode === '' ? { itemCode: commitment.itemCode } : {}),
    ...(commitment && next.departmentId === null ? { departmentId: commitment.departmentId } : {}),
    ...(commitment && next.fundingSourceId === null ? { fundingSourceId: commitment.fundingSourceId } : {}),
  };
};

const monthOf = (date: string): { readonly month?: number } => {
  const month = Number(date.slice(5, 7));
  return month >= 1 && month <= 12 ? { month } : {};
};

const BLANK_SPENDING = {
  itemCode: '',
  departmentId: null,
  fundingSourceId: null,
  moment: 'committed',
  date: '',
  month: 1,
  amount: 0,
  document: '',
  concept: '',
  commitmentId: null,
} as const satisfies NewBudgetRow<'spending'>;
