import type { IdSource } from '#shared/domain/common/ids.ts';
import type { Course } from '#shared/domain/procedure/course-wording.ts';
import { branchesOf, type ProcedureChange, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import {
  draftOf,
  insertRow,
  moveRows,
  type NewRow,
  remove,
  rowOf,
  setField,
} from '#shared/domain/procedure/row-edits.ts';

const LAST = Number.MAX_SAFE_INTEGER;
const GOES_ON = { nextKind: 'next', targetId: null } as const;

/**
 * Turns an activity into a decision with two answers: «Sí» goes where the activity went, «No» has no target yet (a
 * blocking finding until the person says where to), since any guess could print a wrong number unnoticed. The last
 * activity ends only because nothing follows yet: its «Sí» waits for the next one, which would be out of reach otherwise.
 */
export const makeDecision = (
  content: ProcedureContent,
  activityId: string,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const activity = rowOf(content, 'activity', activityId);
  if (!activity || branchesOf(content, activityId).length > 0) return [];
  const draft = draftOf(content);
  const isLast = content.activity.at(-1)?.id === activityId;
  const yes =
    isLast && activity.nextKind === 'end' ? GOES_ON : { nextKind: activity.nextKind, targetId: activity.targetId };
  draft.add(insertRow(content, 'branch', { activityId, answer: 'Sí', outcome: '', ...yes }, LAST, newId));
  draft.add(addBranch(draft.content(), activityId, newId, { answer: 'No' }));
  return draft.changes();
};

/** Makes an ordinary activity of a decision: branches and question go, its own course counts again. */
export const removeDecision = (content: ProcedureContent, activityId: string): readonly ProcedureChange[] => [
  ...branchesOf(content, activityId).map((branch) => remove('branch', branch.id)),
  ...setField(content, 'activity', activityId, 'question', ''),
];

/** Adds an answer to a decision at `index` (0-based; last by default), without target unless `values` name one. */
export const addBranch = (
  content: ProcedureContent,
  activityId: string,
  newId: IdSource,
  values: Partial<Omit<NewRow<'branch'>, 'activityId'>> = {},
  index: number = LAST,
): readonly ProcedureChange[] =>
  rowOf(content, 'activity', activityId)
    ? insertRow(
        content,
        'branch',
        { answer: '', outcome: '', nextKind: 'activity', targetId: null, ...values, activityId },
        index,
        newId,
      )
    : [];

export const deleteBranch = (content: ProcedureContent, branchId: string): readonly ProcedureChange[] =>
  rowOf(content, 'branch', branchId) ? [remove('branch', branchId)] : [];

/** Moves an answer within its decision so that it stands at `index` (0-based). */
export const moveBranch = (content: ProcedureContent, branchId: string, index: number): readonly ProcedureChange[] =>
  moveRows(content, 'branch', [branchId], index);

/** Where an activity or a branch goes. `activity` with a null target is a course still to be chosen. */
export const setCourse = (
  content: ProcedureContent,
  entity: 'activity' | 'branch',
  id: string,
  course: Course,
): readonly ProcedureChange[] => {
  const targetId = course.nextKind === 'activity' ? course.targetId : null;
  return [
    ...setField(content, entity, id, 'nextKind', course.nextKind),
    ...setField(content, entity, id, 'targetId', targetId),
  ];
};
