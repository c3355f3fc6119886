import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useMediaPlan, useScenarioId } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { startPlan } from '#shared/domain/media/media-edits.ts';

type Props = { readonly onAdd: () => void; readonly onImport: () => void };

/** What stands in place of the lines while there are none. */
export const LinesEmpty = ({ onAdd, onImport }: Props) => {
  const { readOnly, session } = useMediaPlan();
  if (useScenarioId() === null) {
    return (
      <EmptyState
        title="El plan no tiene ninguna copia"
        actions={
          readOnly ? null : (
            <Button
              appearance="primary"
              onClick={() => session.edit(startPlan(session.getState().content, 'Plan', newId), 'Empezar el plan')}
            >
              Empezar el plan
            </Button>
          )
        }
      >
        Los renglones se escriben en una copia del plan. Al empezarlo se hace la primera, que es la que se autoriza.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Todavía no hay renglones"
      actions={
        readOnly ? null : (
          <>
            <Button appearance="primary" icon={<AddRegular />} onClick={onAdd}>
              Agregar el primer renglón
            </Button>
            <Button icon={<TableAddRegular />} onClick={onImport}>
              Importar de Excel…
            </Button>
          </>
        )
      }
    >
      Un renglón es un medio que se compra o se pide (radio, prensa, bardas, internet, tiempos oficiales) o algo que se
      hace directamente: una plática, una reunión, una jornada de campo, un módulo. También puede copiar un bloque de
      Excel y pegarlo aquí con Ctrl+V después de agregar el primero.
    </EmptyState>
  );
};
