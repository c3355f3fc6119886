import { useContent, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DIAGNOSIS_PARTS, type DiagnosisPart } from '#renderer/modules/diagnosis/diagnosis-sections.ts';
import { SectionNav } from '#renderer/ui/section-nav.tsx';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

type Props = { readonly at: DiagnosisPart; readonly onGo: (part: DiagnosisPart) => void };

/** The parts of the diagnosis with how much each holds, and where something is missing. */
export const PartList = ({ at, onGo }: Props) => {
  const content = useContent((all) => all);
  const findings = useFindings();
  return (
    <SectionNav
      label="Partes del diagnóstico"
      pane="partes"
      width="12.5rem"
      entries={DIAGNOSIS_PARTS.map(({ part, label }, index) => ({
        key: part,
        title: label,
        count: countIn(part, content),
        warnings: findings.filter(({ place, severity }) => place.section === part && severity !== 'info').length,
        tip: `${label} (Alt+${(index + 1) % 10})`,
      }))}
      at={at}
      onGo={(key) => onGo(key as DiagnosisPart)}
    />
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
