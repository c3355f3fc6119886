import type { Page } from '@playwright/test';
import { authorisationOf } from '#tests/domain/plans/realistic-budget.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { editBudget, YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { guidedOn } from '#tests/e2e/pages/guided-page.ts';
import { fillPlan } from '#tests/e2e/pages/media-calendar-page.ts';
import { makeMediaPlan, openMediaPlan } from '#tests/e2e/pages/media-plan-page.ts';

test.describe.configure({ timeout: 240_000 });

test('lines are filled in by keyboard, and a price that can’t be is refused where it is typed', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeMediaPlan(page);
  const plan = await openMediaPlan(page, setup);
  const type = async (...keys: readonly string[]) => {
    for (const key of keys) {
      if (key === 'Tab' || key === 'Enter' || key === 'Escape') await page.keyboard.press(key);
      else await page.keyboard.type(key);
    }
  };

  // A talk comes first: who gives it, where, on which days, for how many.
  await plan.add('plática al público', /Plática/);
  await expect(plan.cell(1, 'Medio')).toHaveText('Plática al público · Plática');
  await type('Brigada ficticia', 'Tab', 'Centro comunitario', 'Tab', '10 a 12 h', 'Tab', 'Tab', 'Afíliese', 'Tab');
  await expect(plan.cell(1, 'Campaña')).toHaveText('Afíliese en su barrio (ficticia)');
  await plan.field('Asistencia esperada').fill('40');
  await plan.field('Fecha').fill(`12/03/${YEAR}`);
  await plan.field('Cuántas ese día').fill('2');
  await plan.line.getByRole('button', { name: 'Agregar fecha' }).click();
  await expect(plan.line.getByText(`12 de marzo de ${YEAR} (2)`)).toBeVisible();
  // Outside of its campaign it isn't taken, and says so.
  await plan.field('Fecha').fill(`12/01/${YEAR}`);
  await plan.line.getByRole('button', { name: 'Agregar fecha' }).click();
  await expect(plan.line.getByRole('alert')).toContainText('queda fuera de la campaña');
  await plan.field('Fecha').fill('');

  // What is too long is said, as the table does, and not cut off behind one's back.
  await plan.field('Lugar').fill('x'.repeat(2_001));
  await expect(plan.line.getByRole('alert').filter({ hasText: 'más de 2,000 letras' })).toBeVisible();
  await expect(plan.field('Lugar')).toHaveValue('x'.repeat(2_001));
  await plan.field('Lugar').fill('Centro comunitario');
  await expect(plan.line.getByText('más de 2,000 letras')).toHaveCount(0);

  // A spot: price, discounts, commission, and who pays, without leaving the table.
  await plan.add('spot 30 locales', /Radiodifusoras locales/);
  await expect(plan.cell(2, 'Campaña')).toHaveText('Afíliese en su barrio (ficticia)');
  await type('Radio Ficticia', 'Tab', 'Villa Ejemplo', 'Tab');
  await plan.cell(2, 'Tarifa bruta').click();
  await type('1250.123456789', 'Enter');
  await expect(page.getByRole('alert')).toContainText('tiene más de dos decimales');
  await type('Escape');
  await expect(plan.cell(2, 'Tarifa bruta')).toHaveText('');
  await type('1250', 'Tab');
  await expect(plan.cell(2, 'Tarifa bruta')).toHaveText('1,250.00');
  await plan.cell(2, 'Descuentos %').click();
  await type('15+120', 'Enter');
  await expect(page.getByRole('alert')).toContainText('pasa de 100 %');
  await type('Escape', '15+5', 'Tab');
  await expect(plan.cell(2, 'Descuentos %')).toHaveText('15+5');
  await plan.cell(2, 'IVA %').click();
  await type('160', 'Enter');
  await expect(page.getByRole('alert')).toContainText('«160» pasa de 100 %');
  await type('Escape', '16', 'Tab');
  await expect(plan.cell(2, 'IVA %')).toHaveText('16');
  await type('cartel', 'Tab');
  await expect(plan.cell(2, 'Paga')).toHaveText('3611 Impresión de carteles');

  // In the whole line too: what was there stays, and one can't go on before it is put right.
  const reach = plan.field('Alcance %');
  await reach.fill('140');
  await reach.blur();
  await expect(plan.line.getByText('«140» pasa de 100 %. Escriba un porcentaje de 0 a 100.')).toBeVisible();
  await plan.parts.getByRole('button', { name: /^Plan/ }).click();
  await expect(reach).toBeFocused();
  await expect(reach).toHaveValue('140');
  await reach.fill('35');
  await reach.blur();

  // Copies, order, and back again.
  await plan.cell(2, 'Soporte').click();
  await page.keyboard.press('Control+Shift+D');
  await expect(plan.cell(3, 'Soporte')).toHaveText('Radio Ficticia');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(plan.cell(2, 'Soporte')).toHaveText('Brigada ficticia');
  await page.keyboard.press('Control+-');
  await expect(plan.grid.getByRole('row').nth(3)).toContainText('Total');
  await page.keyboard.press('Control+z');
  await expect(plan.cell(3, 'Soporte')).toHaveText('Radio Ficticia');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(plan.cell(1, 'Soporte')).toHaveText('Brigada ficticia');
  await expect(plan.grid.getByRole('row').nth(3)).toContainText('Total');

  // A sheet: what is refused says why, what is taken is one step.
  await page.getByRole('button', { name: 'Importar…' }).click();
  const sample = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar una hoja de ejemplo…' }).click();
  expect((await sample).suggestedFilename()).toBe('Hoja de ejemplo del plan de medios.csv');
  await page
    .getByLabel('O pegue aquí las celdas, con su fila de títulos')
    .fill(
      [
        'Subcategoría\tUnidad\tSoporte\tPlaza\tCampaña\tTarifa bruta\tIVA\tPartida\tSemana 10',
        'Televisión abierta local\tSpot de 30 seg.\tCanal Ficticio\tVilla Ejemplo\tAfíliese en su barrio (ficticia)\t1000\t16\t3611\t5',
        'Dron\tVuelo\tCielo\tVilla Ejemplo\t\t1000\t16\t3611\t5',
        'Muros o bardas\tOtro formato\tBardas\tVilla Ejemplo\t\t1000.123456789\t160\t3611\t1',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Revisar lo pegado' }).click();
  const problems = page.getByRole('list', { name: 'Problemas por celda' });
  await expect(problems).toContainText('«Dron, Vuelo» no está en el catálogo de medios');
  await expect(problems).toContainText('tiene más de dos decimales');
  await expect(problems).toContainText('«160» pasa de 100 %');
  await expect(page.getByRole('checkbox', { name: 'Mostrar solo las filas que no se cargan' })).toBeChecked();
  await page.getByRole('button', { name: 'Cargar 1 renglón' }).click();
  await expect(plan.cell(3, 'Soporte')).toHaveText('Canal Ficticio');
  await expect(plan.cell(3, 'Total con IVA')).toHaveText('5,800.00');
  await expect(page.getByText('$5,800.00 con IVA').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(plan.grid.getByRole('row').nth(3)).toContainText('Total');
  await page.keyboard.press('Control+y');
  await expect(plan.cell(3, 'Soporte')).toHaveText('Canal Ficticio');
  await plan.saved();

  // It is all there after the computer was switched off.
  await cauce.restart();
  await openDossier(page, setup.programName);
  await page.getByRole('button', { name: 'Plan de medios', exact: true }).click();
  await plan.cell(2, 'Soporte').click();
  await expect(plan.cell(2, 'Tarifa bruta')).toHaveText('1,250.00');
  await expect(plan.field('Alcance %')).toHaveValue('35');
  await lookAtBothThemes(page, 'media-plan-lines');

  // Enlarged to 150 %, every part is a click away, and the top says what it costs.
  await page.setViewportSize({ width: 911, height: 512 });
  const budget = await plan.part('Presupuesto');
  const cost = page
    .getByRole('banner')
    .or(page.locator('[data-pane="encabezado"]'))
    .getByText(/con IVA/)
    .last();
  expect(await cost.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await page.setViewportSize({ width: 1366, height: 768 });

  // F1 tells of the part that one has just gone to.
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'El plan frente al presupuesto' })).toBeVisible();
  await page.keyboard.press('Escape');

  // While no money was authorised there is one cause, with a way to it.
  const found = await callHost(page, 'mediaPlan.findings', { mediaPlanId: setup.mediaPlanId });
  expect(found.filter(({ code }) => /^plan-above|^budget-unauthorised/.test(code)).map(({ code }) => code)).toEqual([
    'budget-unauthorised',
  ]);
  await budget.getByRole('button', { name: 'Abrir el presupuesto' }).click();
  await expect(plan.parts).toHaveCount(0);
});

