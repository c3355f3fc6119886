import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

type Props = {
  /** There are lines, but none of the department that is shown. */
  readonly filtered: boolean;
  readonly onAdd: () => void;
  readonly onImport: () => void;
};

/** What stands in place of the lines while there are none. */
export const LinesEmpty = ({ filtered, onAdd, onImport }: Props) => {
  const { readOnly } = useBudget();
  const actions = (
    <>
      <Button appearance="primary" icon={<AddRegular />} onClick={onAdd}>
        Agregar el primer renglón
      </Button>
      <Button icon={<TableAddRegular />} onClick={onImport}>
        Importar de Excel…
      </Button>
    </>
  );
  return filtered ? (
    <EmptyState title="Este departamento no tiene renglones" actions={readOnly ? null : actions}>
      Lo que agregue mientras está elegido será de él.
    </EmptyState>
  ) : (
    <EmptyState title="Todavía no hay renglones" actions={readOnly ? null : actions}>
      Un renglón es cada cosa que se pide: la partida, en qué se gasta, cuánto y en qué meses. También puede copiar un
      bloque de Excel y pegarlo aquí con Ctrl+V después de agregar el primero.
    </EmptyState>
  );
};
