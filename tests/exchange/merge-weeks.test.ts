import { describe, expect, test } from 'vitest';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import type { Collections, EntitySchemas } from '#shared/domain/common/changes.ts';
import { weekNumbered } from '#shared/domain/media/broadcast-calendar.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { paintDays, paintWeek } from '#shared/domain/media/paint.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { mergeCopies, mergedContent } from '#shared/exchange/merge.ts';
import { mergeRulesOf } from '#shared/exchange/merge-rules.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { calendar, changed, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';
import { chosen } from '#tests/exchange/merge-laws.ts';
import { expectWholeWeeks } from '#tests/exchange/week-laws.ts';

const rules = mergeRulesOf('media-plan', mediaPlanTables.references);
const loose = (content: MediaPlanContent) => content as unknown as Collections<EntitySchemas>;
const merged = (base: MediaPlanContent, ours: MediaPlanContent, theirs: MediaPlanContent) => {
  const merge = mergeCopies(loose(base), loose(ours), loose(theirs), rules);
  const taking = (side: 'ours' | 'theirs') =>
    mergedContent(loose(ours), merge, chosen(merge, side)) as unknown as MediaPlanContent;
  for (const side of ['ours', 'theirs'] as const) expectWholeWeeks({ base, ours, theirs }, taking(side));
  return { conflicts: merge.conflicts, taking };
};

const weekOf = (number: number) => {
  const week = weekNumbered(calendar, number);
  if (!week.ok) throw new Error(week.error.message);
  return week.value;
};
const painted = (
  content: MediaPlanContent,
  number: number,
  count: number,
  kind: 'paid' | 'bonus' = 'paid',
  ids = 60_000,
) => {
  const [line] = content.line;
  if (!line) throw new Error('A line');
  const painting = { calendar, campaign: undefined, newId: countingIds(ids) };
  const result = paintWeek(content, line, weekOf(number), kind, count, painting);
  if (!result.ok) throw new Error(result.error.message);
  return changed(content, result.value);
};
const inWeek = (content: MediaPlanContent, number: number) =>
  planCosts(content).byLine.get(lineAt(0))?.weekInsertions[weekOf(number).index];
const start = planWith([{ grossRate: 10_000, on: { '05-01': [1] } }]);

describe('two desks that planned the same week', () => {
  const seven = painted(start, 20, 7);

  test.each([
    [9, 5],
    [10, 12],
    [3, 5],
    [3, 14],
  ])('%i here and %i there are one question, and the answer is what somebody planned', (here, there) => {
    const { conflicts, taking } = merged(seven, painted(seven, 20, here), painted(seven, 20, there));
    expect(conflicts).toMatchObject([{ entity: 'lineWeek', fields: ['paid'] }]);
    expect(inWeek(taking('ours'), 20)).toBe(here);
    expect(inWeek(taking('theirs'), 20)).toBe(there);
  });

  test('moved to two other days, the insertions don’t multiply', () => {
    const base = planWith([{ on: { '03-02': [2, 2] } }]);
    const moved = (field: 'p04' | 'p05') => ({
      ...base,
      lineDays: base.lineDays.map((row) => ({ ...row, p02: 0, [field]: 2 })),
    });
    const { conflicts, taking } = merged(base, moved('p04'), moved('p05'));
    expect(conflicts).toHaveLength(1);
    expect([inWeek(taking('ours'), 10), inWeek(taking('theirs'), 10)]).toEqual([4, 4]);
  });

  test('what one adds for nothing and the other pays for are apart, and so are other weeks', () => {
    const { conflicts, taking } = merged(seven, painted(painted(seven, 20, 9), 21, 4), painted(seven, 20, 3, 'bonus'));
    expect(conflicts).toEqual([]);
    const after = taking('ours');
    expect([inWeek(after, 20), inWeek(after, 21)]).toEqual([9 + 3, 4]);
    expect(planCosts(after).byLine.get(lineAt(0))).toMatchObject({ paid: 1 + 9 + 4, bonus: 3 });
  });

  test('a week across two months is one question', () => {
    const [ours, theirs] = [painted(start, 14, 7), painted(start, 14, 14, 'paid', 61_000)];
    const { conflicts, taking } = merged(start, ours, theirs);
    expect(conflicts).toHaveLength(1);
    expect([inWeek(taking('ours'), 14), inWeek(taking('theirs'), 14)]).toEqual([7, 14]);
  });
});

