import { useEffect, useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import type { ProcedureNavigate } from '#renderer/modules/procedure/procedure-screen.tsx';
import { type ProcedureSession, startProcedureSession } from '#renderer/modules/procedure/procedure-session.ts';
import { type EditorContext, EditorProvider } from '#renderer/modules/procedure/session-context.tsx';
import { createJumper } from '#renderer/modules/procedure/workspace/jumper.ts';
import { WorkspaceView } from '#renderer/modules/procedure/workspace/workspace-view.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { OpenedProcedure } from '#shared/ipc/procedure-channels.ts';

type Props = {
  readonly opened: OpenedProcedure;
  readonly place: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: ProcedureNavigate;
};

/** Holds the session for as long as the screen stands; leaving or closing it saves what is left. */
export const ProcedureWorkspace = ({ opened, place, desk, navigate }: Props) => {
  const [session] = useState<ProcedureSession>(() => startProcedureSession(opened, call));
  const [jumper] = useState(createJumper);
  const profileId = useDocumentState(session, (state) => coverOf(state.content).profileId);
  const readOnly = useDocumentState(session, (state) => state.about.version.stage !== 'draft');
  const profile = desk.profiles.find((other) => other.id === profileId) ?? desk.profiles[0];
  useSessionLife(session, readOnly);

  useEffect(() => {
    if (place) jumper.jump(place);
  }, [place, jumper]);

  const editor = useMemo<EditorContext | null>(
    () =>
      profile
        ? {
            session,
            readOnly,
            profile,
            profiles: desk.profiles,
            institution: desk.institution,
            jump: jumper.jump,
            newId,
          }
        : null,
    [session, readOnly, profile, desk.profiles, desk.institution, jumper],
  );
  if (!editor) return null;
  return (
    <EditorProvider value={editor}>
      <WorkspaceView jumper={jumper} navigate={navigate} />
    </EditorProvider>
  );
};
