import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';

/** `2027`; null where what was typed is no fiscal year. */
export const parseYear = (typed: string): number | null => {
  const text = typed.trim();
  const year = fiscalYear.safeParse(/^\d{4}$/.test(text) ? Number(text) : null);
  return year.success ? year.data : null;
};
