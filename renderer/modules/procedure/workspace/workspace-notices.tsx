import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { ProcedureNavigate } from '#renderer/modules/procedure/procedure-screen.tsx';
import { useEditor, useSession } from '#renderer/modules/procedure/session-context.tsx';
import { dayOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What a person must know while working here: a save that failed, a version that no longer changes, the last undo. */
export const WorkspaceNotices = ({ navigate }: { readonly navigate: ProcedureNavigate }) => {
  const styles = useStyles();
  const { session, readOnly } = useEditor();
  const save = useSession((state) => state.save);
  const version = useSession((state) => state.about.version);
  const versions = useSession((state) => state.about.versions);
  const travel = useSession((state) => state.travel);
  const [failure, setFailure] = useState<Failure | null>(null);
  const draft = versions.find((other) => other.stage === 'draft');

  const newVersion = async () => {
    const result = await call('procedure.newVersion', { procedureId: version.procedureId });
    if (result.ok) navigate({ screen: 'procedure', versionId: result.value.versionId });
    else setFailure(result.error);
  };

  return (
    <div className={styles.root}>
      <span className={styles.live} role="status">
        {travel ? `Hecho: ${travel.label}` : ''}
      </span>
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
      {readOnly && (
        <MessageBar intent="info">
          <MessageBarBody>
            <MessageBarTitle>Versión autorizada</MessageBarTitle>
            {version.authorisedAt ? `Se autorizó el ${dayOf(version.authorisedAt)}. ` : ''}
            Se muestra como se firmó y ya no cambia.
            {version.supersededBy !== null && ' Otra versión ocupó su lugar.'}
            {failure && ` ${failure.message}`}
          </MessageBarBody>
          <MessageBarActions>
            {draft ? (
              <Button size="small" onClick={() => navigate({ screen: 'procedure', versionId: draft.id })}>
                Abrir el borrador
              </Button>
            ) : (
              <Button size="small" appearance="primary" onClick={() => void newVersion()}>
                Crear nueva versión
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
};
