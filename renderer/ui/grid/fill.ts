import { type Block, cleanCell, trimmed, withoutMark } from '#renderer/ui/grid/clipboard-table.ts';
import { type Area, areaSize, type Cell } from '#renderer/ui/grid/selection.ts';

/** A text for a cell, by position. A row beyond the last one is a row to be made. */
export type CellText = { readonly row: number; readonly column: number; readonly text: string };

/** What the rows are like: which take text, and where the table ends. */
export type Ground = {
  readonly rows: number;
  readonly columns: number;
  /** Headings and subtotals take no text and are stepped over. */
  readonly isDataRow: (row: number) => boolean;
  readonly text: (row: number, column: number) => string;
};

export type PastePlan =
  | { readonly ok: true; readonly texts: readonly CellText[]; readonly area: Area; readonly newRows: number }
  | { readonly ok: false; readonly message: string };

/**
 * Where each cell of a copied block goes. One value fills the whole selection; a block is repeated where the selection
 * is a whole multiple of it; otherwise it goes once from the selection's corner on, beyond the last row too.
 */
export const planPaste = (copied: Block, selection: Area, ground: Ground, mostCells = MOST_CELLS): PastePlan => {
  const cleaned = copied.map((row) => row.map((cell) => withoutMark(cleanCell(cell))));
  const places = rowsFrom(selection.top, cleaned.length, ground);
  // Empty rows at the end may clear rows that are there; they make no new ones.
  const block = places.some((row) => row >= ground.rows) ? atLeast(cleaned, ground, places) : cleaned;
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0)
    return refuse('No hay nada que pegar: el portapapeles no trae texto. Copie primero las celdas.');
  const size = areaSize(selection);
  const dataRows = dataRowsOf(selection, ground);
  const repeats = dataRows.length % height === 0 && size.columns % width === 0 && dataRows.length > 0;
  const rows = repeats ? dataRows : rowsFrom(selection.top, height, ground);
  const columns = repeats ? size.columns : width;
  if (selection.left + columns > ground.columns) {
    const room = ground.columns - selection.left;
    return refuse(
      `El bloque copiado tiene ${width} columnas y desde aquí solo caben ${room}. Empiece más a la izquierda o copie menos columnas.`,
    );
  }
  if (rows.length * columns > mostCells) {
    return refuse(
      `El bloque copiado tiene ${(rows.length * columns).toLocaleString('es-MX')} celdas y de una vez se pegan hasta ${mostCells.toLocaleString('es-MX')}. Péguelo por partes.`,
    );
  }
  const texts = rows.flatMap((row, index) =>
    Array.from({ length: columns }, (_, offset) => ({
      row,
      column: selection.left + offset,
      text: block[index % height]?.[offset % width] ?? '',
    })),
  );
  const bottom = rows.at(-1) ?? selection.top;
  return {
    ok: true,
    texts,
    area: { top: rows[0] ?? selection.top, bottom, left: selection.left, right: selection.left + columns - 1 },
    newRows: Math.max(0, bottom - ground.rows + 1),
  };
};

/** Ctrl+D, Ctrl+R: the first row or column of the area goes to the others; of a single one, its neighbour's. */
export const planFill = (area: Area, direction: 'down' | 'right', ground: Ground): readonly CellText[] => {
  const size = areaSize(area);
  if (direction === 'down') {
    const rows = dataRowsOf(area, ground);
    const source = rows.length > 1 ? rows[0] : before(area.top, ground);
    if (source === undefined) return [];
    return rows
      .filter((row) => row !== source)
      .flatMap((row) => columnsOf(area).map((column) => ({ row, column, text: ground.text(source, column) })));
  }
  const source = size.columns > 1 ? area.left : area.left - 1;
  if (source < 0) return [];
  return dataRowsOf(area, ground).flatMap((row) =>
    columnsOf(area)
      .filter((column) => column !== source)
      .map((column) => ({ row, column, text: ground.text(row, source) })),
  );
};

/** The same text in every cell of an area. */
export const planSame = (area: Area, text: string, ground: Ground): readonly CellText[] =>
  dataRowsOf(area, ground).flatMap((row) => columnsOf(area).map((column) => ({ row, column, text })));

/** The area that a dragged fill handle reaches: it grows along one side only, the one it was dragged further. */
export const fillTarget = (area: Area, to: Cell): Area | null => {
  const down = to.row - area.bottom;
  const up = area.top - to.row;
  const right = to.column - area.right;
  const left = area.left - to.column;
  const most = Math.max(down, up, right, left);
  if (most <= 0) return null;
  if (most === down) return { ...area, top: area.bottom + 1, bottom: to.row };
  if (most === up) return { ...area, top: to.row, bottom: area.top - 1 };
  if (most === right) return { ...area, left: area.right + 1, right: to.column };
  return { ...area, left: to.column, right: area.left - 1 };
};

/** What the fill handle leaves in `target`: the block of `area`, repeated away from it. */
export const planHandle = (area: Area, target: Area, ground: Ground): readonly CellText[] => {
  const sources = dataRowsOf(area, ground);
  const rows = dataRowsOf(target, ground);
  const width = areaSize(area).columns;
  const above = target.bottom < area.top;
  const beside = target.right < area.left || target.left > area.right;
  return rows.flatMap((row, index) => {
    const turn = above ? sources.length - 1 - ((rows.length - 1 - index) % sources.length) : index % sources.length;
    const source = beside ? row : sources[turn];
    if (source === undefined) return [];
    return columnsOf(target).map((column) => ({
      row,
      column,
      text: ground.text(source, area.left + modulo(column - area.left, width)),
    }));
  });
};

/** A copied selection: subtotals stay out beside lines, so that what is pasted doesn't count twice. */
export const copiedRows = (area: Area, ground: Ground): readonly number[] => {
  const data = dataRowsOf(area, ground);
  return data.length > 0 ? data : Array.from({ length: areaSize(area).rows }, (_, i) => area.top + i);
};

export const dataRowsOf = (area: Area, ground: Ground): readonly number[] => {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) if (ground.isDataRow(row)) rows.push(row);
  return rows;
};

const MOST_CELLS = 200_000;

const refuse = (message: string): PastePlan => ({ ok: false, message });

const columnsOf = (area: Area): readonly number[] =>
  Array.from({ length: areaSize(area).columns }, (_, index) => area.left + index);

/** Positions of `count` rows that take text, from `top` on; after the last row they go on as new ones. */
const rowsFrom = (top: number, count: number, ground: Ground): readonly number[] => {
  const rows: number[] = [];
  for (let row = top; row < ground.rows && rows.length < count; row += 1) if (ground.isDataRow(row)) rows.push(row);
  for (let row = ground.rows; rows.length < count; row += 1) rows.push(row);
  return rows;
};

const atLeast = (block: Block, ground: Ground, places: readonly number[]): Block => {
  const there = places.filter((row) => row < ground.rows).length;
  const written = trimmed(block).length;
  return block.slice(0, Math.max(there, written));
};

const before = (top: number, ground: Ground): number | undefined => {
  for (let row = top - 1; row >= 0; row -= 1) if (ground.isDataRow(row)) return row;
  return undefined;
};

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
