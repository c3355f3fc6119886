import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { MediaPlanWorkspace } from '#renderer/modules/media-plan/media-plan-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly mediaPlanId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The media plan of a dossier: loads it with what it names of strategy, diagnosis and budget. */
export const MediaPlanScreen = ({ mediaPlanId, dossierId, guided, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`media-plan ${mediaPlanId}`, () => call('mediaPlan.open', { mediaPlanId }));
  if (loaded.state === 'loading') return <Loading label="Abriendo el plan de medios…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="media-plan">
        <ErrorNotice
          title="No se pudo abrir el plan de medios"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      </Page>
    );
  }
  return (
    <MediaPlanWorkspace
      mediaPlanId={mediaPlanId}
      dossierId={dossierId}
      guided={guided}
      place={place}
      opened={loaded.value}
      navigate={navigate}
    />
  );
};
