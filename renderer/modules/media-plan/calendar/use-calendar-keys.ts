import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import {
  areaWishes,
  brushed,
  countsAt,
  groundOf,
  wishesOf,
} from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import { rowsInView } from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import type { CalendarKit } from '#renderer/modules/media-plan/calendar/calendar-kit.ts';
import { cellWords } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import { planFill } from '#renderer/ui/grid/fill.ts';
import { type GridCommand, gridCommand } from '#renderer/ui/grid/keyboard.ts';
import { edgeOfData, step } from '#renderer/ui/grid/navigation.ts';
import {
  areaOf,
  areaSize,
  atCell,
  type Cell,
  extendTo,
  growToColumns,
  growToRows,
  selectAll,
} from '#renderer/ui/grid/selection.ts';

/** The keyboard of the calendar while no number is being written. Tab goes on to what comes after it. */
export const useCalendarKeys = (
  kit: CalendarKit,
  scroller: RefObject<HTMLDivElement | null>,
  openMenu: () => void,
): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const now = useRef({ kit, openMenu });
  now.current = { kit, openMenu };
  return useCallback(
    (event) => {
      if (event.target !== event.currentTarget || event.defaultPrevented) return;
      const { kit: tools } = now.current;
      const { key } = event;
      const ctrl = event.ctrlKey || event.metaKey;
      if (tools.board.rows.length === 0 || key === 'Tab') return;
      if (!ctrl && !event.altKey && ownKey(key, event.shiftKey, tools)) return event.preventDefault();
      const command = gridCommand({
        key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
      });
      if (!command || !OURS.has(command.kind)) return;
      event.preventDefault();
      run(command, tools, scroller.current, now.current.openMenu);
    },
    [scroller],
  );
};

const OURS: ReadonlySet<GridCommand['kind']> = new Set([
  'move',
  'page',
  'row-end',
  'corner',
  'select',
  'edit',
  'clear',
  'fill',
  'menu',
  'leave',
]);

/** Keys that only the calendar has; true where it took them. */
const ownKey = (key: string, shift: boolean, kit: CalendarKit): boolean => {
  const { board, selection, brush, edits, typing, readOnly } = kit;
  const row = board.rows[selection.active.row];
  const area = areaOf(selection);
  if (key === 'Enter' || key === 'F2') {
    if (row?.kind === 'group') kit.toggleGroup(row.id);
    else if (shift && key === 'Enter') return false;
    else kit.openDays();
    return true;
  }
  if (key.toLowerCase() === 'b') {
    kit.toggleLayer();
    return true;
  }
  if (key === ' ' && !shift) {
    if (row?.kind === 'group') kit.toggleGroup(row.id);
    else if (brush.mode !== 'choose') {
      const wipes = brush.mode === 'wipe';
      const wishes = areaWishes(board.rows, area, brushed(brush, wipes));
      edits.write(wishes, `${wipes ? 'Borrar' : 'Pintar'} ${cellWords(wishes.length)}`);
    }
    return true;
  }
  // A sign or a point is no number of insertions, but left out it would make another number of what follows it.
  if (/^[\d+\-.,]$/.test(key)) {
    if (readOnly) edits.announce('Este plan de medios se lee y no se cambia.');
    else if (row?.kind === 'line') typing.open(key);
    return true;
  }
  return false;
};

const run = (command: GridCommand, kit: CalendarKit, element: HTMLElement | null, openMenu: () => void): void => {
  const { board, selection, select, edits } = kit;
  const size = { rows: board.rows.length, columns: board.costs.calendar.weeks.length };
  const area = areaOf(selection);
  const from = (extend: boolean) => (extend ? selection.head : selection.active);
  const go = (to: Cell, extend: boolean) => select(extend ? extendTo(selection, to) : atCell(to));
  switch (command.kind) {
    case 'move': {
      const { direction, far, extend } = command;
      const isFilled = (cell: Cell) => {
        const { paid, bonus } = countsAt(board, cell);
        return paid + bonus > 0;
      };
      go(far ? edgeOfData(from(extend), direction, size, isFilled) : step(from(extend), direction, size), extend);
      return;
    }
    case 'page':
      go(step(from(command.extend), command.direction, size, rowsInView(element?.clientHeight ?? 0)), command.extend);
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
    case 'select': {
      const grown =
        command.what === 'all'
          ? { ...selectAll(size), active: selection.active }
          : command.what === 'columns'
            ? growToColumns(selection, size)
            : growToRows(selection, size);
      const { rows, columns } = areaSize(areaOf(grown));
      edits.announce(`Selección: ${rows} renglones por ${columns} semanas.`);
      select(grown, false);
      return;
    }
    case 'clear': {
      const wishes = areaWishes(board.rows, area, brushed({ count: 0, layer: board.layer }, true));
      edits.write(wishes, `Borrar ${cellWords(wishes.length)}`);
      return;
    }
    case 'fill': {
      const { wishes } = wishesOf(board, planFill(area, command.direction, groundOf(board)));
      edits.write(
        wishes,
        `${command.direction === 'down' ? 'Llenar hacia abajo' : 'Llenar a la derecha'} ${cellWords(wishes.length)}`,
      );
      return;
    }
    case 'menu':
      openMenu();
      return;
    case 'leave':
      edits.showNotice(null);
      select(atCell(selection.active), false);
      return;
    default:
      return;
  }
};
