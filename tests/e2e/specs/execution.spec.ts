import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { dropFiles, makeExecution, openExecution, storedExecution } from '#tests/e2e/pages/execution-page.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { jpegOf } from '#tests/photographs/jpeg-of.ts';
import { pngOf } from '#tests/photographs/png-of.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 300_000 });

test('a clerk logs a talk with its photographs, people and payment, and sees what came of the plan', async ({
  page,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeExecution(page);
  const execution = await openExecution(page, setup);
  const { card, evidence } = execution;
  await expect(page.getByRole('heading', { name: 'Todavía no hay nada en la bitácora' })).toBeVisible();

  await test.step('what it was and when; a day of another year isn’t taken', async () => {
    await page.keyboard.press('Alt+n');
    const dialog = page.getByRole('dialog', { name: 'Nueva entrada de la bitácora' });
    await expect(dialog.getByRole('radio', { name: 'Plática' })).toBeFocused();
    await dialog.getByRole('textbox', { name: '¿Qué día fue?' }).fill(`15/03/${YEAR - 1}`);
    await dialog.getByRole('textbox', { name: 'Título' }).fill('Plática en la primaria de Villa Ejemplo');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(`no es del ejercicio ${YEAR}`);
    await dialog.getByRole('textbox', { name: '¿Qué día fue?' }).fill(`15/03/${YEAR}`);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(card.getByRole('textbox', { name: 'Descripción' })).toBeFocused();
    await page.keyboard.type('Se explicó cómo medir la lluvia');
    await card.getByRole('textbox', { name: 'Fecha' }).fill(`15/03/${YEAR + 1}`);
    await page.keyboard.press('Tab');
    await expect(card.getByText(`El 15 de marzo de ${YEAR + 1} no es del ejercicio ${YEAR}`)).toBeVisible();
    await card.getByRole('textbox', { name: 'Fecha' }).fill(`15/03/${YEAR}`);
    await page.keyboard.press('Tab');
    await expect(card.getByText('no es del ejercicio')).toBeHidden();
  });

  await test.step('of which activity, how much, and whom it reached', async () => {
    await execution.pick('Actividad del programa', 'escuelas', /Pláticas en escuelas/);
    await card.getByRole('textbox', { name: 'Cantidad, en plática' }).fill('3');
    await page.keyboard.press('Tab');
    await expect(card.getByText('Meta de marzo: 4; van 3 y faltan 1.')).toBeVisible();
    await card.getByRole('textbox', { name: 'Personas en total' }).fill('42');
    await execution.pick('Agregar un grupo de atención', 'ficticio 03', 'Grupo ficticio 03');
    const people = card.getByRole('textbox', { name: 'Personas de Grupo ficticio 03' });
    await expect(people).toBeFocused();
    await people.fill('20');
    await page.keyboard.press('Tab');
    await execution.saved();
  });

  await test.step('photographs dropped together: the good ones go in, each bad one says why', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'evidencias-'));
    try {
      const file = async (name: string, bytes: Uint8Array) => {
        await writeFile(path.join(folder, name), bytes);
        return path.join(folder, name);
      };
      const gone = await file('se-va.jpg', jpegOf(drawnScene(9)));
      const huge = path.join(folder, 'video.mp4');
      const sparse = await open(huge, 'w');
      await sparse.truncate(4 * 1024 ** 3);
      await sparse.close();
      const paths = [
        await file('foto-1.jpg', jpegOf(drawnScene(1))),
        huge,
        await file('foto-2.jpg', jpegOf(drawnScene(2))),
        await file('lista.pdf', pngOf(drawnScene(3))),
        gone,
        await file('con.png', pngOf(drawnScene(4))),
      ];
      await dropFiles(page, page.locator('[data-drop-evidence]'), paths, () => rm(gone));
      const outcome = card.getByRole('alert').filter({ hasText: 'Se guardaron 3 de 6 archivos' });
      await expect(outcome).toBeVisible({ timeout: 30_000 });
      await expect(outcome).toContainText('«video.mp4» pesa 4.0 GB');
      await expect(outcome).toContainText('«lista.pdf» dice ser «.pdf» y por dentro es una imagen PNG');
      await expect(outcome).toContainText('No se pudo leer «se-va.jpg»');
      await expect(outcome).toContainText('su nombre está reservado por Windows');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    await expect(evidence).toHaveCount(3);
    const thumbnail = evidence.first().locator('img');
    await evidence.first().scrollIntoViewIfNeeded();
    await expect(thumbnail).toBeVisible();
    await expect.poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await evidence.first().getByRole('textbox', { name: 'Pie de foto-1.jpg' }).fill('El grupo con su pluviómetro');
    const picture = evidence.first().getByRole('button', { name: /^Ver / });
    await picture.press('Enter');
    await expect(page.getByRole('dialog', { name: /^Evidencia 1 de 3/ }).getByRole('img')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('dialog', { name: 'Evidencia 2 de 3: foto-2.jpg' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(picture).toBeFocused();
  });

  await test.step('what was paid of a commitment, no more than it has', async () => {
    await card.getByRole('button', { name: 'Registrar gasto…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Registrar gasto' });
    await execution.pick('¿De qué compromiso sale?', 'sonido', /Renta de sonido.*quedan \$1,160\.00/);
    const amount = dialog.getByRole('textbox', { name: 'Importe, con IVA' });
    await expect(amount).toHaveValue('1,160.00');
    await amount.fill('1,160.01');
    await dialog.getByRole('textbox', { name: 'Número de documento' }).fill('Factura ficticia 12');
    await dialog.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(dialog).toContainText('Lo devengado rebasaría lo comprometido de ese compromiso en $0.01');
    await amount.fill('580');
    await dialog.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(dialog).toBeHidden();
    const spent = card.getByRole('list', { name: 'Gasto de la entrada' }).getByRole('listitem');
    await expect(spent).toHaveCount(3);
    await expect(spent.last()).toContainText(`Pagado $580.00 · Factura ficticia 12 · 15 de marzo de ${YEAR}`);
    await expect(execution.entries.getByRole('button')).toHaveAccessibleName(
      /^Plática en la primaria.*15 mar.*42 personas, 3 evidencias, \$580\.00 pagado/,
    );
    await evidence.first().scrollIntoViewIfNeeded();
    await lookAtBothThemes(page, 'execution-log');
  });

  await test.step('the commitment has the rest; an error is taken back by another entry', async () => {
    const spending = await execution.part('Gasto');
    await spending.getByRole('button', { name: /^Renta de sonido/ }).click();
    await expect(spending.getByText('Quedan $580.00 por devengar')).toBeVisible();
    await spending.getByRole('button', { name: 'Cancelar un registro…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancelar gasto' });
    await dialog.getByRole('textbox', { name: 'Importe, con IVA' }).fill('80');
    await dialog.getByRole('textbox', { name: 'Fecha' }).fill(`20/03/${YEAR}`);
    await dialog.getByRole('textbox', { name: 'Número de documento' }).fill('Nota ficticia 1');
    await dialog.getByRole('button', { name: 'Cancelar este importe' }).click();
    await expect(dialog).toBeHidden();
    await expect(spending.getByRole('row', { name: /^Renta de sonido/ })).toContainText('$500.00');
    await lookAtBothThemes(page, 'execution-spending');
  });

  await test.step('planned and done by month, what was never done first, explained in place', async () => {
    const progress = await execution.part('Avance');
    await progress.getByLabel('Hasta').selectOption('3');
    const table = progress.getByRole('table', { name: 'Actividades del programa' });
    await expect(table.getByRole('row').nth(1)).toHaveText(/Ferias del agua.*Nunca se hizo/);
    await expect(table.getByRole('row').nth(2)).toHaveText(/Pláticas en escuelas.*43.*75/);
    await table.getByRole('button', { name: /Ferias del agua/ }).click();
    await progress.getByRole('textbox', { name: /^Por qué no se hizo/ }).fill('El parque estuvo cerrado');
    await expect(table.getByRole('row').nth(1)).toContainText('explicada');
    await lookAtBothThemes(page, 'execution-progress');
  });

  await test.step('the light of an indicator follows what it measured', async () => {
    const indicators = await execution.part('Indicadores');
    const row = indicators.getByRole('row', { name: /^marzo/i });
    const value = indicators.getByRole('textbox', { name: 'Valor de marzo' });
    await value.fill('6');
    await page.keyboard.press('Tab');
    await expect(row).toContainText('Rojo');
    await value.fill('9.5');
    await page.keyboard.press('Tab');
    await expect(row).toContainText('95 %');
    await expect(row).toContainText('Verde');
    await page.keyboard.press('Control+z');
    await expect(row).toContainText('Rojo');
    await page.keyboard.press('Control+y');
    await expect(row).toContainText('Verde');
    await lookAtBothThemes(page, 'execution-indicators');
  });

  await test.step('what is published, and what would stay blank', async () => {
    const transparency = await execution.part('Transparencia');
    await expect(transparency.getByRole('heading', { name: 'Quedaría en blanco (9)' })).toBeVisible();
    await transparency.getByRole('button', { name: 'Área responsable' }).press('Enter');
    const area = transparency.getByRole('textbox', { name: 'Área responsable de la información' });
    await expect(area).toBeFocused();
    await page.keyboard.type('Área ficticia de difusión');
    await expect(transparency.getByRole('heading', { name: 'Quedaría en blanco (8)' })).toBeVisible();
    await execution.saved();
    await lookAtBothThemes(page, 'execution-transparency');
  });

  const { content, budget } = await storedExecution(page, setup.dossierId);
  expect(content.entryEvidence.map(({ name }) => name)).toEqual(['foto-1.jpg', 'foto-2.jpg', '_con.png']);
  expect(content.entryEvidence[0]?.caption).toBe('El grupo con su pluviómetro');
  expect(content.entryPeople.map(({ people }) => people)).toEqual(['20']);
  expect(content.publication.map(({ responsibleArea }) => responsibleArea)).toEqual(['Área ficticia de difusión']);
  expect(budget.spending.filter(({ moment }) => moment === 'paid').map(({ amount }) => amount)).toEqual([
    58_000, -8_000,
  ]);
});
