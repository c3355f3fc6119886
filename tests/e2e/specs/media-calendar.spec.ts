import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { calendarOn, fillPlan } from '#tests/e2e/pages/media-calendar-page.ts';
import { makeMediaPlan, openMediaPlan } from '#tests/e2e/pages/media-plan-page.ts';

test.describe.configure({ timeout: 240_000 });

test('insertions are painted, typed, copied and shared out by day, and add up at once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeMediaPlan(page);
  await fillPlan(page, setup, { lines: 12, daily: null, blackout: true, longNamed: 11 });
  const plan = await openMediaPlan(page, setup);
  await plan.part('Calendario');
  const calendar = calendarOn(page);
  const { cell, grid } = calendar;

  // The campaign begins on Monday 1 February: one starts in its first week, and can't paint before it.
  await cell(1, 5).click();
  await expect(grid).toBeFocused();
  await expect(cell(1, 5)).toHaveAttribute('data-active', '');
  await expect(cell(1, 5)).toHaveText('');
  await calendar.press('ArrowLeft', '4', 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'No se cambió nada' })).toContainText(
    'Renglón 1, Soporte ficticio 1: La semana 4 (25 al 31 de enero) no tiene días de transmisión de este renglón',
  );
  await expect(cell(1, 4)).toHaveText('');
  await expect(cell(1, 4)).toHaveAccessibleName(/sin inserciones; fuera de la campaña/);
  await page.getByRole('button', { name: 'Cerrar el aviso' }).click();

  // By keyboard: a number, a range, both kinds at once, the brush, and the layer of bonus insertions.
  await cell(1, 5).click();
  await calendar.press('1', '0', 'Enter');
  await expect(cell(1, 5)).toHaveText('10');
  await expect(cell(2, 5)).toHaveAttribute('data-active', '');
  await calendar.press('Shift+ArrowDown', 'Shift+ArrowRight', '6', '+', '2', 'Enter');
  await expect.poll(() => calendar.weeks(3, 5, 7)).toEqual(['6+2', '6+2', '']);
  await expect(cell(3, 6)).toHaveAccessibleName(/6 pagadas y 2 bonificadas/);
  await expect(calendar.total('insertions')).toHaveText('42');
  await expect(calendar.total('cost')).toHaveText('$3,400.00');
  await page.keyboard.press('Control+z');
  await expect.poll(() => calendar.weeks(3, 5, 7)).toEqual(['', '', '']);
  await expect(calendar.total('insertions')).toHaveText('10');
  await page.keyboard.press('Control+y');
  await expect.poll(() => calendar.weeks(2, 5, 7)).toEqual(['6+2', '6+2', '']);
  await cell(4, 5).click();
  await calendar.press('b', ' ');
  await expect(cell(4, 5)).toHaveText('+1');
  await calendar.press('b');

  // As in a spreadsheet, Tab keeps the number and goes on to the next week.
  await cell(12, 10).click();
  await calendar.press('5', 'Tab');
  await calendar.press('7', 'Tab');
  await expect(grid).toBeFocused();
  await expect.poll(() => calendar.weeks(12, 10, 12)).toEqual(['5', '7', '']);
  await expect(cell(12, 12)).toHaveAttribute('data-active', '');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => calendar.weeks(12, 10, 12)).toEqual(['', '', '']);
  await cell(4, 5).click();

  // A name as long as its field leaves the calendar its room.
  const room = (await grid.boundingBox())?.height ?? 0;
  await cell(11, 10).click();
  await expect(page.getByText(/^Semana 10 .* Renglón 11, Soporte ficticio 11 de nombre largo/)).toBeVisible();
  expect((await grid.boundingBox())?.height).toBe(room);
  await cell(4, 5).click();

  // What is no number stays in its cell and says why.
  await calendar.press('7', 'x', 'Enter');
  await expect(page.getByRole('alert')).toContainText('«7x» no es un número de inserciones');
  await page.keyboard.press('Escape');
  await expect(cell(4, 5)).toHaveText('+1');
  // Nor does a sign get lost: -3 isn't 3.
  await calendar.press('-', '3', 'Enter');
  await expect(page.getByRole('alert')).toContainText('«-3» no es un número de inserciones');
  await page.keyboard.press('Escape');
  await expect(cell(4, 5)).toHaveText('+1');

  // With the mouse: a stroke is one step, the right button wipes; a click only chooses, a double click paints.
  const count = page.getByLabel('Inserciones por semana al pintar');
  await count.fill('5');
  await cell(12, 8).dblclick();
  await expect(cell(12, 8)).toHaveText('5');
  await calendar.drag(cell(5, 6), cell(5, 12));
  await expect.poll(() => calendar.weeks(5, 5, 13)).toEqual(['', '5', '5', '5', '5', '5', '5', '5', '']);
  await calendar.drag(cell(5, 10), cell(5, 12), 'right');
  await expect.poll(() => calendar.weeks(5, 5, 13)).toEqual(['', '5', '5', '5', '5', '', '', '', '']);
  await page.keyboard.press('Control+z');
  await expect(cell(5, 12)).toHaveText('5');
  await page.keyboard.press('Control+z');
  await expect.poll(() => calendar.weeks(5, 6, 12)).toEqual(['', '', '', '', '', '', '']);
  await page.keyboard.press('Control+y');
  await expect(cell(5, 12)).toHaveText('5');
  // Aslant it paints all from corner to corner.
  await calendar.drag(cell(10, 14), cell(8, 11));
  for (const line of [8, 9, 10])
    await expect.poll(() => calendar.weeks(line, 10, 15)).toEqual(['', '5', '5', '5', '5', '']);
  await expect(page.getByText('Elegido: 3 × 4, 60 pagadas')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => calendar.weeks(9, 10, 15)).toEqual(['', '', '', '', '', '']);
  // A stroke that leaves the campaign paints what lies in it, and tells the rest.
  await calendar.drag(cell(6, 6), cell(6, 4));
  await expect.poll(() => calendar.weeks(6, 4, 6)).toEqual(['', '5', '5']);
  await expect(page.getByRole('alert').filter({ hasText: 'Una semana quedó sin pintar' })).toBeVisible();

  // Copy, paste and fill: among the cells, and from and to a spreadsheet.
  await cell(2, 5).click();
  await calendar.press('Shift+ArrowRight', 'Control+c');
  await cell(7, 8).click();
  await calendar.press('Control+v');
  await expect.poll(() => calendar.weeks(7, 7, 10)).toEqual(['', '6+2', '6+2', '']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('6+2\t6+2\r\n');
  await calendar.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+r', 'Control+d');
  await expect.poll(() => calendar.weeks(8, 7, 12)).toEqual(['', '6+2', '6+2', '6+2', '6+2', '']);
  await page.evaluate(() => navigator.clipboard.writeText('12\t\t3\r\n14\t20\t\r\n'));
  await cell(9, 5).click();
  await calendar.press('Control+v');
  await expect.poll(() => calendar.weeks(9, 5, 8)).toEqual(['12', '', '3', '']);
  await expect.poll(() => calendar.weeks(10, 5, 8)).toEqual(['14', '20', '', '']);
  await page.evaluate(() => navigator.clipboard.writeText('1\tdiez\r\n'));
  await cell(9, 5).click();
  await calendar.press('Control+v');
  await expect(page.getByRole('alert').filter({ hasText: 'No se pegó nada' })).toContainText('«diez» no es un número');
  await expect(cell(9, 5)).toHaveText('12');
  await calendar.press('Escape', 'Delete');
  await expect(cell(9, 5)).toHaveText('');

  // The days of a week that the blackout begins in: what is shared out by hand stays so.
  await cell(1, 18).scrollIntoViewIfNeeded();
  await cell(1, 18).click();
  await calendar.press('1', '0', 'Enter', 'ArrowUp', 'Enter');
  const days = page.getByRole('dialog', { name: /^Días del renglón 1/ });
  await expect(days.getByLabel('Pagadas, lunes 3 de mayo')).toBeFocused();
  await expect(days.getByRole('row', { name: /^lunes 3 de mayo/ })).toContainText('veda Consulta ficticia');
  await expect(days.getByLabel('Pagadas, lunes 3 de mayo')).toHaveValue('2');
  await page.keyboard.type('6');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(days).toHaveCount(0);
  await expect(cell(1, 18)).toHaveText(/^14\+1/);
  await expect(cell(1, 18)).toHaveAccessibleName(/14 pagadas y 1 bonificada; tiene inserciones en veda/);
  await expect(grid).toBeFocused();
  // The same by month, as far as the campaign goes.
  await calendar.press('Enter');
  await days.getByRole('button', { name: 'Semana siguiente' }).click();
  await expect(days.getByText('Semana 19 (10 al 16 de mayo): sin inserciones')).toBeVisible();
  await days.getByRole('button', { name: 'Ver el mes' }).click();
  await expect(days.getByText('Mayo: 14 pagadas y 1 bonificada')).toBeVisible();
  await days.getByLabel('Pagadas, lunes 31 de mayo').fill('3');
  // Going on keeps what was written: Escape has nothing to ask then.
  await days.getByRole('button', { name: 'Ver la semana' }).click();
  await expect(days.getByText('Semana 19 (10 al 16 de mayo): sin inserciones')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(calendar.total('insertions')).toHaveText('212');
  await plan.saved();
  const stored = await callHost(page, 'mediaPlan.open', { mediaPlanId: setup.mediaPlanId });
  const first = stored.content.line[0]?.id;
  expect(stored.content.lineDays.find(({ lineId, month }) => lineId === first && month === 5)).toMatchObject({
    p03: 6,
    p04: 2,
    p07: 2,
    p08: 0,
    b03: 1,
    p31: 3,
  });

  // Gathered by campaign; a heading opens and closes with Enter.
  await page.getByLabel('Agrupar').selectOption({ label: 'Por campaña' });
  const heading = grid.getByRole('rowheader', { name: /^Atienda bien/ });
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
  await heading.click();
  await expect(heading).toHaveAttribute('aria-expanded', 'false');
  await expect(cell(2, 18)).toHaveCount(0);
  await heading.click();
  // What is taken back happened to a line of a group that is closed: it is opened, and the line chosen.
  const other = grid.locator('[role="rowheader"][aria-expanded]').first();
  await other.click();
  await expect(other).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Control+z');
  await expect(other).toHaveAttribute('aria-expanded', 'true');
  await expect(grid.locator('[data-active]')).toHaveAccessibleName(/^Renglón 1, /);
  await expect(calendar.total('insertions')).toHaveText('209');
  await cell(7, 12).click();
  await lookAtBothThemes(page, 'media-calendar');
  // At a zoom of 150 % sums and status are still there, and the keys below them can be scrolled to.
  await page.setViewportSize({ width: 911, height: 512 });
  for (const low of [calendar.total('cost'), page.getByText(/^Semana 12 /)])
    await expect(low).toBeInViewport({ ratio: 1 });
  const keys = page.getByText(/^Arrastre para pintar/);
  await keys.scrollIntoViewIfNeeded();
  await expect(keys).toBeInViewport({ ratio: 1 });
});

