import type { Page } from '@playwright/test';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { screenshot } from '#tests/e2e/harness/look.ts';
import { editBudget, makeBudget, YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo, lookAtBothThemes, openDesk } from '#tests/e2e/pages/desk-page.ts';
import { manyLines } from '#tests/e2e/pages/fictitious-lines.ts';

// Setting up three dossiers, four tabs looked at twice.
test.describe.configure({ timeout: 240_000 });

const freshId = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** Two directorates: one with a budget that two programmes share, one with its own. */
const makeYear = async (page: Page) => {
  const first = await makeBudget(page, [['2171', 'Materiales de enseñanza']]);
  const { content } = await callHost(page, 'dossier.open', { dossierId: first.dossierId });
  const procedureVersionId = content.dossier[0]?.procedureVersionId ?? '';
  const add = async (name: string, budgetId: string | null) => {
    const { programId } = await callHost(page, 'program.create', { name });
    const { dossierId } = await callHost(page, 'dossier.create', {
      programId,
      fiscalYear: YEAR,
      procedureVersionId,
      startedOn: `${YEAR}-01-15`,
      budget: budgetId === null ? { kind: 'new' } : { kind: 'shared', budgetId },
    });
    const opened = await callHost(page, 'dossier.open', { dossierId });
    return { dossierId, budgetId: opened.content.dossier[0]?.budgetId ?? '' };
  };
  await add('Ferias de la salud', first.budgetId);
  const culture = await add('Lectura en la plaza', null);
  const directorate = (id: string, value: string) =>
    ({ op: 'update', entity: 'budget', id, field: 'directorate', value }) as const;
  await editBudget(
    page,
    first.budgetId,
    [directorate(first.budgetId, 'Dirección de Salud'), ...manyLines(40)],
    'Pegar',
  );
  await editBudget(
    page,
    culture.budgetId,
    [
      directorate(culture.budgetId, 'Dirección de Cultura'),
      {
        op: 'insert',
        entity: 'line',
        row: {
          ...BLANK_LINE,
          id: freshId(),
          rank: 'a0',
          itemCode: '2171',
          description: 'Libros',
          annual: 1_234_567,
          spreading: 'manual',
          ...monthColumnsOf([0, 0, 1_234_567]),
        },
      },
    ],
    'Pegar',
  );
  const { annualProgramId } = await callHost(page, 'annualProgram.ofDossier', { dossierId: culture.dossierId });
  const noGoals = Object.fromEntries(GOAL_FIELDS.map((field) => [field, ''])) as GoalColumns;
  await callHost(page, 'annualProgram.edit', {
    annualProgramId,
    label: 'Planear',
    coalesce: null,
    changes: [
      {
        op: 'insert',
        entity: 'activity',
        row: {
          id: freshId(),
          rank: 'a0',
          strategyId: null,
          name: 'Círculos de lectura',
          description: '',
          responsiblePost: 'Coordinación de Talleres',
          unit: 'persona',
          ...noGoals,
          g03: '120',
          g04: '80',
        },
      },
    ],
  });
  return first;
};

test('a directorate sees the year together: each peso once, by item and month, with goals, states and a way into each dossier', async ({
  page,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  await makeYear(page);
  await goTo(page, 'Programas');
  await goTo(page, 'Expedientes');
  await page.getByRole('button', { name: 'Consolidado' }).click();
  await expect(page.getByRole('heading', { name: `Consolidado ${YEAR}`, level: 1 })).toBeVisible();
  const figures = page.getByLabel('El año en números');
  const total = async () => (await figures.locator('dd').first().textContent()) ?? '';
  await expect(figures.locator('dd').first()).toContainText('$');
  const whole = await total();
  await expect(page.getByRole('table', { name: 'Solicitado por partida' })).toContainText(
    '2171 Materiales de enseñanza',
  );
  await page.getByRole('combobox', { name: 'Por trimestre o por mes' }).selectOption('Por mes');
  await expect(page.getByRole('columnheader', { name: 'Mar', exact: true })).toBeVisible();
  await page.getByText('Cómo se contó').click();
  await expect(page.getByText('comparten el presupuesto')).toContainText('se cuenta una sola vez');
  await lookAtBothThemes(page, 'consolidated-money');

  await page.getByRole('combobox', { name: 'Dirección' }).selectOption('Dirección de Cultura');
  await expect(figures.locator('dd').first()).toHaveText('$12,345.67');
  await expect(page.getByText('Se ven 1 de 3 expedientes')).toBeVisible();
  await page.getByRole('combobox', { name: 'Departamento' }).selectOption('Inscripción');
  await expect(page.getByRole('heading', { name: 'Ningún expediente coincide' })).toBeVisible();
  await page.getByRole('button', { name: 'Quitar los filtros' }).first().click();
  await expect(figures.locator('dd').first()).toHaveText(whole);

  await page.getByRole('tab', { name: 'Programas y departamentos' }).click();
  const programs = page.getByRole('table', { name: 'Presupuesto por programa' });
  await expect(programs.getByRole('row', { name: /Lectura en la plaza/ })).toContainText('12,345.67');
  await expect(programs.locator('tfoot')).toContainText(whole.slice(1));
  await lookAtBothThemes(page, 'consolidated-offices');
  await page.getByRole('tab', { name: 'Metas' }).click();
  await expect(page.getByRole('table', { name: 'Actividades de los programas' })).toContainText('Círculos de lectura');
  await lookAtBothThemes(page, 'consolidated-goals');
  await page.getByRole('tab', { name: 'Estado de los expedientes' }).click();
  const states = page.getByRole('grid', { name: 'Estado de los expedientes' });
  await expect(states.getByRole('row', { name: 'Lectura en la plaza' })).toContainText('Programa anual: Borrador');
  await lookAtBothThemes(page, 'consolidated-states');

  await page.keyboard.press('Control+p');
  await expect(page.getByRole('tab', { name: 'Página' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: /^Página 1 de \d/ }).locator('canvas')).toBeVisible({
    timeout: 60_000,
  });
  await screenshot(page, 'consolidated-page');
  await page.getByRole('tab', { name: 'Estado de los expedientes' }).click();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.getByRole('menuitem', { name: /Excel/ }).click();
  expect((await download).suggestedFilename()).toBe(`Consolidado ${YEAR} Instituto Ficticio.xlsx`);
  await page.keyboard.press('Escape');

  const first = states.getByRole('row', { name: 'Ferias de la salud' });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(states.getByRole('row', { name: 'Lectura en la plaza' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lectura en la plaza', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name: `Consolidado ${YEAR}`, level: 1 })).toBeVisible();
  await expect(states).toBeVisible();
});
