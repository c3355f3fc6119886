import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  notes: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  note: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  blocking: { borderLeftColor: tokens.colorStatusDangerBorder2, backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: {
    borderLeftColor: tokens.colorStatusWarningBorder2,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  info: { borderLeftColor: tokens.colorNeutralStroke1, backgroundColor: tokens.colorNeutralBackground3 },
});

/** What the checks say of the row that is worked on; nothing where they say nothing. */
export const FindingNotes = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Avisos">
      {findings.map(({ code, severity, message, remedy, place }) => (
        <li key={`${code} ${place.field ?? ''} ${message}`} className={mergeClasses(styles.note, styles[severity])}>
          <strong>{SEVERITY_WORDS[severity]}.</strong> {message} {remedy}
        </li>
      ))}
    </ul>
  );
};

const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  blocking: 'Error',
  warning: 'Aviso',
  info: 'Para saber',
};
