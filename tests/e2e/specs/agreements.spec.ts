import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { ITEM, makeAgreements, openAgreements } from '#tests/e2e/pages/agreements-page.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 240_000 });

test('a clerk writes a contract by keyboard from nothing to its signature, which commits its item', async ({
  page,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeAgreements(page);
  const { box, rows, side, dialog, part, backToList, saved } = await openAgreements(page, setup);
  await expect(page.getByRole('heading', { name: 'Todavía no hay convenios ni contratos' })).toBeVisible();
  await lookAtBothThemes(page, 'agreements-empty');
  await page.getByRole('button', { name: 'Empezar un contrato' }).press('Enter');
  await expect(box('Número')).toBeFocused();
  await page.keyboard.type('CTO-1/FICTICIO');
  await page.keyboard.press('Tab');
  await expect(box('Título corto')).toBeFocused();
  await page.keyboard.type('Spots de primavera');
  await page.keyboard.press('Tab');
  await expect(box('Objeto')).toBeFocused();
  await page.keyboard.type('Transmitir spots de la campaña ficticia.');
  // An end before its start is told where it is typed.
  await box('Empieza el').fill(`01/03/${YEAR}`);
  await box('Termina el').fill(`01/02/${YEAR}`);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Termina antes de empezar (1 de marzo de 2027)')).toBeVisible();
  // It is stored as it is: nobody is held there by it, as by a day that can't be read.
  await part(2, 'Partes y firmas');
  await part(1, 'Datos');
  await box('Termina el').fill(`31/02/${YEAR}`);
  await page.keyboard.press('Alt+3');
  await expect(box('Termina el')).toBeFocused();
  await expect(page.getByText(/«31\/02\/\d{4}» no es una fecha/)).toBeVisible();
  await box('Termina el').fill(`30/06/${YEAR}`);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Termina antes de empezar')).toHaveCount(0);
  await page.getByLabel('Procedimiento de contratación').selectOption({ index: 1 });

  // The other side comes out of the directory, with who signs; our own signs by hand.
  await part(2, 'Partes y firmas');
  await side('La otra parte').getByRole('button', { name: 'Elegir del directorio…' }).first().press('Enter');
  await expect(dialog.getByRole('searchbox', { name: 'Buscar en el directorio' })).toBeFocused();
  await page.keyboard.type('inés');
  await dialog.getByRole('radio', { name: /Radio Ejemplo/ }).press('Space');
  await dialog.getByRole('checkbox', { name: /Inés Prueba Ficticia, Representante legal/ }).press('Space');
  await dialog.getByRole('button', { name: 'Agregar la parte' }).press('Enter');
  const station = side('Radio Ejemplo, S.A. de C.V.');
  await expect(station.getByRole('textbox', { name: 'Cómo la llama el texto' })).toBeFocused();
  await page.keyboard.type('EL MEDIO');
  await expect(station.getByRole('textbox', { name: 'Nombre, firmante 1' })).toHaveValue('Inés Prueba Ficticia');
  await side('Instituto Ficticio').getByRole('button', { name: 'Agregar firmante' }).press('Enter');
  await expect(side('Instituto Ficticio').getByRole('textbox', { name: 'Nombre, firmante 1' })).toBeFocused();
  await page.keyboard.type('Ana Ejemplo Ruiz');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Directora');
  await lookAtBothThemes(page, 'agreements-parties');

  // What each gives. An amount that can't be read stays with what is wrong with it.
  await part(3, 'Compromisos');
  await side(/^La otra parte/)
    .getByRole('button', { name: 'En especie' })
    .press('Enter');
  await expect(box('A qué se compromete')).toBeFocused();
  await page.keyboard.type('Spots de 30 segundos');
  await box('Cantidad').fill('40');
  await box('Unidad').fill('spots');
  await page.getByRole('button', { name: /Spots de 30 segundos/ }).press('Enter');
  await expect(box('Cantidad')).toHaveCount(0);
  await side(/^Nuestra parte/)
    .getByRole('button', { name: 'Un pago' })
    .press('Enter');
  await expect(box('A qué se compromete')).toBeFocused();
  await page.keyboard.type('Pago único contra informe');
  await box('Importe con IVA').fill('mil pesos');
  await page.keyboard.press('Tab');
  await expect(page.getByText('«mil pesos» no es un importe')).toBeVisible();
  await box('Importe con IVA').fill('60,000');
  await page.keyboard.press('Tab');
  await box('Para cuándo').fill(`20/03/${YEAR}`);
  await page.keyboard.press('Tab');
  await page.getByLabel('Partida que paga').selectOption(ITEM);
  await expect(page.getByText(/Disponible .*\$50,000\.00 en la partida 3611\. Faltarían \$10,000\.00/)).toBeVisible();
  await saved();
  await lookAtBothThemes(page, 'agreements-promises');
  // A day that was only typed is kept also where a key leads to another part.
  await box('Para cuándo').fill(`21/03/${YEAR}`);

  // The text: what comes out of the data, and what is begun from a suggestion and taken back.
  await part(6, 'Texto');
  await page.getByRole('button', { name: 'Partir de la redacción sugerida para «Modificaciones»' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Modificaciones' })).toContainText('convenio modificatorio');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Modificaciones' })).not.toContainText('convenio modificatorio');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('textbox', { name: 'Modificaciones' })).toContainText('convenio modificatorio');

  // To the legal area; Escape asks before what was typed is lost.
  await part(8, 'Curso');
  await page.getByRole('button', { name: 'Enviar a revisión jurídica…' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Nota para el área jurídica' }).fill('Urge');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Seguir escribiendo' }).press('Enter');
  await dialog.getByRole('button', { name: 'Enviar a revisión jurídica' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'En revisión jurídica' })).toHaveAttribute(
    'aria-current',
    'step',
  );

  // Signing says what it commits, month by month, and that the money isn't there; knowing it, somebody takes it on.
  await page.getByRole('button', { name: 'Registrar la firma…' }).press('Enter');
  await expect(dialog.getByRole('table', { name: 'Lo que compromete' })).toContainText('3611');
  await expect(dialog.getByRole('list', { name: 'Dinero que falta' })).toContainText('$10,000.00');
  await dialog.getByRole('button', { name: 'Registrar la firma' }).press('Enter');
  await expect(dialog.getByText('Sin aceptarlo no se registra la firma.')).toBeVisible();
  await lookAtBothThemes(page, 'agreements-sign');
  await dialog.getByRole('checkbox', { name: /lo acepto/ }).press('Space');
  await dialog.getByRole('button', { name: 'Registrar la firma' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const { agreementsId } = await callHost(page, 'agreements.ofDossier', { dossierId: setup.dossierId });
  const signed = await callHost(page, 'agreements.open', { agreementsId });
  expect(signed.content.promise.map(({ dueDate }) => dueDate)).toContain(`${YEAR}-03-21`);
  const { content } = await callHost(page, 'budget.open', { budgetId: setup.budgetId });
  expect(content.spending.map(({ moment, itemCode, month, amount }) => [moment, itemCode, month, amount])).toEqual([
    ['committed', ITEM, 3, 6_000_000],
  ]);

  // What was signed stays; it is changed by an amendment that takes up what changes.
  await part(1, 'Datos');
  await expect(box('Objeto')).not.toBeEditable();
  await page.getByRole('button', { name: 'Modificar este contrato…' }).press('Enter');
  await dialog.getByRole('checkbox', { name: /Pago único contra informe/ }).press('Space');
  await dialog.getByRole('button', { name: 'Empezar el modificatorio' }).press('Enter');
  await expect(box('Número')).toBeFocused();
  await part(3, 'Compromisos');
  await expect(page.getByRole('button', { name: /Pago único contra informe.*Cambia uno ya firmado/ })).toBeVisible();
  await backToList();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('$60,000.00');
  await lookAtBothThemes(page, 'agreements');
});

