import { startTransition } from 'react';
import type { ProgramSession } from '#renderer/modules/annual-program/program-session.ts';
import { checkAnnualProgram } from '#shared/domain/annual-program/annual-program-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** What the checks say of the programme: worked out once for the whole screen, a moment after the last key. */
export type ProgramFindings = {
  readonly get: () => readonly Finding[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts following the session; gives back what stops it. */
  readonly follow: () => () => void;
};

/** Long enough to let quick typing pass, short enough to be there when the eye looks up. */
const PAUSE_MS = 60;

export const followFindings = (session: ProgramSession): ProgramFindings => {
  const check = () => {
    const { content, about } = session.getState();
    return checkAnnualProgram(content, about);
  };
  let findings = check();
  const listeners = new Set<() => void>();
  return {
    get: () => findings,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: () => {
      let checked = session.getState();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const again = () => {
        checked = session.getState();
        findings = check();
        startTransition(() => {
          for (const listener of listeners) listener();
        });
      };
      const stop = session.subscribe(() => {
        const { content, about } = session.getState();
        if (content === checked.content && about === checked.about) return;
        clearTimeout(timer);
        timer = setTimeout(again, PAUSE_MS);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
};
