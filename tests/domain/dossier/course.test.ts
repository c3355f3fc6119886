import { describe, expect, it } from 'vitest';
import { courseOf, takeBackTargets } from '#shared/domain/dossier/course.ts';
import { finishActivity, startCourse } from '#shared/domain/dossier/course-acts.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import { emptyDossier } from '#shared/domain/dossier/dossier-carry.ts';
import { wasSent } from '#shared/domain/dossier/was-sent.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import {
  backTo,
  contextOf,
  done,
  dossierRow,
  finish,
  finishing,
  started,
  stepLines,
  TODAY,
} from '#tests/domain/dossier/walking.ts';
import { countingIds, procedureOf } from '#tests/domain/procedure/procedure-builder.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';

const procedure = seedShapedProcedure();
const director = procedure.post[0]?.id ?? '';
const newId = countingIds(90_000);

const messageOf = (result: ReturnType<typeof finishActivity>): string => (result.ok ? '' : result.error.message);

const walked = (days: readonly (readonly [day: string, answer?: string])[]): DossierContent =>
  days.reduce((content, [day, answer]) => finish(content, procedure, day, answer), started(procedure));

const assign = (content: DossierContent, postId: string, officerName: string, startedOn: string): DossierContent => ({
  ...content,
  assignment: [
    ...content.assignment,
    { id: newId(), rank: `a${content.assignment.length}`, postId, officerName, startedOn },
  ],
});

/** Through the decision, which sends back once, to the end. */
const WHOLE_YEAR = [
  ['2026-01-12'],
  ['2026-01-20'],
  ['2026-02-02'],
  ['2026-02-16'],
  ['2026-02-20', 'No'],
  ['2026-03-02'],
  ['2026-03-04', 'Si'],
  ['2026-03-05'],
  ['2026-04-01'],
  ['2026-04-10'],
  ['2026-05-04'],
  ['2026-06-30'],
] as const;

describe('the course of a dossier', () => {
  it('walks the ten activities of the published shape, with the return from 5 to 4 and the second round of both', () => {
    const content = walked(WHOLE_YEAR);
    expect(stepLines(content, procedure)).toEqual([
      '1.1 done 01-05–01-12 → 2',
      '2.1 done 01-12–01-20 → 3',
      '3.1 done 01-20–02-02 → 4',
      '4.1 done 02-02–02-16 → 5',
      '5.1 returned 02-16–02-20 No → 4',
      '4.2 done 02-20–03-02 → 5',
      '5.2 done 03-02–03-04 Si → 6',
      '6.1 done 03-04–03-05 → 7',
      '7.1 done 03-05–04-01 → 8',
      '8.1 done 04-01–04-10 → 9',
      '9.1 done 04-10–05-04 → 10',
      '10.1 done 05-04–06-30',
    ]);
    const course = courseOf(content, procedure, TODAY);
    expect(course.state).toBe('finished');
    expect(course.current).toBeNull();
    expect(course.activities.map(({ number, state, round }) => `${number} ${state} ${round}`)).toEqual(
      [1, 1, 1, 2, 2, 1, 1, 1, 1, 1].map((round, index) => `${index + 1} done ${round}`),
    );
    expect(course.activities[4]?.visits.map(({ round, branch, wentTo }) => [round, branch?.answer, wentTo])).toEqual([
      [1, 'No', 4],
      [2, 'Si', 6],
    ]);
  });

  it('tells where it stands, who answers for it and what comes next', () => {
    const content = assign(walked(WHOLE_YEAR.slice(0, 4)), director, 'Carmen Ríos', '');
    const { current } = courseOf(content, procedure, TODAY);
    expect(current).toMatchObject({
      number: 5,
      state: 'current',
      round: 1,
      cameBack: false,
      decides: true,
      question: '¿Aprueba?',
      postName: 'Director de Vinculación y Registro',
      officerName: 'Carmen Ríos',
    });
    expect(current?.next.map(({ branch, number, postName }) => [branch?.answer, number, postName])).toEqual([
      ['Si', 6, 'Jefe de Departamento. de Vinculación y Enlace'],
      ['No', 4, 'Jefe de Departamento. de Vinculación y Enlace'],
    ]);
    const first = courseOf(started(procedure), procedure, TODAY).activities;
    expect(first.map(({ state }) => state)).toEqual(['current', ...Array<string>(9).fill('pending')]);
    expect(first[9]?.next).toEqual([
      { branch: null, target: { kind: 'end' }, number: null, description: '', postName: '' },
    ]);
  });

  it('says which activity was returned and which one the course came back to', () => {
    const course = courseOf(walked(WHOLE_YEAR.slice(0, 5)), procedure, TODAY);
    expect(course.activities[4]?.state).toBe('returned');
    expect(course.current).toMatchObject({ number: 4, round: 2, cameBack: true });
    const again = courseOf(walked(WHOLE_YEAR.slice(0, 6)), procedure, TODAY);
    expect(again.current).toMatchObject({ number: 5, round: 2, cameBack: false });
  });

  it('keeps who did a step, and asks for the officer in force on the day of the step', () => {
    let content = assign(started(procedure), director, 'Carmen Ríos', '');
    content = assign(content, director, 'Luis Peña', '2026-02-01');
    content = finish(content, procedure, '2026-01-12');
    expect(content.step[0]).toMatchObject({
      officerName: 'Carmen Ríos',
      postName: 'Director de Vinculación y Registro',
    });
    for (const day of ['2026-01-20', '2026-02-02', '2026-02-16']) content = finish(content, procedure, day);
    expect(content.step.at(-1)).toMatchObject({ state: 'current', officerName: 'Luis Peña' });
    content = finish(content, procedure, '2026-02-20', 'No', {
      officerName: ' Por ausencia: Ana Soto ',
      note: 'Falta el mapa.',
    });
    expect(content.step[4]).toMatchObject({ officerName: 'Por ausencia: Ana Soto', note: 'Falta el mapa.' });
    expect(courseOf(content, procedure, '2026-01-31').activities[0]?.officerName).toBe('Carmen Ríos');
    expect(courseOf(content, procedure, '2026-02-01').activities[0]?.officerName).toBe('Luis Peña');
  });

  it('has been sent once it passed from one post to another, and not before', () => {
    expect(wasSent(started(procedure), procedure)).toBe(false);
    expect(wasSent(walked([['2026-01-12']]), procedure)).toBe(true);
    const alone = procedureOf({ activities: [{ post: 'Jefa' }, { post: 'Jefa' }, { post: 'Jefa' }] });
    let content = started(alone);
    for (const day of ['2026-01-12', '2026-01-13', '2026-01-14']) content = finish(content, alone, day);
    expect(wasSent(content, alone)).toBe(false);
  });
});

