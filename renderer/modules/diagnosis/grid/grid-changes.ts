import type { CellEdit } from '#renderer/ui/grid/grid-types.ts';
import type { DiagnosisChange, DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  insertDiagnosisRows,
  type NewDiagnosisRow,
  patchDiagnosisRow,
  type RankedDiagnosisEntity,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';

/** What was written into a grid as changes: each column writes the field of its name. New rows come last. */
export const gridChanges = <E extends RankedDiagnosisEntity>(
  content: DiagnosisContent,
  entity: E,
  edits: readonly CellEdit[],
  newRowIds: readonly string[],
  blank: () => NewDiagnosisRow<E>,
): readonly DiagnosisChange[] => {
  const patches = new Map<string, Record<string, unknown>>();
  for (const { rowId, columnKey, text } of edits) {
    const patch = patches.get(rowId) ?? {};
    patch[columnKey] = fieldValue(columnKey, text);
    patches.set(rowId, patch);
  }
  const fresh = new Set(newRowIds);
  const ids = newRowIds[Symbol.iterator]();
  return [
    ...[...patches].flatMap(([rowId, patch]) =>
      fresh.has(rowId) ? [] : patchDiagnosisRow(content, entity, rowId, patch as never),
    ),
    ...(newRowIds.length === 0
      ? []
      : insertDiagnosisRows(
          content,
          entity,
          newRowIds.map((id) => ({ ...blank(), ...patches.get(id) })),
          content[entity].length,
          () => ids.next().value ?? '',
        )),
  ];
};

/** Nothing chosen names no row; years and priorities are numbers. */
const fieldValue = (field: string, text: string): unknown => {
  if (field.endsWith('Id')) return text === '' ? null : text;
  if (field === 'priority') return text === '' ? null : Number(text);
  return field === 'fiscalYear' ? Number(text) : text;
};