test('audience, blackouts, budget and findings say what is missing until it is there', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeMediaPlan(page);
  await fillPlan(page, setup, { lines: 4, daily: 1, blackout: true, vatPercent: '' });
  await authoriseBudget(page, setup.budgetId);
  await editBudget(page, setup.budgetId, [contract()], 'Cargar un contrato');
  const plan = await openMediaPlan(page, setup);

  // The rate of the year stands in the way until it is written.
  const data = await plan.part('Plan');
  await expect(data.getByText('Falta la tasa de IVA del ejercicio.')).toBeVisible();
  const vat = data.getByLabel('IVA del ejercicio, %');
  await vat.fill('16');
  await vat.blur();
  await expect(data.getByText('Falta la tasa de IVA del ejercicio.')).toHaveCount(0);

  // Points are somebody's: the universe first, then what each line reaches of it.
  const audience = await plan.part('Audiencia');
  await audience.getByRole('tab', { name: 'Universos' }).click();
  await audience.getByRole('button', { name: 'Agregar universo' }).click();
  const universes = audience.getByRole('grid', { name: 'Universos' });
  await expect(universes).toBeFocused();
  await page.keyboard.type('Mujeres de 25 a 44');
  for (const key of ['Tab', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('Villa Ejemplo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sondeo ficticio');
  await page.keyboard.press('Tab');
  await audience.getByRole('tab', { name: 'Por renglón' }).click();
  const figures = audience.getByRole('grid', { name: 'Audiencia por renglón' });
  const figure = (row: number, at: number) => figures.getByRole('row').nth(row).getByRole('gridcell').nth(at);
  await figure(1, 1).click();
  await page.keyboard.type('Mujeres');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4000');
  await page.keyboard.press('Tab');
  await expect(figure(1, 1)).toHaveText('Mujeres de 25 a 44, Villa Ejemplo');
  await expect(figure(1, 9)).toHaveText('2,170 TRP');
  await expect(figure(2, 9)).toHaveText('');
  await lookAtBothThemes(page, 'media-plan-audience');

  // A line in a blackout goes on only with a reason that somebody stated and another looked at.
  const blackouts = await plan.part('Vedas');
  const answer = blackouts.getByRole('listitem', { name: /^Renglón 1, Soporte ficticio 1/ });
  await expect(answer.getByText(/Consulta ficticia: 3 a 7 de mayo/)).toBeVisible();
  await answer.getByLabel('Excepción que le corresponde').selectOption('Servicio de salud');
  await answer.getByLabel('Por qué le corresponde').fill('Campaña ficticia de vacunación');
  await answer.getByLabel('Puesto que la revisó').fill('Jefatura Jurídica');
  await answer.getByRole('textbox', { name: 'Fecha en que la revisó' }).fill(`20/04/${YEAR}`);
  await page.keyboard.press('Tab');
  await plan.saved();
  const said = async () =>
    (await callHost(page, 'mediaPlan.findings', { mediaPlanId: setup.mediaPlanId })).filter(({ code }) =>
      code.startsWith('in-blackout'),
    );
  await expect
    .poll(async () => (await said()).map(({ code }) => code).sort())
    .toEqual(['in-blackout', 'in-blackout', 'in-blackout', 'in-blackout-stated']);
  await lookAtBothThemes(page, 'media-plan-blackouts');

  // What doesn't fit is named; a line that became a contract counts no second time.
  const budget = await plan.part('Presupuesto');
  const tie = budget.getByRole('table', { name: 'Plan y presupuesto por partida y mes' });
  const left = tie.getByRole('row', { name: /^Queda/ });
  await expect(left).toContainText('falta');
  const planned = tie.getByRole('row', { name: /^Plan/ }).getByRole('cell').last();
  const before = await planned.textContent();
  await budget.getByLabel('Ligar un renglón a Contrato ficticio 7').selectOption('Renglón 1, Soporte ficticio 1');
  await expect(budget.getByText(/Planeado .*, comprometido \$1,000\.00/)).toBeVisible();
  await expect(planned).not.toHaveText(before ?? '');
  await lookAtBothThemes(page, 'media-plan-budget');

  // Findings lead where they are; the page is the paper, and the history tells what was done.
  await page.getByRole('button', { name: 'Paneles' }).click();
  await page.getByRole('menuitem', { name: 'Avisos' }).click();
  await page.getByRole('button', { name: /Partida 3611.*rebasa lo disponible/ }).press('Enter');
  await expect(tie.getByRole('rowheader', { name: /^3611/ })).toBeFocused();
  await page.getByRole('button', { name: /Renglón 2.*Nadie ha dicho si está exceptuado/ }).click();
  await expect(blackouts.getByRole('listitem', { name: /^Renglón 2/ }).getByRole('combobox')).toBeFocused();
  await page.getByRole('tab', { name: 'Historial' }).click();
  await expect(page.getByText('Ligar un renglón a su compromiso').first()).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(
    page
      .getByRole('img', { name: /^Página 1/ })
      .or(page.locator('[data-pdf-sha256]'))
      .first(),
  ).toBeVisible({ timeout: 60_000 });

  // Once its dossier is put away it is read, and says why; no key changes it.
  await callHost(page, 'dossier.archive', { dossierId: setup.dossierId, archived: true });
  await page.getByRole('button', { name: 'Volver al expediente' }).click();
  await page.getByRole('button', { name: 'Plan de medios', exact: true }).click();
  await expect(page.getByText('Este plan de medios se lee y no se cambia.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modo guiado' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Agregar renglón' })).toHaveCount(0);
  await expect(plan.grid).toHaveAttribute('aria-readonly', 'true');
  await plan.cell(1, 'Soporte').click();
  await page.keyboard.type('x');
  await expect(plan.cell(1, 'Soporte')).toHaveText('Soporte ficticio 1');
  await expect(plan.field('Quién lo imparte o lo hace')).toHaveAttribute('readonly', '');
});

test('questions alone lead from the campaigns to a plan that nothing stands in the way of', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeMediaPlan(page);
  await authoriseBudget(page, setup.budgetId);
  await openMediaPlan(page, setup);
  await page.getByRole('button', { name: 'Modo guiado' }).click();
  const guided = guidedOn(page);
  const { answer, asks, next } = guided;
  const add = async (words: string) => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Buscar en el catálogo de medios' })).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };

  await asks('¿Qué tasa de IVA rige en el ejercicio?');
  await page.keyboard.type('16');
  await next();

  // Outside: a talk that costs something.
  await asks(/^¿Con qué medios .* «Afíliese en su barrio \(ficticia\)»/);
  await expect(answer.getByRole('button', { name: 'Agregar el primero' })).toBeFocused();
  await add('plática al público');
  await asks(/¿quién lo hace y dónde\?$/);
  await page.keyboard.type('Brigada ficticia');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Centro comunitario');
  await next();
  await asks('Renglón 1, Brigada ficticia: ¿en qué fechas?');
  await page.keyboard.type(`12/03/${YEAR}`);
  await answer.getByRole('button', { name: 'Agregar fecha' }).click();
  await expect(answer.getByText(`12 de marzo de ${YEAR}`)).toBeVisible();
  await answer.getByLabel('Fecha', { exact: true }).fill(`13/03/${YEAR}`);
  await answer.getByRole('button', { name: 'Agregar fecha' }).click();
  await expect(answer.getByText(`13 de marzo de ${YEAR}`)).toBeVisible();
  await next();
  await asks('Renglón 1, Brigada ficticia: ¿cuánto cuesta cada una?');
  // Back among its dates one stands where a date is written, not on what takes one away; and after that on the next.
  await page.keyboard.press('Control+Shift+Enter');
  await asks('Renglón 1, Brigada ficticia: ¿en qué fechas?');
  await expect(answer.getByLabel('Fecha', { exact: true })).toBeFocused();
  await answer.getByRole('button', { name: `Quitar el 12 de marzo de ${YEAR}` }).press('Enter');
  await expect(answer.getByRole('button', { name: `Quitar el 13 de marzo de ${YEAR}` })).toBeFocused();
  await expect(answer.getByText(/^1, en un día/)).toBeVisible();
  await next();
  await asks('Renglón 1, Brigada ficticia: ¿cuánto cuesta cada una?');
  await page.keyboard.type('50');
  await next();
  await asks('Renglón 1, Brigada ficticia: ¿quién lo paga?');
  await answer.getByLabel('Paga', { exact: true }).selectOption({ value: 'item:3611' });
  await next();
  await asks('Renglón 1, Brigada ficticia: ¿cuántas personas se esperan?');
  await page.keyboard.type('40');
  await next();

  // For the staff: time of the State, painted by weeks, which costs nothing and counts.
  await asks(/^¿Con qué medios .* «Atienda bien \(ficticia\)»/);
  await expect(answer.getByRole('button', { name: 'Agregar el primero' })).toBeFocused();
  await add('spot 30 locales');
  await asks(/¿en qué soporte y en qué plaza\?$/);
  await page.keyboard.type('Radio Ficticia');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Villa Ejemplo');
  await answer.getByLabel('El espacio').selectOption({ value: 'state' });
  await answer.getByLabel('Estaciones').fill('12');
  await next();
  await asks('Renglón 2, Radio Ficticia: ¿en qué semanas y cuántas veces?');
  await answer.getByRole('button', { name: 'Pintar esas semanas' }).click();
  await expect(answer.getByText('5, en 5 días.')).toBeVisible();
  await lookAtBothThemes(page, 'media-plan-guided');
  await next();
  await asks('Renglón 2, Radio Ficticia: ¿cuánto cuesta?');
  await next();
  await asks('Renglón 2, Radio Ficticia: ¿a cuántas personas llega?');
  await next();
  await asks('¿Hay vedas en el ejercicio?');
  await next();
  await asks('¿De quiénes son los porcentajes de audiencia?');
  await next();
  await expect(guided.question('¿El plan cabe en el presupuesto?')).toBeVisible();
  await expect(answer.getByRole('table', { name: 'Plan y presupuesto por partida y mes' })).toContainText('58.00');
  await next();
  await expect(page.getByRole('button', { name: 'Ver el plan completo' })).toBeVisible();
  await guided.saved();
  await expect(guided.progress.getByText(/^(\d+) de \1 contestadas$/)).toBeVisible();
  const findings = await callHost(page, 'mediaPlan.findings', { mediaPlanId: setup.mediaPlanId });
  expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
});

/** Authorises what the budget's lines ask for, month by month. */
const authoriseBudget = async (page: Page, budgetId: string): Promise<void> => {
  const { content } = await callHost(page, 'budget.open', { budgetId });
  const { letter, authorised } = authorisationOf(content.line, YEAR, 'draft', freshId);
  await editBudget(
    page,
    budgetId,
    [
      ...letter.map((row) => ({ op: 'insert', entity: 'letter', row }) as const),
      ...authorised.map((row) => ({ op: 'insert', entity: 'authorised', row }) as const),
    ],
    'Autorizar',
  );
  await callHost(page, 'budget.recordLetter', { budgetId, letterId: letter[0]?.id ?? '' });
};

const contract = () =>
  ({
    op: 'insert',
    entity: 'spending',
    row: {
      id: freshId(),
      rank: 'a0',
      itemCode: '3611',
      departmentId: null,
      fundingSourceId: null,
      moment: 'committed',
      date: `${YEAR}-02-01`,
      month: 2,
      amount: 100_000,
      document: 'Contrato ficticio 7',
      concept: '',
      commitmentId: null,
    },
  }) as const;
