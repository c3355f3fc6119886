import { isPartial, type MediaPaper, outletWords, type PaperLine } from '#shared/documents/compose/media-paper.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { blackoutsByDay } from '#shared/domain/media/blackouts.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import { isCampaignDay } from '#shared/domain/media/paint.ts';
import { totalsOf } from '#shared/domain/media/plan-costs.ts';

export type Insertions = { readonly paid: number; readonly bonus: number };

/** What a cell of the calendar shows. `campaign`: the week lies within the campaign's dates. */
export type CalendarWeekCells = Insertions & { readonly blackedOut: boolean; readonly campaign: boolean };

/** A row of the calendar, whole year; by position of the week. */
export type CalendarRow = {
  readonly kind: 'campaign' | 'line' | 'total';
  /** Lines of text; the first one is its name. */
  readonly name: readonly string[];
  readonly weeks: readonly CalendarWeekCells[];
  /** What the row's sum adds up: of a campaign its lines', though its cells only mark its dates. */
  readonly insertions: readonly Insertions[];
  readonly weekCosts: readonly Centavos[];
  /** Of a campaign's row and its lines: where they belong. */
  readonly group: number;
  /** Weeks of which something of the cost isn't known. */
  readonly partialWeeks: ReadonlySet<number>;
};

/** Each campaign with its lines under it, in the order of the plan; then the plan. */
export const calendarRows = (paper: MediaPaper): readonly CalendarRow[] => {
  const { calendar } = paper.reading.costs;
  const byDay = blackoutsByDay(calendar, paper.input.content.blackout);
  const blacked = byDay.map((blackouts) => blackouts.length > 0);
  const groups = [...Map.groupBy(paper.lines, ({ line }) => line.campaignId)];
  return [
    ...groups.flatMap(([campaignId, members], group) => [
      { ...campaignRow(paper, campaignId, members), group },
      ...members.map((row) => ({ ...lineRow(row, calendar, blacked), group })),
    ]),
    { ...totalRow(paper), group: -1 },
  ];
};

type Ungrouped = Omit<CalendarRow, 'group'>;

const campaignRow = (paper: MediaPaper, campaignId: string | null, members: readonly PaperLine[]): Ungrouped => {
  const { calendar } = paper.reading.costs;
  const campaign = campaignId === null ? undefined : paper.reading.campaigns.get(campaignId);
  const dated = campaign && campaign.startDate !== '' && campaign.endDate !== '';
  return {
    kind: 'campaign',
    name: [paper.names.campaign(campaignId)],
    weeks: calendar.weeks.map(({ first, last }) => ({
      paid: 0,
      bonus: 0,
      blackedOut: false,
      campaign: dated === true && weekDays(first, last).some((day) => isCampaignDay(calendar, campaign, day)),
    })),
    ...sumsOf(paper, members),
  };
};

const totalRow = (paper: MediaPaper): Ungrouped => {
  const sums = sumsOf(paper, paper.lines);
  return {
    kind: 'total',
    name: ['Inserciones de la semana'],
    weeks: sums.insertions.map((one) => ({ ...one, blackedOut: false, campaign: false })),
    ...sums,
  };
};

const sumsOf = (
  { reading }: MediaPaper,
  members: readonly PaperLine[],
): Pick<CalendarRow, 'insertions' | 'weekCosts' | 'partialWeeks'> => {
  const { weekCosts } = totalsOf(
    reading.costs,
    members.map(({ line }) => line.id),
  );
  const sums = reading.costs.calendar.weeks.map(() => ({ paid: 0, bonus: 0 }));
  for (const { spread } of members) addDays(sums, spread, reading.costs.calendar);
  return {
    insertions: sums,
    weekCosts,
    partialWeeks: new Set(members.flatMap((row) => partialWeeksOf(row, reading.costs.calendar))),
  };
};

const lineRow = (row: PaperLine, calendar: BroadcastCalendar, blacked: readonly boolean[]): Ungrouped => {
  const { line, spread, number } = row;
  const insertions = calendar.weeks.map(() => ({ paid: 0, bonus: 0 }));
  addDays(insertions, spread, calendar);
  const inBlackout = new Set(
    spread.days.flatMap(({ index, paid, bonus }) =>
      paid + bonus > 0 && blacked[index] ? [calendar.days[index]?.week ?? 0] : [],
    ),
  );
  const details = [
    shortMedium(row),
    line.place.trim(),
    line.airtime === 'bought' ? '' : AIRTIME_NAMES[line.airtime],
  ].filter((words) => words !== '');
  return {
    kind: 'line',
    name: [`${number}. ${outletWords(row)}`, ...(details.length === 0 ? [] : [details.join(' · ')])],
    weeks: insertions.map((one, week) => ({ ...one, blackedOut: inBlackout.has(week), campaign: false })),
    insertions,
    weekCosts: spread.weekCosts,
    partialWeeks: new Set(partialWeeksOf(row, calendar)),
  };
};

const partialWeeksOf = (row: PaperLine, calendar: BroadcastCalendar): readonly number[] =>
  isPartial(row)
    ? row.spread.days.flatMap(({ index, paid }) => (paid > 0 ? [calendar.days[index]?.week ?? 0] : []))
    : [];

/** What the calendar has room for: the catalogue's path stands in the table of prices. */
const shortMedium = ({ unit }: PaperLine): string =>
  !unit ? '' : unit.direct ? unit.subcategory : `${unit.category}, ${unit.unit}`;

const addDays = (sums: { paid: number; bonus: number }[], { days }: LineSpread, calendar: BroadcastCalendar): void => {
  for (const { index, paid, bonus } of days) {
    const week = sums[calendar.days[index]?.week ?? -1];
    if (!week) continue;
    week.paid += paid;
    week.bonus += bonus;
  }
};

const weekDays = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
