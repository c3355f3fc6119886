import { createContext, useContext } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { ReviewDraftTools } from '#renderer/modules/review/reading/use-review-draft.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { Delivery } from '#shared/ipc/package-channels.ts';
import type { OpenedReview, ReviewReading } from '#shared/ipc/review-channels.ts';

/** What every part of a review shares: the course as it stands, what is judged, and how something is written into it. */
export type ReviewTools = {
  readonly kind: ReviewedKind;
  readonly documentId: string;
  readonly desk: Desk;
  /** Everything is shown, nothing is recorded. */
  readonly archived: boolean;
  /** Nothing is noted or answered here: the dossier is archived, or somebody else holds the document. */
  readonly readOnly: boolean;
  readonly opened: OpenedReview;
  readonly reading: readonly ReviewReading[];
  /** Package files that went out or came in, newest first. */
  readonly deliveries: readonly Delivery[];
  /** What the person at this computer notes while reviewing, until it goes out with a return. */
  readonly draft: ReviewDraftTools;
  /**
   * Writes one thing after the other and shows what became of it; what waits for its turn is written first. Gives back
   * the answer, so that a dialog can show why it was refused.
   */
  readonly write: (ask: () => Promise<Result<OpenedReview>>) => Promise<Result<OpenedReview>>;
  /** The course after everything that was written so far. */
  readonly settled: () => Promise<OpenedReview>;
  /** Opens the document at that place. */
  readonly jump: (place: FindingPlace) => void;
  /** «Renglones, Renglón 3 (3611)»; a row that is gone is told as such. */
  readonly placeName: (section: string, rowId: string | null) => string;
  readonly navigate: Navigate;
};

const Review = createContext<ReviewTools | null>(null);

export const ReviewProvider = Review.Provider;

export const useReview = (): ReviewTools => {
  const tools = useContext(Review);
  if (!tools) throw new Error('Used outside of the review screen');
  return tools;
};
