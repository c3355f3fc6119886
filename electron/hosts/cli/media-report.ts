import { type PlainMoney, plainMoney } from '#electron/hosts/cli/budget-report.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { tieToBudget } from '#shared/domain/media/budget-tie.ts';
import { chargedTo, itemWords } from '#shared/domain/media/charged-item.ts';
import { groupFigures, lineFigures, type MediaFigures, measuredReachOf } from '#shared/domain/media/line-figures.ts';
import { type MediaUnit, unitWords } from '#shared/domain/media/media-catalogue.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { gapWords } from '#shared/domain/media/missing-costs.ts';
import { type MediaTotals, planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import {
  scenarioLines,
  type TotalsRow,
  totalsByCampaign,
  totalsByItem,
  totalsByMedium,
  totalsByScenario,
} from '#shared/domain/media/plan-tables.ts';
import type { OpenedMediaPlan } from '#shared/ipc/media-plan-channels.ts';

/** What lines cost and hold; `unknown` of them lack their rate or their IVA, `unpriced` their rate: amounts go without. */
type Sum = ReturnType<typeof sumOf>;
type Named = { readonly name: string; readonly share: number | null } & Sum;

/**
 * Everything that one copy of a media plan adds up to, with names instead of ids; null is not known.
 * @param scenarioId the copy that is told
 */
export const mediaReport = (opened: OpenedMediaPlan, scenarioId: string) => {
  const { content, strategy, budget, catalogue } = opened;
  const plan = mediaPlanOf(content);
  const costs = planCosts(content);
  const lines = scenarioLines(content, scenarioId);
  const totals = totalsOf(
    costs,
    lines.map(({ id }) => id),
  );
  const units = new Map<string, MediaUnit>(catalogue.units.map((unit) => [unit.key, unit]));
  const universes = new Map(content.universe.map((row) => [row.id, row]));
  const items = new Map(opened.items.map(({ code, name }) => [code, name]));
  const budgetLines = new Map(budget.line.map((row) => [row.id, row]));
  const campaigns = new Map(strategy.campaign.map(({ id, name }) => [id, name || '(sin nombre)']));
  const named = (rows: readonly TotalsRow[], nameOf: (key: string) => string): readonly Named[] =>
    rows.map(({ key, share, totals: of }) => ({ name: nameOf(key), share, ...sumOf(of) }));
  const tie = tieToBudget(lines, costs, content, budget);
  return {
    id: plan.id,
    title: plan.title,
    fiscalYear: plan.fiscalYear,
    vatPercent: plan.vatPercent,
    costBase: plan.costBase,
    /** What-if copies beside each other; `plan` is the one that is held against the budget. */
    scenarios: totalsByScenario(costs, content).map(({ scenarioId: id, name, totals: of }) => ({
      id,
      name,
      plan: id === plan.scenarioId,
      ...sumOf(of),
    })),
    scenario: { id: scenarioId, name: content.scenario.find(({ id }) => id === scenarioId)?.name ?? '' },
    total: sumOf(totals),
    byMonth: totals.monthCosts.map((centavos, at) => ({
      month: at + 1,
      name: monthName(at + 1),
      insertions: totals.monthInsertions[at] ?? 0,
      ...plainMoney(centavos),
    })),
    byMedium: named(totalsByMedium(costs, lines, catalogue), (key) => key || 'Sin medio'),
    byItem: named(totalsByItem(costs, lines, budgetLines), (key) => itemWords(key, items)),
    byCampaign: named(totalsByCampaign(costs, lines), (key) => campaignName(campaigns, key)),
    figures: figuresOf(
      groupFigures(lines, costs, universes, plan.costBase, measuredReachOf(content, scenarioId, null)),
    ),
    budget: tie.rows.map(({ itemCode, departmentId, annual, unknown }) => ({
      item: itemCode,
      itemName: items.get(itemCode) ?? '',
      department: budget.department.find(({ id }) => id === departmentId)?.name ?? '',
      uncommitted: plainMoney(annual.planned),
      modified: plainMoney(annual.modified),
      committed: plainMoney(annual.committed),
      available: plainMoney(annual.available),
      left: plainMoney(annual.left),
      unknown,
    })),
    lines: lines.flatMap((line, at) => {
      const spread = costs.byLine.get(line.id);
      if (!spread) return [];
      const { cost } = spread;
      const unit = units.get(line.mediumKey);
      return [
        {
          line: at + 1,
          id: line.id,
          outlet: line.outlet,
          medium: unit ? unitWords(unit) : '',
          place: line.place,
          campaign: line.campaignId === null ? '' : campaignName(campaigns, line.campaignId),
          airtime: line.airtime,
          item: chargedTo(line, budgetLines).itemCode,
          paid: spread.paid,
          bonus: spread.bonus,
          grossRate: line.grossRate === null ? null : plainMoney(line.grossRate),
          subtotal: known(cost.priced && !cost.tooLarge, cost.subtotal),
          total: known(cost.known && !cost.tooLarge, cost.total),
          gap: gapWords(cost),
          figures: figuresOf(lineFigures(line, spread, universes, plan.costBase)),
        },
      ];
    }),
  };
};

export type MediaReport = ReturnType<typeof mediaReport>;

const sumOf = ({ lines, unknown, unpriced, paid, bonus, subtotal, vat, total }: MediaTotals) => ({
  lines,
  unknown,
  unpriced,
  paid,
  bonus,
  subtotal: plainMoney(subtotal),
  vat: plainMoney(vat),
  total: plainMoney(total),
});

const known = (isKnown: boolean, amount: Centavos): PlainMoney | null => (isKnown ? plainMoney(amount) : null);

const campaignName = (campaigns: ReadonlyMap<string, string>, id: string): string =>
  id === '' ? 'Sin campaña' : (campaigns.get(id) ?? 'Campaña borrada');

/** Costs per thousand and per point are in centavos, and may have decimals. */
const figuresOf = ({
  impacts,
  withoutImpacts,
  points,
  reach,
  frequency,
  costPerThousand,
  costPerPoint,
}: MediaFigures) => ({ impacts, withoutImpacts, points, reach, frequency, costPerThousand, costPerPoint });
