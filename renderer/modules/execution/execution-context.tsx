import { createContext, type RefObject, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { DocumentPlace, PlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { ExecutionAbout, ExecutionSession } from '#renderer/modules/execution/execution-session.ts';
import { type Names, namesOf } from '#renderer/modules/execution/names.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { ExecutionChange, ExecutionContent, ExecutionEntities } from '#shared/domain/execution/execution.ts';

/** Where one stands: the part, what is chosen in each, and the month and quarter that are looked at. */
export type ExecutionPlace = DocumentPlace & {
  readonly entryId: string | null;
  /** Activity or media line that is shown in «Avance». */
  readonly plannedId: string | null;
  readonly indicatorId: string | null;
  readonly commitmentId: string | null;
  /** Month that progress and report are up to, 1 to 12. */
  readonly upTo: number;
  readonly quarter: 1 | 2 | 3 | 4;
};

/** What every part of the screen shares; it never changes with an edit. */
type ExecutionTools = {
  readonly executionId: string;
  readonly dossierId: string;
  readonly session: ExecutionSession;
  readonly findings: FollowedFindings;
  readonly places: PlaceStore<ExecutionPlace>;
  /** Holds the part that is worked in. */
  readonly work: RefObject<HTMLDivElement | null>;
  /** Shows something else; false, and nothing happens, while what was typed in what is shown can't be taken. */
  readonly go: (to: Partial<ExecutionPlace>) => boolean;
  /** Shows the part of the place and goes to its row and field, as far as `go` lets. */
  readonly jump: (place: FindingPlace) => void;
  /** Who sits at the desk, for what is written down now. */
  readonly officer: string;
  readonly navigate: Navigate;
};

const Tools = createContext<ExecutionTools | null>(null);

export const ExecutionProvider = Tools.Provider;

/** @throws Error outside of the screen */
export const useExecution = (): ExecutionTools => {
  const tools = useContext(Tools);
  if (!tools) throw new Error('Used outside of the execution screen');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useExecutionState = <T,>(select: (state: DocumentState<ExecutionEntities, ExecutionAbout>) => T): T =>
  useDocumentState(useExecution().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: ExecutionContent) => T): T =>
  useExecutionState((state) => select(state.content));

/** What was opened with it: programme, media plan, agreements, diagnosis, and the budget as it is now. */
export const useAbout = (): ExecutionAbout => useExecutionState(aboutOf);

/** How everything that the log names by id is called. */
export const useNames = (): Names => namesOf(useAbout());

export const useReadOnly = (): boolean => !useAbout().mayEdit;

/** What the checks say of the whole document, a moment after the last edit; worst first. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useExecution();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** What they say of one row. */
export const useFindingsOf = (rowId: string): readonly Finding[] => {
  const findings = useFindings();
  return useMemo(() => findings.filter(({ place }) => place.rowId === rowId), [findings, rowId]);
};

/** Where one stands on the screen. */
export const usePlace = (): ExecutionPlace => {
  const { places } = useExecution();
  return useSyncExternalStore(places.subscribe, places.get);
};

/** Works out changes from the content as it is at that moment and stores them; gives them back. */
export const useExecutionEdit = () => {
  const { session } = useExecution();
  return (
    change: (content: ExecutionContent) => readonly ExecutionChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly ExecutionChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

const aboutOf = (state: { readonly about: ExecutionAbout }) => state.about;
