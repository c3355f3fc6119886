import type { Page } from '@playwright/test';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { realisticDirectory } from '#tests/domain/partners/realistic-directory.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { screenshot } from '#tests/e2e/harness/look.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { actOn, fillAgreements } from '#tests/handlers/agreements-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 240_000 });

const SHEET = [
  'Nombre,Sector,Contacto,Cargo,Correo,Estado',
  '"RADIO EJEMPLO SA DE CV",privado,Inés Prueba Ficticia,Directora comercial,,Nayarit',
  'Taller de Títeres Supuesto,social,Berta Ficticia,Directora,titeres@ejemplo.mx,Colima',
  'Estudio Publicitario Inventado,privado,,,ventas@radioejemplo.mx,',
  'Cooperativa Sin Sector Claro,mixto,,,,',
].join('\n');

test('the directory is begun by keyboard, filled from a sheet, searched, merged, followed up and printed', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'empty', 'Directorio');
  await expect(page.getByRole('heading', { name: 'El directorio está vacío' })).toBeVisible();
  await lookAtBothThemes(page, 'partners-empty');

  // The first body, by keyboard alone.
  await page.keyboard.press('Alt+n');
  const name = page.getByRole('textbox', { name: 'Nombre o razón social' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Radio Ejemplo, S.A. de C.V.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Sector', exact: true }).last()).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('combobox', { name: 'Sector', exact: true }).last()).toHaveValue('public');
  await page.keyboard.press('End');
  await expect(page.getByRole('combobox', { name: 'Sector', exact: true }).last()).toHaveValue('private');
  await page.getByRole('button', { name: 'Agregar persona' }).press('Enter');
  await expect(page.getByLabel('Nombre de la persona')).toBeFocused();
  await page.keyboard.type('Inés Prueba Ficticia');
  await page.getByRole('button', { name: 'Agregar cargo' }).press('Enter');
  await expect(page.getByLabel('Cargo', { exact: true })).toBeFocused();
  await page.keyboard.type('Directora comercial');
  await page.getByLabel('Nombre del territorio').fill('colima');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Colima/ })).toBeVisible();
  await page.getByRole('button', { name: 'Anotar gestión' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Asunto' })).toBeFocused();
  await page.keyboard.type('Cápsulas para la feria');
  await page.getByRole('textbox', { name: 'Dar seguimiento el' }).fill('10/03/2026');
  await page.getByRole('textbox', { name: 'Qué sigue' }).fill('Pedir la carta compromiso');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Seguimientos (1)' })).toBeVisible();
  await expect(page.getByText('Guardado', { exact: false }).first()).toBeVisible();
  await expect(
    page.getByRole('banner').or(page.locator('header')).filter({ hasText: '1 seguimiento vencido' }),
  ).toBeVisible();

  // A sheet: who is in is completed, who may be in is asked, what can't be read says why.
  await page.getByRole('button', { name: 'Agregar teléfono o correo' }).first().press('Enter');
  await expect(page.getByLabel('Teléfono', { exact: true })).toBeFocused();
  await page.keyboard.type('ventas@radioejemplo.mx');
  await page.getByRole('combobox', { name: 'Tipo', exact: true }).first().selectOption('email');
  await expect(page.getByRole('textbox', { name: 'Correo electrónico' })).toHaveValue('ventas@radioejemplo.mx');
  await chooseFile(
    page,
    async () => {
      await page.getByRole('button', { name: 'Importar…' }).click();
      await page.getByRole('button', { name: 'Elegir archivo…' }).click();
    },
    { name: 'contactos.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) },
  );
  const dialog = page.getByRole('dialog', { name: 'Importar al directorio' });
  await expect(dialog.getByRole('region', { name: 'Lo que se agregaría' })).toBeFocused();
  await expect(dialog.getByLabel('Resumen de la importación')).toHaveText(
    /Nuevos1Se completan1Ya están0Por decidir1No se toman1/,
  );
  await expect(dialog).toContainText('B5: «mixto» no es un sector. Escriba público, social o privado.');
  await lookAtBothThemes(page, 'partners-import');
  await dialog.getByRole('radio', { name: 'Es otro organismo' }).check();
  await dialog.getByRole('button', { name: 'Agregar 3 renglones' }).click();
  await expect(dialog).toBeHidden();
  const list = page.getByRole('navigation', { name: 'Organismos' });
  await expect(list.getByRole('button')).toHaveCount(3);

  // It was the same one after all: both become one, and a step back parts them.
  await list.getByRole('button', { name: /^Estudio Publicitario/ }).click();
  await expect(page.getByText(/^Comparte un correo con «Radio Ejemplo/)).toBeVisible();
  await page.getByRole('button', { name: 'Unir…' }).click();
  const merge = page.getByRole('dialog', { name: /^Unir «Estudio/ });
  await merge.getByRole('radio', { name: /^Radio Ejemplo/ }).check();
  await screenshot(page, 'partners-merge');
  await merge.getByRole('button', { name: 'Unir', exact: true }).click();
  await expect(list.getByRole('button')).toHaveCount(2);
  await expect(page.getByRole('article')).toHaveAccessibleName(/^Radio Ejemplo/);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('button')).toHaveCount(3);

  // A full drawer: search without accents, filters, the arrows.
  const { directoryId } = await callHost(page, 'directory.ofDesk', {});
  const { states } = await callHost(page, 'directory.open', { directoryId });
  await callHost(page, 'directory.edit', {
    directoryId,
    label: 'Llenar el directorio',
    coalesce: null,
    changes: [...realisticDirectory(freshId, (state) => states.find((one) => one.name === state)?.code ?? '')],
  });
  await page.reload();
  await goTo(page, 'Directorio');
  await expect(list.getByRole('button')).not.toHaveCount(3);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Buscar en el directorio' })).toBeFocused();
  await page.keyboard.type('lídia SOTO');
  await expect(list.getByRole('button')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Buscar en el directorio' }).fill('');
  await page.getByRole('combobox', { name: 'Sector' }).first().selectOption('social');
  await page.getByRole('combobox', { name: 'Territorio' }).selectOption('Colima');
  await expect(list.getByRole('button')).toHaveCount(3);
  await list.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('article')).toHaveAccessibleName('Comité de Salud de la Colonia El Ejemplo');
  await page.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Comité de Salud de la Colonia El Ejemplo');
  await lookAtBothThemes(page, 'partners');

  // What is due, the most overdue first; done, it is due no more.
  await page.keyboard.press('Alt+2');
  const due = page.getByRole('navigation', { name: 'Seguimientos pendientes' });
  await expect(due.getByRole('button').first()).toHaveAccessibleName(/Venció hace \d+ días/);
  const many = await due.getByRole('button').count();
  await due.getByRole('button', { name: /Confirmar el día de la plática/ }).press('Enter');
  await page
    .getByRole('button', { name: /Confirmar el día de la plática/ })
    .first()
    .press('Enter');
  await lookAtBothThemes(page, 'partners-due');
  await page.getByRole('button', { name: 'Atendido hoy' }).click();
  await expect(due.getByRole('button')).toHaveCount(many - 1);

  // The papers, and the place that a search opens.
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('region', { name: /^Página 1 de \d/ }).locator('canvas')).toBeVisible({
    timeout: 60_000,
  });
  const saved = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: 'Exportar' }).click();
    await page.getByRole('menuitem', { name: /Excel/ }).click();
  });
  expect(saved.name).toBe('Directorio Instituto Ficticio.xlsx');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lidia prueba');
  const hit = page.getByRole('listbox', { name: 'Resultados' }).getByRole('option').first();
  await expect(hit).toContainText('Persona de Universidad Pública de Ejemplo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveAccessibleName('Universidad Pública de Ejemplo');
  const person = page.getByRole('button', { name: /^Mtra\. Lidia Prueba Soto/ });
  await expect(person).toHaveAttribute('aria-expanded', 'true');
  // The keys go on from there.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? ''))
    .toContain('Lidia Prueba Soto');
  await screenshot(page, 'partners-person');

  // Who takes over a post is another person; the former one keeps it up to the day before.
  await page.getByRole('button', { name: 'Cambió de titular…' }).click();
  const takeOver = page.getByRole('dialog', { name: '¿Quién es ahora Coordinadora de Servicio Social?' });
  await takeOver.getByRole('textbox', { name: 'Nombre de quien llega' }).fill('Marta Supuesta Gil');
  await takeOver.getByRole('textbox', { name: 'Desde' }).fill('01/06/2026');
  await page.keyboard.press('Tab');
  await screenshot(page, 'partners-succession');
  await takeOver.getByRole('button', { name: 'Cambiar de titular' }).click();
  await expect(page.getByRole('button', { name: /^Marta Supuesta Gil Coordinadora de Servicio Social/ })).toBeVisible();
  await expect(person).not.toContainText('Coordinadora');
  await expect(page.getByRole('textbox', { name: 'Hasta' }).first()).toHaveValue('31/05/2026');
});

