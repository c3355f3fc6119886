import type { AnnualProgramChange, AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramEntity } from '#shared/domain/annual-program/program-rows.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (
  changes: readonly AnnualProgramChange[],
  content: AnnualProgramContent,
): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete') continue;
    const id = change.op === 'insert' ? change.row.id : change.id;
    const row = (content[change.entity] as readonly { readonly id: string }[]).find((one) => one.id === id);
    if (!row) continue;
    const field = change.op === 'update' && change.field !== 'rank' ? { field: change.field as string } : {};
    return { ...placeOfRow(change.entity, row), ...field };
  }
  const [first] = changes;
  return first ? { section: SECTIONS[first.entity] } : null;
};

/** The section of a row and the row that stands for it there. */
const placeOfRow = (entity: ProgramEntity, row: { readonly id: string }): FindingPlace => {
  const section = SECTIONS[entity];
  const named = row as Readonly<Record<string, unknown>>;
  if (entity === 'sectionText') return { section: String(named.sectionKey) };
  if (entity === 'compliance') return { section, rowId: String(named.guidelineId) };
  const owner = named[OWNERS[entity] ?? 'id'];
  return { section, rowId: typeof owner === 'string' ? owner : row.id };
};

const OWNERS: Partial<Record<ProgramEntity, string>> = {
  strategyAnswer: 'strategyId',
  activityTerritory: 'activityId',
  activitySegment: 'activityId',
  activityLine: 'activityId',
};

/** As findings name the parts; the cover has no findings of its own. */
const SECTIONS: Readonly<Record<ProgramEntity, string>> = {
  annualProgram: 'cover',
  sectionText: 'text',
  objective: 'objectives',
  strategy: 'objectives',
  strategyAnswer: 'objectives',
  activity: 'activities',
  activityTerritory: 'activities',
  activitySegment: 'activities',
  activityLine: 'activities',
  indicator: 'indicators',
  compliance: 'compliance',
  signatory: 'signatures',
};