test('a convention in kind is signed, its scan kept, what comes of it noted, copied and looked for', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeAgreements(page);
  const { box, rows, side, dialog, part, backToList, saved } = await openAgreements(page, setup);
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('button', { name: 'Empezar un convenio de concertación' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box('Número')).toBeFocused();
  await page.keyboard.type('CON-1/FICTICIO');
  // What is missing leads to its place.
  await part(8, 'Curso');
  await page.getByRole('button', { name: 'No dice su objeto.' }).press('Enter');
  await expect(box('Objeto')).toBeFocused();
  await page.keyboard.type('Pintar bardas.');
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await box('Empieza el').fill('01/01/2020');
  await box('Termina el').fill(soon.split('-').reverse().join('/'));
  await page.keyboard.press('Tab');
  await part(2, 'Partes y firmas');
  await side('La otra parte').getByRole('button', { name: 'Escribirla' }).press('Enter');
  await expect(side('Parte sin nombre').getByRole('textbox', { name: /Nombre o razón social/ })).toBeFocused();
  await page.keyboard.type('Comité Supuesto del Agua');
  for (const [party, person] of [
    ['Comité Supuesto del Agua', 'Berta Imaginada'],
    ['Instituto Ficticio', 'Ana Ejemplo Ruiz'],
  ] as const) {
    await side(party).getByRole('button', { name: 'Agregar firmante' }).press('Enter');
    await expect(side(party).getByRole('textbox', { name: 'Nombre, firmante 1' })).toBeFocused();
    await page.keyboard.type(person);
  }
  await part(3, 'Compromisos');
  await expect(side(/^Nuestra parte/).getByRole('button', { name: 'Un pago' })).toHaveCount(0);
  await side(/^La otra parte/)
    .getByRole('button', { name: 'En especie' })
    .press('Enter');
  await expect(box('A qué se compromete')).toBeFocused();
  await page.keyboard.type('Bardas para rotular');
  await box('Cantidad').fill('40');
  await box('Unidad').fill('bardas');
  await box('Valor estimado').fill('88,000');
  await page.keyboard.press('Tab');
  // Many places at once; what is no state says so.
  await part(5, 'Territorio');
  await page.getByRole('combobox', { name: 'Tipo de lugar' }).selectOption('state');
  await box('Nombres de los lugares').fill('colima, Nayarit, Atlántida');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Atlántida');
  await expect(page.getByRole('checkbox', { name: 'Colima' })).toBeChecked();
  await lookAtBothThemes(page, 'agreements-territory');

  await part(8, 'Curso');
  for (const act of ['Enviar a revisión jurídica', 'Registrar la firma']) {
    await page.getByRole('button', { name: `${act}…` }).press('Enter');
    await expect(dialog.getByRole('button', { name: act })).toBeEnabled();
    await dialog.getByRole('button', { name: act }).press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await expect(page.getByRole('listitem').filter({ hasText: /^Vigente/ })).toHaveAttribute('aria-current', 'step');
  await lookAtBothThemes(page, 'agreements-course');

  // The signed scan: what isn't what it says is refused, what is good is kept with its fingerprint and looked at.
  await part(7, 'Archivos');
  const choose = () => page.getByRole('button', { name: 'Agregar archivo…' }).click();
  await chooseFile(page, choose, {
    name: 'firmado.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('no es un PDF'),
  });
  await expect(page.getByRole('alert')).toContainText('«firmado.pdf»');
  await chooseFile(page, choose, {
    name: 'CON-1 firmado.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(smallPdf('Convenio ficticio firmado')),
  });
  await expect(page.getByText(/^Huella [0-9a-f]{8} /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Quitar CON-1 firmado.pdf' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ver CON-1 firmado.pdf' }).press('Enter');
  await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await lookAtBothThemes(page, 'agreements-file');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const copy = await saveFrom(page, cauce, () =>
    page.getByRole('button', { name: 'Guardar una copia de CON-1 firmado.pdf' }).click(),
  );
  expect(copy.name).toBe('CON-1 firmado.pdf');

  // What came of it.
  await part(9, 'Cumplimiento');
  await page.getByRole('button', { name: 'Anotar una entrega: Bardas para rotular' }).press('Enter');
  await expect(box('Cantidad (bardas)')).toBeFocused();
  await page.keyboard.type('10');
  await box('Quién lo recibió').fill('Ana Ejemplo Ruiz');
  await page.keyboard.press('Tab');
  await expect(side('Bardas para rotular')).toContainText('10 bardas · $22,000.00');
  await expect(side('Bardas para rotular').getByText('En parte')).toBeVisible();
  await saved();
  await lookAtBothThemes(page, 'agreements-ledger');

  // The list tells its end; a copy is a draft, and Ctrl+Z takes it back; a search finds it.
  await backToList();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toBeFocused();
  await expect(rows.first()).toContainText(/Vence en (19|20|21) días/);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copiar como borrador nuevo' }).press('Enter');
  await expect(box('Número')).toHaveValue('');
  await backToList();
  await expect(rows).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('draft');
  await expect(rows).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Estado' }).selectOption('');
  await rows.nth(1).focus();
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(1);

  // Its text as it prints.
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await expect(box('Número')).toHaveValue('CON-1/FICTICIO');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('region', { name: /^Página 1 de \d/ }).locator('canvas')).toBeVisible({
    timeout: 60_000,
  });
});
