import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { actionsFor, type ClassifierAction, classifierName } from '#renderer/modules/catalogues/classifier-words.ts';
import { momentOf } from '#renderer/ui/spanish-time.ts';
import { useRowGrid } from '#renderer/ui/use-row-grid.tsx';
import type { ClassifierSummary } from '#shared/ipc/classifier-channels.ts';

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
  year: { width: '5.5rem' },
  owner: { width: '24%' },
  items: { width: '9rem' },
  state: { width: '7rem' },
  changed: { width: '10rem' },
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
  number: { fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly rows: readonly ClassifierSummary[];
  readonly onAction: (action: ClassifierAction, row: ClassifierSummary) => void;
};

const COLUMNS = [
  { title: 'Ejercicio', style: 'year' },
  { title: 'Clasificador', style: null },
  { title: 'Ente', style: 'owner' },
  { title: 'Partidas propias', style: 'items' },
  { title: 'Estado', style: 'state' },
  { title: 'Último cambio', style: 'changed' },
  { title: 'Acciones', style: 'more' },
] as const;

/** The classifiers as a table one walks with the arrow keys: Enter opens, the menu key asks. */
export const ClassifierTable = ({ rows, onAction }: Props) => {
  const styles = useStyles();
  const { body, rowProps, openMenu, after } = useRowGrid({ rows, titleOf: classifierName, actionsFor, onAction });

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Clasificadores" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map(({ title, style }) => (
              <th key={title} scope="col" className={mergeClasses(styles.head, style !== null && styles[style])}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.classifierId}
              className={styles.row}
              {...rowProps(row, index)}
              aria-label={`${classifierName(row)}, ${row.state === 'closed' ? 'cerrado' : 'abierto'}`}
            >
              <td className={mergeClasses(styles.cell, styles.number)}>{row.fiscalYear}</td>
              <td className={styles.cell}>
                <Link as="button" tabIndex={-1} className={styles.name} onClick={() => onAction('open', row)}>
                  {row.name}
                </Link>
                <Text size={200} className={styles.quiet}>
                  {[`claves de ${row.width} cifras`, row.edition].filter((part) => part !== '').join(' · ')}
                </Text>
              </td>
              <td className={styles.cell}>{row.owner === '' ? '—' : row.owner}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{row.items.toLocaleString('es-MX')}</td>
              <td className={styles.cell}>
                {row.state === 'closed' ? (
                  <Badge appearance="tint" color="subtle" icon={<LockClosedRegular />}>
                    Cerrado
                  </Badge>
                ) : (
                  <Badge appearance="tint" color="brand">
                    Abierto
                  </Badge>
                )}
              </td>
              <td className={styles.cell}>
                {momentOf(row.changedAt)}
                <Text size={200} className={styles.quiet}>
                  {row.changedBy}
                </Text>
              </td>
              <td className={styles.cell}>
                <Button
                  appearance="subtle"
                  icon={<MoreHorizontalRegular />}
                  aria-label={`Más acciones: ${classifierName(row)}`}
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
