import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import {
  missingCell,
  nothing,
  type PlanFrame,
  type PlanSignature,
  planModel,
  planTable,
  planTitle,
  writtenCell,
} from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import type { Block, DocumentModel, TableCell } from '#shared/documents/model.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { confidenceWords, type Guideline, guidelinesOf } from '#shared/domain/review/guideline.ts';

export type ComplianceInput = {
  readonly content: AnnualProgramContent;
  /** All of them; those of the programme's year are printed. */
  readonly guidelines: readonly Guideline[];
  readonly programName: string;
  readonly institution: Institution;
  readonly final: boolean;
  readonly signatures: readonly PlanSignature[];
};

/** «Cumplimiento de lineamientos»: the sheet alone, to be handed over by itself. */
export const composeCompliance = (input: ComplianceInput): DocumentModel => {
  const { content, guidelines, programName, institution, final, signatures } = input;
  const [row] = content.annualProgram;
  const frame: PlanFrame = {
    title: 'Cumplimiento de lineamientos',
    name: ownTitle(row?.title ?? '', 'Programa anual', row?.fiscalYear ?? 0, programName),
    programName,
    fiscalYear: row?.fiscalYear ?? 0,
    institution,
    watermark: !final,
  };
  return planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...planTitle(frame),
        ...complianceBlocks(content, guidelines),
        ...(signatures.length === 0
          ? []
          : [{ kind: 'signatures', id: 'cumplimiento_firmas', people: signatures } satisfies Block]),
      ],
    },
  ]);
};

const ANSWERS = { meets: 'Cumple', fails: 'No cumple', 'not-applicable': 'No aplica' } as const;

/** Every guideline of the year with its answer and evidence, and how sure it is. */
export const complianceBlocks = (content: AnnualProgramContent, all: readonly Guideline[]): readonly Block[] => {
  const guidelines = guidelinesOf(all, content.annualProgram[0]?.fiscalYear ?? 0);
  if (guidelines.length === 0) return [nothing('No hay lineamientos vigentes en este ejercicio.')];
  const answers = new Map(content.compliance.map((row) => [row.guidelineId, row]));
  const open = guidelines.filter(({ id }) => (answers.get(id)?.answer ?? null) === null).length;
  return [
    paragraph(
      open === 0
        ? `Los ${guidelines.length} lineamientos vigentes están contestados.`
        : `Faltan por contestar ${open} de ${guidelines.length} lineamientos vigentes.`,
    ),
    ...planTable({
      id: 'cumplimiento_lineamientos',
      summary: 'Cada lineamiento vigente con su respuesta y su evidencia',
      titles: ['Núm.', 'Lineamiento', 'Requisito', 'Respuesta', 'Evidencia'],
      shares: [0.06, 0.24, 0.33, 0.12, 0.25],
      size: 8.5,
      rows: guidelines.map((row, index) => {
        const given = answers.get(row.id);
        return {
          breaks: row.requirement.length + (given?.evidence.length ?? 0) > 1_500,
          cells: [
            textCell(String(index + 1), { align: 'center' }),
            guidelineCell(row),
            textCell(row.requirement),
            given?.answer ? textCell(ANSWERS[given.answer], { align: 'center' }) : missingCell('Sin contestar'),
            writtenCell(given?.evidence ?? '', 'Sin evidencia'),
          ],
        };
      }),
    }),
    ...originBlocks(guidelines),
  ];
};

/** Where each was read, under the numbers of the table. */
const originBlocks = (guidelines: readonly Guideline[]): readonly Block[] => {
  const told = guidelines.flatMap(({ source }, index) =>
    source.trim() === '' ? [] : [paragraph(`${index + 1}. ${source.trim()}`, 'note', 'left')],
  );
  return told.length === 0 ? [] : [paragraph('De dónde se tomó cada lineamiento', 'subheading'), ...told];
};

const guidelineCell = ({ document, numeral, confidence }: Guideline): TableCell => ({
  blocks: [
    ...writtenCell([document.trim(), numeral.trim()].filter((text) => text !== '').join(', ')).blocks,
    paragraph(confidenceWords(confidence), 'note', 'left'),
  ],
});
