import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useEffect, useRef, useState } from 'react';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  drop: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, padding: tokens.spacingHorizontalL },
  icon: { fontSize: '32px', display: 'flex', color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', flex: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '120px', maxHeight: '30vh', fontFamily: tokens.fontFamilyMonospace } },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

type Props = {
  readonly busy: boolean;
  readonly onSource: (source: ImportSource) => void;
  readonly onFailure: (failure: Failure) => void;
};

/** Cells copied in Excel, or a file, dropped or chosen. */
export const TerritorySource = ({ busy, onSource, onFailure }: Props) => {
  const styles = useStyles();
  const [text, setText] = useState('');
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.querySelector('textarea')?.focus(), []);
  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };
  return (
    <section ref={root} aria-label="De dónde vienen los territorios" className={styles.root}>
      <Text>
        Una fila por lugar, con una fila de títulos como «Entidad», «Región», «Municipio», «Localidad» y «Clave»; no
        hace falta que estén todos. Primero verá qué se agregaría; nada se escribe hasta que usted lo diga.
      </Text>
      <Field label="Pegue aquí las celdas" className={styles.text}>
        <Textarea
          value={text}
          disabled={busy}
          placeholder="Selecciónelas en Excel, copie (Ctrl+C) y péguelas aquí (Ctrl+V)."
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={busy || text.trim() === ''}
          onClick={() => text.trim() !== '' && onSource({ kind: 'text', text })}
        >
          Revisar lo pegado
        </Button>
      </div>
      <FileDropArea onFile={take} className={styles.drop}>
        <span className={styles.icon} aria-hidden>
          <DocumentArrowUpRegular />
        </span>
        <div className={styles.words}>
          <Text weight="semibold">O arrastre aquí el archivo, o elíjalo</Text>
          <Text size={200} className={styles.quiet}>
            Excel (.xlsx) o CSV, también el que guarda Excel en Windows. El original no se modifica.
          </Text>
        </div>
        {busy ? (
          <Spinner size="tiny" label="Leyendo…" />
        ) : (
          <FileButton accept=".xlsx,.csv,.txt,.tsv,text/csv" onFile={take}>
            Elegir archivo…
          </FileButton>
        )}
      </FileDropArea>
    </section>
  );
};
