import { type Area, areaOf, type Cell, isSingle, type Selection, type Size } from '#renderer/ui/grid/selection.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** One step; stays at the border. */
export const step = (from: Cell, direction: Direction, size: Size, count = 1): Cell => {
  const { row, column } = moved(from, direction, count);
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
};

/**
 * Ctrl+arrow, as Excel does it: from a filled cell with a filled neighbour to the last filled one of that run;
 * otherwise to the next filled cell, or to the border where there is none.
 */
export const edgeOfData = (from: Cell, direction: Direction, size: Size, isFilled: (cell: Cell) => boolean): Cell => {
  const inside = (cell: Cell) =>
    cell.row >= 0 && cell.row < size.rows && cell.column >= 0 && cell.column < size.columns;
  const next = moved(from, direction, 1);
  if (!inside(next)) return from;
  let at = next;
  if (isFilled(from) && isFilled(next)) {
    for (let ahead = moved(at, direction, 1); inside(ahead) && isFilled(ahead); ahead = moved(at, direction, 1))
      at = ahead;
    return at;
  }
  while (!isFilled(at)) {
    const ahead = moved(at, direction, 1);
    if (!inside(ahead)) return at;
    at = ahead;
  }
  return at;
};

/**
 * Enter and Tab inside a range go round within it, by columns or by rows, and never leave it. On a single cell they
 * step; `null` where there is nowhere to go (the last cell and Tab), so that the key may leave the table.
 */
export const advance = (
  selection: Selection,
  order: 'rows' | 'columns',
  backwards: boolean,
  size: Size,
): Cell | null => {
  if (!isSingle(selection)) return roundWithin(areaOf(selection), selection.active, order, backwards);
  const { row, column } = selection.active;
  if (order === 'columns') {
    const to = row + (backwards ? -1 : 1);
    return to < 0 || to >= size.rows ? null : { row: to, column };
  }
  const index = row * size.columns + column + (backwards ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
};

const roundWithin = (area: Area, active: Cell, order: 'rows' | 'columns', backwards: boolean): Cell => {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const row = active.row - area.top;
  const column = active.column - area.left;
  const count = height * width;
  const index = order === 'rows' ? row * width + column : column * height + row;
  const to = (index + (backwards ? -1 : 1) + count) % count;
  return order === 'rows'
    ? { row: area.top + Math.floor(to / width), column: area.left + (to % width) }
    : { row: area.top + (to % height), column: area.left + Math.floor(to / height) };
};

const STEPS = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;

const moved = ({ row, column }: Cell, direction: Direction, count: number): Cell => ({
  row: row + STEPS[direction][0] * count,
  column: column + STEPS[direction][1] * count,
});
