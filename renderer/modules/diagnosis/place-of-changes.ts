import type { DiagnosisPart } from '#renderer/modules/diagnosis/diagnosis-sections.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { DiagnosisChange, DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { DiagnosisEntity } from '#shared/domain/diagnosis/diagnosis-edits.ts';

/** Where changes happened: the last row of them that is there now, else the part of the first. */
export const placeOfChanges = (
  changes: readonly DiagnosisChange[],
  content: DiagnosisContent,
): (FindingPlace & { readonly section: DiagnosisPart }) | null => {
  for (const change of changes.toReversed()) {
    if (change.op === 'delete') continue;
    const rowId = change.op === 'insert' ? change.row.id : change.id;
    const rows = content[change.entity] as readonly { readonly id: string }[];
    if (!rows.some(({ id }) => id === rowId)) continue;
    const section = PARTS[change.entity];
    return change.op === 'update' && change.field !== 'rank'
      ? { section, rowId, field: change.field }
      : { section, rowId };
  }
  const [first] = changes;
  return first ? { section: PARTS[first.entity] } : null;
};

const PARTS: Readonly<Record<DiagnosisEntity, DiagnosisPart>> = {
  diagnosis: 'context',
  territory: 'territories',
  source: 'sources',
  segment: 'segments',
  figure: 'populations',
  mediaHabit: 'segments',
  swot: 'swot',
  treeNode: 'trees',
  conclusion: 'conclusions',
  pastResult: 'results',
};
