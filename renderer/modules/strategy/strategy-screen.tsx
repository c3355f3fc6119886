import type { Navigate } from '#renderer/app/routes.ts';
import { openStrategy } from '#renderer/modules/strategy/strategy-session.ts';
import { StrategyWorkspace } from '#renderer/modules/strategy/strategy-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly strategyId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The communication strategy of a dossier: loads it with what it names of diagnosis and programme. */
export const StrategyScreen = ({ strategyId, dossierId, guided, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`strategy ${strategyId}`, () => openStrategy(strategyId));
  if (loaded.state === 'loading') return <Loading label="Abriendo la estrategia de comunicación…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="strategy">
        <ErrorNotice
          title="No se pudo abrir la estrategia de comunicación"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      </Page>
    );
  }
  return (
    <StrategyWorkspace
      strategyId={strategyId}
      dossierId={dossierId}
      guided={guided}
      place={place}
      opened={loaded.value}
      navigate={navigate}
    />
  );
};
