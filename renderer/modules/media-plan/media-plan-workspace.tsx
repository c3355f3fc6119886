import { useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceRouter } from '#renderer/editing/place-router.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { followCosts } from '#renderer/modules/media-plan/costs-store.ts';
import { MediaPlanGuided } from '#renderer/modules/media-plan/guided/media-plan-guided.tsx';
import { createLineView } from '#renderer/modules/media-plan/lines/line-view.ts';
import { MediaPlanProvider } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { startMediaPlanSession } from '#renderer/modules/media-plan/media-plan-session.ts';
import { MediaPlanView } from '#renderer/modules/media-plan/media-plan-view.tsx';
import { createScenarioView } from '#renderer/modules/media-plan/scenario-view.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { placeOfMediaQuestion } from '#shared/domain/media/media-guide.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import type { OpenedMediaPlan } from '#shared/ipc/media-plan-channels.ts';

type Props = {
  readonly mediaPlanId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedMediaPlan;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands, in guided mode and out of it; leaving saves what is left. */
export const MediaPlanWorkspace = ({ mediaPlanId, dossierId, guided, place, opened, navigate }: Props) => {
  const [held] = useState(() => hold(mediaPlanId, opened));
  const { session, findings, places } = held;
  const readOnly = useDocumentState(session, (state) => !state.about.mayEdit);
  useSessionLife(session, readOnly);
  useEffect(() => findings.follow(), [findings]);
  useEffect(() => {
    if (place) places.jump(place);
  }, [place, places]);

  const tools = useMemo(
    () => ({ mediaPlanId, dossierId, readOnly, navigate, ...held }),
    [mediaPlanId, dossierId, readOnly, navigate, held],
  );
  const route = { screen: 'media-plan', mediaPlanId, dossierId } as const;
  return (
    <MediaPlanProvider value={tools}>
      {guided && !readOnly ? (
        <MediaPlanGuided
          startAt={place}
          onLeave={(key) => navigate({ ...route, ...(key === null ? {} : { place: placeOfMediaQuestion(key) }) })}
        />
      ) : (
        <MediaPlanView onGuided={() => navigate({ ...route, guided: true })} />
      )}
    </MediaPlanProvider>
  );
};

/** Everything that lives as long as the screen. */
const hold = (mediaPlanId: string, opened: OpenedMediaPlan) => {
  const session = startMediaPlanSession(mediaPlanId, opened);
  const costs = followCosts(session);
  const scenarios = createScenarioView(session);
  const findings = followFindings(session, ({ content, about }) =>
    checkMediaPlan(content, { ...about, campaignKinds: about.lists.campaignKinds }, costs.get()),
  );
  const router = createPlaceRouter();
  const places = {
    ...router,
    jump: (place: FindingPlace) => {
      const line = session.getState().content.line.find(({ id }) => id === place.rowId);
      if (line) scenarios.show(line.scenarioId);
      router.jump(place);
    },
  };
  return { session, costs, scenarios, findings, places, lineView: createLineView() };
};
