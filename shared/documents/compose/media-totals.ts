import { type ChartSpec, isBlankChart, moneyChart } from '#shared/documents/chart.ts';
import { paragraph } from '#shared/documents/compose/blocks.ts';
import { monthTable } from '#shared/documents/compose/figure-table.ts';
import { categoryWords, gapOfSum, type MediaPaper, unknownWords } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { mediaLineMonthBlocks, mediaWeekBlocks } from '#shared/documents/compose/media-totals-in-time.ts';
import { money, shareWords } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { Block, ChartBlock } from '#shared/documents/model.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { withoutVat } from '#shared/domain/media/missing-costs.ts';
import {
  type TotalsRow,
  totalsByCampaign,
  totalsByItem,
  totalsByMedium,
  totalsBySegment,
} from '#shared/domain/media/plan-tables.ts';

/** The same money by month, week, medium, item, campaign and group of people; drawn where it can be compared. */
export const mediaTotalBlocks = (paper: MediaPaper): readonly Block[] => {
  const { lines, reading, input, totals, names } = paper;
  if (lines.length === 0) return [nothing('Todavía no se ha capturado ningún renglón.')];
  const plain = lines.map(({ line }) => line);
  const byMedium = totalsByMedium(reading.costs, plain, input.catalogue);
  const byItem = totalsByItem(reading.costs, plain, new Map(input.budget.line.map((row) => [row.id, row])));
  const byCampaign = totalsByCampaign(reading.costs, plain);
  const missing = unknownWords(totals);
  return [
    ...(missing === '' ? [] : [paragraph(missing, 'note', 'left')]),
    paragraph('Por mes', 'subheading'),
    ...monthBlocks(paper),
    paragraph('Por medio', 'subheading'),
    groupTable('medio', 'Medio', byMedium, categoryWords, paper),
    ...shareChart('medio', 'Inversión por medio', 'Medio', byMedium, categoryWords),
    paragraph('Por partida', 'subheading'),
    groupTable('partida', 'Partida', byItem.toSorted(byKey), names.item, paper),
    paragraph('Por campaña', 'subheading'),
    groupTable('campana', 'Campaña', byCampaign, (id) => names.campaign(id === '' ? null : id), paper),
    ...(byCampaign.length > 1
      ? shareChart('campana', 'Inversión por campaña', 'Campaña', byCampaign, (id) =>
          names.campaign(id === '' ? null : id),
        )
      : []),
    paragraph('Por grupo de la población', 'subheading'),
    ...segmentBlocks(paper),
    paragraph('Por semana', 'subheading'),
    ...mediaWeekBlocks(paper),
    paragraph('Costo de cada renglón por mes', 'subheading'),
    ...mediaLineMonthBlocks(paper),
  ];
};

const byKey = (a: TotalsRow, b: TotalsRow): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** In the month of each day, or of the payment where the line names one; what falls in none stands apart. */
const monthBlocks = ({ totals }: MediaPaper): readonly Block[] => {
  const left = totals.total - totals.monthCosts.reduce((sum, amount) => sum + amount, 0);
  const chart = moneyChart({
    kind: 'columns',
    title: 'Inversión del plan por mes',
    categoryTitle: 'Mes',
    categories: MONTH_NAMES.map((label, index) => ({ label, short: SHORT_MONTHS[index] ?? label })),
    series: [{ name: 'Inversión', values: totals.monthCosts }],
  });
  return [
    monthTable({
      id: 'medios_total_mes',
      summary: 'Inversión del plan por mes, con IVA, comisión y producción',
      nameTitle: 'Plan',
      rows: [
        {
          name: withoutVat(totals) === 0 ? 'Inversión con IVA' : 'Inversión, sin el IVA que falta',
          notes: ['En el mes de cada día, o en el de pago'],
          amounts: { months: totals.monthCosts, annual: totals.total },
          weight: 'total',
        },
      ],
    }),
    mediaTable({
      id: 'medios_inserciones_mes',
      summary: 'Inserciones del plan por mes',
      columns: [{ title: 'Plan', share: 1 }, ...SHORT_MONTHS.map((title) => ({ title })), { title: 'Total' }],
      rows: [
        {
          cells: [
            'Inserciones, en el mes de su día',
            ...totals.monthInsertions.map((count) => printedNumber(count)),
            printedNumber(totals.paid + totals.bonus),
          ],
        },
      ],
    }),
    ...(left === 0
      ? []
      : [
          paragraph(
            `${money(left)} pesos de producción no tienen día ni mes de pago: están en el total y en ningún mes.`,
            'note',
            'left',
          ),
        ]),
    ...chartOf('medios_grafica_mes', chart, 50),
  ];
};

