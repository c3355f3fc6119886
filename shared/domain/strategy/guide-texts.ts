import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';
import type { StrategyCheckContext } from '#shared/domain/strategy/strategy-rules.ts';

const SECTION = 'La estrategia';
const REASONS = 'Por qué se comunica';
const PRINTS = 'Estrategia de comunicación, primera parte';

/** What the strategy says as a whole. */
export const textQuestions = (content: StrategyContent): readonly GuideQuestion[] => {
  const row = strategyOf(content);
  const ask = (
    key: string,
    title: string,
    why: string,
    example: string,
    written: boolean,
    needed = false,
  ): GuideQuestion => ({
    key,
    section: SECTION,
    title,
    why,
    example,
    prints: PRINTS,
    state: written ? 'answered' : needed ? 'open' : 'optional',
  });
  return [
    ask(
      'title',
      '¿Cómo se titula la estrategia?',
      'El título encabeza la portada, las páginas y los oficios con que se envía.',
      'Estrategia de comunicación 2027 · Huertos de Barrio',
      row.title.trim() !== '',
      true,
    ),
    ask(
      'objective',
      '¿Qué se quiere lograr con la comunicación?',
      'Es el objetivo de toda la estrategia: qué debe saber, sentir o hacer la gente al terminar el año.',
      'Que las familias de los barrios ficticios sepan dónde y cuándo inscribirse a los talleres de huerto.',
      !isBlank(row.objective),
      true,
    ),
    ask(
      'institutionalObjective',
      '¿A qué objetivo institucional ayuda?',
      'La comunicación no se hace por sí misma: sirve a un objetivo de la institución y del plan de desarrollo.',
      'Mejorar la alimentación de las familias con lo que ellas mismas siembran.',
      !isBlank(row.institutionalObjective),
    ),
    ask(
      'mission',
      '¿Cuál es la misión de la institución?',
      'Dice para qué existe. Cópiela de su documento oficial.',
      'Promover que los barrios ficticios produzcan parte de lo que comen.',
      !isBlank(row.mission),
    ),
    ask(
      'vision',
      '¿Cuál es su visión?',
      'Dice qué quiere llegar a ser la institución.',
      'Ser el referente de la agricultura de barrio.',
      !isBlank(row.vision),
    ),
    ask(
      'planAxes',
      '¿Con qué ejes del plan de desarrollo se alinea?',
      'El formulario anual los pide. Escriba el plan y el número y nombre de cada eje.',
      'Plan de desarrollo ficticio, eje 2: Bienestar.',
      row.planAxes.trim() !== '',
    ),
    ask(
      'topics',
      '¿De qué temas se hablará?',
      'Cada tema sale de un programa sectorial y de un objetivo. Las campañas toman de aquí su tema.',
      'Programa sectorial ficticio de Bienestar; Alimentación sana; Huertos en casa.',
      content.topic.length > 0,
    ),
  ];
};

/** What asks for campaigns: the programme's strategies and each finding of the diagnosis; then, whether there are more. */
export const reasonQuestions = (
  content: StrategyContent,
  { diagnosis, program }: Pick<StrategyCheckContext, 'diagnosis' | 'program'>,
): readonly GuideQuestion[] => {
  const carried = new Set(content.campaignStrategy.map(({ strategyId }) => strategyId));
  const base = { section: REASONS, prints: 'Estrategia de comunicación, campañas' } as const;
  return [
    ...(program.strategy.length === 0
      ? []
      : [
          {
            ...base,
            key: 'program',
            title: '¿Qué estrategias del programa anual necesitan campaña?',
            why: 'Lo que el programa se propuso y hay que dar a conocer empieza aquí. Cada campaña traída conserva los hallazgos, grupos y territorios de su estrategia.',
            example: 'De «Llevar módulos a los mercados» sale la campaña «Busca tu módulo (ficticia)».',
            state: program.strategy.some(({ id }) => carried.has(id)) ? 'answered' : 'optional',
          } as const,
        ]),
    ...diagnosis.conclusion.map(
      ({ id, text }, index): GuideQuestion => ({
        ...base,
        key: `conclusion:${id}`,
        title: `¿Con qué campaña se atiende «${text.trim() || `Hallazgo ${index + 1}`}»?`,
        why: 'El diagnóstico encontró esto. Si se comunica, se dice con qué campaña; si no, se justifica al enviar.',
        example: 'Con «Busca tu módulo (ficticia)»: la gente no sabía que los módulos existen.',
        state: content.campaignConclusion.some(({ conclusionId }) => conclusionId === id) ? 'answered' : 'open',
      }),
    ),
    {
      ...base,
      key: 'campaigns',
      title: content.campaign.length === 0 ? '¿Qué campañas habrá en el año?' : '¿Falta alguna campaña?',
      why: 'Cada campaña dice una cosa a alguien, en unas fechas y unos lugares. El plan de medios difunde estas campañas.',
      example: 'Siembra tu patio (ficticia), de marzo a mayo. Busca tu módulo (ficticia), en septiembre.',
      state: content.campaign.length === 0 ? 'open' : 'answered',
    },
  ];
};
