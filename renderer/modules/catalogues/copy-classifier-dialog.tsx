import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { classifierName } from '#renderer/modules/catalogues/classifier-words.ts';
import { parseYear, YearField } from '#renderer/modules/catalogues/year-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ClassifierSummary } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = {
  readonly row: ClassifierSummary;
  /** All there are, to say where a year already has one. */
  readonly taken: readonly ClassifierSummary[];
  readonly onCopied: (classifierId: string) => void;
  readonly onClose: () => void;
};

/** The same classifier for another year; the original stays as it is. */
export const CopyClassifierDialog = ({ row, taken, onCopied, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [year, setYear] = useState(String(row.fiscalYear + 1));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fiscalYear = parseYear(year);
  const twin = taken.find((other) => other.fiscalYear === fiscalYear && other.owner === row.owner);

  const copy = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || fiscalYear === null) return;
    setBusy(true);
    const copied = await call('classifier.copyToYear', { classifierId: row.classifierId, fiscalYear });
    setBusy(false);
    if (copied.ok) onCopied(copied.value.classifierId);
    else setFailure(copied.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={copy} noValidate>
          <DialogBody>
            <DialogTitle>Copiar a otro ejercicio</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>
                La copia de «{classifierName(row)}» lleva todas sus partidas y claves restringidas, y queda abierta. El
                original no cambia.
              </Text>
              <YearField
                autoFocus
                value={year}
                onChange={setYear}
                showMissing={tried}
                problem={twin ? `Ya hay uno de ese ejercicio: «${classifierName(twin)}». Se hará otro.` : null}
              />
              {failure && <ErrorNotice title="No se pudo copiar" failure={failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? 'Copiando…' : 'Copiar'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
