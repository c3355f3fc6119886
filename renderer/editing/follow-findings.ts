import { startTransition } from 'react';
import type { DocumentSession, DocumentState } from '#renderer/editing/document-session.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** What the checks say of a document: worked out once for the whole screen, a moment after the last key; worst first. */
export type FollowedFindings = {
  readonly get: () => readonly Finding[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts following the session; gives back what stops it. */
  readonly follow: () => () => void;
};

/** Long enough to let quick typing pass, short enough to be there when the eye looks up. */
const PAUSE_MS = 60;

export const followFindings = <M extends EntitySchemas, About>(
  session: DocumentSession<M, About>,
  check: (state: DocumentState<M, About>) => readonly Finding[],
  pauseMs = PAUSE_MS,
): FollowedFindings => {
  let findings = worstFirst(check(session.getState()));
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
        findings = worstFirst(check(checked));
        startTransition(() => {
          for (const listener of listeners) listener();
        });
      };
      const stop = session.subscribe(() => {
        const { content, about } = session.getState();
        if (content === checked.content && about === checked.about) return;
        clearTimeout(timer);
        timer = setTimeout(again, pauseMs);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
};

const SEVERITIES = { blocking: 0, warning: 1, info: 2 } as const;

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);
