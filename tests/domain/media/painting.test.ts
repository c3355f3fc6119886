import { describe, expect, it } from 'vitest';
import { invertChanges } from '#shared/domain/common/changes.ts';
import {
  broadcastCalendar,
  dayIndexOf,
  dayWords,
  weekNumbered,
  weekWords,
} from '#shared/domain/media/broadcast-calendar.ts';
import {
  copyMediaLines,
  copyScenario,
  deleteMediaLines,
  deleteScenario,
  MONDAY_TO_FRIDAY,
} from '#shared/domain/media/media-edits.ts';
import { setMediaField } from '#shared/domain/media/media-rows.ts';
import { type CampaignDays, paintDays, paintWeek } from '#shared/domain/media/paint.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines, totalsByScenario } from '#shared/domain/media/plan-tables.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { calendar, changed, dayAt, type LineSpec, lineAt, PLAN, planWith } from '#tests/domain/media/plan-builder.ts';

const spreadOf = (content: ReturnType<typeof planWith>, index = 0) => {
  const spread = planCosts(content).byLine.get(lineAt(index));
  if (!spread) throw new Error('No such line');
  return spread;
};
const ALWAYS: CampaignDays = { startDate: '', endDate: '' };
const week = (number: number) => {
  const found = weekNumbered(calendar, number);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

/** Paints and gives the insertions of each painted day as `05-04`. */
const painted = (
  spec: LineSpec,
  weekNumber: number,
  count: number,
  campaign: CampaignDays = ALWAYS,
  kind: 'paid' | 'bonus' = 'paid',
) => {
  const content = planWith([spec]);
  const line = content.line[0];
  if (!line) throw new Error('No line');
  const changes = paintWeek(content, line, week(weekNumber), kind, count, { calendar, campaign, newId: countingIds() });
  if (!changes.ok) return changes.error.message;
  return Object.fromEntries(
    spreadOf(changed(content, changes.value)).days.map((day) => [
      calendar.days[day.index]?.date.slice(5),
      kind === 'paid' ? day.paid : day.bonus,
    ]),
  );
};

describe('the broadcast calendar', () => {
  it('has every day once, in one week from Monday to Sunday and in one month', () => {
    for (const year of [2024, 2026, 2027]) {
      const { days, weeks, monthLengths } = broadcastCalendar(year);
      expect(days).toHaveLength(year === 2024 ? 366 : 365);
      expect(monthLengths.reduce((sum, length) => sum + length, 0)).toBe(days.length);
      expect(weeks.flatMap(({ first, last }) => days.slice(first, last + 1))).toEqual(days);
      for (const { first, last } of weeks.slice(1, -1)) {
        expect([days[first]?.weekday, days[last]?.weekday]).toEqual([0, 6]);
      }
    }
  });

  it('numbers weeks as ISO 8601 does, also across New Year', () => {
    // 1 January 2026 is a Thursday: week 1 has four days of the year. 2027 begins in week 53 of 2026.
    expect(weekWords(calendar, week(1))).toBe('Semana 1 (1 al 4 de enero)');
    expect(weekWords(calendar, week(14))).toBe('Semana 14 (30 de marzo al 5 de abril)');
    const next = broadcastCalendar(2027);
    expect(next.weeks.slice(0, 2).map((one) => weekWords(next, one))).toEqual([
      'Semana 53 de 2026 (1 al 3 de enero)',
      'Semana 1 (4 al 10 de enero)',
    ]);
  });

  it('refuses a week that the year has not, and says which it has', () => {
    expect(week(53).last).toBe(364);
    expect(weekNumbered(broadcastCalendar(2027), 53)).toMatchObject({
      ok: false,
      error: {
        message: expect.stringContaining('no tiene semana 53: sus semanas, de lunes a domingo, van de la 1 a la 52'),
      },
    });
    expect(weekNumbered(calendar, 0).ok).toBe(false);
  });

  it('knows no day that the year has not', () => {
    expect([dayIndexOf(calendar, '2026-02-29'), dayIndexOf(calendar, '2025-12-31'), dayIndexOf(calendar, 'x')]).toEqual(
      [undefined, undefined, undefined],
    );
    expect(dayIndexOf(broadcastCalendar(2024), '2024-12-31')).toBe(365);
  });

  it('says the days of a finding in words', () => {
    const days = ['05-04', '05-05', '05-06', '05-31', '06-01', '06-09', '06-12', '06-13'].map(dayAt);
    expect(dayWords(calendar, days)).toBe('4 a 6 de mayo, 31 de mayo, 1 de junio, 9 de junio y 2 días más');
    expect(dayWords(calendar, days.slice(0, 4))).toBe('4 a 6 de mayo y 31 de mayo');
  });
});

describe('painting a week', () => {
  it('spreads evenly over the broadcast days, the earlier ones taking the rest', () => {
    expect(painted({ weekdays: MONDAY_TO_FRIDAY }, 19, 7)).toEqual({
      '05-04': 2,
      '05-05': 2,
      '05-06': 1,
      '05-07': 1,
      '05-08': 1,
    });
    // Tuesdays and Thursdays.
    expect(painted({ weekdays: 0b0001010 }, 19, 3)).toEqual({ '05-05': 2, '05-07': 1 });
  });

  it('keeps within the campaign and within the year', () => {
    const campaign = { startDate: '2026-05-07', endDate: '2026-05-09' };
    expect(painted({}, 19, 6, campaign)).toEqual({ '05-07': 2, '05-08': 2, '05-09': 2 });
    expect(painted({}, 1, 4)).toEqual({ '01-01': 1, '01-02': 1, '01-03': 1, '01-04': 1 });
    expect(painted({}, 20, 1, campaign)).toContain('La semana 20 (11 al 17 de mayo) no tiene días de transmisión');
    expect(painted({ weekdays: 0 }, 20, 1)).toContain('no tiene días de transmisión');
  });

  it('leaves the week with exactly what was painted, whatever it had, and other kinds alone', () => {
    const spec = { weekdays: MONDAY_TO_FRIDAY, on: { '05-05': [9, 1], '05-10': [4, 0] } } as const;
    expect(painted(spec, 19, 5)).toEqual({ '05-04': 1, '05-05': 1, '05-06': 1, '05-07': 1, '05-08': 1 });
    expect(painted(spec, 19, 0)).toEqual({ '05-05': 0 });
    expect(painted(spec, 19, 5, ALWAYS, 'bonus')).toMatchObject({ '05-04': 1, '05-05': 1, '05-10': 0 });
  });

  it('writes each day into its month, and undo takes it back', () => {
    const content = planWith([{ grossRate: 10_000, vatPercent: '0' }]);
    const line = content.line[0];
    if (!line) throw new Error('No line');
    // Week 14: two days of March, five of April.
    const changes = paintWeek(content, line, week(14), 'paid', 7, { calendar, campaign: ALWAYS, newId: countingIds() });
    if (!changes.ok) throw new Error(changes.error.message);
    const next = changed(content, changes.value);
    expect(spreadOf(next).monthCosts.slice(0, 5)).toEqual([0, 0, 20_000, 50_000, 0]);
    expect(spreadOf(next).weekCosts[week(14).index]).toBe(70_000);
    expect(changed(next, invertChanges(content, changes.value))).toEqual(content);
  });

  it('refuses single days outside the campaign or the year, and numbers that fit no day', () => {
    const content = planWith([{ on: { '06-01': [2] } }]);
    const line = content.line[0];
    if (!line) throw new Error('No line');
    const campaign = { startDate: '2026-05-01', endDate: '2026-05-31' };
    const paint = (date: string, count: number) => {
      const result = paintDays(content, line, 'paid', [[date, count]], { calendar, campaign, newId: countingIds() });
      return result.ok ? result.value.length : result.error.message;
    };
    expect(paint('2026-06-02', 1)).toBe(
      'El 2 de junio de 2026 queda fuera de la campaña, que va del 1 de mayo de 2026 al 31 de mayo de 2026. Elija otro día, o cambie las fechas de la campaña.',
    );
    expect(paint('2026-06-01', 0)).toBe(1);
    expect(paint('2026-02-30', 1)).toContain('no es un día del ejercicio 2026');
    expect(paint('2026-05-02', 10_000)).toContain('de 0 a 9999');
    expect(paint('2026-05-02', 1.5)).toContain('número entero');
  });

  it('makes one row of a month that two copies of the plan both began', () => {
    const once = planWith([{ on: { '05-04': [2], '05-20': [1] } }]);
    const twice = {
      ...once,
      lineDays: [...once.lineDays, ...once.lineDays.map((row) => ({ ...row, id: lineAt(700) }))],
    };
    expect(spreadOf(twice).paid).toBe(6);
    const line = twice.line[0];
    if (!line) throw new Error('No line');
    const changes = paintDays(twice, line, 'paid', [['2026-05-04', 3]], {
      calendar,
      campaign: ALWAYS,
      newId: countingIds(),
    });
    if (!changes.ok) throw new Error(changes.error.message);
    const next = changed(twice, changes.value);
    expect(next.lineDays).toHaveLength(1);
    expect(spreadOf(next).days.map(({ paid }) => paid)).toEqual([3, 2]);
  });

  it('refuses to make one row of what no day of one row holds, until that day is corrected', () => {
    const once = planWith([{ on: { '05-04': [9_999], '05-20': [1] } }]);
    const twice = {
      ...once,
      lineDays: [...once.lineDays, ...once.lineDays.map((row) => ({ ...row, id: lineAt(700) }))],
    };
    const [line] = twice.line;
    if (!line) throw new Error('No line');
    const paint = (date: string) =>
      paintDays(twice, line, 'paid', [[date, 5]], { calendar, campaign: ALWAYS, newId: countingIds() });
    expect(paint('2026-05-20')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('El 4 de mayo tiene 19998 inserciones') },
    });
    const corrected = paint('2026-05-04');
    if (!corrected.ok) throw new Error(corrected.error.message);
    expect(spreadOf(changed(twice, corrected.value)).days.map(({ paid }) => paid)).toEqual([5, 2]);
  });
});

