import type { Page } from '@playwright/test';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile } from '#tests/e2e/harness/files.ts';
import { addLetter, gridNamed, openSmallBudget, record } from '#tests/e2e/pages/budget-amounts-page.ts';
import { lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';
import { madeRow, madeWorkbook } from '#tests/imports/workbook/made-workbook.ts';

// axe in both themes on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADING = ['Partida', 'Fuente', 'Importe anual', 'Enero', 'Febrero'];

const workbook = async (name: string, ...made: Parameters<typeof madeWorkbook>) => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(await madeWorkbook(...made)),
});

/** As Excel in Spanish saves it: semicolons, and one byte for each letter with an accent. */
const windowsCsv = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => `${row.join(';')}\r\n`).join(''), 'latin1'),
});

const importInto = async (page: Page, file: Parameters<typeof chooseFile>[2]) => {
  await page.getByRole('button', { name: 'Importar…' }).click();
  const dialog = page.getByRole('dialog');
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Elegir archivo…' }).click(), file);
  return dialog;
};

test('a workbook fills a letter of authorisation, and a Windows-1252 CSV the next one', async ({ page }) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Autorizado');
  await addLetter(page, 'SF/001/2027', '15/01/2027');
  const file = await workbook('autorizado.xlsx', [
    {
      name: 'Autorizado',
      data: [
        madeRow(1, HEADING),
        madeRow(2, ['2110', 'Recursos estatales', 18_000.01, 9_000, 9_000.01]),
        madeRow(3, ['3610', '', 120_000, 60_000, 60_000]),
        madeRow(4, ['Total', '', 138_000.01, 69_000, 69_000.01]),
      ].join(''),
    },
  ]);
  const dialog = await importInto(page, file);
  const figures = dialog.getByLabel('Resumen de la importación');
  await expect(figures).toContainText('Se cargan2');
  await expect(figures).toContainText('$138,000.01');
  await expect(figures).toContainText('Se saltan2');
  await lookAtBothThemes(page, 'budget-import-preview');
  await dialog.getByRole('button', { name: 'Cargar 2 renglones' }).click();
  await expect(dialog).toHaveCount(0);
  const amounts = gridNamed(page, 'Importes autorizados por partida y mes');
  await amounts.expectRow(1, { Año: '18,000.01', Enero: '9,000.00', Fuente: 'Recursos estatales' });
  expect(await amounts.total('Año')).toBe('138,000.01');
  await expect(page.getByRole('option', { selected: true })).toContainText('$138,000.01');
  await record(page, 'oficio');

  await addLetter(page, 'SF/002/2027', '20/01/2027');
  const csv = windowsCsv('ampliación.csv', [
    ['Partida', 'Descripción', 'Fuente', 'Enero'],
    ['3360', 'Impresión de carteles', 'Ampliación líquida', '"1,234.56"'],
  ]);
  const second = await importInto(page, csv);
  await expect(second.getByRole('grid', { name: 'Renglones del archivo' })).toContainText('Ampliación líquida');
  await second.getByRole('button', { name: 'Cargar 1 renglón' }).click();
  await expect(second).toHaveCount(0);
  await amounts.expectRow(1, { Fuente: 'Ampliación líquida', Enero: '1,234.56', Año: '1,234.56' });
});

test('what a bad sheet has wrong is named cell by cell, and nothing is written until it is loaded', async ({
  page,
}) => {
  const budget = await openSmallBudget(page);
  await budget.tab('Autorizado');
  await addLetter(page, 'SF/003/2027', '15/01/2027');
  const bad = await workbook('con-errores.xlsx', [
    {
      name: 'Datos',
      data: [
        madeRow(1, HEADING),
        madeRow(2, ['9999', '', 100, 50, 50]),
        madeRow(3, ['2110', '', -5, -5, 0]),
        madeRow(4, ['2110', '', '1234567890123456', '', '']),
        madeRow(5, ['2110', '', 100, 50, 49.99]),
        '<row r="6"><c r="A6" t="inlineStr"><is><t>3610</t></is></c><c r="C6"><f>D6*2</f></c><c r="D6"><v>5</v></c></row>',
        '<row r="7"><c r="A7" t="inlineStr"><is><t>3360</t></is></c><c r="C7"><f>D7+E7</f><v>30</v></c><c r="D7"><v>10</v></c><c r="E7"><v>20</v></c></row>',
      ].join(''),
    },
    { name: 'Secreta', state: 'hidden', data: madeRow(1, ['2110', '', 1]) },
  ]);
  const dialog = await importInto(page, bad);
  const problems = dialog.getByLabel('Problemas por celda');
  for (const told of [
    'A2: La partida «9999» no existe en el clasificador 2027',
    'D3: -$5.00 es negativo',
    'C4: ',
    'C5: los meses suman $99.99 y el importe dice $100.00',
    'C6: es una fórmula sin resultado guardado',
  ]) {
    await expect(problems).toContainText(told);
  }
  await expect(problems).toContainText('más de 15 cifras');
  const notices = dialog.getByLabel('Avisos del archivo');
  await expect(notices).toContainText('La hoja «Secreta» está oculta y no se leyó');
  await expect(notices).toContainText('C7');
  await expect(dialog.getByLabel('Resumen de la importación')).toContainText('No se cargan5');
  await lookAtBothThemes(page, 'budget-import-problems');

  // Closed without loading: nothing was written.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Sin importes')).toBeVisible();
  await expect(page.getByRole('option', { selected: true })).toContainText('$0.00');

  const nonsense = { name: 'foto.xlsx', mimeType: XLSX, buffer: Buffer.from('PK\u0003\u0004 esto no es un libro') };
  const again = await importInto(page, nonsense);
  await expect(again.getByRole('alert')).toContainText('No se cargó nada');
  await again.getByLabel('O pegue aquí las celdas').fill('Partida\tEnero\n2110\t10.50\n');
  await again.getByRole('button', { name: 'Revisar lo pegado' }).click();
  await again.getByRole('button', { name: 'Cargar 1 renglón' }).click();
  await expect(again).toHaveCount(0);
  const amounts = gridNamed(page, 'Importes autorizados por partida y mes');
  await amounts.expectRow(1, { Enero: '10.50' });
});
