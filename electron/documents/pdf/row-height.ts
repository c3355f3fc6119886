import { LOOK } from '#shared/documents/look.ts';
import type { Block, SignaturesBlock, TableBlock } from '#shared/documents/model.ts';
import { runsText } from '#shared/documents/model-texts.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';

/**
 * Whether a row may be kept on one page. A row that cannot break and is taller than a page would be cut off, so only
 * rows that surely stay under a third of a page are kept whole; the estimate errs on the tall side.
 * @param width of the table, millimetres
 */
export const keepTogetherFits = (
  row: TableBlock['rows'][number],
  table: Pick<TableBlock, 'columns' | 'rows' | 'dense'>,
  width: number,
): boolean => {
  // Under a cell that spans rows the columns of the next rows shift; such tables break where they must.
  if (spansRows(table.rows)) return false;
  // How tall a picture may get is known, not guessed: two thirds of a page hold it with its words.
  const pictured = row.cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'image'));
  return rowLines(row, table, width) * sizeOf(table) <= (pictured ? 2 : 1) * MOST_LINES * LOOK.table.size;
};

/** Asked of every row of a table, and the same for all of them: looked for once, where there are thousands. */
const spansRows = (rows: TableBlock['rows']): boolean => {
  const known = SPANNED.get(rows);
  if (known !== undefined) return known;
  const found = rows.some(({ cells }) => cells.some(({ rowSpan }) => (rowSpan ?? 1) > 1));
  SPANNED.set(rows, found);
  return found;
};

const SPANNED = new WeakMap<TableBlock['rows'], boolean>();

/**
 * Whether all rows of a table hold on to each other and surely fit on one page together: such a table is moved to the
 * next page whole.
 * @param width of the table, millimetres
 */
export const tableKeepsWhole = (table: TableBlock, width: number): boolean =>
  table.rows.length > 1 &&
  table.rows.every((row, index) => index === table.rows.length - 1 || row.keepWithNext === true) &&
  table.rows.every((row) => row.keepTogether && keepTogetherFits(row, table, width)) &&
  table.rows.reduce((sum, row) => sum + rowLines(row, table, width) + ROW_PADDING_LINES, 0) * sizeOf(table) <=
    MOST_LINES * PAGE_THIRDS * LOOK.table.size;

/** Points; text that is set smaller to fit is estimated too tall, never too low. */
const sizeOf = ({ dense }: Pick<TableBlock, 'dense'>): number => dense?.textSize ?? LOOK.table.size;

const rowLines = (
  row: TableBlock['rows'][number],
  table: Pick<TableBlock, 'columns' | 'dense'>,
  width: number,
): number => {
  // A smaller type takes fewer lines in the same column.
  const room = LOOK.table.size / sizeOf(table);
  let column = 0;
  let lines = 0;
  for (const cell of row.cells) {
    const span = cell.colSpan ?? 1;
    const share = table.columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    lines = Math.max(lines, blocksLines(cell.blocks, share * width * room));
  }
  return lines;
};

/** What the padding of a cell takes, in lines. */
const ROW_PADDING_LINES = 0.6;
/** Of the three thirds of a page, those that a whole table may take: its title stands above it. */
const PAGE_THIRDS = 2.5;

/** A third of the shortest body (landscape, 154 mm) in lines of table text. */
const MOST_LINES = Math.floor(((154 / 3) * 72) / 25.4 / (LOOK.table.size * LOOK.lineHeight));

/** A character of table text is nearly never wider than this on average, millimetres. */
const CHARACTER_MM = (LOOK.table.size * 0.62 * 25.4) / 72;

const blocksLines = (blocks: readonly Block[], width: number): number =>
  blocks.reduce((sum, block) => sum + blockLines(block, width), 0);

const textLines = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * CHARACTER_MM) / Math.max(8, width - 4))), 0);

/** Rows of three: room to sign and distances, and the texts of whoever has most of them. */
const signatureLines = (people: SignaturesBlock['people']): number => {
  const { perRow, maxWidthMm } = LOOK.signatures;
  const texts = people.map(({ role, name, position }) =>
    [role, name, position].reduce((sum, text) => sum + textLines(text, maxWidthMm), 0),
  );
  return Math.ceil(people.length / perRow) * (SIGNING_ROOM_LINES + Math.max(0, ...texts));
};

/** 18 mm to sign are not quite five lines. */
const SIGNING_ROOM_LINES = 6;

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
    case 'signatures':
      return signatureLines(block.people);
    case 'image':
      return (
        Math.ceil(mmToPt(block.maxHeightMm) / (LOOK.table.size * LOOK.lineHeight)) + textLines(block.caption, width)
      );
    default:
      return MOST_LINES + 1;
  }
};
