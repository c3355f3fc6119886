import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile } from '#tests/e2e/harness/files.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';

/** A small procedure in our own words, as somebody would copy it from a document. */
const PROCEDURE = `Procedimiento: Préstamo de herramienta

1. Objetivo
Prestar la herramienta del taller y asegurar que regrese completa.

2. Alcance
Taller comunitario
Almacén

3. Políticas
• La herramienta se presta por tres días.

6. Desarrollo
No.\tResponsable\tActividad
1\tPersona solicitante\tPide la herramienta en el mostrador.
2\tEncargado del almacén\tRevisa si la herramienta está disponible.
¿Está disponible?
Si: Aplica siguiente actividad
No: Aplica actividad 1
3\tEncargado del almacén\tEntrega la herramienta y anota el préstamo.
Fin de procedimiento

8. Definiciones
Préstamo: entrega temporal de una herramienta.
`;

test('a pasted text is shown as it was understood and written only when confirmed', async ({ page }) => {
  await openDesk(page, 'empty');
  await page.getByRole('button', { name: 'Importar de Word o texto' }).first().click();
  await lookAtBothThemes(page, 'import');
  await page.getByLabel('O pegue aquí el texto').fill(PROCEDURE);
  await page.getByRole('button', { name: 'Revisar el texto pegado' }).click();
  await expect(page.getByRole('heading', { name: 'Revise lo que se encontró' })).toBeVisible();
  const table = page.getByRole('table');
  await expect(table).toContainText('Pide la herramienta');
  await expect(table).toContainText('Sigue la actividad 1');
  await lookAtBothThemes(page, 'import-preview');
  await page.getByRole('button', { name: /^1\. Objetivo/ }).click();
  await expect(page.getByText('Prestar la herramienta del taller')).toBeVisible();

  await goTo(page, 'Procedimientos');
  await expect(page.getByRole('heading', { name: 'Aún no hay procedimientos' })).toBeVisible();

  await page.keyboard.press('Control+o');
  await page.getByLabel('O pegue aquí el texto').fill(PROCEDURE);
  await page.getByRole('button', { name: 'Revisar el texto pegado' }).click();
  await page.getByRole('button', { name: 'Importar este procedimiento' }).click();
  await expect(page.getByRole('table', { name: 'Desarrollo' })).toBeVisible();
  await goTo(page, 'Procedimientos');
  await expect(page.locator('tbody tr')).toHaveCount(1);
});

test('a file is read by what it holds, whatever it is called', async ({ page }) => {
  await openDesk(page, 'empty');
  await page.keyboard.press('Control+o');
  await chooseFile(page, () => page.getByRole('button', { name: 'Elegir archivo…' }).click(), {
    name: 'procedimiento.doc',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(PROCEDURE, 'utf8'),
  });
  await expect(page.getByRole('heading', { name: 'Revise lo que se encontró' })).toBeVisible();
});

test('a file can be dropped on the screen', async ({ page }) => {
  await openDesk(page, 'empty');
  await page.keyboard.press('Control+o');
  const carried = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'procedimiento.txt', { type: 'text/plain' }));
    return transfer;
  }, PROCEDURE);
  const area = page.getByText('Arrastre aquí el documento');
  await area.dispatchEvent('dragover', { dataTransfer: carried });
  await area.dispatchEvent('drop', { dataTransfer: carried });
  await expect(page.getByRole('heading', { name: 'Revise lo que se encontró' })).toBeVisible();
});

test('what is no procedure is refused with a reason, and nothing is lost or written', async ({ page }) => {
  await openDesk(page, 'empty');
  await page.keyboard.press('Control+o');
  const text = 'Lista del mandado: tortillas, frijol y jabón.';
  await page.getByLabel('O pegue aquí el texto').fill(text);
  await page.getByRole('button', { name: 'Revisar el texto pegado' }).click();
  await expect(page.getByRole('alert')).toContainText('No se importó nada');
  await expect(page.getByLabel('O pegue aquí el texto')).toHaveValue(text);
  await lookAtBothThemes(page, 'import-refused');
  await chooseFile(page, () => page.getByRole('button', { name: 'Elegir archivo…' }).click(), {
    name: 'roto.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from('PK\u0003\u0004 no es un zip de verdad'),
  });
  await expect(page.getByRole('alert')).toBeVisible();
  await goTo(page, 'Procedimientos');
  await expect(page.getByRole('heading', { name: 'Aún no hay procedimientos' })).toBeVisible();
});
