import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { nothing, type PlanRow, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

/** Objectives, each with its strategies and the findings that these answer; then the findings that none answers. */
export const objectiveBlocks = (content: AnnualProgramContent, diagnosis: DiagnosisContent): readonly Block[] => {
  if (content.objective.length + content.strategy.length === 0) {
    return [nothing('Todavía no se ha capturado ningún objetivo.')];
  }
  const general = content.objective.filter(({ kind }) => kind === 'general');
  const known = new Set(content.objective.map(({ id }) => id));
  const groups = [
    ...content.objective.map(({ id, kind, text }) => ({
      title: `${kind === 'general' ? 'Objetivo general' : 'Objetivo específico'}: ${text.trim() || 'sin texto'}`,
      strategies: content.strategy.filter(({ objectiveId }) => objectiveId === id),
    })),
    {
      title: 'Estrategias sin objetivo',
      strategies: content.strategy.filter(({ objectiveId }) => objectiveId === null || !known.has(objectiveId)),
    },
  ].filter(({ strategies }, index) => index < content.objective.length || strategies.length > 0);
  const answered = new Set(content.strategyAnswer.map(({ conclusionId }) => conclusionId));
  const open = diagnosis.conclusion.flatMap(({ id }, index) => (answered.has(id) ? [] : [index + 1]));
  return [
    ...(general.length === 0 ? [nothing('Falta el objetivo general.')] : []),
    ...planTable({
      id: 'programa_objetivos',
      summary: 'Cada objetivo con sus estrategias y los hallazgos del diagnóstico que atienden',
      titles: ['Objetivo y estrategias', 'Hallazgos que atiende'],
      shares: [0.55, 0.45],
      rows: groups.flatMap(({ title, strategies }): readonly PlanRow[] => [
        {
          heads: strategies.length > 0,
          cells: [{ colSpan: 2, tone: 'subtotal', blocks: [paragraph([{ text: title, bold: true }], 'body', 'left')] }],
        },
        ...strategies.map(({ id, text }) => ({
          breaks: text.length > 1_500,
          cells: [writtenCell(text, 'Estrategia sin texto'), answersCell(id, content, diagnosis)],
        })),
      ]),
    }),
    ...(open.length === 0
      ? []
      : [
          nothing(
            open.length === 1
              ? `Ninguna estrategia atiende el hallazgo ${open[0]}.`
              : `Ninguna estrategia atiende los hallazgos ${open.join(', ')}.`,
          ),
        ]),
  ];
};

const answersCell = (
  strategyId: string,
  content: AnnualProgramContent,
  { conclusion }: DiagnosisContent,
): TableCell => {
  const texts = content.strategyAnswer
    .filter((row) => row.strategyId === strategyId)
    .map(({ conclusionId }) => {
      const index = conclusion.findIndex(({ id }) => id === conclusionId);
      return index < 0 ? 'Hallazgo borrado' : `${index + 1}. ${conclusion[index]?.text.trim() ?? ''}`;
    });
  return writtenCell(texts.join('\n'), 'Ninguno');
};

/** Which groups are reached, by which activities; those that aren't are named. */
export const segmentMatrixBlocks = (content: AnnualProgramContent, diagnosis: DiagnosisContent): readonly Block[] => {
  const rows = segmentMatrix(content, diagnosis);
  if (rows.length === 0) return [nothing('El diagnóstico todavía no tiene grupos.')];
  const numbers = new Map(content.activity.map(({ id }, index) => [id, index + 1]));
  const missed = rows.filter(({ reached }) => !reached).map(({ name }) => name.trim() || 'Grupo sin nombre');
  return [
    paragraph(
      `El programa alcanza ${rows.length - missed.length} de ${rows.length} grupos. Un grupo se alcanza cuando una actividad dirigida a él dice dónde, en qué meses y cuánto; «Población en general» no cubre a ningún otro.`,
    ),
    ...planTable({
      id: 'programa_grupos',
      summary: 'Cada grupo del diagnóstico, si el programa lo alcanza y con qué actividades',
      titles: ['Grupo', '¿Se alcanza?', 'Actividades'],
      shares: [0.4, 0.15, 0.45],
      rows: rows.map(({ name, named, reached }) => ({
        cells: [
          writtenCell(name, 'Grupo sin nombre'),
          textCell(reached ? 'Sí' : 'No', { align: 'center', ...(reached ? {} : { tone: 'total' as const }) }),
          writtenCell(
            named
              .map(
                ({ activityId, complete }) =>
                  `${numbers.get(activityId)}${complete ? '' : ' (incompleta: falta dónde, cuándo o cuánto)'}`,
              )
              .join(', '),
            'Ninguna',
          ),
        ],
      })),
    }),
    ...(missed.length === 0
      ? []
      : [
          nothing(
            `${missed.length === 1 ? 'No se alcanza este grupo' : `No se alcanzan estos ${missed.length} grupos`}: ${missed.join('; ')}.`,
          ),
        ]),
  ];
};
