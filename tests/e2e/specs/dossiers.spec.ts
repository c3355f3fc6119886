import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { createDossier, dossierRow, openDeskWithProcedure, walkableProcedure } from '#tests/e2e/pages/dossier-page.ts';

// A procedure is authorised first, with its documents; axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 240_000 });

test('an empty desk says what a dossier is and what is missing for one, with the way to each', async ({ page }) => {
  await openDesk(page, 'empty', 'Expedientes');
  await expect(page.getByText('copia fuera de esta computadora')).toHaveCount(0);
  const needs = page.getByRole('list', { name: 'Qué hace falta para crear uno' });
  await expect(needs).toContainText('Falta: escríbalo o tráigalo de Word');
  await lookAtBothThemes(page, 'dossiers-empty');
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nuevo expediente' });
  await expect(dialog.getByText('Falta un procedimiento autorizado')).toBeVisible();
  await lookAtBothThemes(page, 'dossier-create-without-procedure');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await needs.getByRole('button', { name: 'Ir a Programas' }).click();
  await expect(page.getByRole('heading', { name: 'Programas', level: 1 })).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await needs.getByRole('button', { name: 'Ir a Procedimientos' }).click();
  await expect(page.getByRole('heading', { name: 'Procedimientos', level: 1 })).toBeFocused();
});

test('a draft is not followed: the dialog names it and says what to do', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('dialog', { name: 'Nuevo expediente' })).toContainText(/es todavía un borrador/);
  await lookAtBothThemes(page, 'dossier-create-draft');
});

test('a dossier is created, carried forward, archived and found again with keys alone', async ({ page }) => {
  await openDeskWithProcedure(page, walkableProcedure);
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nuevo expediente' });
  const choice = dialog.getByRole('combobox', { name: 'Programa', exact: true });
  const name = dialog.getByRole('textbox', { name: 'Nombre del programa' });
  await expect(choice.or(name).first()).toBeFocused();
  if (await choice.isVisible()) {
    await page.keyboard.type('Un programa nuevo');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Escriba el nombre del programa.')).toBeVisible();
  await expect(name).toBeFocused();
  await page.keyboard.type('Lectura en la plaza');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2027');
  await lookAtBothThemes(page, 'dossier-create');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lectura en la plaza', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  const of2027 = dossierRow(page, 'Lectura en la plaza, ejercicio 2027');
  await expect(of2027).toContainText('Actividad 1');
  await expect(of2027).toContainText('versión 02');

  // The same programme has one dossier a year.
  await page.keyboard.press('Alt+n');
  await choice.selectOption({ label: 'Lectura en la plaza' });
  await dialog.getByRole('textbox', { name: 'Ejercicio fiscal' }).fill('2027');
  await dialog.getByRole('radio', { name: 'Compartir uno del mismo año' }).check();
  await dialog.getByRole('button', { name: 'Crear expediente' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No se creó el expediente');
  await lookAtBothThemes(page, 'dossier-create-twice');
  // What was chosen isn't thrown away by one key.
  await page.keyboard.press('Escape');
  const asked = page.getByRole('alertdialog', { name: '¿Descartar lo que escribió?' });
  await asked.getByRole('button', { name: 'Seguir escribiendo' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Ejercicio fiscal' })).toHaveValue('2027');
  await page.keyboard.press('Escape');
  await asked.getByRole('button', { name: 'Descartar' }).click();
  await expect(dialog).toBeHidden();

  await of2027.focus();
  await page.keyboard.press('Shift+F10');
  await lookAtBothThemes(page, 'dossiers-menu');
  await page.getByRole('menuitem', { name: 'Crear el del año siguiente…' }).press('Enter');
  const carry = page.getByRole('dialog', { name: 'Crear el expediente del año siguiente' });
  await expect(carry.getByRole('textbox', { name: 'Ejercicio fiscal' })).toHaveValue('2028');
  await carry.getByRole('checkbox', { name: /Traer también los importes/ }).check();
  await lookAtBothThemes(page, 'dossier-carry');
  await carry.getByRole('button', { name: 'Crear el expediente' }).click();
  await expect(page.getByText('Ejercicio 2028')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  const of2028 = dossierRow(page, 'Lectura en la plaza, ejercicio 2028');
  await expect(of2028).toBeVisible();
  await lookAtBothThemes(page, 'dossiers');

  await page.getByRole('button', { name: '2028', exact: true }).click();
  await expect(of2027).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Buscar expedientes' }).fill('xyzzy');
  await expect(page.getByRole('heading', { name: 'Nada coincide con lo que busca' })).toBeVisible();
  await lookAtBothThemes(page, 'dossiers-no-match');
  await page.getByRole('button', { name: 'Quitar la búsqueda y el ejercicio' }).click();
  await page.getByRole('searchbox', { name: 'Buscar expedientes' }).fill('lectura');

  // One that never left its post can be deleted.
  await of2028.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toContainText('También se borrará su presupuesto');
  await lookAtBothThemes(page, 'dossier-delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Borrar' }).press('Enter');
  await expect(of2028).toHaveCount(0);

  await of2027.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Archivar…' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archivar' }).press('Enter');
  await expect(of2027).toHaveCount(0);
  await page.getByRole('button', { name: 'Archivados' }).click();
  await of2027.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Expediente archivado').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Terminar actividad…' })).toHaveCount(0);
  await lookAtBothThemes(page, 'dossier-archived');
  await page.getByRole('button', { name: 'Devolver a la lista' }).click();
  await expect(page.getByRole('button', { name: 'Terminar actividad…' })).toBeVisible();
});

test('one that was sent to another post is never deleted: it says why and offers the archive', async ({ page }) => {
  await openDeskWithProcedure(page, walkableProcedure);
  const dossier = await createDossier(page, 'Lectura en la plaza', '2027');
  for (const _ of [1, 2, 3, 4]) await dossier.finish();
  await expect(dossier.now).toContainText('Actividad 5');
  await goTo(page, 'Expedientes');
  await dossierRow(page, /Lectura en la plaza/).focus();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Este expediente no se borra' });
  await expect(question).toContainText('ya pasó de un puesto a otro');
  await lookAtBothThemes(page, 'dossier-delete-refused');
  await question.getByRole('button', { name: 'Archivar' }).click();
  await expect(dossierRow(page, /Lectura en la plaza/)).toHaveCount(0);
  await page.getByRole('button', { name: /archivados$/i }).click();
  await expect(dossierRow(page, /Lectura en la plaza/)).toBeVisible();
});

test('a note of a dossier is found from any screen and opens at its activity', async ({ page }) => {
  await openDeskWithProcedure(page, walkableProcedure);
  const dossier = await createDossier(page, 'Lectura en la plaza', '2027');
  await dossier.row(3).click();
  await page.getByRole('textbox', { name: 'Notas de la actividad 3' }).click();
  await page.keyboard.type('Falta el plano catastral.');
  await dossier.saved();
  await goTo(page, 'Respaldos');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('plano catastral');
  const hit = page.getByRole('listbox', { name: 'Resultados' }).getByRole('option').first();
  await expect(hit).toContainText('Actividad 3, nota');
  await lookAtBothThemes(page, 'search-dossier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Actividad 3', exact: true })).toBeVisible();
});
