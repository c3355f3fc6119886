import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import {
  authoriseAsAsked,
  gridNamed,
  openSmallBudget,
  pasteCells,
  record,
} from '#tests/e2e/pages/budget-amounts-page.ts';
import { lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('a transfer that does not net to zero is refused, one that does is recorded, and a rescheduling only changes months', async ({
  page,
}) => {
  const budget = await openSmallBudget(page);
  await authoriseAsAsked(budget);
  await budget.tab('Adecuaciones');
  await expect(page.getByRole('heading', { name: 'Aún no hay adecuaciones' })).toBeVisible();
  await lookAtBothThemes(page, 'budget-transfers-empty');
  await page.getByRole('button', { name: 'Nueva adecuación' }).click();
  await expect(page.getByLabel('Tipo')).toBeFocused();
  await page.getByLabel('Número de oficio').fill('AD-1');
  await page.getByRole('textbox', { name: 'Fecha' }).fill('02/03/2027');
  await page.keyboard.press('Enter');
  await page.getByLabel('Justificación').fill('Se imprimen menos formatos (ficticio).');
  await page.getByRole('button', { name: 'Agregar movimiento' }).click();
  const movements = gridNamed(page, 'Movimientos por partida y mes');
  await movements.go(1, 'Partida');
  await pasteCells(page, [
    ['3360', '', '', '', '', '', '(2,000.00)'],
    ['2110', '', '', '', '', '', '', '1999.99'],
  ]);
  await expect(page.getByText('Diferencia -$0.01')).toBeVisible();
  await page.getByRole('button', { name: 'Registrar adecuación' }).click();
  await expect(page.getByRole('alert')).toContainText('El traspaso no queda en cero: da $1,999.99 y quita $2,000.00');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await lookAtBothThemes(page, 'budget-transfer-refused');

  await movements.go(2, 'Abril');
  await page.keyboard.type('2000');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Antes y después' }).click();
  const effect = gridNamed(page, 'Presupuesto modificado antes y después de la adecuación');
  await effect.expectRow(2, { Partida: 'Antes', Año: '18,000.00', Abril: '1,500.00' });
  await effect.expectRow(4, { Partida: 'Después', Año: '20,000.00', Abril: '3,500.00' });
  await effect.expectRow(8, { Partida: 'Después', Año: '22,000.00', Marzo: '0.00' });
  await lookAtBothThemes(page, 'budget-transfer-effect');
  await record(page, 'adecuación');
  await expect(page.getByText('Esta adecuación está registrada')).toBeVisible();

  // What is left of a month can't be taken twice; moving it within the year can.
  await page.getByRole('button', { name: 'Nueva adecuación' }).click();
  await page.getByLabel('Tipo').selectOption('Recalendarización');
  await page.getByLabel('Número de oficio').fill('AD-2');
  await page.getByRole('textbox', { name: 'Fecha' }).fill('10/04/2027');
  await page.keyboard.press('Enter');
  await page.getByLabel('Justificación').fill('La campaña se adelanta (ficticio).');
  await page.getByRole('button', { name: 'Agregar movimiento' }).click();
  await movements.go(1, 'Partida');
  await pasteCells(page, [['3360', '', '', '', '2000', '', '-2000']]);
  await page.getByRole('button', { name: 'Registrar adecuación' }).click();
  await expect(page.getByRole('alert')).toContainText('quedaría con menos de cero en marzo');
  await movements.go(1, 'Marzo');
  await page.keyboard.press('Delete');
  await movements.go(1, 'Abril');
  await page.keyboard.type('-2000');
  await page.keyboard.press('Enter');
  await record(page, 'adecuación');
  await expect(page.getByRole('listbox', { name: 'Adecuaciones' }).getByRole('option')).toHaveCount(2);

  // What was authorised is as it was; what is modified is the sum of both.
  await budget.tab('Autorizado');
  await expect(page.getByRole('option', { name: 'SF/001/2027' })).toContainText('$162,000.00');
  await budget.tab('Gasto');
  await page.getByRole('tab', { name: 'Saldos por partida' }).click();
  const balances = gridNamed(page, 'Saldos por partida');
  await balances.expectRow(2, { Autorizado: '24,000.00', Modificado: '22,000.00' });
  expect(await balances.total('Modificado')).toBe('162,000.00');
});

test('spending says what remains, month by month or accumulated, and names what goes beyond', async ({ page }) => {
  const budget = await openSmallBudget(page);
  await authoriseAsAsked(budget);
  await budget.tab('Gasto');
  await expect(page.getByRole('heading', { name: 'Aún no se ha gastado nada' })).toBeVisible();
  await lookAtBothThemes(page, 'budget-spending-empty');
  await page.getByRole('button', { name: 'Agregar gasto' }).click();
  const entries = gridNamed(page, 'Registro del gasto');
  await expect(entries.grid).toBeFocused();
  await budget.typeLine(['10/02/2027', 'comprometido', '2110', '2500']);
  await entries.expectRow(1, { Fecha: '10/02/2027', Momento: 'Comprometido', Importe: '2,500.00', Mes: 'Febrero' });
  await entries.go(1, 'Documento');
  await page.keyboard.type('PED-7');
  await page.keyboard.press('Enter');

  // 1,500 a month: 2,500 in February are too many by themselves, and fit into what has added up since January.
  const warnings = page.getByLabel('Avisos del gasto');
  await expect(warnings).toContainText('rebasa el presupuesto modificado en febrero: en febrero faltan $1,000.00');
  await lookAtBothThemes(page, 'budget-spending-over');
  await page.getByRole('tab', { name: 'Saldos por partida' }).click();
  const balances = gridNamed(page, 'Saldos por partida');
  await page.getByLabel('Se muestra', { exact: true }).selectOption('Febrero');
  await balances.expectRow(1, { Modificado: '1,500.00', Comprometido: '2,500.00' });
  await expect(await balances.cell(1, 'Disponible')).toContainText('-1,000.00');
  await page.getByLabel('Lo disponible se cuenta').selectOption('Acumulado desde enero');
  await page.getByLabel('Se muestra', { exact: true }).selectOption('Enero a febrero');
  await balances.expectRow(1, { Modificado: '3,000.00', Comprometido: '2,500.00', Disponible: '500.00' });
  await expect(warnings).toHaveCount(0);
  await page.getByLabel('Se muestra', { exact: true }).selectOption('Todo el año');
  await balances.expectRow(1, { Autorizado: '18,000.00', Disponible: '15,500.00' });
  expect(await balances.total('Disponible')).toBe('159,500.00');
  await lookAtBothThemes(page, 'budget-balances');

  // The commitment gives its item to what is drawn on it; paying ahead of it is named.
  await page.getByRole('tab', { name: 'Registro del gasto' }).click();
  await page.getByRole('button', { name: 'Agregar gasto' }).click();
  await budget.typeLine(['01/03/2027', 'devengado']);
  await entries.go(2, 'Sale del compromiso');
  await page.keyboard.type('PED-7');
  await page.keyboard.press('Enter');
  await expect(await entries.cell(2, 'Partida')).toContainText('2110');
  await entries.go(2, 'Importe');
  await page.keyboard.type('2500.01');
  await page.keyboard.press('Enter');
  await expect(warnings).toContainText('Lo devengado rebasa lo comprometido en $0.01 al mes de marzo.');
  await page.keyboard.press('Control+z');
  await expect(warnings).toHaveCount(0);
});

test('the budget of an archived dossier shows every part and takes nothing', async ({ page }) => {
  const budget = await openSmallBudget(page);
  await authoriseAsAsked(budget);
  await budget.tab('Adecuaciones');
  await page.getByRole('button', { name: 'Nueva adecuación' }).click();
  await budget.saved();
  const [dossier] = await callHost(page, 'dossier.list', { archived: false, query: '' });
  await callHost(page, 'dossier.archive', { dossierId: dossier?.dossierId ?? '', archived: true });
  await page.getByRole('button', { name: 'Volver al expediente' }).click();
  await page.getByRole('button', { name: 'Presupuesto', exact: true }).click();
  await expect(page.getByText('solo lectura').first()).toBeVisible();
  for (const tab of ['Techos', 'Autorizado', 'Distribución', 'Adecuaciones', 'Gasto'] as const) {
    await budget.tab(tab);
    await expect(
      page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^(Agregar|Nuev|Importar|Registrar|Repartir|Traer|Eliminar)/ }),
    ).toHaveCount(0);
  }
  await budget.tab('Distribución');
  const matrix = gridNamed(page, 'Reparto por partida y departamento');
  await matrix.go(1, 'Promoción');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await matrix.expectRow(1, { Promoción: '' });
  await lookAtBothThemes(page, 'budget-distribution-read-only');
});
