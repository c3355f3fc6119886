import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { SectionEntry } from '#renderer/modules/record/workspace/record-sections.ts';

const useStyles = makeStyles({
  root: {
    flex: '0 0 13.5rem',
    minHeight: 0,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingHorizontalS,
    '@media (max-width: 60rem)': { display: 'none' },
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
  warning: { display: 'flex', color: tokens.colorStatusWarningForeground3 },
});

type Props = {
  readonly sections: readonly SectionEntry[];
  readonly at: string;
  readonly onGo: (section: string) => void;
};

/** The sections of the record with how much of each is filled in, and where something is missing. */
export const SectionList = ({ sections, at, onGo }: Props) => {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label="Secciones de la ficha">
      <ul className={styles.list}>
        {sections.map(({ key, title, count, findings }) => (
          <li key={key}>
            <button
              type="button"
              className={mergeClasses(styles.button, key === at && styles.here)}
              aria-current={key === at ? 'true' : undefined}
              aria-label={[title, count, findings > 0 ? `${findings} por corregir` : ''].filter(Boolean).join(', ')}
              onClick={() => onGo(key)}
            >
              <span>{title}</span>
              <Text size={200} className={styles.count} aria-hidden>
                {findings > 0 && (
                  <span className={styles.warning}>
                    <Warning16Regular />
                  </span>
                )}
                {count}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
