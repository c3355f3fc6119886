import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { actionsFor, type DossierAction } from '#renderer/modules/dossiers/dossier-actions.ts';
import { DossierCells } from '#renderer/modules/dossiers/dossier-cells.tsx';
import { dossierTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import type { Sort, SortColumn } from '#renderer/modules/dossiers/dossiers-view.ts';
import { useRowGrid } from '#renderer/ui/use-row-grid.tsx';
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
  const { body, rowProps, openMenu, after } = useRowGrid({ rows, titleOf: dossierTitle, actionsFor, onAction });

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
            <tr key={row.dossierId} className={styles.row} {...rowProps(row, index)}>
              <DossierCells
                row={row}
                onOpen={() => onAction('open', row)}
                onMore={(element) => openMenu(row, element)}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {after}
    </>
  );
};
