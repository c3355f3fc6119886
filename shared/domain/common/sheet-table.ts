import { type CellRow, isBlankRow } from '#shared/domain/common/cells.ts';
import type { FindingSeverity } from '#shared/domain/common/finding.ts';

/** What reading found wrong with one cell, apart from what it means to whoever takes it. */
export type SheetProblem = {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly severity: FindingSeverity;
  /** Problem, cause and remedy in Spanish; the cell's address comes before it. */
  readonly message: string;
};

/** Cells that a workbook joined; only the first of them holds a value. 1-based, inclusive. */
export type MergedCells = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A sheet of a workbook, a CSV file or pasted cells, as text. */
export type SheetTable = {
  /** '' where it comes from no workbook. */
  readonly name: string;
  /** The rows that hold something, in order; `line` is the sheet's row. */
  readonly rows: readonly CellRow[];
  readonly problems: readonly SheetProblem[];
  /** undefined where nobody can tell, as in CSV and pasted cells. */
  readonly merges: readonly MergedCells[] | undefined;
  /**
   * Addresses of cells that hold a number, no text, with more than two decimals: a formula's result, of which there is no
   * doubt what it says. undefined where nobody can tell.
   */
  readonly fractions?: ReadonlySet<string> | undefined;
};

/** «D7» of a column and a row, both 1-based. */
export const cellAddress = (column: number, line: number): string => `${columnLetters(column)}${line}`;

/** «A» of 1, «AA» of 27. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** A table of rows of text that says nothing else of itself. */
export const tableOfRows = (rows: readonly CellRow[]): SheetTable => ({
  name: '',
  rows: rows.filter((row) => !isBlankRow(row.cells)),
  problems: [],
  merges: undefined,
});
