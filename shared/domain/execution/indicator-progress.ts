import type { Indicator } from '#shared/domain/annual-program/annual-program.ts';
import { goalsOf, MEASURED_MONTHS } from '#shared/domain/annual-program/month-goals.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { IndicatorResult } from '#shared/domain/execution/execution.ts';

/** `unknown`: not measured, no goal, or the card gives no thresholds. */
export type TrafficLight = 'green' | 'yellow' | 'red' | 'unknown';

export const LIGHT_NAMES = {
  green: 'Verde',
  yellow: 'Amarillo',
  red: 'Rojo',
  unknown: 'Sin dato',
} as const satisfies Readonly<Record<TrafficLight, string>>;

/** A goal beside what was measured. */
export type Measured = {
  readonly goal: number | undefined;
  readonly value: number | undefined;
  /** How far the goal was attained, as a percentage of it in the indicator's own sense; undefined where nobody can tell. */
  readonly attainment: number | undefined;
  readonly light: TrafficLight;
};

export type IndicatorProgress = {
  readonly indicator: Indicator;
  /** Months that the indicator is measured at, up to the one of the report. */
  readonly periods: readonly (Measured & { readonly month: number })[];
  /**
   * Of the year so far: the last measured period where goals are cumulative; of a ratio, the mean of the measured ones; else
   * what these add up to.
   */
  readonly toDate: Measured;
  /** Months that should have been measured and weren't. */
  readonly missing: readonly number[];
};

/** @param upTo month of the report, 1 to 12 */
export const indicatorProgress = (
  indicator: Indicator,
  results: readonly IndicatorResult[],
  upTo: number,
): IndicatorProgress => {
  const goals = goalsOf(indicator);
  const own = new Map(
    results.filter(({ indicatorId }) => indicatorId === indicator.id).map((result) => [result.month, result]),
  );
  const periods = MEASURED_MONTHS[indicator.frequency]
    .filter((month) => month <= upTo)
    .map((month) => ({ month, ...measured(indicator, goals[month - 1], quantityNumber(own.get(month)?.value ?? '')) }));
  const known = periods.filter(({ value }) => value !== undefined);
  return {
    indicator,
    periods,
    toDate: indicator.cumulative ? lastOf(indicator, known) : together(indicator, known, own),
    missing: periods.filter(({ goal, value }) => goal !== undefined && value === undefined).map(({ month }) => month),
  };
};

const measured = (indicator: Indicator, goal: number | undefined, value: number | undefined): Measured => {
  const attainment = attainmentOf(indicator.sense, goal, value);
  return { goal, value, attainment, light: lightOf(indicator, attainment) };
};

const lastOf = (indicator: Indicator, known: readonly Measured[]): Measured => {
  const last = known.at(-1);
  return measured(indicator, last?.goal, last?.value);
};

/** Only periods with both figures: a value without goal would look like an achievement. */
const together = (
  indicator: Indicator,
  known: readonly (Measured & { readonly month: number })[],
  results: ReadonlyMap<number, IndicatorResult>,
): Measured => {
  const both = known.filter(({ goal }) => goal !== undefined);
  if (both.length === 0) return measured(indicator, undefined, undefined);
  const counts = both.map(({ month }) => {
    const { numerator = '', denominator = '' } = results.get(month) ?? {};
    return { numerator: quantityNumber(numerator), denominator: quantityNumber(denominator) };
  });
  const isQuotient = counts.every(
    ({ numerator, denominator }) => numerator !== undefined && denominator !== undefined && denominator > 0,
  );
  const isRatio = isQuotient || RATIO_UNIT.test(foldText(indicator.unit));
  // Weighed by its denominator, the mean of a ratio is that of all its periods counted as one.
  const weights = counts.map(({ denominator }) => (isRatio && isQuotient ? (denominator ?? 0) : 1));
  const divisor = isRatio ? weights.reduce((before, weight) => before + weight, 0) : 1;
  const sum = (of: (one: Measured) => number | undefined): number =>
    rounded(both.reduce((before, one, at) => before + (of(one) ?? 0) * (weights[at] ?? 1), 0) / divisor);
  return measured(
    indicator,
    sum(({ goal }) => goal),
    sum(({ value }) => value),
  );
};

/** Units of the card («porcentaje, promedio, tasa, índice…», `mir_esquema`) whose periods don't add up. */
const RATIO_UNIT = /%|\bpor ?ciento|\bporcent|\bpromedio|\btasa|\bindice|\brazon\b|\bproporcion/;

/**
 * Ascending: value ÷ goal. Descending: goal ÷ value, because less is better (`mir_esquema`, «sentido»). Regular and
 * nominal: the smaller of both, because the goal is to be met, not passed. So the card's thresholds read alike in all.
 */
export const attainmentOf = (
  sense: Indicator['sense'],
  goal: number | undefined,
  value: number | undefined,
): number | undefined => {
  if (goal === undefined || value === undefined) return undefined;
  if (goal === value) return 100;
  switch (sense) {
    case 'ascending':
      return goal === 0 ? undefined : rounded((value / goal) * 100);
    case 'descending':
      // Nothing left of what should become less: the goal is met.
      return value === 0 ? 100 : rounded((goal / value) * 100);
    case 'regular':
    case 'nominal':
      return goal === 0 || value === 0 ? 0 : rounded(Math.min(value / goal, goal / value) * 100);
  }
};

const lightOf = (
  { greenFrom, yellowFrom }: Pick<Indicator, 'greenFrom' | 'yellowFrom'>,
  attainment: number | undefined,
): TrafficLight => {
  const green = quantityNumber(greenFrom);
  const yellow = quantityNumber(yellowFrom);
  if (attainment === undefined || green === undefined) return 'unknown';
  if (attainment >= green) return 'green';
  return yellow !== undefined && attainment >= yellow ? 'yellow' : 'red';
};

/** Thousandths and less are noise of the binary fractions. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6;
