import type { ChartSpec } from '#shared/documents/chart.ts';
import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedPercent } from '#shared/documents/compose/printed-quantities.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, ChartBlock, TableBlock, TableCell } from '#shared/documents/model.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Progress } from '#shared/domain/execution/progress.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';

/** Every activity of the programme, planned over done, month by month. Landscape. */
export const activityBlocks = (reading: ProgressReading): readonly Block[] =>
  reading.activities.length === 0
    ? [nothing('El programa anual no tiene actividades.')]
    : [
        paragraph('Cada actividad, mes por mes', 'subheading'),
        ...monthsTable(
          {
            id: 'avance_actividades',
            summary: 'Cada actividad: lo planeado y lo hecho en cada mes y a la fecha, y el porcentaje',
            name: 'Actividad y unidad',
            upTo: reading.upTo,
          },
          reading.activities.map((progress) => ({
            progress,
            name: progress.activity.name.trim() || 'Actividad sin nombre',
            note: progress.activity.unit.trim() || 'Sin unidad',
          })),
        ),
        ...monthNotes(reading.activities),
      ];

/** The same at a glance: how many activities each month had, and how far each one is. Portrait. */
export const activityCharts = (reading: ProgressReading): readonly Block[] => [
  ...monthChart(reading),
  ...percentCharts(reading),
];

/** The lines of the plan in insertions. Landscape. */
export const mediaBlocks = ({ lines, upTo, input }: ProgressReading): readonly Block[] => {
  if (lines.length === 0) return [nothing('El plan de medios no tiene renglones.')];
  const units = new Map(input.units.map((unit) => [unit.key, unitWords(unit)]));
  return [
    ...monthsTable(
      {
        id: 'avance_medios',
        summary: 'Cada renglón del plan de medios: inserciones planeadas y publicadas en cada mes y a la fecha',
        name: 'Renglón del plan de medios',
        upTo,
      },
      lines.map((progress) => {
        const medium = units.get(progress.line.mediumKey) ?? '';
        const outlet = progress.line.outlet.trim();
        return {
          progress,
          name: outlet || medium || 'Sin soporte',
          note: [outlet === '' ? '' : medium, progress.line.place.trim()].filter((text) => text !== '').join(' · '),
        };
      }),
    ),
    paragraph('En inserciones, también las bonificadas.', 'note', 'left'),
    ...monthNotes(lines),
  ];
};

type MonthsRow = { readonly progress: Progress; readonly name: string; readonly note: string };

const monthsTable = (
  table: { readonly id: string; readonly summary: string; readonly name: string; readonly upTo: number },
  rows: readonly MonthsRow[],
): readonly TableBlock[] =>
  planTable({
    id: table.id,
    summary: table.summary,
    titles: ['Núm.', table.name, '', ...SHORT_MONTHS, 'A la fecha', 'Avance'],
    shares: [0.037, 0.22, 0.066, ...SHORT_MONTHS.map(() => 0.043), 0.078, 0.075],
    size: 7.5,
    rows: rows.map(({ progress, name, note }, index) => ({
      cells: [
        textCell(String(index + 1), { align: 'center' }),
        {
          blocks: [
            paragraph(name, 'body', 'left'),
            ...(note === '' ? [] : [paragraph(note, 'note', 'left')]),
            ...(progress.neverDone ? [paragraph([{ text: 'No se ha hecho', bold: true }], 'note', 'left')] : []),
          ],
        },
        twoLines('Planeado', 'Hecho', 'left'),
        ...progress.planned.map((planned, month) =>
          twoLines(
            planned === 0 ? '' : printedNumber(planned),
            month < table.upTo ? doneText(planned, progress.done[month] ?? 0) : '',
          ),
        ),
        twoLines(
          printedNumber(progress.plannedToDate),
          `${printedNumber(progress.doneToDate)}${progress.unknown > 0 ? '*' : ''}`,
        ),
        figureCell(progress.percent === undefined ? '—' : printedPercent(progress.percent)),
      ],
    })),
  });

/** Nothing done where something was planned is said; where nothing was planned either, it says nothing. */
const doneText = (planned: number, done: number): string => (planned === 0 && done === 0 ? '' : printedNumber(done));

