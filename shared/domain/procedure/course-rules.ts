import type { Finding } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type Course, courseTarget } from '#shared/domain/procedure/course-wording.ts';
import type { Activity, Branch } from '#shared/domain/procedure/procedure.ts';
import {
  finding,
  placeOf,
  quote,
  type Reading,
  whereActivity,
  whereBranch,
} from '#shared/domain/procedure/procedure-reading.ts';

/**
 * Where the course goes: targets that are there, decisions that decide, one start, an end that can be reached. A course
 * without target is the only blocking finding of a procedure: it would print an instruction that nobody can follow.
 */
export const checkCourse = (reading: Reading): readonly Finding[] => [
  ...reading.content.activity.flatMap((activity) => {
    const branches = reading.branches.get(activity.id) ?? [];
    return branches.length === 0
      ? [...checkOwnCourse(reading, activity), ...checkQuestionAlone(reading, activity)]
      : [
          ...branches.flatMap((branch) => checkBranchCourse(reading, branch)),
          ...checkDecision(reading, activity, branches),
        ];
  }),
  ...checkReach(reading),
];

const checkOwnCourse = (reading: Reading, activity: Activity): readonly Finding[] => {
  const where = whereActivity(reading, activity.id);
  const number = reading.numbers.get(activity.id);
  const target = courseTarget(reading.content, activity.id, activity, reading.numbers);
  const place = placeOf(reading, 'activities', activity.id, 'targetId');
  if (target.kind === 'lost' && activity.nextKind === 'activity') {
    return [
      finding(
        'lost-target',
        'blocking',
        place,
        where,
        `La actividad ${number} manda a otra actividad, pero esa actividad se borró o no se ha elegido.`,
        'Elija a qué actividad sigue, o diga que continúa en la siguiente o que ahí termina el procedimiento.',
      ),
    ];
  }
  if (target.kind === 'lost') {
    return [
      finding(
        'last-without-end',
        'warning',
        placeOf(reading, 'activities', activity.id, 'nextKind'),
        where,
        `La actividad ${number} es la última y no dice ${quote(reading.profile.wording.end)}.`,
        'Marque que ahí termina el procedimiento, o diga a qué actividad regresa.',
      ),
    ];
  }
  return target.kind === 'activity' && target.activityId === activity.id
    ? [selfLoop(reading, activity.id, `La actividad ${number} manda a sí misma.`, where)]
    : [];
};

const checkBranchCourse = (reading: Reading, branch: Branch): readonly Finding[] => {
  const where = whereBranch(reading, branch);
  const target = courseTarget(reading.content, branch.activityId, branch, reading.numbers);
  if (target.kind === 'lost') {
    return [
      finding(
        'lost-target',
        'blocking',
        placeOf(reading, 'activities', branch.id, 'targetId'),
        where,
        branch.nextKind === 'next'
          ? `La respuesta ${quote(branch.answer)} dice ${quote(reading.profile.wording.next)}, pero la decisión es la última actividad.`
          : `La respuesta ${quote(branch.answer)} manda a una actividad que se borró o que no se ha elegido.`,
        'Elija a qué actividad lleva esta respuesta, o diga que ahí termina el procedimiento.',
      ),
    ];
  }
  return target.kind === 'activity' && target.activityId === branch.activityId
    ? [selfLoop(reading, branch.id, `La respuesta ${quote(branch.answer)} regresa a la misma decisión.`, where)]
    : [];
};

const selfLoop = (reading: Reading, rowId: string, message: string, where: string): Finding =>
  finding(
    'self-loop',
    'warning',
    placeOf(reading, 'activities', rowId, 'targetId'),
    where,
    message,
    'Elija la actividad en la que de verdad se sigue; nadie sale de una actividad que vuelve a empezar.',
  );

const checkQuestionAlone = (reading: Reading, activity: Activity): readonly Finding[] =>
  activity.question.trim() === ''
    ? []
    : [
        finding(
          'decision-without-branches',
          'warning',
          placeOf(reading, 'activities', activity.id, 'question'),
          whereActivity(reading, activity.id),
          `La pregunta ${quote(activity.question)} no tiene respuestas.`,
          'Agregue al menos dos respuestas y diga a dónde lleva cada una, o borre la pregunta.',
        ),
      ];

