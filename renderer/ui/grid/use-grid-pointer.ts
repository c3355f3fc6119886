import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { fittingWidth } from '#renderer/ui/grid/column-fit.ts';
import { fillTarget, planHandle } from '#renderer/ui/grid/fill.ts';
import { cellAtPoint, GUTTER_WIDTH, HEADER_HEIGHT, ROW_HEIGHT } from '#renderer/ui/grid/geometry.ts';
import {
  type Area,
  areaOf,
  atCell,
  type Cell,
  extendTo,
  selectAll,
  selectArea,
  selectColumns,
  selectRows,
} from '#renderer/ui/grid/selection.ts';
import { cellCount } from '#renderer/ui/grid/use-grid-edits.ts';
import type { KeyContext } from '#renderer/ui/grid/use-grid-keys.ts';

type Drag =
  | { readonly kind: 'cells' }
  | { readonly kind: 'rows' | 'columns'; readonly from: number }
  | { readonly kind: 'fill'; readonly area: Area }
  | { readonly kind: 'resize'; readonly column: number; readonly startX: number; readonly startWidth: number };

export type GridPointer = {
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLDivElement>) => void;
  readonly dragging: Drag['kind'] | null;
  /** Where the dragged fill handle would write. */
  readonly fillArea: Area | null;
  /** The cell under a point of the window; -1 on header or gutter, null outside of them all. */
  readonly cellUnder: (clientX: number, clientY: number) => Cell | null;
};

/** Click, Shift+click, drag with scrolling at the borders, headers, column borders and the fill handle. */
export const useGridPointer = (context: KeyContext, scroller: RefObject<HTMLDivElement | null>): GridPointer => {
  const now = useRef(context);
  now.current = context;
  const drag = useRef<Drag | null>(null);
  const last = useRef({ x: 0, y: 0 });
  /** The column whose border was pressed last: the table holds the pointer, so a double click's own target says nothing. */
  const pressedBorder = useRef<number | null>(null);
  const [dragging, setDragging] = useState<Drag['kind'] | null>(null);
  const [fillArea, setFillArea] = useState<Area | null>(null);

  const cellUnder = useCallback(
    (clientX: number, clientY: number): Cell | null => {
      const element = scroller.current;
      if (!element) return null;
      const box = element.getBoundingClientRect();
      const x = clientX - box.left - element.clientLeft;
      const y = clientY - box.top - element.clientTop;
      const { model, layout, totalRows } = now.current;
      const beyond = y - HEADER_HEIGHT + element.scrollTop >= model.rows * ROW_HEIGHT && y >= HEADER_HEIGHT;
      const right = x + element.scrollLeft >= (layout.lefts.at(-1) ?? 0);
      const bottom = element.clientHeight - totalRows * ROW_HEIGHT;
      if (x < 0 || y < 0 || x >= element.clientWidth || y >= bottom || beyond || right) return null;
      return cellAtPoint(x, y, { left: element.scrollLeft, top: element.scrollTop }, layout, sizeOf(now.current));
    },
    [scroller],
  );

  /** Follows the pointer, also outside of the table: it scrolls as long as the button is held there. */
  const follow = useCallback(() => {
    const element = scroller.current;
    const at = drag.current;
    if (!element || !at) return;
    const { model, layout, state, totalRows } = now.current;
    const box = element.getBoundingClientRect();
    const bottom = element.clientHeight - totalRows * ROW_HEIGHT;
    const x = last.current.x - box.left - element.clientLeft;
    const y = last.current.y - box.top - element.clientTop;
    const dx = at.kind === 'rows' ? 0 : outside(x, layout.lefts[layout.frozen] ?? GUTTER_WIDTH, element.clientWidth);
    const dy = at.kind === 'columns' ? 0 : outside(y, HEADER_HEIGHT, bottom);
    // Frozen columns and the header are inside while there is nothing to scroll to.
    const scrolls = dx > 0 || (dx < 0 && x < 0) || dy !== 0;
    if (scrolls) element.scrollBy(dx, dy);
    const cell = cellAtPoint(
      Math.max(GUTTER_WIDTH, Math.min(x, element.clientWidth - 1)),
      Math.max(HEADER_HEIGHT, Math.min(y, bottom - 1)),
      { left: element.scrollLeft, top: element.scrollTop },
      layout,
      sizeOf(now.current),
    );
    if (at.kind === 'cells') state.select({ ...state.selection, head: cell, anchor: state.selection.active }, 'none');
    else if (at.kind === 'rows') state.select(selectRows(at.from, cell.row, sizeOf(now.current)), 'none');
    else if (at.kind === 'columns') state.select(selectColumns(at.from, cell.column, sizeOf(now.current)), 'none');
    else if (at.kind === 'fill') setFillArea(fillTarget(at.area, cell));
    if (scrolls && model.rows > 0) requestAnimationFrame(follow);
  }, [scroller]);

  const begin = useCallback((event: PointerEvent<HTMLDivElement>, next: Drag) => {
    drag.current = next;
    last.current = { x: event.clientX, y: event.clientY };
    setDragging(next.kind);
    event.currentTarget.setPointerCapture(event.pointerId);
  }, []);

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      const { state, editing, layout } = now.current;
      const target = event.target as HTMLElement;
      if (event.button !== 0 || target.closest('[data-editor]')) return;
      const resizer = target.closest<HTMLElement>('[data-resize]');
      pressedBorder.current = resizer ? Number(resizer.dataset.resize) : null;
      if (resizer) {
        const column = Number(resizer.dataset.resize);
        event.preventDefault();
        return begin(event, { kind: 'resize', column, startX: event.clientX, startWidth: layout.widths[column] ?? 0 });
      }
      const cell = cellUnder(event.clientX, event.clientY);
      if (editing.isOpen() && !editing.commit()) {
        event.preventDefault();
        return;
      }
      if (!cell) return;
      if (target.closest('[data-fill]')) return begin(event, { kind: 'fill', area: areaOf(state.selection) });
      if (target.closest('[data-choose]')) {
        event.preventDefault();
        scroller.current?.focus({ preventScroll: true });
        return void editing.open('change', { list: true });
      }
      press(event, cell, now.current, begin);
    },
    [begin, cellUnder, scroller],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      const at = drag.current;
      if (!at) return;
      const moved = event.clientX !== last.current.x || event.clientY !== last.current.y;
      last.current = { x: event.clientX, y: event.clientY };
      if (at.kind === 'resize') now.current.resize(at.column, at.startWidth + event.clientX - at.startX, false);
      else if (moved) follow();
    },
    [follow],
  );

  const onPointerUp = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      const at = drag.current;
      drag.current = null;
      setDragging(null);
      setFillArea(null);
      const { model, edits, state, resize, layout } = now.current;
      if (at?.kind === 'resize') {
        const width =
          event.type === 'pointercancel' ? layout.widths[at.column] : at.startWidth + event.clientX - at.startX;
        resize(at.column, width ?? at.startWidth, true);
      }
      if (at?.kind !== 'fill' || event.type === 'pointercancel') return;
      const target = fillTarget(at.area, cellInside(event, now.current, scroller.current));
      if (!target) return;
      const texts = planHandle(at.area, target, model);
      edits.write(texts, `Llenar ${cellCount(texts.length)}`);
      state.select(selectArea(union(at.area, target)), 'none');
    },
    [scroller],
  );

  const onDoubleClick = useCallback(
    (event: MouseEvent<HTMLDivElement>) => {
      const border = pressedBorder.current;
      if (border !== null) {
        now.current.resize(border, fittingWidth(now.current.model, border, event.currentTarget), true);
        return;
      }
      const cell = cellUnder(event.clientX, event.clientY);
      if ((event.target as HTMLElement).closest('[data-editor]') || !cell || cell.row < 0 || cell.column < 0) return;
      now.current.editing.open('change');
    },
    [cellUnder],
  );

  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick, dragging, fillArea, cellUnder };
};

