import { makeStyles } from '@fluentui/react-components';
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  useArrival,
  useContent,
  useDiagnosis,
  useEdit,
  useNotes,
} from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { DiagnosisPart } from '#renderer/modules/diagnosis/diagnosis-sections.ts';
import { DeleteRowsDialog } from '#renderer/modules/diagnosis/grid/delete-rows-dialog.tsx';
import { gridChanges } from '#renderer/modules/diagnosis/grid/grid-changes.ts';
import { isLoss, useLosses } from '#renderer/modules/diagnosis/grid/use-losses.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridHandle, GridPlace, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { newId } from '#renderer/ui/new-id.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import {
  type DiagnosisRow,
  deleteDiagnosisRows,
  insertDiagnosisRows,
  insertedDiagnosisIds,
  type NewDiagnosisRow,
  type RankedDiagnosisEntity,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';

const useStyles = makeStyles({ grid: { height: '100%', minHeight: '180px', minWidth: 0 } });

export type EntityGridHandle = {
  /** A new row, last. */
  readonly add: () => void;
  /** As soon as the row is there. */
  readonly goTo: (place: GridPlace) => void;
};

type Props<E extends RankedDiagnosisEntity> = {
  readonly ref?: Ref<EntityGridHandle>;
  /** Of the screen, whose findings are marked here. */
  readonly part: DiagnosisPart;
  /** False where the part itself says how one comes to its places. */
  readonly arrives?: boolean;
  readonly entity: E;
  readonly label: string;
  readonly rowNames: readonly [string, string];
  readonly columns: readonly GridColumn<DiagnosisRow<E>>[];
  /** Of its collection; all of them where absent. */
  readonly rows?: readonly DiagnosisRow<E>[];
  readonly blank: () => NewDiagnosisRow<E>;
  readonly frozen?: number;
  readonly empty?: ReactNode;
  /** Before the grid goes to the place that somebody was sent to. */
  readonly onArrival?: (place: FindingPlace) => void;
};

/** The rows of one collection as a table; what is typed in a column of the same name is written into that field. */
export const EntityGrid = <E extends RankedDiagnosisEntity>({
  ref,
  part,
  arrives = true,
  entity,
  label,
  rowNames,
  columns,
  rows: shown,
  blank,
  frozen = 1,
  empty,
  onArrival,
}: Props<E>) => {
  const styles = useStyles();
  const { session, readOnly } = useDiagnosis();
  const edit = useEdit();
  const losses = useLosses(entity);
  const grid = useRef<GridHandle>(null);
  const [wanted, setWanted] = useState<GridPlace | null>(null);
  const [doomed, setDoomed] = useState<readonly string[] | null>(null);
  const all = useContent((content) => content[entity] as unknown as readonly DiagnosisRow<E>[]);
  const data = shown ?? all;
  const rows = useMemo(
    () => data.map((row): GridRow<DiagnosisRow<E>> => ({ kind: 'data', id: idOf(row), data: row })),
    [data],
  );
  const firstColumn = columns[0]?.key ?? '';
  const notes = useNotes(part, firstColumn);

  // A row that was just made, or that a filter hid, isn't there yet.
  useEffect(() => {
    if (wanted && grid.current?.goTo(wanted)) setWanted(null);
  });
  useArrival(arrives ? part : null, ({ rowId, field }) => {
    if (rowId === undefined) return;
    onArrival?.({ section: part, rowId });
    const columnKey = columns.some(({ key }) => key === field) ? (field ?? firstColumn) : firstColumn;
    setWanted({ rowId, columnKey });
  });

  const insert = (beforeId: string | null, count: number) => {
    const changes = edit(
      (content) => {
        const collection = content[entity] as readonly { readonly id: string }[];
        const found = beforeId === null ? -1 : collection.findIndex(({ id }) => id === beforeId);
        const index = found < 0 ? collection.length : found;
        return insertDiagnosisRows(content, entity, Array.from({ length: count }, blank), index, newId);
      },
      count === 1 ? `Agregar ${rowNames[0]}` : `Agregar ${count} ${rowNames[1]}`,
    );
    const [rowId] = insertedDiagnosisIds(changes, entity);
    if (rowId !== undefined) setWanted({ rowId, columnKey: firstColumn });
  };
  useImperativeHandle(ref, () => ({ add: () => insert(null, 1), goTo: setWanted }));

  const remove = useCallback(
    (ids: readonly string[]) =>
      session.edit(
        deleteDiagnosisRows(session.getState().content, entity, ids),
        ids.length === 1 ? `Quitar ${rowNames[0]}` : `Quitar ${ids.length} ${rowNames[1]}`,
      ),
    [session, entity, rowNames],
  );

  return (
    <div className={styles.grid}>
      <Grid<DiagnosisRow<E>>
        ref={grid}
        label={label}
        columns={columns}
        rows={rows}
        frozen={frozen}
        notes={notes}
        readOnly={readOnly}
        rowNames={rowNames}
        newRowId={newId}
        onEdit={(edits, name, newRowIds) =>
          edit((content) => gridChanges(content, entity, edits, newRowIds, blank), name)
        }
        onInsertRows={insert}
        onDeleteRows={(ids) => {
          if (isLoss(losses(ids))) setDoomed(ids);
          else remove(ids);
        }}
        empty={empty}
      />
      <DeleteRowsDialog
        entity={entity}
        ids={doomed}
        rowNames={rowNames}
        onCancel={() => setDoomed(null)}
        onConfirm={(ids) => {
          setDoomed(null);
          remove(ids);
        }}
      />
    </div>
  );
};

const idOf = (row: unknown): string => (row as { readonly id: string }).id;
