import {
  CODE,
  COST,
  DAY,
  expect,
  FEB,
  JAN,
  MAR,
  QUANTITY,
  SOURCE,
  TEXT,
  test,
} from '#tests/e2e/grid-page/grid-test.ts';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';

test.describe('the clipboard', () => {
  test('takes a block from Excel: line break at the end, $, commas, (1,234.50), hidden spaces, quoted cells', async ({
    grid,
  }) => {
    await grid.open();
    await grid.goTo(1, TEXT);
    await grid.put(
      '"Renta de ""salón""\r\ndos días"\tEstatal\t15/03/2026\t1,200\t$1,234.50\r\n Papel \tfederal\t1/4/2026\t1.5\t\u00a0(1,234.50)\u00a0\r\n',
    );
    await grid.press('Control+v');
    expect(await grid.texts([1, 2], [TEXT, SOURCE, DAY, QUANTITY, COST])).toEqual([
      ['Renta de "salón" ⏎ dos días', 'Estatal', '15/03/2026', '1,200', '1,234.50'],
      ['Papel', 'Federal', '01/04/2026', '1.5', '-1,234.50'],
    ]);
    await expect(grid.selected()).toHaveCount(10);
    await expect(grid.changes).toHaveText('1');
    await expect(grid.lastChange).toHaveText('Pegar 10 celdas');
    await grid.undo();
    await expect(grid.cell(2, TEXT)).toHaveText('Renta de mamparas 2');
  });

  test('takes merged cells from a table in HTML', async ({ grid }) => {
    await grid.open();
    await grid.goTo(1, JAN);
    await grid.put(
      'da igual',
      '<table><tr><td colspan="2">$1,000</td><td rowspan="2">3</td></tr><tr><td>4</td><td>5</td></tr></table>',
    );
    await grid.press('Control+v');
    expect(await grid.texts([1, 2], [JAN, FEB, MAR])).toEqual([
      ['1,000.00', '', '3.00'],
      ['4.00', '5.00', ''],
    ]);
  });

  test('one value fills what is selected; a block repeats in a multiple of it', async ({ grid }) => {
    await grid.open();
    await grid.put('7\r\n');
    await grid.goTo(1, JAN);
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+v');
    expect(await grid.texts([1, 2], [JAN, FEB])).toEqual([
      ['7.00', '7.00'],
      ['7.00', '7.00'],
    ]);
    await grid.put('1\t2\r\n');
    await grid.goTo(3, JAN);
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
    expect(await grid.texts([3, 4, 5, 6], [JAN, FEB])).toEqual([
      ['1.00', '2.00'],
      ['1.00', '2.00'],
      ['1.00', '2.00'],
      ['1,000.50', '1,000.51'],
    ]);
    await expect(grid.changes).toHaveText('2');
  });

  test('beyond the last row it brings new rows, in the same step', async ({ grid }) => {
    await grid.open('?rows=3');
    await grid.goTo(3, CODE);
    await grid.put('36501\tCartel\r\n36502\tVolante\r\n36503\tLona\r\n\r\n\r\n');
    await grid.press('Control+v');
    await expect(grid.rows).toHaveText('5');
    expect(await grid.texts([3, 4, 5], [CODE, TEXT])).toEqual([
      ['36501', 'Cartel'],
      ['36502', 'Volante'],
      ['36503', 'Lona'],
    ]);
    await expect(grid.selected()).toHaveCount(6);
    await expect(grid.changes).toHaveText('1');
    await grid.undo();
    await expect(grid.rows).toHaveText('3');
  });

  test('writes nothing where a part can’t be written, and says which cells and why', async ({ grid, page }) => {
    await grid.open('?rows=3&fixed');
    await grid.goTo(1, JAN);
    await grid.put('10\t20\r\nonce\t#¡REF!\r\n');
    await grid.press('Control+v');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('hay 2 celdas que no se entienden');
    await expect(alert).toContainText('Fila 2, Enero: «once» no es un importe: contiene letras.');
    await expect(alert).toContainText('Fila 2, Febrero: «#¡REF!» no es un importe: es un error de Excel.');
    await screenshot(page, 'grid-refused');
    await expectAccessible(page);
    await grid.put('1\r\n2\r\n3\r\n4\r\n');
    await grid.press('Control+v');
    await expect(alert).toContainText('El bloque pasa del final: falta 1 fila');
    await grid.put('1\t2\t3\t4');
    await grid.goTo(1, 14);
    await grid.press('Control+v');
    await expect(alert).toContainText('El bloque copiado tiene 4 columnas y desde aquí solo caben 2.');
    await expect(grid.changes).toHaveText('0');
    await grid.press('Escape');
    await expect(alert).toHaveCount(0);
  });

  test('copies numbers plain and texts that no spreadsheet runs; pasted back they are what they were', async ({
    grid,
    page,
  }) => {
    await grid.open();
    await grid.goTo(1, TEXT);
    await grid.type('=1+1');
    await grid.press('Enter', 'ArrowUp');
    await grid.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
    expect(await grid.copied()).toBe("'=1+1\tFederal\t15/01/2026\t1\t125.50\r\n");
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('<td>125.50</td>');
    await grid.goTo(9, TEXT);
    await grid.press('Control+v');
    expect(await grid.texts([9], [TEXT, SOURCE, DAY, QUANTITY, COST])).toEqual([
      ['=1+1', 'Federal', '15/01/2026', '1', '125.50'],
    ]);
    await grid.goTo(9, QUANTITY);
    await grid.press('Shift+ArrowRight', 'Control+x');
    await expect(grid.lastChange).toHaveText('Cortar 2 celdas');
    await expect(grid.cell(9, QUANTITY)).toHaveText('');
    await expect(grid.cell(9, COST)).toHaveText(/^ ?Error: Falta el costo/);
    await expect(grid.changes).toHaveText('3');
  });

  test('steps over subtotals', async ({ grid }) => {
    await grid.open('?groups');
    await expect(grid.cell(4, TEXT)).toHaveText('Subtotal 1');
    await grid.goTo(3, JAN);
    await grid.put('1\r\n2\r\n');
    await grid.press('Control+v');
    expect(await grid.texts([3, 4, 5], [JAN])).toEqual([['1.00'], [''], ['2.00']]);
    await grid.press('Control+c');
    expect(await grid.copied()).toBe('1.00\r\n2.00\r\n');
    await grid.goTo(4, TEXT);
    await grid.type('x');
    await expect(grid.cell(4, TEXT)).toHaveText('Subtotal 1');
  });
});
