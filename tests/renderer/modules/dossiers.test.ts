import { describe, expect, test } from 'vitest';
import { routeOfHit } from '#renderer/app/route-of-hit.ts';
import { outcomeWords, stepWords, visitDates } from '#renderer/modules/dossier/course-words.ts';
import { addAssignment, setNote } from '#renderer/modules/dossier/dossier-edits.ts';
import { actionsFor } from '#renderer/modules/dossiers/dossier-actions.ts';
import {
  budgetGoneWords,
  followedProcedure,
  plansGoneWords,
  wasJudged,
} from '#renderer/modules/dossiers/dossier-words.ts';
import { arrange, yearsOf } from '#renderer/modules/dossiers/dossiers-view.ts';
import { agreementsDue, followUpsSoon } from '#renderer/modules/dossiers/due-lists.ts';
import { parseYear } from '#renderer/modules/dossiers/parse-year.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { Visit } from '#shared/domain/dossier/course.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

const summary = (part: Partial<DossierSummary>): DossierSummary => ({
  dossierId: 'd',
  programId: 'p',
  programName: 'Huertos',
  fiscalYear: 2027,
  procedureTitle: 'Apoyos',
  procedureVersionNumber: 1,
  procedureVersionLabel: '02',
  state: 'in-course',
  current: null,
  held: [],
  documents: [],
  findings: { blocking: 0, warning: 0 },
  budget: { lines: 0, asked: 0, shared: false, recorded: false },
  archived: false,
  closedOn: '',
  sent: false,
  changedAt: '2027-01-01T00:00:00.000Z',
  changedBy: 'Ana Ejemplo',
  ...part,
});

const visit = (part: Partial<Visit>): Visit => ({
  stepId: 's',
  round: 1,
  state: 'done',
  startedOn: '2027-01-03',
  endedOn: '2027-01-15',
  officerName: '',
  postName: '',
  note: '',
  branch: null,
  wentTo: null,
  ...part,
});

describe('the question before a dossier is deleted', () => {
  test('names what becomes of its budget, with its lines and total', () => {
    const budget = { lines: 12, asked: 123_456_789, shared: false, recorded: false };
    expect(budgetGoneWords(budget)).toBe('También se borrará su presupuesto: 12 renglones por $1,234,567.89 en total.');
    expect(budgetGoneWords({ ...budget, lines: 1, asked: 100 })).toContain('1 renglón por $1.00');
    expect(budgetGoneWords({ ...budget, lines: 0, asked: 0 })).toContain('que no tiene renglones');
    expect(budgetGoneWords({ ...budget, shared: true })).toContain('se queda como está');
  });
});

describe('the question before a dossier with plans is deleted', () => {
  const begun = (kind: ReviewedKind, part = {}) =>
    ({
      kind,
      documentId: kind,
      state: 'draft',
      round: 0,
      version: 1,
      mayEdit: true,
      holder: '',
      heldElsewhere: '',
      ...part,
    }) as const;
  test('names the diagnosis and the programme that were begun', () => {
    const never = { ...begun('annual-program'), documentId: null };
    expect(plansGoneWords([begun('budget'), begun('diagnosis'), begun('annual-program')])).toContain(
      'su diagnóstico y su programa anual',
    );
    expect(plansGoneWords([begun('diagnosis'), begun('strategy'), begun('media-plan')])).toBe(
      'También se borrarán su diagnóstico, su estrategia de comunicación y su plan de medios.',
    );
    expect(plansGoneWords([begun('budget'), begun('diagnosis'), never])).toBe('También se borrará su diagnóstico.');
    expect(plansGoneWords([begun('budget'), never])).toBe('');
  });
  test('knows what was sent to be judged, also in an earlier version', () => {
    expect(wasJudged([begun('budget'), begun('diagnosis')])).toBe(false);
    expect(wasJudged([begun('budget', { state: 'sent', round: 1 })])).toBe(true);
    expect(wasJudged([begun('budget', { version: 2 })])).toBe(true);
  });
});

describe('the list of dossiers', () => {
  const rows = [
    summary({ programName: 'Árboles', fiscalYear: 2026, changedAt: '2027-03-01T00:00:00.000Z' }),
    summary({ programName: 'banquetas', fiscalYear: 2027 }),
    summary({ programName: 'Alumbrado', fiscalYear: 2027, changedAt: '2027-02-01T00:00:00.000Z' }),
  ];

  test('offers the years there are, the newest first, and shows one of them', () => {
    expect(yearsOf(rows)).toEqual([2027, 2026]);
    const names = arrange(rows, 2027, { column: 'programName', descending: false }).map((row) => row.programName);
    expect(names).toEqual(['Alumbrado', 'banquetas']);
  });

  test('puts names in Spanish order, accents and capitals aside, and the last change first where asked', () => {
    const by = (column: 'programName' | 'changedAt', descending: boolean) =>
      arrange(rows, null, { column, descending }).map((row) => row.programName);
    expect(by('programName', false)).toEqual(['Alumbrado', 'Árboles', 'banquetas']);
    expect(by('changedAt', true)).toEqual(['Árboles', 'Alumbrado', 'banquetas']);
  });

  test('calls the version what its cover calls it, and by its number where the cover says nothing', () => {
    expect(followedProcedure(summary({}))).toBe('Apoyos, versión 02');
    expect(followedProcedure(summary({ procedureVersionLabel: ' ' }))).toBe('Apoyos, versión 1');
  });

  test('brings an archived one back instead of archiving it again', () => {
    expect(actionsFor(summary({ archived: true })).map(({ action }) => action)).toContain('restore');
    expect(actionsFor(summary({})).map(({ action }) => action)).not.toContain('restore');
  });

  test('takes a year of four figures only', () => {
    expect([' 2027 ', '27', '2o27', '1989', ''].map(parseYear)).toEqual([2027, null, null, null, null]);
  });
});

