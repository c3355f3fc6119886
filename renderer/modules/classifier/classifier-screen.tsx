import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ClassifierWorkspace } from '#renderer/modules/classifier/classifier-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly classifierId: string;
  readonly code?: string | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** One classifier: loads it with the base that it builds on. */
export const ClassifierScreen = ({ classifierId, code, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`classifier ${classifierId}`, async () => {
    const [opened, resources] = await Promise.all([
      call('classifier.open', { classifierId }),
      call('classifier.resources', {}),
    ]);
    if (!opened.ok) return opened;
    if (!resources.ok) return resources;
    return { ok: true, value: { opened: opened.value, resources: resources.value } } as const;
  });
  if (loaded.state === 'loading') return <Loading label="Abriendo el clasificador…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="classifier">
        <ErrorNotice title="No se pudo abrir el clasificador" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return <ClassifierWorkspace classifierId={classifierId} code={code} {...loaded.value} navigate={navigate} />;
};
