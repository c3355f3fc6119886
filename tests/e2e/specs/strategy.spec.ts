import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { makeStrategy, openStrategy, PROGRAM_STRATEGIES } from '#tests/e2e/pages/strategy-page.ts';

test.describe.configure({ timeout: 240_000 });

test('campaigns come from the programme, get what they lack by keyboard, and are kept', async ({ page, cauce }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeStrategy(page);
  const strategy = await openStrategy(page, setup);
  const { campaigns, write } = strategy;
  const card = page.locator('[data-card]');

  // From the programme: each with what its strategy answers; a second time there is nothing to bring.
  await expect(page.getByText('Todavía no hay campañas')).toBeVisible();
  await page.getByRole('button', { name: 'Traer campañas del programa', exact: true }).click();
  await expect(campaigns.getByRole('button')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Nombre de la campaña' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Objetivo de comunicación' })).toHaveValue(PROGRAM_STRATEGIES[0]);
  await expect(page.getByRole('checkbox', { name: /^1\. Las familias no saben/ })).toBeChecked();
  await page.getByRole('button', { name: 'Traer campañas del programa', exact: true }).click();
  await expect(
    page.getByText('Cada estrategia del programa anual ya la lleva a cabo alguna campaña.', { exact: true }),
  ).toBeVisible();

  // One more, moved, taken away with what hangs from it, and back.
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('textbox', { name: 'Nombre de la campaña' })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Nombre de la campaña' })).toBeFocused();
  await page.keyboard.type('Aviso de horarios nuevos');
  await page.keyboard.press('Enter');
  const third = campaigns.getByRole('button', { name: /Aviso de horarios nuevos/ });
  await third.click();
  await expect(third).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(campaigns.getByRole('button').nth(1)).toContainText('2. Aviso de horarios nuevos');
  await page.keyboard.press('Control+Delete');
  await expect(campaigns.getByRole('button')).toHaveCount(2);
  await expect(campaigns.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(campaigns.getByRole('button')).toHaveCount(3);
  await page.keyboard.press('Control+y');
  await expect(campaigns.getByRole('button')).toHaveCount(2);

  // What it says, to whom, where and when.
  await campaigns.getByRole('button').first().click();
  await write('Nombre de la campaña', 'Su módulo llega al mercado');
  const kind = page.getByRole('combobox', { name: 'Tipo' });
  await kind.selectOption('Campaña de promoción y publicidad');
  await expect(page.getByRole('textbox', { name: 'Meta', exact: true })).toBeVisible();
  await kind.selectOption('Campaña de comunicación social');
  await expect(page.getByRole('textbox', { name: 'Meta', exact: true })).toHaveCount(0);
  await write('Mensaje', 'El trámite llega a su mercado este sábado.');
  await write('Tono', 'Cercano');
  await page.getByRole('radio', { name: 'Los dos' }).check();
  await write('Qué personal, y de qué unidades', 'Promotoras de los módulos ficticios');
  await page.getByRole('checkbox', { name: 'Grupo ficticio 01' }).check();
  const age = page.getByRole('textbox', { name: 'Otra: edad' });
  await age.click();
  await expect(age).toBeFocused();
  await page.keyboard.type('6 a 12');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: '6 a 12' })).toBeChecked();

  await write('Empieza', '31/02/2027');
  await expect(card.getByText('«31/02/2027» no es una fecha.', { exact: false })).toBeVisible();
  await write('Empieza', '01/03/2027');
  await write('Termina', '15/01/2028');
  await expect(campaigns.getByRole('button', { name: /1 que impide enviar/ })).toBeVisible();
  await write('Termina', '31/05/2027');
  await expect(campaigns.getByRole('button', { name: /01\/03\/2027 a 31\/05\/2027/ })).toBeVisible();
  await expect(campaigns.getByRole('button', { name: /impide enviar/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Cobertura' }).selectOption('Municipal');

  // Among hundreds of territories one is found by its name.
  const places = page.getByRole('group', { name: /^Territorios del diagnóstico/ });
  await expect(places.getByText('Se muestran 200 de 602', { exact: false })).toBeVisible();
  await places.getByRole('searchbox').fill('ficticio 587');
  await places.getByRole('checkbox', { name: 'Municipio ficticio 587' }).press(' ');
  await expect(places.getByText('(1 elegido)')).toBeVisible();
  await page.getByRole('radio', { name: 'Los dos' }).scrollIntoViewIfNeeded();
  await lookAtBothThemes(page, 'strategy-campaign');

  // What no campaign takes up, taken up from the list.
  const coverage = await strategy.part('Qué se atiende');
  const finding = coverage.getByRole('row', { name: /Los horarios no coinciden/ });
  await expect(finding).toContainText('Ninguna');
  await finding.getByRole('button', { name: /^Elegir campañas/ }).press('Enter');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Su módulo llega al mercado' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(finding.getByRole('button', { name: 'Su módulo llega al mercado' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(coverage.getByRole('region', { name: 'Hallazgos del diagnóstico' })).toContainText(
    'Nada queda sin campaña',
  );
  await expect(coverage.getByText('17 de 18 sin campaña')).toBeVisible();
  await lookAtBothThemes(page, 'strategy-coverage');

  // It is all there after the computer was switched off.
  await strategy.saved();
  await cauce.restart();
  await openDossier(page, setup.programName);
  await page.getByRole('button', { name: 'Estrategia', exact: true }).click();
  await expect(campaigns.getByRole('button').first()).toContainText('Su módulo llega al mercado');
  await expect(page.getByRole('checkbox', { name: 'Municipio ficticio 587' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '6 a 12' })).toBeChecked();

  // Found from anywhere by what it says, the campaign is there to be written, in the field that says it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('trámite llega a su mercado');
  const hit = page.getByRole('listbox', { name: 'Resultados' }).getByRole('option').first();
  await expect(hit).toContainText('Su módulo llega al mercado');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Mensaje' })).toBeFocused();

  // Enlarged to 150 %, its name is still to be read beside what moves it.
  await page.setViewportSize({ width: 911, height: 512 });
  const heading = card.getByRole('heading', { level: 3 }).first();
  expect((await heading.boundingBox())?.width).toBeGreaterThan(200);
  await page.setViewportSize({ width: 1366, height: 768 });

  // Its plan is one click away, and back.
  await page.getByRole('button', { name: 'Plan de medios', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Partes de la estrategia' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: /^Plan de medios/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(campaigns).toBeVisible();
});

test('materials answer the article 134 checklist, texts and signatures are written, and what is put away is read', async ({
  page,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeStrategy(page);
  const strategy = await openStrategy(page, setup);
  const { write } = strategy;
  await page.getByRole('button', { name: 'Traer campañas del programa', exact: true }).click();
  await write('Empieza', '01/03/2027');
  await write('Termina', '31/05/2027');

  // A version of the first campaign: its days within those of the campaign.
  await page.getByRole('button', { name: 'Agregar material', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Nombre de la versión' })).toBeFocused();
  await page.keyboard.type('Spot «El sábado»');
  await page.getByRole('combobox', { name: 'Qué es' }).fill('Spot de radio');
  await write('Se usa hasta', '30/06/2027');
  await expect(page.getByText('Sale de la vigencia de su campaña: 01/03/2027 a 31/05/2027.')).toBeVisible();
  await write('Se usa hasta', '30/04/2027');
  await expect(page.getByText(/Sale de la vigencia/)).toHaveCount(0);

  // Every question with its norm; «aplica» means the opposite where something must not be there.
  const checklist = page.getByRole('list', { name: 'Lista del artículo 134' });
  await expect(page.getByText('Contestadas 0 de 9: sin todas no se envía la estrategia.')).toBeVisible();
  await expect(checklist.getByText(/^Norma: Constitución Política.*artículo 134/).first()).toBeVisible();
  await expect(checklist.getByText('Leído en una fuente: por confirmar').first()).toBeVisible();
  const question = (title: string) => checklist.getByRole('listitem', { name: title });
  await question('Fin informativo, educativo o de orientación')
    .getByRole('radio', { name: /^Aplica/ })
    .check();
  await question('Nombres de servidores públicos')
    .getByRole('radio', { name: 'Aplica: sí aparece, y se explica' })
    .check();
  await question('Nombres de servidores públicos')
    .getByLabel('Evidencia')
    .fill('El de la responsable del módulo ficticio.');
  await question('Leyenda de programa social')
    .getByRole('radio', { name: /^No aplica/ })
    .check();
  await expect(question('Leyenda de programa social').getByLabel('Por qué no aplica')).toBeVisible();
  await expect(page.getByText('Contestadas 3 de 9: sin todas no se envía la estrategia.')).toBeVisible();
  await expect(strategy.materials.getByRole('button', { name: /6 que impiden enviar/ })).toBeVisible();
  await lookAtBothThemes(page, 'strategy-material');
  // F8 goes to the next one without an answer.
  await page.keyboard.press('F8');
  await expect(question('Carácter institucional').locator(':focus')).toHaveCount(1);
  await page.keyboard.press(' ');
  await expect(page.getByText('Contestadas 4 de 9', { exact: false })).toBeVisible();

  // Texts, topics and signatures.
  await page.keyboard.press('Alt+1');
  const objective = page.getByRole('textbox', { name: 'Objetivo de la comunicación' });
  await objective.click();
  await expect(objective).toBeFocused();
  await page.keyboard.type('Que nadie pierda una mañana por un trámite.');
  await expect(strategy.parts.getByRole('button', { name: /^Misión, visión y objetivos, 1 de 4$/ })).toBeVisible();
  // A day that is half-typed isn't lost with the keys that lead elsewhere: what is none stays, and what is one is kept.
  const preparedOn = page.getByRole('textbox', { name: 'Fecha de elaboración' });
  await preparedOn.fill('31/02/2027');
  await page.keyboard.press('Alt+2');
  await expect(preparedOn).toBeFocused();
  await expect(page.getByText('«31/02/2027» no es una fecha.', { exact: false })).toBeVisible();
  await preparedOn.fill('15 de enero de 2027');
  await page.keyboard.press('Alt+2');
  await expect(preparedOn).toHaveCount(0);
  await page.keyboard.press('Alt+1');
  await expect(preparedOn).toHaveValue('15/01/2027');
  const topics = await strategy.part('Temas');
  await topics.getByRole('button', { name: 'Agregar tema' }).click();
  await expect(topics.getByRole('textbox', { name: 'Programa sectorial, tema 1' })).toBeFocused();
  await page.keyboard.type('Programa sectorial ficticio');
  const signatures = await strategy.part('Firmas');
  await signatures.getByRole('region', { name: 'Elaboró' }).getByRole('button', { name: 'Agregar persona' }).click();
  await expect(signatures.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Ana Ejemplo Ruiz');
  await page.keyboard.press('Tab');
  await strategy.saved();

  // Beside it: findings lead where they are, the history says who did what, the page is the paper.
  await page.getByRole('button', { name: 'Paneles' }).click();
  await page.getByRole('menuitem', { name: 'Historial' }).click();
  await expect(page.getByText(/Escribir quién firma en «Elaboró»/).first()).toBeVisible();
  await page.getByRole('tab', { name: /^Avisos/ }).click();
  await page.getByRole('button', { name: /Falta contestar «Lema o símbolo/ }).click();
  await expect(question('Lema o símbolo de una persona').locator(':focus')).toHaveCount(1);
  // A campaign without material gets its first one where it stands.
  await page.getByRole('button', { name: /No tiene ningún material/ }).click();
  await expect(
    page.getByRole('region', { name: 'Campaña 2' }).getByRole('button', { name: 'Agregar material' }),
  ).toBeFocused();
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
  await page.getByRole('button', { name: 'Estrategia', exact: true }).click();
  await expect(page.getByText('Solo lectura', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modo guiado' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Agregar campaña' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Nombre de la campaña' })).toHaveAttribute('readonly', '');
  // Choices are read like the rest, and lists longer than their box scroll with the keys.
  await expect(page.getByRole('textbox', { name: 'Cobertura' })).toHaveAttribute('readonly', '');
  await expect(page.getByRole('group', { name: 'Territorios del diagnóstico', exact: true })).toHaveAttribute(
    'tabindex',
    '0',
  );
  await page.keyboard.press('Alt+n');
  await expect(strategy.campaigns.getByRole('button')).toHaveCount(2);
  await strategy.part('Materiales');
  await expect(question('Carácter institucional').getByRole('radio', { name: /^Aplica/ })).toBeDisabled();
  await lookAtBothThemes(page, 'strategy-read-only');
});
