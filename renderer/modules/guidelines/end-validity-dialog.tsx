import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { shortTitle } from '#renderer/modules/guidelines/guideline-words.ts';
import { parseOpenYear } from '#renderer/modules/guidelines/parse-years.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = {
  readonly guideline: Guideline;
  readonly thisYear: number;
  readonly onSaved: (all: readonly Guideline[]) => void;
  readonly onClose: () => void;
};

/** The last year that it holds for: later programmes aren't asked any more, earlier ones keep their answers. */
export const EndValidityDialog = ({ guideline, thisYear, onSaved, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [text, setText] = useState(String(guideline.toYear ?? thisYear));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const year = parseOpenYear(text);

  const end = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    if (busy || typeof year !== 'number') return;
    setBusy(true);
    const { origin: _, confidence: __, ...own } = guideline;
    const result = await call('guideline.save', { guideline: { ...own, toYear: year } });
    setBusy(false);
    if (result.ok) onSaved(result.value);
    else setFailure(result.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface data-help="guidelines">
        <form onSubmit={end} noValidate>
          <DialogBody>
            <DialogTitle>Terminar la vigencia</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>
                «{shortTitle(guideline)}» dejará de preguntarse en los programas de años posteriores. Lo que ya
                contestaron en esos años se guarda, pero no se muestra ni se imprime: vuelve si extiende la vigencia.
              </Text>
              <Field
                label="Último ejercicio en que rige"
                required
                validationMessage={tried && typeof year !== 'number' ? 'Escriba el año con cuatro cifras.' : null}
              >
                <Input
                  autoFocus
                  value={text}
                  inputMode="numeric"
                  maxLength={4}
                  onChange={(_, data) => setText(data.value)}
                />
              </Field>
              {failure && <ErrorNotice title="No se terminó la vigencia" failure={failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? 'Guardando…' : 'Terminar la vigencia'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
