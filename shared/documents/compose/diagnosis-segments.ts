import { headerCell, paragraph, richBlocks, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import { diagnosisNames } from '#shared/documents/compose/diagnosis-figures.ts';
import { missingCell, nothing, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block, ListBlock, TableBlock, TableCell } from '#shared/documents/model.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent, Segment, SwotQuadrant } from '#shared/domain/diagnosis/diagnosis.ts';

/** Each group: what keeps it away, what is said to it, and where it hears it. */
export const segmentBlocks = (content: DiagnosisContent): readonly Block[] =>
  content.segment.length === 0
    ? [nothing('Todavía no se ha capturado ningún grupo.')]
    : content.segment.map((segment, index) => segmentTable(segment, index + 1, content));

const segmentTable = (segment: Segment, number: number, content: DiagnosisContent): TableBlock => {
  const rows: readonly (readonly [string, TableCell])[] = [
    ...(segment.groupValue.trim() === ''
      ? []
      : [['Grupo de la ficha', textCell(segment.groupValue)] satisfies readonly [string, TableCell]]),
    ['Prioridad', writtenCell(segment.priority === null ? '' : String(segment.priority), 'Sin decidir')],
    ['Descripción', writtenCell(segment.description)],
    [
      'Barreras',
      isBlank(segment.barriers) ? missingCell('Sin dato') : { blocks: richBlocks(segment.barriers, 'left') },
    ],
    ['Mensaje', writtenCell(segment.message)],
    ['Hábitos de medios', habitsCell(segment.id, content)],
  ];
  return {
    kind: 'table',
    id: `diagnostico_grupo_${number}`,
    summary: `Grupo ${number}: prioridad, descripción, barreras, mensaje y hábitos de medios`,
    columns: [0.2, 0.8],
    headerRows: 1,
    borders: 'grid',
    rows: [
      {
        keepTogether: true,
        keepWithNext: true,
        cells: [headerCell(`${number}. ${segment.name.trim() || 'Grupo sin nombre'}`, { colSpan: 2, align: 'left' })],
      },
      ...rows.map(([label, cell], index) => ({
        keepTogether: true,
        // A group is read as one: its rows stay together where the page has room.
        ...(index < rows.length - 1 ? { keepWithNext: true } : {}),
        cells: [rowHeaderCell(label), cell],
      })),
    ],
  };
};

const habitsCell = (segmentId: string, content: DiagnosisContent): TableCell => {
  const names = diagnosisNames(content);
  const habits = content.mediaHabit.filter((habit) => habit.segmentId === segmentId);
  if (habits.length === 0) return missingCell('Sin dato');
  return {
    blocks: habits.map(({ medium, use, percent, sourceId }) => {
      const figure = percent === '' ? '' : `, ${printedQuantity(percent)} %`;
      const source = names.source(sourceId) ?? '(sin fuente)';
      return paragraph(
        `${medium.trim() || 'Medio sin nombre'}${use.trim() === '' ? '' : `: ${use.trim()}`}${figure} ${source}`,
        'body',
        'left',
      );
    }),
  };
};

const QUADRANTS: readonly (readonly [SwotQuadrant, string])[] = [
  ['strength', 'Fortalezas'],
  ['weakness', 'Debilidades'],
  ['opportunity', 'Oportunidades'],
  ['threat', 'Amenazas'],
];

/** Fortalezas and debilidades over oportunidades and amenazas. */
export const swotBlocks = (content: DiagnosisContent): readonly Block[] => {
  if (content.swot.length === 0) return [nothing('Todavía no se ha capturado el análisis FODA.')];
  const [inside, outside] = [QUADRANTS.slice(0, 2), QUADRANTS.slice(2)];
  return [
    {
      kind: 'table',
      id: 'diagnostico_foda',
      summary: 'FODA: fortalezas, debilidades, oportunidades y amenazas',
      columns: [0.5, 0.5],
      headerRows: 0,
      borders: 'grid',
      rows: [inside, outside].flatMap((pair) => [
        { keepTogether: true, keepWithNext: true, cells: pair.map(([, title]) => headerCell(title)) },
        { keepTogether: false, cells: pair.map(([quadrant]) => quadrantCell(quadrant, content)) },
      ]),
    },
  ];
};

const quadrantCell = (quadrant: SwotQuadrant, content: DiagnosisContent): TableCell => {
  const items = content.swot.filter((row) => row.quadrant === quadrant && row.text.trim() !== '');
  if (items.length === 0) return missingCell('Ninguna capturada');
  const list: ListBlock = {
    kind: 'list',
    ordered: false,
    items: items.map(({ text }) => ({ level: 0, runs: [{ text: text.trim() }] })),
  };
  return { blocks: [list] };
};
