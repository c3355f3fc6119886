import { formatMoney } from '#shared/domain/common/money.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { authorisedProgram } from '#tests/e2e/pages/authorised-plans.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { pdfRows, sheetRows, wordRows } from '#tests/e2e/pages/document-figures.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { type MediaPlanPage, mediaPlanOn } from '#tests/e2e/pages/media-plan-page.ts';

// A whole plan is typed, line by line and week by week.
test.describe.configure({ timeout: 480_000 });

/** A line as the clerk has it on paper: what to look for in the catalogue, and what goes into each column. */
type Typed = readonly [
  words: string,
  unit: RegExp,
  outlet: string,
  place: string,
  /** Pesos without IVA; '' where nothing is bought. */
  rate: string,
  discount: string,
  /** Words of the budget line that pays; '' where nobody pays. */
  payer: string,
  /** Its first week, for how many weeks, insertions of each. */
  weeks: readonly [first: number, count: number, each: number],
  airtime?: 'Tiempo de Estado',
];

// biome-ignore format: one line of the plan a row
const PLAN: readonly Typed[] = [
  ['spot 30 locales', /Radiodifusoras locales.*Spot de 30/, 'Radio Ejemplo', 'Villa Ficticia', '185.37', '15+5', 'Radio comercial', [10, 8, 20]],
  ['spot 20 locales', /Radiodifusoras locales.*Spot de 20/, 'Radio Muestra', 'Santa Ejemplar', '120.50', '10', 'Radio comercial', [11, 8, 15]],
  ['capsula 1 comunitarias', /comunitarias e indígenas.*Cápsula 1/, 'Radio Pinos', 'Muestra del Monte', '350', '', 'Radio comunitaria', [10, 12, 4]],
  ['capsula 5 comunitarias', /comunitarias e indígenas.*Cápsula 5/, 'Radio Monte', 'Muestra del Monte', '725.25', '', 'Radio comunitaria', [10, 10, 2]],
  ['mencion locales', /Radiodifusoras locales.*Mención/, 'La Voz Supuesta', 'Puerto Supuesto', '99.99', '', 'Radio comercial', [12, 6, 7]],
  ['spot 20 abierta local', /Televisión abierta local.*Spot de 20/, 'Canal 9 de Ejemplo', 'Villa Ficticia', '2,500', '20', 'Radio comercial', [14, 4, 1]],
  ['capsula 1 abierta local', /Televisión abierta local.*Cápsula 1/, 'Canal de Prueba', 'Villa Ficticia', '4,800', '', 'Radio comercial', [20, 2, 1]],
  ['spot 30 abierta local', /Televisión abierta local.*Spot de 30/, 'Tiempos de Estado', 'Estado de Ejemplo', '', '', '', [15, 10, 14], 'Tiempo de Estado'],
  ['spot 30 cadenas', /Cadenas radiofónicas.*Spot de 30/, 'Tiempos de Estado, radio', 'Estado de Ejemplo', '', '', '', [15, 10, 35], 'Tiempo de Estado'],
  ['cintillo estados', /Diarios Editados en los Estados.*Cintillo/, 'El Diario de Prueba', 'Villa Ficticia', '3,693.75', '5', 'Carteles', [12, 4, 1]],
  ['1/4 estados', /Diarios Editados en los Estados.*1\/4/, 'La Gaceta de la Costa', 'Bahía del Caso', '12,000', '12.5', 'Carteles', [16, 2, 1]],
  ['cartelera sencilla espectaculares', /Espectaculares.*Cartelera sencilla/, 'Anuncios del Valle', 'Santa Ejemplar', '11,500', '', 'Carteles', [23, 2, 1]],
  ['cartelera doble parabuses', /Parabuses.*Cartelera doble/, 'Parabuses de Ejemplo', 'Villa Ficticia', '3,100', '', 'Carteles', [24, 3, 1]],
  ['bardas', /bardas/i, 'Bardas de la Costa', 'Puerto Supuesto', '2,200', '', 'Carteles', [14, 3, 2]],
  ['banner medios digitales', /Medios Digitales.*Banner/, 'Portal de Prueba', 'Estado de Ejemplo', '850', '', 'Pauta en redes', [10, 12, 3]],
  ['facebook', /Facebook/, 'Página del programa', 'Estado de Ejemplo', '450', '', 'Pauta en redes', [10, 20, 5]],
  ['youtube', /YouTube/, 'Canal del programa', 'Estado de Ejemplo', '1,200', '', 'Pauta en redes', [12, 8, 3]],
  ['instagram', /Instagram/, 'Cuenta del programa', 'Estado de Ejemplo', '600', '', 'Pauta en redes', [14, 8, 2]],
  ['perifoneo', /Perifoneo.*Recorrido/, 'Brigada de difusión 1', 'San Prueba de los Pinos', '650', '', 'Perifoneo', [10, 12, 2]],
  ['perifoneo', /Perifoneo.*Recorrido/, 'Brigada de difusión 2', 'Muestra del Monte', '650', '', 'Perifoneo', [10, 12, 1]],
  ['platica publico', /Plática al público/, 'Promotoras', 'Mercado de Villa Ficticia', '1,200', '', 'Material impreso', [10, 12, 1]],
  ['platica publico', /Plática al público/, 'Promotoras', 'Escuelas de Santa Ejemplar', '950', '', 'Capacitación', [11, 10, 1]],
  ['platica personal', /Plática al personal/, 'Coordinación de módulos', 'Los seis municipios', '0', '', '', [10, 6, 1]],
  ['reunion comites', /Reunión con comités y autoridades/, 'Jefatura', 'Cabeceras municipales', '2,100.33', '', 'Jornadas', [11, 6, 1]],
  ['casa por casa', /Visita casa por casa/, 'Brigadas de la sierra', 'Región Sierra', '3,400', '', 'Viáticos', [10, 10, 2]],
  ['itinerante', /itinerante/, 'Módulo itinerante', 'Puerto Supuesto', '1,500', '', 'Jornadas', [10, 8, 2]],
];

