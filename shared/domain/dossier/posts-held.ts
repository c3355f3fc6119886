import { byRank } from '#shared/domain/common/changes.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { Assignment, DossierContent } from '#shared/domain/dossier/dossier.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/**
 * The assignment of a post in force on a day: the one that began last, and not after that day. One without a day was
 * there from the start. undefined where nobody is known to hold the post.
 */
export const assignmentOn = (
  content: Pick<DossierContent, 'assignment'>,
  postId: string | null,
  day: IsoDate,
): Assignment | undefined =>
  content.assignment
    .filter((assignment) => assignment.postId === postId && assignment.startedOn <= day)
    .sort((a, b) => (a.startedOn === b.startedOn ? byRank(a, b) : a.startedOn < b.startedOn ? -1 : 1))
    .at(-1);

/** Who holds a post on a day; '' where it isn't known. */
export const officerOn = (content: Pick<DossierContent, 'assignment'>, postId: string | null, day: IsoDate): string =>
  assignmentOn(content, postId, day)?.officerName ?? '';

/** The name of a post as the procedure has it; '' for an activity without post. */
export const postNameOf = (procedure: Pick<ProcedureContent, 'post'>, postId: string | null): string =>
  procedure.post.find((post) => post.id === postId)?.name ?? '';
