import { z } from 'zod';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';

/** «Ejercicio fiscal»: the calendar year, from 1 January to 31 December. */
export const fiscalYear = z.number().int().min(1990).max(2100);
export type FiscalYear = z.infer<typeof fiscalYear>;

/** A month of the year, 1 to 12. */
export const month = z.number().int().min(1).max(12);
export type Month = z.infer<typeof month>;

/** `3` → `marzo`; '' outside 1 to 12. */
export const monthName = (number: Month): string => MONTH_NAMES[number - 1] ?? '';

/** `5` → 2. */
export const quarterOf = (number: Month): number => Math.ceil(number / 3);

const QUARTERS = ['enero a marzo', 'abril a junio', 'julio a septiembre', 'octubre a diciembre'] as const;

/** `2` → `abril a junio`; '' outside 1 to 4. */
export const quarterName = (quarter: number): string => QUARTERS[quarter - 1] ?? '';

/** True where the ISO day lies within the fiscal year. */
export const isInYear = (date: string, year: FiscalYear): boolean => date.startsWith(`${year}-`);
