import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { followFindings } from '#renderer/editing/follow-findings.ts';
import { createPlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { placeOnScreen } from '#renderer/modules/agreements/agreement-parts.ts';
import { type AgreementsPlace, AgreementsProvider } from '#renderer/modules/agreements/agreements-context.tsx';
import {
  type OpenedAgreementsSession,
  startAgreementsSession,
} from '#renderer/modules/agreements/agreements-session.ts';
import { AgreementsView } from '#renderer/modules/agreements/agreements-view.tsx';
import { ALL_AGREEMENTS } from '#renderer/modules/agreements/list/agreement-list-rows.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly agreementsId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly desk: Desk;
  readonly opened: OpenedAgreementsSession;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands; leaving saves what is left. */
export const AgreementsWorkspace = ({ agreementsId, dossierId, guided, place, desk, opened, navigate }: Props) => {
  const [session] = useState(() => startAgreementsSession(agreementsId, opened));
  const [findings] = useState(() =>
    followFindings(session, ({ content, about: { budget, mediaPlan, program, today } }) =>
      checkAgreements(content, { budget, mediaPlan: mediaPlan ?? undefined, program: program ?? undefined, today }),
    ),
  );
  const [places] = useState(() => createPlaceStore<AgreementsPlace>(FIRST));
  const readOnly = !useDocumentState(session, (state) => state.about.mayEdit);
  useSessionLife(session, readOnly);
  useEffect(() => findings.follow(), [findings]);

  const jump = useCallback(
    (wish: FindingPlace) => {
      const { open } = places.get();
      const unfold = wish.rowId === undefined ? open : new Set([...open, wish.rowId]);
      places.set({ ...(placeOnScreen(session.getState().content, wish) ?? {}), open: unfold, wish });
    },
    [session, places],
  );
  useEffect(() => {
    if (place) jump(place);
  }, [place, jump]);

  const shared = useMemo(
    () => ({ agreementsId, dossierId, desk, session, findings, places, jump, navigate }),
    [agreementsId, dossierId, desk, session, findings, places, jump, navigate],
  );
  return (
    <AgreementsProvider value={shared}>
      <AgreementsView guided={guided} />
    </AgreementsProvider>
  );
};

/** Who comes sees all of them. */
const FIRST: AgreementsPlace = {
  sectionKey: 'agreement',
  agreementId: null,
  open: new Set(),
  wish: null,
  filter: ALL_AGREEMENTS,
};
