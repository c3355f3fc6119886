import { useSyncExternalStore } from 'react';
import type { Grouping } from '#renderer/modules/budget/lines/line-rows.ts';
import type { GridPlace } from '#renderer/ui/grid/grid-types.ts';

/** How the lines are looked at, and where the person stands: kept while other tabs are on screen. */
export type LineViewState = {
  readonly grouping: Grouping;
  /** Only this department's lines; `none`: those without one; null: all. */
  readonly department: string | 'none' | null;
  readonly active: GridPlace | null;
  readonly selectedIds: readonly string[];
};

/** Apart from React's state, so that moving through the cells draws nothing but what shows the active line. */
export type LineView = {
  readonly get: () => LineViewState;
  readonly set: (part: Partial<LineViewState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export const createLineView = (): LineView => {
  let state: LineViewState = { grouping: 'none', department: null, active: null, selectedIds: [] };
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
