import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { gridChanges } from '#renderer/modules/media-plan/grid/grid-changes.ts';
import { useContent, useEdit, useFindingsAt, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { CellNote, GridColumn, GridHandle, GridPlace, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { newId } from '#renderer/ui/new-id.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import {
  insertedMediaId,
  insertMediaRows,
  type MediaRow,
  type NewMediaRow,
  type RankedMediaEntity,
} from '#shared/domain/media/media-rows.ts';

export type MediaGridHandle = {
  /** A new row, last. */
  readonly add: () => void;
  /** As soon as the row is there. */
  readonly goTo: (place: GridPlace) => void;
};

type Props<E extends RankedMediaEntity> = {
  readonly ref?: Ref<MediaGridHandle>;
  /** Whose findings are marked here. */
  readonly part: MediaPart;
  readonly entity: E;
  readonly label: string;
  readonly rowNames: readonly [string, string];
  readonly columns: readonly GridColumn<MediaRow<E>>[];
  /** Of its collection; all of them where absent. */
  readonly rows?: readonly MediaRow<E>[];
  readonly blank: () => NewMediaRow<E>;
  readonly remove: (content: MediaPlanContent, ids: readonly string[]) => readonly MediaPlanChange[];
  readonly empty?: ReactNode;
};

/** The rows of one collection of the plan as a table; what is typed in a column of the same name is written into that field. */
export const MediaGrid = <E extends RankedMediaEntity>({
  ref,
  part,
  entity,
  label,
  rowNames,
  columns,
  rows: shown,
  blank,
  remove,
  empty,
}: Props<E>) => {
  const { readOnly } = useMediaPlan();
  const edit = useEdit();
  const grid = useRef<GridHandle>(null);
  const [wanted, setWanted] = useState<GridPlace | null>(null);
  const all = useContent((content) => content[entity] as unknown as readonly MediaRow<E>[]);
  const data = shown ?? all;
  const rows = useMemo(
    () =>
      data.map((row): GridRow<MediaRow<E>> => ({ kind: 'data', id: (row as { readonly id: string }).id, data: row })),
    [data],
  );
  const firstColumn = columns[0]?.key ?? '';
  const findings = useFindingsAt(part);
  const notes = useMemo(
    () =>
      new Map(
        [...findings].map(([rowId, found]) => {
          const cells: Record<string, CellNote> = {};
          for (const { severity, place, message, remedy } of found) {
            if (severity === 'info') continue;
            cells[place.field ?? firstColumn] ??= {
              severity: severity === 'blocking' ? 'error' : 'warning',
              message: `${message} ${remedy}`,
            };
          }
          return [rowId, cells];
        }),
      ),
    [findings, firstColumn],
  );

  // A row that was just made isn't there yet.
  useEffect(() => {
    if (wanted && grid.current?.goTo(wanted)) setWanted(null);
  });

  const insert = (beforeId: string | null, count: number) => {
    const changes = edit(count === 1 ? `Agregar ${rowNames[0]}` : `Agregar ${count} ${rowNames[1]}`, (content) => {
      const collection = content[entity] as readonly { readonly id: string }[];
      const found = beforeId === null ? -1 : collection.findIndex(({ id }) => id === beforeId);
      const index = found < 0 ? collection.length : found;
      return insertMediaRows(content, entity, Array.from({ length: count }, blank), index, newId);
    });
    const rowId = insertedMediaId(changes, entity);
    if (rowId !== undefined) setWanted({ rowId, columnKey: firstColumn });
  };
  useImperativeHandle(ref, () => ({ add: () => insert(null, 1), goTo: setWanted }));

  return (
    <Grid<MediaRow<E>>
      ref={grid}
      label={label}
      columns={columns}
      rows={rows}
      frozen={1}
      notes={notes}
      readOnly={readOnly}
      rowNames={rowNames}
      {...(readOnly
        ? {}
        : {
            newRowId: newId,
            onEdit: (edits, name, newRowIds) =>
              edit(name, (content) => gridChanges(content, entity, edits, newRowIds, blank)),
            onInsertRows: insert,
            onDeleteRows: (ids) =>
              edit(ids.length === 1 ? `Quitar ${rowNames[0]}` : `Quitar ${ids.length} ${rowNames[1]}`, (content) =>
                remove(content, ids),
              ),
          })}
      empty={empty}
    />
  );
};
