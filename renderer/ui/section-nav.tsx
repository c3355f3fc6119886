import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';

const useStyles = makeStyles({
  root: {
    flex: '0 0 auto',
    minHeight: 0,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingHorizontalS,
  },
  hidden: { '@media (max-width: 60rem)': { display: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  button: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  count: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground2 },
  counted: { minWidth: '1.25rem', textAlign: 'right' },
  last: {
    marginTop: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  blocking: { display: 'flex', color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'flex', color: tokens.colorStatusWarningForeground3 },
});

export type NavEntry = {
  readonly key: string;
  readonly title: string;
  /** «4 de 6»; '' where nothing is counted. */
  readonly count: string;
  readonly blocking?: number;
  /** How many places ask for something. */
  readonly warnings: number;
  /** What pointing at it tells. */
  readonly tip?: string;
};

type Props = {
  readonly label: string;
  /** Where F6 stops; none where it doesn't. */
  readonly pane?: string;
  /** CSS width. */
  readonly width: string;
  /** Gives way in a narrow window: only where all sections stand one below the other, and scrolling reaches them too. */
  readonly mayHide?: boolean;
  /** Tells beside the sign how many places ask for something: where what is counted could be taken for them. */
  readonly tellsWarnings?: boolean;
  readonly entries: readonly NavEntry[];
  /** Stands apart, below the others. */
  readonly last?: Pick<NavEntry, 'key' | 'title'>;
  readonly at: string;
  readonly onGo: (key: string) => void;
};

/** The parts of a document, with how much of each is there and where something is missing. */
export const SectionNav = ({
  label,
  pane,
  width,
  mayHide = false,
  tellsWarnings = false,
  entries,
  last,
  at,
  onGo,
}: Props) => {
  const styles = useStyles();
  const here = (key: string) =>
    ({
      type: 'button',
      className: mergeClasses(styles.button, key === at && styles.here),
      'aria-current': key === at ? 'true' : undefined,
      onClick: () => onGo(key),
    }) as const;
  return (
    <nav
      className={mergeClasses(styles.root, mayHide && styles.hidden)}
      style={{ width, boxSizing: 'border-box' }}
      aria-label={label}
      data-pane={pane}
      data-parts
    >
      <ul className={styles.list}>
        {entries.map(({ key, title, count, blocking = 0, warnings, tip }) => (
          <li key={key}>
            <button
              {...here(key)}
              aria-label={[title, count, words(blocking, warnings)].filter(Boolean).join(', ')}
              title={tip}
            >
              <span>{title}</span>
              <Text size={200} className={styles.count} aria-hidden>
                {blocking > 0 ? (
                  <span className={styles.blocking}>
                    <ErrorCircle16Filled />
                    {tellsWarnings && blocking}
                  </span>
                ) : (
                  warnings > 0 && (
                    <span className={styles.warning}>
                      <Warning16Regular />
                      {tellsWarnings && warnings}
                    </span>
                  )
                )}
                {tellsWarnings ? <span className={styles.counted}>{count}</span> : count}
              </Text>
            </button>
          </li>
        ))}
        {last && (
          <li className={styles.last}>
            <button {...here(last.key)}>
              <span>{last.title}</span>
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
};

const words = (blocking: number, warnings: number): string =>
  [
    blocking > 0 ? `${blocking} que ${blocking === 1 ? 'impide' : 'impiden'} enviar` : '',
    warnings > 0 ? `${warnings} por corregir` : '',
  ]
    .filter(Boolean)
    .join(', ');
