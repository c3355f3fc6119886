import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookInBothThemes, openSample, reopenSample } from '#tests/e2e/pages/editor-page.ts';

// axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('undo and redo go step by step, also inside a text field', async ({ page }) => {
  const editor = await openSample(page);
  const before = await editor.description(1).inputValue();
  const rows = await editor.rows.count();
  await editor.description(1).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Anota la hora.');
  await page.keyboard.press('Control+Delete');
  await expect(editor.rows).toHaveCount(rows - 1);

  await page.keyboard.press('Control+z');
  await expect(editor.rows).toHaveCount(rows);
  await expect(editor.description(1)).toHaveValue(`${before} Anota la hora.`);
  await page.keyboard.press('Control+z');
  await expect(editor.description(1)).toHaveValue(before);
  await page.keyboard.press('Control+y');
  await expect(editor.description(1)).toHaveValue(`${before} Anota la hora.`);
});

test('the notice of a deletion goes away once the keys have undone it', async ({ page }) => {
  const editor = await openSample(page);
  await editor.description(3).click();
  await page.keyboard.press('Control+Delete');
  const notice = page.getByText('Se borró la actividad 3', { exact: true });
  await expect(notice).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notice).toHaveCount(0, { timeout: 2_000 });
});

test('a step can be undone after the application was stopped and started again', async ({ page, cauce }) => {
  const editor = await openSample(page);
  const before = await editor.description(1).inputValue();
  const rows = await editor.rows.count();
  await editor.description(1).click();
  await page.keyboard.press('Control+Delete');
  await expect(editor.rows).toHaveCount(rows - 1);
  await editor.saved();

  await cauce.restart();
  const again = await reopenSample(page);
  await expect(again.rows).toHaveCount(rows - 1);
  await page.getByRole('button', { name: /^Deshacer: Borrar la actividad 1/ }).click();
  await expect(again.rows).toHaveCount(rows);
  await expect(again.description(1)).toHaveValue(before);
});

test('the history says who changed what, and a named point brings the text back', async ({ page }) => {
  const editor = await openSample(page);
  const before = await editor.description(1).inputValue();
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Todo está guardado')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+s');
  await page.getByLabel('Nombre', { exact: true }).fill('Antes de la reunión');
  await lookInBothThemes(page, 'editor-snapshot');
  await page.getByRole('button', { name: 'Guardar el punto' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await editor.description(1).fill('Texto nuevo.');
  await editor.saved();
  const history = await editor.showPane('Historial');
  await expect(history.getByText('Escribir la descripción de la actividad 1')).toBeVisible();
  await expect(history.getByText(/Ana Ejemplo Ruiz, Jefatura de Planeación/).first()).toBeVisible();
  await history.getByText('Ver el cambio').first().click();
  await expect(history.getByText('Texto nuevo.')).toBeVisible();
  await lookInBothThemes(page, 'editor-history');

  await history.getByRole('button', { name: 'Volver a «Antes de la reunión»' }).click();
  await page.getByRole('button', { name: 'Volver a este punto' }).click();
  await expect(editor.description(1)).toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(editor.description(1)).toHaveValue('Texto nuevo.');
});
