import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import { type CellText, planFill, planSame } from '#renderer/ui/grid/fill.ts';
import type { Layout } from '#renderer/ui/grid/geometry.ts';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import { type GridCommand, gridCommand } from '#renderer/ui/grid/keyboard.ts';
import { advance, edgeOfData, step } from '#renderer/ui/grid/navigation.ts';
import {
  areaOf,
  areaSize,
  atCell,
  type Cell,
  extendTo,
  growToColumns,
  growToRows,
  isSingle,
  sameCell,
  selectAll,
} from '#renderer/ui/grid/selection.ts';
import type { CellEditing } from '#renderer/ui/grid/use-cell-editing.ts';
import { cellCount, type Edits } from '#renderer/ui/grid/use-grid-edits.ts';
import { type SelectionState, visibleRows } from '#renderer/ui/grid/use-grid-selection.ts';
import type { RowActions } from '#renderer/ui/grid/use-row-actions.ts';

export type KeyContext = {
  readonly model: GridModel;
  readonly layout: Layout;
  readonly state: SelectionState;
  readonly editing: CellEditing;
  readonly edits: Edits;
  readonly rows: RowActions;
  readonly totalRows: number;
  readonly resize: (column: number, width: number, done: boolean) => void;
  readonly openMenu: () => void;
};

export type GridKeys = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** After Enter or Tab in the cell that is being written. */
  readonly advanceFrom: (order: 'rows' | 'columns', backwards: boolean) => void;
  readonly isAtEnd: (order: 'rows' | 'columns', backwards: boolean) => boolean;
  readonly moveFrom: (direction: 'up' | 'down' | 'left' | 'right') => void;
};

const RESIZE_STEP = 16;

/** The keyboard of the table while no cell is being written. Tab stays inside until Escape lets it out. */
export const useGridKeys = (context: KeyContext, scroller: RefObject<HTMLDivElement | null>): GridKeys => {
  const now = useRef(context);
  now.current = context;
  const leaving = useRef(false);
  /** Where a run of Tabs began: Enter goes back under it, as in Excel. */
  const tabRun = useRef<{ readonly start: number; readonly at: Cell } | null>(null);

  const advanceFrom = useCallback<GridKeys['advanceFrom']>((order, backwards) => {
    const { state, model, editing } = now.current;
    const size = { rows: model.rows, columns: model.columns };
    const { selection } = state;
    const to = advance(selection, order, backwards, size);
    const going = tabRun.current && sameCell(tabRun.current.at, selection.active) ? tabRun.current : null;
    const start = going?.start ?? selection.active.column;
    const appended = editing.takeAppended();
    if (!to && appended !== null) {
      const column = order === 'rows' ? 0 : start;
      tabRun.current = null;
      return state.selectWhenThere(appended, appended, column, column);
    }
    if (!to) return;
    if (!isSingle(selection)) return state.select({ ...selection, active: to }, 'active');
    tabRun.current = order === 'rows' ? { start, at: to } : null;
    state.select(atCell(order === 'columns' && !backwards ? { ...to, column: start } : to));
  }, []);

  const moveFrom = useCallback<GridKeys['moveFrom']>((direction) => {
    const { state, model } = now.current;
    state.select(atCell(step(state.selection.active, direction, { rows: model.rows, columns: model.columns })));
  }, []);

  const isAtEnd = useCallback<GridKeys['isAtEnd']>((order, backwards) => {
    const { state, model } = now.current;
    return advance(state.selection, order, backwards, { rows: model.rows, columns: model.columns }) === null;
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.defaultPrevented) return;
      const { model, edits } = now.current;
      const command = gridCommand({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
      });
      if (MODIFIERS.has(event.key) || !command) return;
      const tab = command.kind === 'advance' && command.order === 'rows';
      if (tab && (leaving.current || model.rows === 0)) {
        leaving.current = false;
        return;
      }
      leaving.current = command.kind === 'leave';
      if (command.kind === 'leave') {
        edits.showNotice(null);
        edits.announce('Tab sale de la tabla.');
        return;
      }
      if (tab && isAtEnd('rows', command.backwards)) return;
      // Its own character goes into the field that opens: only that key keeps its effect.
      if (command.kind !== 'type') event.preventDefault();
      run(command, now.current, scroller.current, advanceFrom);
    },
    [advanceFrom, isAtEnd, scroller],
  );
  return { onKeyDown, advanceFrom, isAtEnd, moveFrom };
};

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

const run = (
  command: Exclude<GridCommand, { readonly kind: 'leave' }>,
  context: KeyContext,
  element: HTMLElement | null,
  advanceFrom: GridKeys['advanceFrom'],
): void => {
  const { model, state, editing, edits, layout, totalRows } = context;
  const { selection, select } = state;
  const size = { rows: model.rows, columns: model.columns };
  const area = areaOf(selection);
  const go = (to: Cell, extend: boolean) => select(extend ? extendTo(selection, to) : atCell(to));
  const from = (extend: boolean) => (extend ? selection.head : selection.active);
  const write = (texts: readonly CellText[], label: string) =>
    edits.write(texts, `${label} ${cellCount(texts.length)}`);
  switch (command.kind) {
    case 'move': {
      const { direction, far, extend } = command;
      const isFilled = (cell: Cell) => model.text(cell.row, cell.column) !== '';
      go(far ? edgeOfData(from(extend), direction, size, isFilled) : step(from(extend), direction, size), extend);
      return;
    }
    case 'page':
      go(step(from(command.extend), command.direction, size, visibleRows(element, totalRows)), command.extend);
      return;
    case 'row-end':
      go({ row: from(command.extend).row, column: command.end === 'first' ? 0 : size.columns - 1 }, command.extend);
      return;
    case 'corner':
      go(
        command.corner === 'first' ? { row: 0, column: 0 } : { row: size.rows - 1, column: size.columns - 1 },
        command.extend,
      );
      return;
    case 'advance':
      advanceFrom(command.order, command.backwards);
      return;
    case 'select': {
      const grown =
        command.what === 'all'
          ? { ...selectAll(size), active: selection.active }
          : command.what === 'columns'
            ? growToColumns(selection, size)
            : growToRows(selection, size);
      const { rows, columns } = areaSize(areaOf(grown));
      edits.announce(`Selección: ${rows} filas por ${columns} columnas.`);
      select(grown, 'none');
      return;
    }
    case 'edit':
      editing.open('change');
      return;
    case 'type':
      editing.open('replace', { empty: true, list: true });
      return;
    case 'choose':
      editing.open('change', { list: true });
      return;
    case 'clear':
      write(planSame(area, '', model), 'Borrar');
      return;
    case 'fill':
      write(
        planFill(area, command.direction, model),
        command.direction === 'down' ? 'Llenar hacia abajo' : 'Llenar a la derecha',
      );
      return;
    case 'insert-rows':
      context.rows.insert();
      return;
    case 'delete-rows':
      context.rows.remove();
      return;
    case 'resize': {
      const column = selection.active.column;
      context.resize(column, (layout.widths[column] ?? 0) + command.by * RESIZE_STEP, true);
      return;
    }
    case 'menu':
      context.openMenu();
      return;
  }
};
