import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useEffect, useRef } from 'react';
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
  readonly text: string;
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onSource: (source: ImportSource) => void;
  readonly onFailure: (failure: Failure) => void;
};

/** Where the bodies come from: a file, dropped or chosen, or cells copied in Excel. */
export const SourceStep = ({ text, busy, onText, onSource, onFailure }: Props) => {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };
  return (
    <section ref={root} tabIndex={-1} aria-label="De dónde vienen los organismos" className={styles.root}>
      <Text>
        La primera fila con títulos dice qué es cada columna: nombre, siglas, sector, giro, tipo de medio, RFC,
        domicilio, contacto, tratamiento, cargo, área, correo, teléfono, celular, página web, estado, municipio y notas.
        Solo el nombre hace falta. Un organismo con varias personas ocupa un renglón por cada una. Primero verá qué se
        agregaría; nada se escribe hasta que usted lo diga.
      </Text>
      <FileDropArea onFile={take} className={styles.drop}>
        <span className={styles.icon} aria-hidden>
          <DocumentArrowUpRegular />
        </span>
        <div className={styles.words}>
          <Text weight="semibold">Arrastre aquí el archivo, o elíjalo</Text>
          <Text size={200} className={styles.quiet}>
            Excel (.xlsx) o CSV. El original no se modifica.
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
