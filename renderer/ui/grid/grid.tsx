import { makeStyles, tokens } from '@fluentui/react-components';
import { type MouseEvent, type Ref, useCallback, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { ContextMenu, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { EditorActions } from '#renderer/ui/grid/cell-editor.tsx';
import { gridMenuItems } from '#renderer/ui/grid/grid-menu.ts';
import { gridModel, modelColumns } from '#renderer/ui/grid/grid-model.ts';
import { GridNoticeBar, GridStatus } from '#renderer/ui/grid/grid-status.tsx';
import { useMarkStyles } from '#renderer/ui/grid/grid-styles.ts';
import { GridTable } from '#renderer/ui/grid/grid-table.tsx';
import type { GridHandle, GridProps, GridTotals } from '#renderer/ui/grid/grid-types.ts';
import { areaOf, atCell } from '#renderer/ui/grid/selection.ts';
import { useCellEditing } from '#renderer/ui/grid/use-cell-editing.ts';
import { useColumnWidths } from '#renderer/ui/grid/use-column-widths.ts';
import { useGridClipboard } from '#renderer/ui/grid/use-grid-clipboard.ts';
import { useGridEdits } from '#renderer/ui/grid/use-grid-edits.ts';
import { type KeyContext, useGridKeys } from '#renderer/ui/grid/use-grid-keys.ts';
import { useGridPointer } from '#renderer/ui/grid/use-grid-pointer.ts';
import { useGridSelection } from '#renderer/ui/grid/use-grid-selection.ts';
import { useRowActions } from '#renderer/ui/grid/use-row-actions.ts';
import { Loading } from '#renderer/ui/loading.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0, position: 'relative' },
  over: {
    position: 'absolute',
    top: '33px',
    left: '1px',
    right: '1px',
    display: 'flex',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground2,
  },
  busy: { bottom: '27px', backgroundColor: tokens.colorBackgroundOverlay, zIndex: 6 },
});

const NO_TOTALS: readonly GridTotals[] = [];
const ROW_NAMES = ['fila', 'filas'] as const;

/**
 * A table of cells with the habits of Excel: keyboard, ranges, blocks from and to the clipboard, filling. It keeps no
 * data: what a person does comes as one `onEdit`, and what `rows` says is drawn. Give the changed rows back at once, before
 * anything is stored: the next key reads them. Enter in the last row appends one where `newRowId` is given. Fills its
 * parent's height.
 */