const groupTable = (
  id: string,
  title: string,
  rows: readonly TotalsRow[],
  nameOf: (key: string) => string,
  { totals }: MediaPaper,
): Block =>
  mediaTable({
    id: `medios_total_${id}`,
    summary: `Por ${title.toLowerCase()}: renglones, inserciones, neto, comisión, producción, IVA, total y participación en la inversión`,
    columns: [
      { title, share: 1 },
      { title: 'Renglones' },
      { title: 'Pagadas' },
      { title: 'Bonificadas' },
      { title: 'Neto' },
      { title: 'Comisión' },
      { title: 'Producción' },
      { title: 'IVA' },
      { title: 'Total' },
      { title: '% de la inversión' },
    ],
    rows: [
      ...rows.map(
        ({ key, totals: one, share }): MediaTableRow => ({
          cells: [
            [nameOf(key), gapOfSum(one, one.unknown === 1 ? 'un renglón' : `${one.unknown} renglones`)]
              .filter((words) => words !== '')
              .join('\n'),
            ...totalTexts(one),
            shareWords(share),
          ],
        }),
      ),
      {
        weight: 'total',
        cells: ['Total', ...totalTexts(totals), rows.some(({ share }) => share !== null) ? shareWords(10_000) : ''],
      },
    ],
  });

const totalTexts = (totals: TotalsRow['totals']): readonly string[] => [
  printedNumber(totals.lines),
  printedNumber(totals.paid),
  printedNumber(totals.bonus),
  money(totals.net),
  money(totals.commission),
  money(totals.production),
  money(totals.vat),
  money(totals.total),
];

const shareChart = (
  id: string,
  title: string,
  categoryTitle: string,
  rows: readonly TotalsRow[],
  nameOf: (key: string) => string,
): readonly Block[] => {
  const drawn = rows.filter(({ totals }) => totals.total > 0).toSorted((a, b) => b.totals.total - a.totals.total);
  // More bars than these are no picture any more; the table has them all.
  if (drawn.length > MOST_BARS) return [];
  return chartOf(
    `medios_grafica_${id}`,
    moneyChart({
      kind: 'bars',
      title,
      categoryTitle,
      categories: drawn.map(({ key }) => ({ label: nameOf(key), short: nameOf(key) })),
      series: [{ name: 'Inversión', values: drawn.map(({ totals }) => totals.total) }],
    }),
    16 + drawn.length * 6,
  );
};

/** Low, so that it stands beside its table on the page. */
const chartOf = (id: string, spec: ChartSpec, heightMm: number): readonly ChartBlock[] =>
  isBlankChart(spec)
    ? []
    : [
        {
          kind: 'chart',
          id,
          spec,
          alt: spec.alt,
          caption: `${spec.title}, en ${spec.unit.words}`,
          widthMm: 190,
          heightMm,
        },
      ];

const MOST_BARS = 14;

const segmentBlocks = ({ reading, input, lines, names, totals }: MediaPaper): readonly Block[] => {
  const rows = totalsBySegment(
    reading.costs,
    lines.map(({ line }) => line),
    input.content,
  );
  if (rows.every(({ segmentId }) => segmentId === '')) return [nothing('Ningún renglón dice a qué grupos se dirige.')];
  return [
    mediaTable({
      id: 'medios_total_grupo',
      summary: 'Por grupo: renglones que llegan a él, inserciones, lo que cuestan completos y la parte que le toca',
      columns: [
        { title: 'Grupo', share: 1 },
        { title: 'Renglones' },
        { title: 'Inserciones' },
        { title: 'Cuestan completos' },
        { title: 'Parte que le toca' },
      ],
      rows: [
        ...rows.map((row) => ({
          cells: [
            row.segmentId === '' ? 'Sin grupo' : names.segment(row.segmentId),
            printedNumber(row.lines),
            printedNumber(row.insertions),
            money(row.reaching),
            money(row.part),
          ],
        })),
        { weight: 'total', cells: ['Total', '', '', '', money(totals.total)] },
      ],
    }),
    paragraph(
      'Un renglón que llega a varios grupos se reparte en partes iguales entre ellos: las partes suman la inversión; los renglones, las inserciones y lo que cuestan completos no se suman.',
      'note',
      'left',
    ),
  ];
};
