import { createHash } from 'node:crypto';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { openSmallBudget } from '#tests/e2e/pages/budget-amounts-page.ts';
import { editBudget } from '#tests/e2e/pages/budget-setup.ts';
import { lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';
import { CLERK, DIRECTOR, openReview, sitDown } from '#tests/e2e/pages/review-page.ts';

// Two rounds, two files made and axe in both themes take their time on a busy machine.
test.describe.configure({ timeout: 300_000 });

const PROGRAM = 'Programa ficticio de afiliación';
const newId = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

test('an anteproyecto is sent, returned, answered, authorised by another person, frozen, and goes on as a second version', async ({
  page,
  cauce,
}) => {
  const { budgetId } = await openSmallBudget(page);
  const opened = async () => (await callHost(page, 'budget.open', { budgetId })).content as BudgetContent;
  const tooLow = { code: '', annual: 10_000_000, departmentId: null, fundingSourceId: null };
  await editBudget(page, budgetId, insertBudgetRows(await opened(), 'ceiling', [tooLow], 0, newId), 'Poner un techo');

  // A ceiling that is exceeded stands in the way, and the way to it is offered.
  let review = await openReview(page);
  await expect(review.standing).toContainText('Borrador');
  let dialog = await review.ask('Enviar a validación…');
  await expect(dialog.getByRole('list', { name: 'Impiden enviar y autorizar' })).toContainText('techo');
  await expect(dialog.getByRole('button', { name: 'Enviar', exact: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: /^Ir al lugar/ }).click();
  await expect(page.getByRole('tab', { name: /^Techos/ })).toHaveAttribute('aria-selected', 'true');
  const [ceiling] = (await opened()).ceiling;
  await editBudget(page, budgetId, [updateRow('ceiling', ceiling?.id ?? '', 'annual', 20_000_000)], 'Subir el techo');

  // What doesn't stop it asks for a reason, where it is missing; one reason serves what is alike.
  review = await openReview(page);
  dialog = await review.ask('Enviar a validación…');
  await dialog.getByRole('button', { name: 'Enviar', exact: true }).click();
  const reason = dialog.getByLabel('Por qué se dejan así los 4');
  await expect(reason).toBeFocused();
  await expect(dialog.getByText('Escriba por qué se dejan así, o corríjalos.')).toBeVisible();
  await page.keyboard.type('La fuente llega con el oficio de autorización.');
  await page.keyboard.press('Tab');
  await expect(dialog.getByText('4 de 4 la tienen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ver los 4 lugares' }).click();
  const own = dialog.getByLabel('Por qué se deja así: Renglón 4');
  await expect(own).toHaveValue('La fuente llega con el oficio de autorización.');
  await own.fill('Es de otra fuente.');
  await dialog.getByLabel('Número del oficio de envío').fill('DP/12/2027');
  await review.confirm('Enviar');
  await expect(review.standing).toContainText('Enviado a validación');
  await expect(review.standing).toContainText('oficio DP/12/2027');
  const { justification } = (await callHost(page, 'review.open', { kind: 'budget', documentId: budgetId })).content;
  expect(justification.map(({ text }) => text)).toEqual([
    ...Array.from({ length: 3 }, () => 'La fuente llega con el oficio de autorización.'),
    'Es de otra fuente.',
  ]);
  // Who prepared it is told so, and isn't offered to judge it.
  await expect(review.standing).toContainText('quien elabora no autoriza');
  await expect(review.standing.getByRole('button', { name: 'Autorizar…' })).toHaveCount(0);

  review = await sitDown(page, DIRECTOR, PROGRAM);
  await page.getByRole('button', { name: /Renglones$/ }).click();
  await page.getByRole('button', { name: 'Observar: Renglón 3 (3360)' }).click();
  await expect(page.getByLabel('Observación: Renglones, Renglón 3 (3360)', { exact: true })).toBeFocused();
  await page.keyboard.type('Falta el sustento del costo.');
  await page.getByRole('button', { name: 'Observar la sección' }).click();
  await expect(page.getByLabel('Observación: Renglones', { exact: true })).toBeFocused();
  await page.keyboard.type('Aclare el reparto entre departamentos.');
  await page.getByLabel('Sección revisada').check();
  await expect(page.getByText('1 de 3 secciones revisadas · 2 observaciones')).toBeVisible();
  await lookAtBothThemes(page, 'review-reading');
  // What was noted is kept, also where the program is closed before anything is said.
  await expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible();
  review = await sitDown(page, DIRECTOR, PROGRAM);
  await page
    .getByRole('button', { name: /Renglones/ })
    .first()
    .click();
  await expect(page.getByLabel('Observación: Renglones', { exact: true })).toHaveValue(/Aclare el reparto/);
  dialog = await review.ask('Devolver…');
  await dialog.getByRole('button', { name: 'Devolver', exact: true }).click();
  await expect(dialog.getByLabel('Motivo de la devolución')).toBeFocused();
  await expect(dialog.getByText('Escriba por qué se devuelve.')).toBeVisible();
  await page.keyboard.type('Falta sustento en dos lugares.');
  // Neither a click beside it nor Escape throws away what was written.
  await page.mouse.click(5, 400);
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Seguir escribiendo' }).click();
  await expect(dialog.getByLabel('Motivo de la devolución')).toHaveValue('Falta sustento en dos lugares.');
  await review.confirm('Devolver');
  await expect(review.standing).toContainText('Sigue: contestar 2 observaciones');

  review = await sitDown(page, CLERK, PROGRAM);
  dialog = await review.ask('Enviar a validación…');
  await expect(dialog).toContainText('2 observaciones de la devolución no están contestadas');
  await dialog.getByRole('button', { name: 'Ir a las observaciones' }).click();
  for (const place of ['Renglones, Renglón 3 (3360)', 'Renglones']) {
    await page.getByLabel(`Respuesta: ${place}`, { exact: true }).fill('Se aclaró.');
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'Versión 1, ronda 1: 2 de 2 contestadas' })).toBeVisible();
  await lookAtBothThemes(page, 'review-answers');
  await review.ask('Enviar a validación…');
  await review.confirm('Enviar');
  await expect(review.standing).toContainText('ronda 2');

  review = await sitDown(page, DIRECTOR, PROGRAM);
  await review.ask('Autorizar…');
  await review.confirm('Autorizar');
  await expect(review.standing).toContainText('Rige la versión 1');
  await review.tab('Historia');
  const history = page.getByRole('region', { name: 'Historia del documento' });
  await expect(history.getByRole('listitem')).toHaveCount(4);
  await expect(history).toContainText(`2 observaciones, contestadas por ${CLERK}`);
  await lookAtBothThemes(page, 'review-history');
  // Once the letter is made, whoever asked for it goes on from its button.
  const letter = history.getByRole('button', { name: 'Oficio de autorización y acuse' });
  await letter.click();
  await saveFrom(page, cauce, () => page.getByRole('menuitem', { name: /PDF/ }).click());
  await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
  await expect(letter).toBeFocused();

  // The very file, each time the same.
  await review.tab('Versiones');
  const [version] = (await callHost(page, 'review.open', { kind: 'budget', documentId: budgetId })).versions;
  const save = (what: string) =>
    saveFrom(page, cauce, () => page.getByRole('button', { name: `Guardar el ${what} de la versión 1` }).click());
  const [first, second, word] = [await save('PDF'), await save('PDF'), await save('Word')];
  expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(version?.pdfSha);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  expect(createHash('sha256').update(word.bytes).digest('hex')).toBe(version?.docxSha);

  dialog = await review.ask('Abrir otra versión…');
  await dialog.getByRole('button', { name: 'Abrir otra versión', exact: true }).click();
  await expect(dialog.getByText('Escriba por qué se abre otra versión.')).toBeVisible();
  await dialog.getByLabel('Por qué se abre otra versión').fill('Cambió el techo.');
  // A date that isn't understood is none: nothing is recorded with the one that was there before.
  const on = dialog.getByRole('textbox', { name: 'Fecha' });
  const day = await on.inputValue();
  await on.fill('ayer');
  await dialog.getByRole('button', { name: 'Abrir otra versión', exact: true }).click();
  await expect(on).toBeFocused();
  await expect(dialog.getByText('«ayer» no es una fecha.')).toBeVisible();
  await on.fill(day);
  await review.confirm('Abrir otra versión');
  await expect(review.standing).toContainText('la ejecución sigue bajo la versión 1');
  const [line, gone] = (await opened()).line;
  await editBudget(
    page,
    budgetId,
    [updateRow('line', line?.id ?? '', 'annual', 1_500_000), { op: 'delete', entity: 'line', id: gone?.id ?? '' }],
    'Cambiar lo que se pide',
  );

  review = await sitDown(page, CLERK, PROGRAM);
  await review.tab('Versiones');
  const differences = page.getByRole('table', { name: 'Diferencias' });
  await expect(differences.getByRole('row', { name: /importe anual/ })).toHaveText(
    /CambióRenglón 1 \(2110\).*\$12,000\.00\$15,000\.00\+\$3,000\.00/,
  );
  await expect(differences.getByRole('row', { name: /Renglón 2/ })).toHaveText(/Se quitó.*-\$6,000\.00/);
  await lookAtBothThemes(page, 'review-versions');
});
