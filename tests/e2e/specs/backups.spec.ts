import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { atHome, createProcedure, goTo, libraryRow, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

test('a desk without a copy outside says so on every screen until there is one', async ({ page, cauce }) => {
  await openDesk(page, 'sample');
  await expect(page.getByText('Aún no hay una copia fuera de esta computadora.')).toBeVisible();
  await page.getByRole('button', { name: 'Hacer una copia' }).click();
  await lookAtBothThemes(page, 'backups-warning');
  const copy = await saveFrom(page, cauce, () =>
    page.getByRole('button', { name: 'Guardar una copia de todo…' }).click(),
  );
  expect(copy.bytes.byteLength).toBeGreaterThan(1_000);
  await expect(page.getByText('Última copia comprobada')).toBeVisible();
  await goTo(page, 'Procedimientos');
  await expect(page.getByText('copia fuera de esta computadora')).toHaveCount(0);
});

test('the copy takes everything to another desk, after a question', async ({ page, cauce }) => {
  await openDesk(page, 'empty');
  await createProcedure(page, 'Lo que viaja');
  await goTo(page, 'Respaldos');
  const copy = await saveFrom(page, cauce, () =>
    page.getByRole('button', { name: 'Guardar una copia de todo…' }).click(),
  );
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'cauce-copy-')), copy.name);
  await writeFile(file, copy.bytes);
  await goTo(page, 'Procedimientos');
  await createProcedure(page, 'Lo que llegó después');

  await goTo(page, 'Respaldos');
  await chooseFile(page, () => page.getByRole('button', { name: 'Traer todo de una copia…' }).click(), file);
  await expect(page.getByRole('alertdialog')).toContainText('Sustituir todo');
  await lookAtBothThemes(page, 'backups-replace');
  await page.getByRole('button', { name: 'Sustituir todo' }).click();
  await atHome(page);
  await goTo(page, 'Procedimientos');
  await expect(libraryRow(page, 'Lo que viaja')).toBeVisible();
  await expect(libraryRow(page, 'Lo que llegó después')).toHaveCount(0);
});

test('a backup is made and checked, and going back to it sets the present aside', async ({ page }) => {
  await openDesk(page, 'empty');
  await createProcedure(page, 'Antes del respaldo');
  await goTo(page, 'Respaldos');
  await page.getByRole('button', { name: 'Respaldar ahora' }).click();
  await expect(page.getByText('Respaldo hecho y comprobado').first()).toBeVisible();
  await page.getByRole('button', { name: 'Revisar que todo esté bien' }).click();
  await expect(page.getByText('Todo está bien.')).toBeVisible();
  await lookAtBothThemes(page, 'backups');

  await goTo(page, 'Procedimientos');
  await createProcedure(page, 'Después del respaldo');
  await goTo(page, 'Respaldos');
  await page
    .getByRole('row', { name: /Lo pidió usted/ })
    .getByRole('button')
    .click();
  await lookAtBothThemes(page, 'backups-restore');
  await page.getByRole('button', { name: 'Volver al respaldo', exact: true }).click();
  await atHome(page);
  await goTo(page, 'Procedimientos');
  await expect(libraryRow(page, 'Antes del respaldo')).toBeVisible();
  await expect(libraryRow(page, 'Después del respaldo')).toHaveCount(0);

  await goTo(page, 'Respaldos');
  await page
    .getByRole('row', { name: /Antes de volver a otra copia/ })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: 'Volver al respaldo', exact: true }).click();
  await atHome(page);
  await goTo(page, 'Procedimientos');
  await expect(libraryRow(page, 'Después del respaldo')).toBeVisible();
});

test('a file that is no copy of Cauce is refused and nothing changes', async ({ page }) => {
  await openDesk(page, 'sample');
  await goTo(page, 'Respaldos');
  await chooseFile(page, () => page.getByRole('button', { name: 'Traer todo de una copia…' }).click(), {
    name: 'vacaciones.cauce',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('esto no es una copia'),
  });
  await page.getByRole('button', { name: 'Sustituir todo' }).click();
  await expect(page.getByRole('alert')).toContainText('No se pudo traer la copia');
  await lookAtBothThemes(page, 'backups-refused');
  await goTo(page, 'Procedimientos');
  await expect(libraryRow(page, /Huertos de Barrio/)).toBeVisible();
});
