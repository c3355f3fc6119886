import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { FiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/**
 * The days, weeks and months of one fiscal year. A week runs from Monday to Sunday and bears its ISO 8601 number (the one
 * with the year's first Thursday is 1); of the weeks across New Year only the days of this year count. So every day
 * belongs to one week and to one month, and what weeks add up to is what months add up to.
 */
export type BroadcastCalendar = {
  readonly year: FiscalYear;
  readonly days: readonly CalendarDay[];
  readonly weeks: readonly CalendarWeek[];
  /** Position in `days` of the first day of each month. */
  readonly monthStarts: readonly number[];
  /** Days of each month. */
  readonly monthLengths: readonly number[];
};

/** `index` is its position in the year, from 0; `weekday` 0 is Monday. */
export type CalendarDay = {
  readonly index: number;
  readonly date: string;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly weekday: number;
  readonly week: number;
};

/** `first` and `last` are positions of days: those of this year. `number` counts in `isoYear`. */
export type CalendarWeek = {
  readonly index: number;
  readonly number: number;
  readonly isoYear: number;
  readonly first: number;
  readonly last: number;
};

const DAY = 86_400_000;

export const broadcastCalendar = (year: FiscalYear): BroadcastCalendar => {
  const start = Date.UTC(year, 0, 1);
  const length = Math.round((Date.UTC(year + 1, 0, 1) - start) / DAY);
  const monthLengths = MONTH_NAMES.map((_, month) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  const monthStarts = monthLengths.map((_, month) => monthLengths.slice(0, month).reduce((sum, days) => sum + days, 0));
  const days: CalendarDay[] = [];
  const weeks: CalendarWeek[] = [];
  for (let index = 0; index < length; index += 1) {
    const day = new Date(start + index * DAY);
    const weekday = (day.getUTCDay() + 6) % 7;
    if (weekday === 0 || index === 0) {
      const last = Math.min(index + 6 - weekday, length - 1);
      weeks.push({ index: weeks.length, ...isoWeek(start + (index - weekday) * DAY), first: index, last });
    }
    const month = day.getUTCMonth() + 1;
    const dayOfMonth = day.getUTCDate();
    const date = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
    days.push({ index, date, month, dayOfMonth, weekday, week: weeks.length - 1 });
  }
  return { year, days, weeks, monthStarts, monthLengths };
};

/** Position of a day in the year; undefined where the year hasn't it. */
export const dayIndexOf = (
  { year, monthStarts, monthLengths }: BroadcastCalendar,
  date: string,
): number | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match || Number(match[1]) !== year) return undefined;
  const start = monthStarts[Number(match[2]) - 1];
  const day = Number(match[3]);
  return start === undefined || day < 1 || day > (monthLengths[Number(match[2]) - 1] ?? 0)
    ? undefined
    : start + day - 1;
};

/**
 * The week of a number, as people write it («semana 14», «semana 53 de 2026»).
 * @param isoYear that it counts in: the calendar's, or the neighbour's whose week runs across New Year
 * @returns `invalid-input` where the year hasn't it
 */
export const weekNumbered = (
  calendar: BroadcastCalendar,
  number: number,
  isoYear: number = calendar.year,
): Result<CalendarWeek> => {
  const week = calendar.weeks.find((one) => one.number === number && one.isoYear === isoYear);
  if (week) return ok(week);
  const last = Math.max(...calendar.weeks.filter((one) => one.isoYear === calendar.year).map((one) => one.number));
  return fail(
    'invalid-input',
    `El ejercicio ${calendar.year} no tiene semana ${number}${isoYear === calendar.year ? '' : ` de ${isoYear}`}: sus semanas, de lunes a domingo, van de la 1 a la ${last}. Corrija el número.`,
  );
};

/** «Semana 14 (30 de marzo al 5 de abril)»; a week of the neighbouring year says which. */
export const weekWords = (calendar: BroadcastCalendar, week: CalendarWeek): string => {
  const of = week.isoYear === calendar.year ? '' : ` de ${week.isoYear}`;
  const first = calendar.days[week.first];
  const last = calendar.days[week.last];
  if (!first || !last) return `Semana ${week.number}${of}`;
  const to = `${last.dayOfMonth} de ${MONTH_NAMES[last.month - 1]}`;
  if (first === last) return `Semana ${week.number}${of} (${to})`;
  const from =
    first.month === last.month ? `${first.dayOfMonth}` : `${first.dayOfMonth} de ${MONTH_NAMES[first.month - 1]}`;
  return `Semana ${week.number}${of} (${from} al ${to})`;
};

/** «3 a 7 de mayo, 12 de mayo y 4 días más»: the days of a finding, by their positions in order. */
export const dayWords = (calendar: BroadcastCalendar, indexes: readonly number[]): string => {
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before === index - 1 && calendar.days[before]?.month === calendar.days[index]?.month;
    if (run && isNext) run.push(index);
    else runs.push([index]);
  }
  const words = runs.slice(0, MOST_RUNS).map((run) => runWords(calendar, run));
  const more = runs.slice(MOST_RUNS).flat().length;
  if (more > 0) return `${words.join(', ')} y ${more === 1 ? 'un día más' : `${more} días más`}`;
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} y ${words.at(-1)}` : (words[0] ?? '');
};

const MOST_RUNS = 4;

const runWords = ({ days }: BroadcastCalendar, run: readonly number[]): string => {
  const first = days[run[0] ?? 0];
  const last = days[run.at(-1) ?? 0];
  if (!first || !last) return '';
  const name = MONTH_NAMES[last.month - 1];
  return first === last ? `${first.dayOfMonth} de ${name}` : `${first.dayOfMonth} a ${last.dayOfMonth} de ${name}`;
};

/** ISO 8601: a week belongs to the year of its Thursday. */
const isoWeek = (monday: number): { readonly number: number; readonly isoYear: number } => {
  const thursday = monday + 3 * DAY;
  const isoYear = new Date(thursday).getUTCFullYear();
  return { number: Math.floor((thursday - Date.UTC(isoYear, 0, 1)) / (7 * DAY)) + 1, isoYear };
};
