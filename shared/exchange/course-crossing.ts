import type { ActRow, ReviewContent, ReviewEntities } from '#shared/domain/review/review.ts';
import type { Merge } from '#shared/exchange/merge.ts';
import { mergedReview, mergeReviews } from '#shared/exchange/merge-package.ts';

/**
 * How the acts of both sides stand to each other, where each went on without the other:
 * `none`: one after the other. `returned-twice`: one sending came back on paper and by package: one return, with the
 * observations of both. `taken-back`: what was returned here had been taken back there. `authorised-there`: what was taken back
 * here was authorised there. The last two count as they came, and only if a person says so: acts of this side leave.
 * `authorised-here`, `recalled-here`, `apart`: nothing can be brought together.
 */
export type Crossing =
  | 'none'
  | 'returned-twice'
  | 'taken-back'
  | 'authorised-there'
  | 'authorised-here'
  | 'recalled-here'
  | 'apart';

export type CourseMerge = {
  readonly crossing: Crossing;
  /** Our course as the merge takes it. */
  readonly ours: ReviewContent;
  /** Null where theirs counts as a whole, or nothing can be brought together. */
  readonly merge: Merge<ReviewEntities> | null;
  /** Acts of ours that leave the course. */
  readonly leaving: readonly ActRow[];
};

/** @param continues theirs goes on from ours, see `mergeReviews` */
export const mergeCourses = (ours: ReviewContent, theirs: ReviewContent, continues: boolean): CourseMerge => {
  const merge = mergeReviews(ours, theirs, continues);
  if (isPossible(ours, merge)) return { crossing: 'none', ours, merge, leaving: [] };
  const here = apart(ours, theirs);
  const there = apart(theirs, ours);
  const one = asOneReturn(ours, theirs, here[0], there[0]);
  if (one) {
    const joined = mergeReviews(one.ours, one.theirs, continues);
    if (isPossible(one.ours, joined)) {
      return { crossing: 'returned-twice', ours: one.ours, merge: joined, leaving: one.leaving };
    }
  }
  return { crossing: crossingOf(here, there), ours, merge: null, leaving: here };
};

const crossingOf = (here: readonly ActRow[], there: readonly ActRow[]): Crossing => {
  const [ours, theirs] = [here[0]?.act, there[0]?.act];
  if (theirs === 'recall' && here.every(({ act }) => act === 'return')) return 'taken-back';
  if (theirs === 'authorise' && here.every(({ act }) => act === 'recall' || act === 'send')) return 'authorised-there';
  if (theirs === 'recall' && ours === 'authorise') return 'authorised-here';
  return theirs === 'return' && ours === 'recall' ? 'recalled-here' : 'apart';
};

const apart = ({ act }: ReviewContent, other: ReviewContent): readonly ActRow[] => {
  const known = new Set(other.act.map(({ id }) => id));
  return act.filter(({ id }) => !known.has(id));
};

/** Every computer keeps the same of two: the one that was not recorded from paper. */
const asOneReturn = (ours: ReviewContent, theirs: ReviewContent, here?: ActRow, there?: ActRow) => {
  if (here?.act !== 'return' || there?.act !== 'return') return undefined;
  const rank = ({ recordedBy, id }: ActRow): string => `${recordedBy === '' ? 0 : 1} ${id}`;
  const [kept, double] = rank(here) < rank(there) ? [here, there] : [there, here];
  const align = (content: ReviewContent): ReviewContent => ({
    ...content,
    act: content.act.map((row) => (row.id === double.id ? kept : row)),
    // The one that is kept says what it says; what was corrected of the other was of its own paper.
    correction: content.correction.filter(({ actId }) => actId !== double.id),
    observation: content.observation.map((row) => (row.actId === double.id ? { ...row, actId: kept.id } : row)),
  });
  return { ours: align(ours), theirs: align(theirs), leaving: double === here ? [here] : [] };
};

/** Acts are never asked for, so any choice tells. */
const isPossible = (ours: ReviewContent, merge: Merge<ReviewEntities>): boolean =>
  mergedReview(ours, merge, new Map(merge.conflicts.map(({ key }) => [key, 'ours' as const]))) !== undefined;
