import fc from 'fast-check';
import { dayField, NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import type { MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { calendar, PLAN, planWith } from '#tests/domain/media/plan-builder.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';

/** Items that random lines name. */
export const ITEMS = ['3611', '3612', '3631', '2111'] as const;
const KEYS = shippedMedia.units.filter((_, at) => at % 23 === 0).map(({ key }) => key);
const percent = fc.constantFrom('', '0', '5', '12.5', '33.3333', '100');
const painted = fc.array(fc.tuple(fc.nat(364), fc.nat(40), fc.nat(6)), { maxLength: 25 });

/** A line of every kind of price, painted anywhere in the year. */
export const randomLine = fc.record({
  mediumKey: fc.constantFrom('', ...KEYS),
  airtime: fc.constantFrom('bought' as const, 'bought' as const, 'state' as const),
  rateBasis: fc.constantFrom('insertion' as const, 'page' as const, 'column-centimetre' as const),
  grossRate: fc.option(fc.nat(30_000_000)),
  columns: fc.constantFrom('', '3', '2.5'),
  centimetres: fc.constantFrom('20.5', '10/3'),
  pageFraction: fc.constantFrom('1/4', '1', '1/3'),
  discounts: fc.constantFrom('', '15', '15+5', '33.3333+7.25+2', '100'),
  commissionPercent: percent,
  production: fc.constantFrom(0, 0, 1, 1_234_567),
  productionDate: fc.constantFrom('', '2026-03-15', '2025-12-31'),
  vatPercent: fc.constantFrom('', '8', '0', '16'),
  itemCode: fc.constantFrom('', ...ITEMS),
  paymentMonth: fc.option(fc.integer({ min: 1, max: 12 })),
  painted,
});
type RandomLine = typeof randomLine extends fc.Arbitrary<infer T> ? T : never;

/** Id of the line at a position of `planOf`. */
export const idOf = (at: number): string => idAt(30_000 + at);

/** @param groups which lines reach which of five groups of people */
export const planOf = (lines: readonly RandomLine[], groups: readonly number[]): MediaPlanContent => ({
  ...planWith(),
  line: lines.map(
    ({ painted: _, ...line }, at): MediaLine => ({
      ...blankMediaLine(PLAN, at % 3 === 0 ? null : idAt(9_100 + (at % 3))),
      id: idOf(at),
      rank: `a${String(at).padStart(4, '0')}x`,
      ...line,
    }),
  ),
  lineDays: lines.flatMap((line, at) => {
    const months = Map.groupBy(line.painted, ([index]) => calendar.days[index]?.month ?? 1);
    return [...months].map(([month, days]) => ({
      id: idAt(40_000 + at * 12 + month),
      lineId: idOf(at),
      month,
      ...NO_DAYS,
      ...Object.fromEntries(
        days.flatMap(([index, paid, bonus]) => {
          const day = calendar.days[index]?.dayOfMonth ?? 1;
          return [
            [dayField('paid', day), paid],
            [dayField('bonus', day), bonus],
          ];
        }),
      ),
    }));
  }),
  lineSegment: groups.map((group, at) => ({
    id: idAt(50_000 + at),
    rank: `a${String(at).padStart(4, '0')}x`,
    lineId: idOf(group % Math.max(1, lines.length)),
    segmentId: idAt(51_000 + (group % 5)),
  })),
});
