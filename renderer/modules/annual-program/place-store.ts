import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Where one stands in the programme: its section, and the row chosen in the sections that show one at a time. */
export type ProgramPlace = {
  readonly sectionKey: string;
  readonly activityId: string | null;
  readonly indicatorId: string | null;
  /** A place to bring the focus to once its section is drawn. */
  readonly wish: FindingPlace | null;
};

export type PlaceStore = {
  readonly get: () => ProgramPlace;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (part: Partial<ProgramPlace>) => void;
};

export const createPlaceStore = (sectionKey: string): PlaceStore => {
  let place: ProgramPlace = { sectionKey, activityId: null, indicatorId: null, wish: null };
  const listeners = new Set<() => void>();
  return {
    get: () => place,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (part) => {
      place = { ...place, ...part };
      for (const listener of listeners) listener();
    },
  };
};
