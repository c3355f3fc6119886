import { z } from 'zod';
import { id } from '#shared/domain/common/ids.ts';
import { placeRowId } from '#shared/domain/review/review.ts';

/**
 * What somebody notes while reviewing, before anything of it is said: which sections were read, and observations that
 * only a return hands over. No part of the document nor of its history.
 */
export const reviewDraft = z.object({
  /** Keys of sections that were ticked off. */
  read: z.array(z.string().max(100)).max(500),
  observations: z
    .array(
      z.object({
        id,
        section: z.string().max(100),
        rowId: placeRowId.nullable(),
        /** '' while nothing was typed yet. */
        text: z.string().max(20_000),
      }),
    )
    .max(2_000),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

export const EMPTY_REVIEW_DRAFT: ReviewDraft = { read: [], observations: [] };
