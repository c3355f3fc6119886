import type { Locator } from '@playwright/test';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { type DiagnosisPage, makeDiagnosis, openDiagnosis } from '#tests/e2e/pages/diagnosis-page.ts';

test.describe.configure({ timeout: 300_000 });

const SHEET = 'Entidad\tMunicipio\tClave\nJalisco\tZapopan\t120\n\tTonalá\t101\nJalisko\tTala\t\nColima\tManzanillo\t';

test('territories, figures and sources are written, pasted, undone and found again after a restart', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const { programName, dossierId } = await makeDiagnosis(page, ['Mujeres', 'Personas mayores']);
  const diagnosis = await openDiagnosis(page, programName);
  await pasteTerritories(diagnosis);
  await typeSource(diagnosis);
  await typePopulations(diagnosis);
  await tellTwoPercentagesApart(diagnosis);
  await jumpToAFinding(diagnosis);
  await diagnosis.saved();

  await cauce.restart();
  const again = await openDiagnosis(page, programName);
  await again.part('Territorios');
  await expect(again.grid('Territorios').getByRole('gridcell', { name: 'Manzanillo' })).toBeVisible();
  await again.part('Poblaciones');
  await expect(figureRow(again, 4)).toContainText('de las familias con patio');
  await again.part('Cobertura');
  await expect(page.getByRole('table')).toContainText('64.0 %');

  await callHost(page, 'dossier.archive', { dossierId, archived: true });
  await page.getByRole('button', { name: 'Volver al expediente' }).click();
  await page.getByRole('button', { name: 'Diagnóstico', exact: true }).click();
  await expect(page.getByText(/Este diagnóstico se lee y no se cambia.*archivado/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modo guiado' })).toHaveCount(0);
});

test('segments, FODA and both trees are written from the keyboard and drawn as they print', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const { programName } = await makeDiagnosis(page, ['Mujeres', 'Personas mayores']);
  const diagnosis = await openDiagnosis(page, programName);
  await bringGroups(diagnosis);
  await writeSwot(diagnosis);
  await growTree(diagnosis);
  await proposeObjectives(diagnosis);
  await concludeOneThing(diagnosis);
  await diagnosis.saved();
});

