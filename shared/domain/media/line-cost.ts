import { type Centavos, type Fraction, fractionOf } from '#shared/domain/common/money.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { afterDiscounts, millionthsOf, WHOLE } from '#shared/domain/media/percentages.ts';

/**
 * What a line costs, in whole centavos. Each step is rounded once, to the nearest centavo, halves away from zero
 * (`media_formulas`: «redondeo a centavos por renglón»): the discounts apply to the exact gross price of all insertions,
 * not to a rate that was rounded before.
 */
export type LineCost = {
  /** False where paid insertions have no rate or no size yet: all amounts hold only what is known. */
  readonly priced: boolean;
  /** False where it isn't priced, or something is charged and nobody stated its IVA: `total` lacks it then, `vat` is 0. */
  readonly known: boolean;
  /** True where an amount passes `MOST_A_LINE`; the amounts are 0 then. */
  readonly tooLarge: boolean;
  /** Paid insertions at the gross rate. */
  readonly gross: Centavos;
  /** After the successive discounts. */
  readonly net: Centavos;
  readonly commission: Centavos;
  readonly production: Centavos;
  /** net + commission + production, without IVA. */
  readonly subtotal: Centavos;
  readonly vat: Centavos;
  readonly total: Centavos;
};

/** $10,000,000,000.00: as many lines as a plan holds can't leave the whole numbers that are exact. */
export const MOST_A_LINE = 1_000_000_000_000;

/**
 * @param paid insertions that are paid for (bonus ones cost nothing)
 * @param planVat IVA of lines without a rate of their own, `percentText`
 */
export const lineCost = (line: MediaLine, paid: number, planVat: string): LineCost => {
  const size = sizeOf(line);
  const isBought = line.airtime === 'bought' && paid > 0;
  const priced = !isBought || (line.grossRate !== null && size !== undefined);
  const price =
    isBought && size && line.grossRate !== null ? priceOf(size, BigInt(line.grossRate) * BigInt(paid)) : NONE;
  const discount = afterDiscounts(line.discounts);
  const gross = rounded(price);
  const net = rounded({ dividend: price.dividend * discount.dividend, divisor: price.divisor * discount.divisor });
  const commission = partOf(net, line.commissionPercent);
  const production = BigInt(line.production);
  const subtotal = net + commission + production;
  const vatRate = vatOf(line, planVat);
  const known = priced && (subtotal === 0n || vatRate !== '');
  const vat = partOf(subtotal, vatRate);
  const total = subtotal + vat;
  if (gross > BigInt(MOST_A_LINE) || total > BigInt(MOST_A_LINE)) return { ...NOTHING, priced, known, tooLarge: true };
  return {
    priced,
    known,
    tooLarge: false,
    gross: Number(gross),
    net: Number(net),
    commission: Number(commission),
    production: line.production,
    subtotal: Number(subtotal),
    vat: Number(vat),
    total: Number(total),
  };
};

/**
 * The net rate of one insertion, rounded for print; 0 where nothing is bought, null where the rate isn't known. The line's
 * cost isn't computed from it.
 */
export const netRate = (line: MediaLine): Centavos | null => {
  const size = sizeOf(line);
  if (line.airtime !== 'bought') return 0;
  if (!size || line.grossRate === null) return null;
  const price = priceOf(size, BigInt(line.grossRate));
  const discount = afterDiscounts(line.discounts);
  return Number(rounded({ dividend: price.dividend * discount.dividend, divisor: price.divisor * discount.divisor }));
};

/** IVA of a line: its own rate, else the plan's; '' where nobody stated any, which isn't 0. */
export const vatOf = ({ vatPercent }: Pick<MediaLine, 'vatPercent'>, planVat: string): string =>
  vatPercent === '' ? planVat : vatPercent;

/** How many units of the rate one insertion takes; undefined where its size isn't known: none is 0. */
const sizeOf = (line: MediaLine): Fraction | undefined => {
  if (line.rateBasis === 'insertion') return { dividend: 1n, divisor: 1n };
  if (line.rateBasis === 'page') return measureOf(line.pageFraction);
  const columns = measureOf(line.columns);
  const centimetres = measureOf(line.centimetres);
  if (!columns || !centimetres) return undefined;
  return { dividend: columns.dividend * centimetres.dividend, divisor: columns.divisor * centimetres.divisor };
};

const measureOf = (text: string): Fraction | undefined => {
  const measure = fractionOf(text);
  return measure?.dividend === 0n ? undefined : measure;
};

const priceOf = (size: Fraction, rate: bigint): Fraction => ({ dividend: size.dividend * rate, divisor: size.divisor });

const partOf = (amount: bigint, percent: string): bigint =>
  rounded({ dividend: amount * millionthsOf(percent), divisor: WHOLE });

/** None of these is negative. */
const rounded = ({ dividend, divisor }: Fraction): bigint => (2n * dividend + divisor) / (2n * divisor);

const NONE: Fraction = { dividend: 0n, divisor: 1n };
const NOTHING = { gross: 0, net: 0, commission: 0, production: 0, subtotal: 0, vat: 0, total: 0 } as const;
