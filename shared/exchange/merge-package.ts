import type { Collections, EntitySchemas } from '#shared/domain/common/changes.ts';
import { type ReviewContent, type ReviewEntities, reviewContent } from '#shared/domain/review/review.ts';
import { standingOf } from '#shared/domain/review/review-state.ts';
import { type Merge, type MergeChoice, mergeCopies, mergedContent } from '#shared/exchange/merge.ts';
import { type MergeRules, REVIEW_RULES } from '#shared/exchange/merge-rules.ts';

/**
 * The merge of a document that arrived with the one that is here. Where what both began with is no longer kept, or can't be
 * told for sure, nothing counts as common: every row that differs is asked for, and no row is ever deleted.
 * @param baseSha content hash that the outcome named
 * @param contentOf the kept content of that hash
 */
export const mergeDocument = <M extends EntitySchemas>(
  ours: Collections<M>,
  theirs: Collections<M>,
  baseSha: string | null,
  contentOf: (sha: string) => Collections<M> | undefined,
  rules: MergeRules,
): Merge<M> => {
  const base = baseSha === null ? undefined : contentOf(baseSha);
  return mergeCopies(base ?? nothingOf(ours), ours, theirs, rules);
};

/**
 * Acts and observations are never taken away, so both courses are put together; only an observation answered twice
 * differently, or one finding justified twice, is asked.
 * @param continues theirs goes on from ours: what was altered there, or justified no more, is so here, and nothing is asked
 */
export const mergeReviews = (ours: ReviewContent, theirs: ReviewContent, continues = false): Merge<ReviewEntities> =>
  mergeCopies(continues ? continued(ours, theirs) : unanswered(ours, theirs), ours, theirs, REVIEW_RULES);

const continued = (ours: ReviewContent, theirs: ReviewContent): ReviewContent => ({
  ...ours,
  act: alsoIn(theirs.act, ours.act),
  correction: alsoIn(theirs.correction, ours.correction),
  observation: alsoIn(theirs.observation, ours.observation),
});

const unanswered = (ours: ReviewContent, theirs: ReviewContent): ReviewContent => ({
  ...nothingOf(ours),
  observation: alsoIn(theirs.observation, ours.observation).map((row) => ({
    ...row,
    answer: '',
    answeredBy: '',
    answeredOn: '',
  })),
});

const alsoIn = <T extends { readonly id: string }>(others: readonly T[], rows: readonly T[]): readonly T[] => {
  const ids = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
};

/** The course after the merge; undefined where the acts of both sides can't have happened one after the other. */
export const mergedReview = (
  ours: ReviewContent,
  merge: Merge<ReviewEntities>,
  choices: ReadonlyMap<string, MergeChoice>,
): ReviewContent | undefined => {
  const joined = mergedContent(ours, merge, choices);
  return reviewContent.safeParse(joined).success && isPossible(joined) ? joined : undefined;
};

/** Corrections of both sides, by id, as far as their act is told there: what either corrected is kept. */
export const mergedCorrections = (ours: ReviewContent, theirs: ReviewContent): ReviewContent['correction'] => {
  const acts = new Set(theirs.act.map(({ id }) => id));
  const known = new Set(theirs.correction.map(({ id }) => id));
  return [...theirs.correction, ...ours.correction.filter(({ id, actId }) => acts.has(actId) && !known.has(id))];
};

const isPossible = (content: ReviewContent): boolean => {
  try {
    standingOf(content);
    return true;
  } catch {
    return false;
  }
};

const nothingOf = <M extends EntitySchemas>(content: Collections<M>): Collections<M> =>
  Object.fromEntries(Object.keys(content).map((entity) => [entity, []])) as unknown as Collections<M>;
