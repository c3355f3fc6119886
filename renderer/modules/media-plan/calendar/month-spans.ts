import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';

/** A month over the weeks that are shown under it: from one week's position to another's. */
export type MonthSpan = { readonly month: number; readonly from: number; readonly to: number };

/** Every week stands under the month of its middle day; a month's days may begin in the last week of the one before. */
export const monthSpans = ({ days, weeks }: BroadcastCalendar): readonly MonthSpan[] => {
  const spans: MonthSpan[] = [];
  for (const { index, first, last } of weeks) {
    const month = days[Math.floor((first + last) / 2)]?.month ?? 1;
    const before = spans.at(-1);
    if (before?.month === month) spans[spans.length - 1] = { ...before, to: index };
    else spans.push({ month, from: index, to: index });
  }
  return spans;
};
