import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { type KeyboardEvent, useRef, useState } from 'react';
import { actionsFor, type DossierAction } from '#renderer/modules/dossiers/dossier-actions.ts';
import { DossierCells } from '#renderer/modules/dossiers/dossier-cells.tsx';
import { dossierTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import type { Sort, SortColumn } from '#renderer/modules/dossiers/dossiers-view.ts';
import { ContextMenu, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import { FocusKeeper } from '#renderer/ui/focus-keeper.tsx';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  sort: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  year: { width: '5.5rem' },
  step: { width: '21%' },
  holder: { width: '21%' },
  findings: { width: '7.5rem' },
  changed: { width: '8.5rem' },
  more: { width: '4.5rem' },
  row: {
    outline: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
});

type Props = {
  readonly rows: readonly DossierSummary[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onAction: (action: DossierAction, row: DossierSummary) => void;
};

type Column = { readonly label: string; readonly width?: 'year' | 'step' | 'holder' | 'findings' | 'changed' | 'more' };

/** The dossiers as a table one walks with the arrow keys: Enter opens, Delete asks, the menu key shows the rest. */
export const DossiersTable = ({ rows, sort, onSort, onAction }: Props) => {
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const [menu, setMenu] = useState<{ readonly row: DossierSummary; readonly place: MenuPlace } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = Math.min(at, rows.length - 1);

  const focusRow = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setAt(next);
    body.current?.querySelectorAll('tr')[next]?.focus();
  };

  const keys = (event: KeyboardEvent<HTMLElement>, index: number, row: DossierSummary) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else if (event.key === 'PageDown') focusRow(index + 10);
    else if (event.key === 'PageUp') focusRow(index - 10);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(rows.length - 1);
    else if (event.key === 'Enter') onAction('open', row);
    else if (event.key === 'Delete') onAction('delete', row);
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      setMenu({ row, place: { kind: 'element', element: event.currentTarget } });
    } else return;
    event.preventDefault();
  };

  const plain = ({ label, width }: Column) => (
    <th key={label} scope="col" className={mergeClasses(styles.head, width && styles[width])}>
      {label}
    </th>
  );
  const sortable = (column: SortColumn, { label, width }: Column) => {
    const here = sort.column === column;
    return (
      <th
        key={column}
        scope="col"
        className={mergeClasses(styles.head, width && styles[width])}
        aria-sort={here ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      >
        <Button
          appearance="transparent"
          size="small"
          className={styles.sort}
          iconPosition="after"
          icon={here ? sort.descending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular /> : null}
          onClick={() => onSort({ column, descending: here ? !sort.descending : column !== 'programName' })}
        >
          {label}
        </Button>
      </th>
    );
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Expedientes" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {sortable('programName', { label: 'Programa' })}
            {sortable('fiscalYear', { label: 'Ejercicio', width: 'year' })}
            {plain({ label: 'Dónde va', width: 'step' })}
            {plain({ label: 'Quién tiene qué', width: 'holder' })}
            {plain({ label: 'Hallazgos', width: 'findings' })}
            {sortable('changedAt', { label: 'Último cambio', width: 'changed' })}
            {plain({ label: 'Acciones', width: 'more' })}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.dossierId}
              className={styles.row}
              tabIndex={index === current ? 0 : -1}
              aria-label={dossierTitle(row)}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => keys(event, index, row)}
              onDoubleClick={() => onAction('open', row)}
              onContextMenu={(event) => {
                event.preventDefault();
                setAt(index);
                setMenu({ row, place: { kind: 'point', x: event.clientX, y: event.clientY } });
              }}
            >
              <DossierCells
                row={row}
                onOpen={() => onAction('open', row)}
                onMore={(element) => setMenu({ row, place: { kind: 'element', element } })}
              />
            </tr>
          ))}
        </tbody>
      </table>
      <FocusKeeper rows={rows} at={current} body={body} />
      {menu && (
        <ContextMenu
          label={`Acciones: ${dossierTitle(menu.row)}`}
          place={menu.place}
          items={actionsFor(menu.row).map(({ action, label, keys: pressed }) => ({
            key: action,
            label,
            ...(pressed === undefined ? {} : { keys: pressed }),
            run: () => onAction(action, menu.row),
          }))}
          onClose={() => {
            setMenu(null);
            focusRow(rows.indexOf(menu.row));
          }}
        />
      )}
    </>
  );
};
