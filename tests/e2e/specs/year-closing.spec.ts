import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { dossierRow, openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { makeSmallStrategy } from '#tests/e2e/pages/strategy-page.ts';

// All documents of a dossier are made once; axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 300_000 });

test('a year is closed after what it leaves open was seen, is only read from then on, and is opened again with a reason', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const { programName } = await makeSmallStrategy(page);
  // The list that stands open doesn't know of what was made behind it.
  await goTo(page, 'Programas');
  await goTo(page, 'Expedientes');
  const { showPane, now } = await openDossier(page, programName);
  const more = page.getByRole('button', { name: 'Más acciones del expediente' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Cerrar el ejercicio…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Cerrar el ejercicio ${YEAR}` });
  const open = dialog.getByRole('region', { name: 'Qué queda pendiente' });
  await expect(open).toContainText('El curso del expediente no ha terminado.');
  await expect(dialog.getByRole('region', { name: 'Qué se guarda' })).toContainText(
    'Estrategia de comunicación (PDF, DOCX)',
  );

  // Something is left open: it isn't closed without saying why. Once begun it can be stopped, and then nothing was kept.
  await dialog.getByRole('button', { name: 'Cerrar el ejercicio' }).click();
  await expect(dialog.getByText('Escriba por qué se cierra con pendientes.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Nota' })).toBeFocused();
  await page.keyboard.type('El programa ficticio sigue el año que viene.');
  await lookAtBothThemes(page, 'year-closing');
  await dialog.getByRole('button', { name: 'Cerrar el ejercicio' }).click();
  await dialog.getByRole('button', { name: 'Cancelar el cierre' }).click();
  await expect(dialog.getByRole('alert')).toContainText('sigue abierto y no se guardó ningún documento');
  await dialog.getByRole('button', { name: 'Cerrar el ejercicio' }).click();
  await expect(dialog).toHaveCount(0, { timeout: 120_000 });

  // What was kept, with its hash: looked at, copied, compared.
  await expect(page.getByText(new RegExp(`^El ejercicio ${YEAR} se cerró el `)).first()).toBeVisible();
  const kept = page.getByRole('region', { name: 'Cierre del ejercicio' });
  await kept.getByRole('button', { name: 'Comprobar los archivos' }).click();
  await expect(kept.getByRole('status')).toContainText(/^\d+ archivos íntegros$/);
  await lookAtBothThemes(page, 'year-closed');
  await kept.getByRole('button', { name: 'Ver Estrategia de comunicación' }).click();
  const pages = page.getByRole('dialog', { name: 'Estrategia de comunicación, como se guardó al cerrar' });
  await expect(pages.getByRole('region', { name: /^Página 1 de \d+$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pages).toHaveCount(0);
  const file = await saveFrom(page, cauce, () =>
    kept.getByRole('button', { name: 'Guardar Estrategia de comunicación en PDF' }).click(),
  );
  expect(Buffer.from(file.bytes).subarray(0, 4).toString('latin1')).toBe('%PDF');

  // Nothing of it is written any more; every document says why.
  await expect(now.getByRole('button', { name: 'Terminar actividad…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Estrategia', exact: true }).click();
  await expect(
    page.getByText(new RegExp(`El ejercicio ${YEAR} se cerró el .* y ya solo se consulta`)).first(),
  ).toBeVisible();
  await goTo(page, 'Expedientes');
  await expect(dossierRow(page, programName)).toContainText('Cerrado');

  // Next year's dossier tells what it brings.
  await dossierRow(page, programName)
    .getByRole('button', { name: /^Más acciones/ })
    .click();
  await page.getByRole('menuitem', { name: 'Crear el del año siguiente…' }).click();
  const carry = page.getByRole('dialog', { name: 'Crear el expediente del año siguiente' });
  await expect(carry.getByRole('list', { name: 'Lo que trae del año anterior' })).toContainText(
    `Ningún convenio de ${YEAR} sigue vigente en ${YEAR + 1}.`,
  );
  await page.keyboard.press('Escape');
  await expect(carry).toHaveCount(0);

  // Opened again with a reason, which the history keeps; what was kept stays.
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Reabrir…' }).click();
  const again = page.getByRole('dialog', { name: `Reabrir el ejercicio ${YEAR}` });
  await again.getByRole('textbox', { name: 'Por qué se reabre' }).fill('Faltó una factura ficticia.');
  await again.getByRole('button', { name: 'Reabrir el ejercicio' }).click();
  await expect(again).toHaveCount(0);
  await expect(now.getByRole('button', { name: 'Terminar actividad…' })).toBeVisible();
  await expect(await showPane('Historial')).toContainText(`Reabrir el ejercicio ${YEAR}`);
  await expect((await showPane('Documentos')).getByRole('list', { name: 'Documentos guardados' })).toBeVisible();
});
