import { CODE, COST, DAY, expect, FEB, JAN, MAR, SOURCE, TEXT, TOTAL, test } from '#tests/e2e/grid-page/grid-test.ts';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';

test.describe('moving about', () => {
  test('arrows, Home, End, pages and Ctrl go where Excel goes', async ({ grid }) => {
    await grid.open('?rows=300');
    await grid.goTo(1, JAN);
    await grid.press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp');
    expect(await grid.active()).toEqual([2, JAN]);
    await grid.press('End');
    expect(await grid.active()).toEqual([2, TOTAL]);
    await grid.press('Home');
    expect(await grid.active()).toEqual([2, 0]);
    await grid.press('Control+End');
    expect(await grid.active()).toEqual([300, TOTAL]);
    await expect(grid.cell(300, TOTAL)).toBeInViewport();
    await grid.press('Control+Home');
    expect(await grid.active()).toEqual([1, 0]);
    await grid.press('PageDown');
    const [afterPage] = await grid.active();
    expect(afterPage).toBeGreaterThan(10);
    await grid.press('PageUp');
    expect(await grid.active()).toEqual([1, 0]);
    await grid.press('Control+ArrowDown');
    expect(await grid.active()).toEqual([300, 0]);
    await grid.press('Control+ArrowUp', 'Control+ArrowRight');
    // January of the first row is empty: the run of filled cells ends before it.
    expect(await grid.active()).toEqual([1, COST]);
    await grid.press('Control+ArrowRight');
    expect(await grid.active()).toEqual([1, FEB]);
  });

  test('ranges grow with Shift, to rows with Shift+Space, to columns with Ctrl+Space, to all with Ctrl+A', async ({
    grid,
    page,
  }) => {
    await grid.open();
    await grid.goTo(2, TEXT);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
    await expect(grid.selected()).toHaveCount(6);
    expect(await grid.active()).toEqual([2, TEXT]);
    await grid.press('Shift+ArrowUp');
    await expect(grid.selected()).toHaveCount(4);
    await grid.press('Shift+ ');
    await expect(grid.selected()).toHaveCount(32);
    await grid.goTo(2, FEB);
    await grid.press('Control+ ');
    await expect(page.getByText(/^60 × 1 · Importes: 45 · Suma: \$/)).toBeVisible();
    await grid.press('Control+a');
    await expect(page.getByText(/^60 × 16/)).toBeVisible();
    await screenshot(page, 'grid-range');
  });

  test('the page is told what is selected, and can send the person to a cell', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(2, TEXT);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowRight');
    await expect(page.getByRole('status', { name: 'Selección' })).toHaveText('r1 2 text,source');
    await page.getByRole('button', { name: 'Ir al problema' }).click();
    await expect(grid.table).toBeFocused();
    await expect(grid.cell(40, TOTAL - 1)).toHaveAttribute('data-active', '');
    await expect(grid.cell(40, TOTAL - 1)).toBeInViewport();
  });

  test('Tab leaves the table only after Escape, and comes back in', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(1, CODE);
    await grid.press('Tab');
    expect(await grid.active()).toEqual([1, TEXT]);
    await grid.press('Escape', 'Tab');
    await expect(page.getByRole('button', { name: 'Después de la tabla' })).toBeFocused();
    await grid.press('Shift+Tab');
    await expect(grid.table).toBeFocused();
    expect(await grid.active()).toEqual([1, TEXT]);
    await grid.press('Escape', 'Shift+Tab');
    await expect(page.getByRole('button', { name: 'Ir al problema' })).toBeFocused();
  });
});

