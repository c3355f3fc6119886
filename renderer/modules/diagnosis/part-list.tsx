import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useContent, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DIAGNOSIS_PARTS, type DiagnosisPart } from '#renderer/modules/diagnosis/diagnosis-sections.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

const useStyles = makeStyles({
  root: {
    flex: '0 0 12.5rem',
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
  warning: { display: 'flex', color: tokens.colorStatusWarningForeground3 },
});

type Props = { readonly at: DiagnosisPart; readonly onGo: (part: DiagnosisPart) => void };

/** The parts of the diagnosis with how much each holds, and where something is missing. */
export const PartList = ({ at, onGo }: Props) => {
  const styles = useStyles();
  const content = useContent((all) => all);
  const findings = useFindings();
  return (
    <nav className={styles.root} aria-label="Partes del diagnóstico" data-pane="partes">
      <ul className={styles.list}>
        {DIAGNOSIS_PARTS.map(({ part, label }, index) => {
          const count = countIn(part, content);
          const wrong = findings.filter(({ place, severity }) => place.section === part && severity !== 'info').length;
          return (
            <li key={part}>
              <button
                type="button"
                className={mergeClasses(styles.button, part === at && styles.here)}
                aria-current={part === at ? 'true' : undefined}
                aria-label={[label, count, wrong > 0 ? `${wrong} por corregir` : ''].filter(Boolean).join(', ')}
                title={`${label} (Alt+${(index + 1) % 10})`}
                onClick={() => onGo(part)}
              >
                <span>{label}</span>
                <Text size={200} className={styles.count} aria-hidden>
                  {wrong > 0 && (
                    <span className={styles.warning}>
                      <Warning16Regular />
                    </span>
                  )}
                  {count}
                </Text>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

/** «12»; '' where nothing is counted or there is nothing. */
const countIn = (part: DiagnosisPart, content: DiagnosisContent): string => {
  const count = COUNTS[part](content);
  return count === 0 ? '' : String(count);
};

const COUNTS: Readonly<Record<DiagnosisPart, (content: DiagnosisContent) => number>> = {
  context: ({ diagnosis: [row] }) => [row?.context ?? [], row?.method ?? []].filter((text) => !isBlank(text)).length,
  territories: ({ territory }) => territory.length,
  sources: ({ source }) => source.length,
  segments: ({ segment }) => segment.length,
  populations: ({ figure }) => figure.length,
  coverage: () => 0,
  swot: ({ swot }) => swot.length,
  trees: ({ treeNode }) => treeNode.length,
  conclusions: ({ conclusion }) => conclusion.length,
  results: ({ pastResult }) => pastResult.length,
};
