import type { ConsolidatedInput } from '#shared/documents/compose/consolidated.ts';
import { goalSheet, stateSheet } from '#shared/documents/compose/consolidated-plan-sheets.ts';
import { sheetOf, totalRow, wrapped } from '#shared/documents/compose/consolidated-sheet.ts';
import { MONTH_TITLES } from '#shared/documents/compose/workbook-parts.ts';
import {
  type CellLook,
  codeCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { type Amounts, NO_AMOUNTS } from '#shared/domain/budget/totals.ts';
import { chapterOf } from '#shared/domain/classifier/item-code.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import {
  consolidatedTotals,
  departmentSums,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  programSums,
  restOf,
  type ViewSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';

/** The year to be filtered, turned and added up: a row for each item and month, one for each programme, and the rest. */
export const composeConsolidatedWorkbook = (input: ConsolidatedInput): WorkbookModel => {
  const title = `Consolidado ${input.consolidated.fiscalYear}`;
  return {
    title,
    author: input.institution.name.trim(),
    sheets: [itemSheet(input), programSheet(input), departmentSheet(input), goalSheet(input), stateSheet(input)],
  };
};

const VIEW_TITLES = MONEY_VIEWS.map((view) => MONEY_VIEW_NAMES[view]);
const VIEW_WIDTHS = MONEY_VIEWS.map(() => 18);

const moneyCells = (sums: ViewSums | null, look: CellLook = 'body'): readonly WorkbookCell[] =>
  MONEY_VIEWS.map((view) => (sums ? moneyCell(sums[view], look) : textCell('', look)));

const valuesOf = (sums: ViewSums): readonly Centavos[] => MONEY_VIEWS.map((view) => sums[view]);

const itemSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const all = input.consolidated;
  const names = new Map(all.items.map(({ code, name }) => [code, name]));
  const byView = MONEY_VIEWS.map((view) => consolidatedTotals(all, view).byItem);
  const codes = [...new Set(byView.flatMap((items) => [...items.keys()]))].sort();
  const rowOf = (
    code: string,
    number: string,
    month: string,
    amountIn: (amounts: Amounts) => Centavos,
  ): WorkbookRow => ({
    cells: [
      codeCell(/^[1-9]\d{3,4}$/.test(code) ? chapterOf(code) : ''),
      codeCell(code),
      textCell(code.trim() === '' ? 'Sin partida' : (names.get(code) ?? 'No está en el clasificador')),
      codeCell(number),
      textCell(month),
      ...byView.map((items) => moneyCell(amountIn(items.get(code) ?? NO_AMOUNTS))),
    ],
  });
  const rows = codes.flatMap((code) => [
    ...MONTH_TITLES.map((month, index) =>
      rowOf(code, String(index + 1).padStart(2, '0'), month, ({ months }) => months[index] ?? 0),
    ),
    // So that the year stays exact where a line's months don't add up to it.
    ...(byView.some((items) => restOf(items.get(code)) !== 0)
      ? [rowOf(code, '', 'sin mes', (amounts) => restOf(amounts))]
      : []),
  ]);
  return sheetOf(input, {
    name: 'Partidas y meses',
    title: 'presupuesto por partida y mes',
    titles: ['Capítulo', 'Partida', 'Denominación', 'Núm. de mes', 'Mes', ...VIEW_TITLES],
    widths: [10, 10, 50, 8, 12, ...VIEW_WIDTHS],
    frozenColumns: 2,
    rows: (first) => [
      ...rows,
      totalRow('Total', { before: 5, from: 6, first, last: first + rows.length - 1 }, valuesOf(viewSums(all))),
    ],
  });
};

const programSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const all = input.consolidated;
  const programs = programSums(all);
  const used = programs.reduce((sum, row) => sum + (row.used ?? 0), 0);
  return sheetOf(input, {
    name: 'Programas',
    title: 'presupuesto por programa',
    titles: ['Programa', 'Dirección', 'Cómo se cuenta', ...VIEW_TITLES, 'En actividades'],
    widths: [46, 34, 44, ...VIEW_WIDTHS, 18],
    frozenColumns: 1,
    rows: (first) => [
      ...programs.map((row): WorkbookRow => {
        const shared = row.kind === 'shared-budget';
        return {
          cells: [
            wrapped(shared ? `Presupuesto compartido: ${row.name}` : row.name),
            wrapped(row.directorate),
            wrapped(
              [
                ...(shared ? ['Una vez, para los programas que siguen'] : []),
                ...(row.kind === 'sharing-program' ? ['En el presupuesto compartido de arriba'] : []),
                ...(row.within === null ? [] : [`En «${row.within}»`]),
              ].join('. '),
            ),
            ...moneyCells(row.sums),
            row.used === null ? textCell('') : moneyCell(row.used),
          ],
        };
      }),
      totalRow('Total', { before: 3, from: 4, first, last: first + programs.length - 1 }, [
        ...valuesOf(viewSums(all)),
        used,
      ]),
    ],
  });
};

const departmentSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const all = input.consolidated;
  const departments = departmentSums(all);
  return sheetOf(input, {
    name: 'Departamentos',
    title: 'presupuesto por departamento',
    titles: ['Dirección', 'Departamento', ...VIEW_TITLES],
    widths: [40, 40, ...VIEW_WIDTHS],
    frozenColumns: 2,
    rows: (first) => [
      ...departments.map(
        (row): WorkbookRow => ({
          cells: [
            wrapped(row.directorate || 'Sin dirección'),
            wrapped(row.name || 'Sin departamento'),
            ...moneyCells(row.sums),
          ],
        }),
      ),
      totalRow('Total', { before: 2, from: 3, first, last: first + departments.length - 1 }, valuesOf(viewSums(all))),
    ],
  });
};
