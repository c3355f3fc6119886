import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The communication strategy of one dossier: what the programme has to say, to whom, and in which campaigns. Flat, ordered
 * collections; ids of conclusions, segments and territories are those of the dossier's diagnosis, of strategies those of its
 * annual programme.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);

/** Público externo; público interno (personal de salud); los dos. */
export const campaignAudience = z.enum(['external', 'internal', 'both']);
export type CampaignAudience = z.infer<typeof campaignAudience>;

/** What a campaign says of those it speaks to: sexo, edad, población, nivel socioeconómico, escolaridad. */
export const audienceTrait = z.enum(['sex', 'age', 'settlement', 'socioeconomic', 'education']);
export type AudienceTrait = z.infer<typeof audienceTrait>;

/** «Aplica», «no aplica»; null where nobody has looked. */
export const materialAnswer = z.enum(['applies', 'not-applicable']);
export type MaterialAnswer = z.infer<typeof materialAnswer>;

export const strategyEntities = {
  /** Exactly one row; its id is the strategy's. */
  strategy: z.object({
    id,
    dossierId: id,
    title: line,
    fiscalYear,
    mission: richText,
    vision: richText,
    /** Of the institution, tied to the development plan. */
    institutionalObjective: richText,
    /** Of the communication. */
    objective: richText,
    /** Axes of the development plan. */
    planAxes: note,
    preparedOn: day,
  }),
  /** Programa sectorial / objetivo estratégico o transversal / tema específico. */
  topic: z.object({ ...ranked, sectorProgram: line, strategicObjective: line, topic: line }),
  campaign: z.object({
    ...ranked,
    name: line,
    /** Subkind of the list of campaigns («Campaña de comunicación social», «Avisos»). */
    kind: z.string().max(200),
    topic: line,
    objective: note,
    /** What it wants to attain, where the item is that of selling goods or services (362). */
    goal: note,
    message: note,
    tone: note,
    audience: campaignAudience,
    audienceNote: note,
    coverage: z.string().max(200),
    startDate: day,
    endDate: day,
    coIssuers: note,
    /** Health, educational or civil protection information, as the desk states it; '' where it doesn't. */
    serviceNote: note,
  }),
  campaignTrait: z.object({ ...ranked, campaignId: id, trait: audienceTrait, value: z.string().max(200) }),
  campaignSegment: z.object({ ...ranked, campaignId: id, segmentId: id }),
  campaignTerritory: z.object({ ...ranked, campaignId: id, territoryId: id }),
  /** The finding of the diagnosis that a campaign answers. */
  campaignConclusion: z.object({ ...ranked, campaignId: id, conclusionId: id }),
  /** The programme's strategy that a campaign carries out. */
  campaignStrategy: z.object({ ...ranked, campaignId: id, strategyId: id }),
  /** «Versión»: a material of a campaign. */
  material: z.object({
    ...ranked,
    campaignId: id,
    name: line,
    /** Spot, cartel, tríptico, guion de plática. */
    format: line,
    /** Text or script. */
    body: note,
    startDate: day,
    endDate: day,
  }),
  /** What the checklist of article 134 says of a material. */
  materialCheck: z.object({
    ...ranked,
    materialId: id,
    checkId: z.string().min(1).max(100),
    answer: materialAnswer.nullable(),
    evidence: note,
  }),
  signatory: z.object({ ...ranked, role: z.string().min(1).max(100), name: line, position: line }),
} as const;

export type StrategyEntities = typeof strategyEntities;
export type StrategyContent = Collections<StrategyEntities>;
export type StrategyChange = Change<StrategyEntities>;
export const strategyChange = changeSchema(strategyEntities);

export type Strategy = Row<StrategyEntities, 'strategy'>;
export type Campaign = Row<StrategyEntities, 'campaign'>;
export type Material = Row<StrategyEntities, 'material'>;

/** What fits into each collection, beside the strategy's own row. */
export const MOST_STRATEGY_ROWS = {
  topic: 500,
  campaign: 500,
  campaignTrait: 10_000,
  campaignSegment: 20_000,
  campaignTerritory: 50_000,
  campaignConclusion: 10_000,
  campaignStrategy: 10_000,
  material: 5_000,
  materialCheck: 50_000,
  signatory: 200,
} as const satisfies Readonly<Record<Exclude<keyof StrategyEntities, 'strategy'>, number>>;

/** The whole content as one parsed value. */
export const strategyContent = z.object({
  strategy: z.array(strategyEntities.strategy).length(1),
  topic: z.array(strategyEntities.topic).max(MOST_STRATEGY_ROWS.topic),
  campaign: z.array(strategyEntities.campaign).max(MOST_STRATEGY_ROWS.campaign),
  campaignTrait: z.array(strategyEntities.campaignTrait).max(MOST_STRATEGY_ROWS.campaignTrait),
  campaignSegment: z.array(strategyEntities.campaignSegment).max(MOST_STRATEGY_ROWS.campaignSegment),
  campaignTerritory: z.array(strategyEntities.campaignTerritory).max(MOST_STRATEGY_ROWS.campaignTerritory),
  campaignConclusion: z.array(strategyEntities.campaignConclusion).max(MOST_STRATEGY_ROWS.campaignConclusion),
  campaignStrategy: z.array(strategyEntities.campaignStrategy).max(MOST_STRATEGY_ROWS.campaignStrategy),
  material: z.array(strategyEntities.material).max(MOST_STRATEGY_ROWS.material),
  materialCheck: z.array(strategyEntities.materialCheck).max(MOST_STRATEGY_ROWS.materialCheck),
  signatory: z.array(strategyEntities.signatory).max(MOST_STRATEGY_ROWS.signatory),
}) satisfies z.ZodType<StrategyContent>;

/** The strategy's own row, which always exists. */
export const strategyOf = (content: Pick<StrategyContent, 'strategy'>): Strategy => {
  const strategy = content.strategy[0];
  if (!strategy) throw new Error('A strategy without its own row');
  return strategy;
};

/** A strategy with nothing in it yet. */
export const emptyStrategy = (strategy: Strategy): StrategyContent => ({
  strategy: [strategy],
  topic: [],
  campaign: [],
  campaignTrait: [],
  campaignSegment: [],
  campaignTerritory: [],
  campaignConclusion: [],
  campaignStrategy: [],
  material: [],
  materialCheck: [],
  signatory: [],
});
