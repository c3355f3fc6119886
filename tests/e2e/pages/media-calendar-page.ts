import { expect, type Locator, type Page } from '@playwright/test';
import { broadcastCalendar, weekNumbered, weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import { dayField, NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { blankMediaLine, MONDAY_TO_FRIDAY } from '#shared/domain/media/media-edits.ts';
import type { LineDays, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { editMediaPlan, type MediaPlanSetup } from '#tests/e2e/pages/media-plan-page.ts';

const calendar = broadcastCalendar(YEAR);

type Filled = {
  readonly lines: number;
  /** Insertions of every broadcast day of the campaign; null for a calendar without any. */
  readonly daily: number | null;
  /** Whether the first line, of the first campaign, is in a blackout from 3 to 16 May. */
  readonly blackout?: boolean;
  /** The line whose outlet is called as long as a field holds. */
  readonly longNamed?: number;
  /** Of the plan; '' where nobody stated it, and nothing that counts IVA is known. */
  readonly vatPercent?: string;
};

/** Fictitious lines of the two campaigns in turn, each of $100.00 an insertion, without IVA unless it is said. */
export const fillPlan = async (
  page: Page,
  { mediaPlanId }: Pick<MediaPlanSetup, 'mediaPlanId'>,
  { lines, daily, blackout = false, longNamed, vatPercent = '0' }: Filled,
): Promise<void> => {
  const { content, strategy, catalogue } = await callHost(page, 'mediaPlan.open', { mediaPlanId });
  const scenarioId = content.scenario[0]?.id ?? '';
  const rows = Array.from({ length: lines }, (_, at) => ({
    ...blankMediaLine(scenarioId, strategy.campaign[at % 2]?.id ?? null),
    id: freshId(),
    rank: `a${String(at).padStart(5, '0')}x`,
    mediumKey: catalogue.units[(at * 7) % catalogue.units.length]?.key ?? '',
    outlet: `Soporte ficticio ${at + 1}${at + 1 === longNamed ? ' de nombre largo'.repeat(120) : ''}`,
    place: 'Villa Ejemplo',
    weekdays: MONDAY_TO_FRIDAY,
    grossRate: 10_000,
    itemCode: '3611',
  }));
  const changes: MediaPlanChange[] = [
    { op: 'update', entity: 'mediaPlan', id: mediaPlanId, field: 'vatPercent', value: vatPercent },
    ...rows.map((row): MediaPlanChange => ({ op: 'insert', entity: 'line', row })),
    ...(daily === null ? [] : rows.flatMap(({ id }) => daysOf(id, daily))),
    ...(blackout
      ? [
          {
            op: 'insert',
            entity: 'blackout',
            row: {
              id: freshId(),
              rank: 'a0',
              process: 'Consulta ficticia',
              agreement: 'Acuerdo ficticio',
              scope: '',
              startDate: `${YEAR}-05-03`,
              endDate: `${YEAR}-05-16`,
            },
          } satisfies MediaPlanChange,
        ]
      : []),
  ];
  await editMediaPlan(page, mediaPlanId, changes);
};

const daysOf = (lineId: string, daily: number): readonly MediaPlanChange[] =>
  [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month): MediaPlanChange => {
    const days = calendar.days.filter((day) => day.month === month && day.weekday < 5);
    const row: LineDays = {
      id: freshId(),
      lineId,
      month,
      ...NO_DAYS,
      ...Object.fromEntries(days.map(({ dayOfMonth }) => [dayField('paid', dayOfMonth), daily])),
    };
    return { op: 'insert', entity: 'lineDays', row };
  });

export type MediaCalendar = ReturnType<typeof calendarOn>;

/** The calendar as a person sees it. Lines and weeks go by the numbers that stand on the screen. */
export const calendarOn = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Calendario de inserciones por semana' });
  const cell = (line: number, week: number): Locator =>
    grid.getByRole('gridcell', { name: new RegExp(`^Renglón ${line}, .*${escaped(weekName(week))}:`) });
  const centre = async (of: Locator): Promise<{ readonly x: number; readonly y: number }> => {
    const box = await of.boundingBox();
    if (!box) throw new Error('The cell is on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    page,
    grid,
    cell,
    total: (of: 'insertions' | 'cost'): Locator => grid.locator(`[data-total="${of}"]`),
    /** From one cell to another with the button held. */
    drag: async (from: Locator, to: Locator, button: 'left' | 'right' = 'left'): Promise<void> => {
      const start = await centre(from);
      const end = await centre(to);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down({ button });
      await page.mouse.move(end.x, end.y, { steps: 8 });
      await page.mouse.up({ button });
    },
    press: async (...keys: readonly string[]): Promise<void> => {
      await expect(grid).toBeFocused();
      for (const key of keys) await page.keyboard.press(key);
    },
    /** What the cells of a line say, from one week to another. */
    weeks: async (line: number, from: number, to: number): Promise<readonly string[]> => {
      const texts: string[] = [];
      for (let week = from; week <= to; week += 1) texts.push(((await cell(line, week).textContent()) ?? '').trim());
      return texts;
    },
  };
};

const weekName = (number: number): string => {
  const week = weekNumbered(calendar, number);
  if (!week.ok) throw new Error(week.error.message);
  return weekWords(calendar, week.value);
};

const escaped = (text: string): string => text.replace(/[()]/g, '\\$&');
