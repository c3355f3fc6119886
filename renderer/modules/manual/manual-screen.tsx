import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ManualWorkspace } from '#renderer/modules/manual/manual-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly manualId: string;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** One manual: loads it together with the library it chooses from. */
export const ManualScreen = ({ manualId, place, desk, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`manual ${manualId}`, async () => {
    const [opened, library] = await Promise.all([
      call('manual.open', { manualId }),
      call('procedure.list', { archived: false, query: '' }),
    ]);
    if (!opened.ok) return opened;
    if (!library.ok) return library;
    return { ok: true, value: { opened: opened.value, library: library.value } } as const;
  });
  if (loaded.state === 'loading') return <Loading label="Abriendo el manual…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="manual">
        <ErrorNotice title="No se pudo abrir el manual" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return <ManualWorkspace manualId={manualId} place={place} {...loaded.value} desk={desk} navigate={navigate} />;
};
