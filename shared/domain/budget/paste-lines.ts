import type { BudgetChange, BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, type NewBudgetRow, rowChanges } from '#shared/domain/budget/budget-rows.ts';
import { type CellReader, cellReader } from '#shared/domain/budget/line-cells.ts';
import { LINE_COLUMNS, type LineColumn } from '#shared/domain/budget/line-columns.ts';
import {
  BLANK_LINE,
  isMonthField,
  type LineField,
  type LinePatch,
  writeLine,
} from '#shared/domain/budget/line-values.ts';
import type { MonthField } from '#shared/domain/budget/months.ts';
import { sharesOfYear } from '#shared/domain/budget/spreading.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** A block of cells as copied; undefined is a cell that stays as it is. */
export type LineBlock = readonly (readonly (string | undefined)[])[];

/** Where a block goes: the lines from the first cell on, as the grid shows them, and the columns from it on. */
export type PasteTarget = {
  readonly lineIds: readonly string[];
  readonly columns: readonly LineField[];
  /** Size of the selection: a block that fits into it a whole number of times fills it. */
  readonly selection?: { readonly rows: number; readonly columns: number };
  /** New lines stay where their row of the block is blank: the caller gave them a place already. */
  readonly keepBlank?: boolean;
};

export type CellError = {
  /** 1-based row and column of the block. */
  readonly row: number;
  readonly column: number;
  /** The line's number in the grid, 1-based, with the new ones counted after the last. */
  readonly line: number;
  readonly field: LineField | null;
  /** «Renglón 3, marzo: «x» no es un importe: …». */
  readonly message: string;
};

export type Paste = {
  /** One list, so that a paste is one undo. */
  readonly changes: readonly BudgetChange[];
  /** Cells that couldn't be taken as they are; all others are in `changes`. */
  readonly errors: readonly CellError[];
  readonly updatedLines: number;
  readonly insertedLines: number;
};

/** The longest block that is taken at once; beyond, importing a file is the way. */
const MAX_BLOCK_ROWS = 20_000;

/**
 * Pastes a block of cells, as people copy it from Excel, into lines; rows beyond the last line become new lines. A
 * blank cell clears, except where merged cells leave blanks: a new line without item takes it, and its department and
 * source where blank, of the row above. «25%» in a month is that share of the line's year. What can't be read is named and left as it was;
 * an unknown item is named and kept as typed.
 */
export const pasteLines = (
  content: BudgetContent,
  block: LineBlock,
  target: PasteTarget,
  context: { readonly classifier: ClassifierIndex | undefined; readonly newId: IdSource },
): Paste => {
  const cells = tiled(block, target.selection).slice(0, MAX_BLOCK_ROWS);
  const read = cellReader(content, context.classifier);
  const byId = new Map(content.line.map((line) => [line.id, line]));
  const numbers = new Map(content.line.map((line, index) => [line.id, index + 1]));
  const columns = target.columns.map((field) => LINE_COLUMNS.find((column) => column.field === field));
  const changes: BudgetChange[] = [];
  const fresh: NewBudgetRow<'line'>[] = [];
  const errors: CellError[] = [];
  let updatedLines = 0;
  if (block.length > MAX_BLOCK_ROWS) {
    errors.push({
      row: MAX_BLOCK_ROWS + 1,
      column: 1,
      line: MAX_BLOCK_ROWS + 1,
      field: null,
      message: `El bloque tiene ${block.length} renglones y se pegan hasta ${MAX_BLOCK_ROWS}: el resto quedó fuera. Pegue por partes, o importe el archivo.`,
    });
  }
  for (const [at, row] of cells.entries()) {
    const line = byId.get(target.lineIds[at] ?? '');
    const number = line ? (numbers.get(line.id) ?? 0) : content.line.length + fresh.length + 1;
    const where = { row: at + 1, line: number };
    if (!line && !target.keepBlank && row.every((cell) => (cell ?? '').trim() === '')) continue;
    const above = line ? undefined : fresh.at(-1);
    const start: BudgetLine = line ?? { ...BLANK_LINE, id: '', rank: '' };
    const patch = readRow(row, columns, read, above, where, errors);
    const written = writeLine(start, patch.values, content.pattern);
    if (!written.ok) {
      errors.push({ ...where, column: 1, field: 'annual', message: `Renglón ${number}: ${written.error.message}` });
      if (line) continue;
      const { id: _id, rank: _rank, ...values } = { ...start, ...identity(patch.values) };
      fresh.push(values);
      continue;
    }
    const next = withShares(written.value, patch.shares);
    reportIgnoredYear(patch, next, where, errors);
    if (line) {
      const changed = rowChanges('line', line, next);
      if (changed.length > 0) updatedLines += 1;
      for (const change of changed) changes.push(change);
    } else {
      const { id: _id, rank: _rank, ...values } = next;
      fresh.push(values);
    }
  }
  if (fresh.length > 0) {
    for (const change of insertBudgetRows(content, 'line', fresh, content.line.length, context.newId)) {
      changes.push(change);
    }
  }
  return { changes, errors, updatedLines, insertedLines: fresh.length };
};

