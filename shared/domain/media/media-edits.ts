import type { IdSource } from '#shared/domain/common/ids.ts';
import { movedRanks } from '#shared/domain/common/rank-edits.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import {
  appendMediaRow,
  insertedMediaId,
  insertMediaRows,
  type NewMediaRow,
  removeMediaRow,
  setMediaField,
} from '#shared/domain/media/media-rows.ts';

type Changes = readonly MediaPlanChange[];

/** Monday to Sunday. */
export const EVERY_DAY = 127;
export const MONDAY_TO_FRIDAY = 31;

/** A line with nothing said yet: what it costs and whom it reaches isn't known. */
export const blankMediaLine = (scenarioId: string, campaignId: string | null): NewMediaRow<'line'> => ({
  scenarioId,
  campaignId,
  materialId: null,
  mediumKey: '',
  airtime: 'bought',
  audience: 'external',
  outlet: '',
  place: '',
  territoryId: null,
  daypart: '',
  format: '',
  durationSeconds: null,
  stations: null,
  weekdays: EVERY_DAY,
  rateBasis: 'insertion',
  grossRate: null,
  columns: '',
  centimetres: '',
  pageFraction: '',
  rateSource: '',
  rateDate: '',
  discounts: '',
  commissionPercent: '',
  production: 0,
  productionDate: '',
  vatPercent: '',
  budgetLineId: null,
  itemCode: '',
  paymentMonth: null,
  universeId: null,
  people: '',
  rating: '',
  totalRating: '',
  reach: '',
  figuresSource: '',
  note: '',
});

/** What belongs to a line and goes with it. */
const OF_A_LINE = ['lineSegment', 'lineDays', 'lineCommitment', 'blackoutAnswer'] as const;

/** Lines go with their days, groups, contracts and answers; dependents first, so that undo brings the lines first. */
export const deleteMediaLines = (content: MediaPlanContent, ids: readonly string[]): Changes => {
  const gone = new Set(ids);
  return [
    ...OF_A_LINE.flatMap((entity) =>
      content[entity].filter(({ lineId }) => gone.has(lineId)).map(({ id }) => removeMediaRow(entity, id)),
    ),
    ...ids.map((id) => removeMediaRow('line', id)),
  ];
};

/** A copy of the plan goes with its lines and what was measured of it. The one that is the plan stays: choose another first. */
export const deleteScenario = (content: MediaPlanContent, id: string): Changes => {
  if (content.mediaPlan[0]?.scenarioId === id) return [];
  const lines = content.line.filter(({ scenarioId }) => scenarioId === id).map((line) => line.id);
  return [
    ...deleteMediaLines(content, lines),
    ...content.measuredReach
      .filter(({ scenarioId }) => scenarioId === id)
      .map((row) => removeMediaRow('measuredReach', row.id)),
    removeMediaRow('scenario', id),
  ];
};

/** The first scenario of a plan, which is the plan. */
export const startPlan = (content: MediaPlanContent, name: string, newId: IdSource): Changes => {
  const changes = appendMediaRow(content, 'scenario', { name, note: '' }, newId);
  const plan = content.mediaPlan[0];
  const scenarioId = insertedMediaId(changes, 'scenario');
  return plan && scenarioId !== undefined
    ? [...changes, setMediaField('mediaPlan', plan.id, 'scenarioId', scenarioId)]
    : changes;
};

/**
 * A what-if copy of a scenario, with its lines, days, groups, contracts and answers. Only the scenario that is the plan is held
 * against the budget, so a copy costs nothing until it is chosen.
 */
export const copyScenario = (content: MediaPlanContent, id: string, name: string, newId: IdSource): Changes => {
  const scenario = content.scenario.find((one) => one.id === id);
  if (!scenario) return [];
  const made = appendMediaRow(content, 'scenario', { name, note: scenario.note }, newId);
  const scenarioId = insertedMediaId(made, 'scenario');
  if (scenarioId === undefined) return [];
  const lines = content.line.filter((line) => line.scenarioId === id);
  const copies = insertMediaRows(
    content,
    'line',
    lines.map(({ id: _, rank: __, ...line }) => ({ ...line, scenarioId })),
    content.line.length,
    newId,
  );
  return [
    ...made,
    ...copies,
    ...ofLines(content, copied(lines, copies), newId),
    ...ofScenario(content, id, scenarioId, newId),
  ];
};