describe('a month that both began', () => {
  test('is one row and, begun identically, no question', () => {
    const { conflicts, taking } = merged(start, painted(start, 24, 5), painted(start, 24, 5, 'paid', 61_000));
    expect(conflicts).toEqual([]);
    expect(inWeek(taking('ours'), 24)).toBe(5);
    expect(taking('ours').lineDays.filter(({ month }) => month === 6)).toHaveLength(1);
  });

  test('with other weeks has those of both in one row', () => {
    const { conflicts, taking } = merged(start, painted(start, 24, 5), painted(start, 25, 6, 'paid', 61_000));
    expect(conflicts).toEqual([]);
    expect([inWeek(taking('ours'), 24), inWeek(taking('ours'), 25)]).toEqual([5, 6]);
    expect(taking('ours').lineDays.filter(({ month }) => month === 6)).toHaveLength(1);
  });

  test('twice already keeps more than a day of one row can hold', () => {
    const full = planWith([{ on: { '06-01': [9_999] } }]);
    const twice = {
      ...full,
      lineDays: [...full.lineDays, ...full.lineDays.map((row) => ({ ...row, id: idAt(80_000) }))],
    };
    const other = { ...full, mediaPlan: full.mediaPlan.map((row) => ({ ...row, title: 'Otro' })) };
    expect(planCosts(merged(full, twice, other).taking('ours')).byLine.get(lineAt(0))?.paid).toBe(19_998);
  });
});

test('a line that one deleted and the other painted is one question, and comes back with all its weeks', () => {
  const base = painted(start, 20, 7);
  const gone = { ...base, line: [], lineDays: [] };
  const theirs = painted(painted(base, 20, 9), 21, 4);
  const { conflicts, taking } = merged(base, gone, theirs);
  expect(conflicts).toMatchObject([{ entity: 'line', fields: null }]);
  expect(taking('ours').lineDays).toEqual([]);
  expect(planCosts(taking('theirs')).byLine.get(lineAt(0))?.paid).toBe(1 + 9 + 4);
});

test('without a common base every week that differs is asked', () => {
  const nothing = Object.fromEntries(Object.keys(start).map((entity) => [entity, []])) as unknown as MediaPlanContent;
  const { conflicts, taking } = merged(nothing, start, painted(start, 20, 7));
  expect(conflicts).toMatchObject([{ entity: 'lineWeek', fields: ['paid'] }]);
  expect([inWeek(taking('ours'), 20), inWeek(taking('theirs'), 20)]).toEqual([0, 7]);
});

test('an unpainted month stays where nobody took it away', () => {
  const empty = painted(painted(start, 24, 5), 24, 0);
  const other = { ...empty, mediaPlan: empty.mediaPlan.map((row) => ({ ...row, title: 'Otro' })) };
  expect(merged(empty, empty, other).taking('ours').lineDays).toEqual(
    empty.lineDays.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

test('a day is set in a copy, too, without its week', () => {
  const [line] = start.line;
  const painting = { calendar, campaign: undefined, newId: countingIds(62_000) };
  const days = line && paintDays(start, line, 'paid', [['2026-05-11', 2]], painting);
  if (!days?.ok) throw new Error('Not painted');
  const { conflicts } = merged(start, changed(start, days.value), painted(start, 20, 7));
  expect(conflicts).toHaveLength(1);
});
