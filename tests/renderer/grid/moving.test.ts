import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellAtPoint,
  GUTTER_WIDTH,
  HEADER_HEIGHT,
  layoutOf,
  ROW_HEIGHT,
  scrollToShow,
} from '#renderer/ui/grid/geometry.ts';
import { gridCommand } from '#renderer/ui/grid/keyboard.ts';
import { advance, edgeOfData, step } from '#renderer/ui/grid/navigation.ts';
import {
  areaOf,
  areaSize,
  atCell,
  type Cell,
  clampSelection,
  extendTo,
  growToColumns,
  growToRows,
  selectAll,
  selectArea,
} from '#renderer/ui/grid/selection.ts';

const at = (row: number, column: number): Cell => ({ row, column });
const size = { rows: 4, columns: 3 };

describe('a range', () => {
  it('grows from the active cell, in any direction, and shrinks back', () => {
    const grown = extendTo(extendTo(atCell(at(2, 1)), at(0, 0)), at(3, 2));
    expect(areaOf(grown)).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
    expect(grown.active).toEqual(at(2, 1));
  });

  it('grows to whole columns and rows and keeps the active cell', () => {
    const range = selectArea({ top: 1, left: 1, bottom: 2, right: 1 });
    expect(areaOf(growToColumns(range, size))).toEqual({ top: 0, left: 1, bottom: 3, right: 1 });
    expect(areaOf(growToRows(range, size))).toEqual({ top: 1, left: 0, bottom: 2, right: 2 });
    expect(growToRows(range, size).active).toEqual(at(1, 1));
    expect(areaSize(areaOf(selectAll(size)))).toEqual(size);
  });

  it('stays inside a table that became smaller', () => {
    expect(clampSelection(selectAll(size), { rows: 1, columns: 2 }).head).toEqual(at(0, 1));
    expect(clampSelection(atCell(at(3, 2)), { rows: 0, columns: 0 }).active).toEqual(at(0, 0));
  });
});

describe('moving', () => {
  it('stops at the borders', () => {
    expect(step(at(0, 0), 'up', size)).toEqual(at(0, 0));
    expect(step(at(1, 1), 'down', size, 20)).toEqual(at(3, 1));
    expect(step(at(1, 1), 'right', size)).toEqual(at(1, 2));
  });

  it('with Ctrl goes to the edge of the data', () => {
    const filled = new Set([0, 1, 2, 5, 6]);
    const down = (row: number) =>
      edgeOfData(at(row, 0), 'down', { rows: 9, columns: 1 }, (cell) => filled.has(cell.row)).row;
    expect(down(0)).toBe(2);
    expect(down(2)).toBe(5);
    expect(down(3)).toBe(5);
    expect(down(5)).toBe(6);
    expect(down(6)).toBe(8);
    expect(down(8)).toBe(8);
  });

  it('by Enter and Tab goes through every cell of a range once, and comes back', () => {
    for (const order of ['rows', 'columns'] as const) {
      let selection = selectArea({ top: 1, left: 0, bottom: 3, right: 1 });
      const seen = new Set<string>();
      for (let count = 0; count < 6; count += 1) {
        seen.add(`${selection.active.row}-${selection.active.column}`);
        selection = { ...selection, active: advance(selection, order, false, size) ?? at(0, 0) };
      }
      expect(seen.size).toBe(6);
      expect(selection.active).toEqual(at(1, 0));
      expect(advance(selection, order, true, size)).toEqual(at(3, 1));
    }
  });

  it('by Tab goes on to the next row, and nowhere from the last cell', () => {
    expect(advance(atCell(at(0, 2)), 'rows', false, size)).toEqual(at(1, 0));
    expect(advance(atCell(at(1, 0)), 'rows', true, size)).toEqual(at(0, 2));
    expect(advance(atCell(at(3, 2)), 'rows', false, size)).toBeNull();
    expect(advance(atCell(at(0, 0)), 'columns', true, size)).toBeNull();
  });

  it('never leaves the table, whatever is pressed', () => {
    const direction = fc.constantFrom('up', 'down', 'left', 'right');
    fc.assert(
      fc.property(fc.array(fc.tuple(direction, fc.boolean()), { maxLength: 30 }), (moves) => {
        let cell = at(0, 0);
        for (const [where, far] of moves) {
          cell = far
            ? edgeOfData(cell, where, size, ({ row, column }) => (row + column) % 2 === 0)
            : step(cell, where, size);
          expect(cell.row >= 0 && cell.row < size.rows && cell.column >= 0 && cell.column < size.columns).toBe(true);
        }
      }),
    );
  });
});

