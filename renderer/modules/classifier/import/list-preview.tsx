import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PreviewRow } from '#renderer/modules/classifier/import/import-words.ts';
import { previewColumns, previewNotes } from '#renderer/modules/classifier/import/preview-table.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ClassifierImportPreview } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  root: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    outline: 'none',
  },
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
  problems: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 2em`,
    maxHeight: '8.5em',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  grid: { flex: '1 1 0', minHeight: '200px' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'flex-end' },
});

const MOST_PROBLEMS = 200;

type Props = {
  readonly preview: ClassifierImportPreview;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
};

/** Every row of the list and what loading would do with it; nothing is written before the person agrees. */
export const ListPreview = ({ preview, busy, failure, onConfirm, onBack }: Props) => {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const { counts } = preview;
  const [only, setOnly] = useState(counts.refused > 0);
  const columns = useMemo(() => previewColumns(preview), [preview]);
  const notes = useMemo(() => previewNotes(preview), [preview]);
  const rows = useMemo(
    () =>
      preview.rows
        .filter((row) => !only || row.state === 'refused')
        .map((data): GridRow<PreviewRow> => ({ kind: 'data', id: String(data.line), data })),
    [preview, only],
  );
  const problems = useMemo(
    () => preview.rows.flatMap((row) => row.problems).filter(({ severity }) => severity !== 'info'),
    [preview],
  );
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const loads = counts.new + counts.changed;
  return (
    <section ref={root} tabIndex={-1} className={styles.root} aria-label="Vista previa de la lista">
      <dl className={styles.counts} aria-label="Resumen de la lista">
        {[
          ['Nuevas', counts.new],
          ['Cambian', counts.changed],
          ['Ya están igual', counts.same],
          ['Ya en la base', counts.base],
          ['No se cargan', counts.refused],
          ['Se saltan', counts.skipped],
        ].map(([name, figure]) => (
          <div key={name} className={styles.count}>
            <dt>{name}</dt>
            <dd className={styles.figure}>{figure}</dd>
          </div>
        ))}
      </dl>
      {preview.notices.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list} aria-label="Avisos de la lista">
              {preview.notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {problems.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard
        <ul className={styles.problems} aria-label="Problemas fila por fila" tabIndex={0}>
          {problems.slice(0, MOST_PROBLEMS).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
          {problems.length > MOST_PROBLEMS && <li>Y {problems.length - MOST_PROBLEMS} más, en sus filas.</li>}
        </ul>
      )}
      {counts.refused > 0 && (
        <Checkbox
          label="Mostrar solo las filas que no se cargan"
          checked={only}
          onChange={(_, data) => setOnly(data.checked === true)}
        />
      )}
      <div className={styles.grid}>
        <Grid<PreviewRow>
          label="Filas de la lista"
          columns={columns}
          rows={rows}
          frozen={3}
          notes={notes}
          readOnly
          rowNames={['fila', 'filas']}
          empty={<Text>No hay filas que mostrar.</Text>}
        />
      </div>
      {failure && <ErrorNotice title="No se cargó nada." failure={failure} />}
      <div className={styles.actions}>
        <Button onClick={onBack} disabled={busy}>
          Elegir otra lista
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || loads === 0}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={() => loads > 0 && !busy && onConfirm()}
        >
          {busy
            ? 'Cargando…'
            : loads === 0
              ? 'No hay nada que cargar'
              : `Cargar ${countOf(loads, 'partida', 'partidas')}`}
        </Button>
      </div>
    </section>
  );
};
