import { describe, expect, it } from 'vitest';
import { ANSWERS_AT_ONCE, answersShown } from '#renderer/modules/media-plan/blackouts/answers-shown.ts';
import { calendarRows } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import { cellText, exactText, parseCell } from '#renderer/modules/media-plan/calendar/cell-text.ts';
import { monthSpans } from '#renderer/modules/media-plan/calendar/month-spans.ts';
import {
  type CellWish,
  type PaintedCells,
  paintCells,
  paintLineDays,
} from '#renderer/modules/media-plan/calendar/paint-cells.ts';
import { weekCells } from '#renderer/modules/media-plan/calendar/week-cells.ts';
import { openDays, readBlackouts, weekTroubles } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { weekNumbered } from '#shared/domain/media/broadcast-calendar.ts';
import { MONDAY_TO_FRIDAY } from '#shared/domain/media/media-edits.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, calendar, changed, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';

/** From Monday 6 April to Sunday 3 May 2026: weeks 15 to 18. */
const SPRING = new Map([[CAMPAIGN, { startDate: '2026-04-06', endDate: '2026-05-03' }]]);

const week = (number: number): number => {
  const found = weekNumbered(calendar, number);
  if (!found.ok) throw new Error(found.error.message);
  return found.value.index;
};

const paint = (content: MediaPlanContent, wishes: readonly CellWish[]): PaintedCells & { after: MediaPlanContent } => {
  const painted = paintCells(wishes, { costs: planCosts(content), campaigns: SPRING, newId: countingIds() });
  return { ...painted, after: changed(content, painted.changes) };
};

/** Paid and bonus insertions of a line's weeks, only of those that have any. */
const shown = (content: MediaPlanContent, lineId: string): Readonly<Record<string, string>> => {
  const spread = planCosts(content).byLine.get(lineId);
  if (!spread) throw new Error('No line');
  const { paid, bonus } = weekCells(spread, calendar);
  return Object.fromEntries(
    calendar.weeks.flatMap(({ index, number }) => {
      const text = cellText(paid[index] ?? 0, bonus[index] ?? 0);
      return text === '' ? [] : [[number, text]];
    }),
  );
};

describe('what a cell says', () => {
  it('tells paid and bonus insertions apart, and an empty one from none', () => {
    expect([cellText(10, 0), cellText(10, 2), cellText(0, 2), cellText(0, 0)]).toEqual(['10', '10+2', '+2', '']);
    expect([exactText(10, 0, 'paid'), exactText(10, 2, 'bonus'), exactText(0, 0, 'paid')]).toEqual(['10+0', '2', '']);
  });

  it('reads what people type and what spreadsheets hold', () => {
    const read = (typed: string, layer: 'paid' | 'bonus' = 'paid') => {
      const result = parseCell(typed, layer);
      return result.ok ? result.value : result.error.message;
    };
    expect(read(' 1,200 ')).toEqual({ paid: 1_200 });
    expect(read('10 + 2')).toEqual({ paid: 10, bonus: 2 });
    expect(read('+3')).toEqual({ bonus: 3 });
    expect(read('4', 'bonus')).toEqual({ bonus: 4 });
    expect(read('')).toEqual({ paid: 0, bonus: 0 });
    expect(read('', 'bonus')).toEqual({ bonus: 0 });
    expect(read('diez')).toContain('«diez» no es un número de inserciones');
    expect(read('2.5')).toContain('un entero como 10');
    expect(read('-1')).toContain('Escríbalo con cifras');
    for (const typed of ['-3', '.5', ',5', '1,5', '1,4000'])
      expect(read(typed)).toContain(`«${typed}» no es un número`);
    expect(read('70000')).toContain('no cabe en una semana');
  });
});

