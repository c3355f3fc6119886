import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/** True once the course has passed from one post to another, forward or back: such a dossier is never deleted. */
export const wasSent = (
  content: Pick<DossierContent, 'step'>,
  procedure: Pick<ProcedureContent, 'activity'>,
): boolean => {
  const postOf = new Map(procedure.activity.map((activity) => [activity.id, activity.postId]));
  return content.step.some((step, index) => {
    const before = content.step[index - 1];
    return before !== undefined && postOf.get(before.activityId) !== postOf.get(step.activityId);
  });
};
