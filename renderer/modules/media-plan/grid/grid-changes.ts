import type { CellEdit } from '#renderer/ui/grid/grid-types.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import {
  insertMediaRows,
  type NewMediaRow,
  type RankedMediaEntity,
  setMediaField,
} from '#shared/domain/media/media-rows.ts';

/** What was written into a table as changes: each column writes the field of its name. New rows come last. */
export const gridChanges = <E extends RankedMediaEntity>(
  content: MediaPlanContent,
  entity: E,
  edits: readonly CellEdit[],
  newRowIds: readonly string[],
  blank: () => NewMediaRow<E>,
): readonly MediaPlanChange[] => {
  const patches = new Map<string, Record<string, unknown>>();
  for (const { rowId, columnKey, text } of edits) {
    patches.set(rowId, { ...patches.get(rowId), [columnKey]: columnKey.endsWith('Id') && text === '' ? null : text });
  }
  const rows = new Map(
    (content[entity] as readonly { readonly id: string }[]).map((row) => [row.id, row as Record<string, unknown>]),
  );
  const ids = newRowIds[Symbol.iterator]();
  return [
    ...[...patches].flatMap(([rowId, patch]) => {
      const row = rows.get(rowId);
      if (!row) return [];
      return Object.entries(patch).flatMap(([field, value]) =>
        value === row[field] ? [] : [setMediaField(entity, rowId, field as never, value as never)],
      );
    }),
    ...(newRowIds.length === 0
      ? []
      : insertMediaRows(
          content,
          entity,
          newRowIds.map((id) => ({ ...blank(), ...patches.get(id) })),
          content[entity].length,
          () => ids.next().value ?? '',
        )),
  ];
};
