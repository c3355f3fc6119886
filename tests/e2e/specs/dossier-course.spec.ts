import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';
import { createDossier, openDeskWithProcedure } from '#tests/e2e/pages/dossier-page.ts';

test.describe.configure({ timeout: 180_000 });

test('look', async ({ page }) => {
  await openDeskWithProcedure(page, async (editor) => {
    await editor.course(5, 2).click();
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await editor.saved();
  });
  await lookAtBothThemes(page, 'dossiers-ready');
  const dossier = await createDossier(page, 'Huertos de barrio', '2027');
  await lookAtBothThemes(page, 'dossier-new');
  for (let i = 0; i < 4; i += 1) await dossier.finish();
  await dossier.finish('Falta información');
  await expect(dossier.now).toContainText('Actividad 4 · 2.ª vuelta');
  await lookAtBothThemes(page, 'dossier-returned');
});
