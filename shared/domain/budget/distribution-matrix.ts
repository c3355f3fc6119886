import { balancesOf } from '#shared/domain/budget/balance.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, removeRow, rowChanges } from '#shared/domain/budget/budget-rows.ts';
import { monthColumnsOf, monthsOf } from '#shared/domain/budget/months.ts';
import { type Amounts, NO_AMOUNTS } from '#shared/domain/budget/totals.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { allocate, type Centavos, MAX_CENTAVOS, tooLarge } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/** An item of a source, and who receives how much of it. All amounts in centavos, of the year and its months. */
export type MatrixRow = {
  readonly itemCode: string;
  readonly fundingSourceId: string | null;
  /** The modified budget: what there is to distribute, with what letters in draft would give. */
  readonly there: Amounts;
  /** By department: its ceiling, with what transfers gave and took from it. */
  readonly shares: ReadonlyMap<string, Amounts>;
  readonly given: Amounts;
  /** there − given; negative months are given twice. */
  readonly rest: Amounts;
};

export type DistributionMatrix = {
  /** In order of item and source. */
  readonly rows: readonly MatrixRow[];
  /** Of all rows, as one without position. */
  readonly total: MatrixRow;
};

/** Items against departments, with what is left to distribute. A distribution is prepared here, so drafts count. */
export const distributionMatrix = (content: BudgetContent): DistributionMatrix => {
  const rows = new Map<string, Draft>();
  const rowOf = (itemCode: string, fundingSourceId: string | null): Draft => {
    const key = `${itemCode}\n${fundingSourceId ?? ''}`;
    const present = rows.get(key);
    if (present) return present;
    const row: Draft = { itemCode, fundingSourceId, there: NO_AMOUNTS, shares: new Map() };
    rows.set(key, row);
    return row;
  };
  for (const balance of balancesOf(content, { from: 'authorised', bySource: true, withDrafts: true })) {
    if (isNothing(balance.modified)) continue;
    rowOf(balance.itemCode, balance.fundingSourceId).there = amountsOf(balance.modified);
  }
  for (const balance of balancesOf(content, { from: 'distribution', bySource: true, withDrafts: true })) {
    if (balance.departmentId === null || isNothing(balance.modified)) continue;
    rowOf(balance.itemCode, balance.fundingSourceId).shares.set(balance.departmentId, amountsOf(balance.modified));
  }
  const finished = [...rows.keys()].sort().flatMap((key) => {
    const row = rows.get(key);
    return row ? [finish(row)] : [];
  });
  return { rows: finished, total: totalOf(finished) };
};

/** What a person wrote into the matrix: the ceiling of a department, of a month (1 to 12) or of the year (null). */
export type ShareEdit = {
  readonly itemCode: string;
  readonly fundingSourceId: string | null;
  readonly departmentId: string;
  readonly month: number | null;
  readonly amount: Centavos;
};

/**
 * Makes departments' ceilings what was written, by what a letter that isn't recorded yet adds to what they have. A year
 * is spread as what is still there for the department month by month, so that it never takes more of a month than there is
 * unless it takes more than there is of the year.
 * @returns `not-allowed` below what recorded letters gave, `too-large` above 15 digits
 */
export const setShares = (
  content: BudgetContent,
  letterId: string,
  edits: readonly ShareEdit[],
  newId: IdSource,
): Result<readonly BudgetChange[]> => {
  const { rows } = distributionMatrix(content);
  const byPosition = new Map(rows.map((row) => [`${row.itemCode}\n${row.fundingSourceId ?? ''}`, row]));
  const rests = new Map(rows.map((row) => [row, [...row.rest.months]]));
  const changes: BudgetChange[] = [];
  const fresh: Parameters<typeof insertBudgetRows<'distribution'>>[2][number][] = [];
  for (const edit of edits) {
    if (Math.abs(edit.amount) > MAX_CENTAVOS) return fail('too-large', tooLarge(String(edit.amount)));
    const row = byPosition.get(`${edit.itemCode}\n${edit.fundingSourceId ?? ''}`);
    const share = row?.shares.get(edit.departmentId) ?? NO_AMOUNTS;
    const rest = (row && rests.get(row)) ?? NO_AMOUNTS.months;
    const wanted = wantedMonths(edit, share.months, rest);
    const added = wanted.map((amount, month) => amount - (share.months[month] ?? 0));
    if (row)
      rests.set(
        row,
        rest.map((amount, month) => amount - (added[month] ?? 0)),
      );
    const present = content.distribution.find(
      (candidate) =>
        candidate.letterId === letterId &&
        candidate.itemCode === edit.itemCode &&
        candidate.departmentId === edit.departmentId &&
        candidate.fundingSourceId === edit.fundingSourceId,
    );
    const months = (present ? monthsOf(present) : NO_AMOUNTS.months).map(
      (amount, month) => amount + (added[month] ?? 0),
    );
    if (months.some((amount) => amount < 0)) return fail('not-allowed', BELOW_RECORDED);
    if (present && isNothing(months)) changes.push(removeRow('distribution', present.id));
    else if (present) changes.push(...rowChanges('distribution', present, { ...present, ...monthColumnsOf(months) }));
    else if (!isNothing(months)) {
      const { itemCode, departmentId, fundingSourceId } = edit;
      fresh.push({ letterId, itemCode, departmentId, fundingSourceId, ...monthColumnsOf(months) });
    }
  }
  const inserted =
    fresh.length === 0 ? [] : insertBudgetRows(content, 'distribution', fresh, content.distribution.length, newId);
  return ok([...changes, ...inserted]);
};

const BELOW_RECORDED =
  'El importe es menor que lo que este departamento ya recibió en un oficio registrado, y lo registrado no se modifica. Escriba un importe mayor, o captúrelo como adecuación.';

type Draft = {
  readonly itemCode: string;
  readonly fundingSourceId: string | null;
  there: Amounts;
  readonly shares: Map<string, Amounts>;
};

/** A month as written; a year as the department's own and what is left would let it be. */
const wantedMonths = (
  { month, amount }: ShareEdit,
  share: readonly Centavos[],
  rest: readonly Centavos[],
): readonly Centavos[] => {
  if (month !== null) return share.map((present, at) => (at === month - 1 ? amount : present));
  const room = share.map((present, at) => Math.max(0, present + (rest[at] ?? 0)));
  return allocate(amount, room);
};

const finish = ({ itemCode, fundingSourceId, there, shares }: Draft): MatrixRow => {
  const given = sumOf([...shares.values()]);
  return { itemCode, fundingSourceId, there, shares, given, rest: minus(there, given) };
};

const totalOf = (rows: readonly MatrixRow[]): MatrixRow => {
  const shares = new Map<string, Amounts>();
  for (const row of rows) {
    for (const [id, amounts] of row.shares) shares.set(id, sumOf([shares.get(id) ?? NO_AMOUNTS, amounts]));
  }
  const there = sumOf(rows.map((row) => row.there));
  return finish({ itemCode: '', fundingSourceId: null, there, shares });
};

const amountsOf = (months: readonly Centavos[]): Amounts => ({
  annual: months.reduce((sum, amount) => sum + amount, 0),
  months,
});

const sumOf = (list: readonly Amounts[]): Amounts =>
  amountsOf(NO_AMOUNTS.months.map((_, month) => list.reduce((sum, { months }) => sum + (months[month] ?? 0), 0)));

const minus = (left: Amounts, right: Amounts): Amounts =>
  amountsOf(left.months.map((amount, month) => amount - (right.months[month] ?? 0)));

const isNothing = (months: readonly Centavos[]): boolean => months.every((amount) => amount === 0);
