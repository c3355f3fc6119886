import { useSyncExternalStore } from 'react';
import type { ProcedureSession, SessionState } from '#renderer/modules/procedure/procedure-session.ts';

/** A part of a session's state, for whoever holds the session itself; `select` must give back stable references. */
export const useSyncState = <T>(session: ProcedureSession, select: (state: SessionState) => T): T =>
  useSyncExternalStore(session.subscribe, () => select(session.getState()));
