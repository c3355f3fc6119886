import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { readReviewDraft, saveReviewDraft } from '#electron/storage/repositories/review-draft-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { EMPTY_REVIEW_DRAFT, type ReviewDraft } from '#shared/domain/review/review-draft.ts';

/** What the person at this computer notes while reviewing, kept as it is typed. */
export const reviewDrafts = ({ store }: AppContext): Handlers<'review.saveDraft'> => ({
  'review.saveDraft': ({ documentId, sending, draft }) => {
    store.write((db) => {
      if (waiting(db, documentId) !== sending) throw noLongerWaits();
      saveReviewDraft(db, documentId, sending, draft);
    });
    return { saved: true };
  },
});

/** The notes about what waits for an answer; none where nothing does. */
export const draftOf = (db: ReadableDb, documentId: string): ReviewDraft => {
  const sending = waiting(db, documentId);
  return sending === undefined ? EMPTY_REVIEW_DRAFT : readReviewDraft(db, documentId, sending);
};

/** The sending that waits for an answer. */
const waiting = (db: ReadableDb, documentId: string): string | undefined => {
  const last = readActs(db, documentId).at(-1);
  return last?.act === 'send' ? last.id : undefined;
};

const noLongerWaits = (): DomainError =>
  new DomainError(
    'conflict',
    'No se guardaron las notas de la revisión: ese envío ya se contestó o se retiró. Vuelva a abrir la revisión.',
  );
