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
        paragraph(`${MONTH_MARK} mes con actividad. Los números son los de las tablas que siguen.`, 'note', 'left'),
        paragraph('Metas por mes', 'subheading'),
        ...goalsTable(content),
        paragraph('Descripción de las actividades', 'subheading'),
        ...activitiesTable(content, diagnosis),
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

const goalsTable = (content: AnnualProgramContent): readonly TableBlock[] => {
  const costs = activityCosts(content);
  return planTable({
    id: 'programa_metas',
    summary: 'Cada actividad con unidad, cantidad de cada mes, total del año y costo',
    titles: ['Núm.', 'Actividad', 'Unidad', ...SHORT_MONTHS, 'Total', 'Costo'],
    shares: [0.04, 0.22, 0.075, ...SHORT_MONTHS.map(() => 0.042), 0.055, 0.106],
    size: 7,
    rows: content.activity.map((activity, index) => ({
      cells: [
        textCell(String(index + 1), { align: 'center' }),
        writtenCell(activity.name, 'Actividad sin nombre'),
        writtenCell(activity.unit, 'Sin unidad'),
        ...goalsOf(activity).map((goal) => figureCell(printedNumber(goal))),
        figureCell(printedNumber(sumOfGoals(activity))),
        figureCell(formatMoney(costs.get(activity.id) ?? 0)),
      ],
    })),
  });
};

/** What each activity is, who answers for it, where and for whom: the sentences that the months have no room for. */
const activitiesTable = (content: AnnualProgramContent, diagnosis: DiagnosisContent): readonly TableBlock[] =>
  planTable({
    id: 'programa_actividades',
    summary: 'Cada actividad con su descripción, su puesto responsable, sus territorios y sus grupos',
    titles: ['Núm.', 'Actividad', 'Responsable', 'Dónde', 'Para quién'],
    shares: [0.05, 0.38, 0.17, 0.2, 0.2],
    size: 8,
    rows: content.activity.map((activity, index) => ({
      breaks: activity.description.length > 1_500,
      cells: [
        textCell(String(index + 1), { align: 'center' }),
        activityCell(activity),
        writtenCell(activity.responsiblePost, 'Sin responsable'),
        writtenCell(placesOf(activity.id, content, diagnosis), 'Sin territorio'),
        writtenCell(groupsOf(activity.id, content, diagnosis), 'Sin grupo'),
      ],
    })),
  });

const activityCell = ({ name, description }: PlannedActivity): TableCell => ({
  blocks: [
    ...writtenCell(name, 'Actividad sin nombre').blocks,
    ...(description.trim() === '' ? [] : [paragraph(description.trim(), 'note', 'left')]),
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
