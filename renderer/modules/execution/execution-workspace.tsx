import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { staysAtProblem } from '#renderer/editing/focus-place.ts';
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

  const work = useRef<HTMLDivElement>(null);
  const go = useCallback(
    (to: Partial<ExecutionPlace>): boolean => {
      if (isElsewhere(places.get(), to) && staysAtProblem(work.current)) return false;
      places.set(to);
      return true;
    },
    [places],
  );
  const jump = useCallback(
    (wish: FindingPlace) => {
      const { content, about } = session.getState();
      go({ ...placeOnScreen(content, about, wish), wish });
    },
    [session, go],
  );
  useEffect(() => {
    // What is half-typed is handed over first, which can't be done while the screen is being drawn.
    if (place) queueMicrotask(() => jump(place));
  }, [place, jump]);

  const shared = useMemo(
    () => ({ executionId, dossierId, session, findings, places, work, go, jump, officer, navigate }),
    [executionId, dossierId, session, findings, places, go, jump, officer, navigate],
  );
  return (
    <ExecutionProvider value={shared}>
      <ExecutionView />
    </ExecutionProvider>
  );
};

/** Whether something else would be shown: another part, row, month or quarter. */
const isElsewhere = (here: ExecutionPlace, to: Partial<ExecutionPlace>): boolean =>
  (Object.keys(to) as (keyof ExecutionPlace)[]).some((key) => key !== 'wish' && to[key] !== here[key]);

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
