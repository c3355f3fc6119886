import { Checkbox, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type PreviewRow, previewColumns, previewNotes } from '#renderer/modules/media-plan/import/preview-table.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import { ImportProblems } from '#renderer/ui/import-problems.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { MediaImportPreview } from '#shared/ipc/media-plan-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, outline: 'none' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0 },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { margin: 0, paddingLeft: '1.2em' },
  grid: { height: '260px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What would be loaded, row by row, and why the others aren't. */
export const PreviewStep = ({ preview }: { readonly preview: MediaImportPreview }) => {
  const styles = useStyles();
  // What was pressed is gone: the focus would fall out of the dialog, and Escape with it.
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const [only, setOnly] = useState(preview.refused > 0);
  const columns = useMemo(() => previewColumns(preview), [preview]);
  const notes = useMemo(() => previewNotes(preview), [preview]);
  const rows = useMemo(
    () =>
      preview.rows
        .filter((row) => !only || row.state === 'refused')
        .map((data): GridRow<PreviewRow> => ({ kind: 'data', id: String(data.line), data })),
    [preview, only],
  );
  const unused = preview.columns.filter(({ takenAs }) => takenAs === '');
  const recognised = preview.columns.length - unused.length;
  return (
    <section ref={root} tabIndex={-1} aria-label="Lo que se cargaría" className={styles.root}>
      <dl className={styles.counts} aria-label="Resumen de la importación">
        {[
          ['Se cargan', preview.taken],
          ['No se cargan', preview.refused],
          ['Se saltan', preview.skipped],
        ].map(([name, figure]) => (
          <div key={name} className={styles.count}>
            <dt>{name}</dt>
            <dd className={styles.figure}>{figure}</dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={styles.quiet}>
        Se {recognised === 1 ? 'reconoció' : 'reconocieron'} {countOf(recognised, 'columna', 'columnas')}.
        {unused.length > 0 && ` No se usan: ${unused.map(({ heading }) => `«${heading}»`).join(', ')}.`}
        {preview.taken > 0 &&
          ' Todo lo que se carga es un solo paso: si se equivocó de hoja, Ctrl+Z lo deshace completo.'}
      </Text>
      {preview.notices.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list} aria-label="Avisos del archivo">
              {preview.notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <ImportProblems rows={preview.rows} />
      {preview.refused > 0 && (
        <Checkbox
          label="Mostrar solo las filas que no se cargan"
          checked={only}
          onChange={(_, data) => setOnly(data.checked === true)}
        />
      )}
      <div className={styles.grid}>
        <Grid<PreviewRow>
          label="Filas de la hoja"
          columns={columns}
          rows={rows}
          frozen={2}
          notes={notes}
          readOnly
          rowNames={['fila', 'filas']}
          empty={<Text>No hay filas que mostrar.</Text>}
        />
      </div>
    </section>
  );
};
