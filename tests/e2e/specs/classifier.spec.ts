import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile } from '#tests/e2e/harness/files.ts';
import { addItem, createClassifier, tree, treeItem } from '#tests/e2e/pages/classifier-page.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { madeRow, madeWorkbook } from '#tests/imports/workbook/made-workbook.ts';

test.beforeEach(async ({ page }) => {
  await openDesk(page, 'empty', 'Catálogos');
  await createClassifier(page, { year: 2026, owner: 'Estado Ficticio' });
});

test('the tree is walked with the arrow keys, and says what goes under an item and what doesn’t', async ({ page }) => {
  await tree(page).focus();
  await expect(treeItem(page, '1000')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(treeItem(page, '3000')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(treeItem(page, '3100')).toHaveAttribute('aria-selected', 'true');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(treeItem(page, '3620')).toHaveAttribute('aria-selected', 'true');
  const details = page.getByRole('region', { name: 'Partida 3620' });
  await expect(details.getByText('Qué va aquí')).toBeVisible();
  await expect(details.getByText('Qué no va aquí')).toBeVisible();
  await expect(details.getByText('Aquí es fácil equivocarse', { exact: false })).toBeVisible();
  await lookAtBothThemes(page, 'classifier-tree');
  await page.keyboard.press('Enter');
  await expect(details).toBeFocused();
  await tree(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(treeItem(page, '3600')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(treeItem(page, '9000')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(treeItem(page, '1000')).toHaveAttribute('aria-selected', 'true');
});

test('items are found by code and by words, whatever their accents', async ({ page }) => {
  await tree(page).focus();
  await page.keyboard.type('difusion radio');
  await expect(page.getByLabel('Buscar partida')).toBeFocused();
  await expect(treeItem(page, '3610')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(tree(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: /^3610 /, level: 2 })).toBeVisible();
  await lookAtBothThemes(page, 'classifier-search');
  await page.getByLabel('Buscar partida').fill('361');
  await expect(page.getByRole('treeitem').first()).toHaveAccessibleName(/^3610 /);
  await page.getByLabel('Buscar partida').fill('xyzzy');
  await expect(page.getByRole('heading', { name: 'No se encontró' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(treeItem(page, '3610')).toHaveAttribute('aria-selected', 'true');
});

test('a specific item is added, restricted, changed, removed and brought back', async ({ page, cauce }) => {
  await page.getByLabel('Buscar partida').fill('361');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nueva partida específica' });
  await expect(dialog.getByLabel('Clave')).toHaveValue('361');
  await dialog.getByLabel('Clave').fill('3671');
  await dialog.getByLabel('Denominación').fill('Sin de quién depender');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('no tiene de quién depender', { exact: false })).toBeVisible();
  await lookAtBothThemes(page, 'classifier-new-item');
  await dialog.getByLabel('Clave').fill('3611');
  await dialog.getByLabel('Denominación').fill('Difusión en radio y televisión');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const details = page.getByRole('region', { name: 'Partida 3611' });
  await details.getByRole('checkbox', { name: /^Restringida/ }).check();
  await details.getByLabel('Quién la valida').fill('Coordinación de Comunicación');
  await details.getByLabel('Denominación').fill('Difusión por radio');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: '3611 Difusión por radio' })).toBeVisible();
  await page.getByLabel('Buscar partida').fill('');
  await expect(treeItem(page, '3611')).toHaveAccessibleName('3611 Difusión por radio, partida específica, restringida');
  await lookAtBothThemes(page, 'classifier-item');

  await page.getByRole('tab', { name: 'Historial' }).click();
  await expect(page.getByText('Agregar la partida 3611')).toBeVisible();
  await tree(page).focus();
  await page.keyboard.press('Delete');
  await expect(treeItem(page, '3611')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(treeItem(page, '3611')).toBeVisible();

  await cauce.restart();
  await goTo(page, 'Catálogos');
  await page.getByRole('grid', { name: 'Clasificadores' }).getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Buscar partida').fill('3611');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Quién la valida')).toHaveValue('Coordinación de Comunicación');
});

test('restricting a concept restricts all that stands below it', async ({ page }) => {
  await addItem(page, '3631', 'Creatividad');
  await page.getByLabel('Buscar partida').fill('36');
  await page.getByLabel('Buscar partida').fill('3600');
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Partida 3600' });
  await details.getByRole('checkbox', { name: /^Restringida/ }).check();
  await details.getByLabel('Quién la valida').fill('Vocería ficticia');
  await page.getByLabel('Buscar partida').fill('3631');
  await expect(treeItem(page, '3631')).toHaveAccessibleName(/restringida$/);
  await page.getByRole('tab', { name: 'Datos y fuente' }).click();
  await expect(page.getByText('DOF, 9 de diciembre de 2009', { exact: false })).toBeVisible();
  await lookAtBothThemes(page, 'classifier-data');
});

test('a workbook’s list is shown row by row before anything is loaded', async ({ page }) => {
  const rows = [
    ['Clave', 'Denominación', 'Restringida', 'Validador'],
    ['3611', 'Difusión en radio', 'sí', 'Prensa'],
    ['3612', 'Difusión en lonas', 'no', ''],
    ['3671', 'Sin de quién depender', 'no', ''],
    ['3600', 'Servicios de comunicación social y publicidad', '', ''],
    ['3613', '', 'no', ''],
  ];
  const bytes = await madeWorkbook([
    { name: 'COG', data: rows.map((row, index) => madeRow(index + 1, row)).join('') },
    { name: 'Borrador', state: 'hidden', data: madeRow(1, ['no']) },
  ]);
  await page.getByRole('button', { name: 'Importar lista' }).click();
  await lookAtBothThemes(page, 'classifier-import');
  await chooseFile(page, () => page.getByRole('button', { name: 'Elegir archivo…' }).click(), {
    name: 'cog.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await expect(page.getByRole('list', { name: 'Avisos de la lista' })).toContainText('La hoja «Borrador» está oculta');
  const problems = page.getByRole('list', { name: 'Problemas fila por fila' });
  await expect(problems).toContainText('Celda A4: La partida 3671 no tiene de quién depender');
  await expect(problems).toContainText('Celda B6: la partida 3613 no tiene denominación');
  await lookAtBothThemes(page, 'classifier-preview');
  await page.getByRole('button', { name: 'Cargar 2 partidas' }).click();
  await expect(page.getByText('Se cargaron 2 partidas', { exact: true })).toBeVisible();
  await page.getByLabel('Buscar partida').fill('lonas');
  await expect(treeItem(page, '3612')).toBeVisible();
});

test('an old workbook is refused with the remedy, and a pasted list is read', async ({ page }) => {
  await page.getByRole('button', { name: 'Importar lista' }).click();
  await chooseFile(page, () => page.getByRole('button', { name: 'Elegir archivo…' }).click(), {
    name: 'viejo.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
  });
  await expect(page.getByRole('alert')).toContainText('guárdelo como «Libro de Excel (.xlsx)»');
  await page
    .getByLabel('O pegue aquí la lista')
    .fill('3611 Difusión en radio, televisión y prensa\n3651 Edición de video');
  await page.getByRole('button', { name: 'Revisar la lista' }).click();
  await page.getByRole('button', { name: 'Cargar 2 partidas' }).click();
  await page.getByLabel('Buscar partida').fill('prensa');
  await expect(treeItem(page, '3611')).toBeVisible();
});
