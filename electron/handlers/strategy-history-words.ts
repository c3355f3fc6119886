import type { StrategySurroundings } from '#electron/handlers/media-context.ts';
import { type PlanWords, planHistoryWords } from '#electron/handlers/plan-history-words.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { plainText, richText } from '#shared/domain/common/rich-text.ts';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { CAMPAIGN_AUDIENCE_NAMES, MATERIAL_ANSWER_NAMES, TRAIT_NAMES } from '#shared/domain/strategy/strategy-names.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type Known = StrategySurroundings & { readonly content: StrategyContent };

/** A step of a strategy's journal in words; what it names of other documents by their names there. */
export const strategyHistoryWords = (step: HistoryStep, known: Known): HistoryEntry => {
  const { content, diagnosis, program, checks } = known;
  const names = new Map([
    ...[...content.campaign, ...content.material, ...diagnosis.segment, ...diagnosis.territory].map(
      (row) => [row.id, row.name] as const,
    ),
    ...diagnosis.conclusion.map((row) => [row.id, row.text] as const),
    ...program.map(({ strategyId, text }) => [strategyId, text] as const),
    ...checks.map(({ id, title }) => [id, title] as const),
  ]);
  return planHistoryWords(step, {
    ...WORDS,
    sayValue: (field, value) => {
      if (RICH_FIELDS.has(field)) {
        const body = richText.safeParse(value);
        return body.success ? plainText(body.data) : undefined;
      }
      return DATE_FIELDS.has(field) && typeof value === 'string' ? formatLongDate(value) : undefined;
    },
    rowsOf: (entity) => content[entity as keyof StrategyContent] ?? [],
    nameOfId: (id) => names.get(id),
  });
};

const RICH_FIELDS: ReadonlySet<string> = new Set(['mission', 'vision', 'institutionalObjective']);
const DATE_FIELDS: ReadonlySet<string> = new Set(['startDate', 'endDate', 'preparedOn']);

const WORDS: Omit<PlanWords, 'rowsOf' | 'nameOfId'> = {
  ownEntity: 'strategy',
  entities: {
    strategy: 'Estrategia de comunicación',
    topic: 'Tema',
    campaign: 'Campaña',
    campaignTrait: 'Rasgo del público de una campaña',
    campaignSegment: 'Grupo de una campaña',
    campaignTerritory: 'Territorio de una campaña',
    campaignConclusion: 'Hallazgo que atiende una campaña',
    campaignStrategy: 'Estrategia del programa que lleva a cabo una campaña',
    material: 'Material',
    materialCheck: 'Revisión de un material',
    signatory: 'Firma',
  },
  fields: {
    title: 'título',
    mission: 'misión',
    vision: 'visión',
    institutionalObjective: 'objetivo institucional',
    objective: 'objetivo',
    planAxes: 'ejes del plan de desarrollo',
    preparedOn: 'fecha de elaboración',
    sectorProgram: 'programa sectorial',
    strategicObjective: 'objetivo estratégico o transversal',
    topic: 'tema específico',
    name: 'nombre',
    kind: 'tipo',
    goal: 'meta a alcanzar',
    message: 'mensaje',
    tone: 'tono',
    audience: 'público',
    audienceNote: 'descripción del público',
    coverage: 'cobertura',
    startDate: 'fecha de inicio',
    endDate: 'fecha de término',
    coIssuers: 'coemisores',
    serviceNote: 'información de salud, educación o protección civil',
    campaignId: 'campaña',
    trait: 'rasgo',
    value: 'valor',
    segmentId: 'grupo',
    territoryId: 'territorio',
    conclusionId: 'hallazgo',
    strategyId: 'estrategia del programa',
    format: 'formato',
    body: 'texto o guion',
    materialId: 'material',
    checkId: 'revisión',
    answer: 'respuesta',
    evidence: 'evidencia',
    role: 'papel',
    position: 'cargo',
  },
  choices: {
    audience: CAMPAIGN_AUDIENCE_NAMES,
    trait: TRAIT_NAMES,
    answer: MATERIAL_ANSWER_NAMES,
    role: Object.fromEntries(STRATEGY_SIGNATURE_ROLES.map(({ key, title }) => [key, title])),
  },
  said: [
    'title',
    'sectorProgram',
    'strategicObjective',
    'topic',
    'name',
    'kind',
    'startDate',
    'endDate',
    'format',
    'campaignId',
    'trait',
    'value',
    'segmentId',
    'territoryId',
    'conclusionId',
    'strategyId',
    'materialId',
    'checkId',
    'answer',
    'evidence',
    'role',
    'position',
  ],
};
