import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { screenshot } from '#tests/e2e/harness/look.ts';
import { createProcedure, goTo, libraryRow, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

test('the library is walked, opened, renamed and cleared with keys alone', async ({ page }) => {
  await openDesk(page, 'sample');
  await createProcedure(page, 'Control de correspondencia');
  await createProcedure(page, 'Archivo de concentración');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await rows.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('F2');
  await page.getByLabel('Nombre del procedimiento').fill('Correspondencia de entrada');
  await page.keyboard.press('Enter');
  const renamed = libraryRow(page, 'Correspondencia de entrada');
  await expect(renamed).toBeVisible();
  await lookAtBothThemes(page, 'library');

  await renamed.focus();
  await page.keyboard.press('Delete');
  await lookAtBothThemes(page, 'library-archive');
  await page.getByRole('button', { name: 'Archivar', exact: true }).press('Enter');
  await expect(renamed).toHaveCount(0);
  await page.getByRole('button', { name: 'Archivados' }).click();
  await expect(renamed).toBeVisible();
  await renamed.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Devolver a la lista' }).press('Enter');
  await expect(page.getByText('No hay nada archivado')).toBeVisible();
  await page.getByRole('button', { name: 'Archivados' }).click();
  await expect(renamed).toBeVisible();

  await renamed.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Correspondencia de entrada' }).first()).toBeVisible();
});

test('words and properties narrow the list, and headings sort it', async ({ page }) => {
  await openDesk(page, 'sample');
  await createProcedure(page, 'Zonas de riego');
  await createProcedure(page, 'Área de recepción');
  await page.getByRole('searchbox', { name: 'Buscar procedimientos' }).fill('area recepcion');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Buscar procedimientos' }).fill('xyzzy');
  await expect(page.getByRole('heading', { name: 'Nada coincide con lo que busca' })).toBeVisible();
  await lookAtBothThemes(page, 'library-no-match');
  await page.getByRole('button', { name: 'Quitar la búsqueda y los filtros' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await page.getByRole('button', { name: 'Título' }).click();
  await expect(page.locator('tbody tr').first()).toContainText('Área de recepción');
  await page.getByRole('button', { name: 'Título' }).click();
  await expect(page.locator('tbody tr').first()).toContainText('Zonas de riego');
  await page.getByRole('button', { name: 'Vigente', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nada coincide con lo que busca' })).toBeVisible();
});

test('a right click offers what can be done; duplicating opens the copy', async ({ page }) => {
  await openDesk(page, 'sample');
  await libraryRow(page, /Huertos de Barrio/).click({ button: 'right' });
  await lookAtBothThemes(page, 'library-menu');
  await page.getByRole('menuitem', { name: 'Duplicar' }).click();
  await expect(page.getByRole('heading', { name: /\(copia\)/ }).first()).toBeVisible();
  await goTo(page, 'Procedimientos');
  await expect(page.locator('tbody tr')).toHaveCount(2);
});

test('a new procedure asks for a name and a guide, and Escape leaves everything as it was', async ({ page }) => {
  await openDesk(page, 'empty');
  await page.getByRole('button', { name: 'Nuevo procedimiento' }).first().click();
  await lookAtBothThemes(page, 'library-new');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Aún no hay procedimientos' })).toBeVisible();
});

test('Ctrl+K finds a word in any document and opens it at its place', async ({ page }) => {
  await openDesk(page, 'sample');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('presupuesto disponible');
  const results = page.getByRole('listbox', { name: 'Resultados' });
  await expect(results.getByRole('option').first()).toContainText('actividad');
  await lookAtBothThemes(page, 'search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Desarrollo' })).toBeVisible();
  await expect(page.locator('[data-activity]:focus-within')).toContainText('presupuesto disponible');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('DE');
  const kind = results.getByRole('group', { name: /^Procedimientos · \d+$/ });
  await expect(kind.getByRole('option')).toHaveCount(6);
  await kind.getByRole('option', { name: /^Más…/ }).hover();
  await page.keyboard.press('Enter');
  await expect(kind.getByRole('option', { name: /^Más…/ })).toHaveCount(0);
  expect(await kind.getByRole('option').count()).toBeGreaterThan(6);
  await page.keyboard.press('Control+ArrowDown');
  await expect(results.getByRole('option', { selected: true })).toBeVisible();
  await screenshot(page, 'search-groups');
  await page.getByRole('combobox', { name: 'Qué buscar' }).fill('campaña del programa anual');
  const guideline = results
    .getByRole('group', { name: /^Lineamientos/ })
    .getByRole('option')
    .first();
  await expect(guideline).toContainText('ampaña');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Lineamientos' }).locator('tr:focus')).toContainText('ampaña');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xyzzy');
  await expect(page.getByText('No se encontró «xyzzy»')).toBeVisible();
});

test('F1 in the library opens its help beside it, and the whole help is searchable', async ({ page }) => {
  await openDesk(page, 'sample');
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('F1');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('La lista de procedimientos');
  await lookAtBothThemes(page, 'help-panel');
  await page.getByRole('button', { name: 'Ver toda la ayuda' }).click();
  await expect(page.getByRole('heading', { name: 'Ayuda', level: 1 })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Buscar en la ayuda' }).fill('imprimir');
  await page.getByRole('button', { name: 'Exportar a Word, PDF, Excel y dibujo' }).first().click();
  await expect(page.getByRole('article')).toContainText('BPMN');
  await lookAtBothThemes(page, 'help');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Procedimientos', level: 1 })).toBeVisible();
});
