import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { broadcastCalendar, weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import { BONUS_FIELDS, PAID_FIELDS } from '#shared/domain/media/day-columns.ts';
import type { ComparedContent, ComparedRow, EntityWords } from '#shared/domain/review/compare-documents.ts';
import { joined, textField } from '#shared/domain/review/field-words.ts';

/** How a line is called. */
type LineNames = (id: unknown, content: ComparedContent) => string;

/** The days of a line in a month: told together, since nobody reads thirty-one columns. */
export const monthDaysWords = (lineOf: LineNames): EntityWords => ({
  entity: 'lineDays',
  section: 'calendar',
  name: (row, _, content) => `${lineOf(row.lineId, content)}, ${monthOf(row.month)}`,
  summary: insertionWords,
  fields: [
    ...PAID_FIELDS.map((field, at) => textField(field, `día ${at + 1}`)),
    ...BONUS_FIELDS.map((field, at) => textField(field, `bonificación del día ${at + 1}`)),
  ],
  asOne: {
    fields: new Set([...PAID_FIELDS, ...BONUS_FIELDS]),
    title: 'inserciones',
    worth: (row) => sumOf(row, PAID_FIELDS) + sumOf(row, BONUS_FIELDS),
    show: insertionWords,
  },
  inOrder: (rows, content) => {
    const places = new Map((content.line ?? []).map(({ id }, at) => [id, at]));
    const placeOf = ({ lineId }: ComparedRow): number => places.get(String(lineId)) ?? places.size;
    return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || Number(a.month) - Number(b.month));
  },
});

/** «15, y 2 de bonificación: días 3 a 7 (3 por día)»: how many, and on which days. */
const insertionWords = (row: ComparedRow): string => {
  const [paid, bonus] = [sumOf(row, PAID_FIELDS), sumOf(row, BONUS_FIELDS)];
  if (paid + bonus === 0) return 'ninguna';
  return [
    ...(paid > 0 ? [`${paid}: ${daysOf(row, PAID_FIELDS)}`] : []),
    ...(bonus > 0 ? [`${bonus} de bonificación: ${daysOf(row, BONUS_FIELDS)}`] : []),
  ].join('; ');
};

/** Days one after the other with the same number, as one span. */
const daysOf = (row: ComparedRow, fields: readonly string[]): string => {
  const spans: { readonly from: number; to: number; readonly each: number }[] = [];
  for (const [at, field] of fields.entries()) {
    const each = Number(row[field] ?? 0);
    const last = spans.at(-1);
    if (last && last.each === each && last.to === at) last.to = at + 1;
    else spans.push({ from: at + 1, to: at + 1, each });
  }
  return spans
    .filter(({ each }) => each > 0)
    .map(({ from, to, each }) => (from === to ? `día ${from} (${each})` : `días ${from} a ${to} (${each} por día)`))
    .join(', ');
};

const sumOf = (row: ComparedRow, fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + Number(row[field] ?? 0), 0);

/** `3` → «marzo»; '' for anything else. */
export const monthOf = (month: unknown): string => MONTH_NAMES[Number(month) - 1] ?? '';

/** The days of a line in a week, as two copies that come together are asked about them. */
export const weekDaysWords = (lineOf: LineNames): EntityWords => ({
  entity: 'lineWeek',
  section: 'calendar',
  name: (row, _, content) => `${lineOf(row.lineId, content)}, ${weekName(Number(row.week), content)}`,
  summary: (row) => joined([weekDays(row.paid), row.bonus ? `de bonificación, ${weekDays(row.bonus)}` : '']),
  fields: [
    { field: 'paid', title: 'inserciones de la semana', show: weekDays },
    { field: 'bonus', title: 'inserciones de bonificación de la semana', show: weekDays },
  ],
});

/** By its place in the year; −month for columns that the month hasn't. */
const weekName = (week: number, content: ComparedContent): string => {
  if (week < 0) return `días que ${monthOf(-week)} no tiene`;
  const calendar = broadcastCalendar(Number(content.mediaPlan?.[0]?.fiscalYear));
  const found = calendar.weeks[week];
  return found ? weekWords(calendar, found).replace('Semana', 'semana') : 'una semana';
};

/** «2026-03-02 2,2026-03-03 2» → «4: 2 a 3 de marzo (2 por día)»; '' where it wasn't told. */
const weekDays = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  if (value === '') return 'ninguna';
  const days = value.split(',').map((told) => ({
    month: told.slice(5, 7),
    day: Number(told.slice(8, 10)),
    each: Number(told.slice(11)),
  }));
  const total = days.reduce((sum, { each }) => sum + each, 0);
  const spans: { month: string; from: number; to: number; each: number }[] = [];
  for (const { month, day, each } of days) {
    const last = spans.at(-1);
    if (last && last.month === month && last.each === each && last.to === day - 1) last.to = day;
    else spans.push({ month, from: day, to: day, each });
  }
  const told = spans.map(({ month, from, to, each }) =>
    from === to ? `${from} de ${monthOf(month)} (${each})` : `${from} a ${to} de ${monthOf(month)} (${each} por día)`,
  );
  return `${total}: ${told.join(', ')}`;
};