test.describe('writing', () => {
  test('typing replaces, Enter goes down, Tab right and Enter after Tabs back under where they began', async ({
    grid,
  }) => {
    await grid.open();
    await grid.goTo(1, COST);
    await grid.type('1,500.5');
    await grid.press('Enter');
    await expect(grid.cell(1, COST)).toHaveText('1,500.50');
    await expect(grid.lastChange).toHaveText('Escribir en «Costo unitario»');
    expect(await grid.active()).toEqual([2, COST]);
    await grid.type('10');
    await grid.press('Tab');
    await grid.type('(20.25)');
    await grid.press('Tab');
    await grid.type('$30');
    await grid.press('Enter');
    expect(await grid.texts([2], [COST, JAN, FEB])).toEqual([['10.00', '-20.25', '30.00']]);
    expect(await grid.active()).toEqual([3, COST]);
    // One change each: the blur that follows Enter commits nothing.
    await expect(grid.changes).toHaveText('4');
    await grid.undo();
    await expect(grid.cell(2, FEB)).toHaveText('1,000.11');
  });

  test('F2 corrects what is there, Escape leaves it, arrows leave a cell that was typed over', async ({
    grid,
    page,
  }) => {
    await grid.open();
    await grid.goTo(1, TEXT);
    await grid.press('F2');
    await expect(page.getByRole('textbox', { name: 'Descripción, fila 1' })).toHaveValue('Impresión de carteles 1');
    await grid.press('Home', 'ArrowRight', 'Backspace');
    await grid.type('i');
    await grid.press('Escape');
    await expect(grid.cell(1, TEXT)).toHaveText('Impresión de carteles 1');
    await grid.press('F2');
    await grid.type(' bis');
    await grid.press('Alt+Enter');
    await grid.type('segunda');
    await grid.press('Shift+Enter');
    await expect(grid.cell(1, TEXT)).toHaveText('Impresión de carteles 1 bis ⏎ segunda');
    await grid.goTo(2, TEXT);
    await grid.type('uno');
    await grid.press('ArrowDown');
    await expect(grid.cell(2, TEXT)).toHaveText('uno');
    expect(await grid.active()).toEqual([3, TEXT]);
    await grid.type('dos');
    await grid.cell(5, TEXT).click();
    await expect(grid.cell(3, TEXT)).toHaveText('dos');
    await expect(grid.changes).toHaveText('3');
    await grid.cell(5, TEXT).dblclick();
    await expect(page.getByRole('textbox', { name: 'Descripción, fila 5' })).toBeFocused();
    // Elsewhere on the page is also a way to finish.
    await grid.type('!');
    await page.getByRole('heading').click();
    await expect(grid.cell(5, TEXT)).toHaveText('Coffee break 5!');
    await expect(grid.changes).toHaveText('4');
  });

  test('an accent that is still on its way opens the cell, and the letter arrives in it', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(1, TEXT);
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Dead', code: 'BracketLeft' });
    await keyboard.send('Input.insertText', { text: 'á' });
    await grid.type('rbol');
    await grid.press('Enter');
    await expect(grid.cell(1, TEXT)).toHaveText('árbol');
  });

  test('what can’t be read stays in the cell with the reason, and nothing else changes', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(1, COST);
    await grid.type('doce');
    await grid.press('Enter');
    await expect(page.getByRole('alert')).toContainText('«doce» no es un importe: contiene letras.');
    await expect(page.getByRole('textbox', { name: 'Costo unitario, fila 1' })).toHaveAttribute('aria-invalid', 'true');
    await screenshot(page, 'grid-wrong');
    await grid.cell(4, COST).click();
    expect(await grid.active()).toEqual([1, COST]);
    await grid.press('Control+a');
    await grid.type('12');
    await grid.press('Enter');
    await expect(grid.cell(1, COST)).toHaveText('12.00');
    await expect(grid.changes).toHaveText('1');
    await grid.goTo(1, TOTAL);
    await grid.type('5');
    await expect(page.getByText('Esta celda no se escribe.')).toHaveCount(1);
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });

  test('a choice is typed, or picked from its list with Alt+Down or the mouse', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(1, SOURCE);
    await grid.type('ing');
    await expect(page.getByRole('option')).toHaveText(['Ingresos propios']);
    await grid.press('Enter');
    await expect(grid.cell(1, SOURCE)).toHaveText('Ingresos propios');
    await grid.press('Alt+ArrowDown');
    await expect(page.getByRole('option')).toHaveCount(3);
    await screenshot(page, 'grid-choices');
    await grid.press('ArrowUp', 'Enter');
    await expect(grid.cell(2, SOURCE)).toHaveText('Federal');
    await grid.goTo(3, SOURCE);
    await grid.cell(3, SOURCE).locator('[data-choose]').click();
    await page.getByRole('option', { name: 'Estatal' }).click();
    await expect(grid.cell(3, SOURCE)).toHaveText('Estatal');
    await grid.goTo(4, SOURCE);
    await grid.type('xyz');
    await grid.press('Enter');
    await expect(page.getByRole('alert')).toContainText('«xyz» no está en la lista');
    await grid.press('Escape', 'Escape');
    await expect(grid.cell(4, SOURCE)).toHaveText('Federal');
    await expect(grid.changes).toHaveText('3');
  });

  test('days are typed as people write them', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(1, DAY);
    await grid.type('3 de mayo de 2026');
    await grid.press('Enter');
    await expect(grid.cell(1, DAY)).toHaveText('03/05/2026');
    await grid.type('31/02/2026');
    await grid.press('Enter');
    await expect(page.getByRole('alert')).toContainText('«31/02/2026» no es una fecha');
    await grid.press('Escape', 'ArrowUp', 'Alt+ArrowDown');
    await expect(page.getByRole('textbox', { name: 'Fecha, fila 1' })).toHaveValue('03/05/2026');
    await grid.press('Escape', 'Escape');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(grid.changes).toHaveText('1');
  });

  test('Tab and Enter go round inside a range; Ctrl+Enter fills it', async ({ grid }) => {
    await grid.open();
    await grid.goTo(1, JAN);
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown');
    await grid.type('1');
    await grid.press('Tab');
    await grid.type('2');
    await grid.press('Tab');
    await grid.type('3');
    await grid.press('Tab');
    await grid.type('4');
    await grid.press('Tab');
    expect(await grid.active()).toEqual([1, JAN]);
    expect(await grid.texts([1, 2], [JAN, FEB])).toEqual([
      ['1.00', '2.00'],
      ['3.00', '4.00'],
    ]);
    await grid.press('Enter', 'Enter');
    expect(await grid.active()).toEqual([1, FEB]);
    await grid.type('7.5');
    await grid.press('Control+Enter');
    expect(await grid.texts([1, 2], [JAN, FEB])).toEqual([
      ['7.50', '7.50'],
      ['7.50', '7.50'],
    ]);
    await expect(grid.changes).toHaveText('5');
  });

  test('Delete empties a range, Ctrl+D and Ctrl+R fill it, each one undo', async ({ grid }) => {
    await grid.open();
    await grid.goTo(1, FEB);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
    expect(await grid.texts([1, 2, 3], [FEB])).toEqual([[''], [''], ['']]);
    await expect(grid.lastChange).toHaveText('Borrar 3 celdas');
    await expect(grid.changes).toHaveText('1');
    await grid.goTo(1, FEB);
    await grid.type('99');
    await grid.press('Enter');
    await grid.goTo(1, FEB);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    expect(await grid.texts([1, 2, 3], [FEB])).toEqual([['99.00'], ['99.00'], ['99.00']]);
    await grid.press('Shift+ArrowRight', 'Control+r');
    expect(await grid.texts([1, 3], [MAR])).toEqual([['99.00'], ['99.00']]);
    await expect(grid.changes).toHaveText('4');
    await grid.goTo(4, FEB);
    await grid.press('Control+d');
    await expect(grid.cell(4, FEB)).toHaveText('99.00');
  });

  test('Enter in the last row goes on to a new one, under where the Tabs began, in one step', async ({ grid }) => {
    await grid.open('?rows=2');
    await grid.goTo(2, CODE);
    await grid.type('36555');
    await grid.press('Tab');
    await grid.type('Cartel');
    await grid.press('Enter');
    await expect(grid.rows).toHaveText('3');
    await expect(grid.changes).toHaveText('2');
    await expect(grid.cell(3, CODE)).toHaveAttribute('data-active', '');
    await grid.type('36102');
    await grid.press('Enter');
    await expect(grid.rows).toHaveText('4');
    await expect(grid.cell(3, CODE)).toHaveText(/^36102/);
    await grid.press('Enter', 'Enter');
    await expect(grid.rows).toHaveText('4');
  });

  test('typing what stands there already goes on to a new row too', async ({ grid }) => {
    await grid.open('?rows=2');
    await grid.goTo(2, CODE);
    await grid.type(await grid.cell(2, CODE).innerText());
    await grid.press('Enter');
    await expect(grid.rows).toHaveText('3');
    await expect(grid.cell(3, CODE)).toHaveAttribute('data-active', '');
  });

  test('rows come in with Ctrl++ and go with Ctrl+-', async ({ grid }) => {
    await grid.open();
    await grid.goTo(2, CODE);
    await grid.press('Shift+ArrowDown', 'Control+Shift++');
    await expect(grid.rows).toHaveText('62');
    expect(await grid.texts([2, 3, 4], [CODE])).toEqual([[''], [''], ['36101']]);
    expect(await grid.active()).toEqual([2, CODE]);
    await grid.press('Control+-');
    await expect(grid.rows).toHaveText('60');
    await expect(grid.cell(2, CODE)).toHaveText('36101');
    await expect(grid.changes).toHaveText('2');
  });
});

