import { headerCell, paragraph } from '#shared/documents/compose/blocks.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Alignment, TableBlock, TableCell } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';

/**
 * A column of a table of many figures. With `share` it holds words and takes that part of what the others leave; without
 * it is as wide as its longest word or figure.
 */
export type MediaColumn = { readonly title: string; readonly share?: number; readonly align?: Alignment };

/** Texts as printed, a cell each: '' is blank, a line break starts a smaller line. `span` joins the first cells. */
export type MediaTableRow = {
  readonly cells: readonly string[];
  readonly weight?: 'subtotal' | 'total';
  /** The first cell reaches over so many columns; `cells` then has fewer. */
  readonly span?: number;
  readonly heads?: boolean;
};

/**
 * A landscape table of words and figures, as large as its figures let it be and no larger than `size` points: no figure
 * is ever broken.
 */
export const mediaTable = (table: {
  readonly id: string;
  readonly summary: string;
  readonly columns: readonly MediaColumn[];
  readonly rows: readonly MediaTableRow[];
  readonly size?: number;
}): TableBlock => {
  const { id, summary, columns, rows } = table;
  const fit = fitted(columns, rows, table.size ?? 8);
  return {
    kind: 'table',
    id,
    summary,
    columns: fit.shares,
    headerRows: 1,
    borders: 'grid',
    dense: { textSize: fit.size },
    rows: [
      {
        keepTogether: true,
        cells: columns.map(({ title, ...column }) => headerCell(title, { align: alignOf(column) })),
      },
      ...rows.map((row) => ({
        keepTogether: row.cells.every((text) => text.length < 600),
        ...(row.heads ? { keepWithNext: true } : {}),
        cells: row.cells.map((text, index) => cellOf(row, text, index, columns)),
      })),
    ],
  };
};

const alignOf = ({ share, align }: Omit<MediaColumn, 'title'>): Alignment =>
  align ?? (share === undefined ? 'right' : 'left');

const cellOf = (
  { weight, span = 1 }: MediaTableRow,
  text: string,
  index: number,
  columns: readonly MediaColumn[],
): TableCell => {
  const column = columns[index === 0 ? 0 : index + span - 1] ?? { title: '' };
  const align = index === 0 && span > 1 ? 'left' : alignOf(column);
  return {
    ...(weight ? { tone: weight } : {}),
    ...(index === 0 && span > 1 ? { colSpan: span } : {}),
    align,
    blocks: text
      .split('\n')
      .map((line, at) =>
        paragraph(
          [weight && at === 0 ? { text: line, bold: true } : { text: line }],
          at === 0 ? 'body' : 'note',
          align,
        ),
      ),
  };
};

const fitted = (
  columns: readonly MediaColumn[],
  rows: readonly MediaTableRow[],
  mostSize: number,
): { readonly size: number; readonly shares: readonly number[] } => {
  const area = mmToPt(bodyArea('landscape').widthMm);
  const padding = 2 * LOOK.table.dense.cellPaddingX;
  const ems = columns.map(({ title, share }, at) =>
    share === undefined ? Math.max(em(title), ...rows.map((row) => em(cellText(row, at)))) : 0,
  );
  const sum = ems.reduce((all, one) => all + one, 0);
  const parts = columns.reduce((all, { share = 0 }) => all + share, 0);
  const fixed = columns.filter(({ share }) => share === undefined).length;
  const room = area - padding * fixed - (parts > 0 ? LEAST_WORDS * area : 0);
  const size = Math.max(
    SMALLEST,
    sum === 0 ? mostSize : Math.min(mostSize, Math.floor((room / (sum * KERNING)) * 2) / 2),
  );
  const widths = ems.map((one) => one * KERNING * size + padding);
  const used = columns.reduce((all, { share }, at) => all + (share === undefined ? (widths[at] ?? 0) : 0), 0);
  const left = Math.max(0.05 * area, area - used);
  const given = columns.map(({ share }, at) => (share === undefined ? (widths[at] ?? 0) : (share / parts) * left));
  const whole = given.reduce((all, one) => all + one, 0);
  return { size, shares: given.map((one) => one / whole) };
};

/** What of the page words take at least. */
const LEAST_WORDS = 0.28;
const SMALLEST = 5;
/** Readers that space letters a little differently must not break a figure. */
const KERNING = 1.04;

/** A joined cell finds room over its columns. */
const cellText = ({ cells, span = 1 }: MediaTableRow, column: number): string =>
  column < span ? (span > 1 ? '' : (cells[0] ?? '')) : (cells[column - span + 1] ?? '');

/** Width of the longest word, in ems of bold type. */
const em = (text: string): number => Math.max(0, ...text.split(/[ \n]+/).map((word) => textWidth(word, 1, 'bold')));
