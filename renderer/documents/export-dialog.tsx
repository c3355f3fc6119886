import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { EXPORT_FORMATS } from '#renderer/documents/export-formats.tsx';
import { FindingsList } from '#renderer/documents/findings-list.tsx';
import type { Exporting, ExportState } from '#renderer/documents/use-export.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { type DocumentKind, stopsExport } from '#shared/documents/export-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  path: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

type Props = {
  readonly exporting: Exporting;
  readonly kind: DocumentKind;
  /** Findings known before the export; shown where it was refused. */
  readonly findings: readonly Finding[];
};

/** What becomes of an export: its progress, where the file went and what stands beside it, or why it failed. */
export const ExportDialog = ({ exporting, kind, findings }: Props) => {
  const styles = useStyles();
  const { state, progress, start, cancel, dismiss } = exporting;
  useReturnFocus(state.kind !== 'idle');
  if (state.kind === 'idle') return null;
  const running = state.kind === 'running';
  return (
    <Dialog
      open
      modalType={running ? 'alert' : 'modal'}
      onOpenChange={(_, data) => !data.open && (running ? cancel() : dismiss())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{titleOf(state)}</DialogTitle>
          <DialogContent className={styles.content}>
            {running && (
              <Field validationMessage={progress?.step ?? 'Preparando'} validationState="none">
                <ProgressBar
                  aria-label="Avance de la exportación"
                  {...(progress && progress.fraction > 0.02 ? { value: progress.fraction } : {})}
                />
              </Field>
            )}
            {state.kind === 'done' && (
              <>
                <Text>
                  {state.where.kind === 'saved' ? 'El archivo quedó en ' : 'El navegador descargó el archivo '}
                  <span className={styles.path}>{state.where.text}</span>.
                </Text>
                {state.findings.length > 0 && (
                  <>
                    <Text>{sentence(state.findings.length)}</Text>
                    <FindingsList findings={state.findings} kind={kind} />
                  </>
                )}
              </>
            )}
            {state.kind === 'failed' && (
              <>
                <ErrorNotice failure={state.failure} />
                {state.failure.code === 'blocked-by-findings' && (
                  <FindingsList findings={findings.filter((finding) => stopsExport(kind, finding))} kind={kind} />
                )}
              </>
            )}
          </DialogContent>
          <DialogActions>
            {running ? (
              <Button onClick={cancel}>Cancelar</Button>
            ) : (
              <>
                {state.kind === 'failed' && state.failure.code !== 'blocked-by-findings' && (
                  <Button onClick={() => void start(state.format)}>Intentar otra vez</Button>
                )}
                <Button appearance="primary" onClick={dismiss}>
                  Cerrar
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const titleOf = (state: Exclude<ExportState, { readonly kind: 'idle' }>): string => {
  const { name } = EXPORT_FORMATS[state.format];
  if (state.kind === 'running') return `Exportando: ${name}`;
  if (state.kind === 'done') return `Listo: ${name}`;
  return state.failure.code === 'cancelled' ? 'Exportación cancelada' : `No se exportó: ${name}`;
};

const sentence = (count: number): string =>
  count === 1
    ? 'La revisión tiene un hallazgo, que no impidió exportar:'
    : `La revisión tiene ${count} hallazgos, que no impidieron exportar:`;
