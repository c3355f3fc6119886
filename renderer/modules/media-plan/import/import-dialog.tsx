import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewStep } from '#renderer/modules/media-plan/import/preview-step.tsx';
import { SourceStep } from '#renderer/modules/media-plan/import/source-step.tsx';
import { useMediaPlan, useScenarioId } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';
import type { MediaImportPreview } from '#shared/ipc/media-plan-channels.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1120px, 94vw)', width: '94vw' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', maxHeight: '72vh', overflowY: 'auto' },
});

/** Rows of a sheet into the copy that is shown: chosen or pasted, looked through, and only then loaded. */
export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const { session, mediaPlanId } = useMediaPlan();
  const scenarioId = useScenarioId();
  const notify = useNotify();
  useReturnFocus();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<MediaImportPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const look = async (source: ImportSource) => {
    if (scenarioId === null) return;
    setBusy(true);
    setFailure(null);
    // The store compares the sheet with what it holds.
    const result = (await session.flush())
      ? await call('mediaPlan.importPreview', { mediaPlanId, scenarioId, source })
      : ({ ok: false, error: UNSAVED } as const);
    setBusy(false);
    if (result.ok) setPreview(result.value);
    else setFailure(result.error);
  };
  const load = async () => {
    if (!preview || preview.taken === 0 || busy) return;
    setBusy(true);
    setFailure(null);
    const done = await call('mediaPlan.importConfirm', { token: preview.token });
    const shown = done.ok ? await session.reload() : done;
    setBusy(false);
    if (!done.ok || !shown.ok) {
      setFailure(done.ok ? (shown.ok ? null : shown.error) : done.error);
      return;
    }
    notify({
      intent: 'success',
      title: `Se ${done.value.taken === 1 ? 'cargó' : 'cargaron'} ${countOf(done.value.taken, 'renglón', 'renglones')}`,
    });
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !busy && onClose()}>
      <DialogSurface className={styles.surface} data-help="media-plan.import">
        <DialogBody>
          <DialogTitle>Importar renglones del plan de medios</DialogTitle>
          <DialogContent className={styles.content}>
            {failure && <ErrorNotice title="No se cargó nada" failure={failure} onDismiss={() => setFailure(null)} />}
            {preview ? (
              <PreviewStep preview={preview} />
            ) : (
              <SourceStep
                text={text}
                busy={busy}
                onText={setText}
                onSource={(source) => void look(source)}
                onFailure={setFailure}
              />
            )}
          </DialogContent>
          <DialogActions>
            {preview && (
              <Button
                onClick={() => {
                  setPreview(null);
                  setFailure(null);
                }}
                disabledFocusable={busy}
              >
                Elegir otro archivo
              </Button>
            )}
            <Button onClick={onClose} disabledFocusable={busy}>
              Cancelar
            </Button>
            {preview && (
              <Button
                appearance="primary"
                disabledFocusable={busy || preview.taken === 0}
                icon={busy ? <Spinner size="tiny" /> : null}
                onClick={() => void load()}
              >
                {busy
                  ? 'Cargando…'
                  : preview.taken === 0
                    ? 'Cargar'
                    : `Cargar ${countOf(preview.taken, 'renglón', 'renglones')}`}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const UNSAVED: Failure = {
  code: 'internal',
  message:
    'Hay cambios que no se han podido guardar, y la hoja se compara con lo guardado. Espere a que diga «Guardado» e inténtelo otra vez.',
};
