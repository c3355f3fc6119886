import { Button, Dialog, DialogSurface, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, useEffect } from 'react';
import { call } from '#renderer/api.ts';
import { FileView } from '#renderer/documents/file-view.tsx';
import { previewOf } from '#renderer/modules/execution/evidence/use-evidence-image.ts';
import { useExecution } from '#renderer/modules/execution/execution-context.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';

const useStyles = makeStyles({
  surface: {
    width: 'min(94vw, 1100px)',
    maxWidth: 'none',
    height: '92vh',
    maxHeight: 'none',
    padding: tokens.spacingHorizontalM,
  },
  root: { height: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minHeight: 0 },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  message: { padding: tokens.spacingHorizontalXXL, textAlign: 'center' },
});

type Props = {
  readonly rows: readonly EntryEvidence[];
  /** Id of the one that is shown. */
  readonly at: string;
  readonly onGo: (id: string) => void;
  readonly onSave: (row: EntryEvidence) => void;
  readonly onClose: () => void;
};

/** A file of an entry as large as the window lets it; the arrows go to the next one. */
export const EvidenceViewer = ({ rows, at, onGo, onSave, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const index = rows.findIndex(({ id }) => id === at);
  const row = rows[index];
  // What is shown may go away under it (an undo elsewhere).
  useEffect(() => {
    if (!row) onClose();
  }, [row, onClose]);
  if (!row) return null;
  const go = (step: 1 | -1) => {
    const next = rows[index + step];
    if (next) onGo(next.id);
  };
  const keys = (event: KeyboardEvent) => {
    // The number of a PDF's page is typed, and its arrows are its own.
    if (event.altKey || event.ctrlKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'Home') onGo(rows[0]?.id ?? at);
    else if (event.key === 'End') onGo(rows.at(-1)?.id ?? at);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={`Evidencia ${index + 1} de ${rows.length}: ${row.name}`}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the buttons inside are heard here once */}
        <div className={styles.root} onKeyDown={keys}>
          {/* Names without tooltips: one of theirs would take the first Escape. */}
          <div className={styles.top}>
            <div className={styles.words}>
              <h2 className={styles.title}>{row.caption.trim() || row.name}</h2>
              <Text size={200} className={styles.quiet}>
                {index + 1} de {rows.length} · {row.name} · agregada por {row.addedBy || 'alguien de la oficina'} el{' '}
                {row.addedOn.split('-').reverse().join('/')}
              </Text>
            </div>
            <Button
              aria-label="Anterior"
              title="Anterior (flecha izquierda)"
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              disabledFocusable={index === 0}
              onClick={() => go(-1)}
            />
            <Button
              aria-label="Siguiente"
              title="Siguiente (flecha derecha)"
              appearance="subtle"
              icon={<ArrowRightRegular />}
              disabledFocusable={index === rows.length - 1}
              onClick={() => go(1)}
            />
            <Button icon={<ArrowDownloadRegular />} onClick={() => onSave(row)}>
              Guardar una copia
            </Button>
            <Button
              aria-label="Cerrar"
              title="Cerrar (Esc)"
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={onClose}
            />
          </div>
          <div className={styles.body}>
            <Shown key={row.id} row={row} />
          </div>
        </div>
      </DialogSurface>
    </Dialog>
  );
};

const Shown = ({ row }: { readonly row: EntryEvidence }) => {
  const styles = useStyles();
  const { executionId } = useExecution();
  if (previewOf(row) === 'none') {
    return (
      <Text className={styles.message}>Este archivo no se ve aquí. Guarde una copia y ábrala con su programa.</Text>
    );
  }
  return (
    <FileView
      name={row.caption.trim() || row.name}
      fileKey={row.id}
      ask={() => call('execution.readEvidence', { executionId, evidenceId: row.id })}
    />
  );
};
