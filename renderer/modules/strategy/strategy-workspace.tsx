import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { StrategyGuided } from '#renderer/modules/strategy/guided/strategy-guided.tsx';
import { checkContextOf } from '#renderer/modules/strategy/strategy-checks.ts';
import { type StrategyPlace, StrategyProvider } from '#renderer/modules/strategy/strategy-context.tsx';
import { placeOnScreen } from '#renderer/modules/strategy/strategy-sections.ts';
import { type OpenedStrategySession, startStrategySession } from '#renderer/modules/strategy/strategy-session.ts';
import { StrategyView } from '#renderer/modules/strategy/strategy-view.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { placeOfStrategyQuestion } from '#shared/domain/strategy/strategy-guide.ts';
import { checkStrategy } from '#shared/domain/strategy/strategy-rules.ts';

type Props = {
  readonly strategyId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedStrategySession;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands, in guided mode and out of it; leaving saves what is left. */
export const StrategyWorkspace = ({ strategyId, dossierId, guided, place, opened, navigate }: Props) => {
  const [session] = useState(() => startStrategySession(strategyId, opened));
  const [findings] = useState(() =>
    followFindings(session, ({ content, about }) => checkStrategy(content, checkContextOf(about))),
  );
  const [places] = useState(() => createPlaceStore<StrategyPlace>(FIRST));
  const readOnly = !useDocumentState(session, (state) => state.about.mayEdit);
  useSessionLife(session, readOnly);
  useEffect(() => findings.follow(), [findings]);

  const jump = useCallback(
    (wish: FindingPlace) => places.set({ ...placeOnScreen(session.getState().content, wish), wish }),
    [session, places],
  );
  useEffect(() => {
    if (place) jump(place);
  }, [place, jump]);

  const shared = useMemo(
    () => ({ strategyId, dossierId, session, findings, places, jump, navigate }),
    [strategyId, dossierId, session, findings, places, jump, navigate],
  );
  const route = { screen: 'strategy', strategyId, dossierId } as const;
  return (
    <StrategyProvider value={shared}>
      {guided && !readOnly ? (
        <StrategyGuided
          startAt={place}
          onLeave={(key) => navigate({ ...route, ...(key === null ? {} : { place: placeOfStrategyQuestion(key) }) })}
        />
      ) : (
        <StrategyView onGuided={() => navigate({ ...route, guided: true })} />
      )}
    </StrategyProvider>
  );
};

/** Who comes for the first time begins where the work is. */
const FIRST: StrategyPlace = { sectionKey: 'campaigns', campaignId: null, materialId: null, wish: null };