describe('where costs fall', () => {
  it('each in the month of its day, or all in the payment month', () => {
    const spec = { grossRate: 10_000, vatPercent: '0', on: { '04-30': [1], '05-01': [2] } } as const;
    expect(spreadOf(planWith([spec])).monthCosts.slice(3, 7)).toEqual([10_000, 20_000, 0, 0]);
    const paidLater = spreadOf(planWith([{ ...spec, paymentMonth: 7 }]));
    expect(paidLater.monthCosts.slice(3, 7)).toEqual([0, 0, 0, 30_000]);
    expect(paidLater.weekCosts.filter((cost) => cost > 0)).toEqual([30_000]);
    expect(paidLater.monthInsertions.slice(3, 5)).toEqual([1, 2]);
  });

  it('production on its day, else on that of the first insertion, else nowhere', () => {
    // 100.00 and 16.00 of IVA.
    const spec = { grossRate: 0, production: 10_000 } as const;
    const days = (more: LineSpec) => {
      const { days: all, undated } = spreadOf(planWith([{ ...spec, ...more }]));
      return [Object.fromEntries(all.map(({ index, cost }) => [calendar.days[index]?.date.slice(5), cost])), undated];
    };
    expect(days({ on: { '05-04': [1], '05-05': [1] } })).toEqual([{ '05-04': 11_600, '05-05': 0 }, 0]);
    expect(days({ productionDate: '2026-04-20', on: { '05-04': [1] } })).toEqual([{ '04-20': 11_600, '05-04': 0 }, 0]);
    expect(days({})).toEqual([{}, 11_600]);
    expect(spreadOf(planWith([{ ...spec, paymentMonth: 2 }])).monthCosts[1]).toBe(11_600);
  });

  it('half a centavo is rounded up, once for the line', () => {
    // $33.35 less 10 % = $30.015 → $30.02; three of them, $90.045 → $90.05 and not 3 × $30.02.
    const net = (paid: number) =>
      spreadOf(planWith([{ grossRate: 3_335, discounts: '10', on: { '05-04': [paid] } }])).cost.net;
    expect([net(1), net(3)]).toEqual([3_002, 9_005]);
  });

  it('what does not divide goes to the earlier days, a centavo each', () => {
    // 3 × $33.33 less 10 % = $89.991 → $89.99; three days: 30.00, 30.00, 29.99.
    const spread = spreadOf(
      planWith([
        { grossRate: 3_333, discounts: '10', vatPercent: '0', on: { '05-04': [1], '05-05': [1], '05-06': [1] } },
      ]),
    );
    expect(spread.cost.net).toBe(8_999);
    expect(spread.days.map(({ cost }) => cost)).toEqual([3_000, 3_000, 2_999]);
  });
});

