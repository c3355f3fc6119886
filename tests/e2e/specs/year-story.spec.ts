import { expect, type Page } from '@playwright/test';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import { inspect } from '#tests/documents/installed-tool.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { test } from '#tests/e2e/harness/cauce-test.ts';
import { chooseFile, saveFrom } from '#tests/e2e/harness/files.ts';
import { type AgreementsPage, openAgreements } from '#tests/e2e/pages/agreements-page.ts';
import { authorisedPlan } from '#tests/e2e/pages/authorised-plans.ts';
import { gridNamed, pasteCells, record } from '#tests/e2e/pages/budget-amounts-page.ts';
import { openBudget } from '#tests/e2e/pages/budget-page.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { wordRows } from '#tests/e2e/pages/document-figures.ts';
import { dossierRow } from '#tests/e2e/pages/dossier-page.ts';
import { type ExecutionPage, openExecution } from '#tests/e2e/pages/execution-page.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { jpegOf } from '#tests/photographs/jpeg-of.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';

// A whole year is typed: three agreements, twenty entries with their files, a transfer; every paper is drawn at its end.
test.describe.configure({ timeout: 900_000 });

type Agreement = {
  readonly kind: 'concertation' | 'collaboration' | 'contract';
  readonly number: string;
  readonly object: string;
  readonly other: string;
  readonly signs: string;
  /** What each side gives: what, how much, in which unit. */
  readonly theirs: readonly [what: string, quantity: string, unit: string];
  readonly ours: readonly [what: string, quantity: string, unit: string] | 'payments';
};

const AGREEMENTS: readonly Agreement[] = [
  {
    kind: 'concertation',
    number: 'CON-01/FICTICIO',
    object: 'Difundir la campaña ficticia en las reuniones del consejo.',
    other: 'Consejo Ciudadano Supuesto',
    signs: 'Berta Imaginada Ruiz',
    theirs: ['Reuniones con vecinas y vecinos', '24', 'reuniones'],
    ours: ['Carteles para las reuniones', '600', 'carteles'],
  },
  {
    kind: 'collaboration',
    number: 'COL-01/FICTICIO',
    object: 'Llevar el reto escolar a las secundarias.',
    other: 'Secretaría de Educación de Ejemplo',
    signs: 'Darío Muestra Peña',
    theirs: ['Aulas y horario en las secundarias', '40', 'escuelas'],
    ours: ['Pláticas en las secundarias', '40', 'pláticas'],
  },
  {
    kind: 'contract',
    number: 'CTO-01/FICTICIO',
    object: 'Transmitir los spots de la campaña ficticia.',
    other: 'Radio Ejemplo, S.A. de C.V.',
    signs: 'Inés Prueba Ficticia',
    theirs: ['Spots de 30 segundos', '320', 'spots'],
    ours: 'payments',
  },
];

/** Item 3611 pays both, $60,000.00 each. */
const PAYMENTS = [
  ['Primer pago, contra testigos de abril', '30/04'],
  ['Segundo pago, contra testigos de octubre', '31/10'],
] as const;

type Logged = readonly [
  kind: string,
  on: string,
  title: string,
  /** Words of an activity with how much of it, or of a media line with its insertions; '' where it wasn't planned. */
  of: readonly ['activity' | 'line', words: string, option: RegExp, quantity: string] | null,
  people: string,
];

