import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';

/** A line's insertions of each week of the year. */
export type WeekCells = { readonly paid: readonly number[]; readonly bonus: readonly number[] };

/** Worked out once for each value of a line: lines that an edit didn't touch keep theirs. */
export const weekCells = (spread: LineSpread, calendar: BroadcastCalendar): WeekCells => {
  const known = CELLS.get(spread);
  if (known) return known;
  const paid = calendar.weeks.map(() => 0);
  const bonus = calendar.weeks.map(() => 0);
  for (const day of spread.days) {
    const week = calendar.days[day.index]?.week;
    if (week === undefined) continue;
    paid[week] = (paid[week] ?? 0) + day.paid;
    bonus[week] = (bonus[week] ?? 0) + day.bonus;
  }
  const cells = { paid, bonus };
  CELLS.set(spread, cells);
  return cells;
};

const CELLS = new WeakMap<LineSpread, WeekCells>();
