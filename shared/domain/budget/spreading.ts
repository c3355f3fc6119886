import type { Spreading } from '#shared/domain/budget/budget.ts';
import { type MonthColumns, type MonthField, monthColumnsOf, monthsOf } from '#shared/domain/budget/months.ts';
import { allocate, type Centavos } from '#shared/domain/common/money.ts';

const EVEN = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] as const;
/** January, April, July, October. */
const QUARTERLY = [1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0] as const;

/**
 * The months of an annual amount; they always add up to it, to the centavo. What doesn't divide goes to the largest
 * remainders, the earlier month first. `manual` gives undefined: nothing to work out.
 * @param weights the pattern's twelve weights; evenly where they are missing or all zero
 */
export const spread = (
  annual: Centavos,
  how: Spreading,
  weights: MonthColumns | undefined,
): MonthColumns | undefined => {
  switch (how) {
    case 'manual':
      return undefined;
    case 'even':
      return monthColumnsOf(allocate(annual, EVEN));
    case 'quarterly':
      return monthColumnsOf(allocate(annual, QUARTERLY));
    case 'pattern':
      return monthColumnsOf(allocate(annual, weights ? monthsOf(weights) : EVEN));
  }
};

/**
 * The months that are given as shares of the year, in millionths, in their order. Each is the difference of two rounded
 * sums, so shares that make up the whole make up the whole year, to the centavo.
 */
export const sharesOfYear = (annual: Centavos, shares: ReadonlyMap<MonthField, number>): Partial<MonthColumns> => {
  let millionths = 0n;
  let given = 0;
  const months: { [M in MonthField]?: Centavos } = {};
  for (const [field, share] of shares) {
    millionths += BigInt(share);
    const upTo = Number((BigInt(annual) * millionths * 2n + (annual < 0 ? -1_000_000n : 1_000_000n)) / 2_000_000n);
    months[field] = upTo - given;
    given = upTo;
  }
  return months;
};
