import { formatLongDate } from '#shared/domain/common/dates.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { allocate } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import {
  type BroadcastCalendar,
  type CalendarWeek,
  dayIndexOf,
  weekWords,
} from '#shared/domain/media/broadcast-calendar.ts';
import { dayField, type InsertionKind, NO_DAYS } from '#shared/domain/media/day-columns.ts';
import {
  type LineDays,
  type MediaLine,
  type MediaPlanChange,
  type MediaPlanContent,
  MOST_A_DAY,
} from '#shared/domain/media/media-plan.ts';
import { removeMediaRow, setMediaField } from '#shared/domain/media/media-rows.ts';

/** When a campaign runs: ISO days, '' where that end is open. */
export type CampaignDays = { readonly startDate: string; readonly endDate: string };

export type Painting = {
  readonly calendar: BroadcastCalendar;
  /** Of the line's campaign; undefined where it has none. */
  readonly campaign: CampaignDays | undefined;
  readonly newId: IdSource;
};

type Changes = readonly MediaPlanChange[];

/** Whether a day, by its position in the year, lies within the campaign. */
export const isCampaignDay = (
  { days }: BroadcastCalendar,
  campaign: CampaignDays | undefined,
  index: number,
): boolean => {
  const date = days[index]?.date;
  if (date === undefined) return false;
  if (!campaign) return true;
  const { startDate, endDate } = campaign;
  return (startDate === '' || startDate <= date) && (endDate === '' || date <= endDate);
};

/** The days of a week on which the line may be broadcast: its weekdays, within its campaign and the year. */
export const broadcastDays = (
  line: Pick<MediaLine, 'weekdays'>,
  week: CalendarWeek,
  { calendar, campaign }: Pick<Painting, 'calendar' | 'campaign'>,
): readonly number[] =>
  calendar.days
    .slice(week.first, week.last + 1)
    .filter(({ index, weekday }) => (line.weekdays & (1 << weekday)) !== 0 && isCampaignDay(calendar, campaign, index))
    .map(({ index }) => index);

/**
 * Paints `count` insertions on a week: they are spread evenly over its broadcast days, the earlier days taking what doesn't
 * divide. Afterwards the week has exactly `count` of that kind, also where other days of it had some.
 * @returns the changes, or a message where the week has no broadcast day or too many fall on one
 */
export const paintWeek = (
  content: Pick<MediaPlanContent, 'lineDays'>,
  line: MediaLine,
  week: CalendarWeek,
  kind: InsertionKind,
  count: number,
  painting: Painting,
): Result<Changes> => {
  const counts = weekCounts(line, week, count, painting);
  return counts.ok ? paintCounts(content, line.id, kind, counts.value, painting) : counts;
};

/**
 * What each day of a painted week gets, by its position in the year; days without are 0.
 * @returns a message where the week has no broadcast day
 */
export const weekCounts = (
  line: Pick<MediaLine, 'weekdays'>,
  week: CalendarWeek,
  count: number,
  painting: Pick<Painting, 'calendar' | 'campaign'>,
): Result<ReadonlyMap<number, number>> => {
  const open = broadcastDays(line, week, painting);
  if (count > 0 && open.length === 0) {
    return fail(
      'invalid-input',
      `La ${lowered(weekWords(painting.calendar, week))} no tiene días de transmisión de este renglón: quedan fuera de la campaña o de los días elegidos. Pinte otra semana, o cambie los días o las fechas.`,
    );
  }
  const shares = allocate(
    count,
    open.map(() => 1),
  );
  const counts = new Map<number, number>();
  for (let index = week.first; index <= week.last; index += 1) counts.set(index, 0);
  for (const [at, index] of open.entries()) counts.set(index, shares[at] ?? 0);
  return ok(counts);
};

/**
 * Sets the insertions of single days.
 * @param days ISO days and how many each has afterwards
 * @returns the changes, or a message where a day isn't of the year or lies outside the campaign
 */
