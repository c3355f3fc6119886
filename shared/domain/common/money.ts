import { z } from 'zod';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/** Most that one amount may hold: 15 digits, $9,999,999,999,999.99. Sums of any that stay below it are exact. */
export const MAX_CENTAVOS = 999_999_999_999_999;

/** An amount of money in Mexican pesos, as a whole number of centavos; negative where something is taken away. */
export const centavos = z.number().int().min(-MAX_CENTAVOS).max(MAX_CENTAVOS);
export type Centavos = z.infer<typeof centavos>;

/** An amount that can't be negative. */
export const positiveCentavos = centavos.min(0);

/** `123456789` → `$1,234,567.89`; negative amounts as `-$3.00`. `sign` leaves out the peso sign where it is false. */
export const formatMoney = (amount: Centavos, sign = true): string => {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const cents = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${sign ? '$' : ''}${grouped(whole)}.${cents}`;
};

/**
 * A quantity as text, so that no figure is lost on the way: up to 12 digits and 6 decimals, or the quotient of two of
 * them («40/30»: 40 of the 30 days that the cost is for). '' where nothing was written.
 */
export const quantityText = z
  .string()
  .max(40)
  .regex(/^(?:\d{1,12}(?:\.\d{1,6})?(?:\/\d{1,12}(?:\.\d{1,6})?)?)?$/)
  .refine((text) => text === '' || fractionOf(text) !== undefined, 'No se puede dividir entre cero.');

/**
 * quantity × unit cost × times, exactly; rounded once, at the end, to the nearest centavo, halves away from zero (as
 * Excel's ROUND and an office's calculator do).
 * @returns `invalid-input` where a quantity can't be read, `too-large` above 15 digits
 */
export const multiplyCost = (quantity: string, unitCost: Centavos, times: string): Result<Centavos> => {
  // Most lines are whole numbers of things; within safe whole numbers the product is exact without BigInt.
  if (WHOLE.test(quantity) && WHOLE.test(times)) {
    const product = Number(quantity) * Number(times) * unitCost;
    if (Math.abs(product) <= MAX_CENTAVOS) return ok(product === 0 ? 0 : product);
  }
  const left = fractionOf(quantity);
  const right = fractionOf(times);
  if (!left || !right) {
    const wrong = left ? times : quantity;
    return fail(
      'invalid-input',
      `«${wrong}» no es una cantidad: se esperaba un número como 13, 1.5 o 40/30. Escriba la cantidad con cifras.`,
    );
  }
  const divisor = left.divisor * right.divisor;
  const product = left.dividend * right.dividend * BigInt(unitCost);
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + divisor) / (2n * divisor);
  if (rounded > BigInt(MAX_CENTAVOS)) return fail('too-large', tooLarge(`${quantity} × ${times}`));
  return ok(Number(product < 0n ? -rounded : rounded));
};

/** What is said where an amount has more than 15 digits. */
export const tooLarge = (text: string): string =>
  `«${text}» da un importe de más de 15 cifras, centavos incluidos, y el máximo es ${formatMoney(MAX_CENTAVOS)}. Revise si sobran cifras o si el importe está en centavos.`;

/**
 * Parts of `total` in proportion to `weights` (whole numbers, none negative; all zero counts as all one). The parts
 * always add up to `total`: what rounding leaves over goes, a centavo each, to the largest remainders, the first one
 * first. A part without weight gets nothing.
 */
export const allocate = (total: Centavos, weights: readonly number[]): readonly Centavos[] => {
  const sum = weights.reduce((before, weight) => before + weight, 0);
  if (weights.length === 0) return [];
  if (sum === 0)
    return allocate(
      total,
      weights.map(() => 1),
    );
  const size = Math.abs(total);
  const shares = Number.isSafeInteger(size * sum) ? smallShares(size, weights, sum) : largeShares(size, weights, sum);
  const parts = shares.map((share) => share.part);
  let left = size - parts.reduce((before, part) => before + part, 0);
  const order = shares.map((_, index) => index).filter((index) => (weights[index] ?? 0) > 0);
  order.sort((a, b) => (shares[b]?.remainder ?? 0) - (shares[a]?.remainder ?? 0) || a - b);
  for (const index of order) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
};

type Share = { readonly part: number; readonly remainder: number };

const smallShares = (size: number, weights: readonly number[], sum: number): readonly Share[] =>
  weights.map((weight) => ({ part: Math.floor((size * weight) / sum), remainder: (size * weight) % sum }));

const largeShares = (size: number, weights: readonly number[], sum: number): readonly Share[] =>
  weights.map((weight) => {
    const product = BigInt(size) * BigInt(weight);
    return { part: Number(product / BigInt(sum)), remainder: Number(product % BigInt(sum)) };
  });

/** Two of these multiply to at most 12 digits. */
const WHOLE = /^\d{1,6}$/;

export type Fraction = { readonly dividend: bigint; readonly divisor: bigint };

/** A quantity's text (`quantityText`) exactly; undefined where the text is no quantity, or divides by zero. */
export const fractionOf = (text: string): Fraction | undefined => {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?(?:\/(\d{1,12})(?:\.(\d{1,6}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, whole = '', decimals = '', divisorWhole = '1', divisorDecimals = ''] = match;
  const divisor = BigInt(divisorWhole + divisorDecimals.padEnd(6, '0'));
  if (divisor === 0n) return undefined;
  return { dividend: BigInt(whole + decimals.padEnd(6, '0')), divisor };
};

const grouped = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
