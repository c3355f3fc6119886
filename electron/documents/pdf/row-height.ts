import { LOOK } from '#shared/documents/look.ts';
import type { Block, TableBlock } from '#shared/documents/model.ts';
import { runsText } from '#shared/documents/model-texts.ts';

/**
 * Whether a row may be kept on one page. A row that cannot break and is taller than a page would be cut off, so only
 * rows that surely stay under a third of a page are kept whole; the estimate errs on the tall side.
 * @param width of the table, millimetres
 */
export const keepTogetherFits = (
  row: TableBlock['rows'][number],
  table: Pick<TableBlock, 'columns' | 'rows'>,
  width: number,
): boolean => {
  // Under a cell that spans rows the columns of the next rows shift; such tables break where they must.
  if (table.rows.some((any) => any.cells.some((cell) => (cell.rowSpan ?? 1) > 1))) return false;
  let column = 0;
  let lines = 0;
  for (const cell of row.cells) {
    const span = cell.colSpan ?? 1;
    const share = table.columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    lines = Math.max(lines, blocksLines(cell.blocks, share * width));
  }
  return lines <= MAX_LINES;
};

/** A third of the shortest body (landscape, 154 mm) in lines of table text. */
const MAX_LINES = Math.floor(((154 / 3) * 72) / 25.4 / (LOOK.table.size * LOOK.lineHeight));

/** A character of table text is nearly never wider than this on average, millimetres. */
const CHARACTER_MM = (LOOK.table.size * 0.62 * 25.4) / 72;

const blocksLines = (blocks: readonly Block[], width: number): number =>
  blocks.reduce((sum, block) => sum + blockLines(block, width), 0);

const textLines = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * CHARACTER_MM) / Math.max(8, width - 4))), 0);

const blockLines = (block: Block, width: number): number => {
  switch (block.kind) {
    case 'paragraph':
      return textLines(runsText(block.runs), width);
    case 'list':
      return block.items.reduce((sum, item) => sum + textLines(runsText(item.runs), width - 6 * (item.level + 1)), 0);
    case 'table':
      return block.rows.reduce((sum, row) => {
        const lines = row.cells.map((cell, index) => blocksLines(cell.blocks, (block.columns[index] ?? 0.1) * width));
        return sum + Math.max(1, ...lines) + 0.6;
      }, 1);
    default:
      return MAX_LINES + 1;
  }
};
