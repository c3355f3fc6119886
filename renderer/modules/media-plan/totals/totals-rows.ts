import { shareWords } from '#shared/documents/compose/media-words.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { type BroadcastCalendar, weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import { type MediaTotals, missingIn } from '#shared/domain/media/plan-costs.ts';
import type { SegmentTotals, TotalsRow } from '#shared/domain/media/plan-tables.ts';

/** A row of a table of totals as it is shown; `cost` is what its bar is as long as. */
export type ShownTotals = {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  readonly cost: number;
  readonly cells: readonly string[];
};

export const GROUP_TITLES = [
  'Renglones',
  'Pagadas',
  'Bonificadas',
  'Neto',
  'Comisión',
  'Producción',
  'IVA',
  'Total con IVA',
  'Participación',
] as const;

/** Sums of groups of lines: a medium, an item, a campaign. A sum that lacks a rate, or an IVA, is marked with *. */
export const groupRows = (rows: readonly TotalsRow[], nameOf: (key: string) => string): readonly ShownTotals[] =>
  rows.map(({ key, totals, share }) => ({
    key,
    name: nameOf(key),
    short: nameOf(key),
    cost: totals.total,
    cells: groupCells(totals, share),
  }));

/** The cells of all lines together; a whole that costs nothing has no share. */
export const groupCells = (totals: MediaTotals, share: number | null): readonly string[] => [
  count(totals.lines),
  count(totals.paid),
  count(totals.bonus),
  ...(['net', 'commission', 'production', 'vat', 'total'] as const).map((amount) =>
    partly(formatMoney(totals[amount], false), missingIn(totals, amount)),
  ),
  shareWords(share),
];

export const TIME_TITLES = ['Inserciones', 'Costo con IVA'] as const;

/** Weeks or months; what falls on no day stands at the end, so that the rows add up to the total. */
export const weekRows = (totals: MediaTotals, calendar: BroadcastCalendar): readonly ShownTotals[] => [
  ...calendar.weeks.map((week) =>
    timeRow(
      `week${week.index}`,
      weekWords(calendar, week),
      `S${week.number}`,
      totals.weekInsertions[week.index] ?? 0,
      totals.weekCosts[week.index] ?? 0,
    ),
  ),
  ...rest(totals, totals.weekCosts),
];

export const monthRows = (totals: MediaTotals): readonly ShownTotals[] => [
  ...MONTH_NAMES.map((name, month) =>
    timeRow(
      name,
      name.charAt(0).toUpperCase() + name.slice(1),
      name.slice(0, 3),
      totals.monthInsertions[month] ?? 0,
      totals.monthCosts[month] ?? 0,
    ),
  ),
  ...rest(totals, totals.monthCosts),
];

export const SEGMENT_TITLES = ['Renglones', 'Inserciones', 'Costo de lo que le llega', 'Su parte del total'] as const;

export const segmentRows = (
  rows: readonly SegmentTotals[],
  nameOf: (segmentId: string) => string,
): readonly ShownTotals[] =>
  rows.map(({ segmentId, lines, insertions, reaching, part }) => ({
    key: segmentId,
    name: nameOf(segmentId),
    short: nameOf(segmentId),
    cost: part,
    cells: [count(lines), count(insertions), formatMoney(reaching, false), formatMoney(part, false)],
  }));

/** A sum that goes without some lines says so. */
export const partly = (text: string, without: number): string => (text === '' || without === 0 ? text : `${text} *`);

const timeRow = (key: string, name: string, short: string, insertions: number, cost: number): ShownTotals => ({
  key,
  name,
  short,
  cost,
  cells: [insertions === 0 ? '' : count(insertions), cost === 0 ? '' : formatMoney(cost, false)],
});

const rest = (totals: MediaTotals, dated: readonly number[]): readonly ShownTotals[] => {
  const left = totals.total - dated.reduce((sum, amount) => sum + amount, 0);
  return left === 0 ? [] : [timeRow('undated', 'Producción sin fecha', 'Sin fecha', 0, left)];
};

const count = (value: number): string => value.toLocaleString('es-MX');
