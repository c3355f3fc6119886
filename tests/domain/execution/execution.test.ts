import { describe, expect, it } from 'vitest';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import type { EntryEvidence, ExecutionContent } from '#shared/domain/execution/execution.ts';
import { executionContent } from '#shared/domain/execution/execution.ts';
import { deleteEntries, setEntryPeople, setIndicatorResult } from '#shared/domain/execution/execution-edits.ts';
import { entryWords } from '#shared/domain/execution/execution-finding.ts';
import { checkExecution, type ExecutionCheckContext } from '#shared/domain/execution/execution-rules.ts';
import { attainmentOf, indicatorProgress, LIGHT_NAMES } from '#shared/domain/execution/indicator-progress.ts';
import { activitiesProgress, linesProgress, reachedPeople, reportMonth } from '#shared/domain/execution/progress.ts';
import { yearResults } from '#shared/domain/execution/year-results.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import {
  activityAt,
  activityWith,
  afterChanges,
  entryAt,
  executionWith,
  indicatorWith,
} from '#tests/domain/execution/execution-builder.ts';
import { lineAt, planWith } from '#tests/domain/media/plan-builder.ts';

const results = (values: Readonly<Record<number, string>>): ExecutionContent['indicatorResult'] =>
  Object.entries(values).map(([month, value], at) => ({
    id: idAt(at + 1),
    rank: `a${at}`,
    indicatorId: idAt(87_000),
    month: Number(month),
    value,
    numerator: '',
    denominator: '',
    source: '',
    note: '',
  }));

describe('planned beside done', () => {
  it('is counted by month in the activity’s own unit, exactly', () => {
    const content = executionWith([
      { date: '2026-01-20', activityId: activityAt(0), quantity: '0.1' },
      { date: '2026-01-31', activityId: activityAt(0), quantity: '0.2' },
      { date: '2026-03-01', activityId: activityAt(0), quantity: '5' },
      { date: '2026-03-02', activityId: activityAt(0), quantity: '' },
      { date: '2025-03-31', activityId: activityAt(0), quantity: '100' },
      { date: '2026-05-01', activityId: activityAt(0), quantity: '1' },
    ]);
    const [progress] = activitiesProgress([activityWith(0, [2, 2, 2, 2])], content, 3);
    expect(progress?.done.slice(0, 5)).toEqual([0.3, 0, 5, 0, 1]);
    expect(progress).toMatchObject({
      plannedToDate: 6,
      doneToDate: 5.3,
      percent: 88.333333,
      unknown: 1,
      neverDone: false,
    });
    expect(progress?.entries).toHaveLength(4);
  });

  it('counts the insertions of a media line, bonus ones among those planned', () => {
    const plan = planWith([{ on: { '02-02': [3, 1], '04-01': [5] } }, { on: {} }]);
    const content = executionWith([{ mediaLineId: lineAt(0), insertions: '2', date: '2026-02-10' }]);
    const rows = linesProgress(plan.line, planCosts(plan), content, 3);
    expect(
      rows.map(({ plannedToDate, doneToDate, percent, neverDone }) => [plannedToDate, doneToDate, percent, neverDone]),
    ).toEqual([
      [4, 2, 50, false],
      [0, 0, undefined, false],
    ]);
  });

  it('adds up whom it reached, counted apart from estimated, groups apart from the total', () => {
    const content = executionWith(
      [
        { people: '30' },
        { people: '12', peopleBasis: 'estimated' },
        { people: '' },
        { people: '1000', date: '2026-12-01' },
      ],
      {
        entryPeople: [20, 25].map((people, at) => ({
          id: idAt(at + 1),
          rank: `a${at}`,
          entryId: entryAt(0),
          segmentId: idAt(50 + at),
          people: String(people),
        })),
      },
    );
    const reached = reachedPeople(content, 6);
    expect([reached.counted, reached.estimated, reached.unknown]).toEqual([30, 12, 1]);
    expect([...reached.bySegment.values()]).toEqual([20, 25]);
  });

  it('is reported up to the month of the day, the whole year once it is over', () => {
    expect([reportMonth(2026, '2025-12-31'), reportMonth(2026, '2026-05-01'), reportMonth(2026, '2027-01-01')]).toEqual(
      [0, 5, 12],
    );
  });
});

