import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { figureOf, percentOf } from '#renderer/modules/execution/figures.ts';
import { type PlannedRow, STATE_WORDS } from '#renderer/modules/execution/progress/planned-rows.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto', minWidth: 0 },
  first: { textAlign: 'left', whiteSpace: 'normal', width: '40%', minWidth: '12rem' },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  choose: {
    border: 'none',
    padding: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'break-word',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: {
    width: '6rem',
    '@container (max-width: 40rem)': { width: '3rem' },
    height: '6px',
    marginLeft: 'auto',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  fill: { height: '100%', backgroundColor: tokens.colorBrandBackground },
  state: { textAlign: 'left', whiteSpace: 'normal', minWidth: '5rem' },
  never: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  behind: { color: tokens.colorStatusWarningForeground1 },
  met: { color: tokens.colorStatusSuccessForeground1 },
});

type Props = {
  readonly label: string;
  readonly rows: readonly PlannedRow[];
  readonly at: string | null;
  readonly onChoose: (id: string) => void;
};

/** Planned and done up to the month, each with its share; choosing one shows it month by month. */
export const ProgressTable = ({ label, rows, at, onChoose }: Props) => {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.first)}>
            Qué
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            Planeado
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            Hecho
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            Avance
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.state)}>
            Cómo va
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, unit, progress, state, explained }) => (
          <tr key={id} className={id === at ? styles.here : undefined}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              <button type="button" className={styles.choose} aria-pressed={id === at} onClick={() => onChoose(id)}>
                {name}
              </button>{' '}
              {unit !== '' && (
                <Text size={200} className={styles.quiet}>
                  {unit}
                </Text>
              )}
            </th>
            <td className={styles.cell}>{figureOf(progress.plannedToDate)}</td>
            <td className={styles.cell}>{figureOf(progress.doneToDate)}</td>
            <td className={styles.cell}>
              {progress.percent === undefined ? '—' : percentOf(progress.percent)}
              <div className={styles.bar} aria-hidden>
                <div className={styles.fill} style={{ width: `${Math.min(100, progress.percent ?? 0)}%` }} />
              </div>
            </td>
            <td
              className={mergeClasses(
                styles.cell,
                styles.state,
                state === 'never'
                  ? styles.never
                  : state === 'behind' || state === 'unsaid'
                    ? styles.behind
                    : state === 'met'
                      ? styles.met
                      : styles.quiet,
              )}
            >
              {STATE_WORDS[state]}
              {explained && (
                <Text size={200} block className={styles.quiet}>
                  explicada
                </Text>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