export const paintDays = (
  content: Pick<MediaPlanContent, 'lineDays'>,
  line: MediaLine,
  kind: InsertionKind,
  days: readonly (readonly [date: string, count: number])[],
  painting: Painting,
): Result<Changes> => {
  const { calendar, campaign } = painting;
  const counts = new Map<number, number>();
  for (const [date, count] of days) {
    const index = dayIndexOf(calendar, date);
    if (index === undefined) {
      return fail(
        'invalid-input',
        `«${date}» no es un día del ejercicio ${calendar.year}. Elija un día entre el 1 de enero y el 31 de diciembre.`,
      );
    }
    // What lies outside already may be taken away.
    if (count > 0 && !isCampaignDay(calendar, campaign, index)) {
      return fail(
        'invalid-input',
        `El ${formatLongDate(date)} queda fuera de la campaña, que va ${spanWords(campaign)}. Elija otro día, o cambie las fechas de la campaña.`,
      );
    }
    counts.set(index, count);
  }
  return paintCounts(content, line.id, kind, counts, painting);
};

/**
 * Sets the insertions of days by their positions in the year, wherever they lie.
 * @returns the changes, or a message where a number fits no day
 */
export const paintCounts = (
  content: Pick<MediaPlanContent, 'lineDays'>,
  lineId: string,
  kind: InsertionKind,
  counts: ReadonlyMap<number, number>,
  { calendar, newId }: Pick<Painting, 'calendar' | 'newId'>,
): Result<Changes> => {
  const wrong = [...counts.values()].find((count) => !Number.isInteger(count) || count < 0 || count > MOST_A_DAY);
  if (wrong !== undefined) {
    return fail(
      'invalid-input',
      `«${wrong}» no cabe en un día: se esperaba un número entero de 0 a ${MOST_A_DAY}. Reparta las inserciones en más días.`,
    );
  }
  const rows = Map.groupBy(
    content.lineDays.filter((row) => row.lineId === lineId),
    ({ month }) => month,
  );
  const changes: MediaPlanChange[] = [];
  for (const [month, days] of Map.groupBy([...counts], ([index]) => calendar.days[index]?.month ?? 0)) {
    const fields = days.map(
      ([index, count]) => [dayField(kind, calendar.days[index]?.dayOfMonth ?? 0), count] as const,
    );
    const [first, ...more] = rows.get(month) ?? [];
    if (!first) {
      if (fields.every(([, count]) => count === 0)) continue;
      const row: LineDays = { id: newId(), lineId, month, ...NO_DAYS, ...Object.fromEntries(fields) };
      changes.push({ op: 'insert', entity: 'lineDays', row });
      continue;
    }
    // A month that the plan has twice, as copies brought together may leave it, becomes one row by its first write.
    const painted: LineDays = { ...summed(first, more), ...Object.fromEntries(fields) };
    const over = DAY_FIELDS.find((field) => painted[field] > MOST_A_DAY);
    if (over) return tooManyTogether(painted, over);
    changes.push(...more.map(({ id }) => removeMediaRow('lineDays', id)), ...withChanges(first, painted));
  }
  return ok(changes);
};

const withChanges = (row: LineDays, painted: LineDays): Changes =>
  DAY_FIELDS.filter((field) => row[field] !== painted[field]).map((field) =>
    setMediaField('lineDays', row.id, field, painted[field]),
  );

const summed = (first: LineDays, more: readonly LineDays[]): LineDays => {
  if (more.length === 0) return first;
  const sums = DAY_FIELDS.map((field) => [field, more.reduce((sum, row) => sum + row[field], first[field])] as const);
  return { ...first, ...Object.fromEntries(sums) };
};

const DAY_FIELDS = Object.keys(NO_DAYS) as readonly (keyof typeof NO_DAYS)[];

const tooManyTogether = (row: LineDays, field: keyof typeof NO_DAYS): Result<never> =>
  fail(
    'invalid-input',
    `El ${Number(field.slice(1))} de ${monthName(row.month)} tiene ${row[field]} inserciones, porque el mes está dos veces, y en un día caben ${MOST_A_DAY}. Corrija primero ese día.`,
  );

const spanWords = (campaign: CampaignDays | undefined): string =>
  [
    campaign && campaign.startDate !== '' ? `del ${formatLongDate(campaign.startDate)}` : '',
    campaign && campaign.endDate !== '' ? `al ${formatLongDate(campaign.endDate)}` : '',
  ]
    .filter(Boolean)
    .join(' ');

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