test.describe('the mouse', () => {
  test('drags ranges, extends with Shift, takes columns, rows and all by their headers', async ({ grid, page }) => {
    await grid.open();
    await grid.cell(2, TEXT).hover();
    await page.mouse.down();
    await grid.cell(5, DAY).hover();
    await page.mouse.up();
    await expect(grid.selected()).toHaveCount(12);
    await grid.cell(3, SOURCE).click({ modifiers: ['Shift'] });
    await expect(grid.selected()).toHaveCount(4);
    await page.getByRole('columnheader', { name: 'Fecha' }).click();
    await expect(page.getByText('60 × 1', { exact: true })).toBeVisible();
    await page.getByRole('rowheader', { name: '4', exact: true }).click();
    await expect(grid.selected()).toHaveCount(16);
    await page.getByRole('rowheader', { name: '6', exact: true }).click({ modifiers: ['Shift'] });
    await expect(grid.selected()).toHaveCount(48);
    await page.getByRole('columnheader', { name: 'Número de fila' }).click();
    await expect(page.getByText(/^60 × 16/)).toBeVisible();
  });

  test('scrolls while a range is dragged over the border', async ({ grid, page }) => {
    await grid.open('?rows=300');
    await grid.cell(2, TEXT).hover();
    await page.mouse.down();
    await page.mouse.move(400, 760);
    await expect.poll(() => grid.table.evaluate((element) => element.scrollTop)).toBeGreaterThan(500);
    await page.mouse.up();
    await expect(page.getByText(/^\d{2,3} × 2/)).toBeVisible();
  });

  test('pulls the fill handle down and right', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(1, FEB);
    await grid.press('Shift+ArrowDown');
    await grid.table.locator('[data-fill]').hover();
    await page.mouse.down();
    await grid.cell(5, FEB).hover();
    await screenshot(page, 'grid-fill');
    await page.mouse.up();
    expect(await grid.texts([3, 4, 5], [FEB])).toEqual([['1,000.01'], ['1,000.11'], ['1,000.01']]);
    await expect(grid.selected()).toHaveCount(5);
    await expect(grid.changes).toHaveText('1');
  });

  test('draws a column wider, and tells it to be remembered', async ({ grid, page }) => {
    await grid.open();
    const before = (await grid.cell(1, SOURCE).boundingBox())?.width ?? 0;
    await page.getByRole('columnheader', { name: 'Fuente' }).locator('[data-resize]').hover();
    await page.mouse.down();
    await page.mouse.move(600, 120, { steps: 4 });
    await page.mouse.up();
    const after = (await grid.cell(1, SOURCE).boundingBox())?.width ?? 0;
    expect(after - before).toBeGreaterThan(80);
    await expect(grid.width).toHaveText(`source ${Math.round(after)}`);
    await grid.goTo(1, SOURCE);
    await grid.press('Alt+Shift+ArrowLeft');
    await expect(grid.width).toHaveText(`source ${Math.round(after) - 16}`);
    await page.getByRole('columnheader', { name: 'Fuente' }).locator('[data-resize]').dblclick();
    await expect(grid.width).toHaveText(/^source 1[0-4]\d$/);
    await expect(grid.cell(3, SOURCE)).toHaveText('Ingresos propios');
  });

  test('opens a menu that does what the keys do', async ({ grid, page }) => {
    await grid.open();
    await grid.cell(2, COST).click({ button: 'right' });
    expect(await grid.active()).toEqual([2, COST]);
    await expect(page.getByRole('menu')).toBeVisible();
    await screenshot(page, 'grid-menu');
    await page.getByRole('menuitem', { name: /^Copiar/ }).click();
    await expect(grid.table).toBeFocused();
    expect(await grid.copied()).toBe('126.50\r\n');
    await grid.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Borrar el contenido/ }).click();
    await expect(grid.cell(2, COST)).toHaveText(/^ ?Error: Falta el costo/);
    await grid.press('ArrowDown');
    expect(await grid.active()).toEqual([3, COST]);
  });
});

