import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { BudgetWorkspace } from '#renderer/modules/budget/budget-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { ok } from '#shared/domain/common/result.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly budgetId: string;
  readonly dossierId?: string | undefined;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The budget of a directorate's year: loads it with what its checks need. */
export const BudgetScreen = ({ budgetId, dossierId, guided, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`budget ${budgetId}`, async () => {
    const [opened, resources, dossier] = await Promise.all([
      call('budget.open', { budgetId }),
      call('classifier.resources', {}),
      dossierId === undefined ? null : call('dossier.open', { dossierId }),
    ]);
    if (!opened.ok) return opened;
    if (!resources.ok) return resources;
    // Others may still work on a budget that an archived dossier shares; from that dossier it is only looked at.
    const fromArchived = dossier?.ok === true && dossier.value.summary.archived;
    const readOnly = opened.value.whyReadOnly !== null || fromArchived;
    return ok({ opened: opened.value, resources: resources.value, readOnly });
  });
  if (loaded.state === 'loading') return <Loading label="Abriendo el presupuesto…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="budget">
        <ErrorNotice title="No se pudo abrir el presupuesto" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return (
    <BudgetWorkspace
      budgetId={budgetId}
      dossierId={dossierId}
      guided={guided}
      place={place}
      {...loaded.value}
      navigate={navigate}
    />
  );
};
