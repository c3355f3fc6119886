import { type CellRow, isBlankRow } from '#shared/domain/common/cells.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** Where each value stands in a row, 0-based; undefined where the list has no such column. */
export type ClassifierColumns = {
  readonly code: number;
  /** undefined where code and name share a cell: «3611 Difusión en radio». */
  readonly name: number | undefined;
  readonly restricted: number | undefined;
  readonly validator: number | undefined;
  readonly note: number | undefined;
};

export type FoundColumns = {
  readonly columns: ClassifierColumns;
  /** Index of the heading's row; −1 where the list has none. */
  readonly headingAt: number;
};

/** The columns by their heading, looked for in the first rows; else by what they hold. undefined where no column has codes. */
export const findColumns = (rows: readonly CellRow[]): FoundColumns | undefined => {
  for (const [index, row] of rows.slice(0, 20).entries()) {
    const columns = fromHeading(row.cells);
    if (columns) return { columns, headingAt: index };
  }
  const columns = fromContent(rows);
  return columns ? { columns, headingAt: -1 } : undefined;
};

const CODE = /^(?:clave|codigo|partida|partida especifica|cog|objeto del gasto|clave de la partida|cve|no partida)$/;
const NAME =
  /^(?:nombre|denominacion|descripcion|concepto|nombre de la partida|denominacion de la partida|partida especifica nombre)$/;
const RESTRICTED = /^(?:restringida|restringido|es restringida|restriccion)$/;
const VALIDATOR = /^(?:validador|valida|area validadora|quien valida|autoriza)$/;
const NOTE = /^(?:nota|notas|observaciones|comentarios)$/;

const fromHeading = (cells: readonly string[]): ClassifierColumns | undefined => {
  const titles = cells.map(foldText);
  const at = (pattern: RegExp, besides = -1): number | undefined => {
    const index = titles.findIndex((title, position) => position !== besides && pattern.test(title));
    return index < 0 ? undefined : index;
  };
  const code = at(CODE);
  if (code === undefined) return undefined;
  const name = at(NAME, code);
  if (name === undefined && cells.length > 1 && !titles.some((title) => RESTRICTED.test(title))) return undefined;
  return { code, name, restricted: at(RESTRICTED), validator: at(VALIDATOR), note: at(NOTE) };
};

const fromContent = (rows: readonly CellRow[]): ClassifierColumns | undefined => {
  const sample = rows.filter((row) => !isBlankRow(row.cells)).slice(0, 200);
  const width = Math.max(0, ...sample.map((row) => row.cells.length));
  const share = (test: (cell: string) => boolean, column: number): number =>
    sample.filter((row) => test((row.cells[column] ?? '').trim())).length;
  let code: number | undefined;
  for (let column = 0; column < width && code === undefined; column += 1) {
    if (share((cell) => /^'?\d[\d\s.-]*(?:\D.*)?$/s.test(cell), column) * 2 > sample.length) code = column;
  }
  if (code === undefined) return undefined;
  let name: number | undefined;
  for (let column = 0; column < width; column += 1) {
    if (column === code) continue;
    const filled = share((cell) => /\p{L}{3}/u.test(cell), column);
    if (filled * 2 > sample.length && name === undefined) name = column;
  }
  return { code, name, restricted: undefined, validator: undefined, note: undefined };
};