test.describe('what is seen and heard', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${colorScheme}: notes, subtotals, a range`, async ({ grid, page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await grid.open('?groups');
      await grid.goTo(2, COST);
      await grid.press('Delete');
      await grid.goTo(1, TEXT);
      await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
      await screenshot(page, `grid-${colorScheme}`);
      await expectAccessible(page);
    });

    test(`axe finds nothing in ${colorScheme}: a list open, a cell that can’t be read`, async ({ grid, page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await grid.open();
      await grid.goTo(2, SOURCE);
      await grid.press('Alt+ArrowDown');
      await expectAccessible(page);
      await grid.press('Escape', 'Escape');
      await grid.goTo(2, COST);
      await grid.type('x');
      await grid.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await screenshot(page, `grid-writing-${colorScheme}`);
      await expectAccessible(page);
    });
  }

  test('errors and warnings stand in the cell, in the status line and in its name', async ({ grid, page }) => {
    await grid.open();
    await grid.goTo(3, CODE);
    await expect(
      page.getByText('Esta clave suele confundirse con 36101. Revise cuál es.', { exact: true }),
    ).toBeVisible();
    await expect(grid.cell(3, CODE)).toHaveAccessibleName(/36102 Aviso: Esta clave suele confundirse/);
    await expect(grid.table).toHaveAccessibleDescription(/Escape y luego Tab/);
    await expect(grid.table).toHaveAttribute('aria-rowcount', '62');
    await expect(grid.table).toHaveAttribute('aria-colcount', '17');
  });

  test('in high contrast the selection is still told from the rest', async ({ grid, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await grid.open();
    await grid.goTo(2, TEXT);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowRight');
    const color = (row: number) =>
      grid.cell(row, SOURCE).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await color(3)).not.toBe(await color(5));
    await screenshot(page, 'grid-contrast');
  });

  test('says when it is busy, empty, closed, or could not be read', async ({ grid, page }) => {
    test.slow();
    await grid.open('?rows=0');
    await expect(page.getByText('Todavía no hay compras.')).toBeVisible();
    await expectAccessible(page);
    await grid.table.focus();
    await grid.press('ArrowDown', 'Control+a', 'Delete', 'x', 'Control+c', 'Tab');
    await expect(page.getByRole('button', { name: 'Después de la tabla' })).toBeFocused();
    await grid.table.focus();
    await grid.put('36101\tPegado en lo vacío\r\n');
    await grid.press('Control+v');
    await expect(grid.cell(1, TEXT)).toHaveText('Pegado en lo vacío');

    await grid.open('?state=busy');
    await expect(grid.table).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByText('Cargando…')).toBeVisible();
    await screenshot(page, 'grid-busy');
    await grid.open('?state=problem');
    await expect(page.getByRole('alert')).toContainText('No se pudo leer la lista');
    await grid.open('?state=read-only');
    await grid.goTo(1, TEXT);
    await grid.press('x', 'Delete', 'Control+-', 'F2');
    await expect(grid.changes).toHaveText('0');
  });

  test('with five thousand rows only those near the visible ones are drawn', async ({ grid, page }) => {
    await grid.open('?rows=5000');
    expect(await grid.table.getByRole('row').count()).toBeLessThan(60);
    await grid.goTo(1, TEXT);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 60_000);
    await expect(page.getByRole('rowheader', { name: '2150', exact: true })).toBeVisible();
    // The active cell is far away and still there: the next key starts from it.
    await grid.press('ArrowDown');
    await expect(grid.cell(2, TEXT)).toBeInViewport();
  });
});
