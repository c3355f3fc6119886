import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { Loaded } from '#renderer/ui/use-loaded.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { documentOfFinding } from '#shared/domain/dossier/dossier-findings.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const SEVERITY: Readonly<
  Record<FindingSeverity, { readonly label: string; readonly color: 'danger' | 'warning' | 'informative' }>
> = {
  blocking: { label: 'Por resolver', color: 'danger' },
  warning: { label: 'Aviso', color: 'warning' },
  info: { label: 'Nota', color: 'informative' },
};
const ORDER: readonly FindingSeverity[] = ['blocking', 'warning', 'info'];

type Props = {
  readonly loaded: Loaded<readonly Finding[]>;
  readonly activityId: string | null;
  readonly onRetry: () => void;
};

/** What still stands in the way, in each document of the dossier, with the way to its place. */
export const FindingsPane = ({ loaded, activityId, onRetry }: Props) => {
  const styles = useStyles();
  const { open } = useOpenWorkspace(activityId);
  const programName = useDossierState((state) => state.about.programName);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <ErrorNotice title="No se pudieron revisar los documentos" failure={loaded.failure} onRetry={onRetry} />;
  }
  const findings = loaded.value.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  if (findings.length === 0) {
    return (
      <EmptyState title="Nada pendiente">
        Los documentos{programName === '' ? '' : ` de «${programName}»`} no tienen hallazgos.
      </EmptyState>
    );
  }
  return (
    <div className={styles.root} data-help="dossier.findings">
      <div>
        <h2 className={styles.title}>Hallazgos de los documentos</h2>
        <Text size={200} className={styles.quiet}>
          De la ficha, el presupuesto y, si ya se empezaron, el diagnóstico, el programa anual, la estrategia, el plan
          de medios, los convenios, la ejecución y los boletines. No le impiden seguir el curso; dicen qué falta para
          que los documentos salgan completos.
        </Text>
      </div>
      <ul className={styles.list} aria-label="Hallazgos">
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.where} ${finding.place.rowId} ${finding.place.field} ${finding.message}`}
            className={styles.item}
          >
            <span className={styles.words}>
              <span className={styles.line}>
                <Badge appearance="tint" color={SEVERITY[finding.severity].color}>
                  {SEVERITY[finding.severity].label}
                </Badge>
                <Text size={200} className={styles.quiet}>
                  {finding.where}
                </Text>
              </span>
              <Text>{finding.message}</Text>
              <Text size={200} className={styles.quiet}>
                {finding.remedy}
              </Text>
            </span>
            <Button
              size="small"
              aria-label={`Ir a ${finding.where}`}
              onClick={() => open(documentOfFinding(finding), { place: finding.place })}
            >
              Ir
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
