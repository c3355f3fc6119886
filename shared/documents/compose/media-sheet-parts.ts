import type { MediaPaper } from '#shared/documents/compose/media-paper.ts';
import { headingRow, highEnough, printOf, sheetHead } from '#shared/documents/compose/workbook-parts.ts';
import {
  countFormulaCell,
  formulaCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { Known } from '#shared/domain/media/formulas.ts';

/** A column of a sheet: what stands in it and, where it is added up, what it comes to (centavos, or a count). */
export type SheetColumn<R> = {
  readonly title: string;
  readonly width: number;
  /** `line` is the sheet's, from 1; `column` gives the letters of a title's. */
  readonly cell: (row: R, line: number, column: (title: string) => string) => WorkbookCell;
  readonly sum?: { readonly of: 'money' | 'count'; readonly value: number };
};

/** Where the rows of a sheet stand, for formulas of other sheets: 1-based lines, columns by their title. */
export type SheetPlace = {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly column: (title: string) => string;
};

/** A sheet of one table, its sums as formulas under it; `above` stands right over the heading. */
export const mediaSheet = <R>(
  paper: MediaPaper,
  table: {
    readonly name: string;
    readonly title: string;
    readonly columns: readonly SheetColumn<R>[];
    readonly rows: readonly R[];
    readonly above?: WorkbookRow;
    readonly frozen: number;
    readonly notes?: readonly string[];
    /** Without it the columns that say so are added up in one row. */
    readonly totals?: (place: SheetPlace) => readonly WorkbookRow[];
  },
): { readonly sheet: WorkbookSheet; readonly place: SheetPlace } => {
  const { name, title, columns, rows } = table;
  const head = [
    ...mediaHead(paper, title),
    ...(table.notes ?? []).map((note): WorkbookRow => ({ cells: [textCell(note, 'note')] })),
    ...(table.above ? [table.above] : []),
  ];
  const heading = head.length + 1;
  const widths = columns.map(({ width }) => width);
  const place: SheetPlace = {
    sheet: `'${name}'`,
    first: heading + 1,
    last: heading + rows.length,
    total: heading + rows.length + 1,
    column: (wanted) => columnLetters(columns.findIndex((column) => column.title === wanted) + 1),
  };
  const totals = table.totals ?? ((at: SheetPlace) => [totalRow(columns, at)]);
  return {
    place,
    sheet: {
      name,
      columns: widths,
      rows: [
        ...head,
        headingRow(columns.map((column) => column.title)),
        ...rows.map((row, index) =>
          highEnough({ cells: columns.map(({ cell }) => cell(row, place.first + index, place.column)) }, widths),
        ),
        ...(rows.length === 0 ? [] : totals(place)),
      ],
      frozen: { rows: heading, columns: table.frozen },
      merges: [],
      print: printOf(heading, isDraft(paper), title),
    },
  };
};

const totalRow = <R>(columns: readonly SheetColumn<R>[], { first, last }: SheetPlace): WorkbookRow => ({
  cells: columns.map(({ sum }, index) => {
    const column = columnLetters(index + 1);
    if (!sum) return textCell(index === 0 ? 'Total' : '', 'total');
    return sumCell(sum.of, `SUM(${column}${first}:${column}${last})`, sum.value);
  }),
});

/** A sum of amounts, or of counts, as a formula that says its value. */
export const sumCell = (
  of: 'money' | 'count',
  formula: string,
  value: number,
  look: 'total' | 'subtotal' | 'body' = 'total',
): WorkbookCell => (of === 'money' ? formulaCell : countFormulaCell)(formula, value, look);

export const isDraft = ({ input }: MediaPaper): boolean => input.authorisation === undefined;

/** What stands over each sheet. */
export const mediaHead = (paper: MediaPaper, title: string): readonly WorkbookRow[] => {
  const { input, plan } = paper;
  const program = input.programName.trim();
  const draft = isDraft(paper);
  return sheetHead(
    title,
    `${plan.title.trim() || program || 'Plan sin nombre'} · Ejercicio fiscal ${plan.fiscalYear}`,
    { draft, words: draft ? 'plan de medios sin autorizar' : 'Plan de medios autorizado' },
    program === '' ? [] : [program],
  );
};

export const wrapped = (text: string): WorkbookCell => ({ kind: 'text', text, look: 'body', wrap: true });

/** A figure, or an empty cell where it isn't known: never a nought that somebody would add up. */
export const figureCell = (value: Known | undefined): WorkbookCell =>
  value === null || value === undefined ? textCell('') : quantityCell(plainFigure(value));

export const quantityCell = (text: string): WorkbookCell =>
  text === '' ? textCell('') : { kind: 'quantity', text, look: 'body' };

/** A day, as a date; blank where there is none. */
export const dateCell = (iso: string): WorkbookCell =>
  iso === '' ? textCell('') : { kind: 'date', date: iso, look: 'body' };

export const countCell = (count: number): WorkbookCell => quantityCell(String(count));

/** Two decimals at most, never in powers of ten. */
const plainFigure = (value: number): string => {
  const text = value.toFixed(2);
  return text.includes('e') ? '' : text.replace(/\.?0+$/, '');
};
