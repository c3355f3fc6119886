import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  type BroadcastCalendar,
  type CalendarWeek,
  dayIndexOf,
  weekNumbered,
} from '#shared/domain/media/broadcast-calendar.ts';
import { dayField, type InsertionKind, NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { hasCalendar, type MediaColumn } from '#shared/domain/media/import-columns.ts';
import type { MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import type { NewMediaRow } from '#shared/domain/media/media-rows.ts';
import { type CampaignDays, isCampaignDay, weekCounts } from '#shared/domain/media/paint.ts';

export const KINDS = ['paid', 'bonus'] as const satisfies readonly InsertionKind[];

type CalendarPlace = { readonly of: InsertionKind } & ({ readonly week: CalendarWeek } | { readonly day: number });
/** What each column of insertions stands for, by its place in the sheet (0-based). */
export type CalendarColumns = ReadonlyMap<number, CalendarPlace>;
/** Insertions of a new line by the day's position in the year. */
export type Counts = Readonly<Record<InsertionKind, ReadonlyMap<number, number>>>;
/** @returns `invalid-input` where one can't be placed, or two are of the same days: the whole sheet is doubtful */
export const calendarColumns = (
  columns: readonly MediaColumn[],
  calendar: BroadcastCalendar,
): Result<CalendarColumns> => {
  const found = new Map<number, CalendarPlace>();
  const known = new Map<string, string>();
  if (columns.some(({ kind }) => kind === 'week') && columns.some(({ kind }) => kind === 'day')) {
    return fail(
      'invalid-input',
      'La hoja tiene columnas de semanas y de días, y sus inserciones se contarían dos veces. Deje solo unas u otras.',
    );
  }
  for (const column of columns) {
    const { at, heading } = column;
    if (column.kind === 'unclear' || (column.kind === 'unused' && !hasCalendar(columns) && isMonth(heading))) {
      return fail(
        'invalid-input',
        `La columna «${heading}» parece tener inserciones y no dice de qué semana o día. Escriba «Semana 14» o «14/05/${calendar.year}», o quite la columna.`,
      );
    }
    if (column.kind !== 'week' && column.kind !== 'day') continue;
    const place = placeOf(column, calendar);
    if (!place.ok) return place;
    const key = JSON.stringify(place.value);
    const other = known.get(key);
    if (other !== undefined) {
      return fail(
        'invalid-input',
        `Las columnas «${other}» y «${heading}» son de los mismos días, y no se sabe cuál vale. Deje una; si la otra es de bonificadas, nómbrela «Semana 14 bonificadas».`,
      );
    }
    known.set(key, heading);
    found.set(at, place.value);
  }
  return ok(found);
};

const placeOf = (
  column: Extract<MediaColumn, { readonly kind: 'week' | 'day' }>,
  calendar: BroadcastCalendar,
): Result<CalendarPlace> => {
  if (column.kind === 'week') {
    const week = weekNumbered(calendar, column.number, column.isoYear);
    return week.ok ? ok({ of: column.of, week: week.value }) : week;
  }
  const day = dayIndexOf(calendar, column.date);
  return day === undefined
    ? fail(
        'invalid-input',
        `La columna «${column.heading}» no es un día del ejercicio ${calendar.year}. Corrija la fecha, o quite la columna.`,
      )
    : ok({ of: 'paid', day });
};

const isMonth = (heading: string): boolean => MONTH_NAMES.some((name) => name === foldText(heading));

/** What each day gets of the insertions of a column. @returns a message where the line may not be broadcast then */
export const countsAt = (
  place: CalendarPlace,
  count: number,
  line: NewMediaRow<'line'>,
  campaign: CampaignDays | undefined,
  calendar: BroadcastCalendar,
): Result<ReadonlyMap<number, number>> => {
  if ('week' in place) return weekCounts(line, place.week, count, { calendar, campaign });
  return isCampaignDay(calendar, campaign, place.day)
    ? ok(new Map([[place.day, count]]))
    : fail(
        'invalid-input',
        'Ese día queda fuera de la campaña. Mueva las inserciones, o cambie las fechas de la campaña.',
      );
};

/** A row for each month in which something of a new line happens. */
export const lineDaysOf = (
  lineId: string,
  counts: Counts,
  { days }: BroadcastCalendar,
  newId: IdSource,
): readonly MediaPlanChange[] => {
  const fields = KINDS.flatMap((kind) =>
    [...counts[kind]].map(([index, count]) => ({ kind, day: days[index], count })),
  );
  return [...Map.groupBy(fields, ({ day }) => day?.month ?? 0)].flatMap(
    ([month, members]): readonly MediaPlanChange[] =>
      members.every(({ count }) => count === 0)
        ? []
        : [
            {
              op: 'insert',
              entity: 'lineDays',
              row: {
                id: newId(),
                lineId,
                month,
                ...NO_DAYS,
                ...Object.fromEntries(
                  members.map(({ kind, day, count }) => [dayField(kind, day?.dayOfMonth ?? 0), count] as const),
                ),
              },
            },
          ],
  );
};
