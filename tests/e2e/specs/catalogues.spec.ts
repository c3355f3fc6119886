import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { addItem, classifierRow, createClassifier } from '#tests/e2e/pages/classifier-page.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

test('a classifier is begun, copied to the next year and closed', async ({ page }) => {
  await openDesk(page, 'empty', 'Catálogos');
  await expect(page.getByRole('heading', { name: 'Aún no hay clasificadores' })).toBeVisible();
  await lookAtBothThemes(page, 'catalogues-empty');

  await createClassifier(page, { year: 2026, owner: 'Estado Ficticio' });
  await addItem(page, '3611', 'Difusión en radio y televisión');
  await expect(page.getByText('1 partida propia', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');

  const row = classifierRow(page, /2026/);
  await expect(row).toContainText('Estado Ficticio');
  await expect(row).toContainText('Abierto');
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copiar a otro ejercicio…' }).click();
  await expect(page.getByLabel('Ejercicio fiscal')).toHaveValue('2027');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ejercicio 2027', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('1 partida propia', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');

  await expect(classifierRow(page, /2027, abierto/)).toBeVisible();
  await page.getByRole('button', { name: /Más acciones: .*2026/ }).click();
  await page.getByRole('menuitem', { name: 'Cerrar el ejercicio…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('no se puede volver a abrir');
  await page.getByRole('button', { name: 'Cerrar el ejercicio' }).click();
  await expect(classifierRow(page, /2026, cerrado/)).toBeVisible();
  await lookAtBothThemes(page, 'catalogues');

  await classifierRow(page, /2026, cerrado/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('El ejercicio 2026 está cerrado', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nueva partida' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ir a Catálogos' }).click();
  await expect(page.getByRole('heading', { name: 'Catálogos', level: 1 })).toBeVisible();
});

test('a classifier without a year or a name is not made, and says why', async ({ page }) => {
  await openDesk(page, 'empty', 'Catálogos');
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nuevo clasificador' });
  await dialog.getByLabel('Nombre').fill('');
  await dialog.getByLabel('Ejercicio fiscal').fill('26');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Escriba un nombre.')).toBeVisible();
  await expect(dialog.getByText('Escriba el año con cuatro cifras', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Aún no hay clasificadores' })).toBeVisible();
});

test('the desk adds, prints otherwise and takes back values of the record’s lists', async ({ page, cauce }) => {
  await openDesk(page, 'empty', 'Catálogos');
  await page.getByRole('tab', { name: 'Listas de la ficha' }).click();
  await page.getByLabel('Valor nuevo').fill('Valor ficticio de la mesa');
  await page.getByRole('button', { name: 'Agregar' }).click();
  const row = page.getByRole('row', { name: /Valor ficticio de la mesa/ });
  await expect(row).toContainText('De este escritorio');
  await expect(page.getByLabel('Valor nuevo')).toBeFocused();
  await page.getByLabel('Valor nuevo').fill('valor FICTICIO de la mesa');
  await expect(page.getByText('Ya está en la lista', { exact: false })).toBeVisible();
  await page.getByLabel('Valor nuevo').fill('');
  await page.getByLabel('Cómo se imprime «Valor ficticio de la mesa»').fill('Valor Ficticio');
  await page.keyboard.press('Enter');
  await lookAtBothThemes(page, 'catalogues-values');

  await cauce.restart();
  await goTo(page, 'Catálogos');
  await page.getByRole('tab', { name: 'Listas de la ficha' }).click();
  await expect(page.getByLabel('Cómo se imprime «Valor ficticio de la mesa»')).toHaveValue('Valor Ficticio');
  await page.getByRole('button', { name: 'Quitar «Valor ficticio de la mesa» de la lista' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Devolverlo' }).click();
  await expect(row).toBeVisible();
});
