import type { CellRow } from '#shared/domain/common/cells.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { cellAddress, type SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { InsertionKind } from '#shared/domain/media/day-columns.ts';
import {
  fieldAt,
  hasCalendar,
  headedColumns,
  type MediaColumn,
  type MediaHeading,
} from '#shared/domain/media/import-columns.ts';
import { KINDS } from '#shared/domain/media/import-insertions.ts';

/**
 * Lines whose insertions stand in a sheet of their own, as Cauce's workbook has them: its columns of weeks follow those of the
 * lines, row by row by the line's number.
 */
export type JoinedSheet = {
  readonly columns: readonly MediaColumn[];
  readonly rows: readonly CellRow[];
  /** Where a cell stands in the workbook: 0-based column, line of the sheet of lines. */
  readonly address: (at: number, line: number) => string;
};

/** Whether a table holds the insertions of the lines of another: numbers, what is counted, and weeks. */
export const isCalendarSheet = (table: Pick<SheetTable, 'rows'>): boolean => findCalendarHeading(table) !== undefined;

/** A table of lines as it stands. */
export const withoutCalendar = ({ columns, after }: MediaHeading, { rows }: SheetTable): JoinedSheet => ({
  columns,
  rows: rows.slice(after),
  address: (at, line) => cellAddress(at + 1, line),
});

/**
 * @returns `invalid-input` where insertions are of a line that the sheet hasn't, or has twice: they would get lost or count twice
 */
export const withCalendar = (heading: MediaHeading, lines: SheetTable, calendar: SheetTable): Result<JoinedSheet> => {
  const alone = withoutCalendar(heading, lines);
  const found = findCalendarHeading(calendar);
  const numberAt = fieldAt(heading.columns, 'number');
  if (!found || numberAt === undefined || hasCalendar(heading.columns)) return ok(alone);
  const counted = countedRows(calendar, found);
  if (!counted.ok) return counted;
  const placed = byNumber(alone.rows, numberAt);
  const base = Math.max(0, ...heading.columns.map(({ at }) => at), ...alone.rows.map(({ cells }) => cells.length)) + 1;
  // A week without insertions of a kind needs no column of it.
  const columns = KINDS.flatMap((kind) =>
    found.weeks
      .filter(({ at }) => counted.value.some((one) => one.kind === kind && isFilled(one.row, at)))
      .map((week) => ({ ...week, of: kind, from: week.at })),
  ).map((week, index) => ({ ...week, at: base + index, heading: headingOf(week) }));
  const added = new Map<CellRow, Map<number, string>>();
  const addresses = new Map<string, string>();
  for (const { row, kind, number } of counted.value) {
    const [line, ...more] = placed.get(number) ?? [];
    if (!line || more.length > 0)
      return fail('invalid-input', misplaced(calendar, lines, row, number, more.length > 0));
    const cells = added.get(line) ?? new Map<number, string>();
    added.set(line, cells);
    for (const column of columns) {
      if (column.of !== kind || !isFilled(row, column.from)) continue;
      if (cells.has(column.at)) return fail('invalid-input', misplaced(calendar, lines, row, number, true));
      cells.set(column.at, row.cells[column.from] ?? '');
      addresses.set(`${line.line} ${column.at}`, `${calendar.name}!${cellAddress(column.from + 1, row.line)}`);
    }
  }
  return ok({
    columns: [...heading.columns, ...columns.map(({ from: _, ...column }) => column)],
    rows: alone.rows.map((row) => {
      const cells = added.get(row);
      if (!cells) return row;
      const width = base + columns.length;
      return { ...row, cells: Array.from({ length: width }, (_, at) => cells.get(at) ?? row.cells[at] ?? '') };
    }),
    address: (at, line) => addresses.get(`${line} ${at}`) ?? alone.address(at, line),
  });
};

type Week = Extract<MediaColumn, { readonly kind: 'week' }>;
type CalendarHeading = {
  readonly after: number;
  readonly numberAt: number;
  readonly whatAt: number;
  readonly weeks: readonly Week[];
};

const SEARCHED_ROWS = 20;

const findCalendarHeading = ({ rows }: Pick<SheetTable, 'rows'>): CalendarHeading | undefined => {
  for (const [index, { cells }] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = headedColumns(cells);
    const numberAt = fieldAt(columns, 'number');
    const whatAt = cells.findIndex((cell) => foldText(cell) === 'que');
    const weeks = columns.filter((column) => column.kind === 'week');
    if (numberAt !== undefined && whatAt >= 0 && weeks.length > 0) return { after: index + 1, numberAt, whatAt, weeks };
  }
  return undefined;
};

type CountedRow = { readonly row: CellRow; readonly kind: InsertionKind; readonly number: string };

const COUNTED: Readonly<Record<string, InsertionKind>> = { pagadas: 'paid', bonificadas: 'bonus' };

/** The rows that count insertions; those of costs and of sums follow from them. */
const countedRows = (
  calendar: SheetTable,
  { after, numberAt, whatAt, weeks }: CalendarHeading,
): Result<readonly CountedRow[]> => {
  const counted: CountedRow[] = [];
  for (const row of calendar.rows.slice(after)) {
    const number = (row.cells[numberAt] ?? '').trim();
    const what = foldText(row.cells[whatAt] ?? '');
    if (what === 'costo' || foldText(number) === 'total' || !weeks.some(({ at }) => isFilled(row, at))) continue;
    const kind = COUNTED[what];
    if (!kind) {
      return fail(
        'invalid-input',
        `${calendar.name}!${cellAddress(whatAt + 1, row.line)}: «${row.cells[whatAt] ?? ''}» no dice de qué son las inserciones. Escriba «Pagadas» o «Bonificadas».`,
      );
    }
    counted.push({ row, kind, number: wholeText(number) });
  }
  return ok(counted);
};

const byNumber = (rows: readonly CellRow[], numberAt: number): ReadonlyMap<string, readonly CellRow[]> =>
  Map.groupBy(rows, ({ cells }) => wholeText(cells[numberAt] ?? ''));

/** «3.0» is 3. */
const wholeText = (text: string): string => text.trim().replace(/\.0+$/, '');

const isFilled = ({ cells }: CellRow, at: number): boolean => (cells[at] ?? '').trim() !== '';

const headingOf = ({ heading, of }: Week): string => (of === 'paid' ? heading : `${heading} bonificadas`);

const misplaced = (calendar: SheetTable, lines: SheetTable, row: CellRow, number: string, twice: boolean): string =>
  twice
    ? `«${calendar.name}», renglón ${row.line}: el número ${number} está más de una vez, y sus inserciones se contarían dos veces. Dé a cada renglón de «${lines.name}» su propio número, y un solo renglón de pagadas y uno de bonificadas en «${calendar.name}».`
    : `«${calendar.name}», renglón ${row.line}: tiene inserciones del número ${number === '' ? '(en blanco)' : number}, que no está en «${lines.name}». Escriba ahí su renglón, o borre esas inserciones.`;
