import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { sampleMediaPlan, TANKS, WATER } from '#tests/documents/media-plan/media-plan-sample.ts';
import { calendar, EVERYBODY, type LineSpec, planWith, WOMEN } from '#tests/domain/media/plan-builder.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';

/** As large as a plan becomes: so many lines with something in every week of the year. `round` makes every text and figure another. */
export const largeMediaPlan = (lines: number, round: number): MediaPlanInput => {
  const sample = sampleMediaPlan();
  return {
    ...sample,
    programName: `${sample.programName} ${round}`,
    content: { ...sample.content, ...planWith(Array.from({ length: lines }, (_, index) => lineOf(index, round))) },
  };
};

const ITEMS = ['3611', '3612', '3661'] as const;

const lineOf = (index: number, round: number): LineSpec => ({
  mediumKey: shippedMedia.units[(index * 7) % shippedMedia.units.length]?.key ?? '',
  campaignId: index % 2 === 0 ? WATER : TANKS,
  outlet: `Soporte ${index} de la ronda ${round}`,
  place: `Plaza ${index % 40}`,
  grossRate: 123_457 + index + round,
  discounts: index % 3 === 0 ? '15+5' : '',
  commissionPercent: index % 2 === 0 ? '10' : '',
  production: index % 4 === 0 ? 2_500_000 + round : 0,
  itemCode: ITEMS[index % ITEMS.length] ?? '',
  universeId: index % 2 === 0 ? WOMEN : EVERYBODY,
  people: String(10_000 + index * 31 + round),
  on: Object.fromEntries(
    calendar.days
      .filter(({ weekday }) => weekday < 5)
      .map((day) => [
        day.date.slice(5),
        [1 + ((day.week + index + round) % 5), day.weekday === 0 && (index + round) % 3 === 0 ? 2 : 0],
      ]),
  ),
});
