/**
 * Guided mode: one question at a time over the same data that the open workspace edits. A workspace declares its
 * questions (data or a function of its content); the frame asks, saves each answer and can be left anywhere.
 */
export type GuideQuestion = {
  /** Stable; the place to resume at is kept by it. Questions about a row carry its id: «line:<id>:amount». */
  readonly key: string;
  /** Heading of the group that the question stands in, as the progress list shows it. */
  readonly section: string;
  /** The question itself, as a person would ask it. */
  readonly title: string;
  /** Why it is asked. */
  readonly why: string;
  /** A worked example, fictitious. */
  readonly example: string;
  /** Where the answer prints. */
  readonly prints: string;
  /** `optional`: nothing was answered and nothing has to be. */
  readonly state: 'answered' | 'open' | 'optional';
};

/** What can be said of the whole: how many need an answer and how many have one. */
export const guideProgress = (
  questions: readonly GuideQuestion[],
): { readonly answered: number; readonly needed: number } => {
  const needed = questions.filter((question) => question.state !== 'optional');
  return { answered: needed.filter((question) => question.state === 'answered').length, needed: needed.length };
};

/** Where to go on: the place that was left, or the first question without answer, or the first. */
export const resumeAt = (questions: readonly GuideQuestion[], leftAt: string | null): string | null =>
  (
    questions.find((question) => question.key === leftAt) ??
    questions.find((question) => question.state === 'open') ??
    questions[0]
  )?.key ?? null;
