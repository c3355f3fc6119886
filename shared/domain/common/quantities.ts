import { type Fraction, fractionOf } from '#shared/domain/common/money.ts';

/** A quantity's text (`quantityText`) as a number; undefined where nothing was written. «40/30» is worked out. */
export const quantityNumber = (text: string): number | undefined => {
  if (text === '') return undefined;
  const [dividend = '', divisor = '1'] = text.split('/');
  const number = Number(dividend) / Number(divisor);
  return Number.isFinite(number) ? number : undefined;
};

/** What quantities add up to, exactly; those that weren't written, or can't be read, are left out. */
export const sumOfQuantities = (texts: readonly string[]): Fraction =>
  texts.reduce<Fraction>((sum, text) => {
    const quantity = fractionOf(text);
    return quantity ? added(sum, quantity) : sum;
  }, NOTHING);

/** Below 0 where the first is less, 0 where they are the same. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.dividend * b.divisor - b.dividend * a.divisor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const fractionNumber = ({ dividend, divisor }: Fraction): number => {
  const whole = dividend / divisor;
  return Number(whole) + Number(dividend - whole * divisor) / Number(divisor);
};

const NOTHING: Fraction = { dividend: 0n, divisor: 1n };

const added = (a: Fraction, b: Fraction): Fraction =>
  a.divisor === b.divisor
    ? { dividend: a.dividend + b.dividend, divisor: a.divisor }
    : { dividend: a.dividend * b.divisor + b.dividend * a.divisor, divisor: a.divisor * b.divisor };
