import type { Navigate } from '#renderer/app/routes.ts';
import { openBulletins } from '#renderer/modules/bulletins/bulletins-session.ts';
import { BulletinsWorkspace } from '#renderer/modules/bulletins/bulletins-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly bulletinsId: string;
  readonly dossierId: string;
  readonly place: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The press bulletins of a dossier: what is said, to whom it goes, and what went out. */
export const BulletinsScreen = ({ bulletinsId, dossierId, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`bulletins ${bulletinsId}`, () => openBulletins(bulletinsId));
  if (loaded.state === 'loading') return <Loading label="Abriendo los boletines…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="boletines">
        <ErrorNotice
          title="No se pudieron abrir los boletines"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      </Page>
    );
  }
  return (
    <BulletinsWorkspace
      bulletinsId={bulletinsId}
      dossierId={dossierId}
      place={place}
      opened={loaded.value}
      navigate={navigate}
    />
  );
};
