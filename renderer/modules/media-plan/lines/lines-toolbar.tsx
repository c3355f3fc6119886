import { Button, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CopyAddRegular } from '@fluentui/react-icons/svg/copy-add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { TextBulletListSquareRegular } from '@fluentui/react-icons/svg/text-bullet-list-square';
import { useLineView } from '#renderer/modules/media-plan/lines/line-view.ts';
import { useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';

type Props = {
  readonly onAdd: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onImport: () => void;
};

/** What is done with whole lines, and whether the line in which one stands is shown beside them. */
export const LinesToolbar = ({ onAdd, onDuplicate, onDelete, onMove, onImport }: Props) => {
  const { readOnly, lineView } = useMediaPlan();
  const editor = useLineView(lineView, (state) => state.editor);
  const none = useLineView(lineView, (state) => state.selectedIds.length === 0);
  return (
    <>
      {!readOnly && (
        <>
          <Button size="small" appearance="primary" icon={<AddRegular />} onClick={onAdd} title="Alt+N">
            Agregar renglón
          </Button>
          <Tooltip relationship="label" content="Duplicar los renglones elegidos (Ctrl+Mayús+D)">
            <Button
              size="small"
              appearance="subtle"
              icon={<CopyAddRegular />}
              disabledFocusable={none}
              onClick={onDuplicate}
            />
          </Tooltip>
          <Tooltip relationship="label" content="Subir el renglón (Alt+Mayús+Arriba)">
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              disabledFocusable={none}
              onClick={() => onMove(-1)}
            />
          </Tooltip>
          <Tooltip relationship="label" content="Bajar el renglón (Alt+Mayús+Abajo)">
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              disabledFocusable={none}
              onClick={() => onMove(1)}
            />
          </Tooltip>
          <Tooltip relationship="label" content="Eliminar los renglones elegidos (Ctrl+Menos)">
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              disabledFocusable={none}
              onClick={onDelete}
            />
          </Tooltip>
          <Button size="small" appearance="subtle" icon={<TableAddRegular />} onClick={onImport}>
            Importar…
          </Button>
        </>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<TextBulletListSquareRegular />}
        aria-pressed={editor}
        title="Alt+E"
        onClick={() => lineView.set({ editor: !editor })}
      >
        {editor ? 'Ocultar el renglón' : 'Renglón completo'}
      </Button>
    </>
  );
};