describe('costs worked out again after an edit', () => {
  const content = planWith([
    { grossRate: 10_000, on: { '05-04': [2] } },
    { grossRate: 20_000, on: { '05-04': [1] } },
  ]);
  const costs = planCosts(content);
  const totals = (next: typeof content) => [...planCosts(next, costs).byLine.values()].map(({ cost }) => cost.total);

  it('follow a rate, a painted day and the IVA of the plan, each by itself', () => {
    const [line] = content.line;
    const [plan] = content.mediaPlan;
    const [days] = content.lineDays;
    if (!line || !plan || !days) throw new Error('No plan');
    expect(totals(content)).toEqual([23_200, 23_200]);
    expect(totals(changed(content, [setMediaField('line', line.id, 'grossRate', 15_000)]))).toEqual([34_800, 23_200]);
    expect(totals(changed(content, [setMediaField('lineDays', days.id, 'p04', 3)]))).toEqual([34_800, 23_200]);
    expect(totals(changed(content, [setMediaField('mediaPlan', plan.id, 'vatPercent', '8')]))).toEqual([
      21_600, 21_600,
    ]);
    expect(totals(changed(content, deleteMediaLines(content, [line.id])))).toEqual([23_200]);
  });
});

describe('what-if copies', () => {
  const content = planWith([
    { grossRate: 10_000, on: { '05-04': [2, 1] } },
    { grossRate: 20_000, on: { '05-04': [1] } },
  ]);

  it('have their own lines and days, and cost the same until one is changed', () => {
    const next = changed(content, copyScenario(content, PLAN, 'Con más radio', countingIds()));
    const costs = planCosts(next);
    const [plan, copy] = totalsByScenario(costs, next);
    expect([plan?.totals.total, copy?.totals.total]).toEqual([46_400, 46_400]);
    expect(copy?.name).toBe('Con más radio');
    const lines = scenarioLines(next, copy?.scenarioId ?? '');
    const without = changed(next, deleteMediaLines(next, [lines[0]?.id ?? '']));
    expect(totalsByScenario(planCosts(without), without).map(({ totals }) => totals.total)).toEqual([46_400, 23_200]);
    expect(changed(without, deleteScenario(without, copy?.scenarioId ?? ''))).toEqual(content);
    expect(deleteScenario(next, PLAN)).toEqual([]);
  });

  it('a copied line stands after the one it was copied from, with its days', () => {
    // Its contract isn't copied: the copy is new money.
    const lineCommitment = [{ id: idAt(9_800), rank: 'a0', lineId: lineAt(0), spendingId: idAt(9_801) }];
    const contracted = { ...content, lineCommitment };
    const next = changed(contracted, copyMediaLines(contracted, [lineAt(0)], countingIds()));
    expect(next.line.map(({ outlet }) => outlet)).toEqual(['Soporte 1', 'Soporte 1', 'Soporte 2']);
    expect(next.lineCommitment).toEqual(contracted.lineCommitment);
    expect(
      totalsOf(
        planCosts(next),
        next.line.map(({ id }) => id),
      ).total,
    ).toBe(69_600);
  });
});
