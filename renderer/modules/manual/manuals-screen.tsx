import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArchiveArrowBackRegular } from '@fluentui/react-icons/svg/archive-arrow-back';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { NewManualDialog } from '#renderer/modules/manual/new-manual-dialog.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { countOf, momentOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { ManualSummary } from '#shared/ipc/manual-channels.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  icon: { fontSize: '24px', display: 'flex', color: tokens.colorBrandForeground1 },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { margin: `${tokens.spacingVerticalL} 0 0` },
});

type Props = { readonly desk: Desk; readonly navigate: Navigate };

/** The manuals: each gathers procedures of an area under one cover. */
export const ManualsScreen = ({ desk, navigate }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const { loaded, reload } = useLoaded('manuals', () => call('manual.list', {}));
  const [creating, setCreating] = useState(false);
  const [asking, setAsking] = useState<ManualSummary | null>(null);
  useShortcuts({ 'Ctrl+N': () => setCreating(true), 'Alt+N': () => setCreating(true) }, !creating && asking === null);

  const archive = async (manual: ManualSummary, archived: boolean) => {
    const done = await call('manual.archive', { manualId: manual.manualId, archived });
    setAsking(null);
    if (!done.ok) {
      notify({ intent: 'error', title: 'No se pudo cambiar', body: done.error.message });
      return;
    }
    await reload();
    notify({
      intent: 'success',
      title: archived ? 'Manual archivado' : 'De vuelta en la lista',
      body: titleOf(manual),
    });
  };

  const createButton = (
    <Button appearance="primary" icon={<AddRegular />} title="Nuevo manual (Alt+N)" onClick={() => setCreating(true)}>
      Nuevo manual
    </Button>
  );
  const item = (manual: ManualSummary) => (
    <li key={manual.manualId} className={styles.item}>
      <span className={styles.icon} aria-hidden>
        <BookRegular />
      </span>
      <div className={styles.words}>
        <Link
          as="button"
          className={styles.title}
          onClick={() => navigate({ screen: 'manual', manualId: manual.manualId })}
        >
          {titleOf(manual)}
        </Link>
        <Text size={200} className={styles.quiet}>
          {[
            manual.areaName,
            countOf(manual.members, 'procedimiento', 'procedimientos'),
            `cambió ${momentOf(manual.changedAt)}`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      </div>
      <Button
        appearance="subtle"
        icon={manual.archived ? <ArchiveArrowBackRegular /> : <ArchiveRegular />}
        aria-label={`${manual.archived ? 'Devolver a la lista' : 'Archivar'}: ${titleOf(manual)}`}
        title={manual.archived ? 'Devolver a la lista' : 'Archivar'}
        onClick={() => (manual.archived ? void archive(manual, false) : setAsking(manual))}
      />
    </li>
  );

  const all = loaded.state === 'ready' ? loaded.value : [];
  const inUse = all.filter((manual) => !manual.archived);
  const put = all.filter((manual) => manual.archived);
  return (
    <Page help="manuals">
      <PageHeader
        title="Manuales"
        subtitle="Reúnen varios procedimientos de un área con una sola portada y un solo índice."
        actions={createButton}
      />
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo abrir la lista" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && inUse.length === 0 && (
        <EmptyState icon={<BookRegular />} title="Aún no hay manuales" actions={createButton}>
          Cree uno, elija los procedimientos que lleva y en qué orden. La portada, el índice y el inventario se arman
          solos.
        </EmptyState>
      )}
      {inUse.length > 0 && <ul className={styles.list}>{inUse.map(item)}</ul>}
      {put.length > 0 && (
        <>
          <Text as="h2" size={400} weight="semibold" className={styles.heading}>
            Archivados
          </Text>
          <ul className={styles.list}>{put.map(item)}</ul>
        </>
      )}
      {creating && (
        <NewManualDialog
          profiles={desk.profiles}
          onClose={() => setCreating(false)}
          onCreated={(manualId) => navigate({ screen: 'manual', manualId })}
        />
      )}
      <ConfirmDialog
        open={asking !== null}
        title="¿Archivar el manual?"
        confirmLabel="Archivar"
        onConfirm={() => asking && void archive(asking, true)}
        onCancel={() => setAsking(null)}
      >
        «{asking ? titleOf(asking) : ''}» pasará a Archivados. Sus procedimientos no se tocan.
      </ConfirmDialog>
    </Page>
  );
};

const titleOf = (manual: ManualSummary) => (manual.title.trim() === '' ? 'Manual sin título' : manual.title);
