import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { placeOfRow } from '#renderer/modules/bulletins/bulletin-places.ts';
import { type BulletinsPlace, BulletinsProvider } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { type OpenedBulletinsSession, startBulletinsSession } from '#renderer/modules/bulletins/bulletins-session.ts';
import { BulletinsView } from '#renderer/modules/bulletins/bulletins-view.tsx';
import { newestFirst } from '#renderer/modules/bulletins/list/bulletin-entries.ts';
import { checkBulletins } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

type Props = {
  readonly bulletinsId: string;
  readonly dossierId: string;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedBulletinsSession;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands; leaving saves what is left. */
export const BulletinsWorkspace = ({ bulletinsId, dossierId, place, opened, navigate }: Props) => {
  const [session] = useState(() => startBulletinsSession(bulletinsId, opened));
  const [findings] = useState(() =>
    followFindings(session, ({ content, about: { campaigns, blackouts } }) =>
      checkBulletins(content, { campaigns, blackouts }),
    ),
  );
  const [places] = useState(() =>
    createPlaceStore<BulletinsPlace>({ ...FIRST, bulletinId: newestFirst(opened.content.bulletin)[0]?.id ?? null }),
  );
  const readOnly = !useDocumentState(session, (state) => state.about.mayEdit);
  useSessionLife(session, readOnly);
  useEffect(() => findings.follow(), [findings]);

  const jump = useCallback(
    (wish: FindingPlace) => places.set({ ...placeOfRow(session.getState().content, wish.rowId), wish }),
    [session, places],
  );
  useEffect(() => {
    if (place) jump(place);
  }, [place, jump]);

  const shared = useMemo(
    () => ({ bulletinsId, dossierId, session, findings, places, jump, navigate }),
    [bulletinsId, dossierId, session, findings, places, jump, navigate],
  );
  return (
    <BulletinsProvider value={shared}>
      <BulletinsView />
    </BulletinsProvider>
  );
};

const FIRST: BulletinsPlace = { sectionKey: 'bulletins', bulletinId: null, recipientId: null, wish: null };
