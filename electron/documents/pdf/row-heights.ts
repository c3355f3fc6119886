import { countLines } from '#electron/documents/docx/text-measure.ts';
import { solidPieces } from '#shared/documents/long-words.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Run, TableBlock, TableCell } from '#shared/documents/model.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';
import { cellWidths } from '#shared/documents/table-size.ts';

/**
 * Heights of the rows of a table of thousands of figures, points: the typesetter lays out every cell twice where it has to
 * find them itself. Undefined where it shall: in smaller tables, and where cells hold more than lines of text. The estimate
 * errs on the tall side, by a line at most in a cell whose text nearly fills it.
 * @param width of the table, millimetres
 * @param size of its type, points
 */
export const rowHeights = (table: TableBlock, width: number, size: number): readonly number[] | undefined => {
  if (!table.dense || table.rows.length * table.columns.length < MANY_CELLS) return undefined;
  const heights: number[] = [];
  for (const row of table.rows) {
    if (!row.keepTogether) return undefined;
    let lines = 1;
    for (const [cell, room] of cellWidths(row.cells, table, width)) {
      const own = (cell.rowSpan ?? 1) > 1 ? undefined : cellLines(cell, size, mmToPt(room) * SAFETY);
      if (own === undefined) return undefined;
      lines = Math.max(lines, own);
    }
    if (lines > MOST_LINES) return undefined;
    heights.push(lines * size + (lines - 1) * LEADING * size + 2 * LOOK.table.dense.cellPaddingY);
  }
  return heights;
};

const MANY_CELLS = 1_500;
/** A row that may not break has to stay well below a page. */
const MOST_LINES = 15;
/** Of the width: kerning, and breaks that another program would not see. */
const SAFETY = 0.96;
/** Between the lines of a dense cell, of the type's size: as the template sets it. */
const LEADING = 0.15;

/** A figure is one line whatever its width: only words break, endless ones inside. */
const cellLines = ({ blocks, header }: TableCell, size: number, width: number): number | undefined => {
  let lines = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.runs.length !== 1 || block.runs[0]?.italic) return undefined;
    const { text, bold } = block.runs[0] ?? { text: '' };
    const strong = header !== undefined || bold === true;
    lines += /[ \n]/.test(text) || solidPieces(text).length === 0 ? countLines(measured(text), size, width, strong) : 1;
  }
  return lines;
};

/** A space that doesn't break is as wide as one that does. */
const measured = (text: string): readonly Run[] => [{ text: text.replaceAll('\u00a0', 'n') }];
