import type { Blackouts } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import { type MediaLine, MOST_A_DAY } from '#shared/domain/media/media-plan.ts';
import { type CampaignDays, isCampaignDay } from '#shared/domain/media/paint.ts';

/** A day as it is shown to be filled in. */
export type FilledDay = {
  readonly date: string;
  /** «lunes 6 de abril» */
  readonly name: string;
  readonly paid: number;
  readonly bonus: number;
  /** Nothing may be painted on it; what is there may be taken away. */
  readonly outside: boolean;
  /** What there is to know of it, in words; '' where there is nothing. */
  readonly note: string;
};

/** Days that are filled in together, by their positions in the year, both ends included. */
export type DaySpan = { readonly first: number; readonly last: number; readonly month: number };

/** A week as far as it lies in the year, or the month that most of it lies in. */
export const daySpan = (calendar: BroadcastCalendar, week: number, of: 'week' | 'month'): DaySpan => {
  const { first, last } = calendar.weeks[week] ?? { first: 0, last: 0 };
  const month = calendar.days[Math.floor((first + last) / 2)]?.month ?? 1;
  if (of === 'week') return { first, last, month };
  const start = calendar.monthStarts[month - 1] ?? 0;
  return { first: start, last: start + (calendar.monthLengths[month - 1] ?? 1) - 1, month };
};

/** The days of a span as they are shown, in order. */
export const daysToFill = (
  line: MediaLine,
  spread: LineSpread,
  span: DaySpan,
  calendar: BroadcastCalendar,
  campaign: CampaignDays | undefined,
  blackouts: Blackouts,
): readonly FilledDay[] => {
  return calendar.days.slice(span.first, span.last + 1).map(({ index, date, weekday, dayOfMonth, month }) => {
    const known = spread.days.find((day) => day.index === index);
    const outside = !isCampaignDay(calendar, campaign, index);
    const vedas = blackouts.byDay[index] ?? [];
    return {
      date,
      name: `${WEEKDAYS[weekday]} ${dayOfMonth} de ${MONTH_NAMES[month - 1]}`,
      paid: known?.paid ?? 0,
      bonus: known?.bonus ?? 0,
      outside,
      note: [
        outside ? 'fuera de la campaña' : '',
        (line.weekdays & (1 << weekday)) === 0 ? 'no es día de transmisión' : '',
        ...vedas.map(
          ({ id, process }) =>
            `veda ${process.trim() || 'sin nombre'}${blackouts.excepted.has(`${line.id} ${id}`) ? ' (con excepción declarada)' : ''}`,
        ),
      ]
        .filter(Boolean)
        .join('; '),
    };
  });
};

/** Insertions of a day as they are typed; null where it isn't a number of them. */
export const dayCount = (typed: string): number | null => {
  const plain = typed.replace(/[\s,]/g, '');
  if (plain === '') return 0;
  const number = Number(plain);
  return /^\d{1,5}$/.test(plain) && number <= MOST_A_DAY ? number : null;
};

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;