// biome-ignore format: an entry of the log a row
const LOG: readonly Logged[] = [
  ['Reunión', '20/01', 'Arranque con comités de agua', ['activity', 'comités', /Reuniones con comités de agua/, '2'], '41'],
  ['Plática', '28/01', 'Mercado municipal, antes de abrir', ['activity', 'mercados', /Pláticas en mercados/, '4'], '120'],
  ['Impreso', '30/01', 'Entrega de carteles a centros de salud', ['activity', 'carteles', /Carteles para centros/, '1,200'], ''],
  ['Impreso', '31/01', 'Entrega de trípticos', ['activity', 'trípticos', /Trípticos con el trámite/, '8,000'], ''],
  ['Trabajo de campo', '12/02', 'Casa por casa en la sierra', ['activity', 'casa por casa', /Visitas casa por casa/, '150'], '310'],
  ['Plática', '19/02', 'Mercado de Santa Ejemplar', ['activity', 'mercados', /Pláticas en mercados/, '4'], '96'],
  ['Radio', '15/03', 'Spots de marzo en Radio Ejemplo', ['line', 'Radio Ejemplo', /Radio Ejemplo/, '40'], ''],
  ['Radio', '31/03', 'Spots de la segunda quincena de marzo', ['line', 'Radio Ejemplo', /Radio Ejemplo/, '40'], ''],
  ['Evento', '22/03', 'Día del agua en la plaza (no estaba planeado)', null, '850'],
  ['Trabajo de campo', '09/04', 'Casa por casa en el valle', ['activity', 'casa por casa', /Visitas casa por casa/, '190'], '402'],
  ['Radio', '30/04', 'Spots de abril en Radio Ejemplo', ['line', 'Radio Ejemplo', /Radio Ejemplo/, '80'], ''],
  ['Internet', '30/04', 'Pauta del mes en la página del programa', ['line', 'Página del programa', /Página del programa/, '20'], '15,400'],
  ['Televisión', '18/05', 'Entrevista en el canal universitario', ['line', 'Canal Universitario', /Canal Universitario/, '1'], ''],
  ['Plática', '11/06', 'Mercado del puerto', ['activity', 'mercados', /Pláticas en mercados/, '3'], '88'],
  ['Evento', '20/06', 'Feria de la lluvia', ['activity', 'Feria', /Feria de la lluvia/, '1'], '2,300'],
  ['Reunión', '03/07', 'Comités de agua del valle', ['activity', 'comités', /Reuniones con comités de agua/, '2'], '38'],
  ['Trabajo de campo', '21/08', 'Visitas a personas con discapacidad', ['activity', 'discapacidad', /Visita a domicilio/, '10'], '10'],
  ['Plática', '17/09', 'Mercado de Villa Ficticia', ['activity', 'mercados', /Pláticas en mercados/, '4'], '131'],
  ['Radio', '31/10', 'Spots de octubre en Radio Ejemplo', ['line', 'Radio Ejemplo', /Radio Ejemplo/, '80'], ''],
  ['Otra acción', '27/11', 'Encuesta corta en módulos', ['activity', 'Encuesta corta', /Encuesta corta/, '280'], '280'],
];

