import type { IdSource } from '#shared/domain/common/ids.ts';
import { branchesOf, type ProcedureChange, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import {
  draftOf,
  insertedIds,
  insertRow,
  moveRows,
  type NewRow,
  remove,
  rowOf,
  update,
} from '#shared/domain/procedure/row-edits.ts';

/** An activity as it stands before anybody wrote in it. */
const blankActivity: NewRow<'activity'> = {
  postId: null,
  description: '',
  question: '',
  predefinedProcedure: '',
  workspace: null,
  nextKind: 'next',
  targetId: null,
};

/**
 * Inserts an activity at `index` (0-based; beyond the end: last). Everything that points to later activities follows,
 * because ids are what is pointed to. The end of the procedure stays with the last activity, see `keepEnd`.
 */
export const insertActivity = (
  content: ProcedureContent,
  index: number,
  newId: IdSource,
  values: Partial<NewRow<'activity'>> = {},
): readonly ProcedureChange[] =>
  keepEnd(content, insertRow(content, 'activity', { ...blankActivity, ...values }, index, newId));

/** Moves activities as a block so that the first of them becomes number `index` + 1. */
export const moveActivities = (
  content: ProcedureContent,
  ids: readonly string[],
  index: number,
): readonly ProcedureChange[] => keepEnd(content, moveRows(content, 'activity', ids, index));

/** Moves an activity `step` places down (negative: up); no change at the edge. */
export const moveActivityBy = (content: ProcedureContent, id: string, step: number): readonly ProcedureChange[] => {
  const from = content.activity.findIndex((activity) => activity.id === id);
  return from < 0 ? [] : moveActivities(content, [id], Math.max(0, from + step));
};

/**
 * Deletes activities with their branches and documents. Whatever led to them stays and says so: its course becomes an
 * activity without target, which the checks report and no export lets pass.
 */
export const deleteActivities = (content: ProcedureContent, ids: readonly string[]): readonly ProcedureChange[] => {
  const gone = new Set(ids.filter((id) => rowOf(content, 'activity', id)));
  if (gone.size === 0) return [];
  const lost: ProcedureChange[] = [];
  for (const branch of content.branch) {
    if (gone.has(branch.activityId)) lost.push(remove('branch', branch.id));
    else if (branch.targetId !== null && gone.has(branch.targetId)) {
      lost.push(update('branch', branch.id, 'targetId', null));
      if (branch.nextKind !== 'activity') lost.push(update('branch', branch.id, 'nextKind', 'activity'));
    }
  }
  for (const document of content.activityDocument) {
    if (gone.has(document.activityId)) lost.push(remove('activityDocument', document.id));
  }
  const decides = new Set(content.branch.map((branch) => branch.activityId));
  for (const activity of content.activity) {
    if (gone.has(activity.id) || activity.targetId === null || !gone.has(activity.targetId)) continue;
    lost.push(update('activity', activity.id, 'targetId', null));
    // The own course of a decision doesn't count; it must not come back as lost once the decision is taken away.
    if (decides.has(activity.id)) lost.push(update('activity', activity.id, 'nextKind', 'next'));
  }
  return keepEnd(content, [...lost, ...[...gone].map((id) => remove('activity', id))]);
};

/** A copy of the activity with its branches and documents, right after it. */
export const duplicateActivity = (
  content: ProcedureContent,
  id: string,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const index = content.activity.findIndex((activity) => activity.id === id);
  const original = content.activity[index];
  if (!original) return [];
  const draft = draftOf(content);
  const { id: _id, rank: _rank, ...values } = original;
  const inserted = insertRow(content, 'activity', values, index + 1, newId);
  draft.add(inserted);
  const activityId = insertedIds(inserted, 'activity')[0] ?? '';
  for (const { id: _branch, rank: _order, ...branch } of branchesOf(content, id)) {
    draft.add(insertRow(draft.content(), 'branch', { ...branch, activityId }, Number.MAX_SAFE_INTEGER, newId));
  }
  for (const document of content.activityDocument.filter((row) => row.activityId === id)) {
    const { id: _document, rank: _order, ...copy } = document;
    draft.add(insertRow(draft.content(), 'activityDocument', { ...copy, activityId }, Number.MAX_SAFE_INTEGER, newId));
  }
  return keepEnd(content, draft.changes());
};

/**
 * The last activity ends the procedure: when another one takes the last place, the end passes on to it instead of
 * staying in the middle, where everything below would be out of reach. Decisions and explicit jumps are left alone.
 */
const keepEnd = (before: ProcedureContent, changes: readonly ProcedureChange[]): readonly ProcedureChange[] => {
  if (changes.length === 0) return changes;
  const draft = draftOf(before);
  draft.add(changes);
  const after = draft.content();
  const oldLast = before.activity.at(-1);
  const newLast = after.activity.at(-1);
  if (!newLast || newLast.id === oldLast?.id) return changes;
  const left = oldLast && rowOf(after, 'activity', oldLast.id);
  const oldEnded = oldLast !== undefined && oldLast.nextKind === 'end' && branchesOf(before, oldLast.id).length === 0;
  const isNew = !rowOf(before, 'activity', newLast.id);
  if (left && oldEnded) draft.add([update('activity', left.id, 'nextKind', 'next')]);
  if ((oldEnded || isNew) && newLast.nextKind === 'next' && branchesOf(after, newLast.id).length === 0) {
    draft.add([update('activity', newLast.id, 'nextKind', 'end')]);
  }
  return draft.changes();
};
