import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { goTo, libraryRow, lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';
import {
  authorise,
  bind,
  createDossier,
  openDeskWithProcedure,
  openDossier,
  walkableProcedure,
  walkableWith,
} from '#tests/e2e/pages/dossier-page.ts';
import { editorOn } from '#tests/e2e/pages/editor-page.ts';

// A procedure is authorised first, with its documents; axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 240_000 });

const letter = {
  name: 'oficio 12.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n% oficio ficticio\n%%EOF\n'),
};

test('a dossier walks the ten activities with the return from the fifth to the fourth, each round with its dates', async ({
  page,
}) => {
  await openDeskWithProcedure(page, walkableProcedure);
  const dossier = await createDossier(page, 'Lectura en la plaza', '2027');
  await expect(dossier.rows).toHaveCount(10);
  await expect(dossier.now).toContainText('Actividad 1');
  await expect(dossier.now.getByRole('button', { name: 'Abrir: Ficha del programa' })).toBeVisible();
  await lookAtBothThemes(page, 'dossier-new');

  // By the mouse, with a person and a note.
  await dossier.now.getByRole('button', { name: 'Terminar actividad…' }).click();
  const finish = page.getByRole('dialog', { name: 'Terminar la actividad 1' });
  await expect(finish).toContainText('Sigue la actividad 2');
  await finish.getByLabel('Quién la hizo').fill('Luz Inventada Soto');
  await finish.getByLabel('Nota').fill('Oficio ficticio 12/2027.');
  await lookAtBothThemes(page, 'dossier-finish');
  await finish.getByRole('button', { name: 'Terminar actividad', exact: true }).click();
  await expect(dossier.now).toContainText('Actividad 2');

  // By the keyboard, up to the decision.
  for (const number of [2, 3, 4]) {
    await dossier.now.getByRole('button', { name: 'Terminar actividad…' }).press('Enter');
    await expect(page.getByRole('dialog', { name: `Terminar la actividad ${number}` })).toBeVisible();
    await page.getByLabel('Quién la hizo').press('Enter');
    await expect(dossier.now).toContainText(`Actividad ${number + 1}`);
  }

  // A decision must be said.
  await dossier.now.getByRole('button', { name: 'Terminar actividad…' }).click();
  const decide = page.getByRole('dialog', { name: 'Terminar la actividad 5' });
  await decide.getByRole('button', { name: 'Terminar actividad', exact: true }).click();
  await expect(decide.getByText('Elija lo que se decidió.')).toBeVisible();
  await decide.getByRole('radio', { name: /^Falta información/ }).check();
  await lookAtBothThemes(page, 'dossier-decide');
  await decide.getByRole('button', { name: 'Terminar actividad', exact: true }).click();
  await expect(dossier.now).toContainText('Actividad 4 · 2.ª vuelta');
  await expect(dossier.now).toContainText('Regresó de la actividad 5: ¿El expediente cumple? Falta información');
  await expect(dossier.row(5)).toContainText('Devuelta');
  await expect(dossier.row(5)).toContainText('Falta información → actividad 4');
  await expect(dossier.row(4)).toContainText(
    /1\.ª vuelta: el \d\d\/\d\d\/\d{4}.*2\.ª vuelta: desde el \d\d\/\d\d\/\d{4}/,
  );
  await lookAtBothThemes(page, 'dossier-returned');

  await dossier.finish();
  await dossier.finish('Sí');
  await expect(dossier.row(5)).toContainText(
    /1\.ª vuelta.*Falta información → actividad 4.*2\.ª vuelta.*Sí → actividad 6/,
  );
  await dossier.finish();
  await dossier.finish('Sí');
  for (const number of [8, 9, 10]) {
    await expect(dossier.now).toContainText(`Actividad ${number}`);
    await dossier.finish();
  }
  await expect(dossier.now).toContainText('El curso terminó');
  await lookAtBothThemes(page, 'dossier-finished');
  const history = await dossier.showPane('Historial');
  await expect(history).toContainText(/Terminar la actividad 10/);
  await lookAtBothThemes(page, 'dossier-history');
  await dossier.showPane('Documentos');
  await lookAtBothThemes(page, 'dossier-documents');

  await goTo(page, 'Expedientes');
  await expect(page.getByRole('row', { name: /Lectura en la plaza/ })).toContainText('Terminado');
  await lookAtBothThemes(page, 'dossiers-finished');
});

