import type { AnnualProgramContent, PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { hasGoals } from '#shared/domain/annual-program/month-goals.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';

/**
 * Six questions for each activity, and whether there are more of them.
 * @param withMoney whether there are budget lines to choose from
 */
export const activityQuestions = (
  content: AnnualProgramContent,
  section: string,
  withMoney: boolean,
): readonly GuideQuestion[] => [
  ...content.activity
    .flatMap((activity, index) => questionsOf(content, activity, index, section))
    .filter(({ key }) => withMoney || !key.endsWith(':money')),
  {
    key: 'activities',
    section,
    title: content.activity.length === 0 ? '¿Qué se hará en el año?' : '¿Falta alguna actividad?',
    why: 'Cada actividad dice quién responde, dónde, para quién, cuándo, cuánto y con qué dinero. Agregue una por cada cosa que se vaya a hacer.',
    example: 'Pláticas en centros de barrio. Carteles en mercados. Jornadas de inscripción.',
    prints: `Programa anual, apartado «${section}»`,
    state: content.activity.length === 0 ? 'open' : 'answered',
  },
];

const questionsOf = (
  content: AnnualProgramContent,
  activity: PlannedActivity,
  index: number,
  section: string,
): readonly GuideQuestion[] => {
  const { id, name } = activity;
  const called = name.trim() === '' ? `la actividad ${index + 1}` : `«${name.trim()}»`;
  const own = (rows: readonly { readonly activityId: string }[]): boolean =>
    rows.some(({ activityId }) => activityId === id);
  const ask = (
    part: string,
    title: string,
    why: string,
    example: string,
    state: GuideQuestion['state'],
  ): GuideQuestion => ({
    key: `activity:${id}:${part}`,
    section: `Actividad ${index + 1}${name.trim() === '' ? '' : `: ${name.trim()}`}`,
    title,
    why,
    example,
    prints: `Programa anual, apartado «${section}»`,
    state,
  });
  return [
    ask(
      'what',
      name.trim() === ''
        ? `¿Qué se hará en la actividad ${index + 1}?`
        : `¿Qué se hará en ${called}, y para qué estrategia?`,
      'El nombre encabeza su renglón en el cronograma. La estrategia dice a qué hallazgo responde.',
      'Pláticas en centros de barrio: dos promotoras explican cómo sembrar y entregan semillas.',
      name.trim() === '' ? 'open' : 'answered',
    ),
    ask(
      'who',
      `¿Qué puesto responde por ${called}?`,
      'Sin puesto responsable el programa no se envía. Se nombra el puesto, no la persona.',
      'Jefatura de Promoción (ficticia)',
      activity.responsiblePost.trim() === '' ? 'open' : 'answered',
    ),
    ask(
      'where',
      `¿Dónde se hará ${called}?`,
      'Los territorios son los del diagnóstico. Sin territorio la actividad no alcanza a ningún grupo.',
      'Villa Ejemplo y San Ficticio',
      own(content.activityTerritory) ? 'answered' : 'open',
    ),
    ask(
      'whom',
      `¿A quién se dirige ${called}?`,
      '«Población en general» no cubre a ningún otro grupo: marque todos los que la actividad busca.',
      'Mujeres rurales y personas jóvenes (grupos ficticios)',
      own(content.activitySegment) ? 'answered' : 'optional',
    ),
    ask(
      'when',
      `¿Cuánto de ${called} se hará en cada mes?`,
      'La cifra de cada mes es la meta con la que se medirá. Espacio empieza o termina un mes; Mayús con flechas pinta varios; una cifra la escribe.',
      'Plática: 4 en marzo, 4 en abril, 8 en mayo.',
      hasGoals(activity) && activity.unit.trim() !== '' ? 'answered' : 'open',
    ),
    ask(
      'money',
      `¿Con qué dinero se hará ${called}?`,
      'Cada peso sale de un renglón del presupuesto del expediente. Se ve cuánto queda de cada uno.',
      '$60,000.00 del renglón «Impresión de carteles».',
      own(content.activityLine) ? 'answered' : 'optional',
    ),
  ];
};