type Place = Pick<CellError, 'row' | 'line'>;

type ReadRow = {
  readonly values: LinePatch;
  /** Months given as a share of the year, in millionths. */
  readonly shares: ReadonlyMap<MonthField, number>;
  /** The block's column of a written year. */
  readonly yearColumn: number | undefined;
};

const readRow = (
  row: LineBlock[number],
  columns: readonly (LineColumn | undefined)[],
  read: CellReader,
  above: NewBudgetRow<'line'> | undefined,
  place: Place,
  errors: CellError[],
): ReadRow => {
  const values: Record<string, unknown> = {};
  const shares = new Map<MonthField, number>();
  let yearColumn: number | undefined;
  for (const [at, text] of row.entries()) {
    if (text === undefined) continue;
    const column = columns[at];
    const where = { ...place, column: at + 1, field: column?.field ?? null };
    if (!column) {
      if (text.trim() !== '') {
        errors.push({
          ...where,
          message: `Renglón ${place.line}: «${text.trim().slice(0, 40)}» no cabe, porque el bloque tiene más columnas que la tabla. Copie menos columnas o péguelo más a la izquierda.`,
        });
      }
      continue;
    }
    const cell = read(column, text);
    if (cell.share !== undefined && isMonthField(column.field)) shares.set(column.field, cell.share);
    else if (cell.value !== undefined) values[column.field] = cell.value;
    if (cell.message !== undefined) {
      errors.push({ ...where, message: `Renglón ${place.line}, ${column.title}: ${cell.message}` });
    }
    if (column.field === 'annual' && text.trim() !== '') yearColumn = at + 1;
  }
  // Under a merged item; a row with an item of its own says nothing about the others' department.
  if (above && values.itemCode === '') {
    for (const field of INHERITED) {
      if (values[field] === '' || values[field] === null) values[field] = above[field];
    }
  }
  // A blank year beside its months or factors is no zero: it follows from them.
  if (yearColumn === undefined && Object.keys(values).some((field) => isMonthField(field) || FACTORS.has(field))) {
    delete values.annual;
  }
  return { values: values as LinePatch, shares, yearColumn };
};

const FACTORS: ReadonlySet<string> = new Set(['quantity', 'unitCost', 'times']);
const INHERITED = ['itemCode', 'departmentId', 'fundingSourceId'] as const;

const withShares = (line: BudgetLine, shares: ReadonlyMap<MonthField, number>): BudgetLine =>
  shares.size === 0 ? line : { ...line, ...sharesOfYear(line.annual, shares), spreading: 'manual' };

const reportIgnoredYear = (patch: ReadRow, line: BudgetLine, place: Place, errors: CellError[]): void => {
  const { annual } = patch.values;
  if (annual === undefined || patch.yearColumn === undefined || annual === line.annual) return;
  errors.push({
    ...place,
    column: patch.yearColumn,
    field: 'annual',
    message: `Renglón ${place.line}, importe anual: se pegó ${formatMoney(annual)}, pero cantidad × costo × veces da ${formatMoney(line.annual)}, que es lo que quedó. Corrija la cantidad o el costo, o deje en blanco la cantidad.`,
  });
};

const identity = ({ itemCode, departmentId, fundingSourceId, description, unit }: LinePatch): LinePatch => ({
  ...(itemCode === undefined ? {} : { itemCode }),
  ...(departmentId === undefined ? {} : { departmentId }),
  ...(fundingSourceId === undefined ? {} : { fundingSourceId }),
  ...(description === undefined ? {} : { description }),
  ...(unit === undefined ? {} : { unit }),
});

/** The block as often as it fits into the selection; as it is where it doesn't. */
const tiled = (block: LineBlock, selection: PasteTarget['selection']): LineBlock => {
  const width = Math.max(0, ...block.map((row) => row.length));
  if (!selection || width === 0) return block;
  const down = selection.rows % block.length === 0 ? selection.rows / block.length : 1;
  const across = selection.columns % width === 0 ? selection.columns / width : 1;
  if (down * across === 1) return block;
  return Array.from({ length: block.length * down }, (_, at) => {
    const row = block[at % block.length] ?? [];
    const full = Array.from({ length: width }, (_cell, column) => (column < row.length ? row[column] : ''));
    return Array.from({ length: across }, () => full).flat();
  });
};
