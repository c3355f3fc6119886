import { type PlanWords, planHistoryWords } from '#electron/handlers/plan-history-words.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/** A step of a diagnosis' journal in words. */
export const diagnosisHistoryWords = (step: HistoryStep, content: DiagnosisContent): HistoryEntry => {
  const names = new Map([
    ...[...content.territory, ...content.segment].map((row) => [row.id, row.name] as const),
    ...content.source.map((row) => [row.id, row.title] as const),
    ...content.treeNode.map((row) => [row.id, row.text] as const),
  ]);
  return planHistoryWords(step, {
    ...WORDS,
    rowsOf: (entity) => content[entity as keyof DiagnosisContent] ?? [],
    nameOfId: (id) => names.get(id),
  });
};

const WORDS: Omit<PlanWords, 'rowsOf' | 'nameOfId'> = {
  ownEntity: 'diagnosis',
  entities: {
    diagnosis: 'Diagnóstico',
    territory: 'Territorio',
    source: 'Fuente',
    segment: 'Segmento',
    figure: 'Cifra',
    mediaHabit: 'Hábito de medios',
    swot: 'FODA',
    treeNode: 'Recuadro del árbol',
    conclusion: 'Hallazgo',
    pastResult: 'Resultado anterior',
  },
  fields: {
    title: 'título',
    context: 'contexto',
    method: 'método',
    parentId: 'de qué cuelga',
    level: 'nivel',
    code: 'clave',
    name: 'nombre',
    institution: 'institución',
    published: 'fecha de publicación',
    url: 'dirección',
    page: 'página',
    groupValue: 'grupo de la ficha',
    description: 'descripción',
    barriers: 'barreras',
    message: 'mensaje',
    priority: 'prioridad',
    kind: 'tipo',
    concept: 'concepto',
    territoryId: 'territorio',
    segmentId: 'segmento',
    unit: 'unidad',
    value: 'valor',
    base: 'de quiénes',
    baseValue: 'cuántos son',
    sourceId: 'fuente',
    date: 'fecha',
    note: 'nota',
    medium: 'medio',
    use: 'uso',
    percent: 'porcentaje',
    quadrant: 'cuadrante',
    text: 'texto',
    tree: 'árbol',
    side: 'lado',
    fiscalYear: 'ejercicio',
    planned: 'planeado',
    done: 'realizado',
    lesson: 'aprendizaje',
  },
  choices: {
    level: TERRITORY_NAMES,
    kind: FIGURE_NAMES,
    'figure.unit': { people: 'personas', percent: 'por ciento' },
    quadrant: { strength: 'fortaleza', opportunity: 'oportunidad', weakness: 'debilidad', threat: 'amenaza' },
    tree: { problem: 'de problemas', objective: 'de objetivos' },
    side: { core: 'centro', below: 'causa o medio', above: 'efecto o fin' },
  },
  said: [
    'title',
    'level',
    'kind',
    'quadrant',
    'name',
    'concept',
    'text',
    'medium',
    'value',
    'unit',
    'base',
    'segmentId',
    'territoryId',
    'institution',
  ],
};
