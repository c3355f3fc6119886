import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { openSmallBudget } from '#tests/e2e/pages/budget-amounts-page.ts';
import { lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';
import { CLERK, DIRECTOR, openReview, sendAsItIs } from '#tests/e2e/pages/review-page.ts';

// Two files are made, and axe in both themes takes its time on a busy machine.
test.describe.configure({ timeout: 180_000 });

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

test('what the director signed on paper is recorded by the clerk, with its scan, and the history says so', async ({
  page,
  cauce,
}) => {
  const budget = await openSmallBudget(page);
  const { budgetId } = budget;
  await sendAsItIs(page, budgetId);
  let review = await openReview(page);

  // What was sent is only read in its own workspace, which says why, while letters and spending go on.
  await page.getByRole('button', { name: 'Abrir el presupuesto' }).click();
  await expect(page.getByText(/El anteproyecto está en validación \(ronda 1\)/)).toBeVisible();
  await budget.tab('Datos');
  await expect(page.getByLabel('Nombre', { exact: true }).first()).toHaveAttribute('readonly', '');
  await budget.tab('Renglones');
  await expect(page.getByRole('button', { name: /^Agregar/ })).toHaveCount(0);
  await budget.tab('Autorizado');
  await expect(page.getByRole('button', { name: 'Nuevo oficio' })).toBeVisible();
  review = await openReview(page);

  // A return on paper: its reason and its observations are copied, and who prepared it can't have signed it.
  let dialog = await review.ask('Registrar desde papel…');
  await dialog.getByRole('radio', { name: 'Se devuelve con correcciones' }).check();
  await dialog.getByRole('button', { name: 'Registrar la devolución' }).click();
  await expect(dialog.getByText('Escriba quién lo firma.')).toBeVisible();
  await expect(dialog.getByText('Escriba por qué se devuelve.')).toBeVisible();
  await dialog.getByLabel('Quién firmó').fill(CLERK.toUpperCase());
  await dialog.getByLabel('Motivo de la devolución').fill('Falta sustento.');
  await dialog.getByRole('button', { name: 'Registrar la devolución' }).click();
  await expect(dialog.getByText('No se registró')).toBeVisible();
  await expect(dialog.getByText(/quien elabora no autoriza ni devuelve\. Debe hacerlo otra/)).toBeVisible();
  await dialog.getByLabel('Quién firmó').fill(DIRECTOR);
  await dialog.getByLabel('Puesto').fill('Dirección General');
  await dialog.getByLabel('Número de oficio').fill('DG/15/2027');
  await dialog.getByLabel('Sección de la observación').selectOption('Renglones');
  await dialog.getByRole('button', { name: 'Agregar observación' }).click();
  await expect(dialog.getByLabel('Observación: Renglones', { exact: true })).toBeFocused();
  await page.keyboard.type('Falta la unidad.');
  await lookAtBothThemes(page, 'review-paper');
  await review.confirm('Registrar la devolución');
  await expect(review.standing).toContainText('Devuelto con correcciones');

  const document = { kind: 'budget', documentId: budgetId } as const;
  const { content } = await callHost(page, 'review.open', document);
  expect(content.act.at(-1)).toMatchObject({ officerName: DIRECTOR, recordedBy: CLERK, letterNumber: 'DG/15/2027' });
  await review.tab('Observaciones');
  await page.getByLabel('Respuesta: Renglones', { exact: true }).fill('Se puso.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Contestada', { exact: true })).toBeVisible();
  await review.ask('Enviar a validación…');
  await review.confirm('Enviar');

  // The Vo.Bo.: who signed before is proposed; what is no scan is refused, and nothing is recorded.
  dialog = await review.ask('Registrar desde papel…');
  await expect(dialog.getByLabel('Quién firmó')).toHaveValue(DIRECTOR);
  const choose = (name: string, buffer: Buffer) =>
    chooseFile(page, () => dialog.getByRole('button', { name: /^Elegir (archivo|otro)…/ }).click(), {
      name,
      mimeType: 'image/png',
      buffer,
    });
  await choose('firmado.png', Buffer.from('no es un escaneo'));
  await dialog.getByRole('button', { name: 'Registrar el Vo.Bo.' }).click();
  await expect(dialog.getByText(/no es un archivo PDF, PNG ni JPEG/)).toBeVisible({ timeout: 60_000 });
  await choose('firmado.png', PNG);
  await review.confirm('Registrar el Vo.Bo.');
  await expect(review.standing).toContainText(`la autorizó ${DIRECTOR}`);

  await review.tab('Historia');
  const newest = page.getByRole('region', { name: 'Historia del documento' }).getByRole('listitem').first();
  await expect(newest).toContainText('Desde papel');
  await expect(newest).toContainText(`Lo registró ${CLERK} a partir del documento firmado, con su escaneo.`);
  const scan = await saveFrom(page, cauce, () => page.getByRole('button', { name: 'Guardar el escaneo' }).click());
  expect(Buffer.from(scan.bytes).equals(PNG)).toBe(true);

  // Its letter number was forgotten: it is corrected with a reason, and the history says what it said before.
  await newest.getByRole('button', { name: /^Corregir…/ }).click();
  dialog = page.getByRole('dialog', { name: 'Corregir los datos de un acto' });
  await expect(dialog.getByText(/Dice ahora\. Se autorizó \(Vo\.Bo\.\)/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Corregir', exact: true }).click();
  await expect(dialog.getByText('Escriba por qué se corrige.')).toBeVisible();
  await dialog.getByLabel('Por qué se corrige').fill('Faltó copiar el oficio.');
  await dialog.getByRole('button', { name: 'Corregir', exact: true }).click();
  await expect(dialog.getByText(/Dice lo mismo que antes/)).toBeVisible();
  await dialog.getByLabel('Número de oficio').fill('DG/16/2027');
  await lookAtBothThemes(page, 'review-correct');
  await review.confirm('Corregir');
  await expect(newest).toContainText('Oficio DG/16/2027');
  await expect(newest.getByRole('list', { name: 'Correcciones' })).toContainText(`Corregido por ${CLERK}`);
  await expect(newest).toContainText(
    'Número de oficio: decía (vacío), dice DG/16/2027. Motivo: Faltó copiar el oficio.',
  );
  await expect(review.standing).toContainText('(oficio DG/16/2027)');

  // The letter of the act, from its place in the history.
  const letter = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: 'Oficio de autorización y acuse' }).click();
    await page.getByRole('menuitem', { name: /^Documento de Word/ }).click();
  });
  expect(letter.name).toMatch(/\.docx$/);
});
