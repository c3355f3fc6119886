// biome-ignore-all lint/a11y/useSemanticElements: weeks are drawn only near the visible ones; a table element can't say so
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus and names its active cell (aria-activedescendant)
import { mergeClasses } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { leftOfWeek, WEEK_WIDTH, type WeekWindow } from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import { useCalendarCells, useCalendarStyles } from '#renderer/modules/media-plan/calendar/calendar-styles.ts';
import { blackoutWords, firstDayWords } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import { monthSpans } from '#renderer/modules/media-plan/calendar/month-spans.ts';
import type { Blackouts } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';

type Props = WeekWindow & {
  readonly calendar: BroadcastCalendar;
  readonly blackouts: Blackouts;
  readonly weekNames: readonly string[];
  readonly width: number;
  readonly markedFrom: number;
  readonly markedTo: number;
};

const Head = ({ calendar, blackouts, weekNames, width, from, to, markedFrom, markedTo }: Props) => {
  const styles = useCalendarStyles();
  const cells = useCalendarCells();
  const spans = useMemo(() => monthSpans(calendar), [calendar]);
  return (
    <div role="rowgroup" className={styles.head} style={{ width }}>
      <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.monthRow)}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-colspan={3}
          className={mergeClasses(cells.base, cells.frozen, cells.head, cells.corner)}
        >
          Ejercicio {calendar.year}
        </div>
        {spans.map(({ month, from: first, to: last }) => (
          <div
            key={first}
            role="columnheader"
            aria-colindex={first + 4}
            aria-colspan={last - first + 1}
            className={mergeClasses(cells.base, cells.head, cells.month)}
            style={{ left: leftOfWeek(first), width: (last - first + 1) * WEEK_WIDTH }}
          >
            <span className={cells.monthName}>{MONTH_NAMES[month - 1]}</span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={mergeClasses(styles.row, styles.weekRow)}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={mergeClasses(cells.base, cells.frozen, cells.head, cells.name, cells.headName)}
        >
          Renglón
        </div>
        <div
          role="columnheader"
          aria-colindex={2}
          className={mergeClasses(cells.base, cells.frozen, cells.head, cells.count, cells.headName)}
        >
          Inserc.
        </div>
        <div
          role="columnheader"
          aria-colindex={3}
          className={mergeClasses(cells.base, cells.frozen, cells.head, cells.cost, cells.headName)}
        >
          Costo con IVA
        </div>
        {calendar.weeks.slice(from, to + 1).map(({ index, number }) => {
          const vedas = blackoutWords(blackouts.byWeek[index] ?? []);
          const title = `${weekNames[index]}${vedas === '' ? '' : `; ${vedas}`}`;
          return (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 4}
              aria-label={title}
              title={title}
              data-marked={index >= markedFrom && index <= markedTo ? '' : undefined}
              data-veda={vedas === '' ? undefined : ''}
              className={mergeClasses(cells.base, cells.head, cells.weekHead)}
              style={{ left: leftOfWeek(index) }}
            >
              {vedas !== '' && (
                <span aria-hidden className={cells.mark}>
                  V
                </span>
              )}
              S{number}
              <span className={cells.weekDay}>{firstDayWords(calendar, index)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
};

/** Months and weeks over the cells; weeks in which there is a blackout are marked. */
export const CalendarHead = memo(Head);
