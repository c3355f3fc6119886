import { heading, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { denseFacts } from '#shared/documents/compose/dense-facts.ts';
import { missingCell, nothing, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import { periodWords } from '#shared/documents/compose/strategy-overview.ts';
import { wholeTable } from '#shared/documents/compose/whole-table.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import { confidenceWords } from '#shared/domain/review/guideline.ts';
import { checksOf, type MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import {
  type Campaign,
  type Material,
  type MaterialAnswer,
  type StrategyContent,
  strategyOf,
} from '#shared/domain/strategy/strategy.ts';
import { MATERIAL_ANSWER_NAMES } from '#shared/domain/strategy/strategy-names.ts';

/** The versions of a campaign, each with its text and what the checklist says of it. */
export const materialBlocks = (
  { content, checks }: StrategyInput,
  campaign: Campaign,
  id: string,
): readonly Block[] => {
  const materials = content.material.filter(({ campaignId }) => campaignId === campaign.id);
  if (materials.length === 0) {
    return [paragraph('Versiones', 'subheading'), nothing('Todavía no se ha capturado ninguna versión.')];
  }
  const asked = checksOf(checks, strategyOf(content).fiscalYear);
  return materials.flatMap((material, index) => [
    heading(`${id}_version_${index + 1}`, 3, '', `Versión ${index + 1}. ${material.name.trim() || 'sin nombre'}`),
    ...denseFacts(
      [
        { label: 'Formato', text: material.format },
        {
          label: 'Vigencia',
          text: periodWords(material) || `La de la campaña: ${periodWords(campaign) || 'sin fechas'}`,
        },
        { label: 'Texto o guion', text: material.body },
      ],
      `${id}_version_${index + 1}_datos`,
      'Formato, vigencia y texto de la versión',
    ).map((table) => (material.body.length < MOST_KEPT / 2 ? wholeTable(table) : table)),
    ...answerBlocks(content, material, asked, `${id}_version_${index + 1}_revision`),
  ]);
};

/** Letters with which a checklist, or a version's text, still fits a page: it is read as one and stays together there. */
const MOST_KEPT = 2_500;

const answerBlocks = (
  { materialCheck }: StrategyContent,
  material: Material,
  asked: readonly MaterialCheckDefinition[],
  id: string,
): readonly Block[] => {
  if (asked.length === 0) return [];
  const rows = asked.map((check, index) => ({
    check,
    number: index + 1,
    given: materialCheck.find(({ materialId, checkId }) => materialId === material.id && checkId === check.id),
  }));
  const isShort = rows.reduce((sum, { given }) => sum + (given?.evidence.length ?? 0), 0) < MOST_KEPT;
  const open = rows.filter(({ given }) => (given?.answer ?? null) === null).length;
  return [
    paragraph(
      open === 0
        ? `Revisión del material (artículo 134 constitucional): ${asked.length} de ${asked.length} preguntas contestadas.`
        : `Revisión del material (artículo 134 constitucional): faltan por contestar ${open} de ${asked.length} preguntas.`,
      'subheading',
    ),
    ...planTable({
      id,
      summary: 'Qué se revisó del material, si aplica o no aplica, y la evidencia',
      titles: ['Núm.', 'Qué se revisa', 'Respuesta', 'Evidencia'],
      shares: [0.07, 0.37, 0.14, 0.42],
      size: 8.5,
      rows: rows.map(({ check, number, given }) => ({
        breaks: (given?.evidence.length ?? 0) > 1_500,
        cells: [
          textCell(String(number), { align: 'center' }),
          textCell(check.title),
          answerCell(check, given?.answer ?? null),
          writtenCell(given?.evidence ?? '', missingEvidence(check, given?.answer ?? null)),
        ],
      })),
    }).map((table) => (isShort ? wholeTable(table) : table)),
  ];
};

/** Evidence is due of what applies, and a reason of what must be there and isn't. */
const missingEvidence = ({ nature }: MaterialCheckDefinition, answer: MaterialAnswer | null): string => {
  if (answer === 'applies') return 'Sin evidencia';
  return answer === 'not-applicable' && nature === 'require' ? 'Sin motivo' : '—';
};

/** What applies and should not be there is told apart, for who authorises to read why. */
const answerCell = ({ nature }: MaterialCheckDefinition, answer: MaterialAnswer | null): TableCell => {
  if (answer === null) return missingCell('Sin contestar');
  if (answer === 'applies' && nature === 'avoid') {
    return {
      tone: 'total',
      align: 'center',
      blocks: [paragraph([{ text: MATERIAL_ANSWER_NAMES.applies, bold: true }], 'body', 'center')],
    };
  }
  return textCell(MATERIAL_ANSWER_NAMES[answer], { align: 'center' });
};

/** What each number of the checklist asks, by which norm, and how sure it is; once for the whole document. */
export const checklistBlocks = ({ content, checks }: StrategyInput): readonly Block[] => {
  const asked = checksOf(checks, strategyOf(content).fiscalYear);
  if (asked.length === 0) return [nothing('No hay preguntas vigentes en este ejercicio.')];
  return [
    paragraph(
      'Las preguntas están dichas en palabras de la oficina y no sustituyen el texto de la norma. Las marcadas «se evita» no deben aparecer en el material; si «aplica», la evidencia dice por qué. Las marcadas «debe estar», al contrario.',
      'note',
      'left',
    ),
    ...planTable({
      id: 'estrategia_lista_preguntas',
      summary: 'Cada pregunta de la revisión con su norma y su certeza',
      titles: ['Núm.', 'Pregunta', 'Se espera', 'Norma'],
      shares: [0.07, 0.44, 0.12, 0.37],
      size: 8.5,
      rows: asked.map(({ title, question, nature, norm, confidence }, index) => ({
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          { blocks: [paragraph([{ text: title, bold: true }], 'body', 'left'), paragraph(question, 'body', 'left')] },
          textCell(nature === 'avoid' ? 'Se evita' : 'Debe estar', { align: 'center' }),
          { blocks: [paragraph(norm, 'body', 'left'), paragraph(confidenceWords(confidence), 'note', 'left')] },
        ],
      })),
    }),
  ];
};
