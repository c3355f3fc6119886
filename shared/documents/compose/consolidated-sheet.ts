import type { ConsolidatedInput } from '#shared/documents/compose/consolidated.ts';
import { blankCells, headingRow, printOf, sheetHead } from '#shared/documents/compose/workbook-parts.ts';
import {
  formulaCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import { filterChoices } from '#shared/domain/consolidated/consolidated-totals.ts';

type Table = {
  readonly name: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly frozenColumns: number;
  /** Rows from the line (1-based) where the first of them stands. */
  readonly rows: (first: number) => readonly WorkbookRow[];
};

/** A sheet of the consolidated: what it is and as of when, its table, and its pages. */
export const sheetOf = (
  input: ConsolidatedInput,
  { name, title, titles, widths, frozenColumns, rows }: Table,
): WorkbookSheet => {
  const head = headOf(input, title);
  const heading = head.length + 1;
  return {
    name,
    columns: widths,
    rows: [...head, headingRow(titles), ...rows(heading + 1)],
    frozen: { rows: heading, columns: frozenColumns },
    merges: [],
    print: printOf(heading, false, `Consolidado ${input.consolidated.fiscalYear} · ${title}`),
  };
};

/** Adds up what a filter leaves in sight. `from` is the column of the first sum, 1-based. */
export const totalRow = (
  words: string,
  {
    before,
    from,
    first,
    last,
  }: { readonly before: number; readonly from: number; readonly first: number; readonly last: number },
  values: readonly Centavos[],
): WorkbookRow => ({
  cells: [
    textCell(words, 'total'),
    ...blankCells(before - 1, 'total'),
    ...values.map((value, index) => {
      const column = columnLetters(from + index);
      return last < first
        ? moneyCell(value, 'total')
        : formulaCell(`SUBTOTAL(9,${column}${first}:${column}${last})`, value, 'total');
    }),
  ],
});

const headOf = ({ consolidated, institution, asOf }: ConsolidatedInput, title: string): readonly WorkbookRow[] =>
  sheetHead(
    `Consolidado ${consolidated.fiscalYear}: ${title}`,
    [institution.name.trim(), ...filterChoices(consolidated).directorates].filter((text) => text !== '').join(' · '),
    {
      draft: false,
      words: `Como están los expedientes después del cambio del ${formatLongDate(asOf)}. Cada peso se cuenta una vez.`,
    },
    [],
  );

/** Text as high as it needs. */
export const wrapped = (text: string): WorkbookCell => ({ kind: 'text', text, look: 'body', wrap: true });
