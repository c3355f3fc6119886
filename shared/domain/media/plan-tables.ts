import { allocate, type Centavos } from '#shared/domain/common/money.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import { sharesOfInvestment } from '#shared/domain/media/formulas.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import type { MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { type MediaTotals, type PlanCosts, totalsBy, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** A row of a table of totals: `share` in hundredths of a percent of the investment; null where nothing was spent. */
export type TotalsRow = { readonly key: string; readonly totals: MediaTotals; readonly share: number | null };

/** The lines of a scenario, in their order. */
export const scenarioLines = ({ line }: Pick<MediaPlanContent, 'line'>, scenarioId: string): readonly MediaLine[] =>
  line.filter((one) => one.scenarioId === scenarioId);

/** By medium (the catalogue's category; '' where none is chosen or known). The rows add up to the plan. */
export const totalsByMedium = (
  costs: PlanCosts,
  lines: readonly MediaLine[],
  catalogue: MediaCatalogue,
): readonly TotalsRow[] => {
  const categories = new Map(catalogue.units.map(({ key, category }) => [key, category]));
  return withShares(totalsBy(costs, lines, ({ mediumKey }) => categories.get(mediumKey) ?? ''));
};

/** By item that pays, '' where none does. */
export const totalsByItem = (
  costs: PlanCosts,
  lines: readonly MediaLine[],
  budgetLines: ReadonlyMap<string, { readonly itemCode: string; readonly departmentId: string | null }>,
): readonly TotalsRow[] => withShares(totalsBy(costs, lines, (line) => chargedTo(line, budgetLines).itemCode));

/** By campaign, '' where none is named. */
export const totalsByCampaign = (costs: PlanCosts, lines: readonly MediaLine[]): readonly TotalsRow[] =>
  withShares(totalsBy(costs, lines, ({ campaignId }) => campaignId ?? ''));

/** What reaches a group of people: `part` adds up over the groups to the plan's total, `reaching` doesn't. */
export type SegmentTotals = {
  readonly segmentId: string;
  readonly lines: number;
  readonly insertions: number;
  /** What the lines that reach it cost, whole. */
  readonly reaching: Centavos;
  /** Its part of them: a line that reaches several groups is shared out evenly among them, to the centavo. */
  readonly part: Centavos;
};

/** By group of people; '' holds the lines that name none. */
export const totalsBySegment = (
  costs: PlanCosts,
  lines: readonly MediaLine[],
  { lineSegment }: Pick<MediaPlanContent, 'lineSegment'>,
): readonly SegmentTotals[] => {
  const reached = Map.groupBy(lineSegment, ({ lineId }) => lineId);
  const sums = new Map<string, { lines: number; insertions: number; reaching: Centavos; part: Centavos }>();
  for (const line of lines) {
    const spread = costs.byLine.get(line.id);
    if (!spread) continue;
    const named = [...new Set((reached.get(line.id) ?? []).map(({ segmentId }) => segmentId))];
    const segments = named.length === 0 ? [''] : named;
    const parts = allocate(
      spread.cost.total,
      segments.map(() => 1),
    );
    for (const [at, segmentId] of segments.entries()) {
      const sum = sums.get(segmentId) ?? { lines: 0, insertions: 0, reaching: 0, part: 0 };
      sum.lines += 1;
      sum.insertions += spread.paid + spread.bonus;
      sum.reaching += spread.cost.total;
      sum.part += parts[at] ?? 0;
      sums.set(segmentId, sum);
    }
  }
  return [...sums].map(([segmentId, sum]) => ({ segmentId, ...sum }));
};

/** A scenario as a column beside the others. */
export type ScenarioTotals = { readonly scenarioId: string; readonly name: string; readonly totals: MediaTotals };

/** Every what-if copy with its totals, in order. */
export const totalsByScenario = (
  costs: PlanCosts,
  content: Pick<MediaPlanContent, 'line' | 'scenario'>,
): readonly ScenarioTotals[] =>
  content.scenario.map(({ id, name }) => ({
    scenarioId: id,
    name,
    totals: totalsOf(
      costs,
      scenarioLines(content, id).map((line) => line.id),
    ),
  }));

const withShares = (groups: ReadonlyMap<string, MediaTotals>): readonly TotalsRow[] => {
  const rows = [...groups];
  const shares = sharesOfInvestment(rows.map(([, { total }]) => total));
  return rows.map(([key, totals], at) => ({ key, totals, share: shares[at] ?? null }));
};
