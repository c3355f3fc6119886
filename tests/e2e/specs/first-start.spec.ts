import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile } from '#tests/e2e/harness/files.ts';
import { atHome, goTo, introduceOneself, lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';

/** A teal square of 8 px, as PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPgz8nFihiGlgQAkpI6ATcc01sAAAAASUVORK5CYII=',
  'base64',
);

test('a person sits down with the keyboard alone and finds the fictitious sample', async ({ page, cauce }) => {
  await introduceOneself(page);
  await lookAtBothThemes(page, 'first-start-choice');
  await page.getByRole('button', { name: 'Abrir Cauce' }).press('Enter');
  await atHome(page);
  await goTo(page, 'Procedimientos');
  await expect(page.getByRole('grid', { name: 'Procedimientos' })).toContainText('ficticio');
  await expect(page.getByRole('button', { name: /^Quién trabaja aquí: Ana Ejemplo Ruiz/ })).toBeVisible();
  await cauce.restart();
  await atHome(page);
  await expect(page.getByRole('button', { name: /^Quién trabaja aquí: Ana Ejemplo Ruiz/ })).toBeVisible();
});

test('an empty desk says what to do next', async ({ page }) => {
  await introduceOneself(page);
  await page.getByRole('radio', { name: /escritorio vacío/ }).check();
  await page.getByRole('button', { name: 'Abrir Cauce' }).click();
  await expect(page.getByRole('heading', { name: 'Aún no hay expedientes' })).toBeVisible();
  await lookAtBothThemes(page, 'dossiers-empty');
  await goTo(page, 'Procedimientos');
  await expect(page.getByRole('heading', { name: 'Aún no hay procedimientos' })).toBeVisible();
  await lookAtBothThemes(page, 'library-empty');
});

test('what is missing is said beside its field, which takes the focus', async ({ page }) => {
  await page.getByRole('button', { name: 'Comenzar' }).click();
  await page.getByLabel('Puesto').fill('Jefatura');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre completo')).toBeFocused();
  await expect(page.getByText('Escriba su nombre')).toBeVisible();
  await expect(page.getByText('Escriba su puesto')).toHaveCount(0);
  await lookAtBothThemes(page, 'first-start-missing');
  await page.getByRole('button', { name: 'Atrás' }).click();
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida a Cauce' })).toBeVisible();
});

test('a logo is shown once it was checked, and a file that is no image is refused with a reason', async ({ page }) => {
  await page.getByRole('button', { name: 'Comenzar' }).click();
  await page.getByLabel('Nombre completo').fill('Ana Ejemplo');
  await page.getByLabel('Puesto').fill('Jefatura');
  await page.getByLabel('Unidad o departamento').fill('Planeación');
  await page.keyboard.press('Enter');
  const choose = page.getByRole('button', { name: 'Elegir imagen…' });
  await chooseFile(page, () => choose.click(), {
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('esto no es una imagen'),
  });
  await expect(page.getByRole('alert')).toContainText('No se pudo usar esa imagen');
  await chooseFile(page, () => choose.click(), { name: 'logo.png', mimeType: 'image/png', buffer: PNG });
  await expect(page.getByRole('img', { name: /^Logotipo/ })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lookAtBothThemes(page, 'first-start-institution');
});

test('the people who sign are written row by row, moved and taken away by keys', async ({ page }) => {
  await page.getByRole('button', { name: 'Comenzar' }).click();
  await page.getByLabel('Nombre completo').fill('Ana Ejemplo');
  await page.getByLabel('Puesto').fill('Jefatura');
  await page.getByLabel('Unidad o departamento').fill('Planeación');
  await page.keyboard.press('Enter');
  await page.getByLabel('Nombre de la institución').fill('Instituto Ficticio');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Agregar firmante' }).click();
  await page.keyboard.type('Documentó');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Firma como, firmante 2')).toBeFocused();
  await page.keyboard.type('Autorizó');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Firma como, firmante 1')).toBeFocused();
  await expect(page.getByLabel('Firma como, firmante 1')).toHaveValue('Autorizó');
  await lookAtBothThemes(page, 'first-start-signatories');
  await page.keyboard.press('Control+Delete');
  await expect(page.getByLabel('Firma como, firmante 1')).toHaveValue('Documentó');
  await expect(page.getByLabel('Firma como, firmante 2')).toHaveCount(0);
});

test('F1 explains the page even before there is a desk', async ({ page }) => {
  await page.getByRole('button', { name: 'Comenzar' }).click();
  await page.getByLabel('Puesto').focus();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Quién trabaja aquí');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Puesto')).toBeFocused();
});
