import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

// Eight dialogs and a restart; a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('the desk keeps its own guidelines beside those that ship, ends the validity of one and takes another away', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'empty', 'Lineamientos');
  const table = page.getByRole('grid', { name: 'Lineamientos' });
  const row = (name: RegExp) => table.getByRole('row', { name });
  // What nobody verified says so, with its source.
  const unverified = row(/artículo 242/);
  await expect(unverified).toContainText('No verificado');
  await expect(unverified).toContainText('Fuente: Conocimiento general');

  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Agregar un lineamiento' });
  await expect(dialog.getByLabel('Documento')).toBeFocused();
  await page.keyboard.type('Circular ficticia 4');
  await dialog.getByLabel('Rige desde el ejercicio').fill('20');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Escriba qué pide.')).toBeVisible();
  await expect(dialog.getByLabel('Qué pide')).toBeFocused();
  await expect(dialog.getByText('Escriba el año con cuatro cifras, o déjelo vacío.')).toBeVisible();
  await dialog.getByLabel('Numeral').fill('punto 2');
  await dialog.getByLabel('Qué pide').fill('La portada lleva el logotipo de la dirección.');
  await dialog.getByLabel('Apartado del programa que lo atiende').selectOption({ label: 'Portada' });
  await dialog.getByLabel('Rige desde el ejercicio').fill('2020');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  const own = row(/^punto 2/);
  await expect(own).toContainText('Circular ficticia 4');
  await expect(own).toContainText('Desde 2020');
  await expect(own).toContainText('Propio');
  await lookAtBothThemes(page, 'guidelines');

  // One that ships is read and copied, never changed.
  await unverified.focus();
  await page.keyboard.press('Enter');
  const read = page.getByRole('dialog', { name: /Instituciones y Procedimientos Electorales/ });
  await expect(read).toContainText('No lo cite como norma');
  await page.keyboard.press('Escape');
  await expect(unverified).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copiar como propio…' }).press('Enter');
  await dialog.getByLabel('Numeral').fill('punto 3');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(row(/^punto 3/)).toContainText('Propio');

  // By the keyboard: its validity ends, and it is found among those that hold no more.
  await own.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Terminar vigencia…' }).press('Enter');
  await page.getByLabel('Último ejercicio en que rige').fill('2021');
  await page.keyboard.press('Enter');
  await expect(own).toContainText('De 2020 a 2021');
  await page.getByLabel('Vigencia', { exact: true }).selectOption('ended');
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByLabel('Vigencia', { exact: true }).selectOption('all');
  await row(/^punto 3/).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Quitar', exact: true }).click();
  await expect(row(/^punto 3/)).toHaveCount(0);
  await page.getByLabel('Buscar lineamientos').fill('nada parecido');
  await expect(page.getByRole('heading', { name: 'Nada coincide con lo que busca' })).toBeVisible();

  await cauce.restart();
  await goTo(page, 'Lineamientos');
  await expect(own).toContainText('De 2020 a 2021');
});
