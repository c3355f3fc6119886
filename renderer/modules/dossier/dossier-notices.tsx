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
import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import { closedSentence } from '#shared/domain/dossier/year-closing.ts';
import { versionWords } from '#shared/domain/procedure/version-words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

type Props = { readonly onClosedDocuments: () => void; readonly onReopen: () => void };

/** What a person must know here: a save that failed, an archived dossier, a closed year, a newer version of the procedure, the last undo. */
export const DossierNotices = ({ onClosedDocuments, onReopen }: Props) => {
  const styles = useStyles();
  const { session, dossierId } = useDossier();
  const save = useDossierState((state) => state.save);
  const about = useDossierState((state) => state.about);
  const travel = useDossierState((state) => state.travel);
  const [hidden, setHidden] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { summary, newerVersion, version } = about;

  const takeOut = async () => {
    const result = await call('dossier.archive', { dossierId, archived: false });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    setFailure(null);
    session.setAbout({ ...session.getState().about, summary: result.value });
  };

  return (
    <div className={styles.root}>
      <span className={styles.live} role="status">
        {travel ? `Hecho: ${travel.label}` : ''}
      </span>
      {save.kind === 'failed' && (
        <MessageBar intent="error" layout="multiline" role="alert" shape="square">
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
      {summary.archived && (
        <MessageBar intent="info" shape="square">
          <MessageBarBody>
            <MessageBarTitle>Expediente archivado</MessageBarTitle>
            Se muestra completo y ya no se modifica.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void takeOut()}>
              Devolver a la lista
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {summary.closedOn !== '' && !summary.archived && (
        <MessageBar intent="info" shape="square">
          <MessageBarBody>
            <MessageBarTitle>{closedSentence(summary.fiscalYear, summary.closedOn)}.</MessageBarTitle>
            El expediente y sus documentos se muestran completos y ya no se modifican.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onClosedDocuments}>
              Documentos guardados
            </Button>
            <Button size="small" onClick={onReopen}>
              Reabrir…
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {newerVersion && !summary.archived && summary.closedOn === '' && !hidden && (
        <MessageBar intent="info" shape="square">
          <MessageBarBody>
            <MessageBarTitle>Ya hay una versión más nueva del procedimiento.</MessageBarTitle> Este expediente sigue con
            la versión {versionWords(version, summary.procedureVersionLabel)}, con la que empezó; la nueva será la del
            siguiente.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setHidden(true)}>
              Entendido
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure && <ErrorNotice title="No se pudo devolver a la lista" failure={failure} />}
    </div>
  );
};
