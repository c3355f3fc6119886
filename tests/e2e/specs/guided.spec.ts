import JSZip from 'jszip';
import { type CauceApp, expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { createDossier, openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { type GuidedPage, guidedOn } from '#tests/e2e/pages/guided-page.ts';
import { valuesField } from '#tests/e2e/pages/record-page.ts';

/** A small procedure in our own words, as somebody would copy it from a document. Fictitious. */
const PROCEDURE = `Procedimiento: Presupuesto del programa de huertos

1. Objetivo
Elaborar la ficha y el presupuesto del programa de huertos y entregarlos a tiempo.

2. Alcance
Departamento de Difusión
Dirección de Promoción Vecinal

3. Políticas
• El presupuesto se entrega en septiembre.

6. Desarrollo
No.\tResponsable\tActividad
1\tJefatura de Difusión\tLlena la ficha del programa.
2\tJefatura de Difusión\tElabora el anteproyecto de presupuesto.
3\tDirección de Promoción Vecinal\tRevisa y firma el anteproyecto.
Fin de procedimiento

8. Definiciones
Anteproyecto: lo que se pide para el año siguiente.
`;

const PROGRAM = 'Huertos de Barrio';
const CLASSIFIER = '¿Con qué clasificador se elabora el de 2027?';
const NOTHING_OPEN = 'No queda ninguna pregunta abierta';

test.describe.configure({ timeout: 480_000 });

test('record and budget are finished through questions alone, from an empty desk and across a restart', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'empty', 'Procedimientos');
  await bringInProcedure(page);
  await createDossier(page, PROGRAM, '2027');
  const guided = guidedOn(page);

  await openRecordByQuestions(page);
  await answerRecordUpToTheMiddle(guided);
  await guided.saved();
  await cauce.restart();
  await openDossier(page, PROGRAM);
  await openRecordByQuestions(page);
  // The very question that was left, not the first one without answer.
  await guided.asks('¿Para qué existe el programa?');
  await expect(guided.answer.getByRole('textbox')).toContainText('cada barrio');
  await guided.next();
  await answerRecordToTheEnd(guided);
  await expect(guided.question(NOTHING_OPEN)).toBeFocused();
  await lookAtBothThemes(page, 'guided-record-end');
  await expectWordPrints(page, cauce, ['Presta terrenos', 'Nadia Laguna Prado', '5550 1234', 'cada barrio']);
  await page.getByRole('button', { name: 'Ver la ficha y su página' }).click();
  await expectRecordShows(guided);

  await goTo(page, 'Expedientes');
  await openDossier(page, PROGRAM);
  await openBudgetByQuestions(page);
  await answerBudgetUpToTheMiddle(guided);
  await guided.saved();
  await cauce.restart();
  await openDossier(page, PROGRAM);
  await openBudgetByQuestions(page);
  await guided.asks('¿En qué meses se gasta?');
  await answerBudgetToTheEnd(guided);
  await expect(guided.question(NOTHING_OPEN)).toBeFocused();
  await lookAtBothThemes(page, 'guided-budget-end');
  await expectWordPrints(page, cauce, ['Gasolina para las visitas', '100,040.00', '50,020.00', '112,040.10']);
  await page.getByRole('button', { name: 'Ver el presupuesto completo' }).click();
  await expectBudgetShows(guided);
});

type Page = GuidedPage['page'];

const bringInProcedure = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+o');
  await page.getByLabel('O pegue aquí el texto').fill(PROCEDURE);
  await page.getByRole('button', { name: 'Revisar el texto pegado' }).click();
  await page.getByRole('button', { name: 'Importar este procedimiento' }).click();
  await expect(page.getByRole('table', { name: 'Desarrollo' })).toBeVisible();
  await page.getByRole('button', { name: 'Más acciones del procedimiento' }).click();
  await page.getByRole('menuitem', { name: /^Autorizar…/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Autorizar esta versión' });
  for (const [name, text] of [
    ['Código', 'PV-P-01'],
    ['Versión', '01'],
    ['Documentación', '15/01/2026'],
    ['Actualización', '15/01/2026'],
    ['Autorización', '02/02/2026'],
    ['Nombre de quien firma: Documentó', 'Ana Ejemplo Ruiz'],
    ['Nombre de quien firma: Autorizó', 'Luis Ejemplo Paz'],
  ] as const) {
    await dialog.getByRole('textbox', { name, exact: true }).fill(text);
  }
  await dialog.getByRole('button', { name: 'Autorizar y congelar' }).click();
  await expect(page.getByText('Versión autorizada')).toBeVisible({ timeout: 60_000 });
};

const openRecordByQuestions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Ficha', exact: true }).click();
  await page.getByRole('button', { name: 'Llenar con preguntas' }).click();
};

