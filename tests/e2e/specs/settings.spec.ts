import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { atHome, createProcedure, goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

test('somebody else sits down: later changes carry the new name, earlier ones keep theirs', async ({ page }) => {
  await openDesk(page, 'empty');
  await createProcedure(page, 'Escrito por Ana');
  await goTo(page, 'Configuración');
  await lookAtBothThemes(page, 'settings');
  await page.getByLabel('Nombre completo').fill('Beto Inventado');
  await expect(page.getByText('Hay cambios sin guardar.')).toBeVisible();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByRole('button', { name: /^Quién trabaja aquí: Beto Inventado/ })).toBeVisible();
  await goTo(page, 'Procedimientos');
  await createProcedure(page, 'Escrito por Beto');
  await expect(page.getByRole('row', { name: 'Escrito por Beto' })).toContainText('Beto Inventado');
  await expect(page.getByRole('row', { name: 'Escrito por Ana' })).toContainText('Ana Ejemplo Ruiz');
});

test('the institution’s data wait for «Guardar», can be discarded, and stay after a restart', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'empty');
  await goTo(page, 'Configuración');
  const name = page.getByLabel('Nombre de la institución');
  await name.fill('Otro nombre');
  await page.getByRole('button', { name: 'Descartar' }).click();
  await expect(name).toHaveValue('Instituto Ficticio');
  await name.fill('');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Escriba el nombre: sale en todos los documentos.')).toBeVisible();
  await name.fill('Instituto Imaginario');
  await page.getByRole('button', { name: 'Agregar firmante' }).click();
  await page.keyboard.type('Autorizó');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Luz Inventada');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Hay cambios sin guardar.')).toHaveCount(0);
  await cauce.restart();
  await goTo(page, 'Configuración');
  await expect(name).toHaveValue('Instituto Imaginario');
  await expect(page.getByLabel('Nombre, firmante 1')).toHaveValue('Luz Inventada');
});

test('dark colours are chosen once and stay', async ({ page, cauce }) => {
  await openDesk(page, 'sample');
  await goTo(page, 'Configuración');
  const dark = page.getByRole('radio', { name: 'Oscuros' });
  await dark.check();
  const background = () =>
    page
      .getByRole('main')
      .evaluate((element) => getComputedStyle(element).backgroundColor.match(/\d+/g)?.map(Number) ?? []);
  await expect.poll(async () => Math.max(...(await background()))).toBeLessThan(80);
  await cauce.restart();
  await atHome(page);
  expect(Math.max(...(await background()))).toBeLessThan(80);
});

test('a narrow window keeps the rail’s places reachable by their names', async ({ page }) => {
  await openDesk(page, 'sample');
  await page.setViewportSize({ width: 1024, height: 700 });
  await goTo(page, 'Ayuda');
  await goTo(page, 'Procedimientos');
  await lookAtBothThemes(page, 'library-narrow');
});
