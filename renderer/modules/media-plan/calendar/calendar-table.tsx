import { mergeClasses } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { CalendarBoard } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import {
  FOOT_HEIGHT,
  HEAD_HEIGHT,
  leftOfWeek,
  ROW_HEIGHT,
  weekWindow,
} from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import { CalendarHead } from '#renderer/modules/media-plan/calendar/calendar-head.tsx';
import { CalendarLineRow, cellId } from '#renderer/modules/media-plan/calendar/calendar-row.tsx';
import { useCalendarStyles } from '#renderer/modules/media-plan/calendar/calendar-styles.ts';
import { CalendarGroupRow, CalendarSums } from '#renderer/modules/media-plan/calendar/calendar-sums.tsx';
import { lineName, lineTitle, weekAtWords } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import type { CalendarTyping } from '#renderer/modules/media-plan/calendar/use-calendar-typing.ts';
import type { Blackouts } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import type { Lookups } from '#renderer/modules/media-plan/lookups.ts';
import { areaOf, type Selection } from '#renderer/ui/grid/selection.ts';
import { type MediaTotals, totalsOf } from '#shared/domain/media/plan-costs.ts';

type Handlers = Pick<
  ComponentProps<'div'>,
  | 'onKeyDown'
  | 'onPointerDown'
  | 'onPointerMove'
  | 'onPointerUp'
  | 'onPointerCancel'
  | 'onContextMenu'
  | 'onDoubleClick'
>;

type Props = {
  readonly gridId: string;
  readonly describedBy: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly board: CalendarBoard;
  readonly totals: MediaTotals;
  readonly blackouts: Blackouts;
  readonly lookups: Lookups;
  /** Position of each line in the plan. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly selection: Selection;
  readonly typing: CalendarTyping;
  readonly onDone: (key: string) => void;
  readonly readOnly: boolean;
  readonly choosing: boolean;
  readonly handlers: Handlers;
};

const OVERSCAN = 4;

/** The table itself: one element with the focus, months and weeks, the rows and weeks near the visible ones, the sums. */
export const CalendarTable = (props: Props) => {
  const { gridId, scroller, board, lookups, selection, typing, blackouts, numbers } = props;
  const { rows, costs } = board;
  const { calendar } = costs;
  const styles = useCalendarStyles();
  const { active } = selection;
  const area = areaOf(selection);
  const weekNames = useMemo(() => calendar.weeks.map(({ index }) => weekAtWords(calendar, index)), [calendar]);
  const width = leftOfWeek(calendar.weeks.length);
  const window = useWeekWindow(scroller, calendar.weeks.length);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan: OVERSCAN,
    paddingStart: HEAD_HEIGHT,
    paddingEnd: FOOT_HEIGHT,
    initialRect: { width: 1280, height: 640 },
    // The active cell is named by aria-activedescendant, and may hold the field: it is always there.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        const isShown = active.row >= (shown[0] ?? 0) && active.row <= (shown.at(-1) ?? -1);
        if (isShown || active.row >= rows.length) return shown;
        return active.row < (shown[0] ?? 0) ? [active.row, ...shown] : [...shown, active.row];
      },
      [active.row, rows.length],
    ),
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't say which of its rows are drawn
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={mergeClasses(styles.table, props.choosing && styles.choosing)}
      aria-label="Calendario de inserciones por semana"
      aria-describedby={props.describedBy}
      aria-rowcount={rows.length + 4}
      aria-colcount={calendar.weeks.length + 3}
      aria-multiselectable
      aria-readonly={props.readOnly ? true : undefined}
      aria-activedescendant={cellId(gridId, active.row, active.column)}
      {...props.handlers}
    >
      <CalendarHead
        calendar={calendar}
        blackouts={blackouts}
        weekNames={weekNames}
        width={width}
        from={window.from}
        to={window.to}
        markedFrom={area.left}
        markedTo={area.right}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a table element can't say which of its rows are drawn */}
      <div role="rowgroup" className={styles.body} style={{ width, height: rows.length * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index, key }) => {
          const row = rows[index];
          if (!row) return null;
          const activeWeek = index === active.row ? active.column : -1;
          if (row.kind === 'group') {
            return (
              <CalendarGroupRow
                key={String(key)}
                gridId={gridId}
                index={index}
                name={row.name}
                open={row.open}
                totals={totalsOf(costs, row.lineIds)}
                weekNames={weekNames}
                width={width}
                activeWeek={activeWeek}
                from={window.from}
                to={window.to}
              />
            );
          }
          const spread = costs.byLine.get(row.id);
          if (!spread) return null;
          const unit = lookups.units.get(row.line.mediumKey);
          const number = numbers.get(row.id) ?? 0;
          const selected = index >= area.top && index <= area.bottom;
          const { name, detail } = lineName(row.line, unit);
          return (
            <CalendarLineRow
              key={String(key)}
              gridId={gridId}
              index={index}
              line={row.line}
              number={number + 1}
              name={name}
              detail={detail}
              title={lineTitle(row.line, number, unit)}
              spread={spread}
              calendar={calendar}
              campaign={row.line.campaignId === null ? undefined : lookups.campaigns.get(row.line.campaignId)}
              blackouts={blackouts}
              weekNames={weekNames}
              from={window.from}
              to={window.to}
              width={width}
              activeWeek={activeWeek}
              selectedFrom={selected ? area.left : -1}
              selectedTo={selected ? area.right : -2}
              typed={index === active.row ? typing.typed : null}
              typing={index === active.row ? typing : CLOSED}
              onDone={props.onDone}
              readOnly={props.readOnly}
            />
          );
        })}
      </div>
      <CalendarSums
        totals={props.totals}
        weekNames={weekNames}
        width={width}
        from={window.from}
        to={window.to}
        rowsBefore={rows.length + 2}
      />
    </div>
  );
};

/** Rows without the active cell are drawn the same whatever is typed. */
const CLOSED: CalendarTyping = {
  typed: null,
  isOpen: () => false,
  open: () => undefined,
  type: () => undefined,
  commit: () => true,
  cancel: () => undefined,
};

/** The weeks near the visible ones, as the table is scrolled and becomes wider. */
const useWeekWindow = (scroller: RefObject<HTMLDivElement | null>, weeks: number) => {
  const [window, setWindow] = useState({ from: 0, to: 23 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const next = weekWindow(element.scrollLeft, element.clientWidth, weeks);
      setWindow((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, weeks]);
  return window;
};
