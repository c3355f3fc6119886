import { Link, Text } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { useAgreements } from '#renderer/modules/agreements/agreements-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';

/** The way to where payments are recorded. */
export const GoToExecution = () => {
  const { dossierId, session, navigate } = useAgreements();
  const notify = useNotify();
  const open = async () => {
    await session.flush();
    const own = await call('execution.ofDossier', { dossierId });
    if (own.ok) navigate({ screen: 'execution', executionId: own.value.executionId, dossierId });
    else notify({ intent: 'error', title: 'No se pudo abrir la ejecución', body: own.error.message });
  };
  return (
    <span>
      <Text size={200}>Los pagos se registran en la ejecución. </Text>
      <Link as="button" onClick={() => void open()}>
        Ir a la ejecución
      </Link>
    </span>
  );
};
