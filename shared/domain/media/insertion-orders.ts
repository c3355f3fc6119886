import { foldText } from '#shared/domain/common/text.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { type MediaTotals, type PlanCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** What is ordered of one outlet: its lines that have insertions, with their totals. */
export type InsertionOrder = {
  readonly outlet: string;
  readonly lines: readonly MediaLine[];
  readonly totals: MediaTotals;
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
