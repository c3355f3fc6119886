import type { ReviewNotes } from '#renderer/modules/review/reading/use-review-draft.ts';

/** What a return hands over: observations with words, in the order in which they were noted. */
export const writtenObservations = ({ observations }: Pick<ReviewNotes, 'observations'>) =>
  observations.flatMap(({ section, rowId, text }) =>
    text.trim() === '' ? [] : [{ section, rowId, text: text.trim() }],
  );
