import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import type { Blackout, BlackoutException } from '#shared/domain/media/media-plan.ts';

/** How each reason is called on screen and on paper. */
export const EXCEPTION_NAMES = {
  health: 'Servicio de salud',
  education: 'Servicio educativo',
  'civil-protection': 'Protección civil en emergencia',
  electoral: 'Información de autoridades electorales',
  outside: 'Fuera del territorio o del alcance de la veda',
  none: 'No está exceptuado',
} as const satisfies Readonly<Record<BlackoutException, string>>;

/** A blackout with both of its dates, the first not after the last. */
export const isDated = ({ startDate, endDate }: Blackout): boolean =>
  startDate !== '' && endDate !== '' && startDate <= endDate;

/** The blackouts of each day of the year, by its position: for marking the days of the calendar. */
export const blackoutsByDay = (
  { days }: BroadcastCalendar,
  blackouts: readonly Blackout[],
): readonly (readonly Blackout[])[] => {
  const dated = blackouts.filter(isDated);
  return days.map(({ date }) => dated.filter(({ startDate, endDate }) => startDate <= date && date <= endDate));
};

/** Days of a line, by their position, on which it is published during a blackout. */
export type BlackedOut = { readonly blackout: Blackout; readonly days: readonly number[] };

/** Each blackout that the insertions of a line fall into. Days that only hold a cost don't count: nothing is published. */
export const blackedOut = (
  spread: LineSpread,
  blackouts: readonly Blackout[],
  byDay: readonly (readonly Blackout[])[],
): readonly BlackedOut[] =>
  blackouts.flatMap((blackout) => {
    const days = spread.days
      .filter(({ index, paid, bonus }) => paid + bonus > 0 && byDay[index]?.includes(blackout))
      .map(({ index }) => index);
    return days.length === 0 ? [] : [{ blackout, days }];
  });
