import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ClassifierTable } from '#renderer/modules/catalogues/classifier-table.tsx';
import { type ClassifierAction, classifierName } from '#renderer/modules/catalogues/classifier-words.ts';
import { CopyClassifierDialog } from '#renderer/modules/catalogues/copy-classifier-dialog.tsx';
import { NewClassifierDialog } from '#renderer/modules/catalogues/new-classifier-dialog.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { ClassifierSummary } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    flexWrap: 'wrap',
  },
  words: { flex: '0 1 auto', color: tokens.colorNeutralForeground2, maxWidth: '100ch' },
});

type Asking =
  | { readonly kind: 'create' }
  | { readonly kind: 'copy'; readonly row: ClassifierSummary }
  | { readonly kind: 'close'; readonly row: ClassifierSummary };

/** The classifiers, newest year first: open, copy to another year, close. */
export const ClassifiersSection = ({ navigate }: { readonly navigate: Navigate }) => {
  const styles = useStyles();
  const notify = useNotify();
  const { loaded, reload } = useLoaded('classifiers', () => call('classifier.list', {}));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);
  const create = () => setAsking({ kind: 'create' });
  useShortcuts({ 'Ctrl+N': create, 'Alt+N': create }, asking === null);

  const open = (classifierId: string) => navigate({ screen: 'classifier', classifierId });
  const act = (action: ClassifierAction, row: ClassifierSummary) => {
    if (action === 'open') open(row.classifierId);
    else setAsking({ kind: action, row });
  };
  const close = async (row: ClassifierSummary) => {
    setBusy(true);
    const closed = await call('classifier.close', { classifierId: row.classifierId });
    setBusy(false);
    setAsking(null);
    if (!closed.ok) {
      notify({ intent: 'error', title: 'No se pudo cerrar', body: closed.error.message });
      return;
    }
    await reload();
    notify({ intent: 'success', title: 'Ejercicio cerrado', body: `${classifierName(row)} ya no cambia.` });
  };

  const createButton = (
    <Button appearance="primary" icon={<AddRegular />} title="Nuevo clasificador (Alt+N)" onClick={create}>
      Nuevo clasificador
    </Button>
  );
  return (
    <>
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo abrir la lista" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <EmptyState icon={<BookRegular />} title="Aún no hay clasificadores" actions={createButton}>
          Cree el de su ente para un ejercicio. Empieza con los capítulos, conceptos y partidas genéricas del CONAC;
          después se cargan las partidas específicas desde Excel, CSV o una lista pegada.
        </EmptyState>
      )}
      {loaded.state === 'ready' && loaded.value.length > 0 && (
        <>
          <div className={styles.bar}>
            <Text className={styles.words}>
              Cada ejercicio tiene su clasificador. Al cerrarlo ya no cambia, y el del año siguiente empieza como copia.
            </Text>
            {createButton}
          </div>
          <ClassifierTable rows={loaded.value} onAction={act} />
        </>
      )}
      {asking?.kind === 'create' && <NewClassifierDialog onClose={() => setAsking(null)} onCreated={open} />}
      {asking?.kind === 'copy' && (
        <CopyClassifierDialog
          row={asking.row}
          taken={loaded.state === 'ready' ? loaded.value : []}
          onClose={() => setAsking(null)}
          onCopied={open}
        />
      )}
      <ConfirmDialog
        open={asking?.kind === 'close'}
        title="¿Cerrar el ejercicio?"
        confirmLabel="Cerrar el ejercicio"
        busy={busy}
        onConfirm={() => asking?.kind === 'close' && void close(asking.row)}
        onCancel={() => setAsking(null)}
      >
        {asking?.kind === 'close' && classifierName(asking.row)} quedará como está para siempre: no se podrá agregar,
        cambiar ni quitar ninguna partida, y no se puede volver a abrir. Para el año siguiente haga una copia.
      </ConfirmDialog>
    </>
  );
};
