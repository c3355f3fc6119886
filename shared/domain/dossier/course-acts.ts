import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { checkDay, FURTHEST_ACT_DAYS, FURTHEST_START_DAYS } from '#shared/domain/dossier/act-days.ts';
import { currentStep, type WayOut, waysOut } from '#shared/domain/dossier/course.ts';
import { canBecome, type StepState } from '#shared/domain/dossier/course-states.ts';
import type { DossierChange, DossierContent, DossierStep } from '#shared/domain/dossier/dossier.ts';
import { officerOn, postNameOf } from '#shared/domain/dossier/posts-held.ts';
import { activityNumbers, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/** What every act needs besides the dossier: the frozen procedure, the day of the act's recording, and ids. */
export type ActContext = {
  readonly procedure: ProcedureContent;
  readonly today: IsoDate;
  readonly newId: IdSource;
};

export type FinishAct = {
  readonly activityId: string;
  /** Compulsory where the activity decides, null elsewhere. */
  readonly branchId: string | null;
  readonly endedOn: IsoDate;
  /** '' for whom the post is assigned to on that day. */
  readonly officerName: string;
  readonly note: string;
};

export type TakeBackAct = {
  readonly activityId: string;
  readonly on: IsoDate;
  readonly officerName: string;
  readonly reason: string;
};

/**
 * Begins the course at the procedure's first activity.
 * @returns `conflict` where it began before, `invalid-input` for a procedure without activities or a day too far ahead
 */
export const startCourse = (
  content: DossierContent,
  startedOn: IsoDate,
  context: ActContext,
): Result<readonly DossierChange[]> => {
  const first = context.procedure.activity[0];
  if (content.step.length > 0) return fail('conflict', 'El expediente ya empezó su curso. Ábralo y siga desde ahí.');
  if (!first) {
    return fail(
      'invalid-input',
      'El procedimiento no tiene actividades, y el expediente no tendría qué seguir. Elija otra versión del procedimiento.',
    );
  }
  const wrongDay = checkDay(startedOn, '', context.today, FURTHEST_START_DAYS);
  if (wrongDay) return { ok: false, error: wrongDay };
  return ok([beginStep(content, first.id, startedOn, context)]);
};

/**
 * Ends the current activity; the next one begins on the same day, or the course ends. A decision that goes back to an
 * earlier activity leaves its step as returned.
 * @returns `conflict` where the course stands elsewhere; `invalid-input` without a branch where one must be taken, for
 * a wrong day or a course without target
 */
export const finishActivity = (
  content: DossierContent,
  act: FinishAct,
  context: ActContext,
): Result<readonly DossierChange[]> => {
  const { procedure } = context;
  const step = currentStep(content);
  const numbers = activityNumbers(procedure);
  const activity = procedure.activity.find(({ id }) => id === act.activityId);
  if (!step) return fail('conflict', ENDED);
  if (!activity || step.activityId !== activity.id) return fail('conflict', standsElsewhere(step, numbers));
  const way = chosenWay(waysOut(procedure, activity, numbers), act.branchId, activity.question);
  if (!way.ok) return way;
  const wrongDay = checkDay(act.endedOn, step.startedOn, context.today, FURTHEST_ACT_DAYS);
  if (wrongDay) return { ok: false, error: wrongDay };
  const { branch, target } = way.value;
  if (target.kind === 'lost') return fail('invalid-input', lostTarget(numbers.get(activity.id)));
  const next = target.kind === 'activity' ? target.activityId : null;
  const goesBack = branch !== null && next !== null && (numbers.get(next) ?? 0) <= (numbers.get(activity.id) ?? 0);
  const ended = endStep(step, {
    state: goesBack ? 'returned' : 'done',
    endedOn: act.endedOn,
    branchId: branch?.id ?? null,
    nextActivityId: next,
    officerName: act.officerName.trim() || officerOn(content, activity.postId, act.endedOn) || step.officerName,
    postName: postNameOf(procedure, activity.postId),
    note: act.note,
  });
  return ok(next === null ? ended : [...ended, beginStep(content, next, act.endedOn, context)]);
};

/**
 * Takes the course back to an earlier activity that it has been at, with a reason; a course that had ended is open again
 * at any of them.
 * @returns `conflict` where the course stands there already; `invalid-input` without a reason, for an activity never
 * visited or one that comes later, or a wrong day; `too-large` where the reason no longer fits the step's note
 */
export const takeBack = (
  content: DossierContent,
  act: TakeBackAct,
  context: ActContext,
): Result<readonly DossierChange[]> => {
  const { procedure } = context;
  const last = content.step.at(-1);
  const numbers = activityNumbers(procedure);
  const number = numbers.get(act.activityId);
  if (!last || number === undefined || !content.step.some((step) => step.activityId === act.activityId)) {
    return fail(
      'invalid-input',
      'El curso solo se regresa a una actividad por la que ya pasó. Elija una de las anteriores.',
    );
  }
  if (last.state === 'current' && last.activityId === act.activityId) {
    return fail('conflict', `El curso ya está en la actividad ${number}. Siga desde ahí.`);
  }
  const standsAt = numbers.get(last.activityId);
  if (last.state === 'current' && standsAt !== undefined && number > standsAt) {
    return fail(
      'invalid-input',
      `No se regresó el expediente: el curso está en la actividad ${standsAt} y la ${number} viene después. Elija una anterior a la ${standsAt}; para seguir adelante, termine la actividad.`,
    );
  }
  const reason = act.reason.trim();
  if (reason === '') return fail('invalid-input', 'Falta decir por qué se regresa. Escriba el motivo.');
  const wrongDay = checkDay(act.on, last.endedOn || last.startedOn, context.today, FURTHEST_ACT_DAYS);
  if (wrongDay) return { ok: false, error: wrongDay };
  const note = [last.note, reason].filter(Boolean).join('\n');
  if (note.length > MOST_NOTE) {
    return fail('too-large', 'El motivo ya no cabe junto a la nota de la actividad. Escríbalo más corto.');
  }
  const left = procedure.activity.find(({ id }) => id === last.activityId);
  const open = last.state === 'current';
  const ended = endStep(last, {
    state: 'returned',
    // A course that had ended did so on its day: only the new visit begins on the day it is opened again.
    endedOn: open ? act.on : last.endedOn,
    branchId: last.branchId,
    nextActivityId: act.activityId,
    officerName: open
      ? act.officerName.trim() || officerOn(content, left?.postId ?? null, act.on) || last.officerName
      : last.officerName,
    postName: last.postName,
    note,
  });
  return ok([...ended, beginStep(content, act.activityId, act.on, context)]);
};

const MOST_NOTE = 20_000;

const ENDED =
  'El curso de este expediente ya terminó. Si falta algo por hacer, regréselo a una actividad anterior y diga por qué.';

const standsElsewhere = (step: DossierStep, numbers: ReadonlyMap<string, number>): string =>
  `No se terminó la actividad: el curso está en la actividad ${numbers.get(step.activityId) ?? '?'}. Vuelva a abrir el expediente y termine esa, o regrese el curso a la que quiere corregir.`;

const lostTarget = (number: number | undefined): string =>
  `No se terminó la actividad ${number ?? '?'}: el procedimiento no dice a qué actividad sigue, porque su destino se perdió. Elija otra respuesta si la hay; si no, autorice una versión corregida del procedimiento y llévele el expediente del año siguiente.`;

const chosenWay = (ways: readonly WayOut[], branchId: string | null, question: string): Result<WayOut> => {
  const decides = ways.some((way) => way.branch !== null);
  const way = ways.find(({ branch }) => (branch?.id ?? null) === branchId);
  if (way) return ok(way);
  if (!decides) {
    return fail('invalid-input', 'Esta actividad no decide nada: termínela sin elegir respuesta.');
  }
  const answers = ways.map(({ branch }) => `«${branch?.answer ?? ''}»`).join(', ');
  const asked = question.trim() === '' ? 'esta actividad decide' : `la actividad pregunta «${question.trim()}»`;
  return fail('invalid-input', `Falta la respuesta: ${asked}. Elija una de estas: ${answers}.`);
};

type StepEnd = Pick<
  DossierStep,
  'state' | 'endedOn' | 'branchId' | 'nextActivityId' | 'officerName' | 'postName' | 'note'
>;

const endStep = (step: DossierStep, end: StepEnd): readonly DossierChange[] => {
  requireTransition(step.state, end.state);
  return (Object.keys(end) as readonly (keyof StepEnd)[])
    .filter((field) => end[field] !== step[field])
    .map((field) => ({ op: 'update', entity: 'step', id: step.id, field, value: end[field] }) as DossierChange);
};

const requireTransition = (from: StepState, to: StepState): void => {
  if (!canBecome(from, to)) throw new Error(`A step never goes from ${from} to ${to}`);
};

const beginStep = (
  content: DossierContent,
  activityId: string,
  startedOn: IsoDate,
  { procedure, newId }: ActContext,
): DossierChange => {
  const postId = procedure.activity.find(({ id }) => id === activityId)?.postId ?? null;
  const row: DossierStep = {
    id: newId(),
    rank: ranksAt(content.step, content.step.length, 1).ranks[0] ?? 'a0',
    activityId,
    state: 'current',
    startedOn,
    endedOn: '',
    branchId: null,
    nextActivityId: null,
    officerName: officerOn(content, postId, startedOn),
    postName: postNameOf(procedure, postId),
    note: '',
  };
  return { op: 'insert', entity: 'step', row };
};