describe('a key', () => {
  const press = (key: string, modifiers = '') =>
    gridCommand({
      key,
      ctrlKey: modifiers.includes('c'),
      metaKey: false,
      altKey: modifiers.includes('a'),
      shiftKey: modifiers.includes('s'),
      altGraph: modifiers.includes('g'),
    });

  it('that writes opens the cell: letters, accents on their way, AltGr characters', () => {
    for (const pressed of [press('ñ'), press('7'), press('='), press('Dead'), press('@', 'cag'), press(' ')]) {
      expect(pressed).toEqual({ kind: 'type' });
    }
  });

  it('of the program is left alone: Ctrl+C, Ctrl+Z, Ctrl+S, F5, Alt+F4, Ctrl+Shift+A', () => {
    for (const pressed of [
      press('c', 'c'),
      press('z', 'c'),
      press('s', 'c'),
      press('F5'),
      press('F4', 'a'),
      press('A', 'cs'),
    ]) {
      expect(pressed).toBeNull();
    }
  });

  it('moves, extends, fills and asks for rows', () => {
    expect(press('ArrowUp', 'cs')).toEqual({ kind: 'move', direction: 'up', far: true, extend: true });
    expect(press('ArrowDown', 'a')).toEqual({ kind: 'choose' });
    expect(press('d', 'c')).toEqual({ kind: 'fill', direction: 'down' });
    expect(press('+', 'cs')).toEqual({ kind: 'insert-rows' });
    expect(press('*', 'cs')).toEqual({ kind: 'insert-rows' });
    expect(press('-', 'c')).toEqual({ kind: 'delete-rows' });
    expect(press('Tab', 's')).toEqual({ kind: 'advance', order: 'rows', backwards: true });
    expect(press('End', 'cs')).toEqual({ kind: 'corner', corner: 'last', extend: true });
    expect(press('ArrowRight', 'as')).toEqual({ kind: 'resize', by: 1 });
  });
});

describe('a point of the table', () => {
  const layout = layoutOf([100, 50, 200], 1);

  it('lies on header, gutter, a frozen column or a cell that was scrolled under it', () => {
    const scrolled = { left: 60, top: 2 * ROW_HEIGHT };
    const under = (x: number, y: number) => cellAtPoint(x, y, scrolled, layout, { rows: 50, columns: 3 });
    expect(under(10, 5)).toEqual(at(-1, -1));
    expect(under(GUTTER_WIDTH + 10, HEADER_HEIGHT + 1)).toEqual(at(2, 0));
    expect(under(GUTTER_WIDTH + 101, HEADER_HEIGHT + ROW_HEIGHT)).toEqual(at(3, 2));
    expect(under(10_000, 10_000)).toEqual(at(49, 2));
  });

  it('is scrolled to so that nothing covers its cell', () => {
    const view = { width: 250, height: HEADER_HEIGHT + 5 * ROW_HEIGHT };
    const top = { left: 0, top: 0 };
    expect(scrollToShow(at(9, 0), top, view, layout, ROW_HEIGHT)).toEqual({ left: 0, top: 6 * ROW_HEIGHT });
    expect(scrollToShow(at(1, 1), { left: 40, top: 3 * ROW_HEIGHT }, view, layout, 0)).toEqual({
      left: 0,
      top: ROW_HEIGHT,
    });
    // Wider than what is free: its beginning is what is shown.
    expect(scrollToShow(at(0, 2), top, view, layout, 0)).toEqual({ left: 50, top: 0 });
  });
});
