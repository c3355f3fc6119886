import { Button, makeStyles, Spinner, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { CopyAddRegular } from '@fluentui/react-icons/svg/copy-add';
import { ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { BackupList } from '#renderer/modules/backups/backup-list.tsx';
import { OutsideCopy } from '#renderer/modules/backups/outside-copy.tsx';
import { VerifyResult } from '#renderer/modules/backups/verify-result.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Work = 'backing-up' | 'verifying';
type Checked = { readonly ok: boolean; readonly problems: readonly string[] };

/** Copies inside and outside this computer, checks, and the ways back. */
export const BackupsScreen = ({ onStoreChanged }: { readonly onStoreChanged: () => void }) => {
  const styles = useStyles();
  const notify = useNotify();
  const { loaded, reload } = useLoaded('backups', () => call('store.status', {}));
  const [work, setWork] = useState<Work | null>(null);
  const [failure, setFailure] = useState<{ readonly title: string; readonly failure: Failure } | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);

  const changed = async () => {
    await reload();
    onStoreChanged();
  };

  const backUp = async () => {
    setWork('backing-up');
    setFailure(null);
    const made = await call('store.backUp', {});
    setWork(null);
    if (!made.ok) {
      setFailure({ title: 'No se hizo el respaldo', failure: made.error });
      return;
    }
    await changed();
    notify({ intent: 'success', title: 'Respaldo hecho y comprobado', body: sizeOf(made.value.sizeBytes) });
  };

  const verify = async () => {
    setWork('verifying');
    setFailure(null);
    setChecked(null);
    const result = await call('store.verify', {});
    setWork(null);
    if (result.ok) setChecked(result.value);
    else setFailure({ title: 'No se pudo revisar', failure: result.error });
  };

  return (
    <Page narrow help="backups">
      <PageHeader
        title="Respaldos"
        subtitle="Su trabajo está en esta computadora. Aquí se hacen copias, y se vuelve a una si algo sale mal."
      />
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice title="No se pudo consultar" failure={loaded.failure} onRetry={() => void reload()} />
      )}
      {failure && <ErrorNotice title={failure.title} failure={failure.failure} onDismiss={() => setFailure(null)} />}
      {loaded.state === 'ready' && (
        <>
          <OutsideCopy
            status={loaded.value}
            onChanged={changed}
            onFailure={(title, f) => setFailure({ title, failure: f })}
          />
          <section className={styles.section} aria-labelledby="inside">
            <Subtitle1 as="h2" id="inside" className={styles.heading}>
              Respaldos en esta computadora
            </Subtitle1>
            <Text className={styles.quiet}>
              Cauce hace uno al día y antes de cada cambio delicado. Sirven para volver atrás, pero no si el equipo se
              daña o se pierde: para eso está la copia de arriba.
            </Text>
            <div className={styles.buttons}>
              <Button
                icon={work === 'backing-up' ? <Spinner size="tiny" /> : <CopyAddRegular />}
                disabledFocusable={work !== null}
                onClick={() => void backUp()}
              >
                {work === 'backing-up' ? 'Respaldando…' : 'Respaldar ahora'}
              </Button>
              <Button
                icon={work === 'verifying' ? <Spinner size="tiny" /> : <ShieldTaskRegular />}
                disabledFocusable={work !== null}
                onClick={() => void verify()}
              >
                {work === 'verifying' ? 'Revisando…' : 'Revisar que todo esté bien'}
              </Button>
            </div>
            {checked && <VerifyResult checked={checked} onDismiss={() => setChecked(null)} />}
            <BackupList backups={loaded.value.backups} onFailure={(title, f) => setFailure({ title, failure: f })} />
          </section>
          <section className={styles.section} aria-labelledby="where">
            <Subtitle1 as="h2" id="where" className={styles.heading}>
              Dónde está guardado
            </Subtitle1>
            <Text className={styles.quiet}>
              {loaded.value.path} · {sizeOf(loaded.value.sizeBytes)}
            </Text>
          </section>
        </>
      )}
    </Page>
  );
};
