import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookInBothThemes, openSample, reopenSample } from '#tests/e2e/pages/editor-page.ts';

// axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('rows are inserted, duplicated, moved and deleted by keyboard, and the caret stays where work goes on', async ({
  page,
}) => {
  const editor = await openSample(page);
  const before = await editor.rows.count();
  const third = await editor.description(3).inputValue();

  await editor.description(2).click();
  await page.keyboard.press('Control+Enter');
  await expect(editor.post(3)).toBeFocused();
  await page.keyboard.type('Coordinación de Archivo');
  await page.keyboard.press('Tab');
  await expect(editor.description(3)).toBeFocused();
  await page.keyboard.type('Sella la solicitud.');
  await expect(editor.description(4)).toHaveValue(third);

  await page.keyboard.press('Control+d');
  await expect(editor.description(4)).toBeFocused();
  await expect(editor.description(4)).toHaveValue('Sella la solicitud.');
  await expect(editor.post(4)).toHaveValue('Coordinación de Archivo');

  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.description(2)).toBeFocused();
  await expect(editor.description(2)).toHaveValue('Sella la solicitud.');

  await page.keyboard.press('Control+Shift+Enter');
  await expect(editor.post(2)).toBeFocused();
  await expect(editor.rows).toHaveCount(before + 3);
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Control+Delete');
  await expect(editor.rows).toHaveCount(before + 1);
  await editor.saved();
  await lookInBothThemes(page, 'editor-activities');
});

test('the same by mouse: toolbar, the row’s menu, and dragging a row by its number', async ({ page }) => {
  const editor = await openSample(page);
  const first = await editor.description(1).inputValue();
  const before = await editor.rows.count();

  await editor.description(1).click();
  await page.getByRole('toolbar', { name: 'Actividad elegida' }).getByRole('button', { name: 'Insertar' }).click();
  await expect(editor.rows).toHaveCount(before + 1);
  await page.getByRole('button', { name: 'Más para la actividad 2' }).click();
  await page.getByRole('menuitem', { name: /^Borrar/ }).click();
  await expect(editor.rows).toHaveCount(before);

  const handle = page.locator('[data-drag-handle]').first();
  const target = page.locator('tr[data-activity]').nth(2);
  const from = await handle.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error('the rows are not on screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + to.height - 4, { steps: 8 });
  await page.mouse.up();
  await expect(editor.description(3)).toHaveValue(first);
});

test('arrows go from row to row, Tab from cell to cell', async ({ page }) => {
  const editor = await openSample(page);
  await editor.post(1).click();
  await page.keyboard.press('Tab');
  await expect(editor.description(1)).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(editor.description(2)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(editor.description(1)).toBeFocused();
});

test('what was typed is there after the page was loaded again', async ({ page }) => {
  await openSample(page).then(async (editor) => {
    await editor.description(1).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Y anota la hora.');
    await editor.saved();
  });
  await page.reload();
  const again = await reopenSample(page);
  await expect(again.description(1)).toHaveValue(/Y anota la hora\.$/);
});

test('a document is listed in section 10 from the activity, in one step', async ({ page }) => {
  const editor = await openSample(page);
  await editor.description(2).click();
  await page.getByRole('toolbar', { name: 'Actividad elegida' }).getByRole('button', { name: 'Documento' }).click();
  await page.getByRole('menuitem', { name: 'Que genera' }).click();
  await expect(page.getByRole('textbox', { name: 'Título del documento 2 de la actividad 2' })).toBeFocused();
  await page.keyboard.type('Recibo de herramienta');
  await page.getByRole('option', { name: /Agregar «Recibo de herramienta».*Formatos/ }).click();
  await editor.saved();
  await editor.section('Formatos Utilizados');
  await expect(
    page.getByRole('table', { name: 'Formatos Utilizados' }).getByText('Recibo de herramienta'),
  ).toBeVisible();
});

test('a click on a node goes to its activity, and the activity lights its node', async ({ page }) => {
  const editor = await openSample(page);
  const flow = await editor.showPane('Flujograma');
  const text = await editor.description(4).inputValue();
  await flow
    .getByRole('button', { name: /^(Actividad )?4\b/ })
    .first()
    .click();
  await expect(editor.description(4)).toBeFocused();
  await expect(editor.description(4)).toHaveValue(text);
  await editor.description(2).click();
  await expect(flow.locator('[aria-pressed="true"], [aria-current="true"]').first()).toContainText(/2/);
});

test('table, drawing and page stand beside each other at the reference size', async ({ page }) => {
  const editor = await openSample(page);
  await page.getByRole('button', { name: 'Abrir otro panel al lado' }).click();
  await expect(editor.pane('Flujograma')).toBeVisible();
  await expect(editor.pane('Página').locator('[data-pdf-sha256]')).toHaveAttribute('data-pdf-sha256', /./, {
    timeout: 30_000,
  });
  await expect(editor.description(1)).toBeVisible();
  await lookInBothThemes(page, 'editor-three-panes');
});
