import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { createPlaceRouter } from '#renderer/editing/place-router.ts';
import { useDocumentState, useSessionLife, useUndoKeys } from '#renderer/editing/use-document.ts';
import { DiagnosisFindingsProvider, DiagnosisProvider } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { startDiagnosisSession } from '#renderer/modules/diagnosis/diagnosis-session.ts';
import { DiagnosisView } from '#renderer/modules/diagnosis/diagnosis-view.tsx';
import { DiagnosisGuided } from '#renderer/modules/diagnosis/guided/diagnosis-guided.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { placeOfQuestion, questionAtPlace } from '#shared/domain/diagnosis/diagnosis-guide.ts';
import { checkDiagnosis } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import type { OpenedDiagnosis } from '#shared/ipc/diagnosis-channels.ts';

type Props = {
  readonly diagnosisId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedDiagnosis;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands, in guided mode and out of it; leaving saves what is left. */
export const DiagnosisWorkspace = ({ diagnosisId, dossierId, guided, place, opened, navigate }: Props) => {
  const [session] = useState(() => startDiagnosisSession(diagnosisId, opened));
  const [places] = useState(createPlaceRouter);
  const readOnly = useDocumentState(session, (state) => !state.about.mayEdit);
  const groups = useDocumentState(session, (state) => state.about.groups);
  const content = useDocumentState(session, (state) => state.content);
  useSessionLife(session, readOnly);
  useUndoKeys(session);

  const settled = useDeferredValue(content);
  const findings = useMemo(() => worstFirst(checkDiagnosis(settled, { groups })), [settled, groups]);

  useEffect(() => {
    if (place) places.jump(place);
  }, [place, places]);

  const tools = useMemo(
    () => ({ diagnosisId, dossierId, session, readOnly, places, navigate }),
    [diagnosisId, dossierId, session, readOnly, places, navigate],
  );
  const route = { screen: 'diagnosis', diagnosisId, dossierId } as const;
  return (
    <DiagnosisProvider value={tools}>
      <DiagnosisFindingsProvider value={findings}>
        {guided && !readOnly ? (
          <DiagnosisGuided
            startAt={place && questionAtPlace(place)}
            onLeave={(key) => navigate({ ...route, ...(key === null ? {} : { place: placeOfQuestion(key) }) })}
          />
        ) : (
          <DiagnosisView onGuided={() => navigate({ ...route, guided: true })} />
        )}
      </DiagnosisFindingsProvider>
    </DiagnosisProvider>
  );
};

const SEVERITIES = { blocking: 0, warning: 1, info: 2 } as const;

const worstFirst = (findings: ReturnType<typeof checkDiagnosis>) =>
  [...findings].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);