test('a note, a described file and the people of the posts survive a restart, and each can be undone', async ({
  page,
  cauce,
}) => {
  await openDeskWithProcedure(page, async (editor) => {
    await bind(editor, 6, 'Estrategia y plan de medios');
    await walkableWith(4, 'Convenios')(editor);
  });
  const dossier = await createDossier(page, 'Lectura en la plaza', '2027');
  // The sixth has two documents; while the first has no campaigns, questions begin there.
  await dossier.row(6).click();
  const both = page.getByRole('tabpanel').getByRole('list', { name: 'Documentos de la actividad' });
  await expect(both.getByRole('listitem').nth(0)).toContainText('Estrategia de comunicaciónSin empezar');
  await expect(both.getByRole('listitem').nth(1)).toContainText('Plan de mediosSin empezar');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Modo guiado' }).click();
  await expect(page.getByRole('heading', { name: '¿Qué se quiere lograr con la comunicación?' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(both.getByRole('button', { name: 'Abrir la estrategia' })).toBeVisible();
  await expect(both.getByRole('button', { name: 'Empezar el plan de medios' })).toBeVisible();
  await lookAtBothThemes(page, 'dossier-media');
  // Agreements begin when they are opened, from their activity as from the header; the way back leads to the activity.
  await dossier.row(4).click();
  for (const way of [
    page.getByRole('tabpanel').getByRole('button', { name: 'Abrir los convenios' }),
    page.getByRole('button', { name: 'Convenios', exact: true }),
  ]) {
    await way.click();
    await expect(page.getByRole('heading', { level: 1, name: /Convenios/ })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(dossier.row(4)).toHaveAttribute('aria-selected', 'true');
  }
  const note = page.getByRole('textbox', { name: 'Notas de la actividad 4' });
  await note.click();
  await page.keyboard.type('Falta medir el terreno de la esquina.');
  await chooseFile(page, () => page.getByRole('button', { name: 'Agregar archivo…' }).click(), letter);
  const files = page.getByRole('list', { name: 'Archivos de la actividad 4' });
  await expect(files).toContainText('oficio 12.pdf');
  await page.getByRole('textbox', { name: 'De qué trata oficio 12.pdf' }).fill('Oficio con el que se pidió la visita');
  await page.keyboard.press('Enter');
  await dossier.saved();
  await lookAtBothThemes(page, 'dossier-evidence');

  await dossier.showPane('Puestos');
  await page.getByRole('button', { name: /^Anotar a la persona: Promotoría/ }).click();
  await page.getByRole('textbox', { name: /^Persona 1 en Promotoría/ }).fill('Rosa Imaginada Paz');
  await page.keyboard.press('Enter');
  await dossier.saved();
  await lookAtBothThemes(page, 'dossier-posts');
  await expect(dossier.row(1)).toContainText('Rosa Imaginada Paz');

  await cauce.restart();
  await openDossier(page, /Lectura en la plaza/);
  await expect(dossier.row(1)).toContainText('Rosa Imaginada Paz');
  await dossier.row(4).click();
  await expect(note).toContainText('Falta medir el terreno de la esquina.');
  await expect(page.getByRole('textbox', { name: 'De qué trata oficio 12.pdf' })).toHaveValue(
    'Oficio con el que se pidió la visita',
  );
  const back = await saveFrom(page, cauce, () =>
    files.getByRole('button', { name: 'oficio 12.pdf', exact: true }).click(),
  );
  expect(Buffer.from(back.bytes).equals(letter.buffer)).toBe(true);

  await files.getByRole('button', { name: 'Quitar oficio 12.pdf' }).click();
  await lookAtBothThemes(page, 'dossier-evidence-remove');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Quitar', exact: true }).click();
  await expect(files).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(files).toContainText('oficio 12.pdf');
});

test('a dossier keeps its version when a newer one is authorised, says so, and the next dossier takes the newer', async ({
  page,
}) => {
  await openDeskWithProcedure(page);
  const dossier = await createDossier(page, 'Lectura en la plaza', '2027');
  await expect(dossier.rows).toHaveCount(12);
  await goTo(page, 'Procedimientos');
  await libraryRow(page, /Huertos de Barrio/).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Crear una versión nueva' }).press('Enter');
  const editor = editorOn(page);
  await editor.description(8).click();
  await page.keyboard.press('Control+Delete');
  await expect(editor.rows).toHaveCount(11);
  await editor.saved();
  await authorise(editor);

  await goTo(page, 'Expedientes');
  await openDossier(page, /Lectura en la plaza/);
  await expect(page.getByText('Ya hay una versión más nueva del procedimiento.')).toBeVisible();
  await expect(dossier.rows).toHaveCount(12);
  await lookAtBothThemes(page, 'dossier-newer-version');
  await page.getByRole('button', { name: 'Entendido' }).click();
  await createDossier(page, 'Cine en la plaza', '2027');
  await expect(dossier.rows).toHaveCount(11);
});

test('a person takes the course back with a reason, and jumps from it to record and budget and back', async ({
  page,
}) => {
  await openDeskWithProcedure(page, walkableWith(5, 'Revisión y autorización'));
  const dossier = await createDossier(page, 'Lectura en la plaza', '2027');
  await dossier.finish();
  await dossier.finish();
  await dossier.row(1).focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Regresar aquí…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await dossier.now.getByRole('button', { name: 'Regresar a…' }).click();
  const back = page.getByRole('dialog', { name: 'Regresar el expediente' });
  await back.getByRole('button', { name: 'Regresar', exact: true }).click();
  await expect(back.getByText('Escriba por qué se regresa.')).toBeVisible();
  await back.getByLabel('Por qué se regresa').fill('La ficha llegó sin domicilio.');
  await back.getByLabel('Regresar a').selectOption({ index: 0 });
  await lookAtBothThemes(page, 'dossier-take-back');
  await back.getByRole('button', { name: 'Regresar', exact: true }).click();
  await expect(dossier.now).toContainText('Actividad 1 · 2.ª vuelta');
  await expect(dossier.now).toContainText('Regresó de la actividad 3: La ficha llegó sin domicilio.');
  await expect(dossier.row(3)).toContainText('Devuelta');
  // Nothing comes before the first activity, and going ahead is no return.
  await expect(dossier.now.getByRole('button', { name: 'Regresar a…' })).toHaveCount(0);

  // Arrows walk the course, Enter goes on to the activity, the menu key offers what can be done.
  await dossier.row(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dossier.row(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Actividad 2', exact: true })).toBeFocused();
  await dossier.row(2).focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Ver la actividad' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Regresar aquí…' })).toHaveCount(0);
  await lookAtBothThemes(page, 'dossier-menu');
  await page.getByRole('menuitem', { name: 'Abrir: Presupuesto por partida' }).press('Enter');
  await expect(page.getByRole('grid', { name: 'Curso del expediente' })).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(dossier.row(2)).toBeVisible();

  // A diagnosis begins when it is opened; from then on the dossier says how it stands and what it lacks.
  await dossier.row(3).click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'Abrir el diagnóstico' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Diagnóstico/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(dossier.row(3)).toHaveAttribute('aria-selected', 'true');
  const own = (await dossier.showPane('Documentos')).getByRole('list', { name: 'Documentos del expediente' });
  await expect(own.getByRole('listitem').filter({ hasText: 'Diagnóstico' })).toContainText('Borrador');
  await expect(own.getByRole('listitem').filter({ hasText: 'Programa anual' })).toContainText('Sin empezar');
  // An activity of review offers the review of each document.
  await dossier.row(5).click();
  await page.getByRole('button', { name: 'Revisar: Anteproyecto de presupuesto' }).click();
  await expect(page.getByRole('grid', { name: 'Curso del expediente' })).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(dossier.row(5)).toHaveAttribute('aria-selected', 'true');

  await dossier.showPane('Hallazgos');
  await lookAtBothThemes(page, 'dossier-findings');
  await expect(page.getByRole('button', { name: /^Ir a Diagnóstico/ }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Ir a Ficha del programa/ })
    .first()
    .click();
  await expect(page.getByRole('grid', { name: 'Curso del expediente' })).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(dossier.now).toContainText('Actividad 1 · 2.ª vuelta');
});
