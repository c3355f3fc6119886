import { quantityNumber } from '#shared/domain/common/quantities.ts';

/** A thing to do and how much of it in each column (a month); figures as text, '' where nothing is done. */
export type GanttRow = {
  readonly id: string;
  readonly label: string;
  /** Under the label: who does it. */
  readonly detail: string;
  /** What the figures count: «pláticas». '' where that wasn't said. */
  readonly unit: string;
  readonly cells: readonly string[];
  /** What the cells add up to, as drawn. */
  readonly total: string;
};

/** `column` is 0-based. */
export type GanttEdit = { readonly rowId: string; readonly column: number; readonly text: string };

/** Row and column, both 0-based; column −1 is the name of the row. */
export type GanttCell = { readonly row: number; readonly column: number };
export type GanttRange = { readonly anchor: GanttCell; readonly head: GanttCell };

/** Something is done in a cell where its figure is above nought. */
export const isFilled = (text: string): boolean => (quantityNumber(text) ?? 0) > 0;

/** The figure that painting puts into a cell: the anchor's own, else its nearest neighbour's in the row, else one. */
export const brushOf = (cells: readonly string[], column: number): string => {
  const own = cells[column] ?? '';
  if (isFilled(own)) return own;
  for (let away = 1; away < cells.length; away += 1) {
    const before = cells[column - away] ?? '';
    if (isFilled(before)) return before;
    const after = cells[column + away] ?? '';
    if (isFilled(after)) return after;
  }
  return '1';
};

export const isInRange = ({ anchor, head }: GanttRange, row: number, column: number): boolean =>
  row >= Math.min(anchor.row, head.row) &&
  row <= Math.max(anchor.row, head.row) &&
  column >= Math.min(anchor.column, head.column) &&
  column <= Math.max(anchor.column, head.column);

/**
 * What painting over a range changes: its empty cells get the brush, figures that were there stay, and cells that an
 * earlier stretch of the same gesture painted and the range no longer covers are as they were before.
 * @param base the rows as they were when the gesture began
 */
export const paint = (base: readonly GanttRow[], now: readonly GanttRow[], range: GanttRange): readonly GanttEdit[] => {
  const brush = brushOf(base[range.anchor.row]?.cells ?? [], range.anchor.column);
  return now.flatMap((row, rowIndex) =>
    row.cells.flatMap((text, column): readonly GanttEdit[] => {
      const before = base[rowIndex]?.cells[column] ?? '';
      const wanted = isInRange(range, rowIndex, column) && !isFilled(before) ? brush : before;
      return wanted === text ? [] : [{ rowId: row.id, column, text: wanted }];
    }),
  );
};

/** Every cell of the range with the same text. */
export const fillRange = (rows: readonly GanttRow[], range: GanttRange, text: string): readonly GanttEdit[] =>
  rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((before, column) =>
      isInRange(range, rowIndex, column) && before !== text ? [{ rowId: row.id, column, text }] : [],
    ),
  );

/** Space and Enter: an empty month begins, a full one ends; of several, the empty ones begin while there are any. */
export const toggleRange = (rows: readonly GanttRow[], range: GanttRange): readonly GanttEdit[] => {
  const painted = paint(rows, rows, range);
  return painted.length > 0 ? painted : fillRange(rows, range, '');
};

/** Keys that write something. Also a sign or a letter: what can't be a figure is said, and never read as another one. */
export const isWritten = (key: string): boolean => [...key].length === 1;

/** Where a key takes the head; undefined for keys that don't move it. */
export const moved = (
  { row, column }: GanttCell,
  key: string,
  control: boolean,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GanttCell | undefined => {
  const at = (nextRow: number, nextColumn: number): GanttCell => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(control ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(control ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(control ? 0 : row, control ? column : -1);
    case 'End':
      return at(control ? rows - 1 : row, control ? column : columns - 1);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    default:
      return undefined;
  }
};

const PAGE = 10;
