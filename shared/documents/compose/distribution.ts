import { chapterChart, monthChart } from '#shared/documents/chart.ts';
import { paragraph } from '#shared/documents/compose/blocks.ts';
import { departmentRows } from '#shared/documents/compose/budget.ts';
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
import {
  balanceBlocks,
  comparisonBlocks,
  lettersTable,
  transfersTable,
} from '#shared/documents/compose/distribution-tables.ts';
import { monthTable } from '#shared/documents/compose/figure-table.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { isDistributionFinal } from '#shared/domain/budget/distribution-final.ts';
import { draftAmount } from '#shared/domain/budget/recorded-rows.ts';
import { type Totals, totalsOf, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';

const TITLE = 'Distribución por partidas';

/** «Distribución por partidas»: what each department received by item and month, against what was asked and given. */
export const composeDistribution = (input: BudgetDocumentInput): DocumentModel => {
  const { content, classifier } = input;
  const names = budgetNames(content, classifier);
  const asked = totalsOfLines(content);
  const authorised = totalsOf(content.authorised);
  const distributed = totalsOf(content.distribution);
  return budgetModel(input, {
    title: TITLE,
    final: isDistributionFinal(content, classifier),
    blocks: numberedParts([
      { id: 'datos', title: 'Datos generales', blocks: dataBlocks(input, authorised, distributed) },
      {
        id: 'techos',
        title: 'Techo de cada departamento por partida y mes',
        blocks: ceilingBlocks(distributed, names),
      },
      { id: 'resumen', title: 'Distribuido por partida y mes', blocks: summaryBlocks(distributed, names) },
      { id: 'comparacion', title: 'Solicitado, autorizado y distribuido', blocks: comparisonBlocks(content, names) },
      { id: 'graficas', title: 'Gráficas', blocks: chartBlocks(input, { asked, authorised, distributed }, names) },
      { id: 'adecuaciones', title: 'Adecuaciones registradas', blocks: transfersTable(content) },
      { id: 'momentos', title: 'Saldo por partida y momento del gasto', blocks: balanceBlocks(content, names) },
    ]),
  });
};

const dataBlocks = (input: BudgetDocumentInput, authorised: Totals, distributed: Totals): readonly Block[] => [
  ...factsTable(
    [
      ...budgetFacts(input),
      { label: `Total ${givenWord(input, 'authorised')}`, text: moneyAndWords(authorised.total.annual) },
      { label: `Total ${givenWord(input, 'distribution')}`, text: moneyAndWords(distributed.total.annual) },
    ],
    'distribucion_datos_generales',
    'Datos generales de la distribución',
  ),
  ...lettersTable(input.content),
  paragraph('Los importes de las tablas están en pesos, con centavos.', 'note', 'left'),
];

const ceilingBlocks = (distributed: Totals, names: BudgetNames): readonly Block[] =>
  distributed.byItem.size === 0
    ? [nothingYet('Todavía no se ha distribuido ningún importe.')]
    : [
        monthTable({
          id: 'distribucion_por_departamento',
          summary: 'Techo de cada departamento por partida, por mes y en el año',
          nameTitle: 'Departamento y partida',
          rows: [...departmentRows(distributed, names), { name: 'Total', amounts: distributed.total, weight: 'total' }],
        }),
      ];

const summaryBlocks = (distributed: Totals, names: BudgetNames): readonly Block[] =>
  distributed.byItem.size === 0
    ? []
    : [
        monthTable({
          id: 'distribucion_por_partida',
          summary: 'Importe distribuido de cada capítulo, concepto y partida, por mes y en el año',
          nameTitle: 'Capítulo, concepto y partida',
          rows: subtotalMonthRows(distributed, names),
        }),
      ];

/** Tables and charts tell letters in draft too: whoever looks at a sum is told so there. */
const givenWord = ({ content }: BudgetDocumentInput, section: 'authorised' | 'distribution'): string => {
  const word = section === 'authorised' ? 'autorizado' : 'distribuido';
  return draftAmount(content, section) === 0 ? word : `${word}, con borradores`;
};

const chartBlocks = (
  input: BudgetDocumentInput,
  sides: { readonly asked: Totals; readonly authorised: Totals; readonly distributed: Totals },
  names: BudgetNames,
): readonly Block[] => {
  const all = [
    { name: 'Solicitado', totals: sides.asked },
    { name: capitalised(givenWord(input, 'authorised')), totals: sides.authorised },
    { name: capitalised(givenWord(input, 'distribution')), totals: sides.distributed },
  ].filter(({ totals }) => totals.cells.length > 0);
  return [
    ...chartBlock(
      'grafica_capitulo',
      chapterChart(all, names.chapter, 'Solicitado, autorizado y distribuido por capítulo'),
    ),
    ...chartBlock(
      'grafica_mes',
      monthChart(
        all.filter(({ name }) => name !== 'Solicitado'),
        'Autorizado y distribuido por mes',
      ),
    ),
  ];
};

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
