import type { CellCounts } from '#renderer/modules/media-plan/calendar/cell-text.ts';
import { weekCells } from '#renderer/modules/media-plan/calendar/week-cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { type CalendarWeek, weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import { BONUS_FIELDS, type InsertionKind, PAID_FIELDS } from '#shared/domain/media/day-columns.ts';
import type { LineDays, MediaLine, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { MOST_A_DAY } from '#shared/domain/media/media-plan.ts';
import { removeMediaRow } from '#shared/domain/media/media-rows.ts';
import {
  broadcastDays,
  type CampaignDays,
  type Painting,
  paintCounts,
  paintDays,
  weekCounts,
} from '#shared/domain/media/paint.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

/** `week` is its position in the calendar. */
export type CellWish = CellCounts & { readonly lineId: string; readonly week: number };

export type Refusal = { readonly lineId: string; readonly week: number; readonly message: string };

export type PaintedCells = {
  readonly changes: readonly MediaPlanChange[];
  /** Cells that say something else afterwards. */
  readonly painted: number;
  readonly refused: readonly Refusal[];
};

export type PaintGround = {
  /** Of the content that is painted on. */
  readonly costs: PlanCosts;
  readonly campaigns: ReadonlyMap<string, CampaignDays>;
  readonly newId: IdSource;
};

type Changes = readonly MediaPlanChange[];

/**
 * Many cells as one list of changes: a month of a line is gone through once, and a week that has just that number on days on
 * which it may be broadcast keeps them as they were shared out by hand. Cells that can't be painted are left out, with the
 * reason. Later wishes for a cell go before earlier ones.
 * @param mostUpdates beyond these, a month that is left without insertions goes as a row: a plan wiped as a whole is
 *   hundreds of thousands of days
 */
export const paintCells = (
  wishes: readonly CellWish[],
  ground: PaintGround,
  mostUpdates = MOST_UPDATES,
): PaintedCells => {
  const changes: MediaPlanChange[] = [];
  const refused: Refusal[] = [];
  let painted = 0;
  for (const [lineId, ofLine] of Map.groupBy(wishes, (wish) => wish.lineId)) {
    const source = ground.costs.from.get(lineId);
    const painting = source && paintingOf(source.line, ground);
    if (!source || !painting) continue;
    const counts = { paid: new Map<number, number>(), bonus: new Map<number, number>() };
    const touched = new Set<number>();
    for (const wish of ofLine) {
      const week = ground.costs.calendar.weeks[wish.week];
      if (!week) continue;
      for (const kind of KINDS) {
        const count = wish[kind];
        if (count === undefined) continue;
        const days = cellDays(source.line, week, kind, count, ground, painting);
        if (!days.ok) refused.push({ lineId, week: wish.week, message: days.error.message });
        else if (days.value) {
          for (const [index, share] of days.value) counts[kind].set(index, share);
          touched.add(wish.week);
        }
      }
    }
    painted += touched.size;
    changes.push(...writeCounts(lineId, source.rows, counts, painting));
  }
  return { changes: changes.length > mostUpdates ? withoutEmptied(changes, ground) : changes, painted, refused };
};

/**
 * The insertions of single days of a line.
 * @param days ISO days with what each has afterwards
 * @returns the changes, or why a day can't have them
 */
export const paintLineDays = (
  lineId: string,
  days: readonly (readonly [date: string, paid: number, bonus: number])[],
  ground: PaintGround,
): Result<Changes> => {
  const source = ground.costs.from.get(lineId);
  if (!source) return ok([]);
  const painting = paintingOf(source.line, ground);
  const write = (rows: readonly LineDays[], kind: InsertionKind): Result<Changes> =>
    paintDays(
      { lineDays: rows },
      source.line,
      kind,
      days.map(([date, paid, bonus]) => [date, kind === 'paid' ? paid : bonus] as const),
      painting,
    );
  const paid = write(source.rows, 'paid');
  if (!paid.ok) return paid;
  const bonus = write(rowsAfter(source.rows, paid.value), 'bonus');
  return bonus.ok ? ok(folded([...paid.value, ...bonus.value])) : bonus;
};

/** Day by day a change of a week can be joined with somebody else's of the same month; a whole row can't. */
const MOST_UPDATES = 20_000;

/** Rows of which nothing is left are deleted instead of being emptied day by day. */
const withoutEmptied = (changes: Changes, { costs }: PaintGround): Changes => {
  const rows = new Map([...costs.from.values()].flatMap((source) => source.rows.map((row) => [row.id, row] as const)));
  const updates = Map.groupBy(
    changes.filter((change) => change.op === 'update'),
    ({ id }) => id,
  );
  const emptied = new Set(
    [...updates].flatMap(([id, ofRow]) => {
      const row = rows.get(id);
      if (!row) return [];
      const after = { ...row, ...Object.fromEntries(ofRow.map(({ field, value }) => [field, value])) };
      return DAY_FIELDS.every((field) => after[field] === 0) ? [id] : [];
    }),
  );
  return [
    ...changes.filter((change) => change.op !== 'update' || !emptied.has(change.id)),
    ...[...emptied].map((id) => removeMediaRow('lineDays', id)),
  ];
};

const DAY_FIELDS = [...PAID_FIELDS, ...BONUS_FIELDS];

const KINDS = ['paid', 'bonus'] as const satisfies readonly InsertionKind[];

const paintingOf = (line: MediaLine, { costs, campaigns, newId }: PaintGround): Painting => ({
  calendar: costs.calendar,
  campaign: line.campaignId === null ? undefined : campaigns.get(line.campaignId),
  newId,
});

/** What the days of a week get; null where it has just that already. */
const cellDays = (
  line: MediaLine,
  week: CalendarWeek,
  kind: InsertionKind,
  count: number,
  { costs }: PaintGround,
  painting: Painting,
): Result<ReadonlyMap<number, number> | null> => {
  const spread = costs.byLine.get(line.id);
  const now = spread ? (weekCells(spread, costs.calendar)[kind][week.index] ?? 0) : 0;
  if (count === now) {
    if (count === 0) return ok(null);
    const open = new Set(broadcastDays(line, week, painting));
    const stray = spread?.days.some(
      (day) => day.index >= week.first && day.index <= week.last && day[kind] > 0 && !open.has(day.index),
    );
    if (!stray) return ok(null);
  }
  const counts = weekCounts(line, week, count, painting);
  if (!counts.ok) return counts;
  const most = Math.max(0, ...counts.value.values());
  return most > MOST_A_DAY
    ? fail(
        'invalid-input',
        `${weekWords(costs.calendar, week)}: ${count.toLocaleString('es-MX')} inserciones dan más de ${MOST_A_DAY.toLocaleString('es-MX')} en un día. Repártalas en más semanas o en más días.`,
      )
    : counts;
};

const writeCounts = (
  lineId: string,
  rows: readonly LineDays[],
  counts: Readonly<Record<InsertionKind, ReadonlyMap<number, number>>>,
  painting: Painting,
): Changes => {
  const paid = paintCounts({ lineDays: rows }, lineId, 'paid', counts.paid, painting);
  const first = paid.ok ? paid.value : [];
  const bonus = paintCounts({ lineDays: rowsAfter(rows, first) }, lineId, 'bonus', counts.bonus, painting);
  return folded([...first, ...(bonus.ok ? bonus.value : [])]);
};

const rowsAfter = (rows: readonly LineDays[], changes: Changes): readonly LineDays[] =>
  changes.length === 0
    ? rows
    : (applyChanges({ lineDays: rows } as never, changes as never) as { readonly lineDays: readonly LineDays[] })
        .lineDays;

/** What is written into a row that the same list begins is written with it. */
const folded = (changes: Changes): Changes => {
  const begun = new Map<string, Record<string, unknown>>();
  const kept: MediaPlanChange[] = [];
  for (const change of changes) {
    if (change.op === 'insert') {
      const row = { ...change.row };
      begun.set(row.id, row);
      kept.push({ ...change, row } as MediaPlanChange);
      continue;
    }
    const row = change.op === 'update' ? begun.get(change.id) : undefined;
    if (row && change.op === 'update') row[change.field] = change.value;
    else kept.push(change);
  }
  return kept;
};
