import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '56rem' },
  text: { '& textarea': { minHeight: '220px', maxHeight: '40vh' } },
  drop: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  dropIcon: { fontSize: '28px', display: 'flex', color: tokens.colorBrandForeground1 },
  dropWords: { display: 'flex', flexDirection: 'column', flex: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'flex-end' },
});

type Props = {
  readonly text: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onText: (text: string) => void;
  readonly onSource: (source: ImportSource) => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onCancel: () => void;
};

/** A text copied from the portal, or a file with it. */
export const ProgramSource = ({ text, busy, failure, onText, onSource, onFailure, onCancel }: Props) => {
  const styles = useStyles();
  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };
  return (
    <div className={styles.root}>
      <Field
        label="Texto de la ficha"
        className={styles.text}
        hint="En la página de la ficha seleccione todo (Ctrl+E o Ctrl+A), copie (Ctrl+C) y péguelo aquí (Ctrl+V)."
      >
        <Textarea autoFocus value={text} disabled={busy} onChange={(_, data) => onText(data.value)} />
      </Field>
      <FileDropArea onFile={take} className={styles.drop}>
        <span className={styles.dropIcon} aria-hidden>
          <DocumentArrowUpRegular />
        </span>
        <div className={styles.dropWords}>
          <Text weight="semibold">O arrastre aquí el archivo</Text>
          <Text size={200} className={styles.quiet}>
            Texto (.txt), Word (.docx) o una página guardada (.html). También una ficha que escribió Cauce.
          </Text>
        </div>
        <FileButton accept=".txt,.md,.docx,.htm,.html,text/plain,text/html" onFile={take} disabled={busy}>
          Elegir archivo…
        </FileButton>
      </FileDropArea>
      {failure && <ErrorNotice title="No se importó nada." failure={failure} onDismiss={() => onFailure(null)} />}
      <div className={styles.actions}>
        <Button onClick={onCancel}>Cancelar</Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || text.trim() === ''}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={() => text.trim() !== '' && onSource({ kind: 'text', text })}
        >
          {busy ? 'Leyendo…' : 'Revisar el texto'}
        </Button>
      </div>
    </div>
  );
};
