import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { DiagnosisWorkspace } from '#renderer/modules/diagnosis/diagnosis-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly diagnosisId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The diagnosis of a dossier: loads it with the groups of its programme's record. */
export const DiagnosisScreen = ({ diagnosisId, dossierId, guided, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`diagnosis ${diagnosisId}`, () => call('diagnosis.open', { diagnosisId }));
  if (loaded.state === 'loading') return <Loading label="Abriendo el diagnóstico…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="diagnosis">
        <ErrorNotice title="No se pudo abrir el diagnóstico" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return (
    <DiagnosisWorkspace
      diagnosisId={diagnosisId}
      dossierId={dossierId}
      guided={guided}
      place={place}
      opened={loaded.value}
      navigate={navigate}
    />
  );
};
