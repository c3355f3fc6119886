import { createHash } from 'node:crypto';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { lookInBothThemes, openSample } from '#tests/e2e/pages/editor-page.ts';

// axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('a lost target is a blocking finding: one click jumps to it, and the export is refused', async ({ page }) => {
  const editor = await openSample(page);
  const findings = await editor.showPane('Hallazgos');
  await editor.description(3).click();
  await page.keyboard.press('Control+Delete');
  await expect(findings.getByRole('heading', { name: 'Impiden exportar y autorizar (1)' })).toBeVisible();
  await editor.section('Objetivo');
  await findings.getByRole('region', { name: 'Impiden exportar y autorizar' }).getByRole('button').first().click();
  await expect(page.getByRole('textbox', { name: /falta elegir a dónde va/ })).toBeFocused();
  await lookInBothThemes(page, 'editor-findings');

  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.getByRole('menuitem', { name: /PDF/ }).click();
  await expect(page.getByRole('dialog')).toContainText(/No se exportó/);
});

test('F8 and Enter walk the findings, which follow what is typed', async ({ page }) => {
  const editor = await openSample(page);
  const findings = await editor.showPane('Hallazgos');
  await editor.description(2).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const empty = findings.getByRole('button', { name: /actividad 2/ });
  await expect(empty.first()).toBeVisible();
  await page.keyboard.press('F6');
  await page.keyboard.press('F8');
  await expect(page.locator(':focus')).toHaveAttribute('data-field', /.+/);
  await empty.first().focus();
  await page.keyboard.press('Enter');
  await expect(editor.description(2)).toBeFocused();
  await page.keyboard.type('Registra la solicitud.');
  await expect(empty).toHaveCount(0);
});

test('the page on screen is the very file that is exported', async ({ page, cauce }) => {
  const editor = await openSample(page);
  await page.keyboard.press('Control+p');
  const shown = editor.pane('Página').locator('[data-pdf-sha256]');
  await expect(shown).toHaveAttribute('data-pdf-sha256', /^[0-9a-f]{64}$/, { timeout: 30_000 });
  const drawn = await shown.getAttribute('data-pdf-sha256');
  const file = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: 'Exportar' }).click();
    await page.getByRole('menuitem', { name: /PDF/ }).click();
  });
  expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(drawn);
  await page.keyboard.press('Escape');
  await lookInBothThemes(page, 'editor-page');
});
