import { blackoutsByDay } from '#shared/domain/media/blackouts.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import type { Blackout, MediaLine, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { broadcastDays, type CampaignDays, isCampaignDay } from '#shared/domain/media/paint.ts';

/** Days of each week on which the line may be broadcast; 0: the week is closed to it. */
export const openDays = (
  line: Pick<MediaLine, 'weekdays'>,
  campaign: CampaignDays | undefined,
  calendar: BroadcastCalendar,
): readonly number[] => {
  const key = `${calendar.year} ${line.weekdays} ${campaign?.startDate ?? ''} ${campaign?.endDate ?? ''}`;
  const known = OPEN.get(key);
  if (known) return known;
  // Lines of a plan share few campaigns and patterns of days.
  if (OPEN.size > 500) OPEN.clear();
  const open = calendar.weeks.map((week) => broadcastDays(line, week, { calendar, campaign }).length);
  OPEN.set(key, open);
  return open;
};

const OPEN = new Map<string, readonly number[]>();

/** The blackouts of the year by day and by week, with what was answered about them. */
export type Blackouts = {
  readonly byDay: readonly (readonly Blackout[])[];
  readonly byWeek: readonly (readonly Blackout[])[];
  /** `lineId blackoutId` of what somebody stated to be excepted. */
  readonly excepted: ReadonlySet<string>;
};

export const readBlackouts = (
  calendar: BroadcastCalendar,
  { blackout, blackoutAnswer }: Pick<MediaPlanContent, 'blackout' | 'blackoutAnswer'>,
): Blackouts => {
  const byDay = blackoutsByDay(calendar, blackout);
  return {
    byDay,
    byWeek: calendar.weeks.map(({ first, last }) => [...new Set(byDay.slice(first, last + 1).flat())]),
    excepted: new Set(
      blackoutAnswer
        .filter(({ exception }) => exception !== null && exception !== 'none')
        .map(({ lineId, blackoutId }) => `${lineId} ${blackoutId}`),
    ),
  };
};

/** What is wrong with a line's insertions of a week: `outside` its campaign, or in a blackout that nothing excepts. */
export type WeekTrouble = { readonly outside: boolean; readonly blackout: boolean };

/** By week, only where there is something. */
export const weekTroubles = (
  spread: LineSpread,
  campaign: CampaignDays | undefined,
  calendar: BroadcastCalendar,
  blackouts: Blackouts,
): ReadonlyMap<number, WeekTrouble> => {
  const troubles = new Map<number, WeekTrouble>();
  for (const { index, paid, bonus } of spread.days) {
    if (paid + bonus === 0) continue;
    const outside = !isCampaignDay(calendar, campaign, index);
    const blackout = (blackouts.byDay[index] ?? NONE).some(
      ({ id }) => !blackouts.excepted.has(`${spread.lineId} ${id}`),
    );
    const week = calendar.days[index]?.week;
    if ((!outside && !blackout) || week === undefined) continue;
    const before = troubles.get(week);
    troubles.set(week, {
      outside: outside || (before?.outside ?? false),
      blackout: blackout || (before?.blackout ?? false),
    });
  }
  return troubles;
};

const NONE: readonly Blackout[] = [];
