import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { useEffect, useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { LibraryFilters } from '#renderer/modules/library/library-filters.tsx';
import { LibraryTable } from '#renderer/modules/library/library-table.tsx';
import { arrange, type PropertyName, type Sort, titleOf } from '#renderer/modules/library/library-view.ts';
import { NewProcedureDialog } from '#renderer/modules/library/new-procedure-dialog.tsx';
import { RenameDialog } from '#renderer/modules/library/rename-dialog.tsx';
import { useLibraryActions } from '#renderer/modules/library/use-library-actions.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = { readonly desk: Desk; readonly navigate: Navigate };

const NONE: ReadonlySet<PropertyName> = new Set();
const NEWEST_FIRST: Sort = { column: 'changedAt', descending: true };
const SEARCH_PAUSE_MS = 200;

/** The library of procedures. */
export const LibraryScreen = ({ desk, navigate }: Props) => {
  const [archived, setArchived] = useState(false);
  const [query, setQuery] = useState('');
  const [sought, setSought] = useState('');
  const [wanted, setWanted] = useState(NONE);
  const [sort, setSort] = useState(NEWEST_FIRST);
  const [creating, setCreating] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setSought(query), query === '' ? 0 : SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const { loaded, reload } = useLoaded(`${archived} ${sought}`, () =>
    call('procedure.list', { archived, query: sought }),
  );
  const actions = useLibraryActions({ navigate, reload });

  const dialogOpen = creating || actions.asking !== null;
  useShortcuts(
    {
      'Ctrl+N': () => setCreating(true),
      'Alt+N': () => setCreating(true),
      'Ctrl+O': () => navigate({ screen: 'import' }),
    },
    !dialogOpen,
  );

  const all = loaded.state === 'ready' ? loaded.value : null;
  const rows = useMemo(() => arrange(all ?? [], wanted, sort), [all, wanted, sort]);
  const unfiltered = sought === '' && wanted.size === 0;

  const createButton = (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      title="Nuevo procedimiento (Alt+N)"
      onClick={() => setCreating(true)}
    >
      Nuevo procedimiento
    </Button>
  );
  const importButton = (
    <Button icon={<ArrowImportRegular />} title="Importar (Ctrl+O)" onClick={() => navigate({ screen: 'import' })}>
      Importar de Word o texto
    </Button>
  );

  return (
    <Page help="library">
      <PageHeader
        title={archived ? 'Procedimientos archivados' : 'Procedimientos'}
        subtitle={
          archived
            ? 'Guardados aparte; nada se ha borrado.'
            : 'Escriba la tabla de actividades; el flujograma y el manual salen de ella.'
        }
        actions={
          <>
            {createButton}
            {importButton}
          </>
        }
      />
      {!(all?.length === 0 && unfiltered && !archived) && (
        <LibraryFilters
          query={query}
          wanted={wanted}
          archived={archived}
          onQuery={setQuery}
          onWanted={setWanted}
          onArchived={setArchived}
        />
      )}
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo abrir la lista" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {all && rows.length > 0 && (
        <>
          <LibraryTable rows={rows} sort={sort} onSort={setSort} onAction={actions.run} />
          <Text size={200} role="status">
            {countOf(rows.length, 'procedimiento', 'procedimientos')}
          </Text>
        </>
      )}
      {all && rows.length === 0 && !unfiltered && (
        <EmptyState
          title="Nada coincide con lo que busca"
          actions={
            <Button
              onClick={() => {
                setQuery('');
                setWanted(NONE);
              }}
            >
              Quitar la búsqueda y los filtros
            </Button>
          }
        >
          Pruebe con menos palabras o con otra propiedad.
        </EmptyState>
      )}
      {all && rows.length === 0 && unfiltered && archived && (
        <EmptyState title="No hay nada archivado">
          Lo que archive aparecerá aquí, completo, y podrá devolverlo a la lista.
        </EmptyState>
      )}
      {all && rows.length === 0 && unfiltered && !archived && (
        <EmptyState
          icon={<FlowchartRegular />}
          title="Aún no hay procedimientos"
          actions={
            <>
              {createButton}
              {importButton}
            </>
          }
        >
          Cree uno nuevo o traiga uno que ya tenga en Word: Cauce reconoce sus apartados y actividades, y le enseña lo
          que encontró antes de guardarlo.
        </EmptyState>
      )}
      {creating && (
        <NewProcedureDialog
          profiles={desk.profiles}
          initialProfileId={usualProfile(desk, all?.[0]?.profileId)}
          onClose={() => setCreating(false)}
          onCreated={(versionId) => navigate({ screen: 'procedure', versionId })}
        />
      )}
      {actions.asking?.action === 'rename' && (
        <RenameDialog
          row={actions.asking.row}
          onClose={actions.stopAsking}
          onRenamed={() => {
            actions.stopAsking();
            void reload();
          }}
        />
      )}
      <ConfirmDialog
        open={actions.asking?.action === 'archive'}
        title="¿Archivar el procedimiento?"
        confirmLabel="Archivar"
        busy={actions.busy}
        onConfirm={actions.confirm}
        onCancel={actions.stopAsking}
      >
        «{actions.asking ? titleOf(actions.asking.row) : ''}» saldrá de la lista con todas sus versiones. No se borra:
        lo encontrará en Archivados y podrá devolverlo cuando quiera.
      </ConfirmDialog>
    </Page>
  );
};

/** The guide used last, or the first that the program brings for its own office. */
const usualProfile = (desk: Desk, lastUsed: string | undefined): string =>
  desk.profiles.find((profile) => profile.id === lastUsed)?.id ??
  desk.profiles.find((profile) => profile.id === 'ssj')?.id ??
  desk.profiles[0]?.id ??
  '';
