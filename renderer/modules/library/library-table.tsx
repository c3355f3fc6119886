import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { actionsFor, type LibraryAction } from '#renderer/modules/library/library-actions.ts';
import { type Sort, type SortColumn, titleOf } from '#renderer/modules/library/library-view.ts';
import { PropertyBadges } from '#renderer/modules/library/property-badges.tsx';
import { momentOf } from '#renderer/ui/spanish-time.ts';
import { useRowGrid } from '#renderer/ui/use-row-grid.tsx';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

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
  code: { width: '10rem' },
  area: { width: '17%', '@media (max-width: 70rem)': { display: 'none' } },
  areaCell: { '@media (max-width: 70rem)': { display: 'none' } },
  version: { width: '4.5rem' },
  properties: { width: '11.5rem' },
  changed: { width: '9.5rem' },
  more: { width: '4.5rem' },
  row: {
    outline: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'middle',
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  untitled: { fontStyle: 'italic' },
  quiet: { color: tokens.colorNeutralForeground3 },
  who: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly rows: readonly ProcedureSummary[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onAction: (action: LibraryAction, row: ProcedureSummary) => void;
};

const SORTABLE: readonly { readonly column: SortColumn; readonly label: string; readonly width: string }[] = [
  { column: 'title', label: 'Título', width: '' },
  { column: 'code', label: 'Código', width: 'code' },
  { column: 'areaName', label: 'Área', width: 'area' },
];

/** The library as a table one walks with the arrow keys: Enter opens, F2 renames, Delete archives, the menu key asks. */
export const LibraryTable = ({ rows, sort, onSort, onAction }: Props) => {
  const styles = useStyles();
  const { body, rowProps, openMenu, after } = useRowGrid({ rows, titleOf, actionsFor, onAction });

  const heading = (column: SortColumn, label: string, width: string) => {
    const here = sort.column === column;
    return (
      <th
        key={column}
        scope="col"
        className={mergeClasses(
          styles.head,
          width === 'code' && styles.code,
          width === 'area' && styles.area,
          width === 'changed' && styles.changed,
        )}
        aria-sort={here ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      >
        <Button
          appearance="transparent"
          size="small"
          className={styles.sort}
          iconPosition="after"
          icon={here ? sort.descending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular /> : null}
          onClick={() => onSort({ column, descending: here ? !sort.descending : column === 'changedAt' })}
        >
          {label}
        </Button>
      </th>
    );
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Procedimientos" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {SORTABLE.map(({ column, label, width }) => heading(column, label, width))}
            <th scope="col" className={mergeClasses(styles.head, styles.version)}>
              Versión
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.properties)}>
              Propiedades
            </th>
            {heading('changedAt', 'Último cambio', 'changed')}
            <th scope="col" className={mergeClasses(styles.head, styles.more)}>
              Acciones
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.procedureId}
              className={styles.row}
              {...rowProps(row, index)}
              aria-label={`${titleOf(row)}${row.code === '' ? '' : `, ${row.code}`}`}
            >
              <td className={styles.cell}>
                <Link
                  as="button"
                  tabIndex={-1}
                  className={mergeClasses(styles.title, row.title.trim() === '' && styles.untitled)}
                  onClick={() => onAction('open', row)}
                >
                  {titleOf(row)}
                </Link>
              </td>
              <td className={styles.cell}>
                {row.code === '' ? <Text className={styles.quiet}>Sin código</Text> : row.code}
              </td>
              <td className={mergeClasses(styles.cell, styles.areaCell)}>{row.areaName}</td>
              <td className={styles.cell}>{row.versionLabel.trim() || row.newest.number}</td>
              <td className={styles.cell}>
                <PropertyBadges summary={row} />
              </td>
              <td className={styles.cell}>
                {momentOf(row.changedAt)}
                <Text size={200} className={styles.who}>
                  {row.changedBy}
                </Text>
              </td>
              <td className={styles.cell}>
                <Button
                  appearance="subtle"
                  icon={<MoreHorizontalRegular />}
                  aria-label={`Más acciones: ${titleOf(row)}`}
                  aria-haspopup="menu"
                  onClick={(event) => openMenu(row, event.currentTarget)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {after}
    </>
  );
};