const twoLines = (first: string, second: string, align: 'left' | 'right' = 'right'): TableCell => ({
  align,
  blocks: [paragraph(first, 'body', align), paragraph([{ text: second, bold: true }], 'body', align)],
});

const monthNotes = (rows: readonly Progress[]): readonly Block[] =>
  rows.some(({ unknown }) => unknown > 0)
    ? [paragraph('* Alguna entrada de la bitácora no dice cuánto se hizo: la cifra va sin ella.', 'note', 'left')]
    : [];

/** As many bars as a page holds beside its title. */
const MOST_BARS = 22;

/** Done of planned to date, activity by activity: their units differ, so that only percentages stand beside each other. */
const percentCharts = ({ activities, period }: ProgressReading): readonly ChartBlock[] => {
  const bars = activities.flatMap(({ activity, percent }, index) =>
    percent === undefined
      ? []
      : [{ label: `${index + 1}. ${activity.name.trim() || 'Actividad sin nombre'}`, short: `${index + 1}`, percent }],
  );
  if (bars.length < 2) return [];
  const count = Math.ceil(bars.length / MOST_BARS);
  const each = Math.ceil(bars.length / count);
  return Array.from({ length: count }, (_, part): ChartBlock => {
    const rows = bars.slice(part * each, (part + 1) * each);
    const title = `Hecho de lo planeado de enero a ${period}${count === 1 ? '' : `, ${part + 1} de ${count}`}`;
    const spec: ChartSpec = {
      kind: 'bars',
      title,
      categories: rows.map(({ label, short }) => ({ label, short })),
      // Hundredths of a percent, so that labels keep two decimals.
      series: [{ name: 'Avance', values: rows.map(({ percent }) => Math.round(percent * 100)) }],
      unit: { words: 'por ciento', centavos: 100 },
      reach: [0, Math.max(...bars.map(({ percent }) => Math.round(percent * 100)))],
      alt: `Gráfica de barras: ${title}. ${rows.map(({ label, percent }) => `${label}, ${printedPercent(percent)}`).join('; ')}.`,
      table: {
        header: ['Actividad', 'Avance'],
        rows: rows.map(({ label, percent }) => [label, printedPercent(percent)]),
      },
    };
    return chartOf(`avance_grafica_${part + 1}`, spec, `${title}, en por ciento`, 24 + rows.length * 7.5);
  });
};

/** In how many activities something was planned, and in how many something was done, month by month to date. */
const monthChart = ({ activities, upTo, period }: ProgressReading): readonly ChartBlock[] => {
  const months = MONTH_NAMES.slice(0, upTo);
  const count = (of: (progress: Progress, month: number) => number | undefined): readonly number[] =>
    months.map((_, month) => activities.filter((progress) => (of(progress, month) ?? 0) > 0).length);
  const series = [
    { name: 'Con meta en el mes', values: count(({ planned }, month) => planned[month]) },
    { name: 'Con algo hecho en el mes', values: count(({ done }, month) => done[month]) },
  ];
  if (months.length < 2 || series.every(({ values }) => values.every((value) => value === 0))) return [];
  const title = `Actividades con meta y con algo hecho, de enero a ${period}`;
  const told = series.map(
    ({ name, values }) => `${name}: ${months.map((month, index) => `${month}, ${values[index] ?? 0}`).join('; ')}.`,
  );
  const spec: ChartSpec = {
    kind: 'columns',
    title,
    categories: months.map((label, index) => ({ label, short: SHORT_MONTHS[index] ?? label })),
    series,
    unit: { words: 'actividades', centavos: 1 },
    alt: `Gráfica de columnas: ${title}. ${told.join(' ')}`,
    table: {
      header: ['Mes', ...series.map(({ name }) => name)],
      rows: months.map((month, index) => [month, ...series.map(({ values }) => String(values[index] ?? 0))]),
    },
  };
  return [chartOf('avance_grafica_meses', spec, title, 60)];
};

const chartOf = (id: string, spec: ChartSpec, caption: string, heightMm: number): ChartBlock => ({
  kind: 'chart',
  id,
  spec,
  alt: spec.alt,
  caption,
  widthMm: 170,
  heightMm,
});
