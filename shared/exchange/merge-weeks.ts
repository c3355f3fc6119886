import { z } from 'zod';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';
import { id } from '#shared/domain/common/ids.ts';
import { type BroadcastCalendar, broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import {
  BONUS_FIELDS,
  type BonusField,
  NO_DAYS,
  PAID_FIELDS,
  type PaidField,
} from '#shared/domain/media/day-columns.ts';
import { type LineDays, MOST_A_DAY, mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import type { MergeContent, MergePieces, MergeRules, MergeSides } from '#shared/exchange/merge-rules.ts';

/**
 * Days of a media plan are kept by the month and planned by the week: somebody wants nine insertions in week 10, and where
 * they fall follows from that. So while two copies come together, what they say differently of a line in a week is one row
 * («lineWeek»), and each of its kinds, paid and bonus, is decided whole; days taken one by one from both would make a week
 * that nobody planned. Afterwards each month of a line is one row again, whatever rows either copy had for it.
 *
 * A copy that deleted a line says nothing of its weeks: whether the line goes is one question.
 * @returns undefined where a row of days stands for another line or month than in another copy, which no screen does: rows
 *   are then decided whole, as they are kept
 */
export const planInWeeks = (rules: MergeRules, sides: MergeSides): MergePieces | undefined => {
  const { base, ours, theirs } = sides as Readonly<Record<keyof MergeSides, PlanRows>>;
  if (hasStrayed([base, ours, theirs])) return undefined;
  const years = [ours, theirs].map(({ mediaPlan }) => mediaPlan[0]?.fiscalYear ?? 0);
  const weeks = weeksOf(broadcastCalendar(base.mediaPlan[0]?.fiscalYear ?? Math.min(...years)));
  const [was, here, there] = [countsOf(base), countsOf(ours), countsOf(theirs)];
  const counted = new Map<MergeContent, CountsOfLines>([
    [sides.base, was],
    [sides.ours, here],
    [sides.theirs, there],
  ]);
  const apart = weeksApart(was, here, there, weeks);
  const ids = idsByMonth([...ours.lineDays, ...theirs.lineDays]);
  const isKept = keptRows(ours, theirs);
  return {
    rules: { ...rules, ...inWeeks(rules) },
    apart: (content) => {
      const { lineDays, ...others } = content as PlanRows;
      const counts = counted.get(content) ?? countsOf({ line: others.line, lineDays });
      const rowOf = ({ lineId, week }: WeekKey): LineWeek => {
        // Who deleted the line left its weeks as they were; what the base hasn't is common to nobody.
        const days = counts.get(lineId) ?? was.get(lineId);
        const told = (kind: Kind) => (days ? toldDays(days, weeks.get(week) ?? [], kind) : null);
        return { id: `${lineId}:${week}`, lineId, week, paid: told('paid'), bonus: told('bonus') };
      };
      return { ...others, lineWeek: apart.map(rowOf) };
    },
    whole: (after) => {
      const { lineWeek = [], ...others } = after as PlanRows;
      const decided = Map.groupBy(lineWeek, ({ lineId }) => lineId);
      const lineDays = others.line.flatMap(({ id: lineId }) => {
        const counts = Uint32Array.from(here.get(lineId) ?? there.get(lineId) ?? NOTHING);
        for (const row of decided.get(lineId) ?? []) setWeek(counts, weeks.get(row.week) ?? [], row);
        return monthsOf(lineId, counts, ids, isKept);
      });
      return { ...others, lineDays: lineDays.sort((a, b) => (a.id < b.id ? -1 : 1)) } satisfies MergeContent;
    },
  };
};

/**
 * The days of a week that have insertions, and how many: «2026-03-02 2,2026-03-05 1»; '' for none. One text, since thousands
 * of weeks are compared.
 */
type WeekDays = string;

type Kind = 'paid' | 'bonus';
type WeekKey = { readonly lineId: string; readonly week: number };
type LineWeek = WeekKey & { readonly id: string } & { readonly [K in Kind]: WeekDays | null };

/** As far as weeks are concerned. */
type PlanRows = {
  readonly mediaPlan: readonly { readonly id: string; readonly fiscalYear: number }[];
  readonly line: readonly { readonly id: string }[];
  readonly lineDays: readonly LineDays[];
  readonly lineWeek?: readonly LineWeek[];
};

const days = z.string().nullable();
const lineWeek = z.object({ id: z.string(), lineId: id, week: z.number(), paid: days, bonus: days });

const inWeeks = ({ references, together }: MergeRules): Pick<MergeRules, 'entities' | 'references' | 'together'> => {
  const { lineDays: _, ...entities } = mediaPlanEntities;
  const { lineDays: __, ...others } = together;
  return {
    entities: { ...entities, lineWeek } as EntitySchemas,
    references: references.map((one) => (one.entity === 'lineDays' ? { ...one, entity: 'lineWeek' } : one)),
    together: others,
  };
};

/** Twelve months of thirty-one columns, paid and then bonus; a month's place says which, also where it hasn't the day. */
type Counts = Uint32Array;
type Place = { readonly at: number; readonly date: string };
const COLUMNS = 12 * 31;
const NOTHING = new Uint32Array(2 * COLUMNS);

const placeOf = (month: number, dayOfMonth: number): number => (month - 1) * 31 + dayOfMonth - 1;
const offsetOf = (kind: Kind): number => (kind === 'paid' ? 0 : COLUMNS);

/** The days of each week by its position in the year; columns that a month hasn't stand together under −month. */
const weeksOf = (calendar: BroadcastCalendar): ReadonlyMap<number, readonly Place[]> => {
  const weekAt = new Map(calendar.days.map((day) => [placeOf(day.month, day.dayOfMonth), day.week]));
  const places = Array.from({ length: COLUMNS }, (_, at): Place => {
    const [month, day] = [Math.floor(at / 31) + 1, (at % 31) + 1].map((number) => String(number).padStart(2, '0'));
    return { at, date: `${calendar.year}-${month}-${day}` };
  });
  return Map.groupBy(places, ({ at }) => weekAt.get(at) ?? -(Math.floor(at / 31) + 1));
};

/** Of each line of a copy, all its days; months that it has twice add up. */
const countsOf = ({ line, lineDays }: Pick<PlanRows, 'line' | 'lineDays'>): ReadonlyMap<string, Counts> => {
  const counts = new Map<string, Counts>(line.map((row) => [row.id, NOTHING]));
  for (const row of lineDays) {
    let known = counts.get(row.lineId);
    if (!known || known === NOTHING) known = new Uint32Array(2 * COLUMNS);
    counts.set(row.lineId, known);
    for (let day = 1; day <= 31; day += 1) {
      const at = placeOf(row.month, day);
      known[at] = (known[at] ?? 0) + row[PAID_FIELDS[day - 1] as PaidField];
      known[COLUMNS + at] = (known[COLUMNS + at] ?? 0) + row[BONUS_FIELDS[day - 1] as BonusField];
    }
  }
  return counts;
};

type CountsOfLines = ReadonlyMap<string, Counts>;
type Weeks = ReadonlyMap<number, readonly Place[]>;

/** The weeks of which the copies say something different; of a line that only one still has, those that it changed. */
const weeksApart = (was: CountsOfLines, here: CountsOfLines, there: CountsOfLines, weeks: Weeks): readonly WeekKey[] =>
  [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((lineId) => {
    const [one, other] = [here.get(lineId) ?? was.get(lineId), there.get(lineId) ?? was.get(lineId)];
    if (!one || !other) return [];
    return [...weeks]
      .filter(([, places]) =>
        places.some(({ at }) => one[at] !== other[at] || one[COLUMNS + at] !== other[COLUMNS + at]),
      )
      .map(([week]) => ({ lineId, week }));
  });

const toldDays = (counts: Counts, places: readonly Place[], kind: Kind): WeekDays =>
  places
    .filter(({ at }) => (counts[offsetOf(kind) + at] ?? 0) > 0)
    .map(({ at, date }) => `${date} ${counts[offsetOf(kind) + at]}`)
    .join(',');

const setWeek = (counts: Counts, places: readonly Place[], row: LineWeek): void => {
  for (const kind of ['paid', 'bonus'] as const) {
    const told = new Map((row[kind] ?? '').split(',').map((day) => day.split(' ') as [string, string]));
    for (const { at, date } of places) counts[offsetOf(kind) + at] = Number(told.get(date) ?? 0);
  }
};

type Ids = ReadonlyMap<string, readonly string[]>;
const monthKey = ({ lineId, month }: Pick<LineDays, 'lineId' | 'month'>): string => `${lineId}:${month}`;

/** The ids under which either copy keeps a month, in an order that both computers agree on. */
const idsByMonth = (rows: readonly LineDays[]): Ids => {
  const found = new Map<string, string[]>();
  for (const [key, ofMonth] of Map.groupBy(rows, monthKey)) {
    found.set(key, [...new Set(ofMonth.map((row) => row.id))].sort());
  }
  return found;
};

/** One row a month; a further one only holds what is more than a day of one row can (a copy had that month twice, too). */
const monthsOf = (lineId: string, counts: Counts, ids: Ids, isKept: (row: LineDays) => boolean): readonly LineDays[] =>
  Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const rows: LineDays[] = [];
    for (const rowId of ids.get(monthKey({ lineId, month })) ?? []) {
      const taken = Object.entries(FIELD_PLACES).flatMap(([field, place]) => {
        const at = placeOf(month, 1) + place;
        const count = Math.min(counts[at] ?? 0, MOST_A_DAY);
        counts[at] = (counts[at] ?? 0) - count;
        return count === 0 ? [] : [[field, count] as const];
      });
      const row = { id: rowId, lineId, month, ...NO_DAYS, ...Object.fromEntries(taken) };
      if (taken.length > 0 || isKept(row)) rows.push(row);
    }
    return rows;
  });

/** Months without insertions stay where nobody took them away. */
const keptRows = (ours: PlanRows, theirs: PlanRows): ((row: LineDays) => boolean) => {
  const sides = [ours, theirs].map((side) => ({
    lines: new Set(side.line.map((row) => row.id)),
    rows: new Set(side.lineDays.map((row) => row.id)),
  }));
  return (row) => sides.every(({ lines, rows }) => rows.has(row.id) || !lines.has(row.lineId));
};

/** Where a column stands, counted from the first of its month. */
const FIELD_PLACES: Readonly<Record<string, number>> = Object.fromEntries([
  ...PAID_FIELDS.map((field, at) => [field, at]),
  ...BONUS_FIELDS.map((field, at) => [field, COLUMNS + at]),
]);

/** Whether a row of days stands for one line and month here and for another there. */
const hasStrayed = (copies: readonly PlanRows[]): boolean => {
  const places = new Map<string, string>();
  return copies.some(({ lineDays }) =>
    lineDays.some((row) => {
      const known = places.get(row.id);
      places.set(row.id, known ?? monthKey(row));
      return known !== undefined && known !== monthKey(row);
    }),
  );
};
