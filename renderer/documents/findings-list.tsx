import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type DocumentKind, stopsExport } from '#shared/documents/export-rules.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '16rem',
    overflowY: 'auto',
  },
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, alignItems: 'start' },
  text: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SEVERITY: Readonly<
  Record<FindingSeverity, { readonly label: string; readonly color: 'danger' | 'warning' | 'informative' }>
> = {
  blocking: { label: 'Por corregir', color: 'danger' },
  warning: { label: 'Aviso', color: 'warning' },
  info: { label: 'Nota', color: 'informative' },
};

/** Findings beside an export: severity, where, what, what to do. The gravest first. */
export const FindingsList = ({
  findings,
  kind,
}: {
  readonly findings: readonly Finding[];
  readonly kind: DocumentKind;
}) => {
  const styles = useStyles();
  const order: readonly FindingSeverity[] = ['blocking', 'warning', 'info'];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <ul className={styles.list} aria-label="Hallazgos">
      {sorted.map((finding) => (
        <li
          key={`${finding.code} ${finding.place.section} ${finding.place.rowId} ${finding.place.field} ${finding.message}`}
          className={styles.item}
        >
          <Badge appearance="tint" color={SEVERITY[finding.severity].color}>
            {stopsExport(kind, finding) ? 'Impide exportar' : SEVERITY[finding.severity].label}
          </Badge>
          <span className={styles.text}>
            <Text size={300}>
              <strong>{finding.where}.</strong> {finding.message}
            </Text>
            <Text size={200} className={styles.quiet}>
              {finding.remedy}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
};
