import { formatLongDate, isoDate } from '#shared/domain/common/dates.ts';

/** `2002`, `2003-05` or `2003-05-15`: as much of a date as is known. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}$/.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || isoDate.safeParse(text).success;

/** `2003-05` → «mayo de 2003»; whole dates in full, years as they are, anything else unchanged. */
export const formatPartialDate = (text: string): string =>
  /^\d{4}-\d{2}$/.test(text) && isPartialDate(text)
    ? formatLongDate(`${text}-01`).replace(/^1 de /, '')
    : formatLongDate(text);

/** Whether `a` is certainly before `b`: compared only as far as both are known. */
export const isBefore = (a: string, b: string): boolean => {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
};
