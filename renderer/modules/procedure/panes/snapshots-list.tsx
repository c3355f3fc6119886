import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useEditor, useSession } from '#renderer/modules/procedure/session-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { momentOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { NamedSnapshot } from '#shared/ipc/procedure-channels.ts';

const useStyles = makeStyles({
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 0' },
  words: { flex: '1 1 0', minWidth: 0 },
  meta: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Named points (Ctrl+Shift+S) and the way back to them. */
export const SnapshotsList = () => {
  const styles = useStyles();
  const { session, readOnly } = useEditor();
  const versionId = useSession((state) => state.about.version.id);
  const revision = useSession((state) => state.revision);
  const { loaded } = useLoaded(`snapshots ${versionId} ${revision}`, () => call('procedure.snapshots', { versionId }));
  const [chosen, setChosen] = useState<NamedSnapshot | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const restore = async (snapshot: NamedSnapshot) => {
    setBusy(true);
    const result = await session.restoreSnapshot(snapshot.id);
    setBusy(false);
    setChosen(null);
    setFailure(result.ok ? null : result.error);
  };

  if (loaded.state !== 'ready' || (loaded.value.length === 0 && !failure)) return null;
  return (
    <section aria-label="Puntos con nombre">
      <h2 className={styles.heading}>Puntos con nombre</h2>
      {failure && <ErrorNotice failure={failure} title="No se volvió a ese punto" onDismiss={() => setFailure(null)} />}
      <ul className={styles.list}>
        {loaded.value.map((snapshot) => (
          <li key={snapshot.id} className={styles.item}>
            <span className={styles.words}>
              <Text weight="semibold">{snapshot.name}</Text>
              <Text size={200} className={styles.meta}>
                {momentOf(snapshot.at)} · {snapshot.officerName}
              </Text>
            </span>
            {!readOnly && (
              <Button size="small" aria-label={`Volver a «${snapshot.name}»`} onClick={() => setChosen(snapshot)}>
                Volver aquí
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={chosen !== null}
        title={`¿Volver a «${chosen?.name ?? ''}»?`}
        confirmLabel="Volver a este punto"
        busy={busy}
        onConfirm={() => chosen && void restore(chosen)}
        onCancel={() => setChosen(null)}
      >
        El contenido quedará como estaba en ese momento. Lo que hay ahora no se pierde: puede deshacerlo con Ctrl+Z.
      </ConfirmDialog>
    </section>
  );
};
