/**
 * Thirty-one columns of insertions for each month of a line: `p01`…`p31` are paid for (or lent by the State), `b01`…`b31`
 * come free as a bonus. A column that its month doesn't have stays 0.
 */
// biome-ignore format: two rows of a calendar
const numbers = [
  '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16',
  '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31',
] as const;
type DayNumber = (typeof numbers)[number];

export type PaidField = `p${DayNumber}`;
export type BonusField = `b${DayNumber}`;
export type DayColumns = { readonly [F in PaidField | BonusField]: number };

export const PAID_FIELDS: readonly PaidField[] = numbers.map((day) => `p${day}` as const);
export const BONUS_FIELDS: readonly BonusField[] = numbers.map((day) => `b${day}` as const);

/** `paid` are the insertions that the rate is for; `bonus` those that the outlet adds for nothing. */
export type InsertionKind = 'paid' | 'bonus';

/** The column of a day of the month, 1 to 31. @throws Error outside */
export const dayField = (kind: InsertionKind, dayOfMonth: number): PaidField | BonusField => {
  const field = (kind === 'paid' ? PAID_FIELDS : BONUS_FIELDS)[dayOfMonth - 1];
  if (!field) throw new Error(`There is no day ${dayOfMonth}`);
  return field;
};

/** All columns with nothing in them. */
export const NO_DAYS = Object.fromEntries([...PAID_FIELDS, ...BONUS_FIELDS].map((field) => [field, 0])) as DayColumns;

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;

/** `0b0011111` → «lunes a viernes»; `0b1000010` → «martes y domingo»; «ningún día» without any. */
export const weekdayWords = (mask: number): string => {
  const days = WEEKDAYS.flatMap((name, at) => ((mask & (1 << at)) === 0 ? [] : [{ name, at }]));
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return 'ningún día';
  if (days.length > 2 && last.at - first.at === days.length - 1) return `${first.name} a ${last.name}`;
  const names = days.map(({ name }) => name);
  return names.length === 1 ? first.name : `${names.slice(0, -1).join(', ')} y ${last.name}`;
};
