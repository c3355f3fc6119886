import type { Centavos } from '#shared/domain/common/money.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import {
  affinity,
  averageFrequency,
  bonusPercent,
  costPerInsertion,
  costPerPoint,
  costPerThousand,
  impacts,
  type Known,
  rating,
} from '#shared/domain/media/formulas.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import type { CostBase, MediaLine, MediaPlanContent, Universe } from '#shared/domain/media/media-plan.ts';
import { missingIn, type PlanCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** How each base of cost is named wherever a CPM or a cost per point is shown. */
export const COST_BASE_NAMES = {
  net: 'tarifa neta, sin comisión, producción ni IVA',
  subtotal: 'neto más comisión y producción, sin IVA',
  total: 'costo total con IVA, comisión y producción',
} as const satisfies Readonly<Record<CostBase, string>>;

/** What points over each kind of universe are called. */
export const POINTS_NAMES = { population: 'GRP', target: 'TRP' } as const satisfies Readonly<
  Record<Universe['kind'], string>
>;

/** What a CPM is of, in words: thousand contacts, over which cost. */
export const cpmWords = (base: CostBase): string => `Costo por millar de impactos, sobre ${COST_BASE_NAMES[base]}`;

/**
 * What a line, or several together, gives for its money; null is not known. Costs are centavos of `base`.
 * `universeId` is whose percentages points and reach are.
 */
export type MediaFigures = {
  readonly base: CostBase;
  readonly investment: Centavos | null;
  readonly insertions: number;
  readonly paid: number;
  readonly bonus: number;
  readonly universeId: string | null;
  /** GRP, or TRP where the universe is a target. */
  readonly points: Known;
  readonly impacts: Known;
  /** Lines whose contacts aren't known: `impacts` goes without them. */
  readonly withoutImpacts: number;
  /** Lines whose points aren't known: `points` goes without them. */
  readonly withoutPoints: number;
  /** What the lines cost whose contacts are known: what `costPerThousand` divides. */
  readonly impactsCost: Known;
  /** What the lines cost whose points are known: what `costPerPoint` divides. */
  readonly pointsCost: Known;
  readonly reach: Known;
  readonly frequency: Known;
  readonly costPerThousand: Known;
  readonly costPerPoint: Known;
  readonly costPerInsertion: Known;
  readonly bonusPercent: Known;
  readonly affinity: Known;
};

/** Figures of one line: bonus insertions and tiempos oficiales count like any other. */
export const lineFigures = (
  line: MediaLine,
  spread: LineSpread,
  universes: ReadonlyMap<string, Universe>,
  base: CostBase,
): MediaFigures => {
  const insertions = spread.paid + spread.bonus;
  const cost = costOf(spread, base);
  const { rating: own, contacts } = audienceOf(line, universes);
  const points = own === null ? null : own * insertions;
  const all = contacts === null ? null : contacts * insertions;
  const reach = line.reach === '' ? null : Number(line.reach);
  return {
    base,
    investment: cost,
    insertions,
    paid: spread.paid,
    bonus: spread.bonus,
    universeId: line.universeId,
    points,
    impacts: all,
    withoutImpacts: all === null ? 1 : 0,
    withoutPoints: points === null ? 1 : 0,
    impactsCost: all === null ? null : cost,
    pointsCost: points === null ? null : cost,
    reach,
    frequency: averageFrequency(points, reach),
    costPerThousand: costPerThousand(cost, all),
    costPerPoint: costPerPoint(cost, points),
    costPerInsertion: costPerInsertion(cost, insertions),
    bonusPercent: bonusPercent(spread.bonus, spread.paid),
    affinity: affinity(own, numberOf(line.totalRating)),
  };
};

export type FiguresSource = Pick<MediaPlanContent, 'universe' | 'measuredReach'>;

/**
 * Figures of several lines together. Insertions, money and contacts add up; points only where all lines that have any are of
 * one universe; reach never: it is what was measured for just these lines (`measured`), or not known. Costs per thousand and
 * per point divide the cost of the lines whose contacts or points are known, so that the others don't make them dearer.
 * @param measured reach of these lines together, percent of `universeId`
 */
export const groupFigures = (
  lines: readonly MediaLine[],
  costs: PlanCosts,
  universes: ReadonlyMap<string, Universe>,
  base: CostBase,
  measured: { readonly reach: number; readonly universeId: string } | null = null,
): MediaFigures => {
  const figures = lines.flatMap((line) => {
    const spread = costs.byLine.get(line.id);
    return spread ? [lineFigures(line, spread, universes, base)] : [];
  });
  const totals = totalsOf(
    costs,
    lines.map(({ id }) => id),
  );
  const withImpacts = figures.filter((one) => one.impacts !== null && one.insertions > 0);
  const withPoints = figures.filter((one) => one.points !== null && one.insertions > 0);
  const [universeId = null, ...others] = new Set(withPoints.map((one) => one.universeId));
  const comparable = others.length === 0 && universeId !== null;
  const points = comparable ? sumKnown(withPoints.map((one) => one.points)) : null;
  const allImpacts = sumKnown(withImpacts.map((one) => one.impacts));
  const impactsCost = sumKnown(withImpacts.map((one) => one.investment));
  const pointsCost = comparable ? sumKnown(withPoints.map((one) => one.investment)) : null;
  const reach = measured && comparable && measured.universeId === universeId ? measured.reach : null;
  const counting = figures.filter((one) => one.insertions > 0);
  const insertions = totals.paid + totals.bonus;
  const investment = missingIn(totals, base) > 0 ? null : totals[base];
  return {
    base,
    investment,
    insertions,
    paid: totals.paid,
    bonus: totals.bonus,
    universeId: comparable ? universeId : null,
    points,
    impacts: allImpacts,
    withoutImpacts: counting.length - withImpacts.length,
    withoutPoints: counting.length - withPoints.length,
    impactsCost,
    pointsCost,
    reach,
    frequency: withPoints.length === counting.length ? averageFrequency(points, reach) : null,
    costPerThousand: costPerThousand(impactsCost, allImpacts),
    costPerPoint: costPerPoint(pointsCost, points),
    costPerInsertion: costPerInsertion(investment, insertions),
    bonusPercent: bonusPercent(totals.bonus, totals.paid),
    affinity: null,
  };
};

/** Reach that was measured for a campaign (null: for the whole plan) of a scenario; null where nobody measured it. */
export const measuredReachOf = (
  { measuredReach }: Pick<MediaPlanContent, 'measuredReach'>,
  scenarioId: string,
  campaignId: string | null,
): { readonly reach: number; readonly universeId: string } | null => {
  const row = measuredReach.find(
    (one) => one.scenarioId === scenarioId && one.campaignId === campaignId && one.reach !== '',
  );
  return row ? { reach: Number(row.reach), universeId: row.universeId } : null;
};

/** Points and contacts of one insertion. People given go first: the rating follows from them. */
const audienceOf = (
  line: MediaLine,
  universes: ReadonlyMap<string, Universe>,
): { readonly rating: Known; readonly contacts: Known } => {
  const universe = line.universeId === null ? undefined : universes.get(line.universeId);
  const size = universe ? numberOf(universe.people) : null;
  const people = numberOf(line.people);
  const points = people === null ? numberOf(line.rating) : rating(people, size);
  const own = universe ? points : null;
  return { rating: own, contacts: people ?? impacts(size, own) };
};

/** null where a paid insertion has no rate, or its IVA counts and isn't stated. */
const costOf = ({ cost }: LineSpread, base: CostBase): Centavos | null =>
  (base === 'total' ? cost.known : cost.priced) && !cost.tooLarge ? cost[base] : null;

/** null where there is nothing to add, or something of it isn't known. */
const sumKnown = (values: readonly Known[]): Known =>
  values.length === 0
    ? null
    : values.reduce<Known>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

const numberOf = (text: string): Known => quantityNumber(text) ?? null;
