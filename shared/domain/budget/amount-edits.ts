import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import {
  type BudgetRow,
  insertBudgetRows,
  type NewBudgetRow,
  rowChanges,
  updateRow,
} from '#shared/domain/budget/budget-rows.ts';
import { MONTH_FIELDS, monthColumnsOf, monthsOf, NO_MONTHS, sumOfMonths } from '#shared/domain/budget/months.ts';
import type { AmountEntity, AmountField, AmountOwner } from '#shared/domain/budget/paste-amounts.ts';
import { groupCells, totalsOfLines } from '#shared/domain/budget/totals.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { allocate, formatMoney, MAX_CENTAVOS, tooLarge } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

type Changes = readonly BudgetChange[];

/** One written cell of a table of amounts: text for the item, an id or null, whole centavos for a month or the year. */
export type AmountEdit = {
  readonly rowId: string;
  readonly field: AmountField | 'annual';
  readonly value: string | number | null;
};

/**
 * Writes cells of a table of amounts; `newRowIds` are rows that belong to `owner` and come after the last one first. A
 * written year is spread as the months stand, evenly where there are none; months written with it count instead.
 * @returns `too-large` where the months of a row would add up to more than 15 digits
 */
export const editAmounts = (
  content: BudgetContent,
  entity: AmountEntity,
  edits: readonly AmountEdit[],
  newRowIds: readonly string[],
  owner: AmountOwner,
): Result<Changes> => {
  const values = new Map<string, Record<string, string | number | null>>(newRowIds.map((id) => [id, {}]));
  for (const { rowId, field, value } of edits) {
    const written = values.get(rowId) ?? {};
    written[field] = value;
    values.set(rowId, written);
  }
  const known = new Map((content[entity] as readonly BudgetRow<AmountEntity>[]).map((row) => [row.id, row]));
  const changes: BudgetChange[] = [];
  const fresh: NewBudgetRow<AmountEntity>[] = [];
  for (const [rowId, written] of values) {
    const present = known.get(rowId);
    if (!present && !newRowIds.includes(rowId)) continue;
    const next = withYear((present ?? { ...BLANK_AMOUNTS, ...owner }) as BudgetRow<AmountEntity>, written);
    const year = sumOfMonths(next);
    if (Math.abs(year) > MAX_CENTAVOS)
      return fail('too-large', tooLarge(`La suma de los meses, ${formatMoney(year)},`));
    if (!present) fresh.push(next);
    else for (const change of rowChanges(entity, present, next)) changes.push(change);
  }
  if (fresh.length === 0) return ok(changes);
  const ids = newRowIds[Symbol.iterator]();
  const inserted = insertBudgetRows(content, entity, fresh, content[entity].length, () => ids.next().value ?? '');
  return ok([...changes, ...inserted]);
};

/** Blank rows of `owner` before a row of it; after the last one where null. */
export const insertAmounts = (
  content: BudgetContent,
  entity: AmountEntity,
  beforeRowId: string | null,
  count: number,
  owner: AmountOwner,
  newId: IdSource,
): Changes => {
  const rows = content[entity] as readonly { readonly id: string }[];
  const found = beforeRowId === null ? -1 : rows.findIndex((row) => row.id === beforeRowId);
  const blank = Array.from({ length: count }, () => ({ ...BLANK_AMOUNTS, ...owner }) as NewBudgetRow<AmountEntity>);
  return insertBudgetRows(content, entity, blank, found < 0 ? rows.length : found, newId);
};

/** A letter with nothing on it yet. */
export const addLetter = (
  content: BudgetContent,
  kind: BudgetRow<'letter'>['kind'],
  newId: IdSource,
): { readonly letterId: string; readonly changes: Changes } => {
  const letterId = newId();
  const blank = { kind, number: '', date: '', subject: '', state: 'draft' } as const;
  return { letterId, changes: insertBudgetRows(content, 'letter', [blank], content.letter.length, () => letterId) };
};

/**
 * What is asked for as a start of a letter of authorisation: every item and source that no letter authorises yet, with
 * its months as asked. The departments' parts come together, since the letter authorises the directorate.
 */
export const authoriseAsked = (content: BudgetContent, letterId: string, newId: IdSource): Changes => {
  const given = new Set(content.authorised.map((row) => row.itemCode));
  const asked = totalsOfLines(content).cells.filter((cell) => cell.itemCode !== '' && !given.has(cell.itemCode));
  const rows: NewBudgetRow<'authorised'>[] = [];
  for (const [key, { months }] of groupCells(asked, (cell) => `${cell.itemCode}\n${cell.fundingSourceId ?? ''}`)) {
    const [itemCode = '', source = ''] = key.split('\n');
    if (months.every((amount) => amount === 0)) continue;
    const fundingSourceId = source === '' ? null : source;
    rows.push({ letterId, itemCode, departmentId: null, fundingSourceId, ...monthColumnsOf(months) });
  }
  return rows.length === 0 ? [] : insertBudgetRows(content, 'authorised', rows, content.authorised.length, newId);
};

/** Rows that no letter owns, given to one. */
export const takeLooseRows = (
  content: BudgetContent,
  entity: 'authorised' | 'distribution',
  letterId: string,
): Changes => {
  const letters = new Set(content.letter.map((letter) => letter.id));
  return content[entity]
    .filter((row) => row.letterId === null || !letters.has(row.letterId))
    .map((row) => updateRow(entity, row.id, 'letterId', letterId));
};

const withYear = (
  row: BudgetRow<AmountEntity>,
  { annual, ...fields }: Readonly<Record<string, string | number | null>>,
): BudgetRow<AmountEntity> => {
  const months =
    typeof annual === 'number' && !MONTH_FIELDS.some((field) => field in fields)
      ? monthColumnsOf(
          allocate(
            annual,
            monthsOf(row).map((amount) => Math.abs(amount)),
          ),
        )
      : {};
  return { ...row, ...fields, ...months } as BudgetRow<AmountEntity>;
};

const BLANK_AMOUNTS = { itemCode: '', departmentId: null, fundingSourceId: null, ...NO_MONTHS };
