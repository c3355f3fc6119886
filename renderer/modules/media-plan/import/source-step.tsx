import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useEffect, useRef } from 'react';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import { sampleSheet } from '#shared/domain/media/import-sample.ts';
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

/** Where the lines come from: a file, dropped or chosen, or cells copied in Excel. */
export const SourceStep = ({ text, busy, onText, onSource, onFailure }: Props) => {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };
  return (
    <section ref={root} tabIndex={-1} aria-label="De dónde vienen los renglones" className={styles.root}>
      <Text>
        La primera fila con títulos dice qué es cada columna: categoría, subcategoría, unidad, soporte, plaza, franja,
        formato, campaña, tarifa bruta, descuentos, comisión, producción, IVA, partida, mes de pago, audiencia, rating,
        alcance, nota, y las inserciones por «Semana 14» o por fecha. Primero verá qué se cargaría; nada se escribe
        hasta que usted lo diga.
      </Text>
      <div>
        <Button
          onClick={() =>
            downloadFile('Hoja de ejemplo del plan de medios.csv', 'text/csv', new TextEncoder().encode(sampleSheet()))
          }
        >
          Guardar una hoja de ejemplo…
        </Button>
      </div>
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
