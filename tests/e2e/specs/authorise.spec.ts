import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { lookInBothThemes, openSample } from '#tests/e2e/pages/editor-page.ts';

// axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

const scan = { name: 'firmado.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

test('authorising freezes the version; a new one starts from it, and the old one can be marked obsolete', async ({
  page,
  cauce,
}) => {
  const editor = await openSample(page);
  const first = await editor.description(1).inputValue();
  await editor.menu('Autorizar…');
  const dialog = page.getByRole('dialog', { name: 'Autorizar esta versión' });
  await dialog.getByRole('textbox', { name: 'Código' }).fill('');
  await dialog.getByRole('button', { name: 'Autorizar y congelar' }).click();
  await expect(dialog.getByText('Escriba el código del documento.').first()).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Código' }).fill('DOM-P000-F0_002');
  await dialog.getByRole('checkbox', { name: /dictamen favorable/ }).check();
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Elegir archivo…' }).click(), scan);
  await expect(dialog.getByText('firmado.pdf')).toBeVisible();
  await lookInBothThemes(page, 'authorise');
  await dialog.getByRole('button', { name: 'Autorizar y congelar' }).click();

  await expect(page.getByText('Versión autorizada')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('AUTORIZADO', { exact: true })).toBeVisible();
  await expect(page.getByText('Vigente', { exact: true })).toBeVisible();
  await expect(editor.description(1)).toHaveAttribute('readonly', '');
  await editor.description(1).click();
  await page.keyboard.type('x');
  await page.keyboard.press('Control+Delete');
  await expect(editor.description(1)).toHaveValue(first);
  await lookInBothThemes(page, 'authorised');

  await editor.menu('Versiones y propiedades…');
  const versions = page.getByRole('dialog', { name: 'Versiones y propiedades' });
  const file = await saveFrom(page, cauce, () =>
    versions.getByRole('button', { name: 'PDF congelado de la versión 02' }).click(),
  );
  expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  await lookInBothThemes(page, 'versions');
  await versions.getByRole('button', { name: 'Propiedades de la versión 02' }).click();
  await versions.getByRole('checkbox', { name: /^Obsoleto/ }).check();
  await versions.getByRole('button', { name: 'Registrar' }).click();
  await expect(versions.getByText('Escriba por qué es obsoleto.')).toBeVisible();
  await versions.getByRole('textbox', { name: /^Motivo/ }).fill('El programa cambió de reglas.');
  await versions.getByRole('button', { name: 'Registrar' }).click();
  await expect(versions.getByText('Obsoleto', { exact: true })).toBeVisible();
  await versions.getByRole('button', { name: 'Crear nueva versión' }).click();

  await expect(page.getByText('BORRADOR', { exact: true })).toBeVisible();
  await editor.description(1).fill('Recibe la solicitud en ventanilla.');
  await editor.saved();
});

test('a blocking finding stands in the way of authorising and says where', async ({ page }) => {
  const editor = await openSample(page);
  await editor.description(3).click();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByRole('textbox', { name: /falta elegir a dónde va/ })).toBeVisible();
  await editor.menu('Autorizar…');
  const dialog = page.getByRole('dialog', { name: 'Autorizar esta versión' });
  await expect(dialog.getByText('Un hallazgo impide autorizar')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Autorizar y congelar' })).toBeDisabled();
  await dialog.getByRole('button', { name: /Desarrollo, actividad 4/ }).click();
  await expect(page.getByRole('textbox', { name: /falta elegir a dónde va/ })).toBeFocused();
});
