import type { Blackouts } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import { type MediaLine, MOST_A_DAY } from '#shared/domain/media/media-plan.ts';
import { type CampaignDays, isCampaignDay } from '#shared/domain/media/paint.ts';

/** A day of a week as it is shown to be filled in. */
export type WeekDay = {
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

/** The days of a week that the year has, in order. */
export const weekDays = (
  line: MediaLine,
  spread: LineSpread,
  week: number,
  calendar: BroadcastCalendar,
  campaign: CampaignDays | undefined,
  blackouts: Blackouts,
): readonly WeekDay[] => {
  const of = calendar.weeks[week];
  if (!of) return [];
  return calendar.days.slice(of.first, of.last + 1).map(({ index, date, weekday, dayOfMonth, month }) => {
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
