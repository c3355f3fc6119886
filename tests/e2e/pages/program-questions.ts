import { expect } from '@playwright/test';
import type { GuidedPage } from '#tests/e2e/pages/guided-page.ts';

/**
 * Answers every question of an empty annual programme whose diagnosis has the territory «Jalisco», the groups «Mujeres»
 * and «Personas mayores», one finding and an objectives tree, and whose budget has no lines, with keys wherever a person would use them. Ends on the
 * page after the last question. All of it is fictitious.
 */
export const answerProgram = async (guided: GuidedPage): Promise<void> => {
  await answerTexts(guided);
  await answerObjectives(guided);
  await answerActivity(guided);
  await answerIndicator(guided);
  await answerGuidelines(guided);
  await answerSignatures(guided);
};

const answerTexts = async ({ page, asks, next }: GuidedPage): Promise<void> => {
  // Its title is there from the beginning: the questions begin with the first that has no answer.
  for (const title of ['Presentación', 'Marco jurídico']) {
    await asks(`¿Qué dice el apartado «${title}»?`);
    await page.keyboard.type('Texto ficticio de este apartado.');
    await next();
  }
};

const answerObjectives = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks('¿Qué se quiere lograr en el año?');
  await answer.getByRole('button', { name: 'Traer del árbol de objetivos' }).click();
  await expect(answer.getByLabel('Objetivo general')).toHaveValue('Las familias saben que pueden inscribirse.');
  await next();
  await asks('¿Con qué pasos se logra?');
  await expect(answer.getByLabel('Objetivo específico, objetivo 1')).toHaveValue('El aviso llega también por radio.');
  await next();
  await asks(/^¿Con qué estrategia se atiende «Las mujeres rurales/);
  await page.keyboard.type('Anunciar en la radio comunitaria y en los mercados');
  await page.keyboard.press('Enter');
  await expect(answer.getByRole('checkbox', { name: /Anunciar en la radio/ })).toBeChecked();
  await next();
};

const answerActivity = async ({ page, answer, question, asks, next }: GuidedPage): Promise<void> => {
  await asks('¿Qué se hará en el año?');
  await page.keyboard.press('Enter');
  await asks('¿Qué se hará en la actividad 1?');
  await page.keyboard.type('Pláticas en mercados');
  await next();
  await asks('¿Qué puesto responde por «Pláticas en mercados»?');
  await page.keyboard.type('Jefatura de Planeación');
  await next();
  await asks('¿Dónde se hará «Pláticas en mercados»?');
  await answer.getByRole('checkbox', { name: 'Jalisco' }).check();
  await next();
  await asks('¿A quién se dirige «Pláticas en mercados»?');
  await answer.getByRole('checkbox', { name: 'Mujeres' }).check();
  await next();
  await asks('¿Cuánto de «Pláticas en mercados» se hará en cada mes?');
  await page.keyboard.type('plática');
  const gantt = answer.getByRole('grid', { name: 'Cronograma por mes' });
  await page.keyboard.press('Tab');
  await expect(gantt.getByRole('rowheader')).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', '8', 'Enter']) await page.keyboard.press(key);
  await expect(gantt.getByRole('gridcell', { name: 'marzo: 8 plática' })).toBeVisible();
  await next();
  await asks('¿Falta alguna actividad?');
  await next();
  await expect(question('¿Se alcanza a todos los grupos?')).toBeVisible();
  await expect(answer.getByText('No se alcanza: Personas mayores.')).toBeVisible();
  const cell = answer
    .getByRole('row', { name: /^Personas mayores/ })
    .getByRole('gridcell')
    .nth(1);
  await cell.click();
  await expect(cell).toBeFocused();
  await page.keyboard.press(' ');
  await expect(answer.getByText('Se alcanzan 2 de 2 grupos')).toBeVisible();
  await next();
};

const answerIndicator = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks('¿Cómo se sabrá si se logró?');
  await answer.getByRole('button', { name: 'Agregar uno de componente' }).click();
  await asks('¿Qué mide el indicador 1 y cómo se calcula?');
  const write = async (label: string, text: string) => {
    const box = answer
      .getByRole('textbox', { name: label, exact: true })
      .or(answer.getByRole('combobox', { name: label }));
    await box.click();
    await expect(box).toBeFocused();
    await page.keyboard.type(text);
  };
  await write('Nombre del indicador', 'Pláticas dadas');
  await write('Unidad de medida', 'plática');
  await write('Qué mide', 'Las pláticas que se dieron en mercados.');
  await write('Método de cálculo', 'Suma de las pláticas de cada trimestre.');
  await next();
  await asks(/^¿Desde dónde parte «Pláticas dadas»/);
  await write('Línea base', '0');
  await write('Meta de marzo', '8');
  await write('Meta del año', '8');
  await next();
  await asks(/^¿Con qué se comprueba «Pláticas dadas»/);
  await page.keyboard.type('Listas de asistencia firmadas.');
  await write('Unidad responsable', 'Jefatura de Planeación');
  await next();
  await asks('¿Falta algún indicador?');
  await next();
};

const answerGuidelines = async ({ page, answer, next }: GuidedPage): Promise<void> => {
  const heading = page.getByRole('heading', { name: /^¿Cómo cumple el programa con/, level: 2 });
  const signs = page.getByRole('heading', { name: /^¿Quién firma en/, level: 2 });
  await expect(heading).toBeVisible();
  for (let most = 0; most < 60 && (await heading.isVisible()); most += 1) {
    const before = await heading.textContent();
    await answer.getByRole('radio', { name: 'No aplica' }).check();
    await next();
    await expect(page.getByRole('heading', { name: /^¿/, level: 2 }).first()).not.toHaveText(before ?? '');
  }
  await expect(signs).toBeVisible();
};

const answerSignatures = async (guided: GuidedPage): Promise<void> => {
  const { page, answer, asks, next } = guided;
  for (const [role, name] of [
    ['Elaboró', 'Ana Ejemplo Ruiz'],
    ['Revisó', 'Luis Ejemplo'],
    ['Vo.Bo.', 'Rosa Ejemplo'],
  ] as const) {
    await asks(`¿Quién firma en «${role}»?`);
    await page.keyboard.press('Enter');
    await expect(answer.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type(name);
    await next();
  }
  await asks('¿Qué se acompaña en anexos?');
  await next();
};
