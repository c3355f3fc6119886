import { z } from 'zod';
import type { Change, Collections, Row } from '#shared/domain/common/changes.ts';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import { id } from '#shared/domain/common/ids.ts';

/**
 * The course of one document through its Vo.Bo.: what was sent, answered, returned and authorised, in order. Only what
 * happened is kept; in which state the document is, and which round it is in, follow from it (`review-state.ts`).
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** A row of the document or of what it answers to: a guideline that ships with Cauce has a name of its own for id. */
export const placeRowId = z.string().min(1).max(100);
const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** What goes through a Vo.Bo. */
export const reviewedKind = z.enum(['budget', 'diagnosis', 'annual-program', 'strategy', 'media-plan']);
export type ReviewedKind = z.infer<typeof reviewedKind>;

/**
 * Envía, retira, devuelve, autoriza, abre otra versión. A recall takes back what was sent and not yet decided.
 */
export const reviewAct = z.enum(['send', 'recall', 'return', 'authorise', 'reopen']);
export type ReviewAct = z.infer<typeof reviewAct>;

export const reviewEntities = {
  /** Exactly one row; its id is the document's. */
  review: z.object({ id, kind: reviewedKind }),
  /** Acts are never undone nor altered; another act, or a correction of their data, stands beside them. */
  act: z.object({
    ...ranked,
    act: reviewAct,
    on: isoDate,
    officerName: line,
    postName: line,
    /** Compulsory for a return: what is wrong as a whole. */
    reason: note,
    /** SHA-256 of the canonical JSON of the content that it is about. */
    contentSha: sha,
    /** Delivery number of a package or letter; a recall takes a new one. */
    delivery: z.number().int().min(1).nullable(),
    letterNumber: line,
    /** Set where the act happened on paper: who recorded it here, and the signed scan. */
    recordedBy: line,
    scanSha: sha.nullable(),
  }),
  /**
   * What an act should have said of who, when and by which letter: all of it as corrected, the last one holds. What was
   * judged, and what followed, is never corrected.
   */
  correction: z.object({
    id,
    actId: id,
    on: isoDate,
    officerName: line,
    postName: line,
    letterNumber: line,
    /** A scan that came later or replaces another; null leaves what there was. */
    scanSha: sha.nullable(),
    /** Compulsory. */
    reason: note,
    recordedBy: line,
    at: instant,
  }),
  /** «Observación»: anchored to a section, and to a row of it where it speaks of one. */
  observation: z.object({
    ...ranked,
    /** The return that carried it. */
    actId: id,
    section: z.string().max(100),
    rowId: placeRowId.nullable(),
    text: note,
    answer: note,
    answeredBy: line,
    answeredOn: z.union([isoDate, z.literal('')]),
  }),
  /** Why a finding that doesn't block is let stand. */
  justification: z.object({
    ...ranked,
    findingCode: z.string().max(100),
    rowId: placeRowId.nullable(),
    text: note,
    author: line,
  }),
} as const;

export type ReviewEntities = typeof reviewEntities;
export type ReviewContent = Collections<ReviewEntities>;
export type ReviewChange = Change<ReviewEntities>;
export type ActRow = Row<ReviewEntities, 'act'>;
export type Correction = Row<ReviewEntities, 'correction'>;
export type Observation = Row<ReviewEntities, 'observation'>;

/** The whole content as one parsed value. */
export const reviewContent = z.object({
  review: z.array(reviewEntities.review).length(1),
  act: z.array(reviewEntities.act).max(5_000),
  /** Absent from what was written before acts could be corrected. */
  correction: z.array(reviewEntities.correction).max(5_000).default([]),
  observation: z.array(reviewEntities.observation).max(20_000),
  justification: z.array(reviewEntities.justification).max(20_000),
}) satisfies z.ZodType<ReviewContent>;
