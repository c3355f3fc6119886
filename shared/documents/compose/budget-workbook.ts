import { budgetSummarySheet } from '#shared/documents/compose/budget-summary-sheet.ts';
import {
  amountCells,
  amountFormulas,
  type BudgetWorkbookInput,
  blankCells,
  distinctNames,
  headingRow,
  type LinesPlace,
  MONTH_WIDTHS,
  printOf,
  sheetHead,
} from '#shared/documents/compose/workbook-parts.ts';
import { codeCell, moneyCell, textCell, type WorkbookModel, type WorkbookRow } from '#shared/documents/workbook.ts';
import { type BudgetLine, budgetOf } from '#shared/domain/budget/budget.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { type Amounts, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { chapterOf, conceptOf } from '#shared/domain/classifier/item-code.ts';

const SHEET = 'Renglones';
const WIDTHS = [10, 24, 22, 48, 12, 10, 14, 8, 16, ...MONTH_WIDTHS];
/** Column of the year, 1-based; the months follow. */
const YEAR_AT = 9;

/**
 * «Anteproyecto de presupuesto» as a workbook: the lines with their months and subtotals by item, concept and chapter,
 * and a summary by item, department and source whose figures are sums of the lines. Reading it back gives the same lines.
 */
export const composeBudgetWorkbook = (input: BudgetWorkbookInput): WorkbookModel => {
  const { content, programs } = input;
  const budget = budgetOf(content);
  const title = `Anteproyecto de presupuesto ${budget.fiscalYear}`;
  const subtitle = [budget.directorate, budget.title].filter((text) => text.trim() !== '').join(' · ');
  const head = sheetHead(
    title,
    subtitle,
    { draft: true, words: 'anteproyecto, sin autorizar. Los importes son los que se solicitan.' },
    programs,
  );
  const heading = head.length + 1;
  const body = lineRows(input, heading + 1);
  const place: LinesPlace = {
    sheet: SHEET,
    first: heading + 1,
    last: heading + body.length - 1,
    total: heading + body.length,
  };
  const footer = `${title} · ${budget.directorate}`;
  return {
    title,
    author: budget.directorate,
    sheets: [
      {
        name: SHEET,
        columns: WIDTHS,
        rows: [...head, headingRow(LINE_COLUMNS.map((column) => column.title)), ...body],
        frozen: { rows: heading, columns: 1 },
        merges: [],
        print: printOf(heading, true, footer),
      },
      budgetSummarySheet(input, place, { title: `${title}: resumen`, subtitle, footer }),
    ],
  };
};

const isCode = (code: string): boolean => /^[1-9]\d{3,4}$/.test(code);

/** The lines in order of item, as they stand within each; subtotals after what they add; the total last. */
const lineRows = (input: BudgetWorkbookInput, firstLine: number): readonly WorkbookRow[] => {
  const { content, classifier } = input;
  const totals = totalsOfLines(content);
  const departments = distinctNames(content.department);
  const sources = distinctNames(content.fundingSource);
  const byItem = Map.groupBy(content.line, (line) => line.itemCode);
  const codes = [...byItem.keys()].sort((a, b) => Number(isCode(b)) - Number(isCode(a)) || (a < b ? -1 : 1));
  const rows: WorkbookRow[] = [];
  const next = (): number => firstLine + rows.length;
  const subtotal = (words: string, from: number, amounts: Amounts | undefined, outline: number): void => {
    if (!amounts) return;
    const to = next() - 1;
    rows.push({
      outline,
      cells: [
        ...blankCells(3, 'subtotal'),
        textCell(words, 'subtotal'),
        ...blankCells(4, 'subtotal'),
        ...amountFormulas(YEAR_AT, amounts, 'subtotal', (column) => `SUBTOTAL(9,${column}${from}:${column}${to})`),
      ],
    });
  };
  const named = (code: string): string => [code, classifier?.find(code)?.name ?? ''].join(' ').trim();
  let chapterFrom = firstLine;
  let conceptFrom = firstLine;
  for (const [index, code] of codes.entries()) {
    const after = codes[index + 1];
    const itemFrom = next();
    for (const line of byItem.get(code) ?? []) rows.push(lineRow(line, departments, sources));
    if (next() - itemFrom > 1) {
      const words = code.trim() === '' ? 'Subtotal sin partida' : `Subtotal partida ${named(code)}`;
      subtotal(words, itemFrom, totals.byItem.get(code), 2);
    }
    if (!isCode(code)) continue;
    const isNextCode = after !== undefined && isCode(after);
    if (!isNextCode || conceptOf(after) !== conceptOf(code)) {
      subtotal(`Subtotal concepto ${named(conceptOf(code))}`, conceptFrom, totals.byConcept.get(conceptOf(code)), 1);
      conceptFrom = next();
    }
    if (!isNextCode || chapterOf(after) !== chapterOf(code)) {
      subtotal(`Subtotal capítulo ${named(chapterOf(code))}`, chapterFrom, totals.byChapter.get(chapterOf(code)), 0);
      chapterFrom = next();
      conceptFrom = chapterFrom;
    }
  }
  const last = next() - 1;
  rows.push({
    cells: [
      ...blankCells(3, 'total'),
      textCell('Total solicitado', 'total'),
      ...blankCells(4, 'total'),
      ...(last < firstLine
        ? [moneyCell(0, 'total'), ...totals.total.months.map(() => moneyCell(0, 'total'))]
        : amountFormulas(
            YEAR_AT,
            totals.total,
            'total',
            (column) => `SUBTOTAL(9,${column}${firstLine}:${column}${last})`,
          )),
    ],
  });
  return rows;
};

const lineRow = (
  line: BudgetLine,
  departments: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string>,
): WorkbookRow => {
  const counted = line.quantity !== '';
  return {
    outline: 3,
    cells: [
      codeCell(line.itemCode),
      textCell(departments.get(line.departmentId ?? '') ?? ''),
      textCell(sources.get(line.fundingSourceId ?? '') ?? ''),
      { kind: 'text', text: line.description, look: 'body', wrap: true },
      textCell(line.unit),
      { kind: 'quantity', text: line.quantity, look: 'body' },
      counted || line.unitCost !== 0 ? moneyCell(line.unitCost) : textCell(''),
      counted || line.times !== '1' ? { kind: 'quantity', text: line.times, look: 'body' } : textCell(''),
      ...amountCells(line, line.annual),
    ],
  };
};
