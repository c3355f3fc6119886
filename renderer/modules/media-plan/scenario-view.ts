import type { MediaPlanSession } from '#renderer/modules/media-plan/media-plan-session.ts';

/** Which copy of the plan all sections show. */
export type ScenarioView = {
  /** The one that was chosen, else the one that is the plan, else the first; null where there is none. */
  readonly get: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (scenarioId: string) => void;
};

export const createScenarioView = (session: MediaPlanSession): ScenarioView => {
  let chosen: string | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => {
      const { scenario, mediaPlan } = session.getState().content;
      const there = (id: string | null | undefined) => scenario.find((one) => one.id === id)?.id;
      return there(chosen) ?? there(mediaPlan[0]?.scenarioId) ?? scenario[0]?.id ?? null;
    },
    // What is shown also follows from the content: a copy may be deleted, or another become the plan.
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = session.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    show: (scenarioId) => {
      chosen = scenarioId;
      for (const listener of listeners) listener();
    },
  };
};
