import { allocate, type Centavos } from '#shared/domain/common/money.ts';
import { type BroadcastCalendar, dayIndexOf } from '#shared/domain/media/broadcast-calendar.ts';
import { BONUS_FIELDS, PAID_FIELDS } from '#shared/domain/media/day-columns.ts';
import { type LineCost, lineCost } from '#shared/domain/media/line-cost.ts';
import type { LineDays, MediaLine } from '#shared/domain/media/media-plan.ts';

/** A day on which something of the line happens. `index` is its position in the calendar's year. */
export type SpreadDay = {
  readonly index: number;
  readonly paid: number;
  readonly bonus: number;
  readonly cost: Centavos;
};

/**
 * A line's insertions and cost by day, week and month. Days + `undated` = weeks + `undated` = months + (`undated` without a
 * payment month) = total, to the centavo.
 */
export type LineSpread = {
  readonly lineId: string;
  readonly cost: LineCost;
  readonly paid: number;
  readonly bonus: number;
  /** Days with insertions or cost, in order. */
  readonly days: readonly SpreadDay[];
  readonly weekCosts: readonly Centavos[];
  readonly weekInsertions: readonly number[];
  /** In the month of each day, or all of it in the payment month. */
  readonly monthCosts: readonly Centavos[];
  readonly monthInsertions: readonly number[];
  /** Production of a line that has neither insertions nor a day for it. */
  readonly undated: Centavos;
  /** Insertions in columns that their month doesn't have (30 February); they count nowhere. */
  readonly lost: number;
};

/**
 * What insertions cost is shared out among the days by their paid insertions: whole centavos, what doesn't divide to the
 * largest remainders, the earlier day first. Production, with its part of the IVA, falls whole on its own day, else on that
 * of the first insertion.
 * @param rows the line's months; repeated ones add up
 */
export const spreadLine = (
  line: MediaLine,
  rows: readonly LineDays[],
  calendar: BroadcastCalendar,
  planVat: string,
): LineSpread => {
  const painted = paintedDays(rows, calendar);
  const paid = painted.days.reduce((sum, day) => sum + day.paid, 0);
  const bonus = painted.days.reduce((sum, day) => sum + day.bonus, 0);
  const cost = lineCost(line, paid, planVat);
  const inserting = cost.net + cost.commission;
  const [vatOfInserting = 0, vatOfProduction = 0] =
    cost.subtotal === 0 ? [0, 0] : allocate(cost.vat, [inserting, cost.production]);
  const shares = allocate(
    inserting + vatOfInserting,
    painted.days.map((day) => day.paid),
  );
  const producing = cost.production + vatOfProduction;
  const producedOn = dayIndexOf(calendar, line.productionDate) ?? painted.days[0]?.index;
  const days = painted.days.map(
    ({ index, paid: ofDay, bonus: free }, at): SpreadDay => ({
      index,
      paid: ofDay,
      bonus: free,
      cost: (shares[at] ?? 0) + (index === producedOn ? producing : 0),
    }),
  );
  if (producing > 0 && producedOn !== undefined && !painted.days.some(({ index }) => index === producedOn)) {
    days.push({ index: producedOn, paid: 0, bonus: 0, cost: producing });
    days.sort((one, other) => one.index - other.index);
  }
  const undated = producedOn === undefined ? producing : 0;
  return {
    lineId: line.id,
    cost,
    paid,
    bonus,
    days,
    undated,
    lost: painted.lost,
    ...sums(line, days, undated, calendar),
  };
};

type PaintedDay = Omit<SpreadDay, 'cost'>;

/** The days that have insertions, in order. */
export const paintedDays = (
  rows: readonly LineDays[],
  { monthStarts, monthLengths }: BroadcastCalendar,
): { readonly days: readonly PaintedDay[]; readonly lost: number } => {
  const days: PaintedDay[] = [];
  let lost = 0;
  for (const row of rows) {
    const start = monthStarts[row.month - 1] ?? 0;
    const length = monthLengths[row.month - 1] ?? 0;
    for (let day = 0; day < 31; day += 1) {
      const paid = row[PAID_FIELDS[day] ?? 'p01'];
      const bonus = row[BONUS_FIELDS[day] ?? 'b01'];
      if (paid === 0 && bonus === 0) continue;
      if (day >= length) lost += paid + bonus;
      else days.push({ index: start + day, paid, bonus });
    }
  }
  // Rows are stored in no order, and mostly one for each month.
  if (rows.length > 1) days.sort((a, b) => a.index - b.index);
  return { days: merged(days), lost };
};

/** Two rows of the same month, as bringing two copies together may leave them, count once each. */
const merged = (days: readonly PaintedDay[]): readonly PaintedDay[] => {
  if (days.every((day, at) => day.index !== days[at + 1]?.index)) return days;
  const together = new Map<number, PaintedDay>();
  for (const day of days) {
    const before = together.get(day.index);
    together.set(day.index, before ? { ...day, paid: before.paid + day.paid, bonus: before.bonus + day.bonus } : day);
  }
  return [...together.values()];
};

const sums = (
  line: MediaLine,
  days: readonly SpreadDay[],
  undated: Centavos,
  calendar: BroadcastCalendar,
): Pick<LineSpread, 'weekCosts' | 'weekInsertions' | 'monthCosts' | 'monthInsertions'> => {
  const weekCosts = calendar.weeks.map(() => 0);
  const weekInsertions = calendar.weeks.map(() => 0);
  const monthCosts = calendar.monthLengths.map(() => 0);
  const monthInsertions = calendar.monthLengths.map(() => 0);
  for (const { index, paid, bonus, cost } of days) {
    const day = calendar.days[index];
    if (!day) continue;
    const charged = (line.paymentMonth ?? day.month) - 1;
    weekCosts[day.week] = (weekCosts[day.week] ?? 0) + cost;
    weekInsertions[day.week] = (weekInsertions[day.week] ?? 0) + paid + bonus;
    monthCosts[charged] = (monthCosts[charged] ?? 0) + cost;
    monthInsertions[day.month - 1] = (monthInsertions[day.month - 1] ?? 0) + paid + bonus;
  }
  if (line.paymentMonth !== null) {
    monthCosts[line.paymentMonth - 1] = (monthCosts[line.paymentMonth - 1] ?? 0) + undated;
  }
  return { weekCosts, weekInsertions, monthCosts, monthInsertions };
};
