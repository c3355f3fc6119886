import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useState } from 'react';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '56rem' },
  text: { '& textarea': { minHeight: '180px', maxHeight: '36vh', fontFamily: tokens.fontFamilyMonospace } },
  drop: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  icon: { fontSize: '28px', display: 'flex', color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', flex: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'flex-end' },
});

type Props = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onSource: (source: ImportSource) => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onCancel: () => void;
};

/** A list of specific items: a workbook, a CSV file, or cells that were copied. */
export const ListSource = ({ busy, failure, onSource, onFailure, onCancel }: Props) => {
  const styles = useStyles();
  const [text, setText] = useState('');
  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };
  return (
    <div className={styles.root}>
      <FileDropArea onFile={take} className={styles.drop}>
        <span className={styles.icon} aria-hidden>
          <DocumentArrowUpRegular />
        </span>
        <div className={styles.words}>
          <Text weight="semibold">Arrastre aquí el archivo de la lista</Text>
          <Text size={200} className={styles.quiet}>
            Libro de Excel (.xlsx) o CSV, con la clave y la denominación en columnas; si las hay, también «Restringida»
            y «Validador».
          </Text>
        </div>
        <FileButton accept=".xlsx,.xlsm,.csv,.txt,text/csv,text/plain" onFile={take} disabled={busy}>
          Elegir archivo…
        </FileButton>
      </FileDropArea>
      <Field
        label="O pegue aquí la lista"
        className={styles.text}
        hint="Copie las celdas en Excel y péguelas (Ctrl+V). También sirve una partida por renglón: «3611 Difusión en radio»."
      >
        <Textarea autoFocus value={text} disabled={busy} onChange={(_, data) => setText(data.value)} />
      </Field>
      {failure && <ErrorNotice title="No se leyó la lista." failure={failure} onDismiss={() => onFailure(null)} />}
      <div className={styles.actions}>
        <Button onClick={onCancel}>Cancelar</Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || text.trim() === ''}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={() => text.trim() !== '' && !busy && onSource({ kind: 'text', text })}
        >
          {busy ? 'Leyendo…' : 'Revisar la lista'}
        </Button>
      </div>
    </div>
  );
};
