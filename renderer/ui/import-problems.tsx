import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { FindingSeverity } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    maxHeight: '150px',
    overflowY: 'auto',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start', padding: '1px 0' },
  icon: { flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

const FEW = 50;

type Props = {
  readonly rows: readonly {
    readonly problems: readonly { readonly severity: FindingSeverity; readonly message: string }[];
  }[];
};

/** What stands in the way of an import in words, the cell first; the worst ones first. */
export const ImportProblems = ({ rows }: Props) => {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const problems = rows
    .flatMap((row) => row.problems)
    .filter(({ severity }) => severity !== 'info')
    .sort((a, b) => Number(b.severity === 'blocking') - Number(a.severity === 'blocking'));
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, FEW);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard
    <ul className={styles.root} aria-label="Problemas por celda" tabIndex={0}>
      {shown.map(({ severity, message }) => (
        <li key={message} className={styles.line}>
          {severity === 'blocking' ? (
            <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error)} aria-label="Impide cargar" />
          ) : (
            <WarningFilled className={mergeClasses(styles.icon, styles.warning)} aria-label="Aviso" />
          )}
          <Text size={200}>{message}</Text>
        </li>
      ))}
      {problems.length > shown.length && (
        <li>
          <Link inline onClick={() => setAll(true)}>
            Ver {problems.length - shown.length} más
          </Link>
        </li>
      )}
    </ul>
  );
};
