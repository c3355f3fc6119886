import { headerCell, paragraph, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { Block, TableBlock } from '#shared/documents/model.ts';
import type { AnnualProgramContent, Indicator, ResultLevel } from '#shared/domain/annual-program/annual-program.ts';
import { goalsOf } from '#shared/domain/annual-program/month-goals.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

export const RESULT_LEVEL_NAMES: Readonly<Record<ResultLevel, string>> = {
  end: 'Fin',
  purpose: 'Propósito',
  component: 'Componente',
  activity: 'Actividad',
};

export const INDICATOR_WORDS = {
  kind: { strategic: 'Estratégico', management: 'De gestión' },
  dimension: { efficacy: 'Eficacia', efficiency: 'Eficiencia', quality: 'Calidad', economy: 'Economía' },
  frequency: { monthly: 'Mensual', quarterly: 'Trimestral', semiannual: 'Semestral', annual: 'Anual' },
  sense: { ascending: 'Ascendente', descending: 'Descendente', regular: 'Regular', nominal: 'Nominal' },
} as const;

/** Indicators in the form of their year, the POA's table or the MIR, and a card for each. Landscape. */
export const indicatorBlocks = (content: AnnualProgramContent, form: 'poa' | 'mir'): readonly Block[] => {
  if (content.indicator.length === 0) return [nothing('Todavía no se ha capturado ningún indicador.')];
  switch (form) {
    case 'poa':
      return [...poaTable(content), ...cards(content)];
    case 'mir':
      return [...mirTable(content), ...cards(content)];
    default:
      return assertNever(form);
  }
};

const cards = ({ indicator }: AnnualProgramContent): readonly Block[] => [
  paragraph('Fichas de los indicadores', 'subheading'),
  ...indicator.map((row, index) => card(row, index + 1)),
];

const poaTable = ({ indicator }: AnnualProgramContent): readonly TableBlock[] =>
  planTable({
    id: 'programa_indicadores_poa',
    summary: 'Indicadores del POA: unidad, forma de cálculo, metas de cada mes y del año y responsable',
    titles: ['Indicador', 'Unidad', ...SHORT_MONTHS, 'Año', 'Responsable'],
    shares: [0.24, 0.07, ...SHORT_MONTHS.map(() => 0.042), 0.056, 0.13],
    size: 7,
    rows: indicator.map((row) => ({
      cells: [
        {
          blocks: [
            ...writtenCell(row.name, 'Indicador sin nombre').blocks,
            ...(row.method.trim() === '' ? [] : [paragraph(row.method.trim(), 'note', 'left')]),
          ],
        },
        writtenCell(row.unit, 'Sin unidad'),
        ...goalsOf(row).map((goal) => figureCell(printedNumber(goal))),
        figureCell(printedQuantity(row.annualGoal)),
        writtenCell(row.responsiblePost, 'Sin responsable'),
      ],
    })),
  });

/** From the end down to the activities, as the matrix is read. */
const mirTable = ({ indicator }: AnnualProgramContent): readonly TableBlock[] => {
  const order: readonly (ResultLevel | null)[] = ['end', 'purpose', 'component', 'activity', null];
  const rows = order.flatMap((level) => indicator.filter((row) => row.level === level));
  return planTable({
    id: 'programa_mir',
    summary: 'Matriz de indicadores: nivel, resumen narrativo, indicador, medios de verificación y supuestos',
    titles: ['Nivel', 'Resumen narrativo', 'Indicador', 'Medios de verificación', 'Supuestos'],
    shares: [0.1, 0.25, 0.25, 0.2, 0.2],
    size: 8,
    rows: rows.map((row) => ({
      breaks: row.narrative.length + row.assumptions.length > 2_000,
      cells: [
        row.level === null ? writtenCell('', 'Sin nivel') : rowHeaderCell(RESULT_LEVEL_NAMES[row.level]),
        writtenCell(row.narrative),
        writtenCell(row.name, 'Indicador sin nombre'),
        writtenCell(row.verification),
        writtenCell(row.assumptions),
      ],
    })),
  });
};

/** «Ficha del indicador»: twelve columns, so that the calendar of goals stands in it. */
const card = (indicator: Indicator, number: number): TableBlock => {
  const words = INDICATOR_WORDS;
  const wide = (label: string, text: string) => ({
    keepTogether: text.length < 1_200,
    keepWithNext: true,
    cells: [rowHeaderCell(label, { colSpan: 3 }), { ...writtenCell(text), colSpan: 9 }],
  });
  const pair = (a: readonly [string, string], b: readonly [string, string]) => ({
    keepTogether: true,
    keepWithNext: true,
    cells: [a, b].flatMap(([label, text], index) => [
      rowHeaderCell(label, { colSpan: index === 0 ? 3 : 2 }),
      { ...writtenCell(text), colSpan: index === 0 ? 3 : 4 },
    ]),
  });
  return {
    kind: 'table',
    id: `programa_ficha_${number}`,
    summary: `Ficha del indicador ${number}: definición, cálculo, línea base, metas de cada mes, semáforo, medios de verificación y supuestos`,
    columns: SHORT_MONTHS.map(() => 1 / 12),
    headerRows: 1,
    borders: 'grid',
    dense: { textSize: 8 },
    rows: [
      {
        keepTogether: true,
        keepWithNext: true,
        cells: [
          headerCell(`${number}. ${indicator.name.trim() || 'Indicador sin nombre'}`, { colSpan: 12, align: 'left' }),
        ],
      },
      wide('Definición', indicator.definition),
      wide('Método de cálculo', methodOf(indicator)),
      pair(['Tipo', words.kind[indicator.kind]], ['Dimensión', words.dimension[indicator.dimension]]),
      pair(['Unidad', indicator.unit], ['Frecuencia', words.frequency[indicator.frequency]]),
      pair(
        ['Línea base', baselineOf(indicator)],
        ['Sentido', `${words.sense[indicator.sense]}${indicator.cumulative ? ', acumulado' : ''}`],
      ),
      pair(['Meta del año', printedQuantity(indicator.annualGoal)], ['Semáforo', thresholdsOf(indicator)]),
      { keepTogether: true, keepWithNext: true, cells: SHORT_MONTHS.map((title) => headerCell(title)) },
      {
        keepTogether: true,
        keepWithNext: true,
        cells: goalsOf(indicator).map((goal) => textCell(printedNumber(goal), { align: 'center' })),
      },
      wide('Medios de verificación', indicator.verification),
      wide('Supuestos', indicator.assumptions),
      {
        keepTogether: true,
        cells: [
          rowHeaderCell('Responsable', { colSpan: 3 }),
          { ...writtenCell(indicator.responsiblePost, 'Sin responsable'), colSpan: 9 },
        ],
      },
    ],
  };
};

const methodOf = ({ method, numerator, denominator }: Indicator): string =>
  [
    method.trim(),
    ...(numerator.trim() === '' ? [] : [`Numerador: ${numerator.trim()}`]),
    ...(denominator.trim() === '' ? [] : [`Denominador: ${denominator.trim()}`]),
  ]
    .filter((text) => text !== '')
    .join('\n');

const baselineOf = ({ baseline, baselineYear, baselineNote }: Indicator): string =>
  [
    [printedQuantity(baseline), baselineYear.trim() === '' ? '' : `(${baselineYear.trim()})`]
      .filter((text) => text !== '')
      .join(' '),
    baselineNote.trim(),
  ]
    .filter((text) => text !== '')
    .join('\n');

const thresholdsOf = ({ greenFrom, yellowFrom }: Indicator): string =>
  [
    ...(greenFrom === '' ? [] : [`verde desde ${printedQuantity(greenFrom)} %`]),
    ...(yellowFrom === '' ? [] : [`amarillo desde ${printedQuantity(yellowFrom)} %`]),
  ].join('; ');
