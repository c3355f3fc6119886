import { useMemo } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { DossierProvider } from '#renderer/modules/dossier/dossier-context.tsx';
import { startDossierSession } from '#renderer/modules/dossier/dossier-session.ts';
import { DossierWorkspace } from '#renderer/modules/dossier/dossier-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { OpenedDossier } from '#shared/ipc/dossier-channels.ts';

type Props = {
  readonly dossierId: string;
  readonly activityId?: string | undefined;
  /** What is wanted of the activity: a note, a file, one time that the course was there. */
  readonly rowId?: string | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** One dossier on its course. */
export const DossierScreen = ({ dossierId, activityId, rowId, desk, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`dossier ${dossierId}`, () => call('dossier.open', { dossierId }));
  if (loaded.state === 'loading') return <Loading label="Abriendo el expediente…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="dossier">
        <ErrorNotice title="No se pudo abrir el expediente" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return <OpenDossier opened={loaded.value} activityId={activityId} rowId={rowId} desk={desk} navigate={navigate} />;
};

type OpenProps = Omit<Props, 'dossierId'> & { readonly opened: OpenedDossier };

const OpenDossier = ({ opened, activityId, rowId, desk, navigate }: OpenProps) => {
  const session = useMemo(() => startDossierSession(opened), [opened]);
  const context = useMemo(
    () => ({ dossierId: opened.summary.dossierId, session, navigate, desk }),
    [opened, session, navigate, desk],
  );
  return (
    <DossierProvider value={context}>
      <DossierWorkspace askedActivityId={activityId} askedRowId={rowId} />
    </DossierProvider>
  );
};
