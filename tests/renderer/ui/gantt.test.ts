import { describe, expect, test } from 'vitest';
import {
  brushOf,
  fillRange,
  type GanttEdit,
  type GanttRow,
  isWritten,
  moved,
  paint,
  toggleRange,
} from '#renderer/ui/gantt/gantt-model.ts';

const row = (id: string, ...cells: readonly string[]): GanttRow => ({
  id,
  label: id,
  detail: '',
  unit: 'plática',
  cells,
  total: '',
});
const applied = (rows: readonly GanttRow[], edits: readonly GanttEdit[]): readonly GanttRow[] =>
  rows.map((one) => ({
    ...one,
    cells: one.cells.map(
      (text, column) => edits.find((edit) => edit.rowId === one.id && edit.column === column)?.text ?? text,
    ),
  }));
const cells = (rows: readonly GanttRow[]) => rows.map((one) => one.cells.join(' '));
const range = (anchor: readonly [number, number], head: readonly [number, number]) => ({
  anchor: { row: anchor[0], column: anchor[1] },
  head: { row: head[0], column: head[1] },
});

describe('painting a Gantt', () => {
  const rows = [row('a', '', '4', '', '', ''), row('b', '', '', '7', '', '')];

  test('fills the empty cells of the range with the figure it began on, and keeps the figures that are there', () => {
    expect(cells(applied(rows, paint(rows, rows, range([0, 1], [1, 3]))))).toEqual([' 4 4 4 ', ' 4 7 4 ']);
  });

  test('an empty beginning takes the nearest figure of its row, or one', () => {
    expect(brushOf(rows[0]?.cells ?? [], 4)).toBe('4');
    expect(brushOf(['', '', ''], 1)).toBe('1');
    expect(brushOf(['0', '', '12'], 0)).toBe('12');
  });

  test('a stretch that is drawn back gives the cells their former figures', () => {
    const wide = applied(rows, paint(rows, rows, range([1, 0], [1, 4])));
    expect(cells(wide)[1]).toBe('7 7 7 7 7');
    const narrow = applied(wide, paint(rows, wide, range([1, 0], [1, 1])));
    expect(cells(narrow)[1]).toBe('7 7 7  ');
  });

  test('toggling begins what is empty first, and only then ends all of it', () => {
    const chosen = range([0, 0], [0, 2]);
    const begun = applied(rows, toggleRange(rows, chosen));
    expect(cells(begun)[0]).toBe('4 4 4  ');
    expect(cells(applied(begun, toggleRange(begun, chosen)))[0]).toBe('    ');
  });

  test('writing goes into every cell of the range and tells nothing twice', () => {
    expect(fillRange(rows, range([0, 1], [1, 1]), '4')).toEqual([{ rowId: 'b', column: 1, text: '4' }]);
  });
});

describe('a key in a month', () => {
  test('writes whatever it writes: a sign that was swallowed would make another figure of it', () => {
    expect(['3', '.', '-', '+', 'a', 'ñ'].every(isWritten)).toBe(true);
    expect(['Delete', 'F8', 'Dead', 'Tab'].some(isWritten)).toBe(false);
  });
});

describe('moving in a Gantt', () => {
  const size = { rows: 3, columns: 12 };

  test('stays inside, with the name of the row left of its first month', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowLeft', false, size)).toEqual({ row: 0, column: -1 });
    expect(moved({ row: 0, column: -1 }, 'ArrowLeft', false, size)).toEqual({ row: 0, column: -1 });
    expect(moved({ row: 2, column: 11 }, 'ArrowDown', false, size)).toEqual({ row: 2, column: 11 });
    expect(moved({ row: 2, column: 5 }, 'End', false, size)).toEqual({ row: 2, column: 11 });
    expect(moved({ row: 2, column: 5 }, 'Home', true, size)).toEqual({ row: 0, column: 5 });
    expect(moved({ row: 0, column: 5 }, 'x', false, size)).toBeUndefined();
  });
});
