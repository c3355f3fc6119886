import { Button, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useDraft } from '#renderer/ui/use-draft.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
    fontWeight: 'normal',
  },
  cell: { padding: '2px', verticalAlign: 'top' },
  input: { width: '100%', minWidth: 0 },
  toolsHead: { width: '108px' },
  tools: { whiteSpace: 'nowrap', padding: '2px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

export type RowColumn<K extends string> = {
  readonly key: K;
  readonly title: string;
  readonly placeholder?: string;
  /** Words offered while typing. */
  readonly suggestions?: readonly string[];
};

type Props<K extends string> = {
  readonly label: string;
  /** What one row is: «firmante». Used in names of buttons. */
  readonly rowName: string;
  readonly rows: readonly ({ readonly id: string } & Readonly<Record<K, string>>)[];
  readonly columns: readonly RowColumn<K>[];
  readonly addLabel: string;
  readonly onInsert: (index: number) => void;
  readonly onDelete: (id: string) => void;
  readonly onMove: (id: string, toIndex: number) => void;
  readonly onChange: (id: string, key: K, value: string) => void;
  readonly readOnly?: boolean;
};

/** Short rows of text. Enter (Ctrl+Enter) adds a row below, with Shift above; Alt+Up and Alt+Down move it, Ctrl+Delete takes it away. */
export const RowsEditor = <K extends string>({
  label,
  rowName,
  rows,
  columns,
  addLabel,
  onInsert,
  onDelete,
  onMove,
  onChange,
  readOnly = false,
}: Props<K>) => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly row: number; readonly column: number } | null>(null);

  // A new or moved row gets the focus once it is there.
  useEffect(() => {
    const place = wanted.current;
    if (!place) return;
    wanted.current = null;
    root.current?.querySelector<HTMLInputElement>(`[data-cell="${place.row}-${place.column}"]`)?.focus();
  });

  const keys = (event: KeyboardEvent, row: number, column: number) => {
    const id = rows[row]?.id;
    if (readOnly || id === undefined) return;
    const to = event.key === 'ArrowUp' ? row - 1 : row + 1;
    if (event.key === 'Enter') {
      event.preventDefault();
      wanted.current = { row: event.shiftKey ? row : row + 1, column: 0 };
      onInsert(event.shiftKey ? row : row + 1);
    } else if (event.ctrlKey && event.key === 'Delete') {
      event.preventDefault();
      wanted.current = { row: Math.max(0, Math.min(row, rows.length - 2)), column };
      onDelete(id);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && to >= 0 && to < rows.length) {
      event.preventDefault();
      wanted.current = { row: to, column };
      onMove(id, to);
    } else if (!event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      root.current?.querySelector<HTMLInputElement>(`[data-cell="${to}-${column}"]`)?.focus();
    }
  };

  return (
    <div className={styles.root} ref={root}>
      {rows.length > 0 && (
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={styles.head}>
                  <Text size={200}>{column.title}</Text>
                </th>
              ))}
              {!readOnly && (
                <th scope="col" className={mergeClasses(styles.head, styles.toolsHead)}>
                  <Text size={200} className={styles.hint}>
                    Mover o quitar
                  </Text>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id} data-row={row.id}>
                {columns.map((column, columnIndex) => (
                  <td key={column.key} className={styles.cell} data-fields={column.key}>
                    <Cell
                      place={`${rowIndex}-${columnIndex}`}
                      name={`${column.title}, ${rowName} ${rowIndex + 1}`}
                      column={column}
                      value={row[column.key]}
                      readOnly={readOnly}
                      onCommit={(value) => onChange(row.id, column.key, value)}
                      onKeyDown={(event) => keys(event, rowIndex, columnIndex)}
                    />
                  </td>
                ))}
                {!readOnly && (
                  <td className={styles.tools}>
                    <Button
                      appearance="subtle"
                      icon={<ArrowUpRegular />}
                      aria-label={`Subir ${rowName} ${rowIndex + 1}`}
                      title="Subir (Alt+Arriba)"
                      disabledFocusable={rowIndex === 0}
                      onClick={() => onMove(row.id, rowIndex - 1)}
                    />
                    <Button
                      appearance="subtle"
                      icon={<ArrowDownRegular />}
                      aria-label={`Bajar ${rowName} ${rowIndex + 1}`}
                      title="Bajar (Alt+Abajo)"
                      disabledFocusable={rowIndex === rows.length - 1}
                      onClick={() => onMove(row.id, rowIndex + 1)}
                    />
                    <Button
                      appearance="subtle"
                      icon={<DeleteRegular />}
                      aria-label={`Quitar ${rowName} ${rowIndex + 1}`}
                      title="Quitar (Ctrl+Supr)"
                      onClick={() => onDelete(row.id)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <Button
          icon={<AddRegular />}
          onClick={() => {
            wanted.current = { row: rows.length, column: 0 };
            onInsert(rows.length);
          }}
        >
          {addLabel}
        </Button>
      )}
    </div>
  );
};

type CellProps = {
  readonly place: string;
  readonly name: string;
  readonly column: RowColumn<string>;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const Cell = ({ place, name, column, value, readOnly, onCommit, onKeyDown }: CellProps) => {
  const styles = useStyles();
  const { draft, type, flush } = useDraft(value, onCommit);
  const list = column.suggestions ? `suggestions-${column.key}-${place}` : undefined;
  return (
    <>
      <Input
        className={styles.input}
        aria-label={name}
        data-cell={place}
        value={draft}
        readOnly={readOnly}
        {...(column.placeholder === undefined ? {} : { placeholder: column.placeholder })}
        {...(list === undefined ? {} : { list })}
        onChange={(_, data) => type(data.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Enter' || event.key.startsWith('Arrow'))
            flush();
          onKeyDown(event);
        }}
      />
      {list !== undefined && (
        <datalist id={list}>
          {column.suggestions?.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
};