describe('the course in words', () => {
  test('a round is said from the second one on', () => {
    expect(stepWords({ number: 4, round: 1 })).toBe('Actividad 4');
    expect(stepWords({ number: 4, round: 2 })).toBe('Actividad 4 · 2.ª vuelta');
  });

  test('dates of a visit: from and to, one day, or since when', () => {
    expect(visitDates(visit({}))).toBe('del 03/01/2027 al 15/01/2027');
    expect(visitDates(visit({ endedOn: '2027-01-03' }))).toBe('el 03/01/2027');
    expect(visitDates(visit({ endedOn: '', state: 'current' }))).toBe('desde el 03/01/2027');
  });

  test('a decision says its answer and where it led; one taken back says where to; others say nothing', () => {
    const branch = {
      id: 'b',
      rank: 'a0',
      activityId: 'a',
      answer: 'No',
      outcome: '',
      nextKind: 'activity',
      targetId: 'x',
    } as const;
    expect(outcomeWords(visit({ branch, wentTo: 4, state: 'returned' }))).toBe('No → actividad 4');
    expect(outcomeWords(visit({ branch: { ...branch, answer: 'Sí' } }))).toBe('Sí → fin');
    expect(outcomeWords(visit({ state: 'returned', wentTo: 2 }))).toBe('Regresó → actividad 2');
    expect(outcomeWords(visit({ wentTo: 2 }))).toBe('');
  });
});

describe('what is written in a dossier', () => {
  test('an activity has one note: the first writing makes it, the next changes it', () => {
    const body = paragraphs('Falta medir.');
    expect(setNote({ activityNote: [] }, 'a', body, () => 'n')).toEqual([
      { op: 'insert', entity: 'activityNote', row: { id: 'n', activityId: 'a', body } },
    ]);
    const there = { activityNote: [{ id: 'n', activityId: 'a', body: [] }] };
    expect(setNote(there, 'a', body, () => 'other')).toEqual([
      { op: 'update', entity: 'activityNote', id: 'n', field: 'body', value: body },
    ]);
  });

  test('who comes to a post stands after those who were there', () => {
    const before = { id: '1', rank: 'a0', postId: 'p', officerName: 'Luz', startedOn: '' } as const;
    const [change] = addAssignment({ assignment: [before] }, 'p', 'Rosa', '2027-02-01', () => '2');
    expect(change).toMatchObject({ op: 'insert', row: { id: '2', officerName: 'Rosa', startedOn: '2027-02-01' } });
    expect(change?.op === 'insert' && change.entity === 'assignment' && change.row.rank > before.rank).toBe(true);
  });
});

test('what a search finds opens where it stands: a dossier at its activity, a plan at its row', () => {
  const hit = {
    id: 'i',
    dossierId: null,
    title: '',
    section: 's',
    rowId: 'r',
    field: 'f',
    reviewed: null,
    archived: false,
    where: '',
    excerpt: '',
  } as const;
  expect(routeOfHit({ ...hit, kind: 'dossier' })).toEqual({
    screen: 'dossier',
    dossierId: 'i',
    activityId: 's',
    rowId: 'r',
  });
  expect(routeOfHit({ ...hit, kind: 'program' })).toEqual({
    screen: 'record',
    programId: 'i',
    place: { section: 's', rowId: 'r', field: 'f' },
  });
  expect(routeOfHit({ ...hit, kind: 'annual-program', dossierId: 'd' })).toEqual({
    screen: 'annual-program',
    annualProgramId: 'i',
    dossierId: 'd',
    place: { section: 's', rowId: 'r', field: 'f' },
  });
  for (const [kind, id] of [
    ['agreements', 'agreementsId'],
    ['execution', 'executionId'],
    ['bulletins', 'bulletinsId'],
  ] as const) {
    expect(routeOfHit({ ...hit, kind, dossierId: 'd' })).toEqual({
      screen: kind,
      [id]: 'i',
      dossierId: 'd',
      place: { section: 's', rowId: 'r', field: 'f' },
    });
  }
});

test('what ends or was promised says when; of follow-ups only those of this week and the overdue ones', () => {
  const alert = {
    dossierId: 'd',
    agreementsId: 'as',
    agreementId: 'a',
    programName: 'Lectura',
    fiscalYear: 2027,
    agreement: 'Convenio de concertación 03/2027',
    end: '2027-03-10',
  };
  expect(
    agreementsDue([
      { ...alert, daysLeft: 5, within: 7 },
      { ...alert, agreementId: 'b', daysLeft: 20, within: 30 },
      { ...alert, agreementId: 'c', daysLeft: 80, within: 90 },
    ]).map(({ item }) => [item.when, item.about, item.weight]),
  ).toEqual([
    ['Vence en 5 días', 'Lectura, 2027', 'urgent'],
    ['Vence en 20 días', 'Lectura, 2027', 'soon'],
    ['Vence en 80 días', 'Lectura, 2027', 'quiet'],
  ]);
  const promised = (encounterId: string, followUpOn: string) => ({
    encounterId,
    partnerName: 'Radio',
    followUpOn,
    note: '',
  });
  expect(
    followUpsSoon(
      [promised('far', '2027-03-20'), promised('soon', '2027-03-08'), promised('late', '2027-03-04')],
      '2027-03-05',
    ).map(({ item }) => [item.key, item.when, item.what, item.weight]),
  ).toEqual([
    ['late', 'Venció ayer', 'Seguimiento', 'urgent'],
    ['soon', 'Vence en 3 días', 'Seguimiento', 'quiet'],
  ]);
});
