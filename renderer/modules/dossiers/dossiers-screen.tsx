import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { MailInboxArrowDownRegular } from '@fluentui/react-icons/svg/mail-inbox-arrow-down';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { DossiersFilters } from '#renderer/modules/dossiers/dossiers-filters.tsx';
import { DossiersTable } from '#renderer/modules/dossiers/dossiers-table.tsx';
import { arrange, type Sort, yearsOf } from '#renderer/modules/dossiers/dossiers-view.ts';
import { EmptyDossiers } from '#renderer/modules/dossiers/empty-dossiers.tsx';
import { PutAwayDialogs } from '#renderer/modules/dossiers/put-away-dialogs.tsx';
import { useDossierActions } from '#renderer/modules/dossiers/use-dossier-actions.ts';
import { useDroppedFile } from '#renderer/packages/use-dropped-file.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { OpenedFile } from '#renderer/ui/file-input.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

// The window starts here: what asks for a new dossier comes when it is wanted.
const NewDossierDialog = lazy(async () => ({
  default: (await import('#renderer/modules/dossiers/new-dossier-dialog.tsx')).NewDossierDialog,
}));
const ReceiveDialog = lazy(async () => ({
  default: (await import('#renderer/packages/receive-dialog.tsx')).ReceiveDialog,
}));
const DueStrip = lazy(async () => ({
  default: (await import('#renderer/modules/dossiers/due-strip.tsx')).DueStrip,
}));
const CarryForwardDialog = lazy(async () => ({
  default: (await import('#renderer/modules/dossiers/carry-forward-dialog.tsx')).CarryForwardDialog,
}));

type Props = {
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** `file` where it was dropped on the window. */
type Receiving = { readonly file?: Result<OpenedFile> };

const NEWEST_FIRST: Sort = { column: 'changedAt', descending: true };
const SEARCH_PAUSE_MS = 200;

/** The dossiers: where everybody starts. */
export const DossiersScreen = ({ navigate }: Props) => {
  const notify = useNotify();
  const [archived, setArchived] = useState(false);
  const [query, setQuery] = useState('');
  const [sought, setSought] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [sort, setSort] = useState(NEWEST_FIRST);
  const [creating, setCreating] = useState(false);
  const [receiving, setReceiving] = useState<Receiving | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => setSought(query), query === '' ? 0 : SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const isPainted = usePainted();
  const { loaded, reload } = useLoaded(`${archived} ${sought}`, () =>
    call('dossier.list', { archived, query: sought }),
  );
  const actions = useDossierActions({ navigate, reload });
  const start = () => setCreating(true);
  const nothingAsked = !creating && actions.asking === null;
  useShortcuts({ 'Ctrl+N': start, 'Alt+N': start }, nothingAsked && receiving === null);
  // Another file may be dropped while one is looked at.
  useDroppedFile((file) => setReceiving({ file }), nothingAsked);

  const all = loaded.state === 'ready' ? loaded.value : null;
  const rows = useMemo(() => arrange(all ?? [], year, sort), [all, year, sort]);
  const years = useMemo(() => yearsOf(all ?? []), [all]);
  const unfiltered = sought === '' && year === null;
  const nothingAtAll = all?.length === 0 && unfiltered;

  const createButton = (
    <Button appearance="primary" icon={<AddRegular />} title="Nuevo expediente (Alt+N)" onClick={start}>
      Nuevo expediente
    </Button>
  );

  const received = (dossierId: string | null) => {
    setReceiving(null);
    if (dossierId === null) {
      const body = 'El documento no está en este equipo: la entrega que se retiró ya no se recibe aquí.';
      notify({ intent: 'success', title: 'Retiro anotado', body });
      return;
    }
    notify({ intent: 'success', title: 'Paquete recibido', body: 'Quedó registrado en las entregas del documento.' });
    navigate({ screen: 'dossier', dossierId });
  };

  return (
    <Page help="dossiers">
      <PageHeader
        title={archived ? 'Expedientes archivados' : 'Expedientes'}
        subtitle={archived ? 'Guardados aparte; nada se ha borrado.' : 'Cada programa, su año y el paso en que va.'}
        actions={
          <>
            {createButton}
            <Button icon={<MailInboxArrowDownRegular />} onClick={() => setReceiving({})}>
              Recibir paquete…
            </Button>
            {!nothingAtAll && (
              <Button
                icon={<DataPieRegular />}
                onClick={() => navigate({ screen: 'consolidated', ...(year === null ? {} : { fiscalYear: year }) })}
              >
                Consolidado
              </Button>
            )}
          </>
        }
      />
      {!(nothingAtAll && !archived) && (
        <DossiersFilters
          query={query}
          years={years}
          year={year}
          archived={archived}
          onQuery={setQuery}
          onYear={setYear}
          onArchived={setArchived}
        />
      )}
      {isPainted && !archived && (
        <Suspense fallback={null}>
          <DueStrip navigate={navigate} />
        </Suspense>
      )}
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo abrir la lista" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {rows.length > 0 && (
        <>
          <DossiersTable rows={rows} sort={sort} onSort={setSort} onAction={actions.run} />
          <Text size={200} role="status">
            {countOf(rows.length, 'expediente', 'expedientes')}
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
                setYear(null);
              }}
            >
              Quitar la búsqueda y el ejercicio
            </Button>
          }
        >
          Pruebe con menos palabras o con otro ejercicio.
        </EmptyState>
      )}
      {nothingAtAll && archived && (
        <EmptyState title="No hay nada archivado">
          Lo que archive aparecerá aquí, completo, y podrá devolverlo a la lista.
        </EmptyState>
      )}
      {nothingAtAll && !archived && (
        <EmptyDossiers createButton={createButton} navigate={navigate} onArchived={() => setArchived(true)} />
      )}
      <Suspense fallback={null}>
        {creating && (
          <NewDossierDialog
            navigate={navigate}
            onClose={() => setCreating(false)}
            onCreated={(dossierId) => navigate({ screen: 'dossier', dossierId })}
          />
        )}
        {receiving && (
          <ReceiveDialog
            file={receiving.file}
            onReceived={({ dossierId }) => received(dossierId)}
            onClose={() => setReceiving(null)}
          />
        )}
        {actions.asking?.action === 'carry' && (
          <CarryForwardDialog
            dossier={actions.asking.row}
            onClose={actions.stopAsking}
            onCreated={(dossierId) => navigate({ screen: 'dossier', dossierId })}
          />
        )}
      </Suspense>
      <PutAwayDialogs actions={actions} />
    </Page>
  );
};

/** True once the screen was seen: what can wait is asked for then, so that the window is ready sooner. */
const usePainted = (): boolean => {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
};