test('from an authorised programme to a finished media plan of 26 lines, typed, painted, checked and printed by keyboard', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const { programName, mediaPlanId } = await authorisedProgram(page);
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);

  await test.step('campaigns out of the programme’s strategies', async () => {
    await page.getByRole('button', { name: 'Estrategia', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Traer campañas del programa' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Nombre de la campaña' })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Afíliese cerca (ficticia)');
    await page.getByRole('textbox', { name: 'Empieza' }).focus();
    await page.keyboard.type(`01/03/${YEAR}`);
    await page.getByRole('textbox', { name: 'Termina' }).focus();
    await page.keyboard.type(`30/11/${YEAR}`);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Plan de medios', exact: true }).press('Enter');
  });

  const plan = mediaPlanOn(page);
  await test.step('26 lines from the catalogue', async () => {
    await plan.part('Renglones');
    for (const [at, line] of PLAN.entries()) await typeLine(plan, at + 1, line);
    await plan.saved();
  });

  await test.step('the rate of the year’s IVA', async () => {
    await plan.part('Plan');
    await page.getByRole('textbox', { name: /^IVA/ }).focus();
    await page.keyboard.type('16');
    await page.keyboard.press('Tab');
    await plan.saved();
  });

  await test.step('their weeks', async () => {
    const calendar = await plan.part('Calendario');
    const grid = calendar.getByRole('grid');
    await grid.focus();
    await page.keyboard.press('Control+Home');
    let column = 0;
    for (const [at, [, , , , , , , [first, count, each]]] of PLAN.entries()) {
      const key = first < column ? 'ArrowLeft' : 'ArrowRight';
      for (; column !== first; column += Math.sign(first - column)) await page.keyboard.press(key);
      for (let step = 1; step < count; step += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.type(String(each));
      await page.keyboard.press('Enter');
      const inserted = calendar.getByRole('gridcell', { name: new RegExp(`^Inserciones del renglón ${at + 1}:`) });
      await expect(inserted).toHaveText((count * each).toLocaleString('es-MX'));
      await page.keyboard.press('ArrowDown');
    }
    await plan.saved();
    await expect(calendar.getByRole('row').last()).toContainText(formatMoney(TOTAL));
  });

  await test.step('what it costs, by medium and item, and that the budget bears it', async () => {
    const totals = await plan.part('Totales');
    const byMedium = totals.getByRole('table', { name: 'Costo por medio' });
    await expect(byMedium.getByRole('row').last()).toContainText(formatMoney(TOTAL, false));
    for (const medium of MEDIA) await expect(byMedium.getByRole('rowheader', { name: medium })).toBeVisible();
    const budget = await plan.part('Presupuesto');
    await expect(budget.getByRole('table', { name: 'Plan y presupuesto por partida y mes' })).toContainText('Queda');
    await expect(budget.getByText(/Excede|Faltan/)).toHaveCount(0);
    const { content } = await callHost(page, 'mediaPlan.open', { mediaPlanId });
    expect(content.line.map(({ outlet }) => outlet)).toEqual(PLAN.map(([, , outlet]) => outlet));
    const found = await callHost(page, 'mediaPlan.findings', { mediaPlanId });
    expect(found.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  });

  await test.step('the plan and its orders on paper, with the same amounts', async () => {
    const save = async (format: RegExp, part?: string) => {
      const { bytes } = await saveFrom(page, cauce, async () => {
        await page.getByRole('button', { name: 'Exportar' }).press('Enter');
        await page.getByRole('menuitem', { name: format }).press('Enter');
        if (part !== undefined) await page.getByRole('menuitem', { name: part, exact: true }).press('Enter');
      });
      await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).press('Enter');
      return bytes;
    };
    const total = formatMoney(TOTAL, false);
    const holds = (rows: readonly (readonly string[])[], text: string) =>
      rows.some((row) => row.some((cell) => cell.includes(text)));
    expect(holds(await sheetRows(await save(/^Libro de Excel/)), total), 'Excel').toBe(true);
    expect(holds(await wordRows(await save(/^Documento de Word/)), total), 'Word').toBe(true);
    expect(holds(pdfRows(await save(/^PDF/)), total), 'PDF').toBe(true);
    const orders = pdfRows(await save(/^Órdenes de inserción: PDF/, 'Todas'));
    const [first, second] = PLAN;
    if (!first || !second) throw new Error('The plan has two lines and more');
    for (const line of [first, second]) expect(holds(orders, formatMoney(costOf(line), false)), line[2]).toBe(true);
    const own = pdfRows(await save(/^Órdenes de inserción: PDF/, second[2]));
    expect(holds(own, formatMoney(costOf(second), false))).toBe(true);
    expect(holds(own, first[2])).toBe(false);
  });
});

