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
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import type { ProcedureNavigate } from '#renderer/modules/procedure/procedure-screen.tsx';
import { useEditor, useSession } from '#renderer/modules/procedure/session-context.tsx';
import { dayOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
});

/** What a person must know while working here: a save that failed, a version that no longer changes. */
export const WorkspaceNotices = ({ navigate }: { readonly navigate: ProcedureNavigate }) => {
  const styles = useStyles();
  const { session, readOnly } = useEditor();
  const version = useSession((state) => state.about.version);
  const versions = useSession((state) => state.about.versions);
  const [failure, setFailure] = useState<Failure | null>(null);
  const draft = versions.find((other) => other.stage === 'draft');

  const newVersion = async () => {
    const result = await call('procedure.newVersion', { procedureId: version.procedureId });
    if (result.ok) navigate({ screen: 'procedure', versionId: result.value.versionId });
    else setFailure(result.error);
  };

  return (
    <div className={styles.root}>
      <SessionNotices session={session} />
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
