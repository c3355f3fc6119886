import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { SectionEntry } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';

const useStyles = makeStyles({
  root: {
    flex: '0 0 14.5rem',
    minHeight: 0,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingHorizontalS,
  },
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
  last: {
    marginTop: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  blocking: { display: 'flex', color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'flex', color: tokens.colorStatusWarningForeground3 },
});

type Props = {
  readonly entries: readonly SectionEntry[];
  readonly at: string;
  readonly onGo: (sectionKey: string) => void;
};

/** The sections of the programme, with how much of each is there and where something is missing; last, which there are. */
export const SectionNav = ({ entries, at, onGo }: Props) => {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label="Apartados del programa" data-pane="apartados">
      <ul className={styles.list}>
        {entries.map(({ section: { key, title }, count, blocking, warnings }) => (
          <li key={key}>
            <button
              type="button"
              className={mergeClasses(styles.button, key === at && styles.here)}
              aria-current={key === at ? 'true' : undefined}
              aria-label={[title, count, words(blocking, warnings)].filter(Boolean).join(', ')}
              onClick={() => onGo(key)}
            >
              <span>{title}</span>
              <Text size={200} className={styles.count} aria-hidden>
                {blocking > 0 ? (
                  <span className={styles.blocking}>
                    <ErrorCircle16Filled />
                  </span>
                ) : (
                  warnings > 0 && (
                    <span className={styles.warning}>
                      <Warning16Regular />
                    </span>
                  )
                )}
                {count}
              </Text>
            </button>
          </li>
        ))}
        <li className={styles.last}>
          <button
            type="button"
            className={mergeClasses(styles.button, at === OUTLINE_KEY && styles.here)}
            aria-current={at === OUTLINE_KEY ? 'true' : undefined}
            onClick={() => onGo(OUTLINE_KEY)}
          >
            <span>Apartados…</span>
          </button>
        </li>
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
