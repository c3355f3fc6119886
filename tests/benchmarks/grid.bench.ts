import { rm } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Bench, median } from '#tests/benchmarks/bench.ts';
import { buildPage } from '#tests/e2e/grid-page/build-page.ts';
import { servePage } from '#tests/e2e/grid-page/serve-page.ts';
import { browserLaunch, unpackChromium } from '#tests/e2e/harness/chromium.ts';

const ROUNDS = 7;
const SCROLLS = 60;
const PASTES = 3;

type Side = 'ours' | 'peer';

/**
 * The grid against AG Grid Community, 5,000 lines × 16 columns: same browser, same page, turn by turn, each on a page
 * just loaded. Both without the Content-Security-Policy, under which AG Grid doesn't run.
 */
export const bench: Bench = async () => {
  await unpackChromium();
  const folder = await buildPage('bench');
  const served = await servePage(folder, false);
  const launch = browserLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args], env: { ...launch.env } });
  try {
    const first: Record<Side, number[]> = { ours: [], peer: [] };
    const long: Record<Side, number[]> = { ours: [], peer: [] };
    await look(browser, served.address, 'ours');
    await look(browser, served.address, 'peer');
    for (let round = 0; round < ROUNDS; round += 1) {
      // Who goes first changes, so that neither always finds the machine as the other left it.
      for (const side of round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
        const seen = await look(browser, served.address, side);
        first[side].push(seen.first);
        long[side].push(seen.longTasks);
      }
    }
    const pastes: number[] = [];
    for (let round = 0; round < PASTES; round += 1) pastes.push(await paste(browser, served.address));
    return [
      {
        name: 'grid: first paint of 5,000 × 16',
        ours: median(first.ours),
        peer: median(first.peer),
        peerName: 'AG Grid Community',
        unit: 'ms',
        bound: { kind: 'ratio', value: 1 },
        note: `from the call to painted cells, ${ROUNDS} interleaved rounds, each on a fresh page`,
      },
      {
        name: 'grid: long tasks (> 50 ms) while scrolling',
        ours: median(long.ours),
        peer: median(long.peer),
        peerName: 'AG Grid Community',
        unit: 'count',
        bound: { kind: 'difference', value: 0 },
        note: `${SCROLLS} turns of the wheel, medians of ${ROUNDS} rounds`,
      },
      {
        name: 'grid: Ctrl+V of 1,000 × 15 cells to repaint',
        ours: median(pastes),
        peer: null,
        peerName: '',
        unit: 'ms',
        bound: { kind: 'absolute', value: 1500 },
        note: 'in the window, onto existing lines; AG Grid Community pastes no blocks',
      },
    ];
  } finally {
    await browser.close();
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const freshPage = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  await page.waitForFunction(() => window.benchGrid !== undefined);
  return page;
};

const look = async (browser: Browser, address: string, side: Side) => {
  const page = await freshPage(browser, address);
  const first = await page.evaluate((which) => window.benchGrid[which](), side);
  await page.evaluate(() => {
    const counted = globalThis as unknown as { longTasks: number };
    counted.longTasks = 0;
    new PerformanceObserver((list) => {
      counted.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(700, 400);
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(200);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number }).longTasks);
  await page.close();
  return { first, longTasks };
};

/** A real clipboard and a real key; the clock runs from the paste event to the frame that shows the last cell. */
const paste = async (browser: Browser, address: string): Promise<number> => {
  const page = await freshPage(browser, address);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => window.benchGrid.ours());
  await page.evaluate(() => {
    const row = (index: number) =>
      [
        '36501',
        `Cartel ${index}`,
        'Estatal',
        '15/03/2026',
        '1,200',
        ...Array.from({ length: 10 }, (_, m) => `$${index},${100 + m}.50`),
      ].join('\t');
    return navigator.clipboard.writeText(
      `${Array.from({ length: 1000 }, (_, index) => row((index % 9) + 1)).join('\r\n')}\r\n`,
    );
  });
  await page.getByRole('gridcell', { name: '36100' }).first().click();
  await page.evaluate(() => {
    const timed = globalThis as unknown as { pasteTime: Promise<number> };
    timed.pasteTime = new Promise((resolve) => {
      document.addEventListener(
        'paste',
        () => {
          const started = performance.now();
          const shown = () =>
            [...document.querySelectorAll('[role="gridcell"]')].some((cell) => cell.textContent === 'Cartel 2');
          const wait = () =>
            shown() ? setTimeout(() => resolve(performance.now() - started), 0) : requestAnimationFrame(wait);
          requestAnimationFrame(wait);
        },
        { capture: true },
      );
    });
  });
  await page.keyboard.press('Control+v');
  const time = await page.evaluate(() => (globalThis as unknown as { pasteTime: Promise<number> }).pasteTime);
  await page.close();
  return time;
};
