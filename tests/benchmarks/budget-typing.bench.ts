import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { type Bench, type BenchRow, median } from '#tests/benchmarks/bench.ts';
import { longestTaskOf } from '#tests/benchmarks/browser-tasks.ts';
import { REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { browserLaunch, unpackChromium } from '#tests/e2e/harness/chromium.ts';
import { startLoopbackApp } from '#tests/e2e/harness/loopback-app.ts';
import { openBudget } from '#tests/e2e/pages/budget-page.ts';
import { editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';
import { manyLines } from '#tests/e2e/pages/fictitious-lines.ts';

const ROUNDS = 5;
const EDITS = 20;

/** Typing amounts into a budget with all its totals beside it, in the built application. */
export const bench: Bench = async () => {
  await unpackChromium();
  const launch = browserLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args], env: { ...launch.env } });
  try {
    return [...(await typeInto(browser, 1_000, 50)), ...(await typeInto(browser, 5_000, 80))];
  } finally {
    await browser.close();
  }
};

const typeInto = async (browser: Browser, lines: number, most: number): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-typing-'));
  const app = await startLoopbackApp(folder);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'es-MX' });
    await page.goto(app.address);
    await openDesk(page, 'sample', 'Expedientes');
    const setup = await makeBudget(page, REALISTIC_ITEMS);
    await editBudget(page, setup.budgetId, manyLines(lines), 'Cargar renglones ficticios');
    const budget = await openBudget(page, setup);
    await expect(budget.grid).toHaveAttribute('aria-rowcount', String(lines + 2));
    await budget.grid.focus();
    await page.keyboard.press('Control+Home');
    for (let column = 0; column < 5; column += 1) await page.keyboard.press('ArrowRight');
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push(await typeOneRound(page, browser));
      await budget.saved();
    }
    await page.close();
    // The first round compiles what the others run.
    const warm = rounds.slice(1);
    const row = (name: string, values: readonly number[], bound: number): BenchRow => ({
      name: `Presupuesto, ${lines.toLocaleString('es-MX')} renglones: ${name}`,
      ours: median(values),
      peer: null,
      peerName: '',
      unit: 'ms',
      bound: { kind: 'absolute', value: bound },
      note: `${ROUNDS} rondas de ${EDITS} importes, la peor ${Math.max(...values)} ms`,
    });
    return [
      row(
        'tarea más larga al escribir (procesador)',
        warm.map(({ longest }) => longest),
        most,
      ),
      row(
        'total repintado tras la tecla',
        warm.map(({ repaint }) => repaint),
        200,
      ),
    ];
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Milliseconds: from the key to the repainted total (the middle one), and the processor's time of the longest task. */
type Round = { readonly repaint: number; readonly longest: number };

const typeOneRound = async (page: Page, browser: Browser): Promise<Round> => {
  await page.evaluate(watch);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  for (let line = 0; line < EDITS; line += 1) {
    await page.keyboard.type(String(50 + line), { delay: 60 });
    await page.keyboard.press('Enter');
    await page.waitForFunction((told) => (window as Watched).cauceNotes?.repaints.length === told, line + 1);
    await page.waitForTimeout(100);
  }
  const longest = longestTaskOf(await browser.stopTracing(), EDITS);
  const notes = await page.evaluate(() => (window as Watched).cauceNotes);
  return { repaint: median(notes?.repaints ?? []), longest };
};

/** What the page notes of itself: milliseconds from the key that ends a cell to the repainted total. */
type Watched = { cauceNotes?: { readonly repaints: number[] } };

/** From the key that ends a cell to the frame after the total says something else. */
const watch = (): void => {
  const notes = { repaints: [] as number[] };
  (window as Watched).cauceNotes = notes;
  const total = document.querySelector('[role=grid] [role=rowgroup]:last-child');
  let pressed = 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') pressed = performance.now();
  };
  document.addEventListener('keydown', onKey, true);
  if (total) {
    new MutationObserver(() => {
      const from = pressed;
      if (from === 0) return;
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => notes.repaints.push(Math.round(performance.now() - from)), 0));
    }).observe(total, { subtree: true, characterData: true, childList: true });
  }
};
