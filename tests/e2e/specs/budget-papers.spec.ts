import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';
import { openSmallBudget } from '#tests/e2e/pages/budget-amounts-page.ts';

// Pages are typeset and drawn several times over.
test.describe.configure({ timeout: 180_000 });

test('Ctrl+P shows the budget as it will be printed, and the distribution where one stands in it', async ({ page }) => {
  await openSmallBudget(page);
  await page.keyboard.press('Control+p');
  const first = page.getByRole('region', { name: /^Página 1 de \d/ });
  await expect(first).toContainText('Anteproyecto de presupuesto', { timeout: 90_000 });
  await expect(first).toContainText('pesos');
  await expect(first.locator('canvas')).toBeVisible();
  await screenshot(page, 'budget-papers-preview');

  await page.getByRole('tab', { name: /^Distribución/ }).click();
  await expect(first).toContainText('Distribución por partidas', { timeout: 90_000 });
  await expect(page.getByRole('region', { name: /^Página/ }).first()).toBeVisible();
  await screenshot(page, 'budget-papers-distribution');
});

test('a budget with something to correct is exported all the same, and what was found is listed', async ({ page }) => {
  await openSmallBudget(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar anteproyecto' }).click();
  await screenshot(page, 'budget-papers-menu');
  await page.getByRole('menuitem', { name: /^Libro de Excel/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^Anteproyecto .*\.xlsx$/);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Listo: Libro de Excel');
  await expect(dialog).not.toContainText('Impide exportar');
  await expectAccessible(page);
  await screenshot(page, 'budget-papers-done');
});
