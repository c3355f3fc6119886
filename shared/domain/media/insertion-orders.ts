import { foldText } from '#shared/domain/common/text.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import { type MediaLine, type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { type MediaTotals, type PlanCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';

/** What is ordered of one outlet: its lines that have insertions, with their totals. */
export type InsertionOrder = {
  readonly outlet: string;
  readonly lines: readonly MediaLine[];
  readonly totals: MediaTotals;
};

/** To whom the copy that is the plan orders something, in the order of the plan. */
export const orderedOutlets = (
  content: MediaPlanContent,
  costs: PlanCosts,
  { units }: MediaCatalogue,
): readonly string[] => {
  const { scenarioId } = mediaPlanOf(content);
  const direct = new Set(units.filter((unit) => unit.direct).map(({ key }) => key));
  const lines = scenarioId === null ? [] : scenarioLines(content, scenarioId);
  return insertionOrders(costs, lines, direct).map(({ outlet }) => outlet);
};

/**
 * One order for each outlet, in the order of the plan; the same outlet written with other accents or capitals is the same.
 * What the office does itself (`direct` units) and lines without outlet or insertions are ordered of nobody.
 * @param direct keys of the catalogue's direct units
 */
export const insertionOrders = (
  costs: PlanCosts,
  lines: readonly MediaLine[],
  direct: ReadonlySet<string>,
): readonly InsertionOrder[] => {
  const ordered = lines.filter(({ id, outlet, mediumKey }) => {
    const spread = costs.byLine.get(id);
    return outlet.trim() !== '' && !direct.has(mediumKey) && spread !== undefined && spread.paid + spread.bonus > 0;
  });
  return [...Map.groupBy(ordered, ({ outlet }) => foldText(outlet)).values()].map((members) => ({
    outlet: members[0]?.outlet.trim() ?? '',
    lines: members,
    totals: totalsOf(
      costs,
      members.map(({ id }) => id),
    ),
  }));
};
