import { useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { useDocumentState, useSessionLife, useUndoKeys } from '#renderer/editing/use-document.ts';
import { RecordGuided } from '#renderer/modules/record/guided/record-guided.tsx';
import { RecordEditorProvider } from '#renderer/modules/record/record-context.tsx';
import { startRecordSession } from '#renderer/modules/record/record-session.ts';
import { RecordView } from '#renderer/modules/record/workspace/record-view.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { placeOfQuestion, questionAt } from '#shared/domain/program-record/record-guide.ts';
import type { OpenedProgram, RecordSetup } from '#shared/ipc/program-channels.ts';

type Props = {
  readonly programId: string;
  readonly dossierId: string | undefined;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedProgram;
  readonly setup: RecordSetup;
  readonly navigate: Navigate;
};

/** One session of the record, shown whole or one question at a time. An archived record is read, not asked for. */
export const RecordWorkspace = ({ programId, dossierId, guided, place, opened, setup: first, navigate }: Props) => {
  const session = useMemo(() => startRecordSession(programId, opened, call), [programId, opened]);
  const [setup, setSetup] = useState(first);
  const readOnly = useDocumentState(session, (state) => state.about.archived);
  useSessionLife(session, readOnly);
  useUndoKeys(session);

  const route = { screen: 'record', programId, ...(dossierId === undefined ? {} : { dossierId }) } as const;
  return (
    <RecordEditorProvider session={session} setup={setup} onSetup={setSetup} readOnly={readOnly}>
      {guided && !readOnly ? (
        <RecordGuided
          programId={programId}
          startAt={place && questionAt(setup.definitions, place)}
          onLeave={(key) =>
            navigate({ ...route, ...(key === null ? {} : { place: placeOfQuestion(setup.definitions, key) }) })
          }
        />
      ) : (
        <RecordView
          programId={programId}
          place={place}
          onGuided={(at) => navigate({ ...route, guided: true, ...(at ? { place: at } : {}) })}
          onBack={dossierId === undefined ? undefined : () => navigate({ screen: 'dossier', dossierId })}
        />
      )}
    </RecordEditorProvider>
  );
};