describe('finishing an activity', () => {
  const standing = walked(WHOLE_YEAR.slice(0, 4));
  const attempt = (change: Partial<ReturnType<typeof finishing>>, answer?: string) =>
    finishActivity(
      standing,
      { ...finishing(standing, procedure, '2026-02-20', answer), ...change },
      contextOf(procedure),
    );

  it('asks a decision for its answer and names the answers', () => {
    expect(messageOf(attempt({}))).toBe(
      'Falta la respuesta: la actividad pregunta «¿Aprueba?». Elija una de estas: «Si», «No».',
    );
    expect(attempt({ branchId: newId() }).ok).toBe(false);
    expect(attempt({}, 'Si').ok).toBe(true);
  });

  it('takes no answer where nothing is decided', () => {
    const first = started(procedure);
    const act = { ...finishing(first, procedure, '2026-01-12'), branchId: procedure.branch[0]?.id ?? '' };
    expect(messageOf(finishActivity(first, act, contextOf(procedure)))).toContain('no decide nada');
  });

  it('never runs backwards, nor far into the future', () => {
    expect(messageOf(attempt({ endedOn: '2026-02-15' }, 'Si'))).toContain('anterior al 16 de febrero de 2026');
    expect(attempt({ endedOn: '2026-02-16' }, 'Si').ok).toBe(true);
    expect(attempt({ endedOn: '2026-08-31' }, 'Si').ok).toBe(true);
    expect(messageOf(attempt({ endedOn: '2062-02-20' }, 'Si'))).toContain('Revise el año');
  });

  it('is refused elsewhere than where the course stands, and once it has ended', () => {
    const other = procedure.activity[1]?.id ?? '';
    expect(messageOf(attempt({ activityId: other }))).toContain('el curso está en la actividad 5');
    const ended = walked(WHOLE_YEAR);
    const act = { ...finishing(standing, procedure, '2026-06-30', 'Si') };
    expect(messageOf(finishActivity(ended, act, contextOf(procedure)))).toContain('ya terminó');
  });

  it('refuses a way whose target was lost, with what to do, and still takes the other one', () => {
    const broken: ProcedureContent = procedureOf({
      activities: [
        {
          post: 'Jefa',
          question: '¿Cumple?',
          branches: [
            { answer: 'Sí', to: 'lost' },
            { answer: 'No', to: 'end' },
          ],
        },
      ],
    });
    const content = started(broken);
    const lost = finishActivity(content, finishing(content, broken, '2026-02-20', 'Sí'), contextOf(broken));
    expect(messageOf(lost)).toMatch(/no dice a qué actividad sigue.*autorice una versión corregida/s);
    expect(finish(content, broken, '2026-02-20', 'No').step[0]?.state).toBe('done');
  });

  it('goes on after a decision that leads ahead, and counts a decision about itself as a return', () => {
    const loop = procedureOf({
      activities: [
        {
          post: 'Jefa',
          question: '¿Falta?',
          branches: [
            { answer: 'Sí', to: 1 },
            { answer: 'No', to: 3 },
          ],
        },
        { post: 'Jefa' },
        { post: 'Director' },
      ],
    });
    let content = finish(started(loop), loop, '2026-01-06', 'Sí');
    content = finish(content, loop, '2026-01-07', 'No');
    content = finish(content, loop, '2026-01-08');
    expect(stepLines(content, loop)).toEqual([
      '1.1 returned 01-05–01-06 Sí → 1',
      '1.2 done 01-06–01-07 No → 3',
      '3.1 done 01-07–01-08',
    ]);
    expect(courseOf(content, loop, TODAY).activities[1]?.state).toBe('pending');
  });
});

