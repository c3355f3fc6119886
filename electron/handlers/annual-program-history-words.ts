import type { ProgramSurroundings } from '#electron/handlers/annual-program-context.ts';
import { type PlanWords, planHistoryWords } from '#electron/handlers/plan-history-words.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { OUTLINE_KEY, outlineWords } from '#shared/domain/annual-program/section-outline.ts';
import { richText } from '#shared/domain/common/rich-text.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type Known = Pick<ProgramSurroundings, 'diagnosis' | 'lines' | 'guidelines' | 'profile'> & {
  readonly content: AnnualProgramContent;
};

/** A step of an annual programme's journal in words; what it names of other documents by their names there. */
export const annualProgramHistoryWords = (step: HistoryStep, known: Known): HistoryEntry => {
  const { content, diagnosis, lines, guidelines, profile } = known;
  const names = new Map([
    ...[...content.objective, ...content.strategy, ...diagnosis.conclusion].map((row) => [row.id, row.text] as const),
    ...[...content.activity, ...diagnosis.territory, ...diagnosis.segment].map((row) => [row.id, row.name] as const),
    ...lines.map((line) => [line.id, [line.itemCode, line.description].filter(Boolean).join(' ')] as const),
    ...guidelines.map((one) => [one.id, guidelineTitle(one)] as const),
    [profile.id, profile.name] as const,
  ]);
  const sections = Object.fromEntries([
    ...profile.sections.map(({ key, title }) => [key, title] as const),
    [OUTLINE_KEY, 'Apartados del programa'] as const,
  ]);
  const roles = Object.fromEntries(profile.signatureRoles.map(({ key, title }) => [key, title]));
  return planHistoryWords(step, {
    ...WORDS,
    choices: { ...WORDS.choices, sectionKey: sections, role: roles },
    sayValue: (field, value) => {
      const body = field === 'body' ? richText.safeParse(value) : undefined;
      return body?.success ? outlineWords(body.data) : undefined;
    },
    rowsOf: (entity) => content[entity as keyof AnnualProgramContent] ?? [],
    nameOfId: (id) => names.get(id),
  });
};

const WORDS: Omit<PlanWords, 'rowsOf' | 'nameOfId'> = {
  ownEntity: 'annualProgram',
  entities: {
    annualProgram: 'Programa anual',
    sectionText: 'Texto de un apartado',
    objective: 'Objetivo',
    strategy: 'Estrategia',
    strategyAnswer: 'Hallazgo que atiende una estrategia',
    activity: 'Actividad',
    activityTerritory: 'Territorio de una actividad',
    activitySegment: 'Grupo de una actividad',
    activityLine: 'Importe de una actividad',
    indicator: 'Indicador',
    compliance: 'Respuesta a un lineamiento',
    signatory: 'Firma',
  },
  fields: {
    title: 'título',
    profileId: 'perfil de apartados',
    sectionKey: 'apartado',
    body: 'texto',
    kind: 'tipo',
    text: 'texto',
    objectiveId: 'objetivo',
    strategyId: 'estrategia',
    conclusionId: 'hallazgo',
    name: 'nombre',
    description: 'descripción',
    responsiblePost: 'puesto responsable',
    unit: 'unidad',
    activityId: 'actividad',
    territoryId: 'territorio',
    segmentId: 'grupo',
    lineId: 'renglón del presupuesto',
    amount: 'importe',
    level: 'nivel',
    narrative: 'resumen narrativo',
    definition: 'qué mide',
    dimension: 'dimensión',
    method: 'método de cálculo',
    numerator: 'numerador',
    denominator: 'denominador',
    frequency: 'frecuencia',
    baseline: 'línea base',
    baselineYear: 'año de la línea base',
    baselineNote: 'nota de la línea base',
    sense: 'sentido',
    cumulative: 'metas acumuladas',
    annualGoal: 'meta anual',
    greenFrom: 'verde desde',
    yellowFrom: 'amarillo desde',
    verification: 'medio de verificación',
    assumptions: 'supuestos',
    guidelineId: 'lineamiento',
    answer: 'respuesta',
    evidence: 'evidencia',
    role: 'papel',
    position: 'cargo',
  },
  choices: {
    'objective.kind': { general: 'general', specific: 'específico' },
    'indicator.kind': { strategic: 'estratégico', management: 'de gestión' },
    level: { end: 'fin', purpose: 'propósito', component: 'componente', activity: 'actividad' },
    dimension: { efficacy: 'eficacia', efficiency: 'eficiencia', quality: 'calidad', economy: 'economía' },
    frequency: { monthly: 'mensual', quarterly: 'trimestral', semiannual: 'semestral', annual: 'anual' },
    sense: { ascending: 'ascendente', descending: 'descendente', regular: 'regular', nominal: 'nominal' },
    answer: { meets: 'cumple', fails: 'no cumple', 'not-applicable': 'no aplica' },
  },
  said: [
    'title',
    'sectionKey',
    'body',
    'kind',
    'level',
    'name',
    'text',
    'strategyId',
    'conclusionId',
    'activityId',
    'territoryId',
    'segmentId',
    'lineId',
    'amount',
    'guidelineId',
    'answer',
    'evidence',
    'responsiblePost',
    'role',
    'position',
  ],
};
