import { Button, makeStyles, SearchBox, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { ClipboardTextLtrRegular } from '@fluentui/react-icons/svg/clipboard-text-ltr';
import { useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { NewProgramDialog } from '#renderer/modules/programs/new-program-dialog.tsx';
import { nameOf, type ProgramAction } from '#renderer/modules/programs/program-actions.ts';
import { ProgramTable } from '#renderer/modules/programs/program-table.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { ProgramSummary } from '#shared/ipc/program-channels.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { width: '24rem', maxWidth: '24rem' },
  archived: { marginLeft: 'auto' },
});

type Props = { readonly desk: Desk; readonly navigate: Navigate };

const SEARCH_PAUSE_MS = 200;

/** The programmes with their records: look for one, begin one, bring one in. */
export const ProgramsScreen = ({ navigate }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const [archived, setArchived] = useState(false);
  const [query, setQuery] = useState('');
  const [sought, setSought] = useState('');
  const [creating, setCreating] = useState(false);
  const [asking, setAsking] = useState<ProgramSummary | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setSought(query), query === '' ? 0 : SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const { loaded, reload } = useLoaded(`programs ${archived} ${sought}`, () =>
    call('program.list', { archived, query: sought }),
  );
  useShortcuts(
    {
      'Ctrl+N': () => setCreating(true),
      'Alt+N': () => setCreating(true),
      'Ctrl+O': () => navigate({ screen: 'program-import' }),
    },
    !creating && asking === null,
  );

  const putAway = async (row: ProgramSummary, away: boolean) => {
    setBusy(true);
    const done = await call('program.archive', { programId: row.programId, archived: away });
    setBusy(false);
    setAsking(null);
    if (!done.ok) {
      const title = away ? 'No se pudo archivar' : 'No se pudo devolver a la lista';
      notify({ intent: 'error', title, body: done.error.message });
      return;
    }
    await reload();
    notify({
      intent: 'success',
      title: away ? 'Programa archivado' : 'De vuelta en la lista',
      body: nameOf(row),
      ...(away ? { action: { label: 'Deshacer', run: () => void putAway(row, false) } } : {}),
    });
  };

  const run = (action: ProgramAction, row: ProgramSummary) => {
    const { programId } = row;
    if (action === 'archive') setAsking(row);
    else if (action === 'restore') void putAway(row, false);
    else navigate({ screen: 'record', programId, ...(action === 'guided' ? { guided: true } : {}) });
  };

  const createButton = (
    <Button appearance="primary" icon={<AddRegular />} title="Nuevo programa (Alt+N)" onClick={() => setCreating(true)}>
      Nuevo programa
    </Button>
  );
  const importButton = (
    <Button
      icon={<ArrowImportRegular />}
      title="Importar (Ctrl+O)"
      onClick={() => navigate({ screen: 'program-import' })}
    >
      Importar una ficha publicada
    </Button>
  );
  const rows = loaded.state === 'ready' ? loaded.value : [];
  const nothing = loaded.state === 'ready' && rows.length === 0;
  return (
    <Page help="programs">
      <PageHeader
        title={archived ? 'Programas archivados' : 'Programas'}
        subtitle={
          archived
            ? 'Guardados aparte; nada se ha borrado.'
            : 'Cada programa tiene una ficha: qué es, a quién atiende y quién responde por él.'
        }
        actions={
          <>
            {createButton}
            {importButton}
          </>
        }
      />
      {!(nothing && sought === '' && query === '' && !archived) && (
        <search className={styles.filters}>
          <SearchBox
            className={styles.search}
            aria-label="Buscar programas"
            placeholder="Nombre, dependencia, registro o una palabra de la ficha"
            value={query}
            maxLength={500}
            onChange={(_, data) => setQuery(data.value)}
            dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
          />
          <ToggleButton
            className={styles.archived}
            size="small"
            appearance="subtle"
            icon={<ArchiveRegular />}
            checked={archived}
            onClick={() => setArchived(!archived)}
          >
            Archivados
          </ToggleButton>
        </search>
      )}
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo abrir la lista" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {rows.length > 0 && (
        <>
          <ProgramTable rows={rows} onAction={run} />
          <Text size={200} role="status">
            {countOf(rows.length, 'programa', 'programas')}
          </Text>
        </>
      )}
      {nothing && sought !== '' && (
        <EmptyState
          title="Nada coincide con lo que busca"
          actions={<Button onClick={() => setQuery('')}>Quitar la búsqueda</Button>}
        >
          Pruebe con menos palabras.
        </EmptyState>
      )}
      {nothing && sought === '' && archived && (
        <EmptyState title="No hay nada archivado">
          Lo que archive aparecerá aquí, completo, y podrá devolverlo a la lista.
        </EmptyState>
      )}
      {nothing && sought === '' && !archived && (
        <EmptyState
          icon={<ClipboardTextLtrRegular />}
          title="Aún no hay programas"
          actions={
            <>
              {createButton}
              {importButton}
            </>
          }
        >
          Empiece uno nuevo y llene su ficha contestando preguntas, o copie la ficha que ya está publicada en el portal:
          Cauce reconoce sus campos y le enseña lo que encontró antes de guardarlo.
        </EmptyState>
      )}
      {creating && (
        <NewProgramDialog
          onClose={() => setCreating(false)}
          onCreated={(programId, guided) =>
            navigate({ screen: 'record', programId, ...(guided ? { guided: true } : {}) })
          }
        />
      )}
      <ConfirmDialog
        open={asking !== null}
        title="¿Archivar el programa?"
        confirmLabel="Archivar"
        busy={busy}
        onConfirm={() => asking && void putAway(asking, true)}
        onCancel={() => setAsking(null)}
      >
        «{asking ? nameOf(asking) : ''}» saldrá de la lista. No se borra: su ficha y sus expedientes siguen ahí, y lo
        encontrará en Archivados.
      </ConfirmDialog>
    </Page>
  );
};
