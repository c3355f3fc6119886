import { formatLongDate } from '#shared/domain/common/dates.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';

/** What is wrong with a day that isn't of the fiscal year; undefined for one that is, or none. */
export const outsideYear = (date: string, fiscalYear: number): string | undefined =>
  date === '' || isInYear(date, fiscalYear)
    ? undefined
    : `El ${formatLongDate(date)} no es del ejercicio ${fiscalYear}. Corríjalo, o anote la entrada en el expediente de su ejercicio.`;
