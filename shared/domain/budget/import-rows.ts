import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { findHeading, type ImportColumn, repeatsHeading } from '#shared/domain/budget/import-columns.ts';
import { type CodeSums, sumsByCode } from '#shared/domain/budget/import-groups.ts';
import { roundedToCentavos } from '#shared/domain/budget/import-rounding.ts';
import type { LineColumn } from '#shared/domain/budget/line-columns.ts';
import { isMonthField } from '#shared/domain/budget/line-values.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import type { CellRow } from '#shared/domain/common/cells.ts';
import type { FindingSeverity } from '#shared/domain/common/finding.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { cellAddress, type SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';

export type ImportProblem = {
  /** «D7»; null where the row as a whole is meant. */
  readonly cell: string | null;
  readonly severity: FindingSeverity;
  /** Problem, cause and remedy in Spanish, the address first. */
  readonly message: string;
};

export type ImportedRow = {
  /** 1-based, of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly state: 'new' | 'refused' | 'skipped';
  readonly problems: readonly ImportProblem[];
};

/** What importing a sheet would do; nothing is left out, nothing is done. */
export type BudgetImport = {
  readonly columns: readonly { readonly heading: string; readonly field: string | null; readonly title: string }[];
  readonly rows: readonly ImportedRow[];
  readonly taken: number;
  readonly refused: number;
  readonly skipped: number;
  /** Of the rows that would be taken, in centavos. */
  readonly total: Centavos;
  readonly notices: readonly string[];
  readonly changes: readonly BudgetChange[];
};

/** A row that is to be taken, with its cells by column, merged ones filled from the first of them. */
export type DataRow = {
  readonly row: CellRow;
  readonly text: (column: LineColumn) => string;
  /** «D7», or null where the sheet has no such column. */
  readonly address: (field: string) => string | null;
  /** What reading the file found wrong in the columns that are used, or what was filled in. */
  readonly problems: readonly ImportProblem[];
  /** A month of it was rounded to the centavo, so that they may no longer add up to the year. */
  readonly isRounded: boolean;
};

export type SortedRow =
  | { readonly kind: 'data'; readonly data: DataRow }
  | { readonly kind: 'skipped'; readonly row: ImportedRow };

export type SortedTable = {
  /** Those that are used, in the sheet's order. */
  readonly used: readonly LineColumn[];
  readonly columns: BudgetImport['columns'];
  readonly rows: readonly SortedRow[];
  readonly notices: readonly string[];
};

/** A problem of a row taken, at the cell of a field where the sheet has its column. */
export const problemAt = (
  data: DataRow,
  field: string | undefined,
  severity: FindingSeverity,
  message: string,
): ImportProblem => {
  const cell = field === undefined ? null : data.address(field);
  return { cell, severity, message: `${cell ?? `Renglón ${data.row.line}`}: ${message}` };
};

/** A sheet of more rows is another kind of document. */
export const MAX_IMPORT_ROWS = 20_000;

/**
 * Tells the rows to be taken from those that aren't: what stands above the heading, the heading and its repetitions,
 * totals and subtotals, headings of chapters, notes.
 * @param fields the columns that this import uses
 * @returns `invalid-input` where no heading names the item and an amount, `too-large` beyond 20,000 rows
 */
export const sortRows = (
  table: SheetTable,
  fields: (column: LineColumn) => boolean,
  classifier: ClassifierIndex | undefined,
): Result<SortedTable> => {
  if (table.rows.length > MAX_IMPORT_ROWS) {
    return fail(
      'too-large',
      `La hoja tiene ${table.rows.length} renglones y se leen hasta ${MAX_IMPORT_ROWS}. Divídala en varias.`,
    );
  }
  const heading = findHeading(table);
  if (!heading) {
    return fail(
      'invalid-input',
      'No se encontró el encabezado: en los primeros 20 renglones ninguno nombra la partida y un importe. Ponga sobre las columnas «Partida», «Descripción», «Importe anual» y los meses, y vuelva a leer la hoja.',
    );
  }
  const columns = heading.columns.map((column) =>
    column.column && fields(column.column) ? column : { ...column, column: undefined },
  );
  const rounded = roundedToCentavos(table, columns);
  const body = rounded.rows.slice(heading.after);
  const sorter = new RowSorter(rounded, columns, body, classifier);
  return ok({
    used: columns.flatMap(({ column }) => (column ? [column] : [])),
    columns: columns.map(({ heading: text, column }) => ({
      heading: text,
      field: column?.field ?? null,
      title: column?.title ?? 'no se usa',
    })),
    rows: [
      ...table.rows.slice(0, heading.from).map((row) => skipped(row, 'está antes del encabezado y no se lee.')),
      ...table.rows.slice(heading.from, heading.after).map((row) => skipped(row, 'es el encabezado.')),
      ...body.map((row) => sorter.sort(row)),
    ],
    notices: blankNotice(table, heading.after),
  });
};

const skipped = (row: CellRow, why: string, severity: FindingSeverity = 'info'): SortedRow => ({
  kind: 'skipped',
  row: {
    line: row.line,
    cells: row.cells,
    state: 'skipped',
    problems: [{ cell: null, severity, message: `Renglón ${row.line}: ${why}` }],
  },
});

const blankNotice = (table: SheetTable, from: number): readonly string[] => {
  const first = table.rows[from - 1]?.line;
  const last = table.rows.at(-1)?.line;
  if (first === undefined || last === undefined) return [];
  const blank = last - first - (table.rows.length - from);
  // A cell of CSV may span lines, so that only a workbook's gaps are blank rows.
  if (blank <= 0 || table.merges === undefined) return [];
  return [blank === 1 ? 'Se saltó un renglón en blanco.' : `Se saltaron ${blank} renglones en blanco.`];
};

/** What a row without any of these is no total; the rest is looked at with care. */
const TOTAL_WORD = /total|suma|pagar/i;
const TOTAL =
  /^(?:sub ?total(?:es)?|(?:gran )?total(?:es)?(?: general)?|sumas?(?: total)?|importe total|a pagar)(?: |$)/;
/** With a code beside it, only what plainly adds up: «Total 3610», «Subtotal de la partida», not «Total Station». */
const TOTAL_OF = /^(?:sub ?total|total|suma)(?: (?:de|del|por|partida|concepto|capitulo|generica|anual|\d)|$)/;

/** What a column that merged cells leave blank is filled with. */
const FILLED = new Set(['item', 'department', 'source']);

class RowSorter {
  readonly #table: SheetTable;
  readonly #columns: readonly ImportColumn[];
  readonly #classifier: ClassifierIndex | undefined;
  readonly #merged: ReadonlyMap<string, string>;
  readonly #faults: ReadonlyMap<number, SheetTable['problems']>;
  readonly #sums: CodeSums;
  /** The last row taken: what a blank under a merged cell stands for where merges aren't known. */
  #above: ((column: LineColumn) => string) | undefined;

  constructor(
    table: SheetTable,
    columns: readonly ImportColumn[],
    body: readonly CellRow[],
    classifier: ClassifierIndex | undefined,
  ) {
    this.#table = table;
    this.#columns = columns;
    this.#classifier = classifier;
    this.#merged = mergedTexts(table);
    this.#faults = Map.groupBy(table.problems, (problem) => problem.line);
    this.#sums = sumsByCode(
      body,
      (row) => this.#code(row),
      (row) => this.#amount(row),
    );
  }

  sort(row: CellRow): SortedRow {
    if (repeatsHeading(row, this.#columns)) return skipped(row, 'repite el encabezado.');
    const code = this.#code(row);
    const isTotal = this.#saysTotal(row, code);
    if (isTotal) return skipped(row, 'es un total: sus importes ya están en los renglones que suma.');
    const group = code === '' ? undefined : this.#group(row, code);
    if (group !== undefined) return skipped(row, group);
    const data = this.#data(row);
    if (this.#amount(row) === undefined && !/\d/.test(this.#text(row, 'item')) && data.problems.length === 0) {
      return skipped(row, 'no trae partida ni importes: no se lee como renglón del presupuesto.');
    }
    this.#above = data.text;
    return { kind: 'data', data };
  }

  #saysTotal(row: CellRow, code: string): boolean {
    if (!row.cells.some((cell) => TOTAL_WORD.test(cell))) return false;
    const words = this.#columns
      .filter(({ column }) => column === undefined || !['money', 'month', 'quantity'].includes(column.kind))
      .map(({ at }) => foldText(row.cells[at] ?? ''));
    // A total's word may stand in a column without heading.
    const firstWord = foldText(row.cells.find((cell) => cell.trim() !== '') ?? '');
    return code === ''
      ? [firstWord, ...words].some((text) => TOTAL.test(text))
      : words.some((text) => TOTAL_OF.test(text));
  }

  #data(row: CellRow): DataRow {
    const byField = new Map(
      this.#columns.flatMap(({ at, column }) => (column ? [[column.field as string, at] as const] : [])),
    );
    const address = (field: string): string | null => {
      const at = byField.get(field);
      return at === undefined ? null : cellAddress(at + 1, row.line);
    };
    const problems: ImportProblem[] = [];
    const used = new Set([...byField.values()].map((at) => at + 1));
    for (const fault of this.#faults.get(row.line) ?? []) {
      if (!used.has(fault.column)) continue;
      const cell = cellAddress(fault.column, row.line);
      problems.push({ cell, severity: fault.severity, message: `${cell}: ${fault.message}` });
    }
    const above = this.#above;
    const inherits =
      this.#table.merges === undefined &&
      above !== undefined &&
      this.#text(row, 'item') === '' &&
      byField.has('itemCode') &&
      this.#amount(row) !== undefined;
    const text = (column: LineColumn): string => {
      const at = byField.get(column.field);
      if (at === undefined) return '';
      const own = (row.cells[at] ?? '').trim();
      if (own !== '' || !FILLED.has(column.kind)) return own;
      const merged = this.#merged.get(cellAddress(at + 1, row.line));
      return merged ?? (inherits && above ? above(column) : '');
    };
    if (inherits && above) {
      const cell = address('itemCode');
      const item = this.#columns.find(({ column }) => column?.kind === 'item')?.column;
      problems.push({
        cell,
        severity: 'warning',
        message: `${cell}: la partida está en blanco; se tomó «${item ? above(item) : ''}», del renglón de arriba. Si no es así, escríbala en la hoja.`,
      });
    }
    const isRounded = this.#columns.some(
      ({ at, column }) =>
        column?.kind === 'month' && this.#table.fractions?.has(cellAddress(at + 1, row.line)) === true,
    );
    return { row, text, address, problems, isRounded };
  }

  /** Why a row with a code is a heading or subtotal of others; undefined where it is a row of its own. */
  #group(row: CellRow, code: string): string | undefined {
    const item = this.#classifier?.find(code);
    const level =
      item?.level ?? (/^[1-9]000$/.test(code) ? 'chapter' : /^[1-9][1-9]00$/.test(code) ? 'concept' : undefined);
    if (level === undefined || level === 'specific') return undefined;
    const under = this.#sums.under(code);
    if (!under) return undefined;
    const amount = this.#amount(row);
    const adds = amount === undefined || amount === under.amount || (level !== 'generic' && this.#isBare(row));
    return adds
      ? `es el encabezado o el subtotal del ${LEVEL_NAMES[level]} ${code}: se toman los renglones que lo forman.`.replace(
          'del partida',
          'de la partida',
        )
      : undefined;
  }

  /** No factor, department or source: nothing that a line of its own would say. */
  #isBare(row: CellRow): boolean {
    return this.#columns.every(
      ({ at, column }) =>
        !column || !['quantity', 'department', 'source'].includes(column.kind) || (row.cells[at] ?? '').trim() === '',
    );
  }

  #text(row: CellRow, kind: LineColumn['kind']): string {
    const at = this.#columns.find(({ column }) => column?.kind === kind)?.at;
    if (at === undefined) return '';
    const own = (row.cells[at] ?? '').trim();
    return own === '' ? (this.#merged.get(cellAddress(at + 1, row.line)) ?? '') : own;
  }

  /** '' where the cell holds no code. */
  #code(row: CellRow): string {
    const leading = /^'?(?:cap[ií]tulo\s+|concepto\s+|partida\s+)?(\d[\d.-]*)(?:\s|$)/i.exec(
      this.#text(row, 'item'),
    )?.[1];
    if (leading === undefined) return '';
    return this.#classifier ? this.#classifier.normal(leading) : leading.replace(/\D/g, '');
  }

  /** The year that the row says, or that its months add up to; undefined where it has no figures at all. */
  #amount(row: CellRow): Centavos | undefined {
    let months: Centavos | undefined;
    let factors = false;
    for (const { at, column } of this.#columns) {
      const text = (row.cells[at] ?? '').trim();
      if (!column || text === '') continue;
      if (column.field === 'annual') {
        const read = parseMoney(text);
        return read.ok ? read.value : 0;
      }
      if (isMonthField(column.field)) {
        const read = parseMoney(text);
        months = (months ?? 0) + (read.ok ? read.value : 0);
      } else if (column.kind === 'quantity' || column.kind === 'money') factors = true;
    }
    return months ?? (factors ? 0 : undefined);
  }
}

/** Texts of the cells that a merged one covers, by address. */
const mergedTexts = (table: SheetTable): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  if (!table.merges) return texts;
  const rows = new Map(table.rows.map((row) => [row.line, row]));
  for (const { top, left, bottom, right } of table.merges) {
    const text = rows.get(top)?.cells[left - 1]?.trim() ?? '';
    // Wider ones are titles.
    if (text === '' || left !== right || bottom - top > MAX_IMPORT_ROWS) continue;
    for (let line = top + 1; line <= bottom; line += 1) if (rows.has(line)) texts.set(cellAddress(left, line), text);
  }
  return texts;
};