const press = (
  event: PointerEvent<HTMLDivElement>,
  cell: Cell,
  context: KeyContext,
  begin: (event: PointerEvent<HTMLDivElement>, drag: Drag) => void,
): void => {
  const { state } = context;
  const size = sizeOf(context);
  const { anchor } = state.selection;
  if (cell.row < 0 && cell.column < 0) {
    state.select(selectAll(size), 'none');
  } else if (cell.row < 0) {
    const from = event.shiftKey ? anchor.column : cell.column;
    state.select(selectColumns(from, cell.column, size), 'none');
    begin(event, { kind: 'columns', from });
  } else if (cell.column < 0) {
    const from = event.shiftKey ? anchor.row : cell.row;
    state.select(selectRows(from, cell.row, size), 'none');
    begin(event, { kind: 'rows', from });
  } else {
    state.select(event.shiftKey ? extendTo(state.selection, cell) : atCell(cell));
    begin(event, { kind: 'cells' });
  }
};

const cellInside = (event: PointerEvent, context: KeyContext, element: HTMLElement | null): Cell => {
  if (!element) return { row: 0, column: 0 };
  const box = element.getBoundingClientRect();
  const x = Math.max(GUTTER_WIDTH, Math.min(event.clientX - box.left, element.clientWidth - 1));
  const bottom = element.clientHeight - context.totalRows * ROW_HEIGHT;
  const y = Math.max(HEADER_HEIGHT, Math.min(event.clientY - box.top, bottom - 1));
  const scrolled = { left: element.scrollLeft, top: element.scrollTop };
  return cellAtPoint(x, y, scrolled, context.layout, sizeOf(context));
};

const sizeOf = ({ model }: KeyContext) => ({ rows: model.rows, columns: model.columns });

/** How far a point is out of a stretch; as fast as it is far, but never a screen at a time. */
const outside = (at: number, from: number, to: number): number => {
  const far = at < from ? at - from : at > to ? at - to : 0;
  return Math.max(-40, Math.min(40, far));
};

const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
