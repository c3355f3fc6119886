import { expect } from 'vitest';
import { broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { dayField } from '#shared/domain/media/day-columns.ts';
import type { LineDays, MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/**
 * Each week of a merged line, paid and bonus apart, is as it was or as one of the two left it: never days of both. Counted
 * day by day from the rows; a row that stands for another line or month than before is nobody's week.
 */
export const expectWholeWeeks = (
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', unknown>>,
  merged: unknown,
): void => {
  const copies = [base, ours, theirs] as readonly MediaPlanContent[];
  const after = merged as MediaPlanContent;
  const stands = Map.groupBy(
    copies.flatMap(({ lineDays }) => lineDays),
    ({ id }) => id,
  );
  const isMoved = (rows: readonly LineDays[]) =>
    new Set(rows.map(({ lineId, month }) => `${lineId} ${month}`)).size > 1;
  if ([...stands.values()].some(isMoved)) return;
  expect(new Set(after.lineDays.map(({ id }) => id)).size).toBe(after.lineDays.length);
  const { days, weeks } = broadcastCalendar(copies[0]?.mediaPlan[0]?.fiscalYear ?? 2026);
  for (const { id } of after.line) {
    for (const kind of ['paid', 'bonus'] as const) {
      const dayCounts = (content: MediaPlanContent): readonly number[] => {
        const rows = content.lineDays.filter(({ lineId }) => lineId === id);
        return days.map(({ month, dayOfMonth }) =>
          rows.reduce((sum, row) => (row.month === month ? sum + row[dayField(kind, dayOfMonth)] : sum), 0),
        );
      };
      const [now, ...told] = [after, ...copies].map(dayCounts);
      for (const { first, last, number } of weeks) {
        const weekOf = (counts: readonly number[] | undefined) => counts?.slice(first, last + 1).join(' ');
        expect([number, told.map(weekOf)]).toEqual([number, expect.arrayContaining([weekOf(now)])]);
      }
    }
  }
};
