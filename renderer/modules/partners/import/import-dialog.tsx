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
import { useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewStep } from '#renderer/modules/partners/import/preview-step.tsx';
import { SourceStep } from '#renderer/modules/partners/import/source-step.tsx';
import { useAbout, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';
import type { DirectoryImportPreview } from '#shared/ipc/partner-channels.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1120px, 94vw)', width: '94vw' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', maxHeight: '72vh', overflowY: 'auto' },
});

/** Bodies and people of a sheet: chosen or pasted, looked through, the doubtful ones answered, and only then added. */
export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const { session } = usePartners();
  const { directoryId } = useAbout();
  const notify = useNotify();
  useReturnFocus();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<DirectoryImportPreview | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<number, 'new' | 'join'>>(new Map());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);

  const ask = async <T,>(what: () => Promise<Result<T>>): Promise<T | undefined> => {
    setBusy(true);
    setFailure(null);
    // The store compares the sheet with what it holds.
    const result = (await session.flush()) ? await what() : ({ ok: false, error: UNSAVED } as const);
    setBusy(false);
    if (result.ok) return result.value;
    setFailure(result.error);
    return undefined;
  };
  const look = async (source: ImportSource) => {
    const read = await ask(() => call('directory.importPreview', { directoryId, source }));
    if (read === undefined) return;
    setAnswers(new Map());
    setPreview(read);
  };
  const say = async (lines: readonly number[], answer: 'new' | 'join' | null) => {
    if (!preview) return;
    const said = new Map(answers);
    for (const line of lines) {
      if (answer === null) said.delete(line);
      else said.set(line, answer);
    }
    // The choice shows at once; of answers that overtake each other, the last one counts.
    setAnswers(said);
    turn.current += 1;
    const mine = turn.current;
    const list = [...said].map(([line, word]) => ({ line, answer: word }));
    const read = await ask(() => call('directory.importAnswer', { token: preview.token, answers: list }));
    if (mine !== turn.current) {
      setBusy(true);
      return;
    }
    if (read === undefined) setAnswers(answers);
    else setPreview(read);
  };
  const taken = preview ? preview.added + preview.joined : 0;
  const load = async () => {
    if (!preview || taken === 0 || busy) return;
    const done = await ask(() => call('directory.importConfirm', { token: preview.token }));
    if (done === undefined) return;
    const shown = await session.reload();
    if (!shown.ok) {
      setFailure(shown.error);
      return;
    }
    notify({
      intent: 'success',
      title: `Se ${done.added === 1 ? 'agregó' : 'agregaron'} ${countOf(done.added, 'organismo', 'organismos')}`,
      body:
        done.joined === 0
          ? 'Ctrl+Z lo deshace completo.'
          : `Y se ${done.joined === 1 ? 'completó' : 'completaron'} ${countOf(done.joined, 'renglón', 'renglones')} de los que ya estaban. Ctrl+Z lo deshace completo.`,
    });
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !busy && onClose()}>
      <DialogSurface className={styles.surface} data-help="partners.import">
        <DialogBody>
          <DialogTitle>Importar al directorio</DialogTitle>
          <DialogContent className={styles.content}>
            {failure && <ErrorNotice title="No se agregó nada" failure={failure} onDismiss={() => setFailure(null)} />}
            {preview ? (
              <PreviewStep
                preview={preview}
                answers={answers}
                busy={busy}
                onAnswer={(lines, answer) => void say(lines, answer)}
              />
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
                disabledFocusable={busy || taken === 0}
                icon={busy ? <Spinner size="tiny" /> : null}
                onClick={() => void load()}
              >
                {busy ? 'Leyendo…' : taken === 0 ? 'Agregar' : `Agregar ${countOf(taken, 'renglón', 'renglones')}`}
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
