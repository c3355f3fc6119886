import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Where one stands in a document: its section, and a place to bring the focus to once that section is drawn. */
export type DocumentPlace = { readonly sectionKey: string; readonly wish: FindingPlace | null };

export type PlaceStore<P extends DocumentPlace> = {
  readonly get: () => P;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (part: Partial<P>) => void;
};

/** Remembers where one stands for as long as the screen stands, in guided mode and out of it. */
export const createPlaceStore = <P extends DocumentPlace>(first: P): PlaceStore<P> => {
  let place = first;
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
