import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { HEADER_HEIGHT, type Layout, ROW_HEIGHT, scrollToShow } from '#renderer/ui/grid/geometry.ts';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import type { GridSelection } from '#renderer/ui/grid/grid-types.ts';
import {
  areaOf,
  areaSize,
  atCell,
  type Cell,
  clampSelection,
  type Selection,
  sameSelection,
} from '#renderer/ui/grid/selection.ts';

/** `head`: scrolls to the corner that moves; `active`: to the cell that typing goes to. */
export type Select = (next: Selection, show?: 'head' | 'active' | 'none') => void;

export type SelectionState = {
  readonly selection: Selection;
  readonly select: Select;
  /** Selects the rows from one id to another, over `columns`, once both are there. */
  readonly selectWhenThere: (fromRowId: string, toRowId: string, left: number, right: number) => void;
  /** The selection stays at its place, whatever row comes there next. */
  readonly stayInPlace: () => void;
};

/** What is selected. It follows its rows by id when the rows change around it. */
export const useGridSelection = (
  model: GridModel,
  layout: Layout,
  scroller: RefObject<HTMLDivElement | null>,
  totalRows: number,
  onChange: ((selection: GridSelection | null) => void) | undefined,
): SelectionState => {
  const [selection, setSelection] = useState<Selection>(() => atCell({ row: 0, column: 0 }));
  const [seen, setSeen] = useState(model);
  const pending = useRef<{ from: string; to: string; left: number; right: number } | null>(null);
  const inPlace = useRef(false);
  const now = useRef({ model, layout, selection, totalRows });

  let current = selection;
  if (seen !== model) {
    setSeen(model);
    current = followRows(selection, seen, model, inPlace.current);
    if (!sameSelection(current, selection)) setSelection(current);
  }
  now.current = { model, layout, selection: current, totalRows };

  const select = useCallback<Select>(
    (next, show = 'head') => {
      const { selection: before, totalRows: totals, layout: places } = now.current;
      if (!sameSelection(before, next)) {
        now.current = { ...now.current, selection: next };
        setSelection(next);
      }
      const element = scroller.current;
      if (!element || show === 'none') return;
      const scrolled = { left: element.scrollLeft, top: element.scrollTop };
      const view = { width: element.clientWidth, height: element.clientHeight };
      const to = scrollToShow(show === 'head' ? next.head : next.active, scrolled, view, places, totals * ROW_HEIGHT);
      if (to.top !== scrolled.top) element.scrollTop = to.top;
      if (to.left !== scrolled.left) element.scrollLeft = to.left;
    },
    [scroller],
  );

  // Before anything else: the next key is meant for the row that was asked for, and may already be waiting.
  useLayoutEffect(() => {
    inPlace.current = false;
    const wanted = pending.current;
    if (!wanted) return;
    const from = model.indexOfRow(wanted.from);
    const to = model.indexOfRow(wanted.to);
    if (from < 0 || to < 0) return;
    pending.current = null;
    const anchor = { row: from, column: wanted.left };
    select({ anchor, head: { row: to, column: wanted.right }, active: anchor }, 'active');
  }, [model, select]);

  // Callers may give a new function each time: only another selection is told.
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    tell.current?.(told(model, current));
  }, [model, current]);

  const selectWhenThere = useCallback((from: string, to: string, left: number, right: number) => {
    pending.current = { from, to, left, right };
  }, []);
  const stayInPlace = useCallback(() => {
    inPlace.current = true;
  }, []);
  return { selection: current, select, selectWhenThere, stayInPlace };
};

/** Whole rows that fit between header and totals; what PageDown goes. */
export const visibleRows = (element: HTMLElement | null, totalRows: number): number =>
  Math.max(1, Math.floor(((element?.clientHeight ?? 0) - HEADER_HEIGHT - totalRows * ROW_HEIGHT) / ROW_HEIGHT) - 1);

const followRows = (selection: Selection, before: GridModel, after: GridModel, inPlace: boolean): Selection => {
  const follow = (cell: Cell): Cell => {
    const id = before.rowId(cell.row);
    if (inPlace || id === undefined || after.rowId(cell.row) === id) return cell;
    const row = after.indexOfRow(id);
    return row < 0 ? cell : { ...cell, row };
  };
  const { active } = selection;
  const size = areaSize(areaOf(selection));
  // A range whose rows went apart isn't one any more.
  const moved: Selection = { anchor: follow(selection.anchor), head: follow(selection.head), active: follow(active) };
  const kept = areaSize(areaOf(moved)).rows === size.rows ? moved : atCell(moved.active);
  return clampSelection(kept, { rows: after.rows, columns: after.columns });
};

const told = (model: GridModel, selection: Selection): GridSelection | null => {
  const area = areaOf(selection);
  const rowId = model.rowId(selection.active.row);
  const columnKey = model.columnList[selection.active.column]?.key;
  if (rowId === undefined || columnKey === undefined) return null;
  const rowIds: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const id = model.rowId(row);
    if (id !== undefined) rowIds.push(id);
  }
  return {
    active: { rowId, columnKey },
    rowIds,
    columnKeys: model.columnList.slice(area.left, area.right + 1).map((column) => column.key),
  };
};
