import type { Cell, Size } from '#renderer/ui/grid/selection.ts';

export const ROW_HEIGHT = 28;
export const HEADER_HEIGHT = 32;
/** The numbers of the rows, at the left. */
export const GUTTER_WIDTH = 48;
export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 800;
export const MOST_FROZEN = 6;

export type Layout = {
  readonly widths: readonly number[];
  /** Left edges, the gutter counted; one more than there are columns. */
  readonly lefts: readonly number[];
  readonly frozen: number;
};

export const layoutOf = (widths: readonly number[], frozen: number): Layout => {
  const lefts = [GUTTER_WIDTH];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width);
  return { widths, lefts, frozen: Math.min(frozen, MOST_FROZEN, widths.length) };
};

export type Scrolled = { readonly left: number; readonly top: number };

/** What lies at a point of the table's visible part (0, 0 is its upper left corner); -1 stands for header and gutter. */
export const cellAtPoint = (x: number, y: number, scrolled: Scrolled, layout: Layout, size: Size): Cell => {
  const row = y < HEADER_HEIGHT ? -1 : Math.floor((y - HEADER_HEIGHT + scrolled.top) / ROW_HEIGHT);
  return { row: Math.min(row, size.rows - 1), column: columnAt(x, scrolled.left, layout) };
};

const columnAt = (x: number, scrolledLeft: number, { lefts, frozen }: Layout): number => {
  if (x < GUTTER_WIDTH) return -1;
  const inside = x < (lefts[frozen] ?? 0) ? x : x + scrolledLeft;
  const after = lefts.findIndex((left) => left > inside);
  return after < 0 ? lefts.length - 2 : after - 1;
};

/** How far to scroll so that a cell stands free of header, frozen columns and totals. */
export const scrollToShow = (
  cell: Cell,
  scrolled: Scrolled,
  view: { readonly width: number; readonly height: number },
  layout: Layout,
  footerHeight: number,
): Scrolled => {
  const top = cell.row * ROW_HEIGHT;
  const free = view.height - HEADER_HEIGHT - footerHeight;
  const vertical =
    top < scrolled.top
      ? top
      : top + ROW_HEIGHT > scrolled.top + free
        ? Math.min(top, top + ROW_HEIGHT - free)
        : scrolled.top;
  if (cell.column < layout.frozen) return { left: scrolled.left, top: vertical };
  const left = layout.lefts[cell.column] ?? 0;
  const right = layout.lefts[cell.column + 1] ?? left;
  const covered = layout.lefts[layout.frozen] ?? 0;
  const horizontal =
    left - covered < scrolled.left
      ? left - covered
      : right > scrolled.left + view.width
        ? Math.min(left - covered, right - view.width)
        : scrolled.left;
  return { left: horizontal, top: vertical };
};
