import type { Cell } from '#renderer/ui/grid/selection.ts';

/**
 * The cells that a pointer passed between two that it was seen on, the first one left out: a quick hand skips some.
 */
export const cellsBetween = (from: Cell, to: Cell): readonly Cell[] => {
  const steps = Math.max(Math.abs(to.row - from.row), Math.abs(to.column - from.column));
  return Array.from({ length: steps }, (_, at) => ({
    row: from.row + Math.round(((to.row - from.row) * (at + 1)) / steps),
    column: from.column + Math.round(((to.column - from.column) * (at + 1)) / steps),
  }));
};
