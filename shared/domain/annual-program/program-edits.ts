import type {
  AnnualProgramChange,
  AnnualProgramContent,
  ResultLevel,
} from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import {
  appendProgramRow,
  insertProgramRows,
  type NewProgramRow,
  removeProgramRow,
  setProgramField,
} from '#shared/domain/annual-program/program-rows.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

type Changes = readonly AnnualProgramChange[];

const NO_GOALS = Object.fromEntries(GOAL_FIELDS.map((field) => [field, ''])) as GoalColumns;

/** An activity with nothing said yet. */
export const blankActivity = (): NewProgramRow<'activity'> => ({
  strategyId: null,
  name: '',
  description: '',
  responsiblePost: '',
  unit: '',
  ...NO_GOALS,
});

/** An indicator with the commonest choices made; `level` is null in a POA. */
export const blankIndicator = (level: ResultLevel | null): NewProgramRow<'indicator'> => ({
  level,
  narrative: '',
  name: '',
  definition: '',
  kind: level === 'end' || level === 'purpose' ? 'strategic' : 'management',
  dimension: 'efficacy',
  method: '',
  numerator: '',
  denominator: '',
  unit: '',
  frequency: 'quarterly',
  baseline: '',
  baselineYear: '',
  baselineNote: '',
  sense: 'ascending',
  cumulative: false,
  annualGoal: '',
  ...NO_GOALS,
  greenFrom: '',
  yellowFrom: '',
  verification: '',
  assumptions: '',
  responsiblePost: '',
});

/** An activity goes with its territories, groups and amounts. */
export const deleteActivity = (content: AnnualProgramContent, id: string): Changes => [
  ...(['activityTerritory', 'activitySegment', 'activityLine'] as const).flatMap((entity) =>
    content[entity].filter(({ activityId }) => activityId === id).map((row) => removeProgramRow(entity, row.id)),
  ),
  removeProgramRow('activity', id),
];

/** A strategy goes with what it answers; its activities stay, without strategy. */
export const deleteStrategy = (content: AnnualProgramContent, id: string): Changes => [
  ...content.strategyAnswer
    .filter(({ strategyId }) => strategyId === id)
    .map((row) => removeProgramRow('strategyAnswer', row.id)),
  ...content.activity
    .filter(({ strategyId }) => strategyId === id)
    .map((row) => setProgramField('activity', row.id, 'strategyId', null)),
  removeProgramRow('strategy', id),
];

/** Its strategies stay, without objective. */
export const deleteObjective = (content: AnnualProgramContent, id: string): Changes => [
  ...content.strategy
    .filter(({ objectiveId }) => objectiveId === id)
    .map((row) => setProgramField('strategy', row.id, 'objectiveId', null)),
  removeProgramRow('objective', id),
];

/** Says that an activity is done in a territory, or takes it back where it was said. */
export const toggleTerritory = (
  content: AnnualProgramContent,
  activityId: string,
  territoryId: string,
  newId: IdSource,
): Changes => {
  const known = content.activityTerritory.filter(
    (row) => row.activityId === activityId && row.territoryId === territoryId,
  );
  return known.length > 0
    ? known.map(({ id }) => removeProgramRow('activityTerritory', id))
    : appendProgramRow(content, 'activityTerritory', { activityId, territoryId }, newId);
};

/** Says that an activity speaks to a group, or takes it back where it was said. */
export const toggleSegment = (
  content: AnnualProgramContent,
  activityId: string,
  segmentId: string,
  newId: IdSource,
): Changes => {
  const known = content.activitySegment.filter((row) => row.activityId === activityId && row.segmentId === segmentId);
  return known.length > 0
    ? known.map(({ id }) => removeProgramRow('activitySegment', id))
    : appendProgramRow(content, 'activitySegment', { activityId, segmentId }, newId);
};

/** Says that a strategy answers a finding of the diagnosis, or takes it back where it was said. */
export const toggleAnswer = (
  content: AnnualProgramContent,
  strategyId: string,
  conclusionId: string,
  newId: IdSource,
): Changes => {
  const known = content.strategyAnswer.filter(
    (row) => row.strategyId === strategyId && row.conclusionId === conclusionId,
  );
  return known.length > 0
    ? known.map(({ id }) => removeProgramRow('strategyAnswer', id))
    : appendProgramRow(content, 'strategyAnswer', { strategyId, conclusionId }, newId);
};

/**
 * What an activity takes of a budget line.
 * @param amount centavos; null where it takes nothing of it any more
 */
export const setLineAmount = (
  content: AnnualProgramContent,
  activityId: string,
  lineId: string,
  amount: Centavos | null,
  newId: IdSource,
): Changes => {
  const [first, ...more] = content.activityLine.filter((row) => row.activityId === activityId && row.lineId === lineId);
  if (!first)
    return amount === null ? [] : appendProgramRow(content, 'activityLine', { activityId, lineId, amount }, newId);
  return [
    ...more.map(({ id }) => removeProgramRow('activityLine', id)),
    amount === null
      ? removeProgramRow('activityLine', first.id)
      : setProgramField('activityLine', first.id, 'amount', amount),
  ];
};

/** The text of a section of the profile. */
export const setSectionText = (
  content: AnnualProgramContent,
  sectionKey: string,
  body: RichText,
  newId: IdSource,
): Changes => {
  const row = content.sectionText.find((one) => one.sectionKey === sectionKey);
  return row
    ? [setProgramField('sectionText', row.id, 'body', body)]
    : [{ op: 'insert', entity: 'sectionText', row: { id: newId(), sectionKey, body } }];
};

type Answer = Pick<NewProgramRow<'compliance'>, 'answer' | 'evidence'>;

/** How the programme meets a guideline; what isn't given stays as it was. */
export const answerGuideline = (
  content: AnnualProgramContent,
  guidelineId: string,
  said: Partial<Answer>,
  newId: IdSource,
): Changes => {
  const row = content.compliance.find((one) => one.guidelineId === guidelineId);
  if (!row) {
    return appendProgramRow(content, 'compliance', { guidelineId, answer: null, evidence: '', ...said }, newId);
  }
  return [
    ...(said.answer === undefined || said.answer === row.answer
      ? []
      : [setProgramField('compliance', row.id, 'answer', said.answer)]),
    ...(said.evidence === undefined || said.evidence === row.evidence
      ? []
      : [setProgramField('compliance', row.id, 'evidence', said.evidence)]),
  ];
};

/**
 * The objectives tree as objectives: its core the general one, its direct means the specific ones. What is there already
 * with the same words isn't brought again; nothing is overwritten.
 */
export const objectivesFromTree = (
  content: AnnualProgramContent,
  { treeNode }: Pick<DiagnosisContent, 'treeNode'>,
  newId: IdSource,
): Changes => {
  const known = new Set(content.objective.map(({ text }) => foldText(text)));
  const nodes = treeNode.filter(({ tree, text }) => tree === 'objective' && text.trim() !== '');
  const wanted = [
    ...nodes.filter(({ side }) => side === 'core').map(({ text }) => ({ kind: 'general' as const, text })),
    ...nodes
      .filter(({ side, parentId }) => side === 'below' && parentId === null)
      .map(({ text }) => ({ kind: 'specific' as const, text })),
  ].filter(({ text }) => !known.has(foldText(text)));
  return insertProgramRows(content, 'objective', wanted, content.objective.length, newId);
};