describe('the traffic light of an indicator', () => {
  it('follows its own thresholds, period by period and for the year so far', () => {
    const indicator = indicatorWith(['', '', 100, '', '', 100, '', '', 100, '', '', 100]);
    const progress = indicatorProgress(indicator, results({ 3: '95', 6: '71', 9: '10' }), 12);
    expect(progress.periods.map(({ light }) => LIGHT_NAMES[light])).toEqual(['Verde', 'Amarillo', 'Rojo', 'Sin dato']);
    expect(progress.toDate).toEqual({ goal: 300, value: 176, attainment: 58.666667, light: 'red' });
    expect(progress.missing).toEqual([12]);
    expect(indicatorProgress(indicator, results({ 3: '95' }), 5).toDate.light).toBe('green');
    expect(
      indicatorProgress({ ...indicator, greenFrom: '95', yellowFrom: '' }, results({ 3: '94' }), 5).toDate.light,
    ).toBe('red');
    expect(indicatorProgress({ ...indicator, greenFrom: '' }, results({ 3: '94' }), 5).toDate.light).toBe('unknown');
  });

  it('takes the mean of what is a ratio, which no periods add up to', () => {
    const quarters = ['', '', 80, '', '', 80, '', '', 80, '', '', 80];
    const [percent, talks] = [indicatorWith(quarters, { unit: 'Porcentaje' }), indicatorWith(quarters)];
    const measured = results({ 3: '75', 6: '75', 9: '75', 12: '75' });
    expect(indicatorProgress(percent, measured, 12).toDate).toMatchObject({ goal: 80, value: 75, attainment: 93.75 });
    expect(indicatorProgress(talks, measured, 12).toDate).toMatchObject({ goal: 320, value: 300, attainment: 93.75 });
    // 90 of 100 and 1 of 10 are 91 of 110, whatever its unit is called.
    const counted = results({ 3: '90', 6: '10' }).map((row) =>
      row.month === 3 ? { ...row, numerator: '90', denominator: '100' } : { ...row, numerator: '1', denominator: '10' },
    );
    expect(indicatorProgress(talks, counted, 6).toDate.value).toBeCloseTo((91 / 110) * 100, 5);
  });

  it('takes the last period where goals are cumulative', () => {
    const indicator = indicatorWith(['', '', 100, '', '', 200], { cumulative: true });
    expect(indicatorProgress(indicator, results({ 3: '50', 6: '190' }), 6).toDate).toMatchObject({
      goal: 200,
      value: 190,
      light: 'green',
    });
  });

  it('reads less as better where the indicator says so, and the goal as the mark where it is one', () => {
    expect(attainmentOf('ascending', 200, 150)).toBe(75);
    expect(attainmentOf('ascending', 0, 5)).toBeUndefined();
    expect(attainmentOf('descending', 150, 200)).toBe(75);
    expect(attainmentOf('descending', 150, 100)).toBe(150);
    expect([
      attainmentOf('descending', 0, 0),
      attainmentOf('descending', 5, 0),
      attainmentOf('descending', 0, 5),
    ]).toEqual([100, 100, 0]);
    expect([attainmentOf('nominal', 80, 100), attainmentOf('regular', 100, 80), attainmentOf('nominal', 0, 5)]).toEqual(
      [80, 80, 0],
    );
    expect(attainmentOf('ascending', undefined, 5)).toBeUndefined();
  });
});

const evidence = (at: number): EntryEvidence => ({
  id: idAt(200 + at),
  rank: `a${at}`,
  entryId: entryAt(at),
  name: 'foto.jpg',
  mime: 'image/jpeg',
  sha: 'a'.repeat(64),
  sizeBytes: 1,
  caption: '',
  addedOn: '2026-03-10',
  addedBy: '',
});

