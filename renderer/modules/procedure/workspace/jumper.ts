import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Carries a wish to go somewhere from anywhere in the editor to the workspace that can fulfil it. */
export type Jumper = {
  readonly jump: (place: FindingPlace) => void;
  /** The workspace says how; a wish from before it stood is fulfilled then. */
  readonly connect: (go: (place: FindingPlace) => void) => () => void;
};

export const createJumper = (): Jumper => {
  let go: ((place: FindingPlace) => void) | null = null;
  let waiting: FindingPlace | null = null;
  return {
    jump: (place) => {
      if (go) go(place);
      else waiting = place;
    },
    connect: (how) => {
      go = how;
      if (waiting) how(waiting);
      waiting = null;
      return () => {
        go = null;
      };
    },
  };
};
