import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** The number of each line, from 1, within the copy of the plan that it stands in. */
export const lineNumbers = ({ line }: Pick<MediaPlanContent, 'line'>): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  return new Map(
    line.map(({ id, scenarioId }) => {
      const number = (last.get(scenarioId) ?? 0) + 1;
      last.set(scenarioId, number);
      return [id, number];
    }),
  );
};
