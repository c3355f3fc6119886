import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Post, ProcedureChange, ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import {
  draftOf,
  insertedIds,
  insertRow,
  remove,
  rowOf,
  setField,
  update,
} from '#shared/domain/procedure/row-edits.ts';

/**
 * Makes the post called `name` answer for the activities, creating it where there is none yet; '' takes the responsible
 * away. Names that differ only in case, accents, punctuation or spaces mean the post that is already there. A post that
 * nobody answers with any more, and that says nothing else, goes.
 */
export const setResponsible = (
  content: ProcedureContent,
  activityIds: readonly string[],
  name: string,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const wanted = name.trim().replace(/\s+/g, ' ');
  const draft = draftOf(content);
  let postId: string | null = null;
  if (wanted !== '') {
    const existing = postNamed(content, wanted);
    if (existing) postId = existing.id;
    else {
      const inserted = insertRow(content, 'post', { name: wanted, areaName: '' }, content.post.length, newId);
      draft.add(inserted);
      postId = insertedIds(inserted, 'post')[0] ?? null;
    }
  }
  const former = new Set<string>();
  for (const id of activityIds) {
    const activity = rowOf(content, 'activity', id);
    if (!activity || activity.postId === postId) continue;
    if (activity.postId !== null) former.add(activity.postId);
    draft.add([update('activity', id, 'postId', postId)]);
  }
  if (former.size === 0 && !draft.changes().some((change) => change.op === 'update')) return [];
  for (const id of former) {
    const unused = !draft.content().activity.some((activity) => activity.postId === id);
    if (unused && rowOf(content, 'post', id)?.areaName === '') draft.add([remove('post', id)]);
  }
  return draft.changes();
};

/** Gives a post another name everywhere; taking the name of another post makes one post of the two. */
export const renamePost = (content: ProcedureContent, postId: string, name: string): readonly ProcedureChange[] => {
  const wanted = name.trim().replace(/\s+/g, ' ');
  const twin = content.post.find((post) => post.id !== postId && post.name === wanted);
  return wanted !== '' && twin
    ? mergePosts(content, [postId], twin.id)
    : setField(content, 'post', postId, 'name', wanted);
};

/** Makes one post of several spellings: their activities go to `intoId`, the other rows go. */
export const mergePosts = (
  content: ProcedureContent,
  fromIds: readonly string[],
  intoId: string,
): readonly ProcedureChange[] => {
  const into = rowOf(content, 'post', intoId);
  if (!into) return [];
  const from = content.post.filter((post) => post.id !== intoId && fromIds.includes(post.id));
  const ids = new Set(from.map((post) => post.id));
  const area = into.areaName === '' ? from.find((post) => post.areaName !== '')?.areaName : undefined;
  return [
    ...content.activity
      .filter((activity) => activity.postId !== null && ids.has(activity.postId))
      .map((activity) => update('activity', activity.id, 'postId', intoId)),
    ...(area === undefined ? [] : [update('post', intoId, 'areaName', area)]),
    ...from.map((post) => remove('post', post.id)),
  ];
};

/** The post with that name, first by its exact spelling, then without regard to case, accents and punctuation. */
const postNamed = (content: Pick<ProcedureContent, 'post'>, name: string): Post | undefined =>
  content.post.find((post) => post.name === name) ??
  content.post.find((post) => foldText(post.name) === foldText(name) && foldText(name) !== '');
