import { useLayoutEffect, useRef } from 'react';
import type { CalendarRow } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import type { CalendarSelection } from '#renderer/modules/media-plan/calendar/use-calendar-selection.ts';
import { useArrival } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { atCell } from '#renderer/ui/grid/selection.ts';
import { type BroadcastCalendar, dayIndexOf } from '#shared/domain/media/broadcast-calendar.ts';

type Props = CalendarSelection & {
  readonly rows: readonly CalendarRow[];
  readonly calendar: BroadcastCalendar;
  readonly openGroup: (id: string) => void;
  readonly focus: () => void;
};

/** Goes to the line and the day that a finding or an undo means; a group that hides the line is opened. */
export const useCalendarArrival = ({ rows, calendar, selection, select, openGroup, focus }: Props): void => {
  // The line of a group that is just being opened isn't there yet.
  const coming = useRef<{ readonly lineId: string; readonly column: number } | null>(null);
  useLayoutEffect(() => {
    if (!coming.current) return;
    const { lineId, column } = coming.current;
    const row = rows.findIndex(({ id }) => id === lineId);
    if (row < 0) return;
    coming.current = null;
    select(atCell({ row, column }));
  }, [rows, select]);

  useArrival('calendar', ({ rowId, field }) => {
    const wanted = rowId === undefined ? -1 : rows.findIndex(({ id }) => id === rowId);
    const index = field === undefined ? undefined : dayIndexOf(calendar, field);
    const column = index === undefined ? selection.active.column : (calendar.days[index]?.week ?? 0);
    // What was painted over several lines stays selected where its undo is shown.
    const { anchor, head } = selection;
    const within = wanted >= Math.min(anchor.row, head.row) && wanted <= Math.max(anchor.row, head.row);
    if (wanted >= 0 && (!within || index !== undefined)) select(atCell({ row: wanted, column }));
    const hiding = wanted < 0 && rows.find((row) => row.kind === 'group' && row.lineIds.includes(rowId ?? ''));
    if (hiding) {
      coming.current = { lineId: rowId ?? '', column };
      openGroup(hiding.id);
    }
    focus();
  });
};
