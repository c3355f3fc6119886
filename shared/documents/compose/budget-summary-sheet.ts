import {
  amountFormulas,
  type BudgetWorkbookInput,
  blankCells,
  distinctNames,
  headingRow,
  itemCells,
  type LinesPlace,
  MONTH_TITLES,
  MONTH_WIDTHS,
  printOf,
  sheetHead,
} from '#shared/documents/compose/workbook-parts.ts';
import { moneyCell, textCell, type WorkbookRow, type WorkbookSheet } from '#shared/documents/workbook.ts';
import { type Amounts, type Totals, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { chapterOf, conceptOf } from '#shared/domain/classifier/item-code.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';

/** Column of the year in this sheet and in the lines', 1-based; the months follow. */
const YEAR_AT = 3;
const LINES_YEAR_AT = 9;

/** The summary: by chapter, concept and item; by department; by source. Each figure is a sum over the sheet of lines. */
export const budgetSummarySheet = (
  input: BudgetWorkbookInput,
  place: LinesPlace,
  words: { readonly title: string; readonly subtitle: string; readonly footer: string },
): WorkbookSheet => {
  const { content } = input;
  const totals = totalsOfLines(content);
  const head = sheetHead(
    words.title,
    words.subtitle,
    { draft: true, words: 'anteproyecto, sin autorizar. Los importes son los que se solicitan.' },
    input.programs,
  );
  const rows: WorkbookRow[] = [
    ...head,
    headingRow(['Clave', 'Capítulo, concepto y partida', 'Importe anual', ...MONTH_TITLES]),
  ];
  const heading = rows.length;
  rows.push(...itemRows(input, totals, place, rows.length + 1));
  for (const { title, column, sums, names, none } of [
    {
      title: 'Departamento',
      column: 'B',
      sums: totals.byDepartment,
      names: distinctNames(content.department),
      none: 'Sin departamento',
    },
    {
      title: 'Fuente de financiamiento',
      column: 'C',
      sums: totals.bySource,
      names: distinctNames(content.fundingSource),
      none: 'Sin fuente de financiamiento',
    },
  ]) {
    if (names.size === 0 || sums.size === 0) continue;
    rows.push({ cells: [] }, headingRow(['', title, 'Importe anual', ...MONTH_TITLES]));
    rows.push(...keyedRows(sums, names, none, column, place, rows.length + 1, totals.total));
  }
  return {
    name: 'Resumen',
    columns: [10, 68, 17, ...MONTH_WIDTHS],
    rows,
    frozen: { rows: heading, columns: 2 },
    merges: [],
    print: printOf(heading, true, words.footer),
  };
};

/** The same column in the sheet of lines. */
const linesColumn = (column: string): string => columnLetters(column.charCodeAt(0) - 64 - YEAR_AT + LINES_YEAR_AT);

const sumWhere = (place: LinesPlace, key: string, line: number, keyCell: string) => (column: string) => {
  const { sheet, first, last } = place;
  const of = linesColumn(column);
  return `SUMPRODUCT((${sheet}!$${key}$${first}:$${key}$${last}=$${keyCell}${line})*${sheet}!${of}$${first}:${of}$${last})`;
};

const itemRows = (
  input: BudgetWorkbookInput,
  totals: Totals,
  place: LinesPlace,
  firstLine: number,
): readonly WorkbookRow[] => {
  const { classifier } = input;
  const isCode = (code: string): boolean => /^[1-9]\d{3,4}$/.test(code);
  const codes = [...totals.byItem.keys()];
  const rows: WorkbookRow[] = [];
  const outer: number[] = [];
  for (const [chapter, chapterAmounts] of totals.byChapter) {
    if (chapter === '') continue;
    const chapterAt = rows.length;
    const concepts: number[] = [];
    rows.push({ cells: [] });
    for (const [concept, conceptAmounts] of totals.byConcept) {
      if (concept === '' || chapterOf(concept) !== chapter) continue;
      const items = codes.filter((code) => isCode(code) && conceptOf(code) === concept);
      const line = firstLine + rows.length;
      concepts.push(line);
      rows.push({
        cells: [
          ...itemCells(concept, classifier, 'subtotal'),
          ...amountFormulas(
            YEAR_AT,
            conceptAmounts,
            'subtotal',
            (column) => `SUM(${column}${line + 1}:${column}${line + items.length})`,
          ),
        ],
      });
      for (const code of items) {
        rows.push({
          cells: [
            ...itemCells(code, classifier, 'body'),
            ...amountFormulas(
              YEAR_AT,
              totals.byItem.get(code) ?? chapterAmounts,
              'body',
              sumWhere(place, 'A', firstLine + rows.length, 'A'),
            ),
          ],
        });
      }
    }
    outer.push(firstLine + chapterAt);
    rows[chapterAt] = {
      cells: [
        ...itemCells(chapter, classifier, 'total'),
        ...amountFormulas(
          YEAR_AT,
          chapterAmounts,
          'total',
          (column) => `SUM(${concepts.map((line) => `${column}${line}`).join(',')})`,
        ),
      ],
    };
  }
  for (const code of codes.filter((candidate) => !isCode(candidate) && candidate !== '')) {
    outer.push(firstLine + rows.length);
    rows.push({
      cells: [
        ...itemCells(code, classifier, 'body'),
        ...amountFormulas(
          YEAR_AT,
          totals.byItem.get(code) ?? totals.total,
          'body',
          sumWhere(place, 'A', firstLine + rows.length, 'A'),
        ),
      ],
    });
  }
  const without = totals.byItem.get('');
  if (without) {
    rows.push({ cells: [...itemCells('', classifier, 'body'), ...remainder(without, place, outer)] });
  }
  return [...rows, totalRow(totals.total, place)];
};

/** What none of the rows above has: blanks of the lines can't be told from those of their subtotals. */
const remainder = (amounts: Amounts, place: LinesPlace, others: readonly number[]) =>
  amountFormulas(YEAR_AT, amounts, 'body', (column) => {
    const total = `${place.sheet}!${linesColumn(column)}${place.total}`;
    return others.length === 0 ? total : `${total}-SUM(${others.map((line) => `${column}${line}`).join(',')})`;
  });

const keyedRows = (
  sums: ReadonlyMap<string | null, Amounts>,
  names: ReadonlyMap<string, string>,
  none: string,
  key: string,
  place: LinesPlace,
  firstLine: number,
  total: Amounts,
): readonly WorkbookRow[] => {
  const rows: WorkbookRow[] = [];
  const lines: number[] = [];
  for (const [id, name] of names) {
    const amounts = sums.get(id);
    if (!amounts) continue;
    const line = firstLine + rows.length;
    lines.push(line);
    rows.push({
      cells: [
        textCell(''),
        textCell(name),
        ...amountFormulas(YEAR_AT, amounts, 'body', sumWhere(place, key, line, 'B')),
      ],
    });
  }
  // Those without, and those whose row is gone.
  const unknown = [...sums].filter(([id]) => id === null || !names.has(id)).map(([, amounts]) => amounts);
  if (unknown.length > 0) {
    rows.push({ cells: [textCell(''), textCell(none), ...remainder(addedUp(unknown), place, lines)] });
  }
  return [...rows, totalRow(total, place)];
};

const addedUp = (list: readonly Amounts[]): Amounts => ({
  annual: list.reduce((sum, { annual }) => sum + annual, 0),
  months: MONTH_TITLES.map((_, month) => list.reduce((sum, { months }) => sum + (months[month] ?? 0), 0)),
});

const totalRow = (total: Amounts, place: LinesPlace): WorkbookRow => ({
  cells: [
    ...blankCells(1, 'total'),
    textCell('Total solicitado', 'total'),
    ...(place.last < place.first
      ? [moneyCell(0, 'total'), ...total.months.map(() => moneyCell(0, 'total'))]
      : amountFormulas(YEAR_AT, total, 'total', (column) => `${place.sheet}!${linesColumn(column)}${place.total}`)),
  ],
});
