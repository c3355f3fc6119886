import { describe, expect, test } from 'vitest';
import {
  type AnnualProgramContent,
  annualProgramContent,
  emptyAnnualProgram,
  type Indicator,
  type PlannedActivity,
} from '#shared/domain/annual-program/annual-program.ts';
import { checkAnnualProgram, type ProgramCheckContext } from '#shared/domain/annual-program/annual-program-rules.ts';
import { activityCosts, lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { GOAL_FIELDS, type GoalColumns, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { placesReached, segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { Territory } from '#shared/domain/diagnosis/diagnosis.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made));
};

const goals = (values: Readonly<Record<number, string>> = {}): GoalColumns =>
  Object.fromEntries(GOAL_FIELDS.map((field, index) => [field, values[index + 1] ?? ''])) as GoalColumns;

const activity = (values: Partial<PlannedActivity> = {}): PlannedActivity => ({
  id: newId(),
  rank: `a${made}`,
  strategyId: null,
  name: 'Pláticas en módulos',
  description: '',
  responsiblePost: 'Jefatura de Promoción',
  unit: 'plática',
  ...goals({ 3: '4', 4: '6' }),
  ...values,
});

const indicator = (values: Partial<Indicator> = {}): Indicator => ({
  id: newId(),
  rank: `a${made}`,
  level: 'component',
  narrative: '',
  name: 'Personas informadas',
  definition: 'Personas que asisten a una plática',
  kind: 'management',
  dimension: 'efficacy',
  method: 'asistentes / esperados × 100',
  numerator: '',
  denominator: '',
  unit: 'porcentaje',
  frequency: 'quarterly',
  baseline: '50',
  baselineYear: '2025',
  baselineNote: '',
  sense: 'ascending',
  cumulative: true,
  annualGoal: '80',
  ...goals({ 3: '20', 6: '40', 9: '60', 12: '80' }),
  greenFrom: '90',
  yellowFrom: '70',
  verification: 'Listas de asistencia',
  assumptions: '',
  responsiblePost: 'Jefatura de Promoción',
  ...values,
});

const empty = (): AnnualProgramContent =>
  emptyAnnualProgram({
    id: newId(),
    dossierId: newId(),
    title: 'Programa ficticio',
    fiscalYear: 2026,
    profileId: 'promocion',
  });

const nothing: ProgramCheckContext = {
  diagnosis: { segment: [], conclusion: [], territory: [] },
  lines: [],
  guidelines: [],
};
const codes = (content: AnnualProgramContent, context: Partial<ProgramCheckContext> = {}): readonly string[] =>
  checkAnnualProgram(content, { ...nothing, ...context }).map(({ code }) => code);

const coast: Territory = { id: newId(), rank: 'a0', parentId: null, level: 'region', code: '', name: 'Costa ficticia' };

const segments = (names: readonly string[]) =>
  names.map((name, index) => ({
    id: newId(),
    rank: `a${index}`,
    name,
    groupValue: name,
    description: '',
    barriers: [],
    message: '',
    priority: null,
  }));

describe('the segment matrix', () => {
  test('of 18 groups a plan that reaches 15 names the other 3', () => {
    const groups = segments(Array.from({ length: 18 }, (_, index) => `Grupo ${index + 1}`));
    const talk = activity();
    const content: AnnualProgramContent = {
      ...empty(),
      activity: [talk],
      activityTerritory: [{ id: newId(), rank: 'a0', activityId: talk.id, territoryId: coast.id }],
      activitySegment: groups
        .slice(0, 15)
        .map(({ id }, index) => ({ id: newId(), rank: `a${index}`, activityId: talk.id, segmentId: id })),
    };
    const found = checkAnnualProgram(content, {
      ...nothing,
      diagnosis: { ...nothing.diagnosis, segment: groups, territory: [coast] },
    });
    expect(found.find(({ code }) => code === 'segments-not-reached')?.message).toBe(
      '3 grupos no se alcanzan: Grupo 16, Grupo 17, Grupo 18.',
    );
    expect(annualProgramContent.safeParse(content).success).toBe(true);
  });

  test('reached means territory, months and a figure; naming a group is not enough, and everybody covers only everybody', () => {
    const [everybody, women] = segments(['Población en general', 'Mujeres']);
    if (!everybody || !women) throw new Error('unreachable');
    const vague = activity({ ...goals() });
    const complete = activity();
    const link = (activityId: string, segmentId: string) => ({ id: newId(), rank: `a${made}`, activityId, segmentId });
    const content: AnnualProgramContent = {
      ...empty(),
      activity: [vague, complete],
      activityTerritory: [vague, complete].map(({ id }) => ({
        id: newId(),
        rank: `a${made}`,
        activityId: id,
        territoryId: coast.id,
      })),
      activitySegment: [link(vague.id, women.id), link(complete.id, everybody.id)],
    };
    const reachedOf = (territory: readonly Territory[]) =>
      segmentMatrix(content, { segment: [everybody, women], territory }).map(({ name, reached }) => [name, reached]);
    expect(reachedOf([coast])).toEqual([
      ['Población en general', true],
      ['Mujeres', false],
    ]);
    expect(reachedOf([])).toEqual([
      ['Población en general', false],
      ['Mujeres', false],
    ]);
    expect(placesReached(content, { territory: [coast] })).toBe(1);
    expect(placesReached(content, { territory: [] }), 'a territory that is gone is no place').toBe(0);
    const withoutPlace = codes(content, { diagnosis: { ...nothing.diagnosis, segment: [everybody, women] } });
    expect(withoutPlace.filter((code) => code === 'activity-without-territory')).toHaveLength(2);
  });
});

test('a programme without activities says so', () => {
  expect(codes(empty())).toContain('no-activities');
  expect(codes({ ...empty(), activity: [activity()] })).not.toContain('no-activities');
});

describe('every peso of the activities', () => {
  const line = { id: newId(), annual: 100_000, description: 'Spots de radio' };
  const taking = (...amounts: readonly number[]): AnnualProgramContent => {
    const activities = amounts.map(() => activity());
    return {
      ...empty(),
      activity: activities,
      activityLine: activities.map(({ id }, index) => ({
        id: newId(),
        rank: `a${index}`,
        activityId: id,
        lineId: line.id,
        amount: amounts[index] ?? 0,
      })),
    };
  };

  test('comes from a budget line, to the centavo', () => {
    const content = taking(33_333, 66_667);
    expect(lineUses(content, [line])).toEqual([{ lineId: line.id, annual: 100_000, taken: 100_000, left: 0 }]);
    expect([...activityCosts(content).values()]).toEqual([33_333, 66_667]);
    expect(codes(content, { lines: [line] }).filter((code) => code.startsWith('line'))).toEqual([]);
  });

  test('one centavo too many blocks; one that nobody uses is named; a line that went is blocked', () => {
    expect(codes(taking(100_001), { lines: [line] })).toContain('line-overdrawn');
    expect(codes(taking(99_999), { lines: [line] })).toContain('line-not-used');
    expect(codes(taking(5))).toContain('line-lost');
  });
});

describe('activities and indicators', () => {
  test('an activity without responsible post blocks; without place, months or unit it is named', () => {
    const bare = activity({ responsiblePost: '', unit: '', ...goals({ 1: '2' }) });
    expect(codes({ ...empty(), activity: [bare] })).toEqual(
      expect.arrayContaining(['activity-without-responsible', 'activity-without-unit', 'activity-without-territory']),
    );
  });

  test('the goal of the year is that of the last period where goals are cumulative, else their sum', () => {
    expect(codes({ ...empty(), indicator: [indicator()] })).not.toContain('indicator-goal-differs');
    expect(codes({ ...empty(), indicator: [indicator({ annualGoal: '85' })] })).toContain('indicator-goal-differs');
    const separate = indicator({ cumulative: false, annualGoal: '200' });
    expect(codes({ ...empty(), indicator: [separate] })).not.toContain('indicator-goal-differs');
    expect(sumOfGoals(separate)).toBe(200);
    expect(sumOfGoals(goals({ 1: '0.1', 2: '0.2' }))).toBe(0.3);
  });

  test('a goal in a month that isn’t measured, a missing base and turned thresholds are named', () => {
    const odd = indicator({ g05: '30', baseline: '', greenFrom: '60' });
    expect(codes({ ...empty(), indicator: [odd] })).toEqual(
      expect.arrayContaining(['indicator-goal-stray', 'indicator-without-baseline', 'indicator-thresholds']),
    );
  });
});

describe('what the programme answers to', () => {
  test('a finding of the diagnosis that no strategy answers is named, and a guideline without answer blocks', () => {
    const conclusion = {
      id: newId(),
      rank: 'a0',
      text: 'Las mujeres jornaleras no escuchan radio',
      segmentId: null,
      territoryId: null,
    };
    const strategy = { id: newId(), rank: 'a0', objectiveId: null, text: 'Visitar los campos' };
    const context = {
      diagnosis: { segment: [], territory: [], conclusion: [conclusion] },
      guidelines: [{ id: 'l1', title: 'Sin nombres de servidores' }],
    };
    expect(codes(empty(), context)).toEqual(expect.arrayContaining(['conclusion-unanswered', 'guideline-unanswered']));
    const answered: AnnualProgramContent = {
      ...empty(),
      strategy: [strategy],
      strategyAnswer: [{ id: newId(), rank: 'a0', strategyId: strategy.id, conclusionId: conclusion.id }],
      compliance: [{ id: newId(), rank: 'a0', guidelineId: 'l1', answer: 'meets', evidence: 'Apartado 4' }],
    };
    expect(codes(answered, context).filter((code) => /conclusion|guideline/.test(code))).toEqual([]);
  });
});