/** Copies of lines directly after the last of them, within their scenario. */
export const copyMediaLines = (content: MediaPlanContent, ids: readonly string[], newId: IdSource): Changes => {
  const wanted = new Set(ids);
  const lines = content.line.filter(({ id }) => wanted.has(id));
  const last = content.line.findLastIndex(({ id }) => wanted.has(id));
  const copies = insertMediaRows(
    content,
    'line',
    lines.map(({ id: _, rank: __, ...line }) => line),
    last + 1,
    newId,
  );
  // A contract is of the line that it was signed for: the copy is new money.
  return [...copies, ...ofLines({ ...content, lineCommitment: [], blackoutAnswer: [] }, copied(lines, copies), newId)];
};

/** Moves a line one place up or down among those of its copy. */
export const moveMediaLine = (content: MediaPlanContent, id: string, step: 1 | -1): Changes => {
  const line = content.line.find((one) => one.id === id);
  const among = content.line.filter(({ scenarioId }) => scenarioId === line?.scenarioId).map((one) => one.id);
  return movedRanks(content.line, id, among, among.indexOf(id) + step).map((row) =>
    setMediaField('line', row.id, 'rank', row.rank),
  );
};

/** Says that a line reaches a group, or takes it back where it was said. */
export const toggleLineSegment = (
  content: MediaPlanContent,
  lineId: string,
  segmentId: string,
  newId: IdSource,
): Changes => {
  const known = content.lineSegment.filter((row) => row.lineId === lineId && row.segmentId === segmentId);
  return known.length > 0
    ? known.map(({ id }) => removeMediaRow('lineSegment', id))
    : appendMediaRow(content, 'lineSegment', { lineId, segmentId }, newId);
};

type BlackoutSaid = Pick<NewMediaRow<'blackoutAnswer'>, 'exception' | 'justification' | 'reviewer' | 'reviewedOn'>;

/** Why a line goes on during a blackout; what isn't given stays as it was. */
export const answerBlackout = (
  content: MediaPlanContent,
  blackoutId: string,
  lineId: string,
  said: Partial<BlackoutSaid>,
  newId: IdSource,
): Changes => {
  const row = content.blackoutAnswer.find((one) => one.blackoutId === blackoutId && one.lineId === lineId);
  if (!row) {
    const blank = { exception: null, justification: '', reviewer: '', reviewedOn: '' };
    return appendMediaRow(content, 'blackoutAnswer', { blackoutId, lineId, ...blank, ...said }, newId);
  }
  return (['exception', 'justification', 'reviewer', 'reviewedOn'] as const).flatMap((field) => {
    const value = said[field];
    return value === undefined || value === row[field] ? [] : [setMediaField('blackoutAnswer', row.id, field, value)];
  });
};

/** Which copy stands for each line. */
const copied = (lines: readonly { readonly id: string }[], copies: Changes): ReadonlyMap<string, string> => {
  const made = copies.flatMap((change) => (change.op === 'insert' ? [change.row.id] : []));
  return new Map(lines.map(({ id }, at) => [id, made[at] ?? id]));
};

/** What belongs to the copied lines, for their copies. */
const ofLines = (content: MediaPlanContent, copyOf: ReadonlyMap<string, string>, newId: IdSource): Changes => [
  ...(['lineSegment', 'lineCommitment', 'blackoutAnswer'] as const).flatMap((entity) =>
    insertMediaRows(
      content,
      entity,
      content[entity].flatMap(({ id: _, rank: __, ...row }) => {
        const lineId = copyOf.get(row.lineId);
        return lineId === undefined ? [] : [{ ...row, lineId }];
      }) as never,
      content[entity].length,
      newId,
    ),
  ),
  ...content.lineDays.flatMap((row): Changes => {
    const lineId = copyOf.get(row.lineId);
    return lineId === undefined ? [] : [{ op: 'insert', entity: 'lineDays', row: { ...row, id: newId(), lineId } }];
  }),
];

const ofScenario = (content: MediaPlanContent, from: string, scenarioId: string, newId: IdSource): Changes =>
  insertMediaRows(
    content,
    'measuredReach',
    content.measuredReach
      .filter((row) => row.scenarioId === from)
      .map(({ id: _, rank: __, ...row }) => ({ ...row, scenarioId })),
    content.measuredReach.length,
    newId,
  );
