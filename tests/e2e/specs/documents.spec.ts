import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { lookInBothThemes, openSample } from '#tests/e2e/pages/editor-page.ts';

/** The preview of the pane, once its first pages are drawn. */
const previewOf = async (pane: Locator): Promise<Locator> => {
  const preview = pane.locator('[data-pdf-sha256]');
  await expect(preview).toHaveAttribute('data-pdf-sha256', /^[0-9a-f]{64}$/, { timeout: 40_000 });
  await expect(pane.getByRole('region', { name: /^Página 1 de/ }).locator('canvas')).toBeVisible();
  return preview;
};

const exportAs = async (page: Page, format: string): Promise<void> => {
  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
};

test('the preview draws the very PDF that is exported', async ({ page, cauce }) => {
  test.setTimeout(120_000);
  const editor = await openSample(page);
  const pane = await editor.showPane('Página');
  const preview = await previewOf(pane);
  const first = await preview.getAttribute('data-pdf-sha256');
  // A sign that no bundled font has: a finding that doesn't stop the export.
  await editor.description(1).fill('Recibe la solicitud 😀 del comité vecinal.');
  await editor.saved();
  await expect(preview).not.toHaveAttribute('data-pdf-sha256', first ?? '', { timeout: 40_000 });
  await lookInBothThemes(page, 'preview');

  const file = await saveFrom(page, cauce, () => exportAs(page, 'PDF'));
  const dialog = page.getByRole('dialog', { name: 'Listo: PDF' });
  await expect(dialog).toContainText(file.name);
  await expect(dialog.getByRole('list', { name: 'Hallazgos' })).toContainText('U+1F600');
  await lookInBothThemes(page, 'export-done');
  await dialog.getByRole('button', { name: 'Cerrar' }).click();

  const drawn = await preview.getAttribute('data-pdf-sha256');
  expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(drawn);
});

test('an edit shows in the preview after a quiet moment, and a page can be read without seeing it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const editor = await openSample(page);
  const pane = await editor.showPane('Página');
  const preview = await previewOf(pane);
  const before = await preview.getAttribute('data-pdf-sha256');
  await editor.description(1).fill('Recibe la solicitud en la ventanilla única del barrio.');
  await editor.saved();

  await expect(preview).not.toHaveAttribute('data-pdf-sha256', before ?? '', { timeout: 40_000 });
  await expect(preview).not.toHaveAttribute('data-stale', /.*/);
  await pane.getByRole('textbox', { name: /^Página; el documento tiene/ }).fill('8');
  await page.keyboard.press('Enter');
  await expect(pane.getByText('ventanilla única del barrio').first()).toBeAttached();
  await expect(pane.getByText('BORRADOR')).toHaveCount(0);
});

test('the preview is read with the keyboard: zoom, page by page, only what is near is drawn', async ({ page }) => {
  test.setTimeout(120_000);
  const editor = await openSample(page);
  const pane = await editor.showPane('Página');
  await previewOf(pane);
  const pages = pane.getByRole('region', { name: 'Páginas del documento' });
  await pages.focus();
  const width = async () => (await pane.getByRole('region', { name: /^Página 1 de/ }).boundingBox())?.width ?? 0;
  const fitted = await width();
  await page.keyboard.press('Control++');
  await expect.poll(width).toBeGreaterThan(fitted * 1.02);
  await page.keyboard.press('Control+0');
  await expect.poll(width).toBeCloseTo(fitted, 0);

  expect(await pane.getByRole('region', { name: /^Página \d+ de/ }).count()).toBeLessThan(6);
  await page.keyboard.press('End');
  const number = pane.getByRole('textbox', { name: /^Página; el documento tiene/ });
  await expect.poll(async () => Number(await number.inputValue())).toBeGreaterThan(5);
  await expect(pane.getByRole('region', { name: /^Página 1 de/ })).toHaveCount(0);
});

test('Word, the drawing and BPMN are exported as what they are', async ({ page, cauce }) => {
  test.setTimeout(120_000);
  await openSample(page);
  for (const [format, start, extension] of [
    ['Documento de Word', 'PK', '.docx'],
    ['Flujograma en SVG', '<svg', '.svg'],
    ['Flujograma en PNG', '\u0089PNG', '.png'],
    ['Flujograma en BPMN', '<?xml', '.bpmn'],
  ] as const) {
    const file = await saveFrom(page, cauce, () => exportAs(page, format));
    expect(file.name.endsWith(extension)).toBe(true);
    expect(Buffer.from(file.bytes.subarray(0, start.length)).toString('latin1')).toBe(start);
    await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
  }
});

test('a branch without target refuses the export and says where', async ({ page }) => {
  test.setTimeout(120_000);
  const editor = await openSample(page);
  await editor.description(3).click();
  await page.keyboard.press('Control+Delete');
  await editor.saved();
  await exportAs(page, 'PDF');

  const dialog = page.getByRole('dialog', { name: 'No se exportó: PDF' });
  await expect(dialog.getByRole('alert')).toContainText('perdió su destino');
  await expect(dialog.getByRole('list', { name: 'Hallazgos' })).toContainText('Impide exportar');
  await lookInBothThemes(page, 'export-blocked');
});
