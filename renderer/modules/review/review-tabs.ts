import type { ReviewState } from '#shared/domain/review/review-state.ts';

export type ReviewTab = 'checks' | 'reading' | 'answers' | 'history' | 'versions';

export const REVIEW_TABS: readonly { readonly tab: ReviewTab; readonly label: string; readonly help: string }[] = [
  { tab: 'checks', label: 'Comprobaciones', help: 'review.send' },
  { tab: 'reading', label: 'Revisar por secciones', help: 'review.judge' },
  { tab: 'answers', label: 'Observaciones', help: 'review.answer' },
  { tab: 'history', label: 'Historia', help: 'review' },
  { tab: 'versions', label: 'Versiones', help: 'review.versions' },
];

/** What somebody who opens the review comes for. */
export const FIRST_TAB: Readonly<Record<ReviewState, ReviewTab>> = {
  draft: 'checks',
  sent: 'reading',
  returned: 'answers',
  authorised: 'history',
};
