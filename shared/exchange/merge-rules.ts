import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS } from '#shared/domain/annual-program/month-goals.ts';
import { budgetEntities } from '#shared/domain/budget/budget.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { BONUS_FIELDS, PAID_FIELDS } from '#shared/domain/media/day-columns.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { reviewEntities } from '#shared/domain/review/review.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';
import { planInWeeks } from '#shared/exchange/merge-weeks.ts';
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
  /** Where people decide other pieces than rows as they are kept; undefined where these copies can't be taken apart so. */
  readonly inPieces?: (rules: MergeRules, sides: MergeSides) => MergePieces | undefined;
};

export type MergeContent = Readonly<Record<string, readonly { readonly id: string }[]>>;
export type MergeSides = Readonly<Record<'base' | 'ours' | 'theirs', MergeContent>>;

/** How copies are taken apart before they come together, and put together afterwards. */
export type MergePieces = {
  /** What holds the pieces together. */
  readonly rules: MergeRules;
  readonly apart: (content: MergeContent) => MergeContent;
  readonly whole: (after: MergeContent) => MergeContent;
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
      // Only where rows strayed; else weeks are decided.
      lineDays: [['lineId', 'month', ...PAID_FIELDS, ...BONUS_FIELDS]],
    },
    inPieces: planInWeeks,
  },
};