/** One row is wrong and says so; the rest comes in one step, which one undo takes back whole. */
const pasteTerritories = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await diagnosis.part('Territorios');
  await page.getByRole('button', { name: 'Pegar o importar…' }).click();
  await expect(page.getByLabel('Pegue aquí las celdas')).toBeFocused();
  await page.keyboard.insertText(SHEET);
  await page.getByRole('button', { name: 'Revisar lo pegado' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Se agregan 5 territorios.')).toBeVisible();
  await expect(dialog.getByRole('gridcell', { name: /^«Jalisko» no es una de las 32/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Agregar 5 territorios' }).click();
  const grid = diagnosis.grid('Territorios');
  await expect
    .poll(() => diagnosis.cells(grid, 4))
    .toEqual([
      ['Jalisco', 'Entidad', '', '14'],
      ['Zapopan', 'Municipio', 'Jalisco', '120'],
      ['Tonalá', 'Municipio', 'Jalisco', '101'],
      ['Colima', 'Entidad', '', '06'],
      ['Manzanillo', 'Municipio', 'Colima', ''],
    ]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Sin territorios')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect.poll(async () => (await diagnosis.cells(grid, 1)).length).toBe(5);

  await page.getByRole('button', { name: 'Marcar entidades…' }).click();
  await expect(page.getByRole('checkbox', { name: 'Jalisco' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Nayarit' }).check();
  await page.getByRole('button', { name: 'Guardar entidades' }).click();
  await expect(grid.getByRole('gridcell', { name: 'Nayarit' })).toBeVisible();
};

const typeSource = async (diagnosis: DiagnosisPage): Promise<void> => {
  await diagnosis.part('Fuentes');
  await diagnosis.page.getByRole('button', { name: 'Agregar fuente' }).click();
  await expect(diagnosis.grid('Fuentes de las cifras')).toBeFocused();
  for (const cell of ['Registro ficticio', 'Instituto Ficticio', '2026']) {
    await diagnosis.page.keyboard.type(cell);
    await diagnosis.page.keyboard.press('Tab');
  }
};

/** A served population larger than the target is named at its cell until it is put right. */
const typePopulations = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await diagnosis.part('Poblaciones');
  await page.getByLabel('Territorio', { exact: true }).selectOption({ label: 'Jalisco' });
  await page.getByRole('button', { name: 'Agregar las tres poblaciones' }).click();
  const grid = diagnosis.grid('Cifras de población');
  await expect(grid).toBeFocused();
  await page.keyboard.type('12000');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('5000');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('6000');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  // At the cell for who can't see it, and under the table for everybody.
  await expect(
    page.getByText(/La población atendida \(6000\) es mayor que la población objetivo/).last(),
  ).toBeVisible();
  await page.keyboard.type('3200');
  await page.keyboard.press('ArrowUp');
  await expect(figureRow(diagnosis, 3)).toContainText('3,200');
};

/** The same «80 %» of different people: two figures, which stand apart by whom they are of. */
const tellTwoPercentagesApart = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  for (const base of ['de las familias con patio', 'de las familias inscritas']) {
    await page.getByRole('button', { name: 'Agregar cifra' }).click();
    await expect(diagnosis.grid('Cifras de población')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    for (const cell of ['Otra cifra', '80', 'Por ciento', base]) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
  }
  await expect(figureRow(diagnosis, 4)).toContainText('80 %');
  await expect(figureRow(diagnosis, 4)).toContainText('de las familias con patio');
  await expect(figureRow(diagnosis, 5)).toContainText('de las familias inscritas');
};

const figureRow = (diagnosis: DiagnosisPage, number: number): Locator =>
  diagnosis.grid('Cifras de población').locator(`[role=row][aria-rowindex="${number + 1}"]`);

/** A figure without source is a finding that leads to its cell; with its source the finding is gone. */
const jumpToAFinding = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  const pane = await diagnosis.showPane('Avisos');
  const finding = pane.getByRole('button', { name: /Población potencial, Jalisco.*no dice de dónde viene/ });
  await finding.click();
  await expect(diagnosis.grid('Cifras de población')).toBeFocused();
  await expect(page.getByText('Fila 1, Fuente')).toBeVisible();
  await lookAtBothThemes(page, 'diagnosis-figures');
  await page.keyboard.type('[1]');
  await page.keyboard.press('Tab');
  await expect(finding).toHaveCount(0);
};

const bringGroups = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await diagnosis.part('Segmentos');
  await page.getByRole('button', { name: 'Agregar 2 grupos de la ficha' }).click();
  await page.getByRole('list', { name: 'Segmentos' }).getByRole('button', { name: 'Personas mayores' }).click();
  await page.getByLabel('Mensaje: qué se le dirá, en una frase').click();
  await page.keyboard.type('La promotora lo acompaña a inscribirse.');
  await page.getByRole('button', { name: 'Agregar medio' }).click();
  await expect(diagnosis.grid('Medios de Personas mayores')).toBeFocused();
  await page.keyboard.type('Radio comunitaria');
  await page.keyboard.press('Tab');
  await diagnosis.saved();
  await lookAtBothThemes(page, 'diagnosis-segments');
};

const writeSwot = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await diagnosis.part('FODA');
  await page.getByRole('button', { name: 'Agregar debilidad' }).click();
  await expect(page.getByRole('textbox', { name: 'Debilidad 1' })).toBeFocused();
  await page.keyboard.type('Avisos con palabras difíciles');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Debilidad 2' })).toBeFocused();
  await page.keyboard.type('Nadie contesta el teléfono');
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => diagnosis.outlineText('Debilidades'))
    .toEqual(['Nadie contesta el teléfono', 'Avisos con palabras difíciles']);
};

/** Enter, Tab, Shift+Tab, Alt+arrows and Delete; an undo gives back what a deleted box had under it. */
const growTree = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await diagnosis.part('Árboles');
  await page.getByLabel('Problema central').click();
  await expect(page.getByLabel('Problema central')).toBeFocused();
  await page.keyboard.type('Las familias no saben que pueden inscribirse');
  await page.getByRole('button', { name: 'Agregar efecto' }).click();
  await expect(page.getByRole('textbox', { name: /^Efecto 1/ })).toBeFocused();
  await page.keyboard.type('Los lugares se quedan vacíos');
  await page.getByRole('button', { name: 'Agregar causa' }).click();
  const causes = diagnosis.outline('Causas');
  await typeNode(causes, 1, 'Sale solo en internet');
  await page.keyboard.press('Enter');
  await typeNode(causes, 2, 'No hay señal');
  await page.keyboard.press('Tab');
  await expect(causes.locator('li').nth(1)).toHaveAttribute('data-level', '1');
  await page.keyboard.press('Enter');
  await typeNode(causes, 3, 'Usa palabras difíciles');
  await page.keyboard.press('Shift+Tab');
  await expect(causes.locator('li').nth(2)).toHaveAttribute('data-level', '0');
  const grown = ['Sale solo en internet', '– No hay señal', 'Usa palabras difíciles'];
  expect(await diagnosis.outlineText('Causas')).toEqual(grown);

  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => diagnosis.outlineText('Causas'))
    .toEqual(['Usa palabras difíciles', 'Sale solo en internet', '– No hay señal']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Delete');
  await expect.poll(() => diagnosis.outlineText('Causas')).toEqual(['Usa palabras difíciles']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => diagnosis.outlineText('Causas')).toEqual(grown);

  const drawing = page.getByRole('img', { name: /^Árbol de problemas/ });
  await expect(drawing).toHaveAccessibleName(/Problema: Las familias no saben.*Causas:.*– No hay señal/s);
  await expect(drawing.locator('rect')).toHaveCount(5);
  await lookAtBothThemes(page, 'diagnosis-tree');
};

const typeNode = async (outline: Locator, number: number, text: string): Promise<void> => {
  const box = outline.getByRole('textbox').nth(number - 1);
  await expect(box).toBeFocused();
  await box.page().keyboard.type(text);
};

const proposeObjectives = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await page.getByRole('tab', { name: 'Árbol de objetivos' }).click();
  await page.getByRole('button', { name: 'Proponer a partir de los problemas' }).click();
  await expect(page.getByLabel('Objetivo central')).toHaveValue('Las familias no saben que pueden inscribirse');
  await expect
    .poll(() => diagnosis.outlineText('Medios'))
    .toEqual(['Sale solo en internet', '– No hay señal', 'Usa palabras difíciles']);
};

const concludeOneThing = async (diagnosis: DiagnosisPage): Promise<void> => {
  const { page } = diagnosis;
  await diagnosis.part('Conclusiones');
  await page.getByRole('button', { name: 'Agregar hallazgo' }).click();
  await expect(page.getByRole('textbox', { name: 'Hallazgo 1' })).toBeFocused();
  await page.keyboard.type('Las personas mayores se enteran tarde');
  await page.getByLabel('Habla del segmento').selectOption({ label: 'Personas mayores' });
  // The paper is made from what is stored.
  const pane = await diagnosis.showPane('Página');
  await expect(pane.getByRole('region', { name: /^Página 1 de/ })).toContainText('Árbol de objetivos', {
    timeout: 60_000,
  });
};
