import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ExecutionChange, ExecutionContent, ExecutionEntities } from '#shared/domain/execution/execution.ts';

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (changes: readonly ExecutionChange[], content: ExecutionContent): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete') continue;
    const id = change.op === 'insert' ? change.row.id : change.id;
    const row = (content[change.entity] as readonly { readonly id: string }[]).find((one) => one.id === id);
    if (!row) continue;
    const field = change.op === 'update' && change.field !== 'rank' ? change.field : undefined;
    return placeOfRow(change.entity, row, field);
  }
  const last = changes.at(-1);
  return last ? { section: SECTIONS[last.entity] } : null;
};

/** The part of a row, and the row and field that stand for it there. */
const placeOfRow = (
  entity: keyof ExecutionEntities,
  row: { readonly id: string },
  field: string | undefined,
): FindingPlace => {
  const section = SECTIONS[entity];
  const named = row as Readonly<Record<string, unknown>>;
  switch (entity) {
    case 'entryPeople':
    case 'entrySpending':
      return { section, rowId: String(named.entryId), field: entity };
    case 'indicatorResult':
      return {
        section,
        rowId: String(named.indicatorId),
        field: `m${String(named.month).padStart(2, '0')}`,
      };
    case 'explanation':
      return { section, rowId: String(named.activityId ?? named.mediaLineId), ...(field ? { field } : {}) };
    default:
      return { section, rowId: row.id, ...(field ? { field } : {}) };
  }
};

const SECTIONS: Readonly<Record<keyof ExecutionEntities, string>> = {
  execution: 'log',
  entry: 'log',
  entryPeople: 'log',
  entryEvidence: 'log',
  entrySpending: 'log',
  indicatorResult: 'indicators',
  explanation: 'progress',
  publication: 'transparency',
};
