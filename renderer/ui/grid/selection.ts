/** A cell by position: both from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** A rectangle of cells, both ends included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/**
 * `anchor` and `head` are opposite corners of what is selected; `active` is the cell that typing goes to, always inside.
 */
export type Selection = { readonly anchor: Cell; readonly head: Cell; readonly active: Cell };

export type Size = { readonly rows: number; readonly columns: number };

export const atCell = (cell: Cell): Selection => ({ anchor: cell, head: cell, active: cell });

export const areaOf = ({ anchor, head }: Selection): Area => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

/** The active cell stays; the corner opposite to it goes to `head`. */
export const extendTo = (selection: Selection, head: Cell): Selection => ({
  anchor: selection.active,
  head,
  active: selection.active,
});

export const selectArea = (area: Area): Selection => {
  const anchor = { row: area.top, column: area.left };
  return { anchor, head: { row: area.bottom, column: area.right }, active: anchor };
};

/** Whole columns, from one to another; the active cell is the first row's. */
export const selectColumns = (from: number, to: number, size: Size): Selection => ({
  anchor: { row: 0, column: from },
  head: { row: Math.max(0, size.rows - 1), column: to },
  active: { row: 0, column: from },
});

export const selectRows = (from: number, to: number, size: Size): Selection => ({
  anchor: { row: from, column: 0 },
  head: { row: to, column: Math.max(0, size.columns - 1) },
  active: { row: from, column: 0 },
});

export const selectAll = (size: Size): Selection =>
  selectArea({ top: 0, left: 0, bottom: Math.max(0, size.rows - 1), right: Math.max(0, size.columns - 1) });

/** Ctrl+Space: the selection grows to whole columns; Shift+Space: to whole rows. The active cell stays. */
export const growToColumns = (selection: Selection, size: Size): Selection => {
  const { left, right } = areaOf(selection);
  return {
    anchor: { row: 0, column: left },
    head: { row: Math.max(0, size.rows - 1), column: right },
    active: selection.active,
  };
};

export const growToRows = (selection: Selection, size: Size): Selection => {
  const { top, bottom } = areaOf(selection);
  return {
    anchor: { row: top, column: 0 },
    head: { row: bottom, column: Math.max(0, size.columns - 1) },
    active: selection.active,
  };
};

export const isSingle = (selection: Selection): boolean =>
  selection.anchor.row === selection.head.row && selection.anchor.column === selection.head.column;

export const areaSize = (area: Area): Size => ({
  rows: area.bottom - area.top + 1,
  columns: area.right - area.left + 1,
});

/** What is left of a selection in a table of another size. */
export const clampSelection = (selection: Selection, size: Size): Selection => {
  const clamp = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(cell.row, size.rows - 1)),
    column: Math.max(0, Math.min(cell.column, size.columns - 1)),
  });
  return { anchor: clamp(selection.anchor), head: clamp(selection.head), active: clamp(selection.active) };
};

export const sameSelection = (a: Selection, b: Selection): boolean =>
  sameCell(a.anchor, b.anchor) && sameCell(a.head, b.head) && sameCell(a.active, b.active);

export const sameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;
