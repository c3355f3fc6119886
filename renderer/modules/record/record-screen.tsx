import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { RecordWorkspace } from '#renderer/modules/record/workspace/record-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly programId: string;
  readonly dossierId?: string | undefined;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The record of one programme: loads it with the fields and catalogues that it is made of. */
export const RecordScreen = ({ programId, dossierId, guided, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`record ${programId}`, async () => {
    const [opened, setup] = await Promise.all([call('program.open', { programId }), call('program.setup', {})]);
    if (!opened.ok) return opened;
    if (!setup.ok) return setup;
    return { ok: true, value: { opened: opened.value, setup: setup.value } } as const;
  });
  if (loaded.state === 'loading') return <Loading label="Abriendo la ficha…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="record">
        <ErrorNotice title="No se pudo abrir la ficha" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return (
    <RecordWorkspace
      programId={programId}
      dossierId={dossierId}
      guided={guided}
      place={place}
      {...loaded.value}
      navigate={navigate}
    />
  );
};
