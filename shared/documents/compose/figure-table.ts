import { headerCell, paragraph } from '#shared/documents/compose/blocks.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { TableBlock, TableCell } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** A row of figures under a name. `figures` are texts as printed, one for each column ('' leaves a cell blank). */
export type FigureRow = {
  readonly name: string;
  /** Smaller, under the name, a paragraph each. */
  readonly notes?: readonly string[];
  readonly figures: readonly string[];
  /** How much the row sums up; `plain` nothing. */
  readonly weight: 'plain' | 'strong' | 'subtotal' | 'total';
  /** Heads the rows that follow. */
  readonly heads?: boolean;
};

type FigureTable = {
  readonly id: string;
  readonly summary: string;
  readonly nameTitle: string;
  readonly titles: readonly string[];
  readonly rows: readonly FigureRow[];
};

/**
 * A table whose columns are as wide as their longest figure at the largest size that leaves room for the names. For a
 * section in landscape.
 */
export const figureTable = (table: FigureTable): TableBlock => {
  const columns = table.titles.map((title, index) => [
    { title, figures: table.rows.map(({ figures }) => figures[index] ?? '') },
  ]);
  return stackedTable(table, columns, fitColumns(columns, { mostSize: 8, nameRoom: 130 }));
};

export type MonthRow = Omit<FigureRow, 'figures'> & { readonly amounts: Amounts };

/**
 * Twelve months and the year in one row each where they can be read, else half a year over the other: no figure is ever
 * broken or set smaller than an eye can read.
 */
export const monthTable = (
  table: Omit<FigureTable, 'titles' | 'rows'> & { readonly rows: readonly MonthRow[] },
): TableBlock => {
  const rows = table.rows.map(({ amounts, ...row }): FigureRow => {
    return { ...row, figures: [...amounts.months, amounts.annual].map((amount) => formatMoney(amount, false)) };
  });
  const figuresOf = (index: number) => rows.map(({ figures }) => figures[index] ?? '');
  const year: Stack = [{ title: 'Total', figures: figuresOf(12) }];
  const wide = [...MONTHS.map((name, index) => [{ title: name.slice(0, 3), figures: figuresOf(index) }]), year];
  const fits = fitColumns(wide, { mostSize: 7.5, nameRoom: 118 });
  if (fits.size >= LEAST_READABLE) return stackedTable({ ...table, rows }, wide, fits);
  const halves = [0, 1, 2, 3, 4, 5].map((index) =>
    [index, index + 6].map((month) => ({ title: MONTHS[month] ?? '', figures: figuresOf(month) })),
  );
  const tall = [...halves, year];
  return stackedTable({ ...table, rows }, tall, fitColumns(tall, { mostSize: 8, nameRoom: 140 }));
};

const MONTHS = MONTH_NAMES.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);

/** Points; below this twelve months go into two rows. */
const LEAST_READABLE = 6;

/** What stands over each other in one column. */
type Stack = readonly { readonly title: string; readonly figures: readonly string[] }[];

type Fit = { readonly size: number; readonly columns: readonly number[] };

/** Type in half points, as Word sets it, and the shares of name and columns. */
const fitColumns = (
  columns: readonly Stack[],
  { mostSize, nameRoom }: { readonly mostSize: number; readonly nameRoom: number },
): Fit => {
  const area = mmToPt(bodyArea('landscape').widthMm);
  const padding = 2 * LOOK.table.dense.cellPaddingX;
  // Everything as if it were bold: sums are, and a column must hold them.
  const widths = columns.map((stack) =>
    Math.max(...stack.flatMap(({ title, figures }) => [title, ...figures]).map(em)),
  );
  const sum = widths.reduce((all, width) => all + width, 0);
  const room = area - nameRoom - padding * (columns.length + 1);
  const size = Math.max(SMALLEST, Math.min(mostSize, Math.floor((room / (sum * KERNING)) * 2) / 2));
  const shares = widths.map((width) => (width * KERNING * size + padding) / area);
  return { size, columns: [1 - shares.reduce((all, share) => all + share, 0), ...shares] };
};

const SMALLEST = 5;
/** Readers that space letters a little differently must not break a figure. */
const KERNING = 1.03;

/** Width of the longest word, in ems of bold type. */
const em = (text: string): number => Math.max(...text.split(/\s+/).map((word) => textWidth(word, 1, 'bold')));

const stackedTable = (
  { id, summary, nameTitle, rows }: Omit<FigureTable, 'titles'>,
  columns: readonly Stack[],
  { size, columns: shares }: Fit,
): TableBlock => ({
  kind: 'table',
  id,
  summary,
  columns: shares,
  headerRows: 1,
  borders: 'grid',
  dense: { textSize: size },
  rows: [
    {
      keepTogether: true,
      cells: [
        headerCell(nameTitle, { align: 'left' }),
        ...columns.map((stack) => headerCell(stack.map(({ title }) => title).join('\n'), { align: 'right' })),
      ],
    },
    ...rows.map((row, index) => ({
      keepTogether: true,
      ...(row.heads ? { keepWithNext: true } : {}),
      cells: [
        nameCell(row),
        ...columns.map((stack) =>
          figuresCell(
            row,
            stack.map(({ figures }) => figures[index] ?? ''),
          ),
        ),
      ],
    })),
  ],
});

const toneOf = ({ weight }: FigureRow): Pick<TableCell, 'tone'> =>
  weight === 'subtotal' || weight === 'total' ? { tone: weight } : {};

const nameCell = (row: FigureRow): TableCell => ({
  ...toneOf(row),
  blocks: [
    paragraph([{ text: row.name, bold: row.weight !== 'plain' }], 'body', 'left'),
    ...(row.notes ?? []).map((note) => paragraph(note, 'note', 'left')),
  ],
});

const figuresCell = (row: FigureRow, figures: readonly string[]): TableCell => ({
  ...toneOf(row),
  align: 'right',
  blocks: figures.map((figure) => paragraph([{ text: figure, bold: row.weight !== 'plain' }], 'body', 'right')),
});