describe('painting cells', () => {
  const plan = planWith([{ weekdays: MONDAY_TO_FRIDAY }, {}]);

  it('writes a stroke over several lines, a month of a line once', () => {
    const { changes, after, painted, refused } = paint(plan, [
      { lineId: lineAt(0), week: week(15), paid: 10 },
      { lineId: lineAt(0), week: week(16), paid: 10, bonus: 2 },
      { lineId: lineAt(1), week: week(15), bonus: 7 },
    ]);
    expect(changes).toHaveLength(2);
    expect(changes.every(({ op }) => op === 'insert')).toBe(true);
    expect([painted, refused]).toEqual([3, []]);
    expect(shown(after, lineAt(0))).toEqual({ 15: '10', 16: '10+2' });
    expect(shown(after, lineAt(1))).toEqual({ 15: '+7' });
    // The second time only days are updated that say something else.
    const again = paint(after, [{ lineId: lineAt(0), week: week(15), paid: 11 }]);
    expect(again.changes).toHaveLength(1);
    expect(again.changes[0]).toMatchObject({ op: 'update', field: 'p06', value: 3 });
  });

  it('refuses what lies outside of the campaign, with the reason, and takes the rest', () => {
    const { after, painted, refused } = paint(plan, [
      { lineId: lineAt(0), week: week(14), paid: 5 },
      { lineId: lineAt(0), week: week(15), paid: 5 },
      { lineId: lineAt(0), week: week(20), paid: 0, bonus: 0 },
    ]);
    expect(shown(after, lineAt(0))).toEqual({ 15: '5' });
    expect(painted).toBe(1);
    expect(refused).toEqual([
      { lineId: lineAt(0), week: week(14), message: expect.stringContaining('quedan fuera de la campaña') },
    ]);
    // A few days are over the border: the week takes them all within.
    const border = paint(planWith([{ weekdays: 127 }]), [{ lineId: lineAt(0), week: week(18), paid: 14 }]);
    expect(shown(border.after, lineAt(0))).toEqual({ 18: '14' });
  });

  it('refuses more than fits into a day, and keeps what was shared out by hand', () => {
    const full = paint(plan, [{ lineId: lineAt(0), week: week(15), paid: 60_000 }]);
    expect(full.refused[0]?.message).toContain('dan más de 9,999 en un día');
    const byHand = planWith([{ weekdays: MONDAY_TO_FRIDAY, on: { '04-07': [9], '04-10': [1] } }]);
    expect(paint(byHand, [{ lineId: lineAt(0), week: week(15), paid: 10 }]).changes).toEqual([]);
    // On a Saturday it isn't broadcast: the same number is shared out anew.
    const astray = planWith([{ weekdays: MONDAY_TO_FRIDAY, on: { '04-11': [10] } }]);
    const put = paint(astray, [{ lineId: lineAt(0), week: week(15), paid: 10 }]);
    expect(put.changes).toHaveLength(6);
    expect(shown(put.after, lineAt(0))).toEqual({ 15: '10' });
  });

  it('takes away what lies outside, and nothing else', () => {
    const stray = planWith([{ on: { '03-30': [4, 1], '04-07': [2] } }]);
    const { after, refused } = paint(stray, [{ lineId: lineAt(0), week: week(14), paid: 0, bonus: 0 }]);
    expect(refused).toEqual([]);
    expect(shown(after, lineAt(0))).toEqual({ 15: '2' });
  });

  it('takes away whole months where much is wiped, and keeps those of which something is left', () => {
    const full = planWith([{ on: { '04-07': [2, 1], '04-30': [3], '05-01': [4], '05-04': [5] } }]);
    const wishes = [15, 18].map((number) => ({ lineId: lineAt(0), week: week(number), paid: 0, bonus: 0 }));
    const ground = { costs: planCosts(full), campaigns: SPRING, newId: countingIds() };
    const few = paintCells(wishes, ground);
    const many = paintCells(wishes, ground, 1);
    expect(few.changes.map(({ op }) => op)).toEqual(['update', 'update', 'update', 'update']);
    expect(many.changes.map(({ op }) => op)).toEqual(['update', 'delete']);
    for (const { changes } of [few, many]) expect(shown(changed(full, changes), lineAt(0))).toEqual({ 19: '5' });
  });

  it('writes the days of a week, both kinds in one list', () => {
    const ground = { costs: planCosts(plan), campaigns: SPRING, newId: countingIds() };
    const days = paintLineDays(
      lineAt(1),
      [
        ['2026-04-30', 2, 1],
        ['2026-05-01', 0, 3],
      ],
      ground,
    );
    if (!days.ok) throw new Error(days.error.message);
    expect(days.value.map(({ op }) => op)).toEqual(['insert', 'insert']);
    expect(shown(changed(plan, days.value), lineAt(1))).toEqual({ 18: '2+4' });
    const outside = paintLineDays(lineAt(1), [['2026-05-04', 1, 0]], ground);
    expect(outside.ok ? '' : outside.error.message).toContain('El 4 de mayo de 2026 queda fuera de la campaña');
  });
});

