import { Button } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';

/** To the budget of the dossier, where its lines are written. */
export const OpenBudget = () => {
  const { dossierId, session, navigate } = useProgram();
  const notify = useNotify();
  const open = async () => {
    await session.flush();
    const dossier = await call('dossier.open', { dossierId });
    const budgetId = dossier.ok ? dossier.value.content.dossier[0]?.budgetId : undefined;
    if (budgetId !== undefined) navigate({ screen: 'budget', budgetId, dossierId });
    else if (!dossier.ok) {
      notify({ intent: 'error', title: 'No se pudo abrir el presupuesto', body: dossier.error.message });
    }
  };
  return <Button onClick={() => void open()}>Abrir el presupuesto</Button>;
};