test('the activity of sectors opens the directory and names what was promised about its dossier', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const [sample] = await callHost(page, 'procedure.list', { archived: false, query: '' });
  const versionId = sample?.newest.id ?? '';
  const { content } = await callHost(page, 'procedure.open', { versionId });
  await callHost(page, 'procedure.edit', {
    versionId,
    label: 'Enlazar la actividad 6',
    coalesce: null,
    changes: [
      { op: 'update', entity: 'activity', id: content.activity[5]?.id ?? '', field: 'workspace', value: 'partners' },
    ],
  });
  const { programName, dossierId } = await makeBudget(page);
  await page.reload();
  const dossier = await openDossier(page, new RegExp(programName));
  await dossier.row(6).click();
  await page.getByRole('button', { name: 'Abrir el directorio' }).click();
  await page.getByRole('button', { name: 'Agregar organismo' }).click();
  await page.getByRole('textbox', { name: 'Nombre o razón social' }).fill('Comité de Prueba');
  await page.getByRole('button', { name: 'Anotar gestión' }).click();
  await page.getByRole('textbox', { name: 'Asunto' }).fill('Prestar la plaza');
  await page.getByRole('textbox', { name: 'Dar seguimiento el' }).fill('10/03/2026');
  await page.getByRole('textbox', { name: 'Qué sigue' }).fill('Llevar el oficio');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Expediente de que se trató')).toHaveValue(/^[0-9a-f-]{36}$/);
  await expect(page.getByRole('button', { name: 'Volver al expediente' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  const promised = page.getByRole('list', { name: 'Seguimientos de este expediente' });
  await expect(promised).toContainText(/Venció hace \d+ días: Llevar el oficio \(Comité de Prueba\)/);
  await lookAtBothThemes(page, 'dossier-partners');
  await promised.getByRole('button', { name: 'Llevar el oficio' }).click();
  await expect(page.getByRole('textbox', { name: 'Qué sigue' })).toHaveValue('Llevar el oficio');

  // Where everybody begins it is told too, beside the agreement that ends this week; each opens at its place.
  const { number } = await endingAgreement(page, dossierId);
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  const due = page.getByRole('region', { name: 'Por vencer' });
  await expect(due.getByRole('list', { name: 'Seguimientos por atender' })).toContainText(
    /Venció hace \d+ días: Llevar el oficio Comité de Prueba/,
  );
  const ending = due.getByRole('list', { name: 'Convenios por vencer' });
  await expect(ending).toContainText(`Vence en 5 días: Convenio de concertación ${number}`);
  await lookAtBothThemes(page, 'dossiers-due');
  await ending.getByRole('button').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${number}`) })).toBeVisible();
});

/** A signed agreement with a council that ends in five days. */
const endingAgreement = async (page: Page, dossierId: string): Promise<{ readonly number: string }> => {
  const ask: TestApp['ask'] = (channel, input) => callHost(page, channel, input);
  const { agreementsId, concertationId } = await fillAgreements(ask, freshId, dossierId);
  const { content, today } = await ask('agreements.open', { agreementsId });
  const inDays = (days: number) => new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString();
  await ask('agreements.edit', {
    agreementsId,
    label: 'Cambiar la vigencia',
    coalesce: null,
    changes: [
      agreementRows.set('agreement', concertationId, 'startDate', inDays(-30).slice(0, 10)),
      agreementRows.set('agreement', concertationId, 'endDate', inDays(5).slice(0, 10)),
    ],
  });
  await actOn(ask, agreementsId, concertationId, 'send-to-legal', today);
  await actOn(ask, agreementsId, concertationId, 'sign', today);
  return { number: content.agreement.find(({ id }) => id === concertationId)?.number ?? '' };
};