describe('the checks of a log', () => {
  const context: ExecutionCheckContext = {
    activities: [activityWith(0, [1])],
    lines: [],
    segments: [],
    territories: [],
    agreements: [{ id: idAt(1), start: '2026-04-01', end: '2026-05-31' }],
    spending: [],
    today: '2026-06-15',
  };
  const none = { activities: [], lines: [], indicators: [] };
  const codesOf = (content: ExecutionContent) =>
    checkExecution(content, context, none).map(({ code, severity }) => [code, severity]);

  it('find days outside the year, before the beginning, and not come yet', () => {
    const whole = { activityId: activityAt(0), quantity: '1', people: '10' };
    const content = executionWith(
      [
        { ...whole, date: '2025-12-31' },
        { ...whole, date: '2026-05-02', endDate: '2026-05-01' },
        { ...whole, date: '2026-12-30', endDate: '2027-01-02' },
        { ...whole, date: '' },
      ],
      { entryEvidence: [0, 1, 2, 3].map(evidence) },
    );
    expect(codesOf(content)).toEqual([
      ['entry-outside-year', 'blocking'],
      ['entry-dates-reversed', 'blocking'],
      ['entry-outside-year', 'blocking'],
      ['entry-in-future', 'warning'],
      ['entry-without-date', 'warning'],
    ]);
    expect(checkExecution(content, context, none)[0]).toMatchObject({
      where: 'Entrada 1, Plática del 31 de diciembre de 2025',
      message: 'Su fecha, 31 de diciembre de 2025, no es del ejercicio 2026.',
    });
  });

  it('find missing figures, lost ties, and days on which the agreement wasn’t in force', () => {
    const content = executionWith(
      [
        { activityId: activityAt(0), people: '10', peopleBasis: 'estimated' },
        { mediaLineId: lineAt(0), kind: 'radio', agreementId: idAt(1), territoryId: idAt(2) },
      ],
      {
        entryPeople: [{ id: idAt(1), rank: 'a0', entryId: entryAt(0), segmentId: idAt(50), people: '11' }],
        entrySpending: [{ id: idAt(1), rank: 'a0', entryId: entryAt(1), spendingId: idAt(60) }],
      },
    );
    expect(codesOf(content).map(([code]) => code)).toEqual([
      'entry-without-quantity',
      'group-above-people',
      'estimate-without-source',
      'entry-tie-lost',
      'entry-without-evidence',
      'entry-without-insertions',
      'entry-tie-lost',
      'entry-tie-lost',
      'entry-tie-lost',
      'entry-outside-agreement',
      'entry-without-evidence',
    ]);
    expect(codesOf(executionWith([{}], { entryEvidence: [evidence(0)] }))).toEqual([
      ['entry-without-people', 'info'],
      ['entry-unplanned', 'info'],
    ]);
  });

  it('name what was planned and never done, and take an explanation for it', () => {
    const plan = planWith([{ on: { '02-02': [4] } }]);
    const content = executionWith([{ date: '2026-02-01', activityId: activityAt(1), quantity: '1' }]);
    const reading = {
      activities: activitiesProgress(
        [activityWith(0, [0, 3]), activityWith(1, [0, 3]), activityWith(2, [0, 0, 0, 0, 0, 0, 9])],
        content,
        6,
      ),
      lines: linesProgress(plan.line, planCosts(plan), content, 6).map((row) => ({
        ...row,
        where: 'Renglón 1, Radio Ejemplo',
      })),
      indicators: [indicatorProgress(indicatorWith(['', '', 5]), [], 6)],
    };
    const undone = (log: ExecutionContent) =>
      checkExecution(log, context, reading)
        .filter(({ code }) => code.startsWith('planned') || code.startsWith('indicator'))
        .map(({ where, severity, message }) => [where, severity, message]);
    expect(undone(content)).toEqual([
      ['Actividad 1, Actividad de prueba 1', 'warning', 'Se planearon 3 (plática) y no se ha hecho nada.'],
      ['Actividad 2, Actividad de prueba 2', 'info', 'Se planearon 3 (plática) y van 1.'],
      ['Renglón 1, Radio Ejemplo', 'warning', 'Se planearon 4 (inserciones) y no se ha hecho nada.'],
      ['Indicador Hogares visitados', 'warning', 'No se ha medido en marzo.'],
    ]);
    const explained = {
      ...content,
      explanation: [
        {
          id: idAt(1),
          rank: 'a0',
          activityId: activityAt(0),
          mediaLineId: null,
          reason: 'Cerraron la escuela (ficticio).',
          remedy: '',
        },
      ],
    };
    expect(undone(explained)[0]?.[1]).toBe('info');
  });
});

