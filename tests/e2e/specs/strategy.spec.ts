import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { makeStrategy, openStrategy } from '#tests/e2e/pages/strategy-page.ts';

test.describe.configure({ timeout: 240_000 });

test('campaigns come from the programme and get what they lack', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeStrategy(page);
  const strategy = await openStrategy(page, setup);
  await lookAtBothThemes(page, 'strategy-empty');
  await page.getByRole('button', { name: 'Traer campañas del programa' }).click();
  await expect(strategy.campaigns.getByRole('button')).toHaveCount(2);
  await lookAtBothThemes(page, 'strategy-campaigns');
  for (const title of ['Misión', 'Temas', 'Qué se atiende', 'Materiales', 'Firmas']) {
    await strategy.parts.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await lookAtBothThemes(page, `strategy-${title}`);
  }
});
