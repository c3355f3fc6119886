import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { checkWhole } from '#renderer/modules/execution/execution-checks.ts';
import { type ExecutionPlace, ExecutionProvider } from '#renderer/modules/execution/execution-context.tsx';
import { placeOnScreen } from '#renderer/modules/execution/execution-sections.ts';
import { type OpenedExecutionSession, startExecutionSession } from '#renderer/modules/execution/execution-session.ts';
import { ExecutionView } from '#renderer/modules/execution/execution-view.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { quarterOf } from '#shared/domain/common/fiscal-year.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { reportMonth } from '#shared/domain/execution/progress.ts';

type Props = {
  readonly executionId: string;
  readonly dossierId: string;
  readonly place: FindingPlace | undefined;
  readonly officer: string;
  readonly opened: OpenedExecutionSession;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands; leaving saves what is left. */
export const ExecutionWorkspace = ({ executionId, dossierId, place, officer, opened, navigate }: Props) => {
  const [session] = useState(() => startExecutionSession(executionId, opened));
  const [findings] = useState(() => followFindings(session, checkWhole));
  const [places] = useState(() => createPlaceStore<ExecutionPlace>(firstPlace(opened)));
  const readOnly = !useDocumentState(session, (state) => state.about.mayEdit);
  useSessionLife(session, readOnly);
  useEffect(() => findings.follow(), [findings]);

  const jump = useCallback(
    (wish: FindingPlace) => {
      const { content, about } = session.getState();
      places.set({ ...placeOnScreen(content, about, wish), wish });
    },
    [session, places],
  );
  useEffect(() => {
    if (place) jump(place);
  }, [place, jump]);

  const shared = useMemo(
    () => ({ executionId, dossierId, session, findings, places, jump, officer, navigate }),
    [executionId, dossierId, session, findings, places, jump, officer, navigate],
  );
  return (
    <ExecutionProvider value={shared}>
      <ExecutionView />
    </ExecutionProvider>
  );
};

/** Who comes begins at the log; reports are up to the present month, or the year's last once it is over. */
const firstPlace = ({ content, about }: OpenedExecutionSession): ExecutionPlace => {
  const upTo = Math.max(1, reportMonth(executionOf(content).fiscalYear, about.today));
  return {
    sectionKey: 'log',
    wish: null,
    entryId: null,
    plannedId: null,
    indicatorId: null,
    commitmentId: null,
    upTo,
    quarter: quarterOf(upTo) as ExecutionPlace['quarter'],
  };
};
