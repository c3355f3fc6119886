import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { campaignQuestions } from '#shared/domain/strategy/guide-campaigns.ts';
import { reasonQuestions, textQuestions } from '#shared/domain/strategy/guide-texts.ts';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { checkStrategy, type StrategyCheckContext } from '#shared/domain/strategy/strategy-rules.ts';

/**
 * The questions of a strategy, from the findings of the diagnosis to campaigns and their materials. Who answers all of them
 * has finished it: whatever the checks still ask for leaves its question open.
 */
export const strategyGuide = (content: StrategyContent, context: StrategyCheckContext): readonly GuideQuestion[] => {
  const asked = [
    ...textQuestions(content),
    ...reasonQuestions(content, context),
    ...campaignQuestions(content),
    ...segmentQuestion(content, context),
    ...STRATEGY_SIGNATURE_ROLES.map((role) => roleQuestion(content, role)),
  ];
  const open = new Set(
    checkStrategy(content, context)
      .filter(({ code, severity }) => severity !== 'info' && !JUDGED.has(code))
      .map(({ place }) => questionAtStrategyPlace(asked, place)),
  );
  return asked.map((question) => (open.has(question.key) ? { ...question, state: 'open' } : question));
};

/** What a question is about: its kind, and the row and part that it names. */
export type StrategyQuestion = { readonly kind: string; readonly id: string; readonly part: string };

/** «campaign:<id>:whom» → kind, id and part. */
export const strategyQuestion = (key: string): StrategyQuestion => {
  const [kind = '', id = '', part = ''] = key.split(':');
  return { kind, id, part };
};

/** The question that answers a place of the strategy; undefined where none does. */
export const questionAtStrategyPlace = (
  questions: readonly GuideQuestion[],
  { section, rowId, field = '' }: FindingPlace,
): string | undefined => {
  const own = rowId === undefined ? [] : questions.filter(({ key }) => strategyQuestion(key).id === rowId);
  const part = section === 'materials' ? materialPart(field) : PARTS[field];
  const wanted =
    own.find(({ key }) => strategyQuestion(key).part === part) ??
    own.find(({ key }) => strategyQuestion(key).part === FALLBACKS[section]) ??
    own[0];
  const named = wanted ?? questions.find(({ key }) => rowId === undefined && (key === field || key === section));
  return (named ?? questions.find(({ key }) => KINDS[section]?.includes(strategyQuestion(key).kind)))?.key;
};

/** The place of the strategy that a question answers. */
export const placeOfStrategyQuestion = (key: string): FindingPlace => {
  const { kind, id, part } = strategyQuestion(key);
  if (kind === 'segments') return { section: 'audiences' };
  if (kind === 'program') return { section: 'coverage' };
  if (kind === 'role') return { section: 'signatures' };
  if (kind === 'conclusion') return { section: 'campaigns', rowId: id };
  if (kind === 'campaign' && part === 'materials') return { section: 'materials', rowId: id, field: part };
  const section = Object.entries(KINDS).find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'strategy';
  if (id === '') return section === 'strategy' ? { section, field: kind } : { section };
  const field = Object.entries(PARTS).find(([, one]) => one === part)?.[0];
  return { section, rowId: id, ...(field === undefined ? {} : { field }) };
};

/** Kinds of questions of each section as findings call it. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  strategy: ['title', 'objective', 'institutionalObjective', 'mission', 'vision', 'planAxes'],
  topics: ['topics'],
  // A strategy of the programme that no campaign carries out is chosen where they are all listed.
  campaigns: ['program', 'campaigns', 'campaign', 'conclusion'],
  audiences: ['segments'],
  materials: ['material'],
  signatures: ['role'],
};

/** Part of a campaign's or a material's questions that asks for a field; the first field of a part is where it begins. */
const PARTS: Readonly<Record<string, string>> = {
  name: 'what',
  kind: 'what',
  topic: 'what',
  format: 'what',
  campaignId: 'what',
  objective: 'say',
  message: 'say',
  goal: 'say',
  tone: 'say',
  audience: 'whom',
  audienceNote: 'whom',
  segments: 'whom',
  traits: 'whom',
  coverage: 'where',
  territories: 'where',

  startDate: 'when',
  endDate: 'when',
  reasons: 'why',
  coIssuers: 'more',
  serviceNote: 'more',
  materials: 'materials',
  body: 'body',
};

/** What isn't a field of the material is a question of its checklist. */
const materialPart = (field: string): string => {
  if (field === 'materials' || field === 'body') return field;
  return ['name', 'format', 'campaignId', 'startDate', 'endDate'].includes(field) ? 'what' : 'check';
};

/** Where a finding names no field of its row. */
const FALLBACKS: Readonly<Record<string, string>> = { campaigns: 'what', audiences: 'whom', materials: 'check' };

/** Asked of who authorises, not of who fills in: the answer is there. */
const JUDGED: ReadonlySet<string> = new Set(['check-to-review']);

const segmentQuestion = (content: StrategyContent, { diagnosis }: StrategyCheckContext): readonly GuideQuestion[] => {
  if (diagnosis.segment.length === 0 || content.campaign.length === 0) return [];
  return [
    {
      key: 'segments',
      section: 'Grupos de atención',
      title: '¿Se habla a todos los grupos?',
      why: 'A cada grupo del diagnóstico debe dirigirse alguna campaña. Al que se deje fuera se le justifica al enviar.',
      example: 'La campaña «Siembra tu patio (ficticia)» se dirige también a «Personas mayores (ficticio)».',
      prints: 'Estrategia de comunicación, campañas y públicos',
      state: 'answered',
    },
  ];
};

const roleQuestion = (
  { signatory }: StrategyContent,
  { key, title }: { readonly key: string; readonly title: string },
): GuideQuestion => ({
  key: `role:${key}`,
  section: 'Firmas',
  title: `¿Quién firma en «${title}»?`,
  why: 'Quien elabora no autoriza. La línea para la firma sale aunque nadie se nombre.',
  example: 'Luis Ejemplo, Dirección de Comunicación (ficticia)',
  prints: 'Estrategia de comunicación, hoja de firmas',
  state: signatory.some(({ role, name }) => role === key && name.trim() !== '') ? 'answered' : 'open',
});
