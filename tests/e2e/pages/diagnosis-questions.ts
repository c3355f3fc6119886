import { expect } from '@playwright/test';
import type { GuidedPage } from '#tests/e2e/pages/guided-page.ts';

/**
 * Answers every question of an empty diagnosis whose programme names the groups «Mujeres» and «Personas mayores», with
 * keys wherever a person would use them. Ends on the page after the last question. All of it is fictitious.
 */
export const answerDiagnosis = async (guided: GuidedPage): Promise<void> => {
  await answerWhereAndWho(guided);
  await answerSegments(guided);
  await answerHowMany(guided);
  await answerSwot(guided);
  await answerTrees(guided);
  await answerEnd(guided);
};

const answerWhereAndWho = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks('¿Qué situación da origen al programa?');
  await page.keyboard.type('En los barrios del sur la mayoría no sabe que el programa existe.');
  await next();
  await asks('¿Cómo se reunió la información?');
  await page.keyboard.type('Se revisaron los registros de inscripción de 2026.');
  await next();
  await asks('¿En qué territorios está la población?');
  await answer.getByRole('checkbox', { name: 'Jalisco' }).check();
  await answer.getByRole('checkbox', { name: 'Colima' }).check();
  await next();
  await asks('¿De qué documentos salen las cifras?');
  await page.keyboard.press('Enter');
  await expect(answer.getByLabel('Documento, encuesta o registro, fuente 1')).toBeFocused();
  await page.keyboard.type('Registro ficticio de inscripción');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Instituto Ficticio');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026');
  await next();
  await asks('¿A qué segmentos se les va a hablar?');
  await answer.getByRole('button', { name: 'Agregar los grupos de la ficha' }).click();
  await expect(answer.getByLabel('Nombre, segmento 2')).toHaveValue('Personas mayores');
  await next();
};

const answerSegments = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  for (const message of ['Inscríbase el sábado, sin papeles.', 'La promotora lo acompaña a inscribirse.']) {
    await asks('¿Quiénes son y qué les impide acercarse?');
    await page.keyboard.type('Viven en los barrios del sur.');
    await page.keyboard.press('Tab');
    await expect(answer.getByRole('textbox', { name: 'Barreras' })).toBeFocused();
    await page.keyboard.type('La ventanilla cierra a las tres.');
    await next();
    await asks('¿Qué se les va a decir, y con qué prioridad?');
    await page.keyboard.type(message);
    await answer.getByLabel('Prioridad').selectOption('1');
    await next();
    await asks('¿Por qué medios se enteran de las cosas?');
    await page.keyboard.press('Enter');
    await expect(answer.getByRole('grid')).toBeFocused();
    for (const cell of ['Radio comunitaria', 'En la cocina, de 7 a 9', '62']) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('[1]');
    // Inside a cell Ctrl+Enter fills the selection, as in Excel: the cell is finished first.
    await page.keyboard.press('Tab');
    await next();
  }
};

const answerHowMany = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks('¿Cuántas personas son la población potencial, la objetivo y la atendida?');
  for (const [name, people] of [
    ['Población potencial', '12,000'],
    ['Población objetivo', '5,000'],
    ['Población atendida', '3,200'],
  ] as const) {
    const group = answer.getByRole('group', { name });
    await group.getByLabel('Personas').click();
    await expect(group.getByLabel('Personas')).toBeFocused();
    await page.keyboard.type(people);
    await group.getByLabel('Fuente').selectOption({ index: 1 });
    await group.getByLabel('Fecha').click();
    await expect(group.getByLabel('Fecha')).toBeFocused();
    await page.keyboard.type('2026');
  }
  await page.keyboard.press('Tab');
  await expect(answer.getByRole('status')).toHaveText(/64\.0 %/);
  await next();
  await expect(
    page.getByRole('heading', { name: '¿Está completa cada cifra, y va a citar alguna otra?' }),
  ).toBeVisible();
  await next();
};

const answerSwot = async (guided: GuidedPage): Promise<void> => {
  await answerList(guided, '¿Qué fortalezas tiene el programa?', ['Hay una promotora en cada barrio.']);
  await answerList(guided, '¿Qué debilidades tiene?', ['Los avisos usan palabras difíciles.']);
  await answerList(guided, '¿Qué oportunidades hay afuera?', ['La radio comunitaria regala espacios.']);
  await answerList(guided, '¿Qué amenazas hay afuera?', ['Las lluvias cierran los caminos.']);
};

const answerTrees = async (guided: GuidedPage): Promise<void> => {
  const { page, answer, asks, next } = guided;
  await asks('¿Cuál es el problema central?');
  await page.keyboard.type('Las familias no saben que pueden inscribirse.');
  await next();
  await answerList(guided, '¿Por qué existe ese problema?', ['El aviso sale solo en internet.', 'Nadie lo explica.']);
  await answerList(guided, '¿Qué provoca ese problema?', ['Los lugares se quedan vacíos.']);
  await asks('¿Cómo se ve ese problema ya resuelto?');
  await answer.getByRole('button', { name: /volverlo positivo/ }).click();
  const objective = answer.getByLabel('Objetivo central');
  await expect(objective).toHaveValue('Las familias no saben que pueden inscribirse.');
  await objective.fill('Las familias saben que pueden inscribirse.');
  await next();
  await asks('¿Por qué medios se llega a ese objetivo?');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('El aviso llega también por radio.');
  await next();
  await asks('¿Para qué se quiere lograr?');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Todos los lugares se ocupan.');
  await next();
};

const answerEnd = async (guided: GuidedPage): Promise<void> => {
  const { page, answer, next } = guided;
  await answerList(guided, '¿Qué hallazgos deben atender las estrategias?', [
    'Las mujeres rurales se enteran tarde porque el aviso sale solo en internet.',
  ]);
  await expect(page.getByRole('heading', { name: '¿Qué se logró en años anteriores?' })).toBeVisible();
  await next();
  await expect(page.getByRole('heading', { name: '¿Está bien el diagnóstico?' })).toBeVisible();
  await expect(answer.getByText('No se encontró nada que corregir.')).toBeVisible();
  await next();
};

/** A list: the first button or box has the focus; Enter adds what comes next. */
const answerList = async (
  { page, answer, asks, next }: GuidedPage,
  question: string,
  texts: readonly string[],
): Promise<void> => {
  await asks(question);
  for (const [index, text] of texts.entries()) {
    await page.keyboard.press('Enter');
    await expect(answer.getByRole('textbox').nth(index)).toBeFocused();
    await page.keyboard.type(text);
  }
  await next();
};
