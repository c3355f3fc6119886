import { emptyProcedure, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { FlowSource } from '#shared/flowchart/graph.ts';

/** `next`, `end`, or the number (1-based) of the activity that follows; 0 is a lost target. */
export type CourseSpec = 'next' | 'end' | number;

export type DocumentSpec = {
  readonly flow: 'receives' | 'produces' | 'files';
  readonly title: string;
  readonly copies?: number;
  readonly filing?: 'definitive' | 'temporary' | 'alphabetical';
};

export type ActivitySpec = {
  /** Index of the post; −1 for none. */
  readonly post: number;
  readonly text: string;
  readonly question?: string;
  readonly branches?: readonly (readonly [answer: string, course: CourseSpec])[];
  readonly course?: CourseSpec;
  readonly documents?: readonly DocumentSpec[];
  readonly procedure?: string;
};

/** A procedure as short as a test can write it. */
export const procedureOf = (posts: readonly string[], activities: readonly ActivitySpec[]): ProcedureContent => {
  const id = (kind: number, index: number): string =>
    `00000000-0000-7${String(kind).padStart(3, '0')}-8000-${String(index).padStart(12, '0')}`;
  const rank = (index: number): string => `a${String(index).padStart(6, '0')}`;
  const course = (spec: CourseSpec) =>
    typeof spec === 'number'
      ? ({ nextKind: 'activity', targetId: spec === 0 ? null : id(2, spec) } as const)
      : ({ nextKind: spec, targetId: null } as const);
  let serial = 0;
  const next = (): number => {
    serial += 1;
    return serial;
  };
  return {
    ...emptyProcedure(id(0, 1), 'prueba'),
    post: posts.map((name, index) => ({ id: id(1, index + 1), rank: rank(index), name, areaName: '' })),
    activity: activities.map((activity, index) => ({
      id: id(2, index + 1),
      rank: rank(index),
      postId: activity.post < 0 ? null : id(1, activity.post + 1),
      description: activity.text,
      question: activity.question ?? '',
      predefinedProcedure: activity.procedure ?? '',
      workspace: null,
      ...course(activity.course ?? 'next'),
    })),
    branch: activities.flatMap((activity, index) =>
      (activity.branches ?? []).map(([answer, target]) => {
        const n = next();
        return { id: id(3, n), rank: rank(n), activityId: id(2, index + 1), answer, outcome: '', ...course(target) };
      }),
    ),
    activityDocument: activities.flatMap((activity, index) =>
      (activity.documents ?? []).map((document) => {
        const n = next();
        return {
          id: id(4, n),
          rank: rank(n),
          activityId: id(2, index + 1),
          flow: document.flow,
          title: document.title,
          copies: document.copies ?? 1,
          filing: document.filing ?? null,
          sourceId: null,
        };
      }),
    ),
  };
};

/** Ten activities, two posts, one decision, a way back from 5 to 4: the shape of an ordinary short procedure. */
export const shortProcedure = (): FlowSource =>
  procedureOf(
    ['Dirección de Programas', 'Jefatura del Departamento de Difusión'],
    [
      { post: 0, text: 'Prepara la propuesta de presupuesto de la Dirección y reparte el gasto por partidas.' },
      { post: 1, text: 'Recibe el reparto del gasto por partidas para las acciones de difusión.' },
      { post: 1, text: 'Hace el diagnóstico de la difusión del programa en las regiones.' },
      {
        post: 1,
        text: 'Redacta el programa anual de difusión conforme a los lineamientos vigentes y lo manda a la Dirección para que lo valide.',
      },
      {
        post: 0,
        text: 'Recibe y revisa el programa anual de difusión y resuelve lo que sigue.',
        question: '¿Autoriza?',
        branches: [
          ['Sí', 'next'],
          ['No', 4],
        ],
      },
      { post: 1, text: 'Recibe el programa anual de difusión ya autorizado.' },
      { post: 1, text: 'Pone en marcha las estrategias de comunicación y el plan de medios.' },
      { post: 1, text: 'Ubica a los sectores público, social y privado que puedan ayudar y hace contacto con ellos.' },
      { post: 1, text: 'Propone convenios de colaboración a los medios de comunicación.' },
      { post: 1, text: 'Lleva a cabo la difusión del programa de acuerdo con lo planeado.', course: 'end' },
    ],
  );

/** A long procedure with decisions, ways back and documents, for sizes and times. Always the same. */
export const longProcedure = (count: number, lanes: number): FlowSource => {
  const texts = [
    'Recibe la solicitud y verifica que contenga la documentación completa.',
    'Elabora el oficio de respuesta y lo turna para firma.',
    'Integra el expediente con los documentos originales, las constancias y los comprobantes de la convocatoria.',
    'Registra en el sistema.',
    'Notifica por escrito el resultado de la evaluación, dentro de los cinco días hábiles siguientes.',
    'Analiza la procedencia técnica y presupuestal.',
  ];
  let state = 7;
  const pick = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  let lane = 0;
  const activities = Array.from({ length: count }, (_, index): ActivitySpec => {
    if (index < lanes) lane = index;
    else if (pick(2) === 0) lane = pick(lanes);
    const decides = index > 2 && index < count - 1 && pick(6) === 0;
    const back: CourseSpec = pick(4) === 0 ? 'end' : Math.max(1, index - pick(7));
    return {
      post: lane,
      text: texts[pick(texts.length)] ?? '',
      ...(decides
        ? {
            question: '¿Cumple con los requisitos?',
            branches: [
              ['Sí', 'next'],
              ['No', back],
            ] as const,
          }
        : {}),
      ...(pick(6) === 0
        ? { documents: [{ flow: 'produces', title: 'Oficio de respuesta', copies: 1 + pick(2) }] as const }
        : {}),
      course: index === count - 1 ? 'end' : 'next',
    };
  });
  return procedureOf(
    Array.from({ length: lanes }, (_, index) => `Jefatura del Departamento ${index + 1}`),
    activities,
  );
};
