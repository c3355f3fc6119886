import type { Centavos } from '#shared/domain/common/money.ts';
import { type BroadcastCalendar, broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { type LineSpread, spreadLine } from '#shared/domain/media/line-spread.ts';
import { type LineDays, type MediaLine, type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';

/** Every line of a plan, of all its scenarios, spread over the year. Lines that an edit didn't touch keep their value. */
export type PlanCosts = {
  readonly calendar: BroadcastCalendar;
  readonly vatPercent: string;
  readonly byLine: ReadonlyMap<string, LineSpread>;
  /** What each value was worked out of, to know whether it still holds. */
  readonly from: ReadonlyMap<string, Source>;
};

type Source = { readonly line: MediaLine; readonly rows: readonly LineDays[] };

/**
 * @param before what was worked out before the last edit of the same plan: only lines whose rows changed are done again
 */
export const planCosts = (
  content: Pick<MediaPlanContent, 'mediaPlan' | 'line' | 'lineDays'>,
  before?: PlanCosts,
): PlanCosts => {
  const { fiscalYear, vatPercent } = mediaPlanOf(content);
  const kept = before && before.calendar.year === fiscalYear && before.vatPercent === vatPercent ? before : undefined;
  const calendar = kept?.calendar ?? broadcastCalendar(fiscalYear);
  const rowsOf = Map.groupBy(content.lineDays, ({ lineId }) => lineId);
  const byLine = new Map<string, LineSpread>();
  const from = new Map<string, Source>();
  for (const line of content.line) {
    const source = { line, rows: rowsOf.get(line.id) ?? NO_ROWS };
    const known = kept?.from.get(line.id);
    const value = known && isSame(known, source) ? kept?.byLine.get(line.id) : undefined;
    byLine.set(line.id, value ?? spreadLine(line, source.rows, calendar, vatPercent));
    from.set(line.id, source);
  }
  return { calendar, vatPercent, byLine, from };
};

/** Rows are never altered in place: the same row is the same value. */
const isSame = (a: Source, b: Source): boolean =>
  a.line === b.line && a.rows.length === b.rows.length && a.rows.every((row, at) => row === b.rows[at]);

const NO_ROWS: readonly LineDays[] = [];

/**
 * Lines added up. What `unknown` lines cost is missing in `total`, wholly or in part: `unpriced` of them lack their rate or
 * size, and are missing in every amount; the others lack only their IVA.
 */
export type MediaTotals = {
  readonly lines: number;
  readonly unknown: number;
  readonly unpriced: number;
  readonly paid: number;
  readonly bonus: number;
  readonly gross: Centavos;
  readonly net: Centavos;
  readonly commission: Centavos;
  readonly production: Centavos;
  readonly subtotal: Centavos;
  readonly vat: Centavos;
  readonly total: Centavos;
  readonly undated: Centavos;
  readonly weekCosts: readonly Centavos[];
  readonly weekInsertions: readonly number[];
  readonly monthCosts: readonly Centavos[];
  readonly monthInsertions: readonly number[];
};

const AMOUNTS = ['gross', 'net', 'commission', 'production', 'subtotal', 'vat', 'total'] as const;

/** What the lines named cost and hold together; lines that the plan hasn't are left out. */
export const totalsOf = (costs: PlanCosts, lineIds: Iterable<string>): MediaTotals => {
  const sum = {
    lines: 0,
    unknown: 0,
    unpriced: 0,
    paid: 0,
    bonus: 0,
    gross: 0,
    net: 0,
    commission: 0,
    production: 0,
    subtotal: 0,
    vat: 0,
    total: 0,
    undated: 0,
  };
  const weekCosts = costs.calendar.weeks.map(() => 0);
  const weekInsertions = costs.calendar.weeks.map(() => 0);
  const monthCosts = costs.calendar.monthLengths.map(() => 0);
  const monthInsertions = costs.calendar.monthLengths.map(() => 0);
  for (const lineId of lineIds) {
    const spread = costs.byLine.get(lineId);
    if (!spread) continue;
    sum.lines += 1;
    if (!spread.cost.known || spread.cost.tooLarge) sum.unknown += 1;
    if (!spread.cost.priced || spread.cost.tooLarge) sum.unpriced += 1;
    sum.paid += spread.paid;
    sum.bonus += spread.bonus;
    sum.undated += spread.undated;
    for (const amount of AMOUNTS) sum[amount] += spread.cost[amount];
    add(weekCosts, spread.weekCosts);
    add(weekInsertions, spread.weekInsertions);
    add(monthCosts, spread.monthCosts);
    add(monthInsertions, spread.monthInsertions);
  }
  return { ...sum, weekCosts, weekInsertions, monthCosts, monthInsertions };
};

/** How many lines are missing in an amount: only what counts IVA misses those without it. */
export const missingIn = ({ unknown, unpriced }: MediaTotals, amount: (typeof AMOUNTS)[number]): number =>
  amount === 'vat' || amount === 'total' ? unknown : unpriced;

/** Totals of the lines of each group (medium, item, campaign, place …), in the order in which the groups first appear. */
export const totalsBy = <K>(
  costs: PlanCosts,
  lines: readonly MediaLine[],
  groupOf: (line: MediaLine) => K,
): ReadonlyMap<K, MediaTotals> =>
  new Map(
    [...Map.groupBy(lines, groupOf)].map(([group, members]) => [
      group,
      totalsOf(
        costs,
        members.map(({ id }) => id),
      ),
    ]),
  );

const add = (sums: number[], values: readonly number[]): void => {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
};
