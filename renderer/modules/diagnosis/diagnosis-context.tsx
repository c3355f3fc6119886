import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { PlaceRouter } from '#renderer/editing/place-router.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { DiagnosisPart } from '#renderer/modules/diagnosis/diagnosis-sections.ts';
import type { DiagnosisSession, DiagnosisState } from '#renderer/modules/diagnosis/diagnosis-session.ts';
import type { CellNote, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { DiagnosisChange, DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

type DiagnosisTools = {
  readonly diagnosisId: string;
  readonly dossierId: string;
  readonly session: DiagnosisSession;
  /** True where it is archived, sent, authorised or elsewhere: everything is shown, nothing can be written. */
  readonly readOnly: boolean;
  readonly places: PlaceRouter;
  readonly navigate: Navigate;
};

const Tools = createContext<DiagnosisTools | null>(null);
const Findings = createContext<readonly Finding[]>([]);

export const DiagnosisProvider = Tools.Provider;
export const DiagnosisFindingsProvider = Findings.Provider;

/** The diagnosis that is open on this screen. @throws Error outside of one */
export const useDiagnosis = (): DiagnosisTools => {
  const tools = useContext(Tools);
  if (!tools) throw new Error('No diagnosis is open here');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useDiagnosisState = <T,>(select: (state: DiagnosisState) => T): T =>
  useDocumentState(useDiagnosis().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: DiagnosisContent) => T): T =>
  useDiagnosisState((state) => select(state.content));

/** What the checks say of the whole diagnosis, a moment after the last edit. */
export const useFindings = (): readonly Finding[] => useContext(Findings);

/** Works out changes from the content as it is at that moment and stores them; gives them back. */
export const useEdit = () => {
  const { session } = useDiagnosis();
  return (
    change: (content: DiagnosisContent) => readonly DiagnosisChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly DiagnosisChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label, coalesce);
    return changes;
  };
};

/** How a part goes to a place of its own when something (a finding, an undo) sends the person there. */
export const useArrival = (part: DiagnosisPart | null, go: (place: FindingPlace) => void): void => {
  const { places } = useDiagnosis();
  const newest = useRef(go);
  newest.current = go;
  useEffect(() => (part === null ? undefined : places.connect(part, (place) => newest.current(place))), [places, part]);
};

/** What the checks say of one part, as marks in a grid: at the cell that is meant, or at the first one of the row. */
export const useNotes = (part: DiagnosisPart, firstColumn: string): GridNotes => {
  const findings = useFindings();
  return useMemo(() => {
    const notes = new Map<string, Record<string, CellNote>>();
    for (const { place, severity, message, remedy } of findings) {
      if (place.section !== part || place.rowId === undefined || severity === 'info') continue;
      const cells = notes.get(place.rowId) ?? {};
      const key = place.field ?? firstColumn;
      // The first of two is shown; both stand in the list of findings.
      cells[key] ??= { severity: severity === 'blocking' ? 'error' : 'warning', message: `${message} ${remedy}` };
      notes.set(place.rowId, cells);
    }
    return notes;
  }, [findings, part, firstColumn]);
};
