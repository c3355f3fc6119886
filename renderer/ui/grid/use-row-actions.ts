import { useCallback, useRef } from 'react';
import { dataRowsOf } from '#renderer/ui/grid/fill.ts';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import type { GridProps } from '#renderer/ui/grid/grid-types.ts';
import { areaOf, areaSize } from '#renderer/ui/grid/selection.ts';
import type { Edits } from '#renderer/ui/grid/use-grid-edits.ts';
import type { SelectionState } from '#renderer/ui/grid/use-grid-selection.ts';

export type RowActions = {
  readonly canInsert: boolean;
  readonly canRemove: boolean;
  /** As many rows as are selected, above them; the new ones are selected. */
  readonly insert: () => void;
  readonly remove: () => void;
};

type Callbacks = Pick<GridProps<never>, 'onInsertRows' | 'onDeleteRows' | 'readOnly'> & {
  readonly rowNames: readonly [string, string];
};

/** Whole rows come and go through the caller, which knows what a row is. */
export const useRowActions = (
  model: GridModel,
  { selection, stayInPlace }: SelectionState,
  edits: Edits,
  callbacks: Callbacks,
): RowActions => {
  const now = useRef({ model, selection, edits, callbacks });
  now.current = { model, selection, edits, callbacks };

  const insert = useCallback(() => {
    const { model: known, selection: selected, edits: writer, callbacks: calls } = now.current;
    if (!calls.onInsertRows || calls.readOnly) return;
    const area = areaOf(selected);
    const count = known.rows === 0 ? 1 : areaSize(area).rows;
    stayInPlace();
    calls.onInsertRows(known.rowId(area.top) ?? null, count);
    writer.announce(`Insertar arriba: ${count} ${calls.rowNames[count === 1 ? 0 : 1]}.`);
  }, [stayInPlace]);

  const remove = useCallback(() => {
    const { model: known, selection: selected, edits: writer, callbacks: calls } = now.current;
    if (!calls.onDeleteRows || calls.readOnly) return;
    const ids = dataRowsOf(areaOf(selected), known).flatMap((row) => known.rowId(row) ?? []);
    if (ids.length === 0) return writer.announce('Aquí no hay nada que eliminar.');
    stayInPlace();
    calls.onDeleteRows(ids);
    writer.announce(`Eliminar: ${ids.length} ${calls.rowNames[ids.length === 1 ? 0 : 1]}.`);
  }, [stayInPlace]);

  const open = !callbacks.readOnly;
  return {
    canInsert: open && callbacks.onInsertRows !== undefined,
    canRemove: open && callbacks.onDeleteRows !== undefined,
    insert,
    remove,
  };
};
