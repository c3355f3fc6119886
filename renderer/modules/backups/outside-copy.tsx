import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SaveCopyRegular } from '@fluentui/react-icons/svg/save-copy';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { FileButton, MOST_OF_A_STORE, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { dayOf, momentOf, sizeOf } from '#renderer/ui/spanish-time.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { StoreStatus } from '#shared/ipc/store-channels.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly status: StoreStatus;
  readonly onChanged: () => Promise<void>;
  readonly onFailure: (title: string, failure: Failure) => void;
};

/** The copy that survives this computer: everything in one file, out and in. */
export const OutsideCopy = ({ status, onChanged, onFailure }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const [work, setWork] = useState<'out' | 'in' | null>(null);
  const [chosen, setChosen] = useState<OpenedFile | null>(null);

  const copyOut = async () => {
    setWork('out');
    const made = await call('store.exportWhole', {});
    setWork(null);
    if (!made.ok) {
      onFailure('No se hizo la copia', made.error);
      return;
    }
    const { file } = made.value;
    if (file.kind === 'cancelled') return;
    if (file.kind === 'download') downloadFile(file.name, file.mime, file.bytes);
    await onChanged();
    notify({
      intent: 'success',
      title: 'Copia hecha y comprobada',
      body: file.kind === 'saved' ? file.path : `«${file.name}» está en sus descargas. Llévela a una memoria USB.`,
    });
  };

  const bringIn = async () => {
    if (!chosen) return;
    setWork('in');
    const done = await call('store.importWhole', { bytes: chosen.bytes });
    setWork(null);
    setChosen(null);
    // When it worked the main side says so and the window starts again.
    if (!done.ok) onFailure('No se pudo traer la copia', done.error);
  };

  const choose = (file: Result<OpenedFile>) => {
    if (file.ok) setChosen(file.value);
    else onFailure('No se pudo abrir el archivo', file.error);
  };

  return (
    <section className={styles.section} aria-labelledby="outside">
      <Subtitle1 as="h2" id="outside" className={styles.heading}>
        Copia fuera de esta computadora
      </Subtitle1>
      {status.outsideCopyIsOld ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {status.lastOutsideCopyAt === null
                ? 'Todavía no ha sacado ninguna copia.'
                : `La última copia es del ${dayOf(status.lastOutsideCopyAt)}: ya pasaron más de siete días.`}
            </MessageBarTitle>{' '}
            Si esta computadora se descompone, la roban o falla el disco, se perdería su trabajo. Guarde una copia en
            una memoria USB o en la carpeta compartida de su área; toma menos de un minuto.
          </MessageBarBody>
        </MessageBar>
      ) : (
        <Text>
          Última copia comprobada:{' '}
          <Text weight="semibold">{status.lastOutsideCopyAt && momentOf(status.lastOutsideCopyAt)}</Text>.
        </Text>
      )}
      <Text className={styles.quiet}>
        Un solo archivo lleva todo: expedientes, programas, presupuestos, procedimientos, manuales, archivos e historia.
        Con él puede seguir trabajando en otra computadora.
      </Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={work === 'out' ? <Spinner size="tiny" /> : <SaveCopyRegular />}
          disabledFocusable={work !== null}
          onClick={() => void copyOut()}
        >
          {work === 'out' ? 'Copiando…' : 'Guardar una copia de todo…'}
        </Button>
        <FileButton accept=".cauce" most={MOST_OF_A_STORE} onFile={choose} disabled={work !== null}>
          Traer todo de una copia…
        </FileButton>
      </div>
      <ConfirmDialog
        open={chosen !== null}
        title="¿Sustituir todo por esta copia?"
        confirmLabel={work === 'in' ? 'Sustituyendo…' : 'Sustituir todo'}
        busy={work === 'in'}
        onConfirm={() => void bringIn()}
        onCancel={() => setChosen(null)}
      >
        Lo que hay ahora en Cauce se cambiará por lo que trae «{chosen?.name}» ({chosen && sizeOf(chosen.bytes.length)}
        ). Antes se hace un respaldo de lo actual, y podrá volver a él desde esta pantalla.
      </ConfirmDialog>
    </section>
  );
};
