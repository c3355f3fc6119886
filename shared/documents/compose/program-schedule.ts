import { headerCell, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import type { AnnualProgramContent, PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { activityCosts } from '#shared/domain/annual-program/budget-tie.ts';
import { goalsOf, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

/** Stands in a month in which there is something to do, so that it is read without colour too. */
export const MONTH_MARK = '■';

export const SHORT_MONTHS: readonly string[] = MONTH_NAMES.map(
  (name) => `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`,
);

/** The year at a glance, then each activity with where, for whom, how much in each month and what it costs. Landscape. */
export const scheduleBlocks = (content: AnnualProgramContent, diagnosis: DiagnosisContent): readonly Block[] =>
  content.activity.length === 0
    ? [nothing('Todavía no se ha capturado ninguna actividad.')]
    : [
        ganttTable(content),
        paragraph(`${MONTH_MARK} mes con actividad. Los números son los de la tabla que sigue.`, 'note', 'left'),
        paragraph('Metas por mes', 'subheading'),
        ...goalsTable(content, diagnosis),
      ];

/** A row for each activity, its months marked and shaded. */
const ganttTable = (content: AnnualProgramContent): TableBlock => ({
  kind: 'table',
  id: 'programa_cronograma',
  summary: 'Cronograma: meses en que se hace cada actividad y puesto responsable',
  columns: [0.05, 0.35, 0.24, ...SHORT_MONTHS.map(() => 0.03)],
  headerRows: 1,
  borders: 'grid',
  dense: { textSize: 8 },
  rows: [
    {
      keepTogether: true,
      cells: ['Núm.', 'Actividad', 'Responsable', ...SHORT_MONTHS].map((title) => headerCell(title)),
    },
    ...content.activity.map((activity, index) => ({
      keepTogether: true,
      cells: [
        textCell(String(index + 1), { align: 'center' as const }),
        writtenCell(activity.name, 'Actividad sin nombre'),
        writtenCell(activity.responsiblePost, 'Sin responsable'),
        ...goalsOf(activity).map((goal) => monthCell(goal)),
      ],
    })),
  ],
});

const monthCell = (goal: number | undefined): TableCell =>
  goal === undefined || goal === 0 ? textCell('') : textCell(MONTH_MARK, { align: 'center', tone: 'total' });

const goalsTable = (content: AnnualProgramContent, diagnosis: DiagnosisContent): readonly TableBlock[] => {
  const costs = activityCosts(content);
  return planTable({
    id: 'programa_metas',
    summary: 'Cada actividad con unidad, territorios, grupos, cantidad de cada mes, total del año y costo',
    titles: ['Núm.', 'Actividad', 'Unidad', ...SHORT_MONTHS, 'Total', 'Costo'],
    shares: [0.04, 0.22, 0.075, ...SHORT_MONTHS.map(() => 0.042), 0.055, 0.106],
    size: 7,
    rows: content.activity.map((activity, index) => ({
      breaks: activity.description.length > 1_500,
      cells: [
        textCell(String(index + 1), { align: 'center' }),
        activityCell(activity, content, diagnosis),
        writtenCell(activity.unit, 'Sin unidad'),
        ...goalsOf(activity).map((goal) => figureCell(printedNumber(goal))),
        figureCell(printedNumber(sumOfGoals(activity))),
        figureCell(formatMoney(costs.get(activity.id) ?? 0)),
      ],
    })),
  });
};

const activityCell = (
  activity: PlannedActivity,
  content: AnnualProgramContent,
  diagnosis: DiagnosisContent,
): TableCell => ({
  blocks: [
    ...writtenCell(activity.name, 'Actividad sin nombre').blocks,
    ...[
      activity.description.trim(),
      `Dónde: ${placesOf(activity.id, content, diagnosis) || 'sin territorio'}`,
      `Para quién: ${groupsOf(activity.id, content, diagnosis) || 'sin grupo'}`,
    ]
      .filter((text) => text !== '')
      .map((text) => paragraph(text, 'note', 'left')),
  ],
});

export const placesOf = (
  activityId: string,
  content: Pick<AnnualProgramContent, 'activityTerritory'>,
  { territory }: Pick<DiagnosisContent, 'territory'>,
): string =>
  content.activityTerritory
    .filter((row) => row.activityId === activityId)
    .map(({ territoryId }) => territory.find(({ id }) => id === territoryId)?.name.trim() || 'territorio borrado')
    .join('; ');

export const groupsOf = (
  activityId: string,
  content: Pick<AnnualProgramContent, 'activitySegment'>,
  { segment }: Pick<DiagnosisContent, 'segment'>,
): string =>
  content.activitySegment
    .filter((row) => row.activityId === activityId)
    .map(({ segmentId }) => segment.find(({ id }) => id === segmentId)?.name.trim() || 'grupo borrado')
    .join('; ');
