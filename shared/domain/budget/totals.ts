import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { MONTH_FIELDS, type MonthColumns } from '#shared/domain/budget/months.ts';
import { chapterOf, conceptOf, genericOf } from '#shared/domain/classifier/item-code.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** A year and its months, in centavos. `annual` may differ from the months' sum where a line's months don't add up. */
export type Amounts = { readonly annual: Centavos; readonly months: readonly Centavos[] };

/** A row of money: of the lines, of what was authorised or distributed, or of a transfer. */
export type MoneyRow = MonthColumns & {
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly fundingSourceId: string | null;
  /** The months' sum where a row has none of its own. */
  readonly annual?: Centavos;
};

/** What one item of one department gets from one source: the finest sum. */
export type MoneyCell = {
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly fundingSourceId: string | null;
  readonly amounts: Amounts;
};

export type Totals = {
  readonly total: Amounts;
  /** Keys are codes, in order; what is no code of the base's form counts under ''. */
  readonly byChapter: ReadonlyMap<string, Amounts>;
  readonly byConcept: ReadonlyMap<string, Amounts>;
  readonly byGeneric: ReadonlyMap<string, Amounts>;
  readonly byItem: ReadonlyMap<string, Amounts>;
  /** Keys are ids; null is what has none. */
  readonly byDepartment: ReadonlyMap<string | null, Amounts>;
  readonly bySource: ReadonlyMap<string | null, Amounts>;
  readonly cells: readonly MoneyCell[];
};

/** All sums of a list of rows in one pass. Exact as long as no sum passes 15 digits (`checkBudget` reports it). */
export const totalsOf = (rows: readonly MoneyRow[]): Totals => {
  const cells = cellsOf(rows);
  return {
    total: sumCells(cells),
    byChapter: groupCells(cells, (cell) => chapterKey(cell.itemCode)),
    byConcept: groupCells(cells, (cell) => (isCode(cell.itemCode) ? conceptOf(cell.itemCode) : '')),
    byGeneric: groupCells(cells, (cell) => (isCode(cell.itemCode) ? genericOf(cell.itemCode) : '')),
    byItem: groupCells(cells, (cell) => cell.itemCode),
    byDepartment: groupCells(cells, (cell) => cell.departmentId),
    bySource: groupCells(cells, (cell) => cell.fundingSourceId),
    cells,
  };
};

/** What is asked for: the sums of the lines. */
export const totalsOfLines = (content: Pick<BudgetContent, 'line'>): Totals => totalsOf(content.line);

/** Sums of cells that share a key, in order of key (null first). */
export const groupCells = <K extends string | null>(
  cells: readonly MoneyCell[],
  keyOf: (cell: MoneyCell) => K,
): ReadonlyMap<K, Amounts> => {
  const sums = new Map<K, number[]>();
  for (const cell of cells) addCell(slot(sums, keyOf(cell)), cell.amounts);
  const keys = [...sums.keys()].sort(compareKeys);
  return new Map(keys.map((key) => [key, amountsOf(sums.get(key) ?? [])]));
};

export const sumCells = (cells: readonly MoneyCell[]): Amounts => {
  const sums = new Array<number>(WIDTH).fill(0);
  for (const cell of cells) addCell(sums, cell.amounts);
  return amountsOf(sums);
};

export const NO_AMOUNTS: Amounts = { annual: 0, months: MONTH_FIELDS.map(() => 0) };

/** January to March and so on: four sums of three months. */
export const quartersOf = ({ months }: Amounts): readonly Centavos[] =>
  [0, 3, 6, 9].map((from) => (months[from] ?? 0) + (months[from + 1] ?? 0) + (months[from + 2] ?? 0));

/** One line of a printed distribution: a level of the classifier, or an item, with what comes under it. */
export type SubtotalRow = {
  readonly code: string;
  readonly level: 'chapter' | 'concept' | 'generic' | 'item';
  readonly amounts: Amounts;
};

/**
 * The sums as a tree in order of code: each chapter, its concepts, their generic items, their items. An item budgeted at
 * its generic code is told once. Items whose code isn't one come last, on their own.
 */
export const subtotalRows = (totals: Totals): readonly SubtotalRow[] => {
  const rows: SubtotalRow[] = [];
  const told = new Set<string>();
  const tell = (code: string, level: SubtotalRow['level'], amounts: Amounts | undefined): void => {
    if (told.has(code) || !amounts) return;
    told.add(code);
    rows.push({ code, level, amounts });
  };
  const loose: SubtotalRow[] = [];
  for (const [code, amounts] of totals.byItem) {
    if (!isCode(code)) {
      loose.push({ code, level: 'item', amounts });
      continue;
    }
    tell(chapterOf(code), 'chapter', totals.byChapter.get(chapterOf(code)));
    tell(conceptOf(code), 'concept', totals.byConcept.get(conceptOf(code)));
    tell(genericOf(code), 'generic', totals.byGeneric.get(genericOf(code)));
    tell(code, 'item', amounts);
  }
  return [...rows, ...loose];
};

/** Twelve months and the year. */
const WIDTH = 13;

const isCode = (code: string): boolean => /^[1-9]\d{3,4}$/.test(code);

const chapterKey = (code: string): string => (isCode(code) ? chapterOf(code) : '');

const cellsOf = (rows: readonly MoneyRow[]): readonly MoneyCell[] => {
  const byDepartment = new Map<string | null, Map<string | null, Map<string, number[]>>>();
  for (const row of rows) {
    const bySource = inner(byDepartment, row.departmentId);
    const byItem = inner(bySource, row.fundingSourceId);
    addRow(slot(byItem, row.itemCode), row);
  }
  const cells: MoneyCell[] = [];
  for (const [departmentId, bySource] of byDepartment) {
    for (const [fundingSourceId, byItem] of bySource) {
      for (const [itemCode, sums] of byItem) {
        cells.push({ itemCode, departmentId, fundingSourceId, amounts: amountsOf(sums) });
      }
    }
  }
  return cells;
};

const inner = <K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> => {
  const present = maps.get(key);
  if (present) return present;
  const fresh = new Map<L, V>();
  maps.set(key, fresh);
  return fresh;
};

const slot = <K>(sums: Map<K, number[]>, key: K): number[] => {
  const present = sums.get(key);
  if (present) return present;
  const fresh = new Array<number>(WIDTH).fill(0);
  sums.set(key, fresh);
  return fresh;
};

const addRow = (sums: number[], row: MoneyRow): void => {
  let year = 0;
  for (let month = 0; month < 12; month += 1) {
    const amount = row[MONTH_FIELDS[month] ?? 'm01'];
    year += amount;
    sums[month] = (sums[month] ?? 0) + amount;
  }
  sums[12] = (sums[12] ?? 0) + (row.annual ?? year);
};

const addCell = (sums: number[], { annual, months }: Amounts): void => {
  for (let month = 0; month < 12; month += 1) sums[month] = (sums[month] ?? 0) + (months[month] ?? 0);
  sums[12] = (sums[12] ?? 0) + annual;
};

const amountsOf = (sums: readonly number[]): Amounts => ({ annual: sums[12] ?? 0, months: sums.slice(0, 12) });

const compareKeys = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
};