test('a year, from the authorised plan through three agreements, twenty entries, a modified budget and the report to its closing', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await authorisedPlan(page);
  const { programName, dossierId, budgetId } = setup;

  await test.step('three agreements, one of each kind, written, revised and signed', async () => {
    const agreements = await openAgreements(page, setup);
    for (const agreement of AGREEMENTS) await writeAndSign(agreements, agreement);
    await expect(agreements.rows).toHaveCount(3);
    // What the contract promises to pay is committed, each payment in its month.
    const { content } = await callHost(page, 'budget.open', { budgetId });
    expect(content.spending.map(({ moment, itemCode, month, amount }) => [moment, itemCode, month, amount])).toEqual([
      ['committed', '3611', 4, 6_000_000],
      ['committed', '3611', 10, 6_000_000],
    ]);
  });

  await test.step('a budget that is modified: two items give to radio', async () => {
    await page.getByRole('button', { name: 'Volver al expediente' }).click();
    const budget = await openBudget(page, setup);
    await budget.tab('Adecuaciones');
    await page.getByRole('button', { name: 'Nueva adecuación' }).click();
    await page.getByLabel('Número de oficio').fill('AD-01/FICTICIO');
    await page.getByRole('textbox', { name: 'Fecha' }).fill(`02/05/${YEAR}`);
    await page.keyboard.press('Enter');
    await page.getByLabel('Justificación').fill('Se imprime menos y se transmite más (ficticio).');
    await page.getByRole('button', { name: 'Agregar movimiento' }).click();
    await gridNamed(page, 'Movimientos por partida y mes').go(1, 'Partida');
    await pasteCells(page, [
      ['3361', '', '', '', '', '', '', '', '', '-7500.25'],
      ['2611', '', '', '', '', '', '', '', '', '-2499.75'],
      ['3611', '', '', '', '', '', '', '', '', '10000'],
    ]);
    await record(page, 'adecuación');
    await page.getByRole('button', { name: 'Volver al expediente' }).click();
  });

  const execution = await openExecution(page, setup);
  await test.step('twenty entries of the log, each with its file', async () => {
    for (const [at, entry] of LOG.entries()) await logEntry(execution, at, entry);
    await expect(page.getByRole('button', { name: /^Bitácora/ })).toContainText('20');
  });

  await test.step('what was paid of the contract, against the testimonies of April', async () => {
    const spending = await execution.part('Gasto');
    await spending.getByRole('button', { name: /Primer pago/ }).click();
    await spending.getByRole('button', { name: 'Registrar…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Registrar gasto' });
    await dialog.getByRole('textbox', { name: 'Importe, con IVA' }).fill('60,000.01');
    await dialog.getByRole('textbox', { name: 'Número de documento' }).fill('Factura ficticia 880');
    await dialog.getByRole('textbox', { name: 'Fecha' }).fill(`30/04/${YEAR}`);
    await dialog.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(dialog).toContainText('rebasaría');
    await dialog.getByRole('textbox', { name: 'Importe, con IVA' }).fill('58,000.50');
    await dialog.getByRole('button', { name: 'Registrar', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(spending.getByText('Quedan $1,999.50 por devengar')).toBeVisible();
  });

  await test.step('what was planned and never done is explained, or named', async () => {
    const progress = await execution.part('Avance');
    await progress.getByLabel('Hasta').selectOption('12');
    const table = progress.getByRole('table', { name: 'Actividades del programa' });
    await expect(table.getByRole('row').nth(1)).toContainText('Nunca se hizo');
    await table.getByRole('button', { name: /Historieta para estudiantes/ }).click();
    await progress.getByRole('textbox', { name: /^Por qué no se hizo/ }).fill('La imprenta ficticia no entregó');
    await page.keyboard.press('Tab');
    await execution.saved();
  });

  await test.step('the report, with the same figures on every paper', async () => {
    await execution.part('Informe');
    await page.getByLabel('Avance a').selectOption('12');
    const pdf = await exported(page, cauce, /PDF/);
    const text = inspect('pdftotext', ['-layout', 'FILE', '-'], pdf);
    const flat = text.replace(/\s+/g, ' ');
    for (const words of [
      '120,000.00',
      '58,000.50',
      'CTO-01/FICTICIO',
      'La imprenta ficticia no entregó',
      'Sin explicación',
    ]) {
      expect(flat).toContain(words);
    }
    // Item 3611, authorised and with what the transfer gave it; and the contract, paid as the item says.
    expect(flat).toContain('1,245,000.00 1,255,000.00');
    expect(flat).toMatch(/CTO-01\/FICTICIO, Contrato de.{0,80}120,000\.00 120,000\.00 58,000\.50/);
    for (const [, , title] of LOG) expect(flat).toContain(title.slice(0, 24));
    const rows = await wordRows(await exported(page, cauce, /DOCX|Word/));
    expect(rows.some((row) => row.some((cell) => cell.includes('58,000.50')))).toBe(true);
    // Twenty different drawings, each kept once.
    const { executionId } = await callHost(page, 'execution.ofDossier', { dossierId });
    const { content } = await callHost(page, 'execution.open', { executionId });
    expect(new Set(content.entryEvidence.map(({ sha }) => sha)).size).toBe(LOG.length);
  });

  await test.step('the year closes: its papers are kept, nothing of it is written any more', async () => {
    await page.getByRole('button', { name: 'Volver al expediente' }).click();
    await page.getByRole('button', { name: 'Más acciones del expediente' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Cerrar el ejercicio…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Cerrar el ejercicio ${YEAR}` });
    await dialog.getByRole('textbox', { name: 'Nota' }).fill('Cierre del ejercicio ficticio.');
    await dialog.getByRole('button', { name: 'Cerrar el ejercicio' }).click();
    await expect(dialog).toHaveCount(0, { timeout: 300_000 });
    const kept = page.getByRole('region', { name: 'Cierre del ejercicio' });
    for (const name of ['Informe de avance', 'Plan de medios', 'Programa anual']) {
      await expect(kept.getByText(new RegExp(name)).first()).toBeVisible();
    }
    await kept.getByRole('button', { name: 'Comprobar los archivos' }).click();
    await expect(kept.getByRole('status')).toContainText(/^\d+ archivos íntegros$/);
    await page.getByRole('button', { name: 'Ejecución', exact: true }).click();
    await expect(
      page.getByText(new RegExp(`El ejercicio ${YEAR} se cerró el .*ya solo se consulta`)).first(),
    ).toBeVisible();
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the next year starts from its results', async () => {
    await goTo(page, 'Expedientes');
    await dossierRow(page, programName)
      .getByRole('button', { name: /^Más acciones/ })
      .click();
    await page.getByRole('menuitem', { name: 'Crear el del año siguiente…' }).click();
    const carry = page.getByRole('dialog', { name: 'Crear el expediente del año siguiente' });
    await expect(carry.getByRole('list', { name: 'Lo que trae del año anterior' })).toContainText(
      /El diagnóstico traerá \d+ resultados/,
    );
    await carry.getByRole('button', { name: /^Crear/ }).click();
    await expect(carry).toHaveCount(0);
    await page.getByRole('button', { name: 'Diagnóstico', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(YEAR + 1));
    const [next] = (await callHost(page, 'dossier.list', { archived: false, query: '' })).filter(
      ({ fiscalYear }) => fiscalYear === YEAR + 1,
    );
    const { diagnosisId } = await callHost(page, 'diagnosis.ofDossier', { dossierId: next?.dossierId ?? '' });
    const { content } = await callHost(page, 'diagnosis.open', { diagnosisId });
    const talks = content.pastResult.find(({ concept }) => concept.startsWith('Pláticas en mercados'));
    expect(talks).toMatchObject({ fiscalYear: YEAR, done: '15' });
  });
});

/** From nothing to its signature, by keyboard. */
const writeAndSign = async (agreements: AgreementsPage, agreement: Agreement): Promise<void> => {
  const { page, box, side, dialog, part, backToList, saved } = agreements;
  const { kind, number, object, other, signs, theirs, ours } = agreement;
  await page.keyboard.press('Alt+n');
  if (kind === 'concertation') {
    await page.getByRole('button', { name: 'Empezar un convenio de concertación' }).press('Enter');
  } else {
    await page.getByRole('menuitem', { name: new RegExp(`^${AGREEMENT_KIND_NAMES[kind]}`) }).press('Enter');
  }
  await expect(box('Número')).toBeFocused();
  await page.keyboard.type(number);
  await box('Objeto').fill(object);
  await box('Empieza el').fill(`01/03/${YEAR}`);
  await box('Termina el').fill(`15/12/${YEAR}`);
  await page.keyboard.press('Tab');
  if (kind === 'contract') await page.getByLabel('Procedimiento de contratación').selectOption({ index: 1 });

  await part(2, 'Partes y firmas');
  await side('La otra parte').getByRole('button', { name: 'Escribirla' }).press('Enter');
  await expect(side('Parte sin nombre').getByRole('textbox', { name: /Nombre o razón social/ })).toBeFocused();
  await page.keyboard.type(other);
  for (const [party, person] of [
    [other, signs],
    ['Instituto Ficticio', 'Ana Ejemplo Ruiz'],
  ] as const) {
    await side(party).getByRole('button', { name: 'Agregar firmante' }).press('Enter');
    await expect(side(party).getByRole('textbox', { name: 'Nombre, firmante 1' })).toBeFocused();
    await page.keyboard.type(person);
  }

  await part(3, 'Compromisos');
  const inKind = async (of: RegExp, [what, quantity, unit]: readonly [string, string, string]) => {
    await side(of).getByRole('button', { name: 'En especie' }).press('Enter');
    await expect(box('A qué se compromete')).toBeFocused();
    await page.keyboard.type(what);
    await box('Cantidad').fill(quantity);
    await box('Unidad').fill(unit);
    await page.getByRole('button', { name: new RegExp(what) }).press('Enter');
    await expect(box('Cantidad')).toHaveCount(0);
  };
  await inKind(/^La otra parte/, theirs);
  if (ours !== 'payments') await inKind(/^Nuestra parte/, ours);
  else {
    for (const [what, on] of PAYMENTS) {
      await side(/^Nuestra parte/)
        .getByRole('button', { name: 'Un pago' })
        .press('Enter');
      await expect(box('A qué se compromete')).toBeFocused();
      await page.keyboard.type(what);
      await box('Importe con IVA').fill('60,000');
      await page.keyboard.press('Tab');
      await page.getByLabel('Partida que paga').selectOption('3611');
      await box('Para cuándo').fill(`${on}/${YEAR}`);
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: new RegExp(what) }).press('Enter');
      await expect(box('Importe con IVA')).toHaveCount(0);
    }
  }
  await saved();

  await part(8, 'Curso');
  for (const act of ['Enviar a revisión jurídica', 'Registrar la firma']) {
    await page.getByRole('button', { name: `${act}…` }).press('Enter');
    await expect(dialog.getByRole('button', { name: act })).toBeEnabled();
    await dialog.getByRole('button', { name: act }).press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await part(7, 'Archivos');
  await chooseFile(page, () => page.getByRole('button', { name: 'Agregar archivo…' }).click(), {
    name: `${number.replace('/', ' ')} firmado.pdf`,
    mimeType: 'application/pdf',
    buffer: Buffer.from(smallPdf(`${number} firmado (ficticio)`)),
  });
  await expect(page.getByText(/^Huella [0-9a-f]{8} /)).toBeVisible();
  await backToList();
};

/** What it was and when, of what it was, whom it reached, and a photograph that proves it. */
const logEntry = async (execution: ExecutionPage, at: number, [kind, on, title, of, people]: Logged): Promise<void> => {
  const { page, card, evidence } = execution;
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nueva entrada de la bitácora' });
  await dialog.getByRole('radio', { name: kind }).press('Space');
  await dialog.getByRole('textbox', { name: '¿Qué día fue?' }).fill(`${on}/${YEAR}`);
  await dialog.getByRole('textbox', { name: 'Título' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(card.getByRole('textbox', { name: 'Descripción' })).toBeFocused();
  if (of) {
    const [what, words, option, quantity] = of;
    await execution.pick(what === 'activity' ? 'Actividad del programa' : 'Renglón del plan de medios', words, option);
    const much = card.getByRole('textbox', { name: what === 'activity' ? /^Cantidad/ : 'Inserciones publicadas' });
    await much.fill(quantity);
    await page.keyboard.press('Tab');
  }
  if (people !== '') {
    await card.getByRole('textbox', { name: 'Personas en total' }).fill(people);
    await page.keyboard.press('Tab');
  }
  await chooseFile(page, () => card.getByRole('button', { name: 'Agregar fotos o archivos…' }).click(), {
    name: `foto ${at + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(jpegOf(drawnScene(at + 1))),
  });
  await expect(evidence).toHaveCount(1);
};

const exported = async (page: Page, cauce: Parameters<typeof saveFrom>[1], format: RegExp): Promise<Uint8Array> => {
  const { bytes } = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: /^Exportar el informe/ }).press('Enter');
    await page.getByRole('menuitem', { name: format }).press('Enter');
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).press('Enter');
  return bytes;
};
