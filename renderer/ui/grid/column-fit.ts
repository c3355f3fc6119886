import type { GridModel } from '#renderer/ui/grid/grid-model.ts';

/** Rows that are measured: beyond them a column seldom gets wider, and the pointer waits. */
const MOST_ROWS = 2_000;
/** Padding, border and the choice's arrow. */
const ROOM = 24;

/** Pixels in which the texts of a column and its title fit, in the fonts of the table; a double click on its border. */
export const fittingWidth = (model: GridModel, column: number, table: HTMLElement): number => {
  const context = document.createElement('canvas').getContext('2d');
  const title = model.columnList[column]?.title ?? '';
  if (!context) return 0;
  const { fontFamily, fontSize } = getComputedStyle(table);
  context.font = `600 ${fontSize} ${fontFamily}`;
  let widest = context.measureText(title).width;
  for (let row = 0; row < Math.min(model.rows, MOST_ROWS); row += 1) {
    widest = Math.max(widest, context.measureText(model.shown(row, column)).width);
  }
  return Math.ceil(widest) + ROOM;
};
