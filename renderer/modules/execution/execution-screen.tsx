import type { Navigate } from '#renderer/app/routes.ts';
import { openExecution } from '#renderer/modules/execution/execution-session.ts';
import { ExecutionWorkspace } from '#renderer/modules/execution/execution-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly executionId: string;
  readonly dossierId: string;
  readonly place: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** What a dossier's programme did in its year: loads the log with the documents that it names. */
export const ExecutionScreen = ({ executionId, dossierId, place, desk, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`execution ${executionId}`, () => openExecution(executionId));
  if (loaded.state === 'loading') return <Loading label="Abriendo la bitácora…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="ejecucion">
        <ErrorNotice title="No se pudo abrir la bitácora" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return (
    <ExecutionWorkspace
      executionId={executionId}
      dossierId={dossierId}
      place={place}
      officer={desk.user?.officerName ?? ''}
      opened={loaded.value}
      navigate={navigate}
    />
  );
};
