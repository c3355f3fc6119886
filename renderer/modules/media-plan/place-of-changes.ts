import type { MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { MediaEntity } from '#shared/domain/media/media-rows.ts';

/** Where changes happened: the last row of them that is there now, else the part of the first. */
export const placeOfChanges = (
  changes: readonly MediaPlanChange[],
  content: MediaPlanContent,
): (FindingPlace & { readonly section: MediaPart }) | null => {
  const telling = tellingChanges(changes);
  for (const change of telling.toReversed()) {
    if (change.op === 'delete') continue;
    const id = change.op === 'insert' ? change.row.id : change.id;
    const row = (content[change.entity] as readonly { readonly id: string }[]).find((one) => one.id === id);
    if (!row) continue;
    const section = PARTS[change.entity];
    const owner = 'lineId' in row && typeof row.lineId === 'string' ? row.lineId : row.id;
    const isOfField = change.op === 'update' && change.field !== 'rank' && owner === row.id;
    return isOfField ? { section, rowId: owner, field: change.field } : { section, rowId: owner };
  }
  const [first] = telling;
  return first ? { section: PARTS[first.entity] } : null;
};

/** Of rows that came or went with others only those that the others belong to: a copy with its lines, a line with its days. */
const tellingChanges = (changes: readonly MediaPlanChange[]): readonly MediaPlanChange[] => {
  for (const entity of ['scenario', 'universe', 'blackout', 'line'] as const) {
    const own = changes.filter((change) => change.entity === entity && change.op !== 'update');
    if (own.length > 0) return own;
  }
  return changes;
};

const PARTS: Readonly<Record<MediaEntity, MediaPart>> = {
  mediaPlan: 'plan',
  scenario: 'compare',
  universe: 'audience',
  measuredReach: 'audience',
  line: 'lines',
  lineSegment: 'lines',
  lineDays: 'calendar',
  lineCommitment: 'budget',
  blackout: 'blackouts',
  blackoutAnswer: 'blackouts',
};
