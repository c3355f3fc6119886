import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { DocumentSession } from '#renderer/editing/document-session.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';

type Props<M extends EntitySchemas, About> = {
  readonly session: DocumentSession<M, About>;
  readonly readOnly: boolean;
};

/** Undo and redo with the name of the step; what isn't saved yet can be undone too. */
export const UndoButtons = <M extends EntitySchemas, About>({ session, readOnly }: Props<M, About>) => {
  const history = useDocumentState(session, (state) => state.history);
  const unsaved = useDocumentState(session, (state) => state.save.kind === 'saving');
  const canUndo = !readOnly && (history.undo !== null || unsaved);
  const canRedo = !readOnly && history.redo !== null && !unsaved;
  return (
    <>
      <Tooltip relationship="label" content={history.undo ? `Deshacer: ${history.undo} (Ctrl+Z)` : 'Deshacer (Ctrl+Z)'}>
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={!canUndo}
          onClick={() => canUndo && void session.undo()}
        />
      </Tooltip>
      <Tooltip relationship="label" content={history.redo ? `Rehacer: ${history.redo} (Ctrl+Y)` : 'Rehacer (Ctrl+Y)'}>
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          disabledFocusable={!canRedo}
          onClick={() => canRedo && void session.redo()}
        />
      </Tooltip>
    </>
  );
};
