import type { AnnualProgramContent, Indicator, PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';
import { rankAt } from '#tests/domain/plans/realistic-diagnosis.ts';

type Spec = readonly [
  name: string,
  post: string,
  unit: string,
  /** January to December. */
  goals: string,
  groups: readonly number[],
  lines: readonly number[],
];

const PROMOTION = 'Jefatura de Departamento de Promoción';
const DIFFUSION = 'Jefatura de Departamento de Difusión';
const DESIGN = 'Coordinación de Diseño';

const ACTIVITIES: readonly Spec[] = [
  ['Pláticas en mercados, antes de abrir los puestos', PROMOTION, 'plática', '4,4,6,6,0,4,4,2,4,6,4,0', [2, 11], [0]],
  [
    'Visitas casa por casa en localidades sin agua entubada',
    PROMOTION,
    'visita',
    '120,160,200,200,0,80,80,0,120,200,200,60',
    [0, 1],
    [1],
  ],
  ['Módulo de inscripción en sábado', PROMOTION, 'jornada', '2,4,4,4,0,4,4,4,4,4,4,2', [2, 12], [2]],
  [
    'Radio comunitaria en tres lenguas de la sierra',
    DIFFUSION,
    'espacio',
    '40,80,80,80,0,80,80,80,80,80,80,40',
    [5, 6],
    [3],
  ],
  ['Radio comercial en la costa y el valle', DIFFUSION, 'espacio', '20,40,40,40,0,40,40,40,40,40,40,20', [14, 17], [4]],
  [
    'Perifoneo en localidades de más de 500 habitantes',
    DIFFUSION,
    'recorrido',
    '10,20,20,20,0,20,20,10,20,20,20,10',
    [3, 0],
    [5],
  ],
  ['Carteles para centros de salud y delegaciones', DESIGN, 'cartel', '1200,0,0,0,0,0,1200,0,0,0,0,0', [10, 15], [6]],
  ['Trípticos con el trámite en cuatro pasos', DESIGN, 'tríptico', '8000,0,0,0,0,0,8000,0,0,0,0,0', [2, 12], [6]],
  ['Historieta para estudiantes de secundaria', DESIGN, 'ejemplar', '0,6000,0,0,0,0,0,6000,0,0,0,0', [7], [7]],
  ['Reto escolar «Mide tu lluvia»', PROMOTION, 'escuela', '0,10,15,15,0,5,0,0,15,15,10,0', [7, 8], [8]],
  ['Cuadernillo de cuatro clases para docentes', DESIGN, 'cuadernillo', '0,800,0,0,0,0,0,800,0,0,0,0', [9], [7]],
  ['Encuentro con autoridades auxiliares', PROMOTION, 'encuentro', '1,0,1,0,0,1,0,0,1,0,1,0', [15], [2]],
  ['Reuniones con comités de agua', PROMOTION, 'reunión', '2,2,2,2,0,2,2,2,2,2,2,0', [16], [2]],
  [
    'Aviso de cómo reconocer al personal del programa',
    DIFFUSION,
    'publicación',
    '2,2,2,2,0,2,2,2,2,2,2,2',
    [3, 17],
    [9],
  ],
  ['Cápsulas de video con testimonios', DIFFUSION, 'cápsula', '0,2,2,2,0,2,2,2,2,2,2,0', [17], [10]],
  ['Pauta en redes sociales por municipio', DIFFUSION, 'publicación', '8,12,12,12,0,12,12,12,12,12,12,8', [8, 17], [9]],
  ['Jornada con intérprete de lengua de señas', PROMOTION, 'jornada', '0,1,1,1,0,1,1,1,1,1,1,0', [4], [11]],
  [
    'Visita a domicilio a personas con discapacidad',
    PROMOTION,
    'visita',
    '10,15,15,15,0,15,15,10,15,15,15,10',
    [4],
    [1],
  ],
  ['Talleres en barrios de artesanas y artesanos', PROMOTION, 'taller', '0,2,2,2,0,2,2,2,2,2,2,0', [13], [0]],
  ['Brigada en albergues de jornaleros', PROMOTION, 'brigada', '2,2,2,0,0,0,0,0,2,2,2,2', [6], [12]],
  ['Mesa en el muelle los domingos', PROMOTION, 'jornada', '2,4,4,4,0,4,4,4,4,4,4,2', [14], [12]],
  ['Capacitación de promotoras', PROMOTION, 'sesión', '1,0,0,1,0,0,1,0,0,1,0,0', [], [8]],
  [
    'Encuesta corta en módulo: por dónde se enteró',
    DIFFUSION,
    'encuesta',
    '300,300,300,300,0,300,300,300,300,300,300,300',
    [17],
    [13],
  ],
  ['Informe trimestral de difusión', DIFFUSION, 'informe', '0,0,1,0,0,1,0,0,1,0,0,1', [], []],
  ['Feria de la lluvia en la plaza principal', PROMOTION, 'feria', '0,0,0,0,0,1,0,0,0,0,0,0', [17, 11], [11]],
];

/** Of the year, in centavos, for 14 lines. */
export const LINES = [
  ['2151', 'Material impreso para pláticas y talleres', 18_450_000],
  ['3751', 'Viáticos de promotoras', 46_200_000],
  ['3831', 'Jornadas y encuentros', 22_380_050],
  ['3611', 'Radio comunitaria', 38_400_000],
  ['3611', 'Radio comercial', 61_500_000],
  ['3611', 'Perifoneo', 24_600_000],
  ['3361', 'Carteles y trípticos', 33_750_075],
  ['3361', 'Historieta y cuadernillo', 28_900_000],
  ['3341', 'Capacitación y reto escolar', 17_200_000],
  ['3661', 'Pauta en redes sociales', 42_000_000],
  ['3631', 'Producción de cápsulas', 26_750_000],
  ['3391', 'Intérpretes y montaje de la feria', 15_310_033],
  ['2611', 'Combustible de brigadas', 9_800_000],
  ['3351', 'Encuesta corta', 6_500_000],
] as const;

const STRATEGIES = [
  ['Llevar el mensaje por los medios que sí se oyen en cada lugar', 0, [0, 1]],
  ['Abrir la inscripción en horarios y lugares de la gente', 1, [2, 5]],
  ['Hablar en las lenguas de la sierra, con gente de la comunidad', 0, [3]],
  ['Enseñar a reconocer al personal y a los avisos falsos', 2, [4]],
  ['Trabajar con escuelas y mercados', 0, [5]],
  ['Preguntar siempre por dónde se enteró cada persona', 3, [6]],
] as const;

const OBJECTIVES = [
  'Que los hogares que más necesitan captar lluvia conozcan el programa, sepan que es para ellos y se inscriban.',
  'Llegar con mensajes propios a los 18 grupos de atención en los seis municipios.',
  'Que quien se entera pueda inscribirse en una sola visita.',
  'Reducir a la mitad los hogares que desconfían del programa.',
  'Saber qué medio funcionó en cada municipio antes de planear el año siguiente.',
] as const;

const INDICATORS: readonly (readonly [Indicator['level'], string, string, string, string, string])[] = [
  [
    'end',
    'Contribuir a que los hogares sin agua entubada tengan agua de lluvia en su casa',
    'Porcentaje de hogares objetivo con captador',
    'hogares con captador / hogares objetivo × 100',
    '33.3',
    '38',
  ],
  [
    'purpose',
    'Los hogares objetivo conocen el programa y se inscriben',
    'Porcentaje de hogares objetivo que conocen el programa',
    'hogares que lo conocen / hogares encuestados × 100',
    '20',
    '45',
  ],
  [
    'component',
    'Personas informadas cara a cara',
    'Personas informadas en pláticas, visitas y jornadas',
    'suma de asistentes registrados',
    '15240',
    '21000',
  ],
  [
    'component',
    'Mensajes difundidos en medios',
    'Espacios difundidos respecto de los contratados',
    'espacios difundidos / espacios contratados × 100',
    '100',
    '100',
  ],
  [
    'component',
    'Materiales entregados',
    'Materiales entregados respecto de los impresos',
    'materiales entregados / materiales impresos × 100',
    '77',
    '95',
  ],
  [
    'activity',
    'Realizar pláticas y talleres',
    'Pláticas y talleres realizados',
    'suma de pláticas y talleres',
    '131',
    '62',
  ],
  [
    'activity',
    'Visitar localidades sin agua',
    'Visitas realizadas respecto de las programadas',
    'visitas realizadas / visitas programadas × 100',
    '84',
    '95',
  ],
  [
    'activity',
    'Aplicar la encuesta corta',
    'Personas inscritas que dicen por dónde se enteraron',
    'encuestas / inscripciones × 100',
    '0',
    '90',
  ],
];

/** A budget's line as the programme sees it. */
export type RealisticLine = { readonly id: string; readonly annual: Centavos };

/** A programme of 25 activities and 8 indicators over that diagnosis; every peso of the lines has its activity. */
export const realisticProgram = (
  row: Pick<AnnualProgramContent['annualProgram'][number], 'id' | 'dossierId' | 'fiscalYear' | 'profileId'>,
  diagnosis: DiagnosisContent,
  lines: readonly RealisticLine[],
  guidelines: readonly Guideline[],
  newId: IdSource,
): AnnualProgramContent => {
  const objective = OBJECTIVES.map((text, index) => {
    return { id: newId(), rank: rankAt(index), kind: index === 0 ? ('general' as const) : ('specific' as const), text };
  });
  const strategy = STRATEGIES.map(([text, of], index) => ({
    id: newId(),
    rank: rankAt(index),
    objectiveId: objective[of + 1]?.id ?? null,
    text,
  }));
  const activity = ACTIVITIES.map(
    ([name, responsiblePost, unit, goals], index): PlannedActivity => ({
      id: newId(),
      rank: rankAt(index),
      strategyId: strategy[index % strategy.length]?.id ?? null,
      name,
      description: `${name}, con registro de asistentes y encuesta corta al terminar.`,
      responsiblePost,
      unit,
      ...goalsOf(goals.split(',')),
    }),
  );
  const municipalities = diagnosis.territory.filter(({ level }) => level === 'municipality');
  return {
    annualProgram: [{ ...row, title: `Programa anual ${row.fiscalYear} · Programa Lluvia en Casa` }],
    sectionText: Object.entries(TEXTS).map(([sectionKey, body]) => ({
      id: newId(),
      sectionKey,
      body: paragraphs(body),
    })),
    objective,
    strategy,
    strategyAnswer: STRATEGIES.flatMap(([, , answers], at) =>
      answers.map((conclusion) => ({
        id: newId(),
        rank: rankAt(at * 10 + conclusion),
        strategyId: strategy[at]?.id ?? '',
        conclusionId: diagnosis.conclusion[conclusion]?.id ?? '',
      })),
    ),
    activity,
    activityTerritory: activity.flatMap(({ id }, at) =>
      municipalities
        .filter((_, place) => at % 5 === 0 || (place + at) % 3 === 0)
        .map((place, index) => ({ id: newId(), rank: rankAt(at * 10 + index), activityId: id, territoryId: place.id })),
    ),
    activitySegment: ACTIVITIES.flatMap(([, , , , groups], at) =>
      groups.map((group) => ({
        id: newId(),
        rank: rankAt(at * 20 + group),
        activityId: activity[at]?.id ?? '',
        segmentId: diagnosis.segment[group]?.id ?? '',
      })),
    ),
    activityLine: lines.flatMap((line, at) => {
      const users = ACTIVITIES.flatMap(([, , , , , of], index) => (of.includes(at) ? [index] : []));
      const each = Math.floor(line.annual / Math.max(1, users.length));
      return users.map((user, index) => ({
        id: newId(),
        rank: rankAt(at * 10 + index),
        activityId: activity[user]?.id ?? '',
        lineId: line.id,
        amount: index === 0 ? line.annual - each * (users.length - 1) : each,
      }));
    }),
    indicator: INDICATORS.map((spec, index) => indicatorOf(spec, index, row.fiscalYear, newId)),
    compliance: guidelines.map(({ id }, index) => ({
      id: newId(),
      rank: rankAt(index),
      guidelineId: id,
      answer: index % 7 === 5 ? ('not-applicable' as const) : ('meets' as const),
      evidence:
        index % 7 === 5
          ? 'El programa no contrata ese servicio en el ejercicio.'
          : 'Apartado de actividades y calendario, y oficio de la dirección que se acompaña en los anexos.',
    })),
    signatory: [
      ['prepared', 'Rosa Ejemplo Prueba', 'Jefa de Departamento de Difusión'],
      ['reviewed', 'Hugo Muestra Supuesto', 'Subdirector de Promoción'],
      ['authorised', 'Bruno Ejemplo Ríos', 'Director de Comunicación'],
    ].map(([role = '', name = '', position = ''], index) => ({
      id: newId(),
      rank: rankAt(index),
      role,
      name,
      position,
    })),
  };
};

const goalsOf = (goals: readonly string[]): GoalColumns =>
  Object.fromEntries(
    GOAL_FIELDS.map((field, month) => [field, goals[month] === '0' ? '' : (goals[month] ?? '')]),
  ) as GoalColumns;

const indicatorOf = (
  [level, narrative, name, method, baseline, annualGoal]: (typeof INDICATORS)[number],
  index: number,
  year: number,
  newId: IdSource,
): Indicator => {
  const quarter = Number(annualGoal) / 4;
  const cumulative = index < 2 || index > 5;
  const goals = GOAL_FIELDS.map((_, month) => {
    if (month % 3 !== 2) return '';
    const step = (month + 1) / 3;
    return String(Math.round((cumulative ? quarter * step : quarter) * 100) / 100);
  });
  return {
    id: newId(),
    rank: rankAt(index),
    level,
    narrative,
    name,
    definition: `Mide ${name.toLowerCase()} en el ejercicio, en los seis municipios donde trabaja el programa.`,
    kind: index < 2 ? 'strategic' : 'management',
    dimension: index === 6 ? 'efficiency' : 'efficacy',
    method,
    numerator: method.split(' / ')[0] ?? '',
    denominator: method.includes(' / ') ? (method.split(' / ')[1]?.replace(' × 100', '') ?? '') : '',
    unit: method.includes('× 100') ? 'por ciento' : 'número',
    frequency: 'quarterly',
    baseline,
    baselineYear: String(year - 1),
    baselineNote: '',
    sense: 'ascending',
    cumulative,
    annualGoal,
    ...goalsOf(goals),
    greenFrom: '90',
    yellowFrom: '75',
    verification: 'Registro de asistencia y encuesta corta, en el archivo del Departamento de Difusión.',
    assumptions: 'Los caminos de la sierra permanecen abiertos fuera de agosto.',
    responsiblePost: index % 2 === 0 ? PROMOTION : DIFFUSION,
  };
};

const TEXTS = {
  presentation:
    'El Programa Lluvia en Casa (ficticio) entrega captadores de agua de lluvia a hogares que no tienen agua entubada o la reciben por tandeo. Este programa anual dice a quién se le hablará del programa durante el año, por qué medios, en qué meses y con qué dinero.\nSe apoya en el diagnóstico del ejercicio, que encontró que ocho de cada diez hogares que más lo necesitan no lo conocen.',
  'legal-basis':
    'Constitución Política de los Estados Unidos Mexicanos, artículo 134.\nLey General de Comunicación Social, en lo que toca a los programas anuales.\nReglas de operación ficticias del Programa Lluvia en Casa, publicadas en la Gaceta de Ejemplo.',
  annexes:
    'Anexo 1. Actas de los grupos de escucha con promotoras.\nAnexo 2. Cotizaciones de radio, impresos y redes sociales.\nAnexo 3. Plan de recorridos por municipio.',
} as const;
