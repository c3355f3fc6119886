import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { DocumentSession } from '#renderer/editing/document-session.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';

const useStyles = makeStyles({
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

type Props<M extends EntitySchemas, About> = { readonly session: DocumentSession<M, About> };

/** A save or an undo that failed, with what can be done about it; and the last undo, for who can't see what it did. */
export const SessionNotices = <M extends EntitySchemas, About>({ session }: Props<M, About>) => {
  const styles = useStyles();
  const save = useDocumentState(session, (state) => state.save);
  const travel = useDocumentState(session, (state) => state.travel);
  const refusal = useDocumentState(session, (state) => state.refusal);
  return (
    <>
      <span className={styles.live} role="status">
        {travel ? `Hecho: ${travel.label}` : ''}
      </span>
      {refusal && (
        <ErrorNotice title="No se pudo deshacer o rehacer" failure={refusal} onDismiss={session.dismissRefusal} />
      )}
      {save.kind === 'failed' && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>Sin guardar</MessageBarTitle>
            {save.failure.message} Lo que escribió sigue en la pantalla.
          </MessageBarBody>
          <MessageBarActions>
            {save.canRetry && (
              <Button size="small" onClick={() => void session.retry()}>
                Guardar otra vez
              </Button>
            )}
            <Button size="small" onClick={() => void session.reload()}>
              Volver a lo último guardado
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
};
