import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import {
  addLetter,
  authoriseAsAsked,
  gridNamed,
  openSmallBudget,
  pasteCells,
  record,
} from '#tests/e2e/pages/budget-amounts-page.ts';
import { lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('a letter of authorisation is taken down from Excel, compared item by item, recorded, and then stays as it is', async ({
  page,
}) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Autorizado');
  await expect(page.getByRole('heading', { name: 'Aún no hay oficios de autorización' })).toBeVisible();
  await lookAtBothThemes(page, 'budget-authorised-empty');
  await addLetter(page, 'SF/001/2027', '15/01/2027');

  await page.getByRole('button', { name: 'Agregar renglón' }).click();
  const amounts = gridNamed(page, 'Importes autorizados por partida y mes');
  await amounts.go(1, 'Partida');
  await pasteCells(page, [
    ['2110', 'Recursos estatales', '', '$1,500.00', '1500', '(0)', '0.01'],
    ['3610', '', '100,000.10'],
  ]);
  await amounts.expectRow(1, { Fuente: 'Recursos estatales', Enero: '1,500.00', Febrero: '1,500.00', Abril: '0.01' });
  // A year is spread over the months to the centavo.
  await amounts.expectRow(2, { Año: '100,000.10', Enero: '8,333.35', Octubre: '8,333.34', Diciembre: '8,333.34' });
  expect(await amounts.total('Año')).toBe('103,000.11');

  await amounts.go(1, 'Marzo');
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aquí no van importes negativos').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(amounts.grid.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Control+y');
  await amounts.expectRow(2, { Año: '100,000.10' });

  await page.getByRole('tab', { name: 'Solicitado contra autorizado' }).click();
  const comparison = gridNamed(page, 'Solicitado contra autorizado por partida');
  await comparison.expectRow(1, {
    Partida: '2110',
    Solicitado: '18,000.00',
    Autorizado: '3,000.01',
    Diferencia: '-14,999.99',
  });
  await comparison.expectRow(2, { Partida: '3360', Autorizado: '0.00', Resultado: 'No se autorizó' });
  expect(await comparison.total('Autorizado')).toBe('103,000.11');
  expect(await comparison.total('Diferencia')).toBe('-58,999.89');
  await lookAtBothThemes(page, 'budget-comparison');

  await page.getByRole('tab', { name: 'Oficios' }).click();
  await lookAtBothThemes(page, 'budget-letter-draft');
  await record(page, 'oficio');
  await expect(page.getByText('Este oficio está registrado y ya no se modifica.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Importar…' })).toHaveCount(0);
  await amounts.go(1, 'Enero');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await amounts.expectRow(1, { Enero: '1,500.00' });
  await expect(page.getByLabel('Número de oficio')).toHaveAttribute('readonly', '');
  await page.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: 'SF/001/2027' })).toContainText('Registrado');
  await lookAtBothThemes(page, 'budget-letter-recorded');
});

test('a letter without number, or without amounts, is not recorded and says why', async ({ page }) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Autorizado');
  await page.getByRole('button', { name: 'Nuevo oficio' }).click();
  await page.getByRole('button', { name: 'Registrar oficio' }).click();
  await expect(page.getByText('Al oficio le falta el número o la fecha')).toBeVisible();
  await page.getByLabel('Número de oficio').fill('SF/9');
  await page.getByRole('textbox', { name: 'Fecha del oficio' }).fill('2/3/2027');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Registrar oficio' }).click();
  await expect(page.getByText('El oficio no tiene ningún importe')).toBeVisible();
  await page.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByRole('heading', { name: 'Aún no hay oficios de autorización' })).toBeVisible();
});

test('what is wrong with the amounts of a letter is said before anybody records it', async ({ page }) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Autorizado');
  await addLetter(page, 'SF/003/2027', '15/01/2027');
  await page.getByRole('button', { name: 'Agregar renglón' }).click();
  const amounts = gridNamed(page, 'Importes autorizados por partida y mes');
  await amounts.go(1, 'Partida');
  await pasteCells(page, [['3600', '', '1,200.00']]);
  const missing = page.getByLabel('Lo que falta para registrar el oficio');
  await expect(missing).toContainText('3600 es un concepto');
  await lookAtBothThemes(page, 'budget-letter-wrong');
  await page.getByRole('button', { name: 'Registrar oficio' }).click();
  await expect(page.getByText('No se registró el oficio')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await budget.tab('Resumen');
  await expect(page.getByText('Además hay $1,200.00 de autorización en oficios en borrador')).toBeVisible();
  await budget.tab('Autorizado');
  await page.getByRole('tab', { name: 'Solicitado contra autorizado' }).click();
  await expect(page.getByText('$1,200.00 está en oficios en borrador')).toBeVisible();
});

