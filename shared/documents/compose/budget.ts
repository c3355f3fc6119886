import { chapterChart, monthByChapterChart, monthChart } from '#shared/documents/chart.ts';
import { paragraph } from '#shared/documents/compose/blocks.ts';
import { budgetDetailRows } from '#shared/documents/compose/budget-detail.ts';
import {
  type BudgetDocumentInput,
  type BudgetNames,
  budgetFacts,
  budgetModel,
  budgetNames,
  chartBlock,
  nothingYet,
  numberedParts,
  subtotalMonthRows,
} from '#shared/documents/compose/budget-parts.ts';
import { type FigureRow, figureTable, type MonthRow, monthTable } from '#shared/documents/compose/figure-table.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { ceilingUses } from '#shared/domain/budget/ceiling-rules.ts';
import { groupCells, type Totals, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';

const TITLE = 'Anteproyecto de presupuesto';

/** «Anteproyecto de presupuesto»: what a directorate asks for, from the whole down to each line. A draft until it has its Vo.Bo. */
export const composeBudget = (input: BudgetDocumentInput): DocumentModel => {
  const { content, classifier } = input;
  const names = budgetNames(content, classifier);
  const totals = totalsOfLines(content);
  return budgetModel(input, {
    title: TITLE,
    final: input.authorisation !== undefined,
    blocks: numberedParts([
      { id: 'datos', title: 'Datos generales', blocks: dataBlocks(input, totals) },
      { id: 'resumen', title: 'Resumen por partida y mes', blocks: summaryBlocks(totals, names) },
      { id: 'graficas', title: 'Gráficas', blocks: chartBlocks(totals, names) },
      { id: 'departamentos', title: 'Por departamento', blocks: departmentBlocks(content, totals, names) },
      { id: 'fuentes', title: 'Por fuente de financiamiento', blocks: sourceBlocks(content, totals, names) },
      { id: 'techos', title: 'Techos y su uso', blocks: ceilingBlocks(content, totals, names) },
      { id: 'renglones', title: 'Renglones', blocks: detailBlocks(content, totals, names) },
    ]),
  });
};

const dataBlocks = (input: BudgetDocumentInput, totals: Totals): readonly Block[] => {
  const { line } = input.content;
  const months = totals.total.months.reduce((sum, amount) => sum + amount, 0);
  return [
    ...factsTable(
      [
        ...budgetFacts(input),
        { label: 'Renglones', text: String(line.length) },
        { label: 'Total solicitado', text: moneyAndWords(totals.total.annual) },
      ],
      'presupuesto_datos_generales',
      'Datos generales del anteproyecto',
    ),
    ...(months === totals.total.annual
      ? []
      : [
          paragraph(
            `Los meses suman ${formatMoney(months)} y el año ${formatMoney(totals.total.annual)}: en los renglones señalados falta repartir ${formatMoney(Math.abs(totals.total.annual - months))}.`,
            'empty-notice',
            'left',
          ),
        ]),
    paragraph('Los importes de las tablas están en pesos, con centavos.', 'note', 'left'),
  ];
};

const summaryBlocks = (totals: Totals, names: BudgetNames): readonly Block[] =>
  totals.byItem.size === 0
    ? [nothingYet('Todavía no se ha capturado ningún renglón.')]
    : [
        monthTable({
          id: 'presupuesto_por_partida',
          summary: 'Importe solicitado de cada capítulo, concepto y partida, por mes y en el año',
          nameTitle: 'Capítulo, concepto y partida',
          rows: subtotalMonthRows(totals, names),
        }),
      ];

const chartBlocks = (totals: Totals, names: BudgetNames): readonly Block[] => {
  const sides = [{ name: 'Solicitado', totals }];
  return [
    ...chartBlock('grafica_capitulo', chapterChart(sides, names.chapter, 'Importe solicitado por capítulo')),
    ...chartBlock(
      'grafica_mes',
      totals.byChapter.size > 1
        ? monthByChapterChart(totals, names.chapter, 'Importe solicitado por mes y capítulo')
        : monthChart(sides, 'Importe solicitado por mes'),
    ),
  ];
};

/** Each department with its items; lines that name none come first, as in the sums. */
const departmentBlocks = ({ line }: BudgetContent, totals: Totals, names: BudgetNames): readonly Block[] =>
  line.length === 0 || (totals.byDepartment.size === 1 && totals.byDepartment.has(null))
    ? []
    : [
        monthTable({
          id: 'presupuesto_por_departamento',
          summary: 'Importe solicitado por cada departamento y partida, por mes y en el año',
          nameTitle: 'Departamento y partida',
          rows: [...departmentRows(totals, names), { name: 'Total', amounts: totals.total, weight: 'total' }],
        }),
      ];

/** A department's sum and its items under it. */
export const departmentRows = (totals: Totals, names: BudgetNames): readonly MonthRow[] =>
  [...totals.byDepartment].flatMap(([id, amounts]) => {
    const items = groupCells(
      totals.cells.filter((cell) => cell.departmentId === id),
      (cell) => cell.itemCode,
    );
    return [
      { name: names.department(id), amounts, weight: 'subtotal', heads: true } satisfies MonthRow,
      ...[...items].map(([code, sums]): MonthRow => {
        return { name: names.item(code), amounts: sums, weight: 'plain' };
      }),
    ];
  });

const sourceBlocks = ({ line }: BudgetContent, totals: Totals, names: BudgetNames): readonly Block[] =>
  line.length === 0 || (totals.bySource.size === 1 && totals.bySource.has(null))
    ? []
    : [
        monthTable({
          id: 'presupuesto_por_fuente',
          summary: 'Importe solicitado de cada fuente de financiamiento, por mes y en el año',
          nameTitle: 'Fuente de financiamiento',
          rows: [
            ...[...totals.bySource].map(([id, amounts]): MonthRow => {
              return { name: names.source(id), amounts, weight: 'plain' };
            }),
            { name: 'Total', amounts: totals.total, weight: 'total' },
          ],
        }),
      ];

const ceilingBlocks = (content: BudgetContent, totals: Totals, names: BudgetNames): readonly Block[] =>
  content.ceiling.length === 0
    ? []
    : [
        figureTable({
          id: 'presupuesto_techos',
          summary: 'Cada techo con lo que se solicita bajo él y lo que queda o se pasa',
          nameTitle: 'Techo',
          titles: ['Techo', 'Solicitado', 'Por usar', 'Excedido'],
          rows: ceilingUses(content, totals).map(({ ceiling, asked, over }): FigureRow => {
            const of = [
              ...(ceiling.departmentId === null ? [] : [names.department(ceiling.departmentId)]),
              ...(ceiling.fundingSourceId === null ? [] : [names.source(ceiling.fundingSourceId)]),
            ];
            return {
              name: ceiling.code.trim() === '' ? 'Todo el presupuesto' : names.item(ceiling.code),
              notes: of,
              figures: [ceiling.annual, asked, Math.max(0, ceiling.annual - asked), over].map((amount) =>
                formatMoney(amount, false),
              ),
              weight: over > 0 ? 'strong' : 'plain',
            };
          }),
        }),
      ];

const detailBlocks = (content: BudgetContent, totals: Totals, names: BudgetNames): readonly Block[] =>
  content.line.length === 0
    ? []
    : [
        monthTable({
          id: 'presupuesto_renglones_detalle',
          summary:
            'Cada renglón con su descripción, su cálculo, sus doce meses y su año, bajo su partida, concepto y capítulo',
          nameTitle: 'Partida y renglón',
          rows: budgetDetailRows(content, totals, names),
        }),
      ];
