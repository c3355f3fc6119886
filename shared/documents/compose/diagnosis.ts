import { authorisationBlocks, type DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { heading, paragraph, richBlocks, textCell } from '#shared/documents/compose/blocks.ts';
import { coverageCharts } from '#shared/documents/compose/coverage-charts.ts';
import {
  coverageBlocks,
  diagnosisNames,
  populationBlocks,
  territoryBlocks,
} from '#shared/documents/compose/diagnosis-figures.ts';
import { segmentBlocks, swotBlocks } from '#shared/documents/compose/diagnosis-segments.ts';
import {
  figureCell,
  nothing,
  type PlanFrame,
  type PlanPages,
  type PlanSignature,
  planModel,
  planTable,
  planTitle,
  writtenCell,
} from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import { printedProgress, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { LEAST_READABLE_TREE, TREE_WORDS, treeFigures, treeText } from '#shared/documents/compose/tree-figures.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { isBlank, type RichText } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent, TreeKind } from '#shared/domain/diagnosis/diagnosis.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

export type DiagnosisDocumentInput = {
  readonly content: DiagnosisContent;
  readonly programName: string;
  readonly institution: Institution;
  /** Of an authorised diagnosis; without it BORRADOR stands across the page. */
  readonly authorisation?: DocumentAuthorisation;
  readonly signatures: readonly PlanSignature[];
};

/** «Diagnóstico»: whom the programme is for, where they are, what keeps them away, and what follows from it. */
export const composeDiagnosis = (input: DiagnosisDocumentInput): DocumentModel => {
  const { content, programName, institution, authorisation } = input;
  const [row] = content.diagnosis;
  const frame: PlanFrame = {
    title: 'Diagnóstico',
    name: ownTitle(row?.title ?? '', 'Diagnóstico', row?.fiscalYear ?? 0, programName),
    programName,
    fiscalYear: row?.fiscalYear ?? 0,
    institution,
    watermark: authorisation === undefined,
  };
  const [first, ...others] = partsOf(input);
  const contents: Block = { kind: 'contents', title: 'Contenido', levels: 1 };
  return planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [...planTitle(frame), contents, { kind: 'page-break' }, ...(first?.blocks ?? [])],
    },
    ...others,
  ]);
};

type Part = {
  readonly id: string;
  readonly title: string;
  readonly orientation?: 'landscape';
  readonly blocks: readonly Block[];
};

const partsOf = (input: DiagnosisDocumentInput): readonly PlanPages[] => {
  const { content, signatures, authorisation } = input;
  const row = content.diagnosis[0];
  const parts: readonly Part[] = [
    { id: 'contexto', title: 'Contexto', blocks: written(row?.context ?? []) },
    { id: 'metodo', title: 'Método', blocks: written(row?.method ?? []) },
    {
      id: 'territorios',
      title: 'Territorios',
      blocks: orNothing(territoryBlocks(content), 'Todavía no se ha capturado ningún territorio.'),
    },
    { id: 'poblaciones', title: 'Poblaciones', blocks: populationBlocks(content) },
    {
      id: 'cobertura',
      title: 'Cobertura',
      blocks: [
        ...orNothing(
          coverageBlocks(content),
          'Para calcularla hacen falta, en personas, la población objetivo y la atendida del mismo territorio y grupo.',
        ),
        ...coverageCharts(content),
      ],
    },
    { id: 'grupos', title: 'Grupos: barreras, mensaje y medios', blocks: segmentBlocks(content) },
    { id: 'foda', title: 'Análisis FODA', blocks: swotBlocks(content) },
    ...(['problem', 'objective'] as const).map((tree) => treePart(content, tree)),
    { id: 'conclusiones', title: 'Hallazgos y conclusiones', blocks: conclusionBlocks(content) },
    { id: 'resultados', title: 'Resultados de años anteriores', blocks: pastBlocks(content) },
    { id: 'fuentes', title: 'Fuentes', blocks: sourceBlocks(content) },
  ];
  return [
    ...parts.map(({ id, title, orientation, blocks }, index): PlanPages => {
      return {
        orientation: orientation ?? 'portrait',
        blocks: [heading(`diagnostico_${id}`, 1, `${index + 1}.`, title), ...blocks],
      };
    }),
    {
      orientation: 'portrait',
      blocks: [
        ...authorisationBlocks('diagnostico', authorisation),
        ...(signatures.length === 0
          ? []
          : [
              heading('diagnostico_firmantes', 1, '', 'Firmas'),
              { kind: 'signatures', id: 'diagnostico_firmas', people: signatures } satisfies Block,
            ]),
      ],
    },
  ];
};

