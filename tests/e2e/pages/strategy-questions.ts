import { expect } from '@playwright/test';
import type { GuidedPage } from '#tests/e2e/pages/guided-page.ts';
import { PROGRAM_STRATEGIES } from '#tests/e2e/pages/strategy-page.ts';

/**
 * Answers every question of the empty strategy of a dossier with one territory («Villa Ejemplo»), one group («Mujeres»), one
 * finding and one strategy of the programme, with keys wherever a person would use them. Ends on the page after the last
 * question. All of it is fictitious.
 */
export const answerStrategy = async (guided: GuidedPage): Promise<void> => {
  await answerWhole(guided);
  await answerReasons(guided);
  await answerCampaign(guided);
  await answerMaterial(guided);
  await answerSignatures(guided);
};

const answerWhole = async ({ page, asks, next }: GuidedPage): Promise<void> => {
  // Its title is there from the beginning: the questions begin with the first that has no answer.
  await asks('¿Qué se quiere lograr con la comunicación?');
  await page.keyboard.type('Que nadie pierda una mañana por un trámite.');
  await next();
  for (const title of [
    '¿A qué objetivo institucional ayuda?',
    '¿Cuál es la misión de la institución?',
    '¿Cuál es su visión?',
    '¿Con qué ejes del plan de desarrollo se alinea?',
    '¿De qué temas se hablará?',
  ]) {
    await asks(title);
    await next();
  }
};

const answerReasons = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks('¿Qué estrategias del programa anual necesitan campaña?');
  await page.keyboard.press('Enter');
  await expect(answer.getByText('Nada queda sin campaña.')).toBeVisible();
  await next();
  await asks(/^¿Con qué campaña se atiende «La gente no sabe/);
  await page.keyboard.press(' ');
  await expect(answer.getByRole('checkbox', { name: `1. ${PROGRAM_STRATEGIES[0]}` })).toBeChecked();
  await next();
  await asks('¿Falta alguna campaña?');
  await next();
};

const answerCampaign = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks(/^¿De qué tipo y tema es/);
  await answer.getByRole('combobox', { name: 'Tipo' }).selectOption('Campaña de comunicación social');
  await next();
  await asks(/^¿Qué debe lograr y qué dirá/);
  const message = answer.getByRole('textbox', { name: 'Mensaje' });
  await message.click();
  await expect(message).toBeFocused();
  await page.keyboard.type('El trámite llega a su mercado.');
  await next();
  await asks(/^¿A quién se dirige/);
  await answer.getByRole('checkbox', { name: 'Mujeres' }).press(' ');
  await expect(answer.getByRole('checkbox', { name: 'Mujeres' })).toBeChecked();
  await next();
  await asks(/^¿Dónde se difundirá/);
  await answer.getByRole('combobox', { name: 'Cobertura' }).selectOption('Municipal');
  await answer.getByRole('checkbox', { name: 'Villa Ejemplo' }).press(' ');
  await next();
  await asks(/^¿Cuándo empieza y cuándo termina/);
  await page.keyboard.type('01/03/2027');
  await answer.getByRole('textbox', { name: 'Termina' }).click();
  await expect(answer.getByRole('textbox', { name: 'Termina' })).toBeFocused();
  await page.keyboard.type('31/05/2027');
  await next();
  await asks(/^¿Por qué se hace/);
  await expect(answer.getByRole('checkbox', { name: /^1\. La gente no sabe/ })).toBeChecked();
  await next();
  await asks(/^¿Alguien más difunde/);
  await next();
};

const answerMaterial = async ({ page, answer, asks, next }: GuidedPage): Promise<void> => {
  await asks(/^¿Con qué materiales se difundirá/);
  await page.keyboard.press('Enter');
  await asks(/^¿Cómo se llama el material 1/);
  await page.keyboard.type('Cartel ficticio');
  await next();
  await asks(/^¿Qué texto o guion lleva «Cartel ficticio»/);
  await next();
  await asks(/^¿Cumple «Cartel ficticio» con el artículo 134/);
  for (const item of await answer.getByRole('list', { name: 'Lista del artículo 134' }).getByRole('listitem').all()) {
    const applies = item.getByRole('radio', { name: 'Aplica: el material lo cumple' });
    if ((await applies.count()) > 0) {
      await applies.check();
      await item.getByLabel('Evidencia').fill('En el pie del cartel.');
    } else {
      await item.getByRole('radio', { name: 'No aplica: no aparece' }).check();
    }
  }
  await expect(answer.getByText('Todas están contestadas.')).toBeVisible();
  await next();
};

const answerSignatures = async (guided: GuidedPage): Promise<void> => {
  const { page, answer, question, asks, next } = guided;
  await expect(question('¿Se habla a todos los grupos?')).toBeVisible();
  await expect(answer.getByText('Nada queda sin campaña.')).toBeVisible();
  await next();
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
};
