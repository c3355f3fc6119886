import { useSyncExternalStore } from 'react';
import type { GridPlace } from '#renderer/ui/grid/grid-types.ts';

/** Where the person stands among the lines: kept while other parts are on screen. */
export type LineViewState = {
  readonly active: GridPlace | null;
  readonly selectedIds: readonly string[];
  /** Whether the whole line is shown beside the table. */
  readonly editor: boolean;
};

/** Apart from React's state, so that moving through the cells draws nothing but what shows the active line. */
export type LineView = {
  readonly get: () => LineViewState;
  readonly set: (part: Partial<LineViewState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export const createLineView = (): LineView => {
  let state: LineViewState = { active: null, selectedIds: [], editor: true };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (part) => {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const useLineView = <T>(view: LineView, select: (state: LineViewState) => T): T =>
  useSyncExternalStore(view.subscribe, () => select(view.get()));
