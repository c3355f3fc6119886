import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { momentOf, sizeOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { BackupInfo } from '#shared/ipc/store-channels.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const REASON: Readonly<Record<BackupInfo['reason'], string>> = {
  manual: 'Lo pidió usted',
  daily: 'Respaldo del día',
  'before-migration': 'Antes de actualizar Cauce',
  'before-restore': 'Antes de volver a otra copia',
};

type Props = {
  readonly backups: readonly BackupInfo[];
  readonly onFailure: (title: string, failure: Failure) => void;
};

/** The copies on this computer, newest first, each with its way back. */
export const BackupList = ({ backups, onFailure }: Props) => {
  const styles = useStyles();
  const [asking, setAsking] = useState<BackupInfo | null>(null);
  const [busy, setBusy] = useState(false);

  const restore = async () => {
    if (!asking) return;
    setBusy(true);
    const done = await call('store.restore', { name: asking.name });
    setBusy(false);
    setAsking(null);
    // When it worked the main side says so and the window starts again.
    if (!done.ok) onFailure('No se pudo volver a ese respaldo', done.error);
  };

  if (backups.length === 0) {
    return <Text className={styles.quiet}>Aún no hay respaldos. Puede hacer el primero con «Respaldar ahora».</Text>;
  }
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Cuándo
            </th>
            <th scope="col" className={styles.head}>
              Por qué
            </th>
            <th scope="col" className={styles.head}>
              Tamaño
            </th>
            <th scope="col" className={styles.head}>
              Volver
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((backup) => (
            <tr key={backup.name}>
              <td className={styles.cell}>{momentOf(backup.at)}</td>
              <td className={styles.cell}>{REASON[backup.reason]}</td>
              <td className={styles.cell}>{sizeOf(backup.sizeBytes)}</td>
              <td className={styles.cell}>
                <Button
                  size="small"
                  aria-label={`Volver al respaldo de ${momentOf(backup.at)}`}
                  onClick={() => setAsking(backup)}
                >
                  Volver a este…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        open={asking !== null}
        title="¿Volver a este respaldo?"
        confirmLabel={busy ? 'Volviendo…' : 'Volver al respaldo'}
        busy={busy}
        onConfirm={() => void restore()}
        onCancel={() => setAsking(null)}
      >
        Cauce quedará como estaba {asking && momentOf(asking.at)}. Lo que hizo después se guarda aparte en un respaldo
        nuevo, por si necesita regresar.
      </ConfirmDialog>
    </>
  );
};
