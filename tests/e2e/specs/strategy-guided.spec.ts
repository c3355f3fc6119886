import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { guidedOn } from '#tests/e2e/pages/guided-page.ts';
import { makeSmallStrategy, openStrategy } from '#tests/e2e/pages/strategy-page.ts';
import { answerStrategy } from '#tests/e2e/pages/strategy-questions.ts';

test.describe.configure({ timeout: 240_000 });

test('a strategy is finished through questions alone, from findings to campaigns to materials', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeSmallStrategy(page);
  await openStrategy(page, setup);
  await page.getByRole('button', { name: 'Modo guiado' }).click();
  const guided = guidedOn(page);
  await answerStrategy(guided);
  await expect(guided.question('No queda ninguna pregunta abierta')).toBeFocused();
  await guided.saved();
  expect(await callHost(page, 'strategy.findings', { strategyId: setup.strategyId })).toEqual([]);

  // A question and its place in the open strategy lead to each other.
  await guided.progress.getByRole('button', { name: /^Campaña 1: / }).click();
  await guided.progress.getByRole('button', { name: /^¿A quién se dirige/ }).click();
  await guided.asks(/^¿A quién se dirige/);
  await lookAtBothThemes(page, 'strategy-guided');
  await page.getByRole('button', { name: 'Pasar a la vista completa' }).click();
  await expect(page.getByRole('radio', { name: 'Público externo' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Partes de la estrategia' })).toBeVisible();
});
