import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { coverageCharts } from '#shared/documents/compose/coverage-charts.ts';
import { capitalised, coverageBlocks, diagnosisNames } from '#shared/documents/compose/diagnosis-figures.ts';
import { figureCell, nothing, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block } from '#shared/documents/model.ts';
import type { DiagnosisContent, TreeNode } from '#shared/domain/diagnosis/diagnosis.ts';
import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';

/** The problem with its direct causes and effects, populations of everybody, coverage, findings: the diagnosis has the rest. */
export const programDiagnosisBlocks = (diagnosis: DiagnosisContent): readonly Block[] => {
  const names = diagnosisNames(diagnosis);
  const problem = problemFacts(diagnosis.treeNode);
  const wide = new Set(diagnosis.territory.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const isWide = (id: string | null): boolean => id === null || wide.has(id);
  const figures = diagnosis.figure.filter(
    ({ segmentId, territoryId, kind }) => segmentId === null && isWide(territoryId) && kind !== 'other',
  );
  const widest = { ...diagnosis, figure: diagnosis.figure.filter(({ territoryId }) => isWide(territoryId)) };
  const charts = coverageCharts(widest);
  const sources = new Map(diagnosis.source.map((row) => [row.id, row]));
  return [
    ...(problem.length === 0
      ? []
      : factsTable(problem, 'programa_problema', 'Problema central con sus causas y sus efectos directos')),
    ...planTable({
      id: 'programa_poblaciones',
      summary: 'Poblaciones del territorio más amplio, con su fuente y fecha',
      titles: ['Población', 'Territorio', 'Valor', 'De quiénes', 'Fuente', 'Fecha'],
      shares: [0.2, 0.18, 0.13, 0.15, 0.22, 0.12],
      size: 8.5,
      rows: figures.map((figure) => ({
        cells: [
          textCell(capitalised(figure.concept.trim() || FIGURE_NAMES[figure.kind])),
          textCell(names.territory(figure.territoryId)),
          figureCell(`${printedQuantity(figure.value)}${figure.unit === 'percent' ? ' %' : ''}`),
          writtenCell(figure.base, figure.unit === 'people' ? 'Personas' : 'No dice de quiénes'),
          writtenCell(figure.sourceId === null ? '' : (sources.get(figure.sourceId)?.title ?? ''), 'Sin fuente'),
          writtenCell(figure.date, 'Sin fecha'),
        ],
      })),
    }),
    ...planTable({
      id: 'programa_hallazgos',
      summary: 'Hallazgos del diagnóstico, numerados',
      titles: ['Núm.', 'Hallazgo del diagnóstico'],
      shares: [0.08, 0.92],
      rows: diagnosis.conclusion.map(({ text }, index) => ({
        breaks: text.length > 1_500,
        cells: [textCell(String(index + 1), { align: 'center' }), writtenCell(text, 'Sin texto')],
      })),
    }),
    // What is drawn needs no table here: the diagnosis has its figures.
    ...(charts.length > 0 ? charts : coverageBlocks(widest, 'programa_cobertura')),
    ...(problem.length + figures.length + diagnosis.conclusion.length === 0
      ? [nothing('El expediente todavía no tiene diagnóstico.')]
      : []),
  ];
};

/** Where the figures of the summary come from, as the diagnosis lists its sources. */
export const sourceListBlocks = ({ source }: Pick<DiagnosisContent, 'source'>): readonly Block[] =>
  source.length === 0
    ? []
    : [
        paragraph('Fuentes del diagnóstico', 'subheading'),
        ...planTable({
          id: 'programa_fuentes',
          summary: 'Fuentes de las cifras del diagnóstico: documento, institución y fecha',
          titles: ['Núm.', 'Documento', 'Institución', 'Fecha'],
          shares: [0.08, 0.46, 0.3, 0.16],
          size: 8.5,
          rows: source.map(({ title, institution, published }, index) => ({
            cells: [
              textCell(String(index + 1), { align: 'center' }),
              writtenCell(title, 'Sin título'),
              textCell(institution),
              writtenCell(published, 's/f'),
            ],
          })),
        }),
      ];

const problemFacts = (nodes: readonly TreeNode[]): readonly { readonly label: string; readonly text: string }[] => {
  const own = nodes.filter(({ tree, text }) => tree === 'problem' && text.trim() !== '');
  const core = own.find(({ side }) => side === 'core')?.text.trim() ?? '';
  const direct = (side: TreeNode['side']): string =>
    own
      .filter((node) => node.side === side && node.parentId === null)
      .map(({ text }) => text.trim())
      .join('\n');
  return [
    { label: 'Problema', text: core },
    { label: 'Causas directas', text: direct('below') },
    { label: 'Efectos directos', text: direct('above') },
  ].filter(({ text }) => text !== '');
};
