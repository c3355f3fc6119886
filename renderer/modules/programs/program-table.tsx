import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { actionsFor, nameOf, type ProgramAction } from '#renderer/modules/programs/program-actions.ts';
import { countOf, momentOf } from '#renderer/ui/spanish-time.ts';
import { useRowGrid } from '#renderer/ui/use-row-grid.tsx';
import type { ProgramSummary } from '#shared/ipc/program-channels.ts';

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
  agency: { width: '30%' },
  number: { width: '7rem' },
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
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  unnamed: { fontStyle: 'italic' },
  quiet: { color: tokens.colorNeutralForeground3 },
  badge: { marginLeft: tokens.spacingHorizontalS },
  who: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly rows: readonly ProgramSummary[];
  readonly onAction: (action: ProgramAction, row: ProgramSummary) => void;
};

/** The programmes as a table one walks with the arrow keys: Enter opens, Delete archives, the menu key asks. */
export const ProgramTable = ({ rows, onAction }: Props) => {
  const styles = useStyles();
  const { body, rowProps, openMenu, after } = useRowGrid({ rows, titleOf: nameOf, actionsFor, onAction });

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Programas" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Programa
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.agency)}>
              Dependencia responsable
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              Registro
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.changed)}>
              Último cambio
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.more)}>
              Acciones
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.programId}
              className={styles.row}
              {...rowProps(row, index)}
              aria-label={[nameOf(row), row.agency].filter((part) => part !== '').join(', ')}
            >
              <td className={styles.cell}>
                <Link
                  as="button"
                  tabIndex={-1}
                  className={mergeClasses(styles.name, row.name.trim() === '' && styles.unnamed)}
                  onClick={() => onAction('open', row)}
                >
                  {nameOf(row)}
                </Link>
                {row.leftovers > 0 && (
                  <Badge className={styles.badge} appearance="tint" color="warning">
                    {countOf(row.leftovers, 'texto sin lugar', 'textos sin lugar')}
                  </Badge>
                )}
              </td>
              <td className={styles.cell}>
                {row.agency === '' ? <Text className={styles.quiet}>Sin dependencia</Text> : row.agency}
              </td>
              <td className={styles.cell}>
                {row.recordNumber === '' ? <Text className={styles.quiet}>—</Text> : row.recordNumber}
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
                  aria-label={`Más acciones: ${nameOf(row)}`}
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
