import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '9.5rem',
    overflowY: 'auto',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '3px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  link: { fontSize: 'inherit' },
  remedy: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly onGo?: (finding: Finding) => void;
};

const FEW = 4;

/** What is wrong here, in words, with the way to each. */
export const FindingsStrip = ({ label, findings, onGo }: Props) => {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard
    <ul className={styles.root} aria-label={label} tabIndex={0}>
      {shown.map((finding) => (
        <li key={`${finding.code} ${finding.place.rowId} ${finding.message}`} className={styles.line}>
          {finding.severity === 'blocking' ? (
            <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error)} aria-label="Impide" />
          ) : (
            <WarningFilled className={mergeClasses(styles.icon, styles.warning)} aria-label="Aviso" />
          )}
          <Text size={200}>
            {onGo ? (
              <Link inline className={styles.link} onClick={() => onGo(finding)}>
                {finding.where}
              </Link>
            ) : (
              finding.where
            )}
            : {finding.message} <span className={styles.remedy}>{finding.remedy}</span>
          </Text>
        </li>
      ))}
      {findings.length > shown.length && (
        <li>
          <Link inline onClick={() => setAll(true)}>
            Ver {findings.length - shown.length} más
          </Link>
        </li>
      )}
    </ul>
  );
};
