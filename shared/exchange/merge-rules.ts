import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS } from '#shared/domain/annual-program/month-goals.ts';
import { budgetEntities } from '#shared/domain/budget/budget.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { reviewEntities } from '#shared/domain/review/review.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';
import type { PackagedDocument } from '#shared/exchange/package-payload.ts';

/** A field that names another row of the same document. */
export type MergeReference = { readonly entity: string; readonly field: string; readonly to: readonly string[] };

/** What holds rows and fields of one kind of document together, so that joining two copies doesn't tear it apart. */
export type MergeRules = {
  readonly entities: EntitySchemas;
  readonly references: readonly MergeReference[];
  /** References («entity.field») whose row goes with the one that it names, although it might name none. */
  readonly belongs: readonly string[];
  /**
   * The fields that tell for what a row stands, whatever its id; a row whose first one is empty stands for itself.
   * No reference that may be emptied is among them: two rows would become one only once it is.
   */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Fields of a row that say something only together. */
  readonly together: Readonly<Record<string, readonly (readonly string[])[]>>;
};

type Kind = PackagedDocument['kind'];

/** @param references those that the store checks after each command */
export const mergeRulesOf = (kind: Kind, references: readonly MergeReference[]): MergeRules => ({
  ...OF_KIND[kind],
  references,
});

/** Acts are never altered nor deleted: nothing can lose what it names. */
export const REVIEW_RULES: MergeRules = {
  entities: reviewEntities,
  references: [],
  belongs: [],
  keys: { justification: ['findingCode', 'rowId'] },
  together: { observation: [['answer', 'answeredBy', 'answeredOn']] },
};

const OF_KIND: Readonly<Record<Kind, Omit<MergeRules, 'references'>>> = {
  budget: {
    entities: budgetEntities,
    belongs: ['authorised.letterId', 'distribution.letterId'],
    keys: {
      letter: ['number', 'kind', 'date'],
      transfer: ['number', 'kind', 'date'],
      spending: ['document', 'moment', 'date', 'month', 'amount', 'itemCode'],
    },
    together: {
      line: [['annual', 'basis', 'quantity', 'unitCost', 'times', 'spreading', 'patternId', ...MONTH_FIELDS]],
    },
  },
  diagnosis: {
    entities: diagnosisEntities,
    belongs: [],
    keys: {},
    together: {
      figure: [['value', 'unit', 'base', 'baseValue']],
      treeNode: [['parentId', 'tree', 'side']],
    },
  },
  'annual-program': {
    entities: annualProgramEntities,
    belongs: [],
    keys: {
      sectionText: ['sectionKey'],
      compliance: ['guidelineId'],
      strategyAnswer: ['strategyId', 'conclusionId'],
      activityTerritory: ['activityId', 'territoryId'],
      activitySegment: ['activityId', 'segmentId'],
      activityLine: ['activityId', 'lineId'],
    },
    together: { indicator: [['annualGoal', 'cumulative', ...GOAL_FIELDS]] },
  },
  strategy: {
    entities: strategyEntities,
    belongs: [],
    keys: {
      campaignTrait: ['campaignId', 'trait', 'value'],
      campaignSegment: ['campaignId', 'segmentId'],
      campaignTerritory: ['campaignId', 'territoryId'],
      campaignConclusion: ['campaignId', 'conclusionId'],
      campaignStrategy: ['campaignId', 'strategyId'],
      materialCheck: ['materialId', 'checkId'],
    },
    together: {
      campaign: [
        ['startDate', 'endDate'],
        ['audience', 'audienceNote'],
      ],
      material: [['startDate', 'endDate']],
      materialCheck: [['answer', 'evidence']],
    },
  },
  'media-plan': {
    entities: mediaPlanEntities,
    belongs: [],
    // Two rows of one month are no such pair: choosing between them would lose insertions, so they add up (0010).
    keys: {
      measuredReach: ['scenarioId', 'universeId', 'campaignId'],
      lineSegment: ['lineId', 'segmentId'],
      lineCommitment: ['lineId', 'spendingId'],
      blackoutAnswer: ['blackoutId', 'lineId'],
    },
    together: {
      universe: [['kind', 'people', 'source', 'date']],
      measuredReach: [['reach', 'source']],
      line: [
        // A rate is that of its basis, and the discounts are those agreed on it.
        ['rateBasis', 'grossRate', 'columns', 'centimetres', 'pageFraction', 'discounts', 'rateSource', 'rateDate'],
        ['production', 'productionDate'],
        ['campaignId', 'materialId'],
        ['budgetLineId', 'itemCode'],
        ['universeId', 'people', 'rating', 'totalRating', 'reach', 'figuresSource'],
      ],
      blackout: [['startDate', 'endDate']],
      blackoutAnswer: [['exception', 'justification', 'reviewer', 'reviewedOn']],
    },
  },
};
