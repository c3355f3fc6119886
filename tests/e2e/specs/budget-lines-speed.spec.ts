import { REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { openBudget } from '#tests/e2e/pages/budget-page.ts';
import { editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';
import { manyLines } from '#tests/e2e/pages/fictitious-lines.ts';

test.describe.configure({ timeout: 300_000 });

/** What the page notes of itself: how long each edit takes until the total is repainted, and tasks above 50 ms. */
type Notes = { readonly repaints: number[]; readonly longTasks: number[] };
type Watched = { cauceNotes?: Notes };

for (const count of [1_000, 5_000]) {
  test(`typing in ${count} lines keeps up, and all totals follow at once`, async ({ page }) => {
    await openDesk(page, 'sample', 'Expedientes');
    const setup = await makeBudget(page, REALISTIC_ITEMS);
    await editBudget(page, setup.budgetId, manyLines(count), 'Cargar renglones ficticios');
    const budget = await openBudget(page, setup);
    await expect(budget.grid).toHaveAttribute('aria-rowcount', String(count + 2));
    await budget.grid.focus();
    await page.keyboard.press('Control+Home');
    for (let column = 0; column < 5; column += 1) await page.keyboard.press('ArrowRight');
    await page.evaluate(watch);
    for (let line = 0; line < 20; line += 1) {
      await page.keyboard.type(String(50 + line), { delay: 60 });
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    }
    await budget.saved();
    const notes = await page.evaluate(() => (window as Watched).cauceNotes);
    const repaints = [...(notes?.repaints ?? [])].sort((a, b) => a - b);
    const longTasks = notes?.longTasks ?? [];
    test.info().annotations.push({
      type: 'measured',
      description: `${count} lines: ${repaints.length} edits, total repainted in ${middle(repaints)} ms (longest ${repaints.at(-1)}); tasks above 50 ms: ${longTasks.length} (${longTasks.join(', ')})`,
    });
    expect(repaints).toHaveLength(20);
    // The middle one, as the machine may be busy with something else.
    expect(middle(repaints)).toBeLessThanOrEqual(200);
    expect(longTasks.length, `tasks above 50 ms: ${longTasks.join(', ')}`).toBeLessThanOrEqual(count > 1_000 ? 20 : 5);
  });
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;

/** From the key that ends a cell to the frame after the total says something else. */
const watch = (): void => {
  const notes: Notes = { repaints: [], longTasks: [] };
  (window as Watched).cauceNotes = notes;
  const total = document.querySelector('[role=grid] [role=rowgroup]:last-child');
  let pressed = 0;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') pressed = performance.now();
    },
    true,
  );
  if (total) {
    new MutationObserver(() => {
      const from = pressed;
      if (from === 0) return;
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => notes.repaints.push(Math.round(performance.now() - from)), 0));
    }).observe(total, { subtree: true, characterData: true, childList: true });
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.longTasks.push(Math.round(entry.duration));
  }).observe({ type: 'longtask' });
};
