import { describe, expect, it } from 'vitest';
import { fiscalYear, isInYear, monthName, quarterName, quarterOf } from '#shared/domain/common/fiscal-year.ts';

describe('the fiscal year', () => {
  it('has twelve months and four quarters with their names', () => {
    expect([1, 12, 13].map(monthName)).toEqual(['enero', 'diciembre', '']);
    expect([1, 3, 4, 12].map(quarterOf)).toEqual([1, 1, 2, 4]);
    expect([1, 4, 5].map(quarterName)).toEqual(['enero a marzo', 'octubre a diciembre', '']);
  });

  it('knows its days', () => {
    expect(isInYear('2026-12-31', 2026)).toBe(true);
    expect(isInYear('2027-01-01', 2026)).toBe(false);
    expect(fiscalYear.safeParse(26).success).toBe(false);
  });
});
