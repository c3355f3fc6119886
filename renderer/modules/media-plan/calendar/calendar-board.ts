import type { Brush } from '#renderer/modules/media-plan/calendar/brush.ts';
import type { CalendarRow } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import { cellText, exactText, parseCell } from '#renderer/modules/media-plan/calendar/cell-text.ts';
import type { CellWish } from '#renderer/modules/media-plan/calendar/paint-cells.ts';
import { weekCells } from '#renderer/modules/media-plan/calendar/week-cells.ts';
import type { CellText, Ground } from '#renderer/ui/grid/fill.ts';
import type { Area, Cell } from '#renderer/ui/grid/selection.ts';
import type { InsertionKind } from '#shared/domain/media/day-columns.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

/** Rows and weeks by position, with what their cells hold. */
export type CalendarBoard = {
  readonly rows: readonly CalendarRow[];
  readonly costs: PlanCosts;
  readonly layer: InsertionKind;
};

/** Insertions of a cell; none of a heading's. */
export const countsAt = (
  { rows, costs }: Pick<CalendarBoard, 'rows' | 'costs'>,
  { row, column }: Cell,
): { readonly paid: number; readonly bonus: number } => {
  const line = rows[row];
  const spread = line?.kind === 'line' ? costs.byLine.get(line.id) : undefined;
  if (!spread) return NOTHING;
  const { paid, bonus } = weekCells(spread, costs.calendar);
  return { paid: paid[column] ?? 0, bonus: bonus[column] ?? 0 };
};

/** For the rules by which blocks are pasted and filled: headings take no text. */
export const groundOf = (board: CalendarBoard): Ground => ({
  rows: board.rows.length,
  columns: board.costs.calendar.weeks.length,
  isDataRow: (row) => board.rows[row]?.kind === 'line',
  text: (row, column) => {
    const { paid, bonus } = countsAt(board, { row, column });
    return exactText(paid, bonus, board.layer);
  },
});

/** As it is put on the clipboard: plain numbers for a spreadsheet, `10+2` where a cell has both. */
export const copiedText = (board: CalendarBoard, cell: Cell): string => {
  const { paid, bonus } = countsAt(board, cell);
  return board.layer === 'bonus' ? cellText(bonus, 0) : cellText(paid, bonus);
};

/** Texts as wishes. `problems` are texts that can't be read, each said once. */
export const wishesOf = (
  board: Pick<CalendarBoard, 'rows' | 'layer'>,
  texts: readonly CellText[],
): { readonly wishes: readonly CellWish[]; readonly problems: readonly string[] } => {
  const wishes: CellWish[] = [];
  const problems = new Set<string>();
  for (const { row, column, text } of texts) {
    const line = board.rows[row];
    if (line?.kind !== 'line') continue;
    const read = parseCell(text, board.layer);
    if (read.ok) wishes.push({ lineId: line.id, week: column, ...read.value });
    else problems.add(read.error.message);
  }
  return { wishes, problems: [...problems] };
};

/** What the brush leaves in a cell. Wiping in the layer of bonus insertions leaves the paid ones. */
export const brushed = (brush: Pick<Brush, 'count' | 'layer'>, wipes: boolean): Pick<CellWish, 'paid' | 'bonus'> => {
  if (!wipes) return { [brush.layer]: brush.count };
  return brush.layer === 'bonus' ? { bonus: 0 } : { paid: 0, bonus: 0 };
};

/** The lines' cells of an area. */
export const areaWishes = (
  rows: readonly CalendarRow[],
  area: Area,
  counts: Pick<CellWish, 'paid' | 'bonus'>,
): readonly CellWish[] => {
  const wishes: CellWish[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = rows[row];
    if (line?.kind !== 'line') continue;
    for (let week = area.left; week <= area.right; week += 1) wishes.push({ lineId: line.id, week, ...counts });
  }
  return wishes;
};

const NOTHING = { paid: 0, bonus: 0 } as const;
