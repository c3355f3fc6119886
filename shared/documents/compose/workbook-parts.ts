import type { CellLook } from '#shared/documents/workbook.ts';
import {
  codeCell,
  formulaCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type MonthColumns, monthsOf } from '#shared/domain/budget/months.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** What the workbooks of a budget are made from. */
export type BudgetWorkbookInput = {
  readonly content: BudgetContent;
  readonly classifier: ClassifierIndex | undefined;
  /** Names of the programmes whose dossiers work with this budget. */
  readonly programs: readonly string[];
};

/** Where the lines are, for the formulas of other sheets. `first` after `last` where there are none. */
export type LinesPlace = {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly total: number;
};

const DRAFT_STAMP = 'BORRADOR';

/** The lines above a table: what it is, whose, and whether it is authorised. The heading comes right after them. */
export const sheetHead = (
  title: string,
  subtitle: string,
  state: { readonly draft: boolean; readonly words: string },
  programs: readonly string[],
): readonly WorkbookRow[] => [
  { cells: [textCell(title, 'title')], height: 24 },
  { cells: [textCell(subtitle, 'subtitle')] },
  {
    cells: [textCell(state.draft ? `${DRAFT_STAMP}: ${state.words}` : state.words, state.draft ? 'draft' : 'subtitle')],
    height: 20,
  },
  {
    cells: [
      textCell(
        `${programs.length === 0 ? '' : `Programas: ${programs.join('; ')}. `}Importes en pesos, con centavos. Las claves de partida son texto.`,
        'note',
      ),
    ],
  },
  { cells: [] },
];

export const headingRow = (titles: readonly string[]): WorkbookRow => ({
  cells: titles.map((title) => textCell(capitalised(title), 'heading')),
  height: 30,
});

const LINE_HEIGHT = 14;
/** Points; no spreadsheet makes a row higher. */
const MOST_HEIGHT = 409;
/** Letters of a column that says no width. */
const USUAL_WIDTH = 10;

/** LibreOffice draws a row that says no height as high as one line, whatever its cells hold. */
export const highEnough = (row: WorkbookRow, columns: readonly number[]): WorkbookRow => {
  const lines = row.cells.map((cell, index) =>
    cell?.kind === 'text' ? linesIn(cell.text, columns[index] ?? USUAL_WIDTH) : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? row : { ...row, height: Math.min(most * LINE_HEIGHT, MOST_HEIGHT) };
};

const linesIn = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);

export const MONTH_TITLES: readonly string[] = MONTH_NAMES;
export const MONTH_WIDTHS: readonly number[] = MONTH_NAMES.map(() => 13.5);

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const blankCells = (count: number, look: CellLook): readonly WorkbookCell[] =>
  Array.from({ length: count }, () => textCell('', look));

/** Year and months as figures. */
export const amountCells = (row: MonthColumns, annual: Centavos): readonly WorkbookCell[] => [
  moneyCell(annual),
  ...monthsOf(row).map((amount) => moneyCell(amount)),
];

/** Year and months as formulas; `formulaOf` gets the letters of each column from `from` (1-based) on. */
export const amountFormulas = (
  from: number,
  amounts: Amounts,
  look: CellLook,
  formulaOf: (column: string) => string,
): readonly WorkbookCell[] =>
  [amounts.annual, ...amounts.months].map((value, index) =>
    formulaCell(formulaOf(columnLetters(from + index)), value, look),
  );

/** «3611» and its name, in two cells. */
export const itemCells = (
  code: string,
  classifier: ClassifierIndex | undefined,
  look: CellLook,
): readonly WorkbookCell[] => [
  codeCell(code, look),
  textCell(code.trim() === '' ? 'Sin partida' : (classifier?.find(code)?.name ?? 'No está en el clasificador'), look),
];

/** Names that tell rows apart: the code before those that two share, so that a sheet's sums and its way back are sure. */
export const distinctNames = (
  rows: readonly { readonly id: string; readonly code: string; readonly name: string }[],
): ReadonlyMap<string, string> => {
  const counts = Map.groupBy(rows, (row) => foldText(row.name));
  const taken = new Set<string>();
  return new Map(
    rows.map(({ id, code, name }) => {
      const shared = (counts.get(foldText(name))?.length ?? 0) > 1 || name.trim() === '';
      const plain =
        (shared && code.trim() !== '' ? `${code} ${name}` : name).replace(/\s+/g, ' ').trim() || 'Sin nombre';
      let distinct = plain;
      for (let copy = 2; taken.has(foldText(distinct)); copy += 1) distinct = `${plain} (${copy})`;
      taken.add(foldText(distinct));
      return [id, distinct] as const;
    }),
  );
};

export const printOf = (headingLine: number, draft: boolean, footer: string): WorkbookSheet['print'] => ({
  repeated: { from: headingLine, to: headingLine },
  stamp: draft ? DRAFT_STAMP : '',
  footer,
});
