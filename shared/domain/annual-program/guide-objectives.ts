import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

/** The general objective, the specific ones, and one question for each finding of the diagnosis. */
export const objectiveQuestions = (
  content: AnnualProgramContent,
  { conclusion }: Pick<DiagnosisContent, 'conclusion'>,
  section: string,
): readonly GuideQuestion[] => {
  const answered = new Set(content.strategyAnswer.map(({ conclusionId }) => conclusionId));
  const prints = `Programa anual, apartado «${section}»`;
  const written = (kind: 'general' | 'specific') =>
    content.objective.some((row) => row.kind === kind && row.text.trim() !== '');
  return [
    {
      key: 'general',
      section,
      title: '¿Qué se quiere lograr en el año?',
      why: 'Es el objetivo general: todo lo demás del programa sirve para alcanzarlo. Si el diagnóstico tiene árbol de objetivos, se puede traer de ahí.',
      example: 'Que más familias de los barrios ficticios cultiven su propio huerto.',
      prints: `${prints} y resumen en una página`,
      state: written('general') ? 'answered' : 'open',
    },
    {
      key: 'specific',
      section,
      title: '¿Con qué pasos se logra?',
      why: 'Los objetivos específicos parten el general en cosas que se pueden terminar y medir.',
      example: 'Dar a conocer los talleres en cada barrio. Acompañar a las familias en su primera siembra.',
      prints,
      state: written('specific') ? 'answered' : 'optional',
    },
    ...conclusion.map(
      ({ id, text }, index): GuideQuestion => ({
        key: `conclusion:${id}`,
        section,
        title: `¿Con qué estrategia se atiende «${text.trim() || `Hallazgo ${index + 1}`}»?`,
        why: 'El diagnóstico encontró esto. Un programa que no lo atiende repite lo del año pasado.',
        example: 'Llevar módulos a los mercados los fines de semana, cuando las familias tienen tiempo.',
        prints,
        state: answered.has(id) ? 'answered' : 'open',
      }),
    ),
    ...(conclusion.length > 0
      ? []
      : [
          {
            key: 'strategies',
            section,
            title: '¿Con qué estrategias se trabajará?',
            why: 'El diagnóstico todavía no tiene conclusiones (hallazgos). Las estrategias dicen por qué camino se llega a los objetivos.',
            example: 'Llevar módulos a los mercados los fines de semana.',
            prints,
            state: content.strategy.some(({ text }) => text.trim() !== '') ? 'answered' : 'optional',
          } as const,
        ]),
  ];
};
