import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { type ReactNode, useEffect, useRef } from 'react';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, outline: 'none' },
  drop: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, padding: tokens.spacingHorizontalL },
  icon: { fontSize: '32px', display: 'flex', color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', flex: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '120px', maxHeight: '30vh', fontFamily: tokens.fontFamilyMonospace } },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

type Props = {
  /** «De dónde vienen los renglones». */
  readonly label: string;
  /** Which columns are known, and what happens with them. */
  readonly about: ReactNode;
  /** The kinds of files, as a sentence. */
  readonly formats: string;
  /** A way to a sheet to begin with. */
  readonly sample?: ReactNode;
  readonly text: string;
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onSource: (source: ImportSource) => void;
  readonly onFailure: (failure: Failure) => void;
};

export type SheetSourceProps = Omit<Props, 'label' | 'about' | 'formats' | 'sample'>;

/** Where the rows of a sheet come from: a file, dropped or chosen, or cells copied in Excel. */
export const SheetSource = ({ label, about, formats, sample, text, busy, onText, onSource, onFailure }: Props) => {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };
  return (
    <section ref={root} tabIndex={-1} aria-label={label} className={styles.root}>
      <Text>{about}</Text>
      {sample && <div>{sample}</div>}
      <FileDropArea onFile={take} className={styles.drop}>
        <span className={styles.icon} aria-hidden>
          <DocumentArrowUpRegular />
        </span>
        <div className={styles.words}>
          <Text weight="semibold">Arrastre aquí el archivo, o elíjalo</Text>
          <Text size={200} className={styles.quiet}>
            {formats} El original no se modifica.
          </Text>
        </div>
        {busy ? (
          <Spinner size="tiny" label="Leyendo…" />
        ) : (
          <FileButton accept=".xlsx,.csv,.txt,.tsv,text/csv" onFile={take} appearance="primary">
            Elegir archivo…
          </FileButton>
        )}
      </FileDropArea>
      <Field label="O pegue aquí las celdas, con su fila de títulos" className={styles.text}>
        <Textarea
          value={text}
          disabled={busy}
          placeholder="Selecciónelas en Excel, copie (Ctrl+C) y péguelas aquí (Ctrl+V)."
          onChange={(_, data) => onText(data.value)}
        />
      </Field>
      <div className={styles.foot}>
        <Button
          disabledFocusable={busy || text.trim() === ''}
          onClick={() => text.trim() !== '' && onSource({ kind: 'text', text })}
        >
          Revisar lo pegado
        </Button>
      </div>
    </section>
  );
};
