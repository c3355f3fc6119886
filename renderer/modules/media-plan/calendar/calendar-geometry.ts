import type { Cell, Size } from '#renderer/ui/grid/selection.ts';

export const ROW_HEIGHT = 28;
/** Months, then weeks. */
export const MONTH_HEIGHT = 22;
export const WEEK_HEIGHT = 36;
export const HEAD_HEIGHT = MONTH_HEIGHT + WEEK_HEIGHT;
/** Insertions and cost of each week. */
export const FOOT_HEIGHT = 2 * ROW_HEIGHT;
export const WEEK_WIDTH = 42;
export const NAME_WIDTH = 200;
export const COUNT_WIDTH = 62;
export const COST_WIDTH = 104;
/** What stays at the left while the weeks scroll. */
export const FROZEN_WIDTH = NAME_WIDTH + COUNT_WIDTH + COST_WIDTH;

export type Scrolled = { readonly left: number; readonly top: number };
export type View = { readonly width: number; readonly height: number };

export const leftOfWeek = (week: number): number => FROZEN_WIDTH + week * WEEK_WIDTH;

/**
 * The cell at a point of the visible part (0, 0 is its upper left corner), the nearest one where the point is beside them.
 * `inside` says whether it really is on a cell of a week.
 */
export const cellAtPoint = (
  x: number,
  y: number,
  scrolled: Scrolled,
  view: View,
  size: Size,
): Cell & { readonly inside: boolean } => {
  const row = Math.floor((y - HEAD_HEIGHT + scrolled.top) / ROW_HEIGHT);
  const column = Math.floor((x - FROZEN_WIDTH + scrolled.left) / WEEK_WIDTH);
  const inside =
    y >= HEAD_HEIGHT &&
    y < view.height - FOOT_HEIGHT &&
    x >= FROZEN_WIDTH &&
    x < view.width &&
    row < size.rows &&
    column < size.columns;
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
    inside,
  };
};

/** The row at a point that lies on the lines' names; -1 elsewhere. */
export const nameAtPoint = (x: number, y: number, scrolled: Scrolled, view: View, size: Size): number => {
  const row = Math.floor((y - HEAD_HEIGHT + scrolled.top) / ROW_HEIGHT);
  const inside = x >= 0 && x < FROZEN_WIDTH && y >= HEAD_HEIGHT && y < view.height - FOOT_HEIGHT && row < size.rows;
  return inside ? row : -1;
};

/** How far to scroll so that a cell stands free of header, names and totals. */
export const scrollToShow = (cell: Cell, scrolled: Scrolled, view: View): Scrolled => {
  const top = cell.row * ROW_HEIGHT;
  const high = view.height - HEAD_HEIGHT - FOOT_HEIGHT;
  const left = cell.column * WEEK_WIDTH;
  const wide = view.width - FROZEN_WIDTH;
  return {
    top: shownFrom(top, ROW_HEIGHT, scrolled.top, high),
    left: shownFrom(left, WEEK_WIDTH, scrolled.left, wide),
  };
};

const shownFrom = (at: number, size: number, scrolled: number, room: number): number => {
  if (at < scrolled) return at;
  return at + size > scrolled + room ? Math.min(at, at + size - room) : scrolled;
};

/** Weeks that are drawn, by position, both ends included. */
export type WeekWindow = { readonly from: number; readonly to: number };

/** Drawn in steps, so that a week's scrolling doesn't draw every row again. */
const STEP = 6;

export const weekWindow = (scrolledLeft: number, viewWidth: number, weeks: number): WeekWindow => {
  const first = Math.floor(scrolledLeft / WEEK_WIDTH);
  const last = Math.ceil((scrolledLeft + Math.max(0, viewWidth - FROZEN_WIDTH)) / WEEK_WIDTH);
  return {
    from: Math.max(0, Math.floor(first / STEP) * STEP - 2),
    to: Math.min(weeks - 1, Math.ceil(last / STEP) * STEP + 1),
  };
};

/** Whole rows that fit; what PageDown goes. */
export const rowsInView = (viewHeight: number): number =>
  Math.max(1, Math.floor((viewHeight - HEAD_HEIGHT - FOOT_HEIGHT) / ROW_HEIGHT) - 1);
