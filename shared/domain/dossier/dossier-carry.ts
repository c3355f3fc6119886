import { counterparts } from '#shared/domain/common/counterparts.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { Dossier, DossierContent } from '#shared/domain/dossier/dossier.ts';
import { assignmentOn } from '#shared/domain/dossier/posts-held.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

type Rows = Pick<ProcedureContent, 'activity' | 'post'>;

/** A dossier that hasn't begun: nothing happened, nobody is named. */
export const emptyDossier = (dossier: Dossier): DossierContent => ({
  dossier: [dossier],
  step: [],
  assignment: [],
  activityNote: [],
  evidence: [],
});

/**
 * The texts and the people of one dossier as the beginning of another: who holds each post on the day it starts (or
 * will from a later day on) and what was written about each activity, with ids of their own. What happened and what
 * was proved stays behind. Where the procedure is another one, posts and activities are met by id, then by their words;
 * what has no counterpart stays behind too.
 * @param dossier the new dossier's own row
 */
export const carryDossier = (
  content: DossierContent,
  dossier: Dossier,
  from: Rows,
  to: Rows,
  startedOn: IsoDate,
  newId: IdSource,
): DossierContent => {
  const posts = counterparts(from.post, to.post, (post) => `${post.name} ${post.areaName}`);
  const activities = counterparts(from.activity, to.activity, (activity) => activity.description);
  const noted = new Set<string>();
  return {
    ...emptyDossier(dossier),
    assignment: content.assignment.flatMap((row) => {
      const postId = posts.get(row.postId);
      const inForce = row.startedOn > startedOn || assignmentOn(content, row.postId, startedOn)?.id === row.id;
      return postId !== undefined && inForce ? [{ ...row, id: newId(), postId }] : [];
    }),
    activityNote: content.activityNote.flatMap((row) => {
      const activityId = activities.get(row.activityId);
      if (activityId === undefined || noted.has(activityId)) return [];
      noted.add(activityId);
      return [{ ...row, id: newId(), activityId }];
    }),
  };
};