export const Grid = <R,>({ ref, ...props }: GridProps<R> & { readonly ref?: Ref<GridHandle> }) => {
  const { columns, rows, totals = NO_TOTALS, notes, readOnly = false, busy = false, rowNames = ROW_NAMES } = props;
  const styles = useStyles();
  const marks = useMarkStyles();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);

  const closed = readOnly || busy || props.onEdit === undefined;
  const columnList = useMemo(() => modelColumns(columns), [columns]);
  const model = useMemo(() => gridModel(columns, columnList, rows, closed), [columns, columnList, rows, closed]);
  const { layout, resize } = useColumnWidths(props);
  const state = useGridSelection(model, layout, scroller, totals.length, props.onSelectionChange);
  const { selection, select } = state;
  const edits = useGridEdits(model, { ...callbacks(props), rowNames });
  const editing = useCellEditing(model, selection, edits, scroller);
  const rowActions = useRowActions(model, state, edits, { ...rowCallbacks(props), readOnly: closed, rowNames });
  useGridClipboard(model, state, edits, scroller);

  const openMenu = useCallback(() => {
    const element = document.getElementById(scroller.current?.getAttribute('aria-activedescendant') ?? '');
    if (element) setMenu({ kind: 'element', element });
  }, []);
  const context: KeyContext = {
    model,
    layout,
    state,
    editing,
    edits,
    rows: rowActions,
    totalRows: totals.length,
    resize,
    openMenu,
  };
  const { onKeyDown, advanceFrom, isAtEnd, moveFrom } = useGridKeys(context, scroller);
  const pointer = useGridPointer(context, scroller);
  const { setDraft, commit, cancel } = editing;
  const editor = useMemo<EditorActions>(
    () => ({ gridId, setDraft, commit, cancel, isAtEnd, advance: advanceFrom, move: moveFrom }),
    [gridId, setDraft, commit, cancel, isAtEnd, advanceFrom, moveFrom],
  );

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  useImperativeHandle(
    ref,
    () => ({
      focus,
      goTo: ({ rowId, columnKey }) => {
        const row = model.indexOfRow(rowId);
        const column = columnList.findIndex((one) => one.key === columnKey);
        if (row < 0 || column < 0) return false;
        select(atCell({ row, column }));
        focus();
        return true;
      },
    }),
    [focus, model, columnList, select],
  );

  const onContextMenu = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('[data-editor]')) return;
    event.preventDefault();
    // The menu key is a key press of ours already.
    if (event.button !== 2) return;
    const cell = pointer.cellUnder(event.clientX, event.clientY);
    if (!cell || (editing.isOpen() && !editing.commit())) return;
    const area = areaOf(selection);
    const inside =
      cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
    if (!inside && cell.row >= 0 && cell.column >= 0) select(atCell(cell));
    setMenu({ kind: 'point', x: event.clientX, y: event.clientY });
  };

  const activeId = model.rowId(selection.active.row);
  const activeKey = columnList[selection.active.column]?.key;
  const note = activeId === undefined || activeKey === undefined ? undefined : notes?.get(activeId)?.[activeKey];
  const problem = props.problem ?? null;
  return (
    <div className={styles.root}>
      <p id={`${gridId}-help`} hidden>
        {closed ? HELP_READ_ONLY : HELP}
      </p>
      <GridTable
        gridId={gridId}
        label={props.label}
        describedBy={`${gridId}-help`}
        scroller={scroller}
        model={model}
        layout={layout}
        totals={totals}
        notes={notes}
        readOnly={closed}
        busy={busy}
        selection={selection}
        fillArea={pointer.fillArea}
        dragging={pointer.dragging}
        editing={editing.editing}
        editor={editor}
        handlers={{
          onKeyDown,
          onPointerDown: pointer.onPointerDown,
          onPointerMove: pointer.onPointerMove,
          onPointerUp: pointer.onPointerUp,
          onPointerCancel: pointer.onPointerUp,
          onDoubleClick: pointer.onDoubleClick,
          onContextMenu,
        }}
      />
      {rows.length === 0 && !busy && problem === null && <div className={styles.over}>{props.empty}</div>}
      {busy && (
        <div className={`${styles.over} ${styles.busy}`}>
          <Loading />
        </div>
      )}
      {edits.notice && <GridNoticeBar notice={edits.notice} onClose={() => closeNotice(edits.showNotice, focus)} />}
      {problem !== null && (
        <ErrorNotice
          failure={{ code: 'internal', message: problem.message }}
          {...(problem.onRetry ? { onRetry: problem.onRetry } : {})}
        />
      )}
      <GridStatus model={model} selection={selection} note={note} />
      <div aria-live="polite" className={marks.unseen}>
        {edits.announcement}
      </div>
      {menu && (
        <ContextMenu
          label="Acciones de la selección"
          place={menu}
          items={gridMenuItems(context, focus)}
          onClose={() => {
            setMenu(null);
            focus();
          }}
        />
      )}
    </div>
  );
};

const HELP =
  'Flechas para moverse, con Mayúsculas para seleccionar. Escriba para reemplazar, F2 para corregir, Alt+Flecha abajo para elegir, Ctrl+Más para insertar filas. Para salir de la tabla oprima Escape y luego Tab.';
const HELP_READ_ONLY =
  'Flechas para moverse, con Mayúsculas para seleccionar, Ctrl+C para copiar. Para salir de la tabla oprima Escape y luego Tab.';

const closeNotice = (show: (notice: null) => void, focus: () => void): void => {
  show(null);
  focus();
};

const callbacks = ({ onEdit, newRowId }: Pick<GridProps<never>, 'onEdit' | 'newRowId'>) => ({
  ...(onEdit ? { onEdit } : {}),
  ...(newRowId ? { newRowId } : {}),
});

const rowCallbacks = ({ onInsertRows, onDeleteRows }: Pick<GridProps<never>, 'onInsertRows' | 'onDeleteRows'>) => ({
  ...(onInsertRows ? { onInsertRows } : {}),
  ...(onDeleteRows ? { onDeleteRows } : {}),
});
