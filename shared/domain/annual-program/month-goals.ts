import { quantityNumber } from '#shared/domain/common/quantities.ts';

export const GOAL_FIELDS = [
  'g01',
  'g02',
  'g03',
  'g04',
  'g05',
  'g06',
  'g07',
  'g08',
  'g09',
  'g10',
  'g11',
  'g12',
] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];
export type GoalColumns = { readonly [F in GoalField]: string };

/** January to December; undefined where nothing is planned. */
export const goalsOf = (row: GoalColumns): readonly (number | undefined)[] =>
  GOAL_FIELDS.map((field) => quantityNumber(row[field]));

/** True where some month has something to do. */
export const hasGoals = (row: GoalColumns): boolean => goalsOf(row).some((goal) => goal !== undefined && goal > 0);

/** What the months add up to; undefined where none has a figure. */
export const sumOfGoals = (row: GoalColumns): number | undefined => {
  const known = goalsOf(row).filter((goal) => goal !== undefined);
  // Thousandths and less are noise of the binary fractions.
  return known.length === 0 ? undefined : Math.round(known.reduce((sum, goal) => sum + goal, 0) * 1e6) / 1e6;
};
