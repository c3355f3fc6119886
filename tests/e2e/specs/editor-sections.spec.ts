import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile } from '#tests/e2e/harness/files.ts';
import { lookInBothThemes, openSample, reopenSample } from '#tests/e2e/pages/editor-page.ts';

// axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

/** A red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

test('every section of the profile is on screen, legible and without an objection of axe', async ({ page }) => {
  const editor = await openSample(page);
  for (const [title, name] of [
    ['Portada', 'cover'],
    ['Objetivo', 'objective'],
    ['Alcance', 'scope'],
    ['Reglas de Operación', 'rules'],
    ['Responsabilidades', 'responsibilities'],
    ['Colaboradores', 'collaborators'],
    ['Definiciones', 'definitions'],
    ['Documentos de Referencia', 'references'],
    ['Descripción de Cambios', 'revisions'],
    ['Anexos', 'annexes'],
  ] as const) {
    await editor.section(title);
    await lookInBothThemes(page, `section-${name}`);
  }
});

test('cover, texts and lists are written by keyboard and are there after a reload', async ({ page }) => {
  const editor = await openSample(page);
  await editor.section('Portada');
  await page.getByRole('textbox', { name: 'Título del procedimiento' }).fill('Entrega de Huertos de Barrio');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entrega de Huertos de Barrio');
  await page.getByRole('textbox', { name: 'Nombre de quien firma: Aprobó' }).fill('Rosa Ejemplo Paz');
  await page.getByRole('textbox', { name: 'Cargo de quien firma: Aprobó' }).fill('Subdirección de Ejemplo');

  await editor.section('Objetivo');
  const objective = page.getByRole('textbox', { name: 'Objetivo' });
  await objective.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Se revisa cada año.');
  await page.getByRole('textbox', { name: 'Termina con' }).fill('el archivo del expediente');

  await editor.section('Definiciones');
  await page.getByRole('button', { name: 'Agregar definición' }).click();
  await page.keyboard.type('Surco');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hendidura en la tierra.');
  const terms = page.getByRole('textbox', { name: /^Término \d+$/ });
  const last = await terms.count();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('textbox', { name: `Término ${last - 1}`, exact: true })).toHaveValue('Surco');
  await page.keyboard.press('Control+Enter');
  await expect(terms).toHaveCount(last + 1);
  await page.keyboard.press('Control+Delete');
  await expect(terms).toHaveCount(last);
  await editor.saved();

  await page.reload();
  const again = await reopenSample(page);
  await again.section('Objetivo');
  await expect(page.getByRole('textbox', { name: 'Objetivo' })).toContainText('Se revisa cada año.');
  await expect(page.getByRole('textbox', { name: 'Termina con' })).toHaveValue('el archivo del expediente');
  await again.section('Portada');
  await expect(page.getByRole('textbox', { name: 'Nombre de quien firma: Aprobó' })).toHaveValue('Rosa Ejemplo Paz');
});

test('an annex takes an image from a file, and what is no image is refused with a sentence', async ({ page }) => {
  const editor = await openSample(page);
  await editor.section('Anexos');
  await page.getByRole('button', { name: 'Agregar anexo' }).click();
  await expect(page.getByRole('textbox', { name: 'Título de ANEXO 02' })).toBeFocused();
  await page.keyboard.type('Formato de prueba');
  const image = page.getByRole('group', { name: 'Imagen de ANEXO 02' });
  const choose = () => image.getByRole('button', { name: 'Elegir imagen…' }).click();
  await chooseFile(page, choose, { name: 'falsa.png', mimeType: 'image/png', buffer: Buffer.from('no soy imagen') });
  await expect(image.getByRole('alert')).toContainText(/imagen/i);
  await chooseFile(page, choose, { name: 'buena.png', mimeType: 'image/png', buffer: PNG });
  await expect(image.getByRole('img')).toBeVisible();
  await page.getByRole('textbox', { name: 'Descripción de ANEXO 02' }).fill('Un cuadro rojo.');
  await editor.saved();
});

test('another guide brings its own sections and loses nothing', async ({ page }) => {
  const editor = await openSample(page);
  await editor.section('Portada');
  const guide = page.getByRole('combobox', { name: 'Guía que sigue este procedimiento' });
  await guide.selectOption({ label: await optionWith(guide, 'federal') });
  const navigator = page.getByRole('navigation', { name: 'Secciones del procedimiento' });
  await expect(navigator.getByRole('button', { name: /Glosario/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(navigator.getByRole('button', { name: /Responsabilidades/ })).toBeVisible();
});

const optionWith = async (select: import('@playwright/test').Locator, word: string): Promise<string> => {
  const labels = await select.locator('option').allTextContents();
  const label = labels.find((text) => text.toLowerCase().includes(word));
  if (label === undefined) throw new Error(`no option with «${word}» among ${labels.join(', ')}`);
  return label;
};
