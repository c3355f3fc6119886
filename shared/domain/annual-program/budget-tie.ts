import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** A budget line and what the activities take of it, in centavos of the year. */
export type LineUse = {
  readonly lineId: string;
  readonly annual: Centavos;
  readonly taken: Centavos;
  /** Negative where the activities take more than there is. */
  readonly left: Centavos;
};

/** How every peso of the budget's lines is used; lines that no activity names are there with nothing taken. */
export const lineUses = (
  program: Pick<AnnualProgramContent, 'activityLine'>,
  lines: readonly { readonly id: string; readonly annual: Centavos }[],
): readonly LineUse[] => {
  const taken = new Map<string, Centavos>();
  for (const { lineId, amount } of program.activityLine) taken.set(lineId, (taken.get(lineId) ?? 0) + amount);
  return lines.map(({ id, annual }) => {
    const used = taken.get(id) ?? 0;
    return { lineId: id, annual, taken: used, left: annual - used };
  });
};

/** What each activity costs, in centavos. */
export const activityCosts = (
  program: Pick<AnnualProgramContent, 'activity' | 'activityLine'>,
): ReadonlyMap<string, Centavos> => {
  const costs = new Map(program.activity.map(({ id }) => [id, 0]));
  for (const { activityId, amount } of program.activityLine) {
    costs.set(activityId, (costs.get(activityId) ?? 0) + amount);
  }
  return costs;
};
