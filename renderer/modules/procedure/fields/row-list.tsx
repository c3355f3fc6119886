import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { KeyboardEvent, ReactNode } from 'react';
import { ROW_KEYS, rowCommandOf, walkRows } from '#renderer/modules/procedure/fields/row-keyboard.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    textAlign: 'left',
    padding: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: '3px', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  number: {
    width: '40px',
    textAlign: 'center',
    paddingTop: '8px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  actions: { width: '92px', whiteSpace: 'nowrap', textAlign: 'right' },
  icon: { minWidth: '26px', padding: '3px' },
  row: {
    '& [data-row-action]': { opacity: 0.35 },
    ':hover [data-row-action]': { opacity: 1 },
    ':focus-within [data-row-action]': { opacity: 1 },
  },
  empty: { padding: '12px', color: tokens.colorNeutralForeground2 },
  add: { marginTop: '4px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export type RowListColumn<T> = {
  readonly title: string;
  /** CSS width; absent: what is left. */
  readonly width?: string;
  readonly cell: (row: T, number: number) => ReactNode;
};

type Props<T> = {
  readonly label: string;
  /** What one row is, for the labels of its buttons: «definición». */
  readonly rowName: string;
  readonly rows: readonly T[];
  readonly columns: readonly RowListColumn<T>[];
  readonly numbered?: boolean;
  readonly addLabel: string;
  readonly emptyText: string;
  readonly readOnly: boolean;
  readonly onInsert: (index: number) => void;
  readonly onMove: (id: string, index: number) => void;
  readonly onDelete: (id: string, index: number) => void;
};

/** Rows in an order, worked with the same keys as the activities table. */
export const RowList = <T extends { readonly id: string }>({
  label,
  rowName,
  rows,
  columns,
  numbered = false,
  addLabel,
  emptyText,
  readOnly,
  onInsert,
  onMove,
  onDelete,
}: Props<T>) => {
  const styles = useStyles();

  const onKeyDown = (event: KeyboardEvent) => {
    const command = rowCommandOf(event);
    const id = (event.target as Element).closest<HTMLElement>('tr[data-row-holder]')?.dataset.rowHolder;
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index];
    if (command === null || !row) {
      walkRows(event.nativeEvent);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (readOnly) return;
    if (command === 'insert-above') onInsert(index);
    else if (command === 'insert-below') onInsert(index + 1);
    else if (command === 'move-up') onMove(row.id, Math.max(0, index - 1));
    else if (command === 'move-down') onMove(row.id, Math.min(rows.length - 1, index + 1));
    else if (command === 'delete') onDelete(row.id, index);
  };

  const action = (
    name: string,
    keys: string,
    number: number,
    icon: React.ReactElement,
    run: () => void,
    off = false,
  ) => (
    <Tooltip relationship="label" content={`${name} ${rowName} ${number} (${keys})`}>
      <Button
        className={styles.icon}
        size="small"
        appearance="subtle"
        tabIndex={-1}
        data-row-action
        icon={icon}
        disabled={off}
        onClick={run}
      />
    </Tooltip>
  );

  return (
    <div>
      <table className={styles.table} aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {numbered && <th className={mergeClasses(styles.head, styles.number)}>No.</th>}
            {columns.map((column) => (
              <th key={column.title} className={styles.head} style={column.width ? { width: column.width } : undefined}>
                {column.title}
              </th>
            ))}
            {!readOnly && (
              <th className={mergeClasses(styles.head, styles.actions)}>
                <span className={styles.hidden}>Acciones</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td className={styles.empty} colSpan={columns.length + Number(numbered) + Number(!readOnly)}>
                {emptyText}
              </td>
            </tr>
          )}
          {rows.map((row, index) => (
            <tr key={row.id} data-row-holder={row.id} className={styles.row}>
              {numbered && <td className={mergeClasses(styles.cell, styles.number)}>{index + 1}</td>}
              {columns.map((column) => (
                <td key={column.title} className={styles.cell}>
                  {column.cell(row, index + 1)}
                </td>
              ))}
              {!readOnly && (
                <td className={mergeClasses(styles.cell, styles.actions)}>
                  {action(
                    'Subir',
                    ROW_KEYS['move-up'],
                    index + 1,
                    <ArrowUpRegular />,
                    () => onMove(row.id, index - 1),
                    index === 0,
                  )}
                  {action(
                    'Bajar',
                    ROW_KEYS['move-down'],
                    index + 1,
                    <ArrowDownRegular />,
                    () => onMove(row.id, index + 1),
                    index === rows.length - 1,
                  )}
                  {action('Borrar', ROW_KEYS.delete, index + 1, <DeleteRegular />, () => onDelete(row.id, index))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => onInsert(rows.length)}
        >
          {addLabel}
        </Button>
      )}
    </div>
  );
};
