import { applyChanges } from '#shared/domain/common/changes.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { setMediaField } from '#shared/domain/media/media-rows.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import { paintWeek } from '#shared/domain/media/paint.ts';
import { type PlanCosts, planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { totalsByCampaign, totalsByItem, totalsByMedium, totalsBySegment } from '#shared/domain/media/plan-tables.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import { budgetWith, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, calendar, type LineSpec, planWith } from '#tests/domain/media/plan-builder.ts';
import { shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith } from '#tests/domain/strategy/strategy-builder.ts';

const LINES = 300;
const ROUNDS = 31;

/** Every day of the year painted. */
const wholeYear = (index: number): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    calendar.days.map((day) => [day.date.slice(5), [(day.index + index) % 5, day.index % 3 === 0 ? 1 : 0]]),
  );

const lineOf = (index: number): LineSpec => ({
  mediumKey: shippedMedia.units[index % shippedMedia.units.length]?.key ?? '',
  grossRate: 123_457 + index,
  discounts: '15+5',
  commissionPercent: '10',
  production: index % 4 === 0 ? 2_500_000 : 0,
  itemCode: ['3611', '3612', '3631'][index % 3] ?? '',
  outlet: `Soporte ${index}`,
  place: 'Ciudad de Prueba',
  on: wholeYear(index),
});

/** What the screen shows beside the calendar: the plan's totals and its four tables. */
const tablesOf = (content: MediaPlanContent, costs: PlanCosts): number => {
  const ids = content.line.map(({ id }) => id);
  return (
    totalsOf(costs, ids).total +
    totalsByMedium(costs, content.line, shippedMedia).length +
    totalsByItem(costs, content.line, new Map()).length +
    totalsByCampaign(costs, content.line).length +
    totalsBySegment(costs, content.line, content).length
  );
};

/** A cell painted in a year's plan must leave the frame almost whole: no script task over 50 ms on a machine ten times slower. */
export const bench: Bench = async () => {
  const plain = planWith(Array.from({ length: LINES }, (_, index) => lineOf(index)));
  const content: MediaPlanContent = {
    ...plain,
    lineSegment: plain.line.flatMap((line, index) =>
      [0, 1].map((more) => ({
        id: idAt(70_000 + index * 2 + more),
        rank: `a${String(index * 2 + more).padStart(6, '0')}x`,
        lineId: line.id,
        segmentId: idAt(71_000 + ((index + more) % 12)),
      })),
    ),
  };
  const costs = planCosts(content);
  const line = content.line[150];
  if (!line) throw new Error('No line');
  const painting = { calendar, campaign: undefined, newId: countingIds() };
  let at = 0;
  const painted = (): readonly MediaPlanChange[] => {
    at += 1;
    const week = calendar.weeks[at % calendar.weeks.length];
    const changes = week && paintWeek(content, line, week, 'paid', 10 + (at % 30), painting);
    if (!changes?.ok) throw new Error('Not painted');
    return changes.value;
  };
  const edit = (changes: readonly MediaPlanChange[]): void => {
    const next = applyChanges(content, changes) as MediaPlanContent;
    tablesOf(next, planCosts(next, costs));
  };
  const context = {
    catalogue: shippedMedia,
    campaignKinds: shippedLists.campaignKinds,
    strategy: { campaign: [campaignWith({ id: CAMPAIGN })], material: [] },
    diagnosis: { segment: [], territory: [] },
    budget: budgetWith({ authorised: [['3611', Array.from({ length: 12 }, () => 900_000_000)]] }),
  };
  let findings = 0;
  const [first, paint, rate, check] = await interleave(ROUNDS, [
    () => void tablesOf(content, planCosts(content)),
    () => edit(painted()),
    () => edit([setMediaField('line', line.id, 'grossRate', 200_000 + at)]),
    () => {
      findings = checkMediaPlan(content, context, costs).length;
    },
  ]);
  const row = (name: string, ours: number | undefined, value: number, note: string): BenchRow => ({
    name,
    ours: ours ?? Number.NaN,
    peer: null,
    peerName: '',
    unit: 'ms',
    bound: { kind: 'absolute', value },
    note,
  });
  return [
    row('Costs and totals of 300 media lines × 365 days, first time', first, 300, `${content.lineDays.length} months`),
    row('Painting a week of them, with all totals', paint, 16, 'paint, apply, totals, four tables'),
    row('Typing a rate, with all totals', rate, 16, ''),
    row('Findings of the media plan', check, 100, `${findings} findings`),
  ];
};
