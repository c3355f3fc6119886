import { REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { BUDGET_TABS, openBudget } from '#tests/e2e/pages/budget-page.ts';
import { editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { manyLines } from '#tests/e2e/pages/fictitious-lines.ts';

// axe goes over every tab twice.
test.describe.configure({ timeout: 300_000 });

test('every tab of an empty budget says how to begin, and nothing stands in anybody’s way', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const budget = await openBudget(page, await makeBudget(page, REALISTIC_ITEMS));
  for (const tab of ['Datos', 'Renglones', 'Resumen'] as const) {
    await budget.tab(tab);
    await lookAtBothThemes(page, `budget-empty-${tab}`);
  }
});

test('every tab of a budget with lines', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeBudget(page, REALISTIC_ITEMS);
  await editBudget(page, setup.budgetId, manyLines(24), 'Cargar renglones ficticios');
  const budget = await openBudget(page, setup);
  for (const tab of BUDGET_TABS) {
    await budget.tab(tab);
    await lookAtBothThemes(page, `budget-${tab}`);
  }
});

test('the lines in groups, with every pane beside them', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeBudget(page, REALISTIC_ITEMS);
  await editBudget(page, setup.budgetId, manyLines(24), 'Cargar renglones ficticios');
  const budget = await openBudget(page, setup);
  await budget.tab('Renglones');
  await page.getByLabel('Agrupar los renglones').selectOption({ label: 'Por capítulo, concepto y partida' });
  await lookAtBothThemes(page, 'budget-grouped');
  for (const pane of [/^Hallazgos/, /^Historial/]) {
    await page.getByRole('tab', { name: pane }).click();
    await expect(page.getByRole('tab', { name: pane })).toHaveAttribute('aria-selected', 'true');
    await lookAtBothThemes(page, `budget-pane-${pane.source.slice(1)}`);
  }
  await page.keyboard.press('Control+p');
  await expect(page.locator('[data-pdf-sha256]')).toBeVisible({ timeout: 90_000 });
});
