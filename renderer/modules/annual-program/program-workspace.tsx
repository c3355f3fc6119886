import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { ProgramGuided } from '#renderer/modules/annual-program/guided/program-guided.tsx';
import { ProgramProvider } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProgramPlace } from '#renderer/modules/annual-program/program-place.ts';
import { type OpenedProgramSession, startProgramSession } from '#renderer/modules/annual-program/program-session.ts';
import { ProgramView } from '#renderer/modules/annual-program/program-view.tsx';
import { sectionOfPlace } from '#renderer/modules/annual-program/sections/section-entries.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { placeOfProgramQuestion } from '#shared/domain/annual-program/annual-program-guide.ts';
import { checkAnnualProgram } from '#shared/domain/annual-program/annual-program-rules.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { OUTLINE_KEY, sectionOutline } from '#shared/domain/annual-program/section-outline.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

type Props = {
  readonly annualProgramId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedProgramSession;
  readonly profiles: readonly ProgramProfile[];
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands, in guided mode and out of it; leaving saves what is left. */
export const ProgramWorkspace = ({ annualProgramId, dossierId, guided, place, opened, profiles, navigate }: Props) => {
  const [session] = useState(() => startProgramSession(annualProgramId, opened));
  const [findings] = useState(() =>
    followFindings(session, ({ content, about }) => checkAnnualProgram(content, about)),
  );
  const [places] = useState(() =>
    createPlaceStore<ProgramPlace>({
      sectionKey: firstSection(opened),
      activityId: null,
      indicatorId: null,
      wish: null,
    }),
  );
  const readOnly = !useDocumentState(session, (state) => state.about.mayEdit);
  useSessionLife(session, readOnly);
  useEffect(() => findings.follow(), [findings]);

  const jump = useCallback(
    (wanted: FindingPlace) => {
      const { content, about } = session.getState();
      const wish = placeOnScreen(content, wanted);
      const base = profiles.find(({ id }) => id === content.annualProgram[0]?.profileId) ?? about.profile;
      const outline = sectionOutline(base, content).map(({ section }) => section);
      const sectionKey = wish.section === OUTLINE_KEY ? OUTLINE_KEY : sectionOfPlace(outline, wish.section)?.key;
      if (sectionKey === undefined) return;
      places.set({
        sectionKey,
        wish,
        ...(content.activity.some(({ id }) => id === wish.rowId) ? { activityId: wish.rowId ?? null } : {}),
        ...(content.indicator.some(({ id }) => id === wish.rowId) ? { indicatorId: wish.rowId ?? null } : {}),
      });
    },
    [session, places, profiles],
  );
  useEffect(() => {
    if (place) jump(place);
  }, [place, jump]);

  const shared = useMemo(
    () => ({ annualProgramId, dossierId, session, findings, places, profiles, jump, navigate }),
    [annualProgramId, dossierId, session, findings, places, profiles, jump, navigate],
  );
  const route = useMemo(
    () => ({ screen: 'annual-program', annualProgramId, dossierId }) as const,
    [annualProgramId, dossierId],
  );
  return (
    <ProgramProvider value={shared}>
      {guided && !readOnly ? (
        <ProgramGuided
          startAt={place}
          onLeave={(key) => navigate({ ...route, ...(key === null ? {} : { place: placeOfProgramQuestion(key) }) })}
        />
      ) : (
        <ProgramView onGuided={() => navigate({ ...route, guided: true })} />
      )}
    </ProgramProvider>
  );
};

/** A text is worked in the section that it is of; an amount, in the card of its activity. */
const placeOnScreen = (content: AnnualProgramContent, place: FindingPlace): FindingPlace => {
  const text = content.sectionText.find(({ id }) => id === place.rowId);
  if (text) return { section: text.sectionKey };
  const amount = content.activityLine.find(({ id }) => id === place.rowId);
  return amount ? { section: 'activities', rowId: amount.activityId, field: 'lines' } : place;
};

/** Who comes for the first time begins where the work is. */
const firstSection = ({ about }: OpenedProgramSession): string => {
  const { sections } = about.profile;
  return (sections.find(({ kind }) => kind === 'objectives') ?? sections[0])?.key ?? '';
};
