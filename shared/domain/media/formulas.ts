import type { Centavos } from '#shared/domain/common/money.ts';

/**
 * The formulas of media planning (resources/catalogues/media-formulas.json; the key stands beside each). Figures are
 * numbers, costs centavos. null is «not known»: whatever rests on it is not known either, never 0.
 */
export type Known = number | null;

/** `rating`: points, percent of the universe. A universe of nobody has no rating. */
export const rating = (people: Known, universe: Known): Known => ratio(people, universe, 100);

/** `grp`, and `trp` where the universe is a target: Σ rating × insertions, all of the same universe. */
export const grossPoints = (of: readonly { readonly rating: Known; readonly insertions: number }[]): Known =>
  of.length === 0
    ? null
    : of.reduce<Known>(
        (sum, one) => (sum === null || one.rating === null ? null : sum + one.rating * one.insertions),
        0,
      );

/** `alcance`: percent of the universe, each person once. */
export const reachPercent = (differentPeople: Known, universe: Known): Known => ratio(differentPeople, universe, 100);

/**
 * `alcance_comb`: of two reaches (percent) of the same universe, supposing that seeing one says nothing of seeing the
 * other. An estimate: a measured duplication goes first.
 */
export const combinedReach = (a: Known, b: Known): Known => (a === null || b === null ? null : a + b - (a * b) / 100);

/** `frecuencia`: times, on average, that those reached are. Not known where the reach is 0 or isn't known. */
export const averageFrequency = (points: Known, reach: Known): Known => ratio(points, reach, 1);

/** `impactos`: contacts, each repetition counts. */
export const impacts = (universe: Known, points: Known): Known =>
  universe === null || points === null ? null : (universe * points) / 100;

/** `cpm`: centavos per thousand contacts; the caller says which cost and which contacts. */
export const costPerThousand = (cost: Centavos | null, contacts: Known): Known => ratio(cost, contacts, 1_000);

/** `cpp`: centavos per point; «n.d.» (null) without points. */
export const costPerPoint = (cost: Centavos | null, points: Known): Known => ratio(cost, points, 1);

/** `costo_insercion`: centavos for each insertion, bonus ones among them. */
export const costPerInsertion = (cost: Centavos | null, insertions: number): Known => ratio(cost, insertions, 1);

/** `bonificacion`: bonus insertions as percent of the paid ones. */
export const bonusPercent = (bonus: number, paid: number): Known => ratio(bonus, paid, 100);

/** `afinidad`: above 100 the target sees it more than people at large. */
export const affinity = (targetRating: Known, totalRating: Known): Known => ratio(targetRating, totalRating, 100);

/**
 * `sov`: each part's percentage of the whole, in hundredths of a percent (10,000 are all). They add up to 100.00 %: what
 * rounding leaves goes to the largest part, the first one of equals. null where the whole is 0.
 */
export const sharesOfInvestment = (parts: readonly Centavos[]): readonly Known[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => null);
  const shares = parts.map((part) => Number((2n * BigInt(part) * 10_000n + BigInt(whole)) / (2n * BigInt(whole))));
  const largest = parts.indexOf(Math.max(...parts));
  const left = 10_000 - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, at) => (at === largest ? share + left : share));
};

const ratio = (dividend: Known, divisor: Known, times: number): Known =>
  dividend === null || divisor === null || divisor === 0 ? null : (dividend / divisor) * times;
