import { call } from '#renderer/api.ts';
import { useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';

/** To the strategy of the same dossier, once what was written is stored. */
export const useOpenStrategy = (): (() => Promise<void>) => {
  const { dossierId, session, navigate } = useMediaPlan();
  const notify = useNotify();
  return async () => {
    await session.flush();
    const found = await call('strategy.ofDossier', { dossierId });
    if (found.ok) navigate({ screen: 'strategy', strategyId: found.value.strategyId, dossierId });
    else notify({ intent: 'error', title: 'No se pudo abrir la estrategia', body: found.error.message });
  };
};
