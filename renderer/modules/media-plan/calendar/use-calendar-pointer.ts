import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useRef } from 'react';
import { areaWishes, brushed } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import {
  cellAtPoint,
  FOOT_HEIGHT,
  FROZEN_WIDTH,
  HEAD_HEIGHT,
  nameAtPoint,
} from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import type { CalendarKit } from '#renderer/modules/media-plan/calendar/calendar-kit.ts';
import { cellWords } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import { areaOf, atCell, type Cell, extendTo, sameCell, selectRows } from '#renderer/ui/grid/selection.ts';

type Drag =
  | { readonly kind: 'select' }
  | {
      readonly kind: 'stroke';
      readonly wipes: boolean;
      readonly from: Cell;
      moved: boolean;
      at: Cell;
    };

export type CalendarPointer = {
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLDivElement>) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLDivElement>) => void;
};

/**
 * A press chooses a cell; a drag paints all from its first cell to its last one, corner to corner as a spreadsheet selects,
 * and a double click one; a drag with the right button wipes, with Shift it selects.
 * Beyond the borders it scrolls as long as the button is held.
 */
export const useCalendarPointer = (
  kit: CalendarKit,
  scroller: RefObject<HTMLDivElement | null>,
  onMenu: (x: number, y: number) => void,
): CalendarPointer => {
  const now = useRef({ kit, onMenu });
  now.current = { kit, onMenu };
  const drag = useRef<Drag | null>(null);
  const last = useRef({ x: 0, y: 0 });

  const placeUnder = useCallback(
    (clientX: number, clientY: number) => {
      const element = scroller.current;
      if (!element) return null;
      const box = element.getBoundingClientRect();
      const { board } = now.current.kit;
      const x = clientX - box.left - element.clientLeft;
      const y = clientY - box.top - element.clientTop;
      const scrolled = { left: element.scrollLeft, top: element.scrollTop };
      const view = { width: element.clientWidth, height: element.clientHeight };
      const size = { rows: board.rows.length, columns: board.costs.calendar.weeks.length };
      return {
        x,
        y,
        view,
        cell: cellAtPoint(x, y, scrolled, view, size),
        name: nameAtPoint(x, y, scrolled, view, size),
      };
    },
    [scroller],
  );

  /** Follows the pointer, also outside of the table. */
  const follow = useCallback(() => {
    const at = drag.current;
    const element = scroller.current;
    const place = placeUnder(last.current.x, last.current.y);
    if (!at || !element || !place) return;
    const dx = outside(place.x, FROZEN_WIDTH, place.view.width);
    const dy = outside(place.y, HEAD_HEIGHT, place.view.height - FOOT_HEIGHT);
    const scrolls = dx !== 0 || dy !== 0;
    if (scrolls) element.scrollBy(dx, dy);
    const there = placeUnder(last.current.x, last.current.y);
    if (!there) return;
    const cell = { row: there.cell.row, column: there.cell.column };
    const { kit: tools } = now.current;
    if (at.kind === 'select') tools.select(extendTo(tools.selection, cell), false);
    else if (!sameCell(at.at, cell)) {
      at.moved = true;
      at.at = cell;
      tools.select(extendTo(atCell(at.from), cell), false);
      const wishes = strokeWishes(at, tools);
      tools.edits.preview(wishes.length > MOST_PREVIEWED ? null : wishes);
    }
    if (scrolls) requestAnimationFrame(follow);
  }, [placeUnder, scroller]);

  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      const { kit: tools } = now.current;
      if ((event.target as HTMLElement).closest('[data-editor]')) return;
      if (tools.typing.isOpen() && !tools.typing.commit()) {
        event.preventDefault();
        return;
      }
      const place = placeUnder(event.clientX, event.clientY);
      if (!place || (event.button !== 0 && event.button !== 2)) return;
      const { board, brush, selection } = tools;
      const size = { rows: board.rows.length, columns: board.costs.calendar.weeks.length };
      if (place.name >= 0 && event.button === 0) {
        const row = board.rows[place.name];
        if (row?.kind === 'group') tools.toggleGroup(row.id);
        else tools.select(selectRows(event.shiftKey ? selection.anchor.row : place.name, place.name, size), false);
        return;
      }
      if (!place.cell.inside) return;
      const cell = { row: place.cell.row, column: place.cell.column };
      last.current = { x: event.clientX, y: event.clientY };
      const paints = !tools.readOnly && (event.button === 2 || brush.mode !== 'choose') && !event.shiftKey;
      const { top, bottom, left, right } = areaOf(selection);
      const within = cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
      if (event.button === 0) tools.select(event.shiftKey ? extendTo(selection, cell) : atCell(cell), false);
      else if (!within) tools.select(atCell(cell), false);
      drag.current =
        paints || event.button === 2
          ? {
              kind: 'stroke',
              wipes: event.button === 2 || brush.mode === 'wipe',
              from: cell,
              moved: false,
              at: cell,
            }
          : { kind: 'select' };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    [placeUnder],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      if (!drag.current) return;
      const moved = event.clientX !== last.current.x || event.clientY !== last.current.y;
      last.current = { x: event.clientX, y: event.clientY };
      if (moved) follow();
    },
    [follow],
  );

  const onPointerUp = useCallback((event: PointerEvent<HTMLDivElement>) => {
    const at = drag.current;
    drag.current = null;
    if (at?.kind !== 'stroke') return;
    const { kit: tools } = now.current;
    const { edits } = tools;
    if (event.type === 'pointercancel') return edits.preview(null);
    if (!at.moved && event.button === 2) return now.current.onMenu(event.clientX, event.clientY);
    if (!at.moved) return;
    const wishes = strokeWishes(at, tools);
    edits.write(wishes, `${at.wipes ? 'Borrar' : 'Pintar'} ${cellWords(wishes.length)}`);
  }, []);

  const onDoubleClick = useCallback(
    (event: MouseEvent<HTMLDivElement>) => {
      const place = placeUnder(event.clientX, event.clientY);
      const { board, brush, edits, readOnly } = now.current.kit;
      if ((event.target as HTMLElement).closest('[data-editor]') || !place?.cell.inside) return;
      const { row, column } = place.cell;
      if (readOnly || brush.mode === 'choose') return now.current.kit.openDays();
      const wipes = brush.mode === 'wipe';
      const wishes = areaWishes(
        board.rows,
        { top: row, bottom: row, left: column, right: column },
        brushed(brush, wipes),
      );
      edits.write(wishes, `${wipes ? 'Borrar' : 'Pintar'} ${cellWords(1)}`);
    },
    [placeUnder],
  );

  // Some systems ask for the menu when the right button goes down, where a stroke may begin: it opens when it goes up.
  const onContextMenu = useCallback((event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target as HTMLElement).closest('[data-editor]')) event.preventDefault();
  }, []);

  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onContextMenu };
};

type Stroke = Extract<Drag, { readonly kind: 'stroke' }>;

/** A stroke over more cells is shown by what is selected, and painted when the button goes up. */
const MOST_PREVIEWED = 1_500;

const strokeWishes = ({ from, at, wipes }: Stroke, { board, brush }: CalendarKit) =>
  areaWishes(board.rows, areaOf(extendTo(atCell(from), at)), brushed(brush, wipes));

/** How far a point is out of a stretch; as fast as it is far, but never a screen at a time. */
const outside = (at: number, from: number, to: number): number => {
  const far = at < from ? at - from : at > to ? at - to : 0;
  return Math.max(-40, Math.min(40, far));
};
