import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceStore } from '#renderer/editing/place-store.ts';
import { useSessionLife } from '#renderer/editing/use-document.ts';
import { placeOfRow } from '#renderer/modules/partners/partner-places.ts';
import { type PartnersPlace, PartnersProvider } from '#renderer/modules/partners/partners-context.tsx';
import { type OpenedDirectorySession, startDirectorySession } from '#renderer/modules/partners/partners-session.ts';
import { PartnersView } from '#renderer/modules/partners/partners-view.tsx';
import { today } from '#renderer/ui/today.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { checkDirectory } from '#shared/domain/partners/directory-rules.ts';

type Props = {
  readonly opened: OpenedDirectorySession;
  readonly dossierId: string | undefined;
  readonly place: FindingPlace | undefined;
  readonly officer: string;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands; leaving saves what is left. */
export const PartnersWorkspace = ({ opened, dossierId, place, officer, navigate }: Props) => {
  const [session] = useState(() => startDirectorySession(opened));
  const [findings] = useState(() => followFindings(session, ({ content }) => checkDirectory(content, today())));
  const [places] = useState(() => createPlaceStore<PartnersPlace>(FIRST));
  useSessionLife(session, false);
  useEffect(() => findings.follow(), [findings]);

  const jump = useCallback(
    (wish: FindingPlace) => {
      const found = placeOfRow(session.getState().content, wish.rowId);
      const { open } = places.get();
      places.set({
        ...(found
          ? { partnerId: found.partnerId, open: found.unfold === null ? open : new Set([...open, found.unfold]) }
          : {}),
        // What is due stays in sight while one goes through it; anything else is found among the bodies.
        ...(wish.section === 'encounters' ? {} : { sectionKey: 'partners' }),
        wish,
      });
    },
    [session, places],
  );
  useEffect(() => {
    if (place) jump(place);
  }, [place, jump]);

  const shared = useMemo(
    () => ({ session, findings, places, jump, dossierId, officer, navigate }),
    [session, findings, places, jump, dossierId, officer, navigate],
  );
  return (
    <PartnersProvider value={shared}>
      <PartnersView />
    </PartnersProvider>
  );
};

/** Who comes sees everybody, by name. */
const FIRST: PartnersPlace = { sectionKey: 'partners', partnerId: null, open: new Set(), wish: null };
