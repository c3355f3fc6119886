import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';
import type { DossierChange, DossierContent } from '#shared/domain/dossier/dossier.ts';

/** Writes what a person notes about an activity. */
export const setNote = (
  content: Pick<DossierContent, 'activityNote'>,
  activityId: string,
  body: RichText,
  newId: () => string,
): readonly DossierChange[] => {
  const row = content.activityNote.find((note) => note.activityId === activityId);
  return row
    ? [{ op: 'update', entity: 'activityNote', id: row.id, field: 'body', value: body }]
    : [{ op: 'insert', entity: 'activityNote', row: { id: newId(), activityId, body } }];
};

/** Names who holds a post from a day on; '' where the day isn't known. */
export const addAssignment = (
  content: Pick<DossierContent, 'assignment'>,
  postId: string,
  officerName: string,
  startedOn: string,
  newId: () => string,
): readonly DossierChange[] => {
  const { ranks, reranked } = ranksAt(content.assignment, content.assignment.length, 1);
  return [
    ...reranked.map(
      ({ id, rank }): DossierChange => ({ op: 'update', entity: 'assignment', id, field: 'rank', value: rank }),
    ),
    {
      op: 'insert',
      entity: 'assignment',
      row: { id: newId(), rank: ranks[0] ?? 'a0', postId, officerName, startedOn },
    },
  ];
};
