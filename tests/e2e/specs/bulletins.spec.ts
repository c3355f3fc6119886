import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { screenshot } from '#tests/e2e/harness/look.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { makeBulletins, openBulletins } from '#tests/e2e/pages/bulletins-page.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 240_000 });

test('a bulletin is written by keyboard, gets its list from the directory, goes out, and then its words stay', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeBulletins(page);
  const { list, card, number, title, body, recipients, saved } = await openBulletins(page, setup);
  await expect(page.getByRole('heading', { name: 'Todavía no hay boletines' })).toBeVisible();

  // Written from one field to the next; the day falls into a blackout, which asks for a reason.
  await page.keyboard.press('Alt+n');
  await expect(number).toBeFocused();
  await page.keyboard.type('012/2027');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Fecha', exact: true })).toBeFocused();
  await page.keyboard.type(`10/03/${YEAR}`);
  await page.keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: 'Por qué puede salir durante la veda' });
  await expect(page.getByText('Su fecha cae en la veda de la elección ficticia')).toBeVisible();
  await page.getByRole('textbox', { name: 'Lugar' }).focus();
  await page.keyboard.type('Ciudad Ejemplo');
  await reason.focus();
  await page.keyboard.type('Es de salud: previene una enfermedad.');
  await title.focus();
  await page.keyboard.type('Empieza la jornada ficticia contra el dengue');
  await page.getByRole('button', { name: 'Agregar punto' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Punto, punto 1' })).toBeFocused();
  await page.keyboard.type('Lave y tape sus tinacos');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Punto, punto 2' })).toBeFocused();
  await page.keyboard.type('Tire lo que junte agua');
  await body.focus();
  await page.keyboard.type('La dependencia de ejemplo visitará mil casas.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Las brigadas llevarán gafete.');
  await page.getByRole('button', { name: 'Agregar enlace' }).press('Enter');
  const address = page.getByRole('textbox', { name: 'Dirección' });
  await expect(address).toBeFocused();
  await page.keyboard.type('C:\\fotos\\jornada');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Nadie de fuera la puede abrir.')).toBeVisible();
  await expect(list.getByRole('button')).toHaveAccessibleName(
    /Empieza la jornada ficticia.*012\/2027 · 10 de marzo de 2027, Borrador · sin destinatarios/,
  );

  // Who would receive it is shown before; whom nobody can write to is named.
  await page.getByRole('button', { name: 'Traer del directorio…' }).press('Enter');
  const choose = page.getByRole('dialog', { name: 'Traer del directorio' });
  await expect(choose.getByRole('list', { name: 'Por agregar' }).getByRole('listitem')).toHaveCount(2);
  await expect(choose.getByRole('list', { name: 'Sin correo' })).toContainText(
    'Berta Imaginada, Comité de Salud Supuesto',
  );
  await lookAtBothThemes(page, 'bulletins-directory');
  await choose.getByRole('checkbox', { name: 'Solo medios de comunicación' }).press('Space');
  await expect(choose.getByRole('list', { name: 'Por agregar' }).getByRole('listitem')).toHaveCount(1);
  await choose.getByRole('checkbox', { name: 'Solo medios de comunicación' }).press('Space');
  await choose.getByRole('button', { name: 'Agregar 2 destinatarios' }).press('Enter');
  await expect(choose).toHaveCount(0);
  await expect(recipients).toHaveCount(2);
  await page.getByRole('button', { name: 'Agregar a mano' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nombre y cargo, destinatario 3' })).toBeFocused();
  await page.keyboard.type('Redacción');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Diario Supuesto');
  await page.keyboard.press('Tab');
  await page.keyboard.type('redaccion@diario.ejemplo.mx');
  await page.keyboard.press('Tab');
  await saved();
  await page.getByRole('button', { name: 'Agregar a mano' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nombre y cargo, destinatario 4' })).toBeFocused();
  await page.getByRole('button', { name: 'Quitar destinatario 4' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nombre y cargo, destinatario 3' })).toBeFocused();
  await saved();
  await lookAtBothThemes(page, 'bulletins');

  // The addresses go to the mail program by the clipboard.
  await page.getByRole('button', { name: 'Copiar los correos' }).press('Enter');
  await expect(page.getByText('3 correos copiados', { exact: true })).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Buscar entre los boletines' });
  await page.keyboard.press('Control+f');
  await expect(search).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(search).toHaveValue('ines@ejemplo.mx; prensa@ejemplo.mx; redaccion@diario.ejemplo.mx');
  await search.fill('');

  // What stands in the way is told, and one is taken there.
  await page.getByRole('button', { name: 'Difundir…' }).press('Enter');
  const issue = page.getByRole('dialog', { name: 'Todavía no se puede difundir' });
  await expect(issue).toContainText('«C:\\fotos\\jornada» no se puede abrir desde fuera.');
  await screenshot(page, 'bulletins-blocked');
  await issue.getByRole('button', { name: 'Ir a lo que falta' }).press('Enter');
  await expect(address).toBeFocused();
  await address.fill('https://fotos.ejemplo.mx/jornada');
  await page.keyboard.press('Tab');
  await saved();
  await page.getByRole('button', { name: 'Difundir…' }).press('Enter');
  const ready = page.getByRole('dialog', { name: 'Difundir el boletín' });
  await expect(ready).toContainText('Queda anotado que se envió a 3 destinatarios.');
  await screenshot(page, 'bulletins-issue');
  await ready.getByRole('button', { name: 'Difundir', exact: true }).press('Enter');
  await expect(ready).toHaveCount(0);

  // From now on its words stay: nothing is typed into them, no step back takes it in again.
  await expect(page.getByText(/^Se difundió el .* y su texto ya no cambia/)).toBeVisible();
  await title.focus();
  await page.keyboard.type('X');
  await body.focus();
  await page.keyboard.type('X');
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('Empieza la jornada ficticia contra el dengue');
  await expect(body).toHaveText('La dependencia de ejemplo visitará mil casas.Las brigadas llevarán gafete.');
  await expect(card.getByText('Difundido', { exact: true })).toBeVisible();
  await expect(recipients.first()).not.toContainText('Todavía no');
  await expect(page.getByRole('button', { name: 'Difundir…' })).toHaveCount(0);

  // An error is corrected in another one, that names the first; drafts go and come back.
  await page.getByRole('button', { name: 'Escribir fe de erratas' }).press('Enter');
  await expect(number).toBeFocused();
  await expect(title).toHaveValue('Fe de erratas: Empieza la jornada ficticia contra el dengue');
  await expect(body).toContainText('Este boletín corrige el boletín 012/2027, difundido el');
  await expect(recipients).toHaveCount(3);
  await list.getByRole('button', { name: /^Fe de erratas/ }).focus();
  await page.keyboard.press('Control+Delete');
  await expect(list.getByRole('button')).toHaveCount(1);
  await expect(list.getByRole('button')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('button')).toHaveCount(2);
  await list.getByRole('button', { name: /^Empieza la jornada/ }).click();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('No se borra', { exact: true })).toBeVisible();
  await expect(list.getByRole('button')).toHaveCount(2);

  // On paper, and after the window was closed.
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('region', { name: /^Página 1 de \d/ }).locator('canvas')).toBeVisible({
    timeout: 60_000,
  });
  await lookAtBothThemes(page, 'bulletins-issued');
  const file = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: 'Exportar' }).click();
    await page.getByRole('menuitem', { name: /Word/ }).click();
  });
  expect(file.name).toMatch(/012.*\.docx$/);
  await cauce.restart();
  await openBulletins(page, setup);
  await list.getByRole('button', { name: /Difundido · 3 destinatarios/ }).press('Enter');
  await expect(title).toHaveValue('Empieza la jornada ficticia contra el dengue');
  await expect(title).toHaveAttribute('readonly', '');

  // Of an archived dossier they are read, and nothing is offered that would change them.
  await callHost(page, 'dossier.archive', { dossierId: setup.dossierId, archived: true });
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await page.getByRole('button', { name: 'Archivados' }).click();
  await openDossier(page, setup.programName);
  await page.getByRole('button', { name: 'Boletines', exact: true }).click();
  await expect(page.getByText('Solo lectura', { exact: true })).toBeVisible();
  await expect(title).toHaveAttribute('readonly', '');
  for (const name of ['Nuevo boletín', 'Difundir…', 'Borrar', 'Agregar enlace', 'Agregar a mano']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
});
