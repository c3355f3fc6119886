import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { StrategyChange, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import {
  appendStrategyRow,
  insertStrategyRows,
  type NewStrategyRow,
  removeStrategyRow,
  setStrategyField,
} from '#shared/domain/strategy/strategy-rows.ts';

type Changes = readonly StrategyChange[];

/** A campaign with nothing said yet. */
export const blankCampaign = (): NewStrategyRow<'campaign'> => ({
  name: '',
  kind: '',
  topic: '',
  objective: '',
  goal: '',
  message: '',
  tone: '',
  audience: 'external',
  audienceNote: '',
  coverage: '',
  startDate: '',
  endDate: '',
  coIssuers: '',
  serviceNote: '',
});

/** A version of a material with nothing said yet. */
export const blankMaterial = (campaignId: string): NewStrategyRow<'material'> => ({
  campaignId,
  name: '',
  format: '',
  body: '',
  startDate: '',
  endDate: '',
});

/** What a campaign is tied to, and the field that names it. */
const TIES = {
  campaignSegment: 'segmentId',
  campaignTerritory: 'territoryId',
  campaignConclusion: 'conclusionId',
  campaignStrategy: 'strategyId',
} as const;
export type CampaignTie = keyof typeof TIES;

/** The ids that a campaign is tied to: groups, territories, findings of the diagnosis or strategies of the programme. */
export const tiedTo = (content: StrategyContent, tie: CampaignTie, campaignId: string): readonly string[] =>
  tiesOf(content, tie)
    .filter((row) => row.campaignId === campaignId)
    .map(({ target }) => target);

/** Ties a campaign to a row of the diagnosis or the programme, or takes it back where it was tied. */
export const toggleTie = (
  content: StrategyContent,
  tie: CampaignTie,
  campaignId: string,
  target: string,
  newId: IdSource,
): Changes => {
  const known = tiesOf(content, tie).filter((row) => row.campaignId === campaignId && row.target === target);
  return known.length > 0
    ? known.map(({ id }) => removeStrategyRow(tie, id))
    : appendStrategyRow(content, tie, { campaignId, [TIES[tie]]: target } as never, newId);
};

/** Says a trait of those whom a campaign speaks to, or takes it back where it was said. */
export const toggleTrait = (
  content: StrategyContent,
  campaignId: string,
  trait: NewStrategyRow<'campaignTrait'>['trait'],
  value: string,
  newId: IdSource,
): Changes => {
  const known = content.campaignTrait.filter(
    (row) => row.campaignId === campaignId && row.trait === trait && foldText(row.value) === foldText(value),
  );
  return known.length > 0
    ? known.map(({ id }) => removeStrategyRow('campaignTrait', id))
    : appendStrategyRow(content, 'campaignTrait', { campaignId, trait, value }, newId);
};

type Said = Pick<NewStrategyRow<'materialCheck'>, 'answer' | 'evidence'>;

/** What the checklist of article 134 says of a material; what isn't given stays as it was. */
export const answerCheck = (
  content: StrategyContent,
  materialId: string,
  checkId: string,
  said: Partial<Said>,
  newId: IdSource,
): Changes => {
  const row = content.materialCheck.find((one) => one.materialId === materialId && one.checkId === checkId);
  if (!row) {
    return appendStrategyRow(
      content,
      'materialCheck',
      { materialId, checkId, answer: null, evidence: '', ...said },
      newId,
    );
  }
  return [
    ...(said.answer === undefined || said.answer === row.answer
      ? []
      : [setStrategyField('materialCheck', row.id, 'answer', said.answer)]),
    ...(said.evidence === undefined || said.evidence === row.evidence
      ? []
      : [setStrategyField('materialCheck', row.id, 'evidence', said.evidence)]),
  ];
};

/** A material goes with what its checklist says. */
export const deleteMaterial = (content: StrategyContent, id: string): Changes => [
  ...content.materialCheck
    .filter(({ materialId }) => materialId === id)
    .map((row) => removeStrategyRow('materialCheck', row.id)),
  removeStrategyRow('material', id),
];

/** A campaign goes with its traits, ties and materials. The media plan keeps its lines, and finds that their campaign is gone. */
export const deleteCampaign = (content: StrategyContent, id: string): Changes => [
  ...(
    ['campaignTrait', 'campaignSegment', 'campaignTerritory', 'campaignConclusion', 'campaignStrategy'] as const
  ).flatMap((entity) =>
    content[entity].filter(({ campaignId }) => campaignId === id).map((row) => removeStrategyRow(entity, row.id)),
  ),
  ...content.material.filter(({ campaignId }) => campaignId === id).flatMap((row) => deleteMaterial(content, row.id)),
  removeStrategyRow('campaign', id),
];

/** What a campaign may be begun from: what the programme's strategy says, answers and reaches. */
export type CampaignSource = {
  readonly strategyId: string;
  readonly text: string;
  readonly conclusionIds: readonly string[];
  readonly segmentIds: readonly string[];
  readonly territoryIds: readonly string[];
};

/**
 * A campaign for each strategy of the programme that no campaign carries out yet, tied to what it answers and reaches. Its
 * objective is the strategy's own words; nothing that is there is overwritten.
 */
export const campaignsFromProgram = (
  content: StrategyContent,
  sources: readonly CampaignSource[],
  newId: IdSource,
): Changes => {
  const carried = new Set(content.campaignStrategy.map(({ strategyId }) => strategyId));
  const missing = sources.filter(({ strategyId, text }) => !carried.has(strategyId) && text.trim() !== '');
  const campaigns = missing.map(({ text }) => ({ ...blankCampaign(), name: shortened(text), objective: text }));
  const inserted = insertStrategyRows(content, 'campaign', campaigns, content.campaign.length, newId);
  const made = inserted.flatMap((change) => (change.op === 'insert' ? [change.row.id] : []));
  const ties = (tie: CampaignTie, targetsOf: (source: CampaignSource) => readonly string[]): Changes =>
    insertStrategyRows(
      content,
      tie,
      missing.flatMap((source, at) =>
        targetsOf(source).map((target) => ({ campaignId: made[at], [TIES[tie]]: target })),
      ) as never,
      content[tie].length,
      newId,
    );
  return [
    ...inserted,
    ...ties('campaignStrategy', ({ strategyId }) => [strategyId]),
    ...ties('campaignConclusion', ({ conclusionIds }) => conclusionIds),
    ...ties('campaignSegment', ({ segmentIds }) => segmentIds),
    ...ties('campaignTerritory', ({ territoryIds }) => territoryIds),
  ];
};

type Tied = { readonly id: string; readonly campaignId: string; readonly target: string };

const tiesOf = (content: StrategyContent, tie: CampaignTie): readonly Tied[] =>
  content[tie].map((row) => ({
    id: row.id,
    campaignId: row.campaignId,
    target: (row as unknown as Readonly<Record<string, string>>)[TIES[tie]] ?? '',
  }));

/** A strategy is a sentence; a campaign's name fits a heading. */
const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain;
};