/** What the lines cost, worked out apart: net and IVA of each are rounded to the centavo. */
const costOf = ([, , , , rate, discount, , [, count, each]]: Typed): number => {
  const gross = Math.round(Number(rate.replaceAll(',', '')) * 100) * count * each;
  const net = Math.round(discount.split('+').reduce((left, percent) => (left * (100 - Number(percent))) / 100, gross));
  return net + Math.round(net * 0.16);
};
const MEDIA = [
  'Radio',
  'Televisión',
  'Medios impresos',
  'Medios complementarios',
  'Internet',
  'Trabajo de campo',
  'Pláticas',
  'Reuniones',
  'Módulos',
];
const TOTAL = PLAN.reduce((sum, line) => sum + costOf(line), 0);

/** One line by keys alone: from the catalogue, then column by column. */
const typeLine = async (plan: MediaPlanPage, number: number, line: Typed): Promise<void> => {
  const { page } = plan;
  const [words, unit, outlet, place, rate, discount, payer, , airtime] = line;
  await plan.add(words, unit);
  const into = async (text: string, tabs: number) => {
    if (text !== '') await page.keyboard.type(text);
    for (let tab = 0; tab < tabs; tab += 1) await page.keyboard.press('Tab');
  };
  await into(outlet, 1);
  await into(place, 3);
  await into('Afíliese', 2);
  await into(rate, 2);
  await into(discount, 5);
  await into(payer, 1);
  await expect(plan.cell(number, 'Soporte')).toHaveText(outlet);
  if (payer !== '') await expect(plan.cell(number, 'Paga')).toContainText(payer);
  if (airtime) {
    await plan.field('El espacio').focus();
    await page.keyboard.type(airtime);
    await page.keyboard.press('Escape');
  }
};
