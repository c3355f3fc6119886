import type { MediaPlanSession } from '#renderer/modules/media-plan/media-plan-session.ts';
import { type PlanCosts, planCosts } from '#shared/domain/media/plan-costs.ts';

/**
 * What the lines of the open plan cost, of all its copies. It follows the session: after an edit only the lines whose rows
 * changed are worked out again, and the others keep the value that they had, so that who shows them needn't draw again.
 */
export type CostsStore = {
  /** The same reference while neither lines, days nor the plan's own row changed. */
  readonly get: () => PlanCosts;
};

export const followCosts = (session: MediaPlanSession): CostsStore => {
  let from = session.getState().content;
  let known = planCosts(from);
  return {
    get: () => {
      const { content } = session.getState();
      if (content === from) return known;
      const isSame =
        content.mediaPlan === from.mediaPlan && content.line === from.line && content.lineDays === from.lineDays;
      if (!isSame) known = planCosts(content, known);
      from = content;
      return known;
    },
  };
};
