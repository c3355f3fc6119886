import { type ChartSide, chapterChart, monthChart } from '#shared/documents/chart.ts';
import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
import { type BudgetNames, chartBlock, subtotalMonthRows } from '#shared/documents/compose/budget-parts.ts';
import { goalBlocks } from '#shared/documents/compose/consolidated-goals.ts';
import { stateBlocks } from '#shared/documents/compose/consolidated-states.ts';
import { type FigureRow, figureTable, monthTable } from '#shared/documents/compose/figure-table.ts';
import { type PlanFrame, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { formatLongDate, type IsoDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { consolidatedNotices } from '#shared/domain/consolidated/consolidated-notices.ts';
import {
  consolidatedTotals,
  departmentSums,
  filterChoices,
  MONEY_VIEW_BASES,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  type MoneyView,
  programSums,
  restOf,
  type ViewSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

/** What the document prints. `asOf` is the day of the last change that it knows. */
export type ConsolidatedInput = {
  readonly consolidated: Consolidated;
  readonly institution: Institution;
  readonly asOf: IsoDate;
};

const TITLE = 'Consolidado';

/** «Consolidado»: the dossiers of a year together, as they stand. It authorises nothing, so nobody signs it. */
export const composeConsolidated = ({ consolidated, institution, asOf }: ConsolidatedInput): DocumentModel => {
  const { fiscalYear } = consolidated;
  const { directorates } = filterChoices(consolidated);
  const name = (directorates.length === 1 ? directorates[0] : institution.name.trim()) || `Ejercicio ${fiscalYear}`;
  const frame: PlanFrame = { title: TITLE, name, programName: '', fiscalYear, institution, watermark: false };
  const parts = [
    { id: 'resumen', title: 'Resumen', blocks: summaryBlocks(consolidated, asOf) },
    { id: 'partidas', title: 'Presupuesto por partida', blocks: itemBlocks(consolidated) },
    ...monthParts(consolidated),
    { id: 'graficas', title: 'Gráficas', blocks: chartBlocks(consolidated) },
    { id: 'programas', title: 'Presupuesto por programa', blocks: programBlocks(consolidated) },
    { id: 'departamentos', title: 'Presupuesto por departamento', blocks: departmentBlocks(consolidated) },
    { id: 'metas', title: 'Metas', blocks: goalBlocks(consolidated) },
    { id: 'estado', title: 'Estado de los expedientes', blocks: stateBlocks(consolidated) },
  ];
  return planModel(frame, [
    {
      orientation: 'landscape',
      blocks: [
        ...planTitle(frame),
        ...parts
          .filter(({ blocks }) => blocks.length > 0)
          .flatMap(({ id, title, blocks }, index) => [
            heading(`consolidado_${id}`, 1, `${index + 1}.`, title),
            ...blocks,
          ]),
      ],
    },
  ]);
};

/** Those that somebody has begun, and always what is asked for. */
export const viewsWithMoney = (sums: ViewSums): readonly MoneyView[] =>
  MONEY_VIEWS.filter((view) => view === 'asked' || sums[view] !== 0);

const summaryBlocks = (all: Consolidated, asOf: IsoDate): readonly Block[] => {
  const sums = viewSums(all);
  const count = all.dossiers.length;
  return [
    ...factsTable(
      [
        { label: 'Ejercicio fiscal', text: String(all.fiscalYear) },
        {
          label: 'Se reúnen',
          text: `${count} ${count === 1 ? 'expediente' : 'expedientes'} con ${all.budgets.length} ${all.budgets.length === 1 ? 'presupuesto' : 'presupuestos'}`,
        },
        { label: 'Último cambio que se tomó en cuenta', text: formatLongDate(asOf) },
        ...viewsWithMoney(sums).map((view) => ({
          label: `Total ${MONEY_VIEW_NAMES[view].toLowerCase()}`,
          text: moneyAndWords(sums[view]),
        })),
      ],
      'consolidado_resumen_datos',
      'Resumen del consolidado',
    ),
    paragraph('Cómo se contó', 'subheading'),
    {
      kind: 'list',
      ordered: false,
      items: [
        ...viewsWithMoney(sums).map((view) => `${MONEY_VIEW_NAMES[view]}: ${MONEY_VIEW_BASES[view]}.`),
        'Cada peso se cuenta una vez, aunque lo tengan dos presupuestos.',
        ...consolidatedNotices(all).map(({ text }) => text),
      ].map((text) => ({ level: 0, runs: [{ text }] })),
    },
    paragraph('Los importes de las tablas están en pesos, con centavos.', 'note', 'left'),
  ];
};

/** How items are called here; nothing is restricted and no department is told apart. */
const namesOf = ({ items }: Pick<Consolidated, 'items'>): BudgetNames => {
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return {
    item: (code) => {
      if (code.trim() === '') return 'Sin partida';
      const name = names.get(code);
      return name === undefined ? `${code} (no está en el clasificador)` : `${code} ${name}`;
    },
    restriction: () => [],
    chapter: (code) => names.get(code),
    department: () => '',
    source: () => '',
  };
};

const figuresOf = (views: readonly MoneyView[], sums: ViewSums): readonly string[] =>
  views.map((view) => formatMoney(sums[view], false));

const titlesOf = (views: readonly MoneyView[]): readonly string[] => views.map((view) => MONEY_VIEW_NAMES[view]);

/** Item by item, what became of what was asked for. */
const itemBlocks = (all: Consolidated): readonly Block[] => {
  const sums = viewSums(all);
  const views = viewsWithMoney(sums);
  const names = namesOf(all);
  const byView = views.map((view) => consolidatedTotals(all, view).byItem);
  const codes = [...new Set(byView.flatMap((items) => [...items.keys()]))].sort();
  if (codes.length === 0) return [nothing('Los presupuestos todavía no tienen importes.')];
  return [
    figureTable({
      id: 'consolidado_partidas',
      summary: `Por partida, en el año: ${titlesOf(views).join(', ').toLowerCase()}`,
      nameTitle: 'Partida',
      titles: titlesOf(views),
      rows: [
        ...codes.map(
          (code): FigureRow => ({
            name: names.item(code),
            figures: byView.map((items) => formatMoney(items.get(code)?.annual ?? 0, false)),
            weight: 'plain',
          }),
        ),
        { name: 'Total', figures: figuresOf(views, sums), weight: 'total' },
      ],
    }),
  ];
};

/** What is asked for by month, and what there is after the transfers. */
const monthParts = (all: Consolidated) =>
  (['asked', 'modified'] as const).flatMap((view) => {
    const totals = consolidatedTotals(all, view);
    if (totals.byItem.size === 0) return [];
    const rest = restOf(totals.total);
    const title = `${MONEY_VIEW_NAMES[view]} por partida y mes`;
    return [
      {
        id: `meses_${view}`,
        title,
        blocks: [
          monthTable({
            id: `consolidado_meses_${view}`,
            summary: `${MONEY_VIEW_NAMES[view]} de cada capítulo, concepto y partida, por mes y en el año`,
            nameTitle: 'Capítulo, concepto y partida',
            rows: subtotalMonthRows(totals, namesOf(all)),
          }),
          ...(rest === 0
            ? []
            : [
                paragraph(
                  `Los meses de algunos renglones no suman su importe anual: ${formatMoney(rest)} del total no tiene mes.`,
                  'note',
                  'left',
                ),
              ]),
        ],
      },
    ];
  });

const chartBlocks = (all: Consolidated): readonly Block[] => {
  const sides = viewsWithMoney(viewSums(all)).map((view): ChartSide => {
    return { name: MONEY_VIEW_NAMES[view], totals: consolidatedTotals(all, view) };
  });
  const inMonths = sides.filter(({ name }) => name === MONEY_VIEW_NAMES.asked || name === MONEY_VIEW_NAMES.modified);
  return [
    ...chartBlock('consolidado_grafica_capitulo', chapterChart(sides, namesOf(all).chapter)),
    ...chartBlock('consolidado_grafica_mes', monthChart(inMonths)),
  ];
};

const programBlocks = (all: Consolidated): readonly Block[] => {
  const sums = viewSums(all);
  const views = viewsWithMoney(sums);
  const rows = programSums(all);
  if (rows.length === 0) return [];
  const used = rows.reduce((sum, row) => sum + (row.used ?? 0), 0);
  return [
    figureTable({
      id: 'consolidado_programas',
      summary: `Por programa, en el año: ${titlesOf(views).join(', ').toLowerCase()}, y lo que toman las actividades de su programa anual`,
      nameTitle: 'Programa',
      titles: [...titlesOf(views), 'En actividades'],
      rows: [
        ...rows.map((row, index): FigureRow => {
          const notes = [
            ...(row.directorate === '' ? [] : [row.directorate]),
            ...(row.kind === 'sharing-program' ? ['Su dinero está en el presupuesto compartido de arriba'] : []),
            ...(row.within === null ? [] : [`Se cuenta en «${row.within}»`]),
          ];
          return {
            name: row.kind === 'shared-budget' ? `Presupuesto compartido: ${row.name}` : row.name,
            notes,
            figures: [
              ...(row.sums ? figuresOf(views, row.sums) : views.map(() => '')),
              row.used === null ? '' : formatMoney(row.used, false),
            ],
            weight: row.kind === 'shared-budget' ? 'strong' : 'plain',
            // The total never stands alone on a page.
            heads: row.kind === 'shared-budget' || index === rows.length - 1,
          };
        }),
        { name: 'Total', figures: [...figuresOf(views, sums), formatMoney(used, false)], weight: 'total' },
      ],
    }),
    paragraph(
      'En actividades es lo que las actividades del programa anual toman de los renglones; es parte de lo solicitado, no se le suma.',
      'note',
      'left',
    ),
  ];
};

const departmentBlocks = (all: Consolidated): readonly Block[] => {
  const sums = viewSums(all);
  const views = viewsWithMoney(sums);
  const groups = [...Map.groupBy(departmentSums(all), ({ directorate }) => directorate)];
  if (groups.length === 0) return [];
  return [
    figureTable({
      id: 'consolidado_departamentos',
      summary: `Por dirección y departamento, en el año: ${titlesOf(views).join(', ').toLowerCase()}`,
      nameTitle: 'Dirección y departamento',
      titles: titlesOf(views),
      rows: [
        ...groups.flatMap(([directorate, rows]): readonly FigureRow[] => [
          {
            name: directorate || 'Sin dirección',
            figures: views.map((view) =>
              formatMoney(
                rows.reduce((sum, row) => sum + row.sums[view], 0),
                false,
              ),
            ),
            weight: 'subtotal',
            heads: true,
          },
          ...rows.map(
            (row): FigureRow => ({
              name: row.name || 'Sin departamento',
              figures: figuresOf(views, row.sums),
              weight: 'plain',
            }),
          ),
        ]),
        { name: 'Total', figures: figuresOf(views, sums), weight: 'total' },
      ],
    }),
    paragraph(
      'Lo distribuido es parte de lo autorizado, que muchas veces llega a la dirección sin departamento: no se suman entre sí.',
      'note',
      'left',
    ),
  ];
};

const nothing = (text: string): Block => paragraph(text, 'empty-notice', 'left');
