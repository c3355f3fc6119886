import { textWidth } from '#shared/documents/font-metrics.ts';
import { solidPieces } from '#shared/documents/long-words.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { TableBlock, TableCell } from '#shared/documents/model.ts';
import { runsText } from '#shared/documents/model-texts.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';

/** Below this nobody reads it on paper, points. */
const SMALLEST = 5;

/** Ragged text in cells narrower than this is hyphenated; its words may then break. Millimetres. */
export const HYPHENATE_BELOW_MM = 34;

/**
 * The largest text size, up to the usual one, at which no number, code or title sticks out of its column: twelve
 * months and a total with centavos must stay apart on a landscape page. Points.
 * @param widthMm of the whole table
 * @param depth 0 in the flow, 1 and more inside a cell
 */
export const tableTextSize = (table: TableBlock, widthMm: number, depth: number): number => {
  const usual = table.dense?.textSize ?? (depth === 0 ? LOOK.table.size : LOOK.table.nestedSize);
  let scale = 1;
  for (const row of table.rows) {
    for (const [cell, cellWidth] of cellWidths(row.cells, table, widthMm)) {
      const room = mmToPt(cellWidth);
      for (const piece of unbreakable(cell, cellWidth)) {
        const wide = textWidth(piece.text, usual, piece.bold ? 'bold' : 'regular');
        if (wide > room) scale = Math.min(scale, room / wide);
      }
    }
  }
  // A hundredth less: kerning and rounding.
  return scale === 1 ? usual : Math.max(SMALLEST, Math.floor(usual * scale * 0.99 * 10) / 10);
};

/** Each cell with the room between its paddings, millimetres; cells shifted by a span from above may be a column off. */
export const cellWidths = (
  cells: readonly TableCell[],
  { columns, dense }: Pick<TableBlock, 'columns' | 'dense'>,
  widthMm: number,
): readonly (readonly [TableCell, number])[] => {
  const padding = dense ? LOOK.table.dense.cellPaddingX : LOOK.table.cellPaddingX;
  let column = 0;
  return cells.map((cell) => {
    const span = cell.colSpan ?? 1;
    const share = columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    return [cell, Math.max(1, share * widthMm - (2 * padding * 25.4) / 72)];
  });
};

/** Pieces of the cell's own paragraphs and lists that no line break can split. */
const unbreakable = (cell: TableCell, cellWidth: number): readonly { text: string; bold: boolean }[] =>
  cell.blocks.flatMap((block) => {
    const texts =
      block.kind === 'paragraph'
        ? [{ runs: block.runs, hyphenated: block.align === 'justify' || cellWidth < HYPHENATE_BELOW_MM }]
        : block.kind === 'list'
          ? block.items.map(({ runs }) => ({ runs, hyphenated: true }))
          : [];
    return texts.flatMap(({ runs, hyphenated }) => {
      const bold = cell.header !== undefined || runs.some((run) => run.bold === true);
      const words = solidPieces(runsText(runs));
      const whole = hyphenated && cell.header === undefined ? words.filter((word) => /\d/.test(word)) : words;
      return whole.map((word) => ({ text: word, bold }));
    });
  });
