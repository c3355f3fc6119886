import type { Indicator } from '#shared/domain/annual-program/annual-program.ts';
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

/** Months that a frequency measures at: their goals, and no other's, count. */
export const MEASURED_MONTHS: Readonly<Record<Indicator['frequency'], readonly number[]>> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  semiannual: [6, 12],
  annual: [12],
};
