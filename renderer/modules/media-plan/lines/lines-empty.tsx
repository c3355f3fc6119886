import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

type Props = { readonly onAdd: () => void; readonly onImport: () => void };

/** What stands in place of the lines while there are none. */
export const LinesEmpty = ({ onAdd, onImport }: Props) => {
  const { readOnly } = useMediaPlan();
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
