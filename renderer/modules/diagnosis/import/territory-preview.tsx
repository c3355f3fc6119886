import { Checkbox, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridNotes, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { TerritoryImport, TerritoryImportRow } from '#shared/domain/diagnosis/territory-import.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, outline: 'none' },
  grid: { height: '320px' },
});

type Props = { readonly read: TerritoryImport; readonly notices: readonly string[] };

/** What would be added, row by row, and why each of the others isn't. */
export const TerritoryPreview = ({ read, notices }: Props) => {
  const styles = useStyles();
  // What was pressed is gone: the focus would fall out of the dialog, and Escape with it.
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const [only, setOnly] = useState(read.refused > 0);
  const columns = useMemo(() => columnsOf(read), [read]);
  const notes = useMemo(() => notesOf(read), [read]);
  const rows = useMemo(
    () =>
      read.rows
        .filter(({ state }) => !only || state === 'refused')
        .map((data): GridRow<TerritoryImportRow> => ({ kind: 'data', id: String(data.line), data })),
    [read, only],
  );
  return (
    <section ref={root} tabIndex={-1} aria-label="Lo que se agregaría" className={styles.root}>
      <Text role="status">
        Se agregan {countOf(read.added, 'territorio', 'territorios')}.{' '}
        {read.refused === 0
          ? 'No hay renglones con error.'
          : `${countOf(read.refused, 'renglón tiene error y no se carga', 'renglones tienen error y no se cargan')}.`}{' '}
        Todo es un solo paso: Ctrl+Z lo deshace completo.
      </Text>
      {notices.map((notice) => (
        <MessageBar key={notice} intent="info" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      ))}
      {read.refused > 0 && (
        <Checkbox
          label="Ver solo los renglones con error"
          checked={only}
          onChange={(_, data) => setOnly(data.checked === true)}
        />
      )}
      <div className={styles.grid}>
        <Grid<TerritoryImportRow>
          label="Renglones de la hoja"
          columns={columns}
          rows={rows}
          frozen={2}
          notes={notes}
          readOnly
        />
      </div>
    </section>
  );
};

const STATES: Readonly<Record<TerritoryImportRow['state'], string>> = {
  taken: 'Se agrega',
  present: 'Ya está',
  refused: 'No se carga',
  skipped: 'Se salta',
};

const columnsOf = ({ rows }: TerritoryImport): readonly GridColumn<TerritoryImportRow>[] => {
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );
  return [
    computedColumn<TerritoryImportRow>({
      key: 'line',
      title: 'Fila',
      width: 56,
      align: 'end',
      value: ({ line }) => String(line),
    }),
    computedColumn<TerritoryImportRow>({
      key: 'state',
      title: 'Qué pasará',
      width: 104,
      value: ({ state }) => STATES[state],
    }),
    computedColumn<TerritoryImportRow>({ key: 'words', title: 'Detalle', width: 470, value: ({ words }) => words }),
    ...Array.from({ length: width }, (_, at) =>
      computedColumn<TerritoryImportRow>({
        key: columnLetters(at + 1),
        title: columnLetters(at + 1),
        width: 130,
        value: ({ cells }) => cells[at] ?? '',
      }),
    ),
  ];
};

const MOST_COLUMNS = 30;

const notesOf = ({ rows }: TerritoryImport): GridNotes =>
  new Map(
    rows.flatMap(({ line, state, words }) =>
      state === 'refused' ? [[String(line), { state: { severity: 'error', message: words } }] as const] : [],
    ),
  );