describe('starting', () => {
  it('is refused for a procedure without activities, twice, and for a day more than a year ahead', () => {
    const empty = emptyDossier(dossierRow());
    expect(startCourse(empty, '2026-01-05', contextOf(procedureOf({}))).ok).toBe(false);
    expect(startCourse(started(procedure), '2026-01-05', contextOf(procedure)).ok).toBe(false);
    expect(startCourse(empty, '2027-01-04', contextOf(procedure)).ok).toBe(true);
    expect(startCourse(empty, '2072-01-04', contextOf(procedure)).ok).toBe(false);
  });

  it('lets a dossier that starts later be finished on its first day', () => {
    const later = started(procedure, '2027-01-04');
    expect(finish(later, procedure, '2027-01-04').step).toHaveLength(2);
    const tooLate = finishActivity(later, finishing(later, procedure, '2027-01-05'), contextOf(procedure));
    expect(tooLate.ok).toBe(false);
  });
});

describe('taking the course back', () => {
  it('leaves the step with its reason and begins the earlier activity again', () => {
    const standing = walked(WHOLE_YEAR.slice(0, 8));
    const content = done(standing, backTo(standing, procedure, 3, '2026-03-20'));
    expect(stepLines(content, procedure).slice(-2)).toEqual(['7.1 returned 03-05–03-20 → 3', '3.2 current 03-20–']);
    expect(content.step.at(-2)?.note).toBe('Faltó un anexo.');
    expect(courseOf(content, procedure, TODAY).current).toMatchObject({ number: 3, round: 2, cameBack: true });
  });

  it('opens a course that had ended, and keeps the day on which it ended', () => {
    const ended = walked(WHOLE_YEAR);
    const content = done(ended, backTo(ended, procedure, 10, '2026-07-10'));
    expect(stepLines(content, procedure).slice(-2)).toEqual(['10.1 returned 05-04–06-30 → 10', '10.2 current 07-10–']);
    expect(courseOf(content, procedure, TODAY).state).toBe('in-course');
    expect(backTo(ended, procedure, 10, '2026-06-29').ok).toBe(false);
  });

  it('never goes ahead while the course stands, though the course has been there; once ended, anywhere it has been', () => {
    const sentBack = walked(WHOLE_YEAR.slice(0, 5));
    expect(courseOf(sentBack, procedure, TODAY).current?.number).toBe(4);
    const ahead = backTo(sentBack, procedure, 5, '2026-02-25');
    expect(ahead.ok).toBe(false);
    expect(ahead.ok ? '' : ahead.error.message).toContain('está en la actividad 4 y la 5 viene después');
    const numbers = (content: DossierContent) =>
      takeBackTargets(courseOf(content, procedure, TODAY)).map(({ number }) => number);
    expect(numbers(sentBack)).toEqual([1, 2, 3]);
    expect(numbers(walked(WHOLE_YEAR))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(numbers(started(procedure))).toEqual([]);
    for (const number of [1, 2, 3]) expect(backTo(sentBack, procedure, number, '2026-02-25').ok).toBe(true);
    expect(backTo(walked(WHOLE_YEAR), procedure, 5, '2026-07-01').ok).toBe(true);
  });

  it('only goes to where the course has been, for a reason, and not to where it stands', () => {
    const content = walked(WHOLE_YEAR.slice(0, 4));
    const refused = (number: number, on = '2026-02-20', reason?: string) => {
      const result = backTo(content, procedure, number, on, reason);
      return result.ok ? '' : result.error.message;
    };
    expect(refused(7)).toContain('por la que ya pasó');
    expect(refused(99)).toContain('por la que ya pasó');
    expect(refused(5)).toContain('ya está en la actividad 5');
    expect(refused(3, '2026-02-20', ' ')).toContain('por qué');
    expect(refused(3, '2026-02-01')).toContain('anterior');
    expect(refused(3, '2026-02-20', 'x'.repeat(20_001))).toContain('más corto');
    expect(refused(3)).toBe('');
  });
});