test('what is authorised is distributed to two departments to the centavo, by month, and recorded', async ({
  page,
}) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Distribución');
  await expect(page.getByRole('heading', { name: 'Todavía no hay nada que repartir' })).toBeVisible();
  await authoriseAsAsked(budget);
  await budget.tab('Distribución');
  const matrix = gridNamed(page, 'Reparto por partida y departamento');
  await matrix.expectRow(1, { Hay: '18,000.00', 'Por repartir': '18,000.00', Promoción: '' });

  // A third of the year to one department; the rest, to the centavo, to the other.
  await matrix.go(1, 'Promoción');
  await page.keyboard.type('6000.01');
  await page.keyboard.press('Tab');
  await matrix.expectRow(1, { 'Por repartir': '11,999.99', Promoción: '6,000.01' });
  await page.keyboard.type('11,999.99');
  await page.keyboard.press('Enter');
  await matrix.expectRow(1, { 'Por repartir': '0.00', Afiliación: '11,999.99' });

  // January alone: more than there is is named, and its remedy puts it right.
  await page.getByLabel('Se muestra', { exact: true }).selectOption('Enero');
  await matrix.expectRow(1, { Hay: '1,500.00', 'Por repartir': '0.00' });
  await matrix.go(1, 'Promoción');
  await page.keyboard.type('2000');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Lo que falta en la distribución')).toContainText(
    'Se distribuye más de lo que hay en enero',
  );
  await lookAtBothThemes(page, 'budget-distribution-over');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Se distribuye más de lo que hay')).toHaveCount(0);

  await page.getByLabel('Se muestra', { exact: true }).selectOption('Todo el año');
  await page.getByRole('button', { name: 'Repartir según lo solicitado' }).click();
  await matrix.expectRow(2, { Promoción: '', Afiliación: '24,000.00' });
  await matrix.expectRow(3, { Promoción: '120,000.00' });
  expect(await matrix.total('Por repartir')).toBe('0.00');
  await expect(page.getByText('Por repartir: $0.00 de $162,000.00')).toBeVisible();
  await lookAtBothThemes(page, 'budget-distribution');

  await page.getByRole('tab', { name: 'Oficios' }).click();
  await page.getByLabel('Número de oficio').fill('DAA/002/2027');
  await page.getByRole('textbox', { name: 'Fecha del oficio' }).fill('20/01/2027');
  await page.keyboard.press('Enter');
  await record(page, 'oficio');
  await page.getByRole('tab', { name: 'Reparto' }).click();
  await matrix.go(1, 'Promoción');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('lo registrado no se modifica').first()).toBeVisible();
  await matrix.expectRow(1, { Promoción: '6,000.01' });
});

test('a ceiling names what is asked beyond it, by item, concept, chapter or altogether', async ({ page }) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Techos');
  await expect(page.getByRole('heading', { name: 'Sin techos de gasto' })).toBeVisible();
  await page.getByRole('button', { name: 'Agregar techo' }).click();
  const ceilings = gridNamed(page, 'Techos de gasto');
  await ceilings.go(1, 'Clave');
  await pasteCells(page, [
    ['', '', '', '', '162000'],
    ['3000', '', '', '', '100,000.00'],
    ['3600', '', '', 'Promoción', '120000.01'],
  ]);
  await ceilings.expectRow(1, { 'De qué es el techo': 'Todo el presupuesto', Solicitado: '162,000.00', Queda: '0.00' });
  await ceilings.expectRow(2, { Solicitado: '144,000.00', Queda: '-44,000.00', Resultado: 'Se pasa por $44,000.00' });
  await ceilings.expectRow(3, { Departamento: 'Promoción', Queda: '0.01', Resultado: 'Dentro del techo' });
  await expect(page.getByText('Lo solicitado se pasa de 1 techo.')).toBeVisible();
  await lookAtBothThemes(page, 'budget-ceilings');
  await ceilings.go(2, 'Clave');
  await page.keyboard.type('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByText('«9999» no está en el clasificador 2027')).toBeVisible();
});
