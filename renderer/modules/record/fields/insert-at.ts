import { applyChanges } from '#shared/domain/common/changes.ts';
import type { ProgramRecord, RecordChange } from '#shared/domain/program-record/program-record.ts';
import { moveRow, type RankedRecordEntity } from '#shared/domain/program-record/program-record-edits.ts';

/** The changes that add a row, with its move to `index` (0-based) among its own: edits add at the end. */
export const insertedAt = (
  before: ProgramRecord,
  added: readonly RecordChange[],
  entity: RankedRecordEntity,
  index: number,
): readonly RecordChange[] => {
  const id = added.find((change) => change.op === 'insert')?.row.id;
  return id === undefined ? added : [...added, ...moveRow(applyChanges(before, added), entity, id, index)];
};
