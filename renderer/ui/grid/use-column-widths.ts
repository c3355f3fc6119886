import { useCallback, useMemo, useState } from 'react';
import { type Layout, LEAST_WIDTH, layoutOf, MOST_WIDTH } from '#renderer/ui/grid/geometry.ts';
import type { GridProps } from '#renderer/ui/grid/grid-types.ts';

export type ColumnWidths = {
  readonly layout: Layout;
  /** `done` tells the caller, so that it may remember. */
  readonly resize: (column: number, width: number, done: boolean) => void;
};

/** Widths as the person dragged them: the caller's remembered ones, then the columns' own. */
export const useColumnWidths = <R>({
  columns,
  widths,
  frozen = 0,
  onResizeColumn,
}: Pick<GridProps<R>, 'columns' | 'widths' | 'frozen' | 'onResizeColumn'>): ColumnWidths => {
  const [own, setOwn] = useState<Readonly<Record<string, number>>>({});
  const layout = useMemo(
    () =>
      layoutOf(
        columns.map((column) => own[column.key] ?? widths?.[column.key] ?? column.width),
        frozen,
      ),
    [columns, own, widths, frozen],
  );
  const resize = useCallback(
    (column: number, width: number, done: boolean) => {
      const key = columns[column]?.key;
      if (key === undefined) return;
      const kept = Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
      setOwn((before) => (before[key] === kept ? before : { ...before, [key]: kept }));
      if (done) onResizeColumn?.(key, kept);
    },
    [columns, onResizeColumn],
  );
  return { layout, resize };
};
