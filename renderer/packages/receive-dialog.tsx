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
import { useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { PackageReview } from '#renderer/packages/package-review.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, MOST_OF_A_STORE, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { PackageInspection } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '64rem', width: 'calc(100vw - 8rem)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxHeight: '72vh' },
});

type Step =
  | { readonly kind: 'choose'; readonly failure: Failure | null; readonly name: string }
  | { readonly kind: 'verifying'; readonly name: string }
  | { readonly kind: 'review'; readonly name: string; readonly inspection: PackageInspection };

type Props = {
  /** Dropped on the window; undefined where the file is still to be chosen. */
  readonly file?: Result<OpenedFile> | undefined;
  /** `dossierId` null where there is none to open. */
  readonly onReceived: (received: { readonly dossierId: string | null }) => void;
  readonly onClose: () => void;
};

/** A package from another computer: chosen, verified, looked at, received. Nothing is written before the last step. */
export const ReceiveDialog = ({ file, onReceived, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null, name: '' });
  const newest = useRef(0);

  const inspect = async (chosen: Result<OpenedFile>) => {
    newest.current += 1;
    const mine = newest.current;
    if (!chosen.ok) {
      setStep({ kind: 'choose', failure: chosen.error, name: '' });
      return;
    }
    const { name, bytes } = chosen.value;
    setStep({ kind: 'verifying', name });
    const inspected = await call('package.inspect', { name, bytes });
    // Another file was chosen meanwhile.
    if (mine !== newest.current) return;
    setStep(
      inspected.ok
        ? { kind: 'review', name, inspection: inspected.value }
        : { kind: 'choose', failure: inspected.error, name },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is inspected once, when it was dropped
  useEffect(() => {
    if (file) void inspect(file);
  }, [file]);

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} data-help="packages.receive">
        {step.kind === 'review' ? (
          <PackageReview
            key={step.inspection.token}
            inspection={step.inspection}
            onAnother={(chosen) => void inspect(chosen)}
            onReceived={onReceived}
            onClose={onClose}
          />
        ) : (
          <DialogBody>
            <DialogTitle>Recibir un paquete</DialogTitle>
            <DialogContent className={styles.content}>
              {step.kind === 'verifying' ? (
                <Loading label={`Comprobando «${step.name}»…`} />
              ) : (
                <>
                  {step.failure && (
                    <ErrorNotice
                      title={step.name === '' ? 'No se pudo abrir el archivo' : `«${step.name}» no se puede recibir`}
                      failure={step.failure}
                    />
                  )}
                  <Text>
                    Elija el archivo .cauce que le hicieron llegar, o suéltelo en la ventana. Cauce comprueba que esté
                    completo y sin cambios, y le muestra qué trae; nada se guarda hasta que usted lo reciba.
                  </Text>
                </>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <FileButton
                appearance="primary"
                accept=".cauce"
                most={MOST_OF_A_STORE}
                disabled={step.kind === 'verifying'}
                onFile={(chosen) => void inspect(chosen)}
              >
                {step.kind === 'choose' && step.failure ? 'Elegir otro archivo…' : 'Elegir archivo…'}
              </FileButton>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
};