const openBudgetByQuestions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Presupuesto', exact: true }).click();
  await page.getByRole('button', { name: 'Modo guiado' }).click();
};

/** Types the answer of a line and goes on with Enter. */
const line = async (guided: GuidedPage, title: string, text: string): Promise<void> => {
  await guided.asks(title);
  await guided.page.keyboard.type(text);
  await guided.page.keyboard.press('Enter');
};

/** Adds a row with Enter on the button that has the focus, fills its cells with Tab between them, goes on with Enter. */
const row = async (guided: GuidedPage, title: string, cells: readonly string[]): Promise<void> => {
  await guided.asks(title);
  await guided.page.keyboard.press('Enter');
  await expect(guided.answer.locator('input:focus')).toHaveCount(1);
  for (const [index, cell] of cells.entries()) {
    if (index > 0) await guided.page.keyboard.press('Tab');
    await guided.page.keyboard.type(cell);
  }
  await guided.page.keyboard.press('Enter');
};

/** Ticks the first value with the space bar and goes on. */
const first = async (guided: GuidedPage, title: string): Promise<void> => {
  await guided.asks(title);
  await guided.page.keyboard.press('Space');
  await expect(guided.answer.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await guided.page.keyboard.press('Enter');
};

const answerRecordUpToTheMiddle = async (guided: GuidedPage): Promise<void> => {
  const { page } = guided;
  // The name came with the dossier: what is open is asked first, and one can still go back.
  await guided.asks('¿Qué es el programa y qué hace por la gente?');
  await page.keyboard.press('Control+Shift+Enter');
  await guided.asks('¿Cómo se llama el programa?');
  await expect(guided.answer.getByRole('textbox')).toHaveValue(PROGRAM);
  await lookAtBothThemes(page, 'guided-record-first');
  await page.keyboard.press('Enter');
  await guided.asks('¿Qué es el programa y qué hace por la gente?');
  await page.keyboard.type('Presta terrenos a grupos de vecinos para que siembren. Programa ficticio.');
  await page.keyboard.press('Control+Enter');
  await line(guided, '¿Tiene página web?', 'https://huertos.ejemplo.mx');
  await first(guided, '¿A quién se dirige?');
  await first(guided, '¿A qué grupos de personas llega?');
  // Back and on again: the answer is still there.
  await guided.asks('¿Qué recibe la persona?');
  await page.keyboard.press('Control+Shift+Enter');
  await guided.asks('¿A qué grupos de personas llega?');
  await expect(guided.answer.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await lookAtBothThemes(page, 'guided-record-values');
  await guided.next();
  await first(guided, '¿Qué recibe la persona?');
  await line(guided, '¿Qué dependencia responde por el programa?', 'Secretaría Ficticia de Barrios');
  await row(guided, '¿Quién da informes?', ['Nadia Laguna Prado', 'Directora de Huertos']);
  await row(guided, '¿A qué correo se puede escribir?', ['huertos@ejemplo.mx']);
  await row(guided, '¿A qué teléfono se puede llamar?', ['33', '5550 1234', '120']);
  await row(guided, '¿Quién es la persona titular que responde por el programa?', ['Irene Monte', 'Directora General']);
  await guided.asks('¿Para qué existe el programa?');
  await page.keyboard.type('Que cada barrio tenga un huerto.');
  await page.keyboard.press('Control+Enter');
  await guided.asks('¿En qué año empezó a operar?');
  await expect(guided.progress).toContainText('12 de 18 contestadas');
  await page.keyboard.press('Control+Shift+Enter');
  await guided.asks('¿Para qué existe el programa?');
};

const answerRecordToTheEnd = async (guided: GuidedPage): Promise<void> => {
  const { page } = guided;
  await line(guided, '¿En qué año empezó a operar?', '2019');
  await first(guided, '¿A qué tema de gobierno pertenece?');
  await first(guided, '¿Qué necesidad de la gente resuelve?');
  await guided.asks('¿A cuántas personas se dirige, y cuáles?');
  await page.keyboard.type('12,000 familias del censo vecinal de 2023.');
  await page.keyboard.press('Control+Enter');
  await first(guided, '¿En qué territorio opera?');
  await first(guided, '¿Opera en el campo, en la ciudad o en ambos?');
  await guided.asks('¿Qué grado de marginación tienen las localidades que atiende?');
  await page.keyboard.press('Control+Enter');
  // A day that can't be read would be lost on the way: the question waits for it.
  await line(guided, '¿Qué día se capturó o se puso al día la ficha?', '45 de enero');
  await expect(guided.answer.getByText('«45 de enero» no es una fecha.')).toBeVisible();
  await guided.asks('¿Qué día se capturó o se puso al día la ficha?');
  await page.keyboard.press('Control+a');
  await line(guided, '¿Qué día se capturó o se puso al día la ficha?', '15 de enero de 2026');
  await guided.asks('¿De qué página se tomó la ficha?');
  await page.keyboard.press('Control+Enter');
  await guided.asks('¿Qué enlaces cita la ficha?');
  await page.keyboard.press('Control+Enter');
  await guided.asks('¿Qué instituciones han llevado el programa?');
  await page.keyboard.press('Control+Enter');
};

const expectRecordShows = async ({ page }: GuidedPage): Promise<void> => {
  await expect(page.getByRole('textbox', { name: 'Descripción' })).toHaveValue(/Presta terrenos/);
  await expect(page.getByRole('textbox', { name: 'Nombre, contacto 1' })).toHaveValue('Nadia Laguna Prado');
  await expect(page.getByRole('textbox', { name: 'Cargo, responsable 1' })).toHaveValue('Directora General');
  await expect(page.getByRole('textbox', { name: 'Número, teléfono 1' })).toHaveValue('5550 1234');
  await expect(page.getByRole('textbox', { name: 'Objetivo general del programa' })).toContainText('cada barrio');
  await expect(page.getByRole('textbox', { name: 'Fecha de captura' })).toHaveValue('15/01/2026');
  for (const name of ['Género', 'Grupos de atención', 'Entorno social donde tiene impacto el programa']) {
    await expect(valuesField(page, name).getByRole('checkbox', { checked: true })).toHaveCount(1);
  }
  await expect(page.getByRole('tab', { name: /^Hallazgos$/ })).toBeVisible();
};

const answerBudgetUpToTheMiddle = async (guided: GuidedPage): Promise<void> => {
  const { page, answer } = guided;
  await guided.asks(CLASSIFIER);
  await page.keyboard.press('Control+Shift+Enter');
  await guided.asks('¿De qué dirección es este presupuesto?');
  await page.keyboard.press('Control+a');
  await line(guided, '¿De qué dirección es este presupuesto?', 'Dirección de Promoción Vecinal');
  await guided.asks(CLASSIFIER);
  await answer.getByRole('button', { name: 'Crear el de 2027 con la base de CONAC' }).click();
  await expect(answer.getByRole('combobox')).not.toHaveValue('');
  await guided.next();
  await row(guided, '¿Qué departamentos van a gastar?', ['DIF', 'Departamento de Difusión']);
  await row(guided, '¿De dónde sale el dinero?', ['11', 'Recursos estatales']);
  await guided.asks('¿Qué es lo primero que necesita?');
  await page.keyboard.type('Publicidad comercial en radio para anunciar la feria de huertos');
  await page.keyboard.press('Enter');
  // The words name 3620, and speak of what goes elsewhere: the question says so and offers the other.
  await guided.asks('¿En qué partida va?');
  await answer.getByRole('radio', { name: /^3620/ }).check();
  await expect(answer.getByText(/3620|362/).last()).toBeVisible();
  await lookAtBothThemes(page, 'guided-budget-item');
  await answer.getByRole('button', { name: /^Usar 3610/ }).click();
  await expect(answer.getByRole('radio', { name: /^3610/ })).toBeChecked();
  await guided.next();
  await guided.asks('¿Para qué departamento es y de qué fuente se paga?');
  await expect(answer.getByRole('combobox', { name: 'Departamento' })).toContainText('Departamento de Difusión');
  await guided.next();
  await guided.asks('¿Cuánto cuesta en el año?');
  for (const cell of ['40', 'anuncio', '1,250.50', '2']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await expect(answer.getByText('En el año: $100,040.00')).toBeVisible();
  await lookAtBothThemes(page, 'guided-budget-amount');
  await guided.next();
  await guided.asks('¿En qué meses se gasta?');
};

const answerBudgetToTheEnd = async (guided: GuidedPage): Promise<void> => {
  const { page, answer } = guided;
  await answer.getByRole('radio', { name: 'Solo en algunos meses' }).check();
  await answer.getByRole('checkbox', { name: 'Mayo' }).check();
  await answer.getByRole('checkbox', { name: 'Octubre' }).check();
  await expect(answer.getByRole('list', { name: 'Así queda cada mes' })).toContainText('Mayo$50,020.00');
  await lookAtBothThemes(page, 'guided-budget-months');
  await guided.next();

  await guided.asks('¿Necesita algo más?');
  await page.keyboard.type('Gasolina para las visitas a los huertos');
  await page.keyboard.press('Enter');
  await guided.asks('¿En qué partida va?');
  await answer.getByRole('radio', { name: /^2610/ }).check();
  await guided.next();
  await guided.asks('¿Para qué departamento es y de qué fuente se paga?');
  await guided.next();
  await guided.asks('¿Cuánto cuesta en el año?');
  await answer.getByRole('radio', { name: /^Un importe/ }).check();
  await answer.getByRole('textbox', { name: 'Importe de todo el año' }).fill('doce mil');
  await page.keyboard.press('Enter');
  // What can't be read stays to be corrected.
  await expect(answer.getByText(/«doce mil»/)).toBeVisible();
  await answer.getByRole('textbox', { name: 'Importe de todo el año' }).fill('12,000.10');
  await page.keyboard.press('Enter');
  await guided.asks('¿En qué meses se gasta?');
  await expect(answer).toContainText('$12,000.10 en el año');
  await expect(answer.getByText('Los meses suman el año.')).toBeVisible();
  await guided.next();

  await guided.asks('¿Necesita algo más?');
  await expect(answer).toContainText('Lleva 2 renglones por $112,040.10');
  await guided.next();
  await guided.asks('¿Le dieron un techo que no debe pasar?');
  await page.keyboard.press('Enter');
  await answer.getByRole('textbox', { name: 'Techo 1: cuánto' }).fill('100,000');
  await page.keyboard.press('Tab');
  await expect(answer).toContainText('se pasa por $12,040.10');
  await lookAtBothThemes(page, 'guided-budget-ceiling');
  await answer.getByRole('textbox', { name: 'Techo 1: cuánto' }).fill('150,000');
  await guided.next();
  await expect(guided.question('¿Está bien el total?')).toBeFocused();
  await expect(answer.getByRole('table')).toContainText('Total$112,040.10');
  await lookAtBothThemes(page, 'guided-budget-check');
  await guided.next();
};

const expectBudgetShows = async ({ page }: GuidedPage): Promise<void> => {
  const grid = page.getByRole('grid', { name: 'Renglones del presupuesto' });
  await expect(grid).toContainText('Gasolina para las visitas a los huertos');
  for (const figure of ['100,040.00', '50,020.00', '12,000.10']) await expect(grid).toContainText(figure);
  await expect(page.getByText('112,040.10').first()).toBeVisible();
};

const expectWordPrints = async (page: Page, cauce: CauceApp, words: readonly string[]): Promise<void> => {
  const file = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: 'Exportar' }).click();
    await page.getByRole('menuitem', { name: /^Documento de Word/ }).click();
  });
  const xml = (await (await JSZip.loadAsync(file.bytes)).file('word/document.xml')?.async('string')) ?? '';
  const text = xml.replaceAll(/<[^>]+>/g, '');
  for (const word of words) expect(text).toContain(word);
  await page
    .getByRole('dialog', { name: /^Listo/ })
    .getByRole('button', { name: 'Cerrar' })
    .click();
};