const written = (text: RichText): readonly Block[] =>
  isBlank(text) ? [nothing('Todavía no se ha escrito.')] : richBlocks(text);

const orNothing = (blocks: readonly Block[], words: string): readonly Block[] =>
  blocks.length === 0 ? [nothing(words)] : blocks;

const treePart = (content: DiagnosisContent, tree: TreeKind): Part => {
  const figures = treeFigures(content.treeNode, tree, `diagnostico_arbol_${tree}`);
  const { title } = TREE_WORDS[tree];
  if (figures.length === 0) return { id: `arbol_${tree}`, title, blocks: [nothing('Todavía no se ha capturado.')] };
  const small = figures.some(({ textSize }) => textSize < LEAST_READABLE_TREE);
  return {
    id: `arbol_${tree}`,
    title,
    orientation: 'landscape',
    blocks: [
      ...figures,
      ...(small
        ? [
            paragraph(`${title}, en palabras`, 'subheading'),
            ...treeText(content.treeNode, tree)
              .split('\n')
              .map((line) => paragraph(line, 'body', 'left')),
          ]
        : []),
    ],
  };
};

const conclusionBlocks = (content: DiagnosisContent): readonly Block[] => {
  const names = diagnosisNames(content);
  return orNothing(
    planTable({
      id: 'diagnostico_hallazgos',
      summary: 'Hallazgos del diagnóstico con el grupo y el territorio de que hablan',
      titles: ['Núm.', 'Hallazgo', 'Grupo', 'Territorio'],
      shares: [0.08, 0.52, 0.2, 0.2],
      rows: content.conclusion.map(({ text, segmentId, territoryId }, index) => ({
        breaks: text.length > 1_500,
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          writtenCell(text, 'Sin texto'),
          textCell(segmentId === null ? '' : names.segment(segmentId)),
          textCell(territoryId === null ? '' : names.territory(territoryId)),
        ],
      })),
    }),
    'Todavía no se ha capturado ningún hallazgo.',
  );
};

const pastBlocks = (content: DiagnosisContent): readonly Block[] => {
  const names = diagnosisNames(content);
  return orNothing(
    planTable({
      id: 'diagnostico_resultados',
      summary: 'Resultados de años anteriores: planeado, hecho, avance, fuente y lección',
      titles: ['Año', 'Concepto', 'Unidad', 'Planeado', 'Hecho', 'Avance', 'Fuente', 'Lección'],
      shares: [0.07, 0.2, 0.11, 0.12, 0.12, 0.1, 0.08, 0.2],
      size: 8,
      rows: content.pastResult.map((row) => ({
        breaks: row.lesson.length > 800,
        cells: [
          textCell(String(row.fiscalYear)),
          writtenCell(row.concept),
          writtenCell(row.unit),
          figureCell(printedQuantity(row.planned)),
          figureCell(printedQuantity(row.done)),
          figureCell(printedProgress(row.planned, row.done)),
          writtenCell(names.source(row.sourceId) ?? '', 'Sin fuente'),
          textCell(row.lesson),
        ],
      })),
    }),
    'No hay resultados de años anteriores.',
  );
};

const sourceBlocks = (content: DiagnosisContent): readonly Block[] =>
  orNothing(
    planTable({
      id: 'diagnostico_fuentes',
      summary: 'Fuentes de las cifras: número, institución y documento, fecha, página y dirección',
      titles: ['Núm.', 'Documento', 'Fecha', 'Página', 'Dirección'],
      shares: [0.08, 0.42, 0.12, 0.1, 0.28],
      size: 8.5,
      rows: content.source.map(({ title, institution, published, page, url }, index) => ({
        cells: [
          textCell(`[${index + 1}]`, { align: 'center' }),
          {
            blocks: [
              ...writtenCell(title, 'Sin título').blocks,
              ...(institution.trim() === '' ? [] : [paragraph(institution.trim(), 'note', 'left')]),
            ],
          },
          writtenCell(published, 's/f'),
          textCell(page),
          textCell(url),
        ],
      })),
    }),
    'Todavía no se ha capturado ninguna fuente.',
  );
