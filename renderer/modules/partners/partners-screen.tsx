import type { Navigate } from '#renderer/app/routes.ts';
import { openDirectory } from '#renderer/modules/partners/partners-session.ts';
import { PartnersWorkspace } from '#renderer/modules/partners/partners-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  /** The dossier that it was opened from, to go back to. */
  readonly dossierId: string | undefined;
  readonly place: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The directory of the desk: public, social and private bodies with their people, and what was agreed with them. */
export const PartnersScreen = ({ dossierId, place, desk, navigate }: Props) => {
  const { loaded, reload } = useLoaded('partners', openDirectory);
  if (loaded.state === 'loading') return <Loading label="Abriendo el directorio…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="partners">
        <ErrorNotice title="No se pudo abrir el directorio" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return (
    <PartnersWorkspace
      opened={loaded.value}
      dossierId={dossierId}
      place={place}
      officer={desk.user?.officerName ?? ''}
      navigate={navigate}
    />
  );
};
