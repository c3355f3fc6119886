import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { type Bench, type BenchRow, median } from '#tests/benchmarks/bench.ts';
import { longestTaskOf } from '#tests/benchmarks/browser-tasks.ts';
import { browserLaunch, unpackChromium } from '#tests/e2e/harness/chromium.ts';
import { startLoopbackApp } from '#tests/e2e/harness/loopback-app.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';
import { calendarOn, fillPlan, type MediaCalendar } from '#tests/e2e/pages/media-calendar-page.ts';
import { makeMediaPlan, openMediaPlan } from '#tests/e2e/pages/media-plan-page.ts';

const LINES = 300;
const ROUNDS = 5;
const EDITS = 10;
const SCROLLS = 30;

/** Painting and scrolling the calendar of a year's plan with all its sums, findings and journal, in the built application. */
export const bench: Bench = async () => {
  await unpackChromium();
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const app = await startLoopbackApp(folder);
  const launch = browserLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args], env: { ...launch.env } });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(app.address);
    await openDesk(page, 'sample', 'Expedientes');
    const setup = await makeMediaPlan(page);
    await fillPlan(page, setup, { lines: LINES, daily: 2, blackout: true });
    const plan = await openMediaPlan(page, setup);
    await plan.part('Calendario');
    const calendar = calendarOn(page);
    await calendar.cell(3, 6).click();
    await expect(calendar.grid).toBeFocused();
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push({
        keys: await traced(page, browser, () => typed(page, round)),
        drag: await traced(page, browser, () => dragged(calendar, round)),
        scroll: await traced(page, browser, () => scrolled(calendar)),
      });
      await plan.saved();
    }
    await page.close();
    // The first round compiles what the others run.
    const warm = rounds.slice(1);
    const row = (name: string, values: readonly number[], bound: number, note: string): BenchRow => ({
      name: `Calendario de medios, ${LINES} renglones × 52 semanas: ${name}`,
      ours: median(values),
      peer: null,
      peerName: '',
      unit: 'ms',
      bound: { kind: 'absolute', value: bound },
      note: `${note}, la peor de ${ROUNDS} rondas ${Math.max(...values)} ms`,
    });
    const longest = (of: keyof Round) => warm.map((round) => round[of].longest);
    return [
      row('tarea más larga al escribir (procesador)', longest('keys'), 50, `${EDITS} semanas`),
      row(
        'totales repintados tras la última tecla',
        warm.map(({ keys }) => keys.repaint),
        200,
        `${EDITS} semanas`,
      ),
      row('tarea más larga al arrastrar (procesador)', longest('drag'), 50, 'trazos de 40 y 8 semanas'),
      row(
        'totales repintados tras soltar el botón',
        warm.map(({ drag }) => drag.repaint),
        200,
        '2 trazos',
      ),
      row(
        'tarea más larga al recorrerlo (procesador)',
        longest('scroll'),
        50,
        `${SCROLLS} vueltas de la rueda a cada lado`,
      ),
    ];
  } finally {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Milliseconds: from the last key or the button to the repainted totals, and the processor's time of the longest task. */
type Measured = { readonly repaint: number; readonly longest: number };
type Round = { readonly keys: Measured; readonly drag: Measured; readonly scroll: Measured };

/** Numbers that the cells don't hold yet, so that each of them changes the totals. */
const typed = async (page: Page, round: number): Promise<number> => {
  for (let edit = 0; edit < EDITS; edit += 1) {
    await page.keyboard.type(String(20 + round * EDITS + edit), { delay: 60 });
    await page.keyboard.press('Enter');
    await repaints(page, edit + 1);
    await page.waitForTimeout(100);
  }
  await page.keyboard.press('PageUp');
  return EDITS;
};

const dragged = async (calendar: MediaCalendar, round: number): Promise<number> => {
  const { page } = calendar;
  const count = page.getByLabel('Inserciones por semana al pintar');
  await count.fill(String(200 + round));
  await calendar.drag(calendar.cell(2, 7), calendar.cell(6, 14));
  await repaints(page, 1);
  await count.fill(String(300 + round));
  await calendar.drag(calendar.cell(4, 7), calendar.cell(4, 14));
  await repaints(page, 2);
  return 2;
};

const scrolled = async ({ page, cell }: MediaCalendar): Promise<number> => {
  const box = await cell(4, 10).boundingBox();
  await page.mouse.move(box?.x ?? 700, box?.y ?? 400);
  for (const [dx, dy] of [
    [0, 300],
    [0, -300],
    [250, 0],
    [-250, 0],
  ] as const) {
    for (let turn = 0; turn < SCROLLS / 2; turn += 1) {
      await page.mouse.wheel(dx, dy);
      await page.waitForTimeout(16);
    }
  }
  await cell(4, 10).click();
  return 0;
};

const traced = async (page: Page, browser: Browser, act: () => Promise<number>): Promise<Measured> => {
  await page.evaluate(watch);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  const count = await act();
  // What follows an edit (findings, the next drawing) belongs to it.
  await page.waitForTimeout(400);
  const longest = longestTaskOf(await browser.stopTracing());
  const notes = (await page.evaluate(() => (window as Watched).cauceNotes?.repaints)) ?? [];
  if (notes.length < count) throw new Error('the totals were not repainted');
  return { repaint: Math.max(0, ...notes), longest };
};

const repaints = (page: Page, count: number) =>
  page.waitForFunction((told) => ((window as Watched).cauceNotes?.repaints.length ?? 0) >= told, count);

/** What the page notes of itself: milliseconds from the key or button that ends a cell or stroke to the repainted totals. */
type Watched = { cauceNotes?: { readonly repaints: number[]; readonly stop: () => void } };

const watch = (): void => {
  (window as Watched).cauceNotes?.stop();
  const repainted: number[] = [];
  const total = document.querySelector('[data-total="cost"]');
  let ended = 0;
  const end = (event: Event) => {
    if (event.type === 'pointerup' || (event as KeyboardEvent).key === 'Enter') ended = performance.now();
  };
  document.addEventListener('keydown', end, true);
  document.addEventListener('pointerup', end, true);
  let shown = total?.textContent;
  const look = () => {
    if (ended !== 0) {
      const text = document.querySelector('[data-total="cost"]')?.textContent;
      // A stroke shows its totals while it is drawn: what is waited for is the frame after its end.
      if (text !== shown) {
        const from = ended;
        ended = 0;
        shown = text;
        setTimeout(() => repainted.push(Math.round(performance.now() - from)), 0);
      }
    }
    frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  const stop = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('keydown', end, true);
    document.removeEventListener('pointerup', end, true);
  };
  (window as Watched).cauceNotes = { repaints: repainted, stop };
};