describe('edits of a log', () => {
  it('keep one row for each month of an indicator and each group of an entry', () => {
    let content = executionWith([{}]);
    const ids = countingIds();
    content = afterChanges(content, setIndicatorResult(content, idAt(1), 3, '5', ids));
    content = afterChanges(content, setIndicatorResult(content, idAt(1), 3, '6', ids));
    content = afterChanges(content, setEntryPeople(content, entryAt(0), idAt(50), '7', ids));
    content = afterChanges(content, setEntryPeople(content, entryAt(0), idAt(50), '8', ids));
    expect([
      content.indicatorResult.map(({ value }) => value),
      content.entryPeople.map(({ people }) => people),
    ]).toEqual([['6'], ['8']]);
    expect(setIndicatorResult(content, idAt(1), 3, '6', ids)).toEqual([]);
    content = afterChanges(content, [
      ...setIndicatorResult(content, idAt(1), 3, '', ids),
      ...setEntryPeople(content, entryAt(0), idAt(50), '', ids),
    ]);
    expect([content.indicatorResult, content.entryPeople]).toEqual([[], []]);
    expect([
      ...setIndicatorResult(content, idAt(1), 3, '', ids),
      ...setEntryPeople(content, entryAt(0), idAt(50), '', ids),
    ]).toEqual([]);
  });

  it('delete an entry with all that is its own', () => {
    const content = executionWith([{}, {}], {
      entryEvidence: [evidence(0), evidence(1)],
      entryPeople: [{ id: idAt(1), rank: 'a0', entryId: entryAt(0), segmentId: idAt(50), people: '1' }],
      entrySpending: [{ id: idAt(1), rank: 'a0', entryId: entryAt(0), spendingId: idAt(60) }],
    });
    const after = afterChanges(content, deleteEntries(content, [entryAt(0)]));
    expect(executionContent.parse(after)).toEqual({
      ...content,
      entry: content.entry.slice(1),
      entryEvidence: [evidence(1)],
      entryPeople: [],
      entrySpending: [],
    });
    expect(content.entry[0] && entryWords({ ...content.entry[0], title: 'Plática en la escuela' }, 4)).toBe(
      'Entrada 5, Plática en la escuela del 10 de marzo de 2026',
    );
  });
});

describe('the results of a year', () => {
  it('are what next year’s diagnosis begins with', () => {
    const content = executionWith([{ activityId: activityAt(0), quantity: '2.5' }], {
      explanation: [
        {
          id: idAt(1),
          rank: 'a0',
          activityId: activityAt(0),
          mediaLineId: null,
          reason: 'Faltó un aula (ficticio).',
          remedy: '',
        },
      ],
    });
    const rows = yearResults(
      content,
      activitiesProgress([activityWith(0, [0, 3, 1]), activityWith(1, [])], content, 12),
      [
        indicatorProgress(indicatorWith(['', '', 100]), results({ 3: '95' }), 12),
        indicatorProgress(indicatorWith([]), [], 12),
      ],
    );
    for (const { of: _, ...row } of rows) diagnosisEntities.pastResult.parse({ id: idAt(1), rank: 'a0', ...row });
    expect(rows.map(({ concept, unit, planned, done, lesson }) => [concept, unit, planned, done, lesson])).toEqual([
      ['Actividad de prueba 1', 'plática', '4', '2.5', 'Faltó un aula (ficticio).'],
      ['Hogares visitados', 'hogar', '100', '95', ''],
    ]);
  });
});
