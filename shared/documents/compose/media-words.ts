import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { Known } from '#shared/domain/media/formulas.ts';

/** A figure that was worked out; blank where it isn't known. */
export const knownNumber = (value: Known): string => (value === null ? '' : printedNumber(value));

/** Contacts are people seen so many times: no fractions. */
export const knownWhole = (value: Known): string => (value === null ? '' : printedNumber(Math.round(value)));

export const knownPercent = (value: Known): string => (value === null ? '' : `${printedNumber(value)}\u00a0%`);

/** Centavos that may have fractions, as a cost per thousand has; blank where it isn't known. */
export const knownMoney = (value: Known): string => (value === null ? '' : formatMoney(Math.round(value), false));

/** Hundredths of a percent: `sov` always says both decimals, so that the column adds up to 100.00. */
export const shareWords = (share: number | null): string =>
  share === null ? '' : `${(share / 100).toFixed(2)}\u00a0%`;

/** An amount of a table, in pesos without their sign. */
export const money = (amount: Centavos): string => formatMoney(amount, false);

/** «15 % + 5 %» */
export const discountWords = (discounts: string): string =>
  discounts === ''
    ? ''
    : discounts
        .split('+')
        .map((part) => `${part} %`)
        .join(' + ');

/** «12/05/2026»; blank without a day. */
export const shortDate = (iso: string): string => iso.split('-').reverse().join('/');

/** Every day, by month: «mayo: 4 a 8 y 12; junio: 2». Nobody goes to a talk on «y 4 días más». */
export const allDayWords = (calendar: BroadcastCalendar, indexes: readonly number[]): string => {
  const months = Map.groupBy(indexes, (index) => calendar.days[index]?.month ?? 0);
  return [...months.values()]
    .map((days) => {
      const name = MONTH_NAMES[(calendar.days[days[0] ?? 0]?.month ?? 1) - 1];
      const runs = runsOf(days).map((run) => {
        const first = calendar.days[run[0] ?? 0]?.dayOfMonth ?? 0;
        const last = calendar.days[run.at(-1) ?? 0]?.dayOfMonth ?? 0;
        return first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first} a ${last}`;
      });
      return `${name}: ${runs.join(', ')}`;
    })
    .join('; ');
};

const runsOf = (indexes: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
};
