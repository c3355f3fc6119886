import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { createProcedure, goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

test('a manual gathers procedures in an order, keeps it after a restart, and goes out as a file', async ({
  page,
  cauce,
}) => {
  // Two starts, thirteen pages typeset several times, and a walk through all of them by axe in each theme.
  test.slow();
  await openDesk(page, 'sample');
  await createProcedure(page, 'Control de correspondencia');
  await goTo(page, 'Manuales');
  await lookAtBothThemes(page, 'manuals-empty');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Manual del departamento');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Manual del departamento', level: 1 })).toBeVisible();

  for (const words of ['huertos', 'correspondencia']) {
    await page.getByRole('combobox', { name: 'Agregar un procedimiento de la biblioteca' }).fill(words);
    await page.getByRole('option', { name: new RegExp(words, 'i') }).click();
  }
  const members = page.getByRole('list', { name: 'Procedimientos del manual, en orden' }).getByRole('listitem');
  await expect(members).toHaveCount(2);
  await expect(members.first()).toContainText('Huertos');
  await members.nth(1).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(members.first()).toContainText('correspondencia');
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
  await expect(page.locator('[data-pdf-sha256]')).toBeVisible({ timeout: 30_000 });
  await lookAtBothThemes(page, 'manual');

  await cauce.restart();
  await goTo(page, 'Manuales');
  await page.getByRole('button', { name: 'Manual del departamento', exact: true }).click();
  await expect(members.first()).toContainText('correspondencia');
  await page.keyboard.press('Control+z');
  await expect(members.first()).toContainText('Huertos');
  await page.keyboard.press('Control+y');
  await expect(members.first()).toContainText('correspondencia');

  await page.getByRole('button', { name: 'Exportar' }).click();
  const saved = await saveFrom(page, cauce, () => page.getByRole('menuitem', { name: /PDF/ }).click());
  expect(Buffer.from(saved.bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
});

test('presentation and legal basis are written with Word’s keys and undone as one step', async ({ page }) => {
  await openDesk(page, 'empty');
  await goTo(page, 'Manuales');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Manual breve');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Presentación' }).click();
  const text = page.getByRole('textbox', { name: 'Presentación' });
  await text.click();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Importante');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(': lea todo.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- primero');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('segundo');
  await expect(text.locator('strong')).toHaveText('Importante');
  await expect(text.locator('p.bullet.level-1')).toHaveText('segundo');
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
  await lookAtBothThemes(page, 'manual-presentation');

  await page.getByRole('tab', { name: 'Firmas' }).click();
  await page.getByRole('tab', { name: 'Presentación' }).click();
  await expect(text.locator('p.bullet.level-1')).toHaveText('segundo');

  await text.click();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveText('');
  await page.keyboard.press('Control+y');
  await expect(text.locator('p.bullet.level-1')).toHaveText('segundo');
});

test('text pasted from Word comes without its looks, but with lists, bold and italic', async ({ page }) => {
  await openDesk(page, 'empty');
  await goTo(page, 'Manuales');
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Base legal' }).click();
  const text = page.getByRole('textbox', { name: 'Base legal' });
  await text.click();
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<p class=MsoNormal style='color:red;font-size:30pt'>Ley <b>general</b></p>
       <p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Artículo 1</p>`,
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text.locator('p').first()).toHaveText('Ley general');
  await expect(text.locator('strong')).toHaveText('general');
  await expect(text.locator('p.bullet.level-1')).toHaveText('Artículo 1');
  expect(await text.innerHTML()).not.toContain('style=');
});

test('cover and signatures take few fields at a time; dates are typed as people write them', async ({ page }) => {
  await openDesk(page, 'empty');
  await goTo(page, 'Manuales');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Manual con portada');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Portada' }).click();
  const date = page.getByLabel('Fecha', { exact: true });
  await date.fill('30 de julio de 2014');
  await page.keyboard.press('Tab');
  await expect(date).toHaveValue('30/07/2014');
  await date.fill('mañana');
  await page.keyboard.press('Tab');
  await expect(page.getByText('«mañana» no es una fecha')).toContainText('Se conserva 30/07/2014.');
  await lookAtBothThemes(page, 'manual-cover');
  await page.getByRole('tab', { name: 'Firmas' }).click();
  await page.getByRole('button', { name: 'Agregar firmante' }).click();
  await page.getByLabel('Nombre, firmante 1').fill('Luz Inventada');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
  await lookAtBothThemes(page, 'manual-signatories');
  await page.getByRole('tab', { name: 'Portada' }).click();
  await expect(date, 'what couldn’t be read took nothing away').toHaveValue('30/07/2014');
});

test('a manual is archived after a question and comes back', async ({ page }) => {
  await openDesk(page, 'empty');
  await goTo(page, 'Manuales');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('Manual viejo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Manual viejo', level: 1 })).toBeVisible();
  await goTo(page, 'Manuales').catch(() => undefined);
  await page.getByRole('button', { name: 'Archivar: Manual viejo' }).click();
  await page.getByRole('button', { name: 'Archivar', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Archivados' })).toBeVisible();
  await lookAtBothThemes(page, 'manuals-archived');
  await page.getByRole('button', { name: 'Devolver a la lista: Manual viejo' }).click();
  await expect(page.getByRole('heading', { name: 'Archivados' })).toHaveCount(0);
});
