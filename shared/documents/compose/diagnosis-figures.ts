import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import {
  figureCell,
  missingCell,
  nothing,
  type PlanRow,
  planTable,
  writtenCell,
} from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedPercent, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import type { DiagnosisContent, Figure } from '#shared/domain/diagnosis/diagnosis.ts';
import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { coveragesOf } from '#shared/domain/diagnosis/figures.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';

/** How places, groups and sources of a diagnosis are called on paper. */
export type DiagnosisNames = {
  readonly territory: (id: string | null) => string;
  readonly segment: (id: string | null) => string;
  /** «[3]», the source's number in the list; undefined where it isn't there. */
  readonly source: (id: string | null) => string | undefined;
};

export const diagnosisNames = (content: Pick<DiagnosisContent, 'territory' | 'segment' | 'source'>): DiagnosisNames => {
  const territories = new Map(content.territory.map(({ id, name }) => [id, name.trim() || 'Sin nombre']));
  const segments = new Map(content.segment.map(({ id, name }) => [id, name.trim() || 'Sin nombre']));
  const sources = new Map(content.source.map(({ id }, index) => [id, `[${index + 1}]`]));
  return {
    territory: (id) => (id === null ? 'Sin territorio' : (territories.get(id) ?? 'Territorio borrado')),
    segment: (id) => (id === null ? 'Toda la población' : (segments.get(id) ?? 'Grupo borrado')),
    source: (id) => (id === null ? undefined : sources.get(id)),
  };
};

/** Places from the widest to the narrowest, what lies in one under it. */
export const territoryBlocks = (content: DiagnosisContent): readonly Block[] => {
  const names = diagnosisNames(content);
  return planTable({
    id: 'diagnostico_territorios',
    summary: 'Territorios del diagnóstico: nombre, nivel, clave y territorio que lo contiene',
    titles: ['Territorio', 'Nivel', 'Clave', 'Está en'],
    shares: [0.44, 0.16, 0.12, 0.28],
    size: 8.5,
    rows: outlineOf(content.territory).map(({ row, level }) => ({
      cells: [
        textCell(`${'– '.repeat(level)}${row.name.trim() || 'Sin nombre'}`),
        textCell(capitalised(TERRITORY_NAMES[row.level])),
        textCell(row.code),
        textCell(row.parentId === null ? '' : names.territory(row.parentId)),
      ],
    })),
  });
};

/** Every figure under its territory, with whom it is of and where it comes from. Nothing is added up: groups overlap. */
export const populationBlocks = (content: DiagnosisContent): readonly Block[] => {
  const names = diagnosisNames(content);
  if (content.figure.length === 0) return [nothing('Todavía no se ha capturado ninguna cifra.')];
  const byPlace = Map.groupBy(content.figure, ({ territoryId }) => territoryId);
  const known = outlineOf(content.territory).map(({ row }) => row.id);
  const places = [...new Set<string | null>([null, ...known, ...byPlace.keys()])].filter((id) => byPlace.has(id));
  return [
    paragraph(
      'Los grupos se traslapan: una persona puede estar en varios. Por eso las cifras no se suman. Los números entre corchetes son los de la lista de fuentes.',
      'note',
      'left',
    ),
    ...planTable({
      id: 'diagnostico_poblaciones',
      summary: 'Cada cifra con su grupo, su valor, de quiénes es, su fuente y su fecha, bajo su territorio',
      titles: ['Cifra', 'Grupo', 'Valor', 'De quiénes', 'Fuente', 'Fecha'],
      shares: [0.22, 0.21, 0.13, 0.22, 0.08, 0.14],
      size: 8,
      rows: places.flatMap((place): readonly PlanRow[] => [
        {
          heads: true,
          cells: [
            {
              colSpan: 6,
              tone: 'subtotal',
              blocks: [paragraph([{ text: names.territory(place), bold: true }], 'body', 'left')],
            },
          ],
        },
        ...(byPlace.get(place) ?? []).map((figure) => ({ cells: figureCells(figure, names) })),
      ]),
    }),
  ];
};

const figureCells = (figure: Figure, names: DiagnosisNames): readonly TableCell[] => [
  {
    blocks: [
      ...textCell(capitalised(figure.concept.trim() || FIGURE_NAMES[figure.kind])).blocks,
      // What kind of population it is must not be lost under a name of one's own.
      ...(figure.concept.trim() === '' || figure.kind === 'other'
        ? []
        : [paragraph(capitalised(FIGURE_NAMES[figure.kind]), 'note', 'left')]),
      ...(figure.note.trim() === '' ? [] : [paragraph(figure.note.trim(), 'note', 'left')]),
    ],
  },
  textCell(names.segment(figure.segmentId)),
  figure.value === ''
    ? missingCell('Sin valor')
    : figureCell(figure.unit === 'percent' ? `${printedQuantity(figure.value)} %` : printedQuantity(figure.value)),
  baseCell(figure),
  writtenCell(names.source(figure.sourceId) ?? '', 'Sin fuente'),
  writtenCell(figure.date, 'Sin fecha'),
];

const baseCell = ({ unit, base, baseValue }: Figure): TableCell => {
  if (base.trim() === '' && baseValue === '') {
    return unit === 'percent' ? missingCell('No dice de quiénes') : textCell('Personas');
  }
  const size = baseValue === '' ? [] : [paragraph(`${printedQuantity(baseValue)} personas`, 'note', 'left')];
  return { blocks: [...writtenCell(base, 'No dice de quiénes').blocks, ...size] };
};

/** Served of the target, each pair for itself. */
export const coverageBlocks = (content: DiagnosisContent, id = 'diagnostico_cobertura'): readonly Block[] => {
  const names = diagnosisNames(content);
  return planTable({
    id,
    summary: 'Población atendida de la población objetivo, por territorio y grupo',
    titles: ['Territorio', 'Grupo', 'Población objetivo', 'Población atendida', 'Cobertura'],
    shares: [0.26, 0.28, 0.16, 0.16, 0.14],
    size: 8.5,
    rows: coveragesOf(content).map(({ territoryId, segmentId, target, served, percent }) => ({
      cells: [
        textCell(names.territory(territoryId)),
        textCell(names.segment(segmentId)),
        figureCell(printedNumber(target)),
        figureCell(printedNumber(served)),
        figureCell(printedPercent(percent)),
      ],
    })),
  });
};

export const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
