import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CopyAddRegular } from '@fluentui/react-icons/svg/copy-add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { GROUPINGS } from '#renderer/modules/budget/lines/line-rows.ts';
import { type LineView, useLineView } from '#renderer/modules/budget/lines/line-view.ts';
import { PlainSelect } from '#renderer/modules/budget/plain-select.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: '4px 12px',
  },
  space: { flex: '1 1 0' },
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

type Props = {
  readonly view: LineView;
  readonly onAdd: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onImport: () => void;
};

/** How the lines are looked at, and what is done with whole lines. */
export const LinesToolbar = ({ view, onAdd, onDuplicate, onDelete, onImport }: Props) => {
  const styles = useStyles();
  const { readOnly } = useBudget();
  const departments = useContent((content) => content.department);
  const grouping = useLineView(view, (state) => state.grouping);
  const department = useLineView(view, (state) => state.department);
  return (
    <div className={styles.root}>
      {!readOnly && (
        <>
          <Button size="small" appearance="primary" icon={<AddRegular />} onClick={onAdd}>
            Agregar renglón
          </Button>
          <Tooltip relationship="label" content="Duplicar los renglones elegidos (Ctrl+Mayús+D)">
            <Button size="small" appearance="subtle" icon={<CopyAddRegular />} onClick={onDuplicate} />
          </Tooltip>
          <Tooltip relationship="label" content="Eliminar los renglones elegidos (Ctrl+Menos)">
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onDelete} />
          </Tooltip>
          <Button size="small" appearance="subtle" icon={<TableAddRegular />} onClick={onImport}>
            Importar…
          </Button>
        </>
      )}
      <span className={styles.space} />
      <span className={styles.label}>
        <Text size={200} aria-hidden>
          Agrupar
        </Text>
        <PlainSelect
          label="Agrupar los renglones"
          value={grouping}
          options={GROUPINGS}
          onChange={(value) => view.set({ grouping: value })}
        />
      </span>
      <span className={styles.label}>
        <Text size={200} aria-hidden>
          Mostrar
        </Text>
        <PlainSelect
          label="Departamento que se muestra"
          value={department ?? ''}
          options={[
            { value: '', label: 'Todos los departamentos' },
            ...departments.map(({ id, name }) => ({ value: id, label: name.trim() === '' ? 'Sin nombre' : name })),
            { value: 'none', label: 'Sin departamento' },
          ]}
          onChange={(value) => view.set({ department: value === '' ? null : value })}
        />
      </span>
    </div>
  );
};
