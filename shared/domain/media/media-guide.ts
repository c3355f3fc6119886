import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { lineQuestions } from '#shared/domain/media/guide-lines.ts';
import { type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { type MediaCheckContext, type MediaReading, readMediaPlan } from '#shared/domain/media/media-reading.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

/**
 * The questions of a media plan, from the campaigns of the strategy to a plan that fits the budget. Who answers all of them
 * has finished it: whatever stands in the way leaves its question open.
 * @param costs what was worked out already of the same content
 */
export const mediaPlanGuide = (
  content: MediaPlanContent,
  context: MediaCheckContext,
  costs?: PlanCosts,
): readonly GuideQuestion[] => {
  const reading = readMediaPlan(content, context, mediaPlanOf(content).scenarioId, costs);
  const findings = checkMediaPlan(content, context, reading.costs);
  const asked = [
    ...planQuestions(reading),
    ...campaignQuestions(reading),
    ...blackoutQuestions(reading, findings),
    audienceQuestion(reading),
    ...budgetQuestion(reading),
  ];
  const open = new Set(
    findings.filter(({ severity }) => severity === 'blocking').map(({ place }) => questionAtMediaPlace(asked, place)),
  );
  return asked.map((question) => (open.has(question.key) ? { ...question, state: 'open' } : question));
};

/** What a question is about: its kind, and the row and part that it names. */
export type MediaQuestion = { readonly kind: string; readonly id: string; readonly part: string };

/** «line:<id>:price» → kind, id and part. */
export const mediaQuestion = (key: string): MediaQuestion => {
  const [kind = '', id = '', part = ''] = key.split(':');
  return { kind, id, part };
};

/** The question that answers a place of the plan; undefined where none does. */
export const questionAtMediaPlace = (
  questions: readonly GuideQuestion[],
  { section, rowId, field = '' }: FindingPlace,
): string | undefined => {
  const has = (key: string): string | undefined => questions.find((question) => question.key === key)?.key;
  const whole = has(WHOLE[field] ?? '') ?? has(KINDS[section] ?? '') ?? questions[0]?.key;
  if (section === 'plan' || rowId === undefined) return whole;
  if (section === 'blackouts') return has(`blackout:${rowId}`) ?? has('blackouts');
  if (section === 'budget' && field !== 'budgetLineId') return has('budget') ?? whole;
  const part = PARTS[field] ?? FALLBACKS[section] ?? 'what';
  return has(`line:${rowId}:${part}`) ?? has(`line:${rowId}:what`) ?? has(`campaign:${rowId}`) ?? whole;
};

/** The place of the plan that a question answers. */
export const placeOfMediaQuestion = (key: string): FindingPlace => {
  const { kind, id, part } = mediaQuestion(key);
  if (kind === 'line') {
    const section = part === 'when' ? 'calendar' : part === 'audience' ? 'audience' : 'lines';
    return { section, rowId: id, ...(FIRST_FIELDS[part] === undefined ? {} : { field: FIRST_FIELDS[part] }) };
  }
  if (kind === 'blackout') return { section: 'blackouts', rowId: id };
  if (kind === 'campaign' || kind === 'loose' || kind === 'nocampaigns') return { section: 'lines' };
  return { section: SECTIONS[kind] ?? 'plan', field: kind };
};

/** Questions of the whole plan by the field that a finding names. */
const WHOLE: Readonly<Record<string, string>> = {
  title: 'title',
  vatPercent: 'vatPercent',
  scenarioId: 'scenarioId',
  budget: 'budget',
};

/** Questions of the whole plan by the section that a finding names. */
const KINDS: Readonly<Record<string, string>> = {
  plan: 'title',
  audience: 'audience',
  budget: 'budget',
  blackouts: 'blackouts',
};

const SECTIONS: Readonly<Record<string, string>> = { audience: 'audience', budget: 'budget', blackouts: 'blackouts' };

/** Part of a line's questions that asks for a field. */
const PARTS: Readonly<Record<string, string>> = {
  grossRate: 'price',
  columns: 'price',
  centimetres: 'price',
  pageFraction: 'price',
  rateSource: 'price',
  rateDate: 'price',
  discounts: 'price',
  commissionPercent: 'price',
  production: 'price',
  productionDate: 'price',
  vatPercent: 'price',
  paymentMonth: 'price',
  budgetLineId: 'payer',
  itemCode: 'payer',
  weekdays: 'when',
  people: 'audience',
  rating: 'audience',
  reach: 'audience',
  universeId: 'audience',
  figuresSource: 'audience',
};

/** Where a field has no question of its own: a day of the calendar is one of its dates. */
const FALLBACKS: Readonly<Record<string, string>> = { calendar: 'when', audience: 'audience', budget: 'payer' };

const FIRST_FIELDS: Readonly<Record<string, string>> = {
  what: 'mediumKey',
  price: 'grossRate',
  payer: 'budgetLineId',
  audience: 'people',
};

const PLAN = 'El plan';

const planQuestions = ({ content, budget }: MediaReading): readonly GuideQuestion[] => {
  const plan = mediaPlanOf(content);
  const chosen = content.scenario.some(({ id }) => id === plan.scenarioId);
  return [
    {
      key: 'title',
      section: PLAN,
      title: '¿Cómo se titula el plan de medios?',
      why: 'El título encabeza la portada, las páginas y los oficios con que se envía.',
      example: `Plan de medios ${plan.fiscalYear} · Huertos de Barrio (ficticio)`,
      prints: 'Portada y encabezado de cada página',
      state: plan.title.trim() === '' ? 'open' : 'answered',
    },
    ...(chosen
      ? []
      : [
          {
            key: 'scenarioId',
            section: PLAN,
            title: '¿Cuál de las copias es el plan?',
            why: 'Solo una copia se revisa, se compara con el presupuesto y se imprime; las demás son para comparar.',
            example: 'La copia «Con más radio».',
            prints: 'No se imprime: decide qué se imprime',
            state: 'open',
          } as const,
        ]),
    {
      key: 'vatPercent',
      section: PLAN,
      title: '¿Qué tasa de IVA rige en el ejercicio?',
      why: 'El plan se compara con el presupuesto con IVA incluido. Un renglón puede decir otra tasa.',
      example: '16, o 0 si nada la causa',
      prints: 'Costos de cada renglón y totales',
      state: plan.vatPercent === '' ? 'open' : 'answered',
    },
    ...(budget
      ? []
      : [
          {
            key: 'nobudget',
            section: PLAN,
            title: 'El expediente todavía no tiene presupuesto',
            why: 'Sin él no se puede saber si el plan cabe. Puede seguir y capturarlo después.',
            example: '',
            prints: 'Presupuesto del plan',
            state: 'optional',
          } as const,
        ]),
  ];
};

const campaignQuestions = (reading: MediaReading): readonly GuideQuestion[] => {
  const own = Map.groupBy(reading.lines, ({ line }) =>
    line.campaignId !== null && reading.campaigns.has(line.campaignId) ? line.campaignId : '',
  );
  const loose = own.get('') ?? [];
  return [
    ...(reading.campaigns.size === 0
      ? [
          {
            key: 'nocampaigns',
            section: 'Campañas',
            title: 'La estrategia todavía no tiene campañas',
            why: 'El plan se arma campaña por campaña, con lo que la estrategia dice de cada una. Escríbalas allá y vuelva.',
            example: '',
            prints: 'Plan de medios, renglones y calendario',
            state: reading.lines.length > 0 ? 'optional' : 'open',
          } as const,
        ]
      : []),
    ...[...reading.campaigns.values()].flatMap((campaign): readonly GuideQuestion[] => {
      const section = `Campaña «${campaign.name.trim() || 'Sin nombre'}»`;
      const lines = own.get(campaign.id) ?? [];
      return [
        {
          key: `campaign:${campaign.id}`,
          section,
          title: `¿Con qué medios y con qué difusión directa se lleva «${campaign.name.trim() || 'Sin nombre'}»?`,
          why: 'Primero lo que se hace de frente con las personas (pláticas, reuniones, jornadas, módulos) y después los medios que lo acompañan. Cada cosa es un renglón.',
          example:
            'Veinte pláticas en centros de barrio, perifoneo en las colonias, y spots de 30 segundos en la radio local.',
          prints: 'Plan de medios, renglones y calendario',
          state: lines.length === 0 ? 'open' : 'answered',
        },
        ...lines.flatMap((read) => lineQuestions(reading, read, section)),
      ];
    }),
    ...(loose.length > 0 || reading.campaigns.size === 0
      ? [
          {
            key: 'loose',
            section: 'Renglones sin campaña',
            title: '¿Qué se difunde sin ser de una campaña?',
            why: 'Lo que no es de ninguna campaña de la estrategia. Conviene que cada renglón diga la suya.',
            example: 'Un módulo de orientación permanente.',
            prints: 'Plan de medios, renglones y calendario',
            state: loose.length > 0 ? 'answered' : 'optional',
          } as const,
          ...loose.flatMap((read) => lineQuestions(reading, read, 'Renglones sin campaña')),
        ]
      : []),
  ];
};

const BLACKOUTS = 'Vedas';

const blackoutQuestions = (
  { content: { blackout } }: MediaReading,
  findings: readonly Finding[],
): readonly GuideQuestion[] => {
  const found = new Map(
    findings
      .filter(({ place, code }) => place.section === 'blackouts' && code.startsWith('in-blackout'))
      .map((finding) => [finding.place.rowId ?? '', finding] as const),
  );
  return [
    {
      key: 'blackouts',
      section: BLACKOUTS,
      title: '¿Hay vedas en el ejercicio?',
      why: 'En campaña electoral o consulta se suspende la propaganda gubernamental. Cauce no trae fechas: se escriben las del acuerdo. Si no hay, siga adelante.',
      example: 'Elección local ficticia, del 4 de abril al 6 de junio, acuerdo 12 del instituto electoral.',
      prints: 'Vedas del plan y marcas en el calendario',
      state: blackout.length === 0 ? 'optional' : 'answered',
    },
    ...[...found].map(
      ([lineId, { where, message, severity }]): GuideQuestion => ({
        key: `blackout:${lineId}`,
        section: BLACKOUTS,
        title: `¿Por qué sigue «${where}» durante la veda?`,
        why: `${message} La excepción la declara una persona y otra la revisa; si no está exceptuado, hay que quitar esas inserciones.`,
        example:
          'Servicio de salud: es una campaña de vacunación, sin logotipos ni lemas. La revisó la Jefatura Jurídica.',
        prints: 'Vedas del plan, con la justificación',
        state: severity === 'info' ? 'answered' : 'open',
      }),
    ),
  ];
};

const audienceQuestion = ({ content }: MediaReading): GuideQuestion => ({
  key: 'audience',
  section: 'Audiencia',
  title: '¿De quiénes son los porcentajes de audiencia?',
  why: 'Un rating o un alcance es un porcentaje de un universo: cuántas personas, de dónde y según quién. Lo que no se sabe se deja vacío.',
  example: 'Mujeres de 25 a 44 años de Villa Ejemplo: 41,300 personas, encuesta ficticia de hogares, 2026.',
  prints: 'Figuras del plan',
  state: content.universe.length === 0 ? 'optional' : 'answered',
});

const budgetQuestion = ({ budget, lines }: MediaReading): readonly GuideQuestion[] =>
  budget
    ? [
        {
          key: 'budget',
          section: 'Presupuesto',
          title: '¿El plan cabe en el presupuesto?',
          why: 'Lo que falta comprometer de cada partida, con IVA, comisión y producción, debe caber en lo disponible de cada mes.',
          example: 'Partida 3611: hay $40,000.00 en marzo y el plan toma $38,500.00; quedan $1,500.00.',
          prints: 'Presupuesto del plan, por partida y mes',
          state: lines.length === 0 ? 'open' : 'answered',
        },
      ]
    : [];
