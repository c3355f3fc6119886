import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { positiveCentavos } from '#shared/domain/common/money.ts';
import type { Charge } from '#shared/domain/media/charged-item.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import {
  isOfficialAirtime,
  type MediaLine,
  type MediaPlanContent,
  mediaPlanOf,
} from '#shared/domain/media/media-plan.ts';
import { type MediaTotals, type PlanCosts, planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import {
  scenarioLines,
  type TotalsRow,
  totalsByCampaign,
  totalsByItem,
  totalsByMedium,
} from '#shared/domain/media/plan-tables.ts';

const sums = {
  paid: z.number().int(),
  bonus: z.number().int(),
  /** With IVA, commission and production. */
  total: positiveCentavos,
  /** Lines whose cost isn't known: it is missing in `total`. */
  unknown: z.number().int(),
  /** Of them, those that lack more than their IVA; summaries of before haven't it. */
  unpriced: z.number().int().optional(),
} as const;
/** `share` in hundredths of a percent; null where nothing is spent. */
const row = z.object({ key: z.string(), ...sums, share: z.number().nullable() });

/** What a media plan gives its strategy, whose form sums it up: by medium, by item and by campaign. */
export const mediaSummary = z.object({
  whole: z.object(sums),
  byMedium: z.array(row),
  byItem: z.array(row),
  byCampaign: z.array(
    row.extend({
      media: z.array(z.string()),
      officialTelevision: z.boolean(),
      officialRadio: z.boolean(),
      boughtTelevision: z.boolean(),
      boughtRadio: z.boolean(),
    }),
  ),
});
export type MediaSummary = Frozen<z.infer<typeof mediaSummary>>;

/** Of the copy that is the plan. @param budgetLines of the dossier's budget, by id */
export const summaryOfPlan = (
  content: MediaPlanContent,
  catalogue: MediaCatalogue,
  budgetLines: ReadonlyMap<string, Charge>,
): MediaSummary => {
  const { scenarioId } = mediaPlanOf(content);
  const lines = scenarioId === null ? [] : scenarioLines(content, scenarioId);
  const costs = planCosts(content);
  const categories = new Map(catalogue.units.map(({ key, category }) => [key, category]));
  const categoryOf = ({ mediumKey }: MediaLine): string => categories.get(mediumKey) ?? '';
  return {
    whole: sumsOf(
      totalsOf(
        costs,
        lines.map(({ id }) => id),
      ),
    ),
    byMedium: totalsByMedium(costs, lines, catalogue).map(rowOf),
    byItem: totalsByItem(costs, lines, budgetLines).map(rowOf),
    byCampaign: totalsByCampaign(costs, lines).map((totals) => {
      const own = lines.filter((line) => (line.campaignId ?? '') === totals.key && isPublished(costs, line));
      const has = (category: string, official: boolean): boolean =>
        own.some((line) => categoryOf(line) === category && isOfficialAirtime(line.airtime) === official);
      return {
        ...rowOf(totals),
        media: [...new Set(own.map(categoryOf))].filter((category) => category !== ''),
        officialTelevision: has(TELEVISION, true),
        officialRadio: has(RADIO, true),
        boughtTelevision: has(TELEVISION, false),
        boughtRadio: has(RADIO, false),
      };
    }),
  };
};

/** Categories of the catalogue of which the form asks by name. */
const TELEVISION = 'Televisión';
const RADIO = 'Radio';

const isPublished = (costs: PlanCosts, { id }: MediaLine): boolean => {
  const spread = costs.byLine.get(id);
  return spread !== undefined && spread.paid + spread.bonus > 0;
};

const sumsOf = ({ paid, bonus, total, unknown, unpriced }: MediaTotals) => ({
  paid,
  bonus,
  total,
  unknown,
  unpriced,
});

const rowOf = ({ key, totals, share }: TotalsRow) => ({ key, ...sumsOf(totals), share });