test('totals are explained, and a copy without television is compared, chosen and deleted', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeMediaPlan(page);
  await fillPlan(page, setup, { lines: 8, daily: 1 });
  const plan = await openMediaPlan(page, setup);

  const totals = await plan.part('Totales');
  const table = (name: string) => totals.getByRole('table', { name, exact: true });
  // 10 months of working days, $100.00 each.
  await expect(table('Costo por medio').getByRole('row', { name: /^Total/ })).toContainText('173,600.00');
  await lookAtBothThemes(page, 'media-totals');
  await totals.getByRole('tab', { name: 'Por mes' }).click();
  await expect(table('Costo por mes').getByRole('row', { name: /^Febrero/ })).toContainText('16,000.00');
  await totals.getByRole('tab', { name: 'Por partida' }).click();
  await expect(table('Costo por partida').getByRole('row', { name: /^3611/ })).toContainText('173,600.00');
  await totals.getByRole('tab', { name: 'Cifras', exact: true }).click();
  const figures = table('Cifras explicadas');
  await expect(figures.getByRole('row', { name: /^Impactos/ })).toContainText(
    'Ningún renglón con inserciones dice a cuántas',
  );
  await expect(figures.getByRole('row', { name: /^Costo por inserción/ })).toContainText('100.00');
  await totals.getByLabel('Cifras de').selectOption({ index: 2 });
  await expect(figures.getByRole('row', { name: /^Inversión/ })).toContainText('86,800.00');

  const compare = await plan.part('Comparar copias');
  await compare.getByRole('button', { name: 'Copiar Plan' }).click();
  const name = compare.getByLabel('Nombre de la copia 2');
  await expect(name).toBeFocused();
  await page.keyboard.type('Con menos radio');
  await page.keyboard.press('Enter');
  await plan.saved();
  await expect(compare.getByText('Es la que se ve')).toBeVisible();

  // The other parts show the copy: what is painted in it leaves the plan as it was.
  await plan.part('Calendario');
  const calendar = calendarOn(page);
  await calendar.cell(1, 5).click();
  await calendar.press('Shift+Space', 'Delete');
  await expect(calendar.total('cost')).toHaveText('$151,900.00');
  await plan.part('Comparar copias');
  const beside = compare.getByRole('table', { name: 'Copias lado a lado' });
  await expect(beside.getByRole('row', { name: /^Total con IVA/ })).toContainText('−21,700.00 (−12.5 %)');
  await expect(beside.getByRole('columnheader', { name: '1. Plan (es el plan)' })).toBeVisible();
  await lookAtBothThemes(page, 'media-compare');

  await compare.getByRole('button', { name: 'Elegir Con menos radio como el plan' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Elegir como el plan' }).click();
  await expect(beside.getByRole('columnheader', { name: '2. Con menos radio (es el plan)' })).toBeVisible();
  await compare.getByRole('button', { name: 'Borrar Plan' }).click();
  await expect(compare.getByLabel('Nombre de la copia 2')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer', exact: true }).last().click();
  await expect(compare.getByLabel('Nombre de la copia 1')).toHaveValue('Plan');
  await plan.saved();
});
