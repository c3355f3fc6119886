import { createContext, useContext, useMemo } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { DossierSession, DossierState } from '#renderer/modules/dossier/dossier-session.ts';
import { today } from '#renderer/ui/today.ts';
import { type Course, courseOf } from '#shared/domain/dossier/course.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

/** What every part of the screen shares; stable while it stands. */
export type DossierContext = {
  readonly dossierId: string;
  readonly session: DossierSession;
  readonly navigate: Navigate;
  readonly desk: Desk;
};

const Context = createContext<DossierContext | null>(null);

export const DossierProvider = Context.Provider;

export const useDossier = (): DossierContext => {
  const context = useContext(Context);
  if (!context) throw new Error('Used outside of the dossier screen');
  return context;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useDossierState = <T,>(select: (state: DossierState) => T): T => {
  const { session } = useDossier();
  return useDocumentState(session, select);
};

/** The course as it stands today. */
export const useCourse = (): Course => {
  const step = useDossierState((state) => state.content.step);
  const assignment = useDossierState((state) => state.content.assignment);
  const procedure = useDossierState((state) => state.about.procedure);
  return useMemo(() => courseOf({ step, assignment }, procedure, today()), [step, assignment, procedure]);
};

/** True for an archived dossier or a closed year: everything is shown, nothing can be written. */
export const useReadOnly = (): boolean =>
  useDossierState(({ about: { summary } }) => summary.archived || summary.closedOn !== '');
