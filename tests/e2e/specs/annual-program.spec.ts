import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import {
  GROUPS,
  makeProgram,
  openProgram,
  programOn,
  reachingActivities,
} from '#tests/e2e/pages/annual-program-page.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

test.describe.configure({ timeout: 240_000 });

test('the year is painted with keys and with the mouse, tied to the budget, and kept', async ({ page, cauce }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeProgram(page);
  const program = await openProgram(page, setup);

  // Objectives that answer the findings of the diagnosis.
  await expect(page.getByText('2 hallazgos sin estrategia')).toBeVisible();
  await page.getByRole('button', { name: 'Traer del árbol de objetivos' }).click();
  await expect(page.getByRole('textbox', { name: 'Objetivo general' })).toHaveValue('Más familias se afilian');
  await page.getByRole('button', { name: 'Agregar estrategia' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Estrategia 1' })).toBeFocused();
  await page.keyboard.type('Ir a los barrios con módulos móviles');
  await page.getByRole('checkbox', { name: /^1\. Las familias no saben/ }).check();
  await expect(page.getByText('Un hallazgo sin estrategia')).toBeVisible();

  // An activity, with keys alone.
  await program.section('Actividades y calendario');
  await page.keyboard.press('Alt+n');
  await expect(page.getByLabel('Qué se hará')).toBeFocused();
  await page.keyboard.type('Pláticas en barrios');
  const post = page.getByRole('combobox', { name: 'Puesto responsable' });
  await post.click();
  await expect(post).toBeFocused();
  await page.keyboard.type('Jefatura de Planeación');
  const unit = page.getByLabel('Qué se cuenta');
  await unit.click();
  await expect(unit).toBeFocused();
  await page.keyboard.type('plática');
  await page.getByRole('checkbox', { name: 'Villa Ejemplo' }).check();

  const { gantt } = program;
  await gantt.getByRole('rowheader').click();
  await expect(gantt.getByRole('rowheader', { name: /Pláticas en barrios/ })).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', '4', '0', 'Enter']) await page.keyboard.press(key);
  await expect(program.cell(1, 'marzo')).toHaveText('40');
  await expect(program.cell(1, 'abril')).toBeFocused();
  await page.keyboard.press(' ');
  await expect(program.cell(1, 'abril')).toHaveText('40');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft']) {
    await page.keyboard.press(key);
  }
  await expect.poll(() => program.months(1)).toEqual(['', '', '40', '40', '40', '40', '', '', '', '', '', '']);
  // One gesture is one step to undo.
  await page.keyboard.press('Control+z');
  await expect.poll(() => program.months(1)).toEqual(['', '', '40', '40', '', '', '', '', '', '', '', '']);
  await page.keyboard.press('Control+y');
  await expect(program.cell(1, 'junio')).toHaveText('40');
  await program.cell(1, 'mayo').click();
  await page.keyboard.press('Delete');
  await expect(program.cell(1, 'mayo')).toHaveText('');

  // The same with the mouse: a drag from an empty month, which keeps the figures that are there.
  const from = await program.cell(1, 'agosto').boundingBox();
  const to = await program.cell(1, 'noviembre').boundingBox();
  if (!from || !to) throw new Error('The months are on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  const year = ['', '', '40', '40', '', '40', '', '40', '40', '40', '40', ''];
  await expect.poll(() => program.months(1)).toEqual(year);
  // What is no figure is refused where it stands, and says why.
  await program.cell(1, 'diciembre').click();
  await expect(program.cell(1, 'diciembre')).toHaveText('40');
  await page.keyboard.press('F2');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'no es una cantidad' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(() => program.months(1)).toEqual(year);

  // Every peso: an excess is told where it is written.
  await page.getByRole('button', { name: 'Usar un renglón del presupuesto' }).click();
  await page.getByRole('button', { name: /Impresión de carteles/ }).click();
  const amount = page.getByRole('listitem').filter({ hasText: 'Impresión de carteles' }).getByLabel('Importe');
  await expect(amount).toHaveValue('900.00');
  await amount.fill('950');
  await amount.blur();
  await expect(page.getByText('Excede $50.00 de $900.00')).toBeVisible();
  await program.section('Presupuesto por partida y mes');
  await expect(page.getByText('Las actividades exceden los renglones en $50.00')).toBeVisible();
  await page.getByRole('button', { name: '1. Pláticas en barrios: $950.00' }).click();
  await amount.fill('900');
  await amount.blur();
  await expect(page.getByText('Los $900.00 tienen actividad')).toBeVisible();
  await program.saved();

  // It is all there after the computer was switched off.
  await cauce.restart();
  await openDossier(page, setup.programName);
  await page.getByRole('button', { name: 'Programa anual', exact: true }).click();
  await program.section('Actividades y calendario');
  await expect.poll(() => programOn(page).months(1)).toEqual(year);
  await expect(page.getByText('Las actividades usan $900.00')).toBeVisible();
  await lookAtBothThemes(page, 'annual-program-schedule');
});

test('groups, indicators, guidelines and sections say what is missing until it is there', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeProgram(page);
  await reachingActivities(page, setup, [GROUPS.slice(0, 5), GROUPS.slice(5, 10), GROUPS.slice(10, 14), []]);
  const program = await openProgram(page, setup);

  // Fifteen of eighteen groups; «Población en general» covers no other.
  const segments = await program.section('Grupos de atención');
  await expect(segments.getByText('Se alcanzan 14 de 18 grupos')).toBeVisible();
  const matrix = segments.getByRole('grid', { name: 'Grupos y actividades' });
  await matrix
    .getByRole('row', { name: /^Grupo ficticio 14/ })
    .getByRole('gridcell')
    .first()
    .click();
  await expect(segments.getByText('Ninguna actividad se dirige a este grupo')).toBeVisible();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', ' ']) await page.keyboard.press(key);
  await expect(segments.getByText('Se alcanzan 15 de 18 grupos')).toBeVisible();
  await expect(
    segments.getByText('No se alcanzan 3: Grupo ficticio 15, Grupo ficticio 16, Grupo ficticio 17.'),
  ).toBeVisible();
  await expect(segments.getByRole('heading', { name: /Grupo ficticio 14 y la actividad/ })).toBeVisible();
  await lookAtBothThemes(page, 'annual-program-groups');

  // An indicator whose goals don't add up is in the way; its card says so and F8 leads there.
  await program.section('Matriz de indicadores para resultados');
  await page.getByRole('button', { name: 'Componente' }).click();
  await expect(page.getByLabel('Nombre del indicador')).toBeFocused();
  await page.keyboard.type('Pláticas dadas');
  const figure = async (label: string, text: string) => {
    const box = page.getByRole('textbox', { name: label, exact: true });
    await box.click();
    await expect(box).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };
  await figure('Meta de marzo', '10');
  await expect(page.getByRole('textbox', { name: /^Meta de / })).toHaveCount(4);
  await figure('Meta de junio', '20');
  await figure('Meta del año', '40');
  await expect(page.getByText('Las metas de los periodos suman 30.')).toBeVisible();
  await expect(program.sections.getByRole('button', { name: /^Matriz.*impide enviar/ })).toBeVisible();
  await figure('Meta de diciembre', '10');
  await expect(program.sections.getByRole('button', { name: /^Matriz.*impide enviar/ })).toHaveCount(0);

  // Guidelines: what isn't verified says so; an answer is one click.
  const compliance = await program.section('Cumplimiento de lineamientos');
  await expect(compliance.getByText('No verificado: confirme el texto antes de citarlo').first()).toBeVisible();
  const first = compliance.getByRole('listitem').first();
  await first.getByRole('radio', { name: 'Cumple', exact: true }).check();
  await first.getByLabel('Evidencia').fill('Apartado «Presentación»');
  await expect(compliance.getByText(/^Faltan 12 de 13/)).toBeVisible();

  // A section of one's own, which the paper prints by its name; an undo takes it back.
  await program.sections.getByRole('button', { name: 'Apartados…' }).click();
  await page.getByRole('button', { name: 'Agregar apartado propio' }).click();
  const own = page.getByLabel('Nombre del apartado 12');
  await expect(own).toBeFocused();
  await own.fill('Glosario');
  await page.getByRole('checkbox', { name: 'Se imprime «Anexos»' }).uncheck();
  await expect(program.sections.getByRole('button', { name: 'Anexos' })).toHaveCount(0);
  await program.section('Glosario');
  await program.saved();
  const { profile } = await callHost(page, 'annualProgram.open', { annualProgramId: setup.annualProgramId });
  expect(profile.sections.map(({ title }) => title).slice(-2)).toEqual(['Glosario', 'Hoja de Vo.Bo. y firmas']);
  await page.keyboard.press('Control+z');
  await expect(program.sections.getByRole('button', { name: 'Anexos' })).toBeVisible();

  // Beside it: findings lead where they are, and the page is the paper.
  await page.getByRole('button', { name: 'Paneles' }).click();
  await page.getByRole('menuitem', { name: 'Avisos' }).click();
  await page.getByRole('button', { name: /3 grupos no se alcanzan/ }).click();
  await expect(segments).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(
    page
      .getByRole('img', { name: /^Página 1/ })
      .or(page.locator('[data-pdf-sha256]'))
      .first(),
  ).toBeVisible({
    timeout: 60_000,
  });

  // Once its dossier is put away it is read, and says why; no key changes it.
  await callHost(page, 'dossier.archive', { dossierId: setup.dossierId, archived: true });
  await page.getByRole('button', { name: 'Volver al expediente' }).click();
  await page.getByRole('button', { name: 'Programa anual', exact: true }).click();
  await expect(page.getByText('Solo lectura', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modo guiado' })).toHaveCount(0);
  await program.section('Actividades y calendario');
  await expect(program.gantt).toHaveAttribute('aria-readonly', 'true');
  await program.cell(1, 'enero').click();
  await page.keyboard.press(' ');
  await expect(program.cell(1, 'enero')).toHaveText('');
  await expect(page.getByLabel('Qué se hará')).toHaveAttribute('readonly', '');
});