describe('the ground of the calendar', () => {
  it('says which weeks are closed to a line, and what lies where it may not', () => {
    const plan = planWith([{ weekdays: MONDAY_TO_FRIDAY, on: { '04-03': [1], '04-08': [1], '04-20': [1] } }], {
      blackout: [
        {
          id: idAt(31),
          rank: 'a0',
          process: 'Consulta ficticia',
          agreement: '',
          scope: '',
          startDate: '2026-04-08',
          endDate: '2026-04-21',
        },
      ],
    });
    const line = plan.line[0];
    const spread = planCosts(plan).byLine.get(lineAt(0));
    if (!line || !spread) throw new Error('No line');
    const campaign = SPRING.get(CAMPAIGN);
    const open = openDays(line, campaign, calendar);
    expect([open[week(14)], open[week(15)], open[week(18)], open[week(19)]]).toEqual([0, 5, 5, 0]);
    const blackouts = readBlackouts(calendar, plan);
    expect(blackouts.byWeek[week(15)]?.map(({ process }) => process)).toEqual(['Consulta ficticia']);
    expect(blackouts.byWeek[week(18)]).toEqual([]);
    const troubles = weekTroubles(spread, campaign, calendar, blackouts);
    expect([...troubles]).toEqual([
      [week(14), { outside: true, blackout: false }],
      [week(15), { outside: false, blackout: true }],
      [week(17), { outside: false, blackout: true }],
    ]);
    const answer = {
      id: idAt(32),
      rank: 'a0',
      blackoutId: idAt(31),
      lineId: lineAt(0),
      exception: 'health',
      justification: '',
      reviewer: '',
      reviewedOn: '',
    } as const;
    const answered = readBlackouts(calendar, { ...plan, blackoutAnswer: [answer] });
    expect([...weekTroubles(spread, campaign, calendar, answered).keys()]).toEqual([week(14)]);
  });

  it('puts every week under one month', () => {
    const spans = monthSpans(calendar);
    expect(spans.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(spans.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(calendar.weeks.length);
  });

  it('draws the answers of a blackout thirty at a time, and the one that somebody is sent to', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `line ${at}`);
    expect(answersShown(ANSWERS_AT_ONCE, lines, undefined)).toBe(30);
    expect(answersShown(ANSWERS_AT_ONCE, lines, 'line 71')).toBe(72);
    expect(answersShown(ANSWERS_AT_ONCE, lines, 'line 5')).toBe(30);
    expect(answersShown(ANSWERS_AT_ONCE, lines.slice(0, 7), 'gone')).toBe(7);
  });

  it('gathers lines under headings that open and close', () => {
    const plan = planWith([
      { outlet: 'A', place: 'x' },
      { outlet: 'B', place: 'y' },
      { outlet: 'C', place: 'x' },
    ]);
    const group = (closed: readonly string[]) =>
      calendarRows(plan.line, (line) => ({ key: line.place, name: line.place.toUpperCase() }), new Set(closed)).map(
        (row) => (row.kind === 'group' ? `${row.name} ${row.lineIds.length}` : row.line.outlet),
      );
    expect(group([])).toEqual(['X 2', 'A', 'C', 'Y 1', 'B']);
    expect(group(['group:x'])).toEqual(['X 2', 'Y 1', 'B']);
  });
});
