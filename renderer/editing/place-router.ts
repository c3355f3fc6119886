import type { FindingPlace } from '#shared/domain/common/finding.ts';

type Go = (place: FindingPlace) => void;

/**
 * Carries a wish to go somewhere from anywhere on the screen to the part that can fulfil it. The screen shows the part
 * first; a wish for a part that isn't there yet waits until it is.
 */
export type PlaceRouter = {
  readonly jump: Go;
  /** The screen says how it brings a section to the front. */
  readonly onShow: (show: (section: string) => void) => () => void;
  /** A part says how it goes to a place of its own section. */
  readonly connect: (section: string, go: Go) => () => void;
};

export const createPlaceRouter = (): PlaceRouter => {
  let show: ((section: string) => void) | null = null;
  let waiting: FindingPlace | null = null;
  const parts = new Map<string, Go>();
  const deliver = () => {
    const go = waiting && parts.get(waiting.section);
    if (!waiting || !go) return;
    const place = waiting;
    waiting = null;
    go(place);
  };
  return {
    jump: (place) => {
      waiting = place;
      show?.(place.section);
      deliver();
    },
    onShow: (how) => {
      show = how;
      if (waiting) how(waiting.section);
      return () => {
        if (show === how) show = null;
      };
    },
    connect: (section, go) => {
      parts.set(section, go);
      deliver();
      return () => {
        if (parts.get(section) === go) parts.delete(section);
      };
    },
  };
};
