import { counterparts } from '#shared/domain/common/counterparts.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { emptyMediaPlan, type MediaPlan, type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';

/** What a plan names outside itself, by its words: rows of strategy, diagnosis and budget. */
export type MediaNames = {
  readonly campaign: readonly { readonly id: string; readonly name: string }[];
  readonly material: readonly { readonly id: string; readonly name: string; readonly campaignId: string }[];
  readonly segment: readonly { readonly id: string; readonly groupValue: string; readonly name: string }[];
  readonly territory: readonly {
    readonly id: string;
    readonly level: string;
    readonly code: string;
    readonly name: string;
  }[];
  /** `payer` are the words of department and source of funds: lines of several may say the same. */
  readonly budgetLine: readonly {
    readonly id: string;
    readonly itemCode: string;
    readonly description: string;
    readonly payer: string;
  }[];
};

/**
 * One year's plan as the beginning of the next: the lines of the copy that is the plan (of the first one where none was
 * chosen), with their groups, and the universes, with ids of their own. Insertions, rates and what was agreed with the
 * outlet, audience figures, reach, contracts and blackouts are of their year and stay behind, so that nothing old is taken
 * for this year's. What a line names outside is met there by its words; what isn't there, or is there several times,
 * stays behind, except the item that pays.
 */
export const carryMediaPlan = (
  content: MediaPlanContent,
  mediaPlan: MediaPlan,
  from: MediaNames,
  to: MediaNames,
  newId: IdSource,
): MediaPlanContent => {
  const before = mediaPlanOf(content);
  const segments = counterparts(from.segment, to.segment, (row) => `${row.groupValue} ${row.name}`);
  const territories = counterparts(from.territory, to.territory, (row) => `${row.level} ${row.code} ${row.name}`);
  const campaigns = counterparts(from.campaign, to.campaign, (row) => row.name);
  // A material stays with its campaign: two may have one of the same name.
  const materials = counterparts(
    from.material,
    to.material,
    ({ campaignId, name }) => `${campaigns.get(campaignId) ?? campaignId} ${name}`,
  );
  const budgetLines = counterparts(from.budgetLine, to.budgetLine, wordsOfBudgetLine);
  const items = new Map(from.budgetLine.map(({ id, itemCode }) => [id, itemCode]));
  const carried = before.scenarioId ?? content.scenario[0]?.id;
  const scenarioId = newId();
  const lineIds = new Map<string, string>();
  const universeIds = new Map<string, string>();
  const copyOf = (ids: Map<string, string>, id: string): string => {
    const made = newId();
    ids.set(id, made);
    return made;
  };
  const met = (ids: ReadonlyMap<string, string>, id: string | null): string | null =>
    id === null ? null : (ids.get(id) ?? null);
  const universe = content.universe.map((row) => ({
    ...row,
    id: copyOf(universeIds, row.id),
    people: '',
    source: '',
    date: '',
  }));
  const line = content.line
    .filter((row) => row.scenarioId === carried)
    .map((row) => {
      const budgetLineId = met(budgetLines, row.budgetLineId);
      return {
        ...row,
        ...OF_THE_YEAR,
        id: copyOf(lineIds, row.id),
        scenarioId,
        campaignId: met(campaigns, row.campaignId),
        materialId: met(materials, row.materialId),
        territoryId: met(territories, row.territoryId),
        universeId: met(universeIds, row.universeId),
        budgetLineId,
        itemCode: budgetLineId === null ? (items.get(row.budgetLineId ?? '') ?? row.itemCode) : row.itemCode,
      };
    });
  return {
    ...emptyMediaPlan({ ...mediaPlan, scenarioId, vatPercent: before.vatPercent, costBase: before.costBase }),
    scenario: [{ id: scenarioId, rank: 'a0', name: PLAN_NAME, note: '' }],
    universe,
    line,
    lineSegment: content.lineSegment.flatMap((row) => {
      const [lineId, segmentId] = [lineIds.get(row.lineId), segments.get(row.segmentId)];
      return lineId && segmentId ? [{ ...row, id: newId(), lineId, segmentId }] : [];
    }),
  };
};

/** How the copy that is the plan is called until somebody names it. */
export const PLAN_NAME = 'Plan';

const OF_THE_YEAR = {
  grossRate: null,
  rateSource: '',
  rateDate: '',
  discounts: '',
  commissionPercent: '',
  production: 0,
  productionDate: '',
  paymentMonth: null,
  people: '',
  rating: '',
  totalRating: '',
  reach: '',
  figuresSource: '',
} as const;

const wordsOfBudgetLine = ({ itemCode, description, payer }: MediaNames['budgetLine'][number]): string =>
  [itemCode, description, payer].join(' · ');
