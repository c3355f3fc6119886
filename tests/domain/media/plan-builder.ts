import { applyChanges } from '#shared/domain/common/changes.ts';
import { broadcastCalendar, dayIndexOf } from '#shared/domain/media/broadcast-calendar.ts';
import { dayField, NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import {
  emptyMediaPlan,
  type LineDays,
  type MediaLine,
  type MediaPlanChange,
  type MediaPlanContent,
} from '#shared/domain/media/media-plan.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

export const YEAR = 2026;
export const calendar = broadcastCalendar(YEAR);
export const PLAN = idAt(9_000);
export const CAMPAIGN = idAt(9_002);
/** Women of 18 to 45 in the fictitious city: 600,000. */
export const WOMEN = idAt(9_003);
export const EVERYBODY = idAt(9_004);

export type LineSpec = Partial<MediaLine> & {
  /** `05-04`: [paid, bonus], of the year. */
  readonly on?: Readonly<Record<string, readonly [paid: number, bonus?: number]>>;
};

/** Ids of the lines of `planWith`, in order. */
export const lineAt = (index: number): string => idAt(10_000 + index);

/** A fictitious plan of one scenario. Amounts are centavos. */
export const planWith = (lines: readonly LineSpec[] = [], more: Partial<MediaPlanContent> = {}): MediaPlanContent => ({
  ...emptyMediaPlan({
    id: idAt(8_999),
    dossierId: idAt(8_998),
    title: 'Plan de medios ficticio',
    fiscalYear: YEAR,
    scenarioId: PLAN,
    vatPercent: '16',
    costBase: 'total',
  }),
  scenario: [{ id: PLAN, rank: 'a0', name: 'Plan', note: '' }],
  universe: [
    {
      id: WOMEN,
      rank: 'a0',
      kind: 'target',
      name: 'Mujeres de 18 a 45',
      place: 'Ciudad de Prueba',
      people: '600000',
      source: 'Estudio ficticio',
      date: '2025',
    },
    {
      id: EVERYBODY,
      rank: 'a1',
      kind: 'population',
      name: 'Todas las personas',
      place: 'Ciudad de Prueba',
      people: '1500000',
      source: 'Estudio ficticio',
      date: '2025',
    },
  ],
  line: lines.map(({ on: _, ...line }, index) => ({
    ...blankMediaLine(PLAN, CAMPAIGN),
    id: lineAt(index),
    rank: `a${String(index).padStart(6, '0')}x`,
    outlet: `Soporte ${index + 1}`,
    ...line,
  })),
  lineDays: lines.flatMap(({ on = {} }, index) => daysOf(lineAt(index), 20_000 + index * 12, on)),
  ...more,
});

const daysOf = (
  lineId: string,
  firstId: number,
  on: Readonly<Record<string, readonly [paid: number, bonus?: number]>>,
): readonly LineDays[] => {
  const months = Map.groupBy(Object.entries(on), ([day]) => Number(day.slice(0, 2)));
  return [...months].map(([month, days]) => ({
    id: idAt(firstId + month - 1),
    lineId,
    month,
    ...NO_DAYS,
    ...Object.fromEntries(
      days.flatMap(([day, [paid, bonus = 0]]) => [
        [dayField('paid', Number(day.slice(3))), paid],
        [dayField('bonus', Number(day.slice(3))), bonus],
      ]),
    ),
  }));
};

/** Position of a day (`05-04`) in the year. */
export const dayAt = (day: string): number => dayIndexOf(calendar, `${YEAR}-${day}`) ?? -1;

export const changed = (content: MediaPlanContent, changes: readonly MediaPlanChange[]): MediaPlanContent =>
  applyChanges(content, changes) as MediaPlanContent;
