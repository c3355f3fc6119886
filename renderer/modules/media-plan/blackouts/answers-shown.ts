/** Hundreds of answers of four fields each take seconds to draw. */
export const ANSWERS_AT_ONCE = 30;

/**
 * How many answers are drawn.
 * @param asked how many somebody asked for
 * @param lineIds the line of each answer, in their order
 * @param wanted a line that must be among them
 */
export const answersShown = (asked: number, lineIds: readonly string[], wanted: string | undefined): number =>
  Math.min(lineIds.length, Math.max(asked, wanted === undefined ? 0 : lineIds.lastIndexOf(wanted) + 1));