const checkDecision = (reading: Reading, activity: Activity, branches: readonly Branch[]): readonly Finding[] => {
  const where = whereActivity(reading, activity.id);
  const number = reading.numbers.get(activity.id);
  const found: Finding[] = [];
  if (activity.question.trim() === '') {
    found.push(
      finding(
        'decision-without-question',
        'warning',
        placeOf(reading, 'activities', activity.id, 'question'),
        where,
        `La actividad ${number} tiene respuestas, pero no la pregunta que se decide.`,
        'Escriba la pregunta, por ejemplo «¿Autoriza?».',
      ),
    );
  }
  const [only] = branches;
  if (only && branches.length === 1) {
    found.push(
      finding(
        'decision-one-branch',
        'warning',
        placeOf(reading, 'activities', activity.id, 'branches'),
        where,
        `La decisión de la actividad ${number} tiene una sola respuesta, ${quote(only.answer)}.`,
        'Agregue la otra respuesta y diga a dónde lleva, o quite la decisión.',
      ),
    );
  }
  const seen = new Map<string, Branch>();
  for (const branch of branches) {
    const answer = foldText(branch.answer);
    if (answer === '') {
      found.push(
        finding(
          'branch-without-answer',
          'warning',
          placeOf(reading, 'activities', branch.id, 'answer'),
          whereBranch(reading, branch),
          `Una de las salidas de la decisión de la actividad ${number} no dice con qué respuesta se toma.`,
          'Escriba la respuesta, por ejemplo «Sí» o «No».',
        ),
      );
    } else if (seen.has(answer)) {
      found.push(
        finding(
          'branch-repeated',
          'warning',
          placeOf(reading, 'activities', branch.id, 'answer'),
          whereBranch(reading, branch),
          `La respuesta ${quote(branch.answer)} está dos veces en la decisión de la actividad ${number}.`,
          'Deje una de las dos, o cambie la respuesta.',
        ),
      );
    }
    seen.set(answer, branch);
  }
  const targets = new Set(branches.map((branch) => targetKey(reading, activity.id, branch)));
  if (branches.length > 1 && targets.size === 1 && !targets.has('lost')) {
    found.push(
      finding(
        'decision-same-target',
        'warning',
        placeOf(reading, 'activities', activity.id, 'branches'),
        where,
        `Todas las respuestas de la actividad ${number} llevan al mismo lugar: la decisión no decide nada.`,
        'Diga a dónde lleva cada respuesta, o quite la decisión y cuente lo que cambia en la descripción.',
      ),
    );
  }
  return found;
};

const targetKey = (reading: Reading, from: string, course: Course): string => {
  const target = courseTarget(reading.content, from, course, reading.numbers);
  return target.kind === 'activity' ? target.activityId : target.kind;
};

/** Positions that each activity leads to; `end` where it (also) ends, or where a lost target hides what follows. */
const graphOf = (reading: Reading) =>
  reading.content.activity.map((activity) => {
    const branches = reading.branches.get(activity.id) ?? [];
    const courses: readonly Course[] = branches.length > 0 ? branches : [activity];
    const targets = courses.map((course) => courseTarget(reading.content, activity.id, course, reading.numbers));
    return {
      ends: targets.some((target) => target.kind !== 'activity'),
      next: targets.flatMap((target) =>
        target.kind === 'activity' ? [(reading.numbers.get(target.activityId) ?? 1) - 1] : [],
      ),
    };
  });

const checkReach = (reading: Reading): readonly Finding[] => {
  const { activity: activities } = reading.content;
  if (activities.length === 0) return [];
  const graph = graphOf(reading);
  const forward = graph.map((node) => node.next);
  const reached = new Set<number>();
  spread(0, forward, reached);
  const found: Finding[] = [];
  const covered = new Set(reached);
  for (const [position, activity] of activities.entries()) {
    if (covered.has(position)) continue;
    spread(position, forward, covered);
    const above = activities[position - 1];
    const aboveEnds = above?.nextKind === 'end' && !reading.branches.has(above.id);
    found.push(
      finding(
        aboveEnds ? 'after-end' : 'unreachable',
        'warning',
        placeOf(reading, 'activities', activity.id),
        whereActivity(reading, activity.id),
        aboveEnds
          ? `La actividad ${position + 1} viene después de ${quote(reading.profile.wording.end)} y ninguna otra lleva a ella.`
          : `Ninguna actividad lleva a la ${position + 1}: parece que el procedimiento empezara dos veces.`,
        aboveEnds
          ? `Quite el fin de la actividad ${position}, o diga qué actividad lleva a la ${position + 1}, o bórrela.`
          : `Diga en qué actividad o respuesta se llega a la ${position + 1}, o bórrela.`,
      ),
    );
  }
  return [...found, ...checkEnd(reading, graph, reached)];
};

const checkEnd = (
  reading: Reading,
  graph: readonly { readonly ends: boolean; readonly next: readonly number[] }[],
  reached: ReadonlySet<number>,
): readonly Finding[] => {
  const { activity: activities } = reading.content;
  const backward: number[][] = graph.map(() => []);
  for (const [from, node] of graph.entries()) for (const to of node.next) backward[to]?.push(from);
  const finishing = new Set<number>();
  for (const [position, node] of graph.entries()) if (node.ends) spread(position, backward, finishing);
  const stuck = activities.findIndex((_, position) => reached.has(position) && !finishing.has(position));
  const activity = activities[stuck];
  if (!activity) return [];
  return [
    finding(
      stuck === 0 ? 'no-end' : 'no-way-out',
      'warning',
      placeOf(reading, 'activities', activity.id, 'nextKind'),
      whereActivity(reading, activity.id),
      stuck === 0
        ? `Ningún camino llega a ${quote(reading.profile.wording.end)}: quien empieza el procedimiento no lo termina nunca.`
        : `Desde la actividad ${stuck + 1} ya no se llega a ${quote(reading.profile.wording.end)}: el camino da vueltas sin salida.`,
      'Marque en qué actividad o respuesta termina el procedimiento.',
    ),
  ];
};

/** Adds to `seen` all positions one gets to from `start`, itself included. */
const spread = (start: number, edges: readonly (readonly number[])[], seen: Set<number>): void => {
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(edges[at] ?? []));
  }
};
