import { type RefObject, useCallback, useRef, useState } from 'react';
import { scrollToShow } from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import type { CalendarRow } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import { atCell, type Cell, clampSelection, type Selection, sameSelection } from '#renderer/ui/grid/selection.ts';

export type CalendarSelection = {
  readonly selection: Selection;
  /** Scrolls to the corner that moves, unless `show` is false. */
  readonly select: (next: Selection, show?: boolean) => void;
};

/** What is selected: rows and weeks by position. It follows its line when rows come or go around it. */
export const useCalendarSelection = (
  rows: readonly CalendarRow[],
  weeks: number,
  start: Cell,
  scroller: RefObject<HTMLDivElement | null>,
): CalendarSelection => {
  const [selection, setSelection] = useState<Selection>(() => atCell(start));
  const [seen, setSeen] = useState(rows);
  let current = selection;
  if (seen !== rows) {
    setSeen(rows);
    current = clampSelection(followRow(selection, seen, rows), { rows: rows.length, columns: weeks });
    if (!sameSelection(current, selection)) setSelection(current);
  }
  const now = useRef(current);
  now.current = current;

  const select = useCallback<CalendarSelection['select']>(
    (next, show = true) => {
      if (!sameSelection(now.current, next)) {
        now.current = next;
        setSelection(next);
      }
      const element = scroller.current;
      if (!element || !show) return;
      const scrolled = { left: element.scrollLeft, top: element.scrollTop };
      const to = scrollToShow(next.head, scrolled, { width: element.clientWidth, height: element.clientHeight });
      if (to.top !== scrolled.top) element.scrollTop = to.top;
      if (to.left !== scrolled.left) element.scrollLeft = to.left;
    },
    [scroller],
  );
  return { selection: current, select };
};

const followRow = (selection: Selection, before: readonly CalendarRow[], after: readonly CalendarRow[]): Selection => {
  const { active } = selection;
  const id = before[active.row]?.id;
  if (id === undefined || after[active.row]?.id === id) return selection;
  const row = after.findIndex((one) => one.id === id);
  return row < 0 ? selection : atCell({ ...active, row });
};
