import type { MediaPlan, MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { setMediaField } from '#shared/domain/media/media-rows.ts';

export type PlanPatch = Partial<Pick<MediaPlan, 'title' | 'vatPercent' | 'costBase' | 'scenarioId'>>;

/** Changes of the plan's own row: the fields that differ. */
export const planPatch = ({ mediaPlan }: MediaPlanContent, patch: PlanPatch): readonly MediaPlanChange[] =>
  mediaPlan.flatMap((row) =>
    (Object.keys(patch) as (keyof PlanPatch)[]).flatMap((field) => {
      const value = patch[field];
      return value === undefined || value === row[field] ? [] : [setMediaField('mediaPlan', row.id, field, value)];
    }),
  );
