import { expect, type Locator, type Page } from '@playwright/test';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { type BudgetSetup, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

export type DiagnosisSetup = BudgetSetup & { readonly diagnosisId: string };

/** In the order of the screen; Alt and its number opens it. */
const PARTS = [
  'Contexto y método',
  'Territorios',
  'Fuentes',
  'Segmentos',
  'Poblaciones',
  'Cobertura',
  'FODA',
  'Árboles',
  'Conclusiones',
  'Resultados anteriores',
] as const;
export type DiagnosisPart = (typeof PARTS)[number];

/** A dossier of the year whose programme's record names these groups, with its empty diagnosis. */
export const makeDiagnosis = async (page: Page, groups: readonly string[] = []): Promise<DiagnosisSetup> => {
  const setup = await makeBudget(page);
  const { summary } = await callHost(page, 'dossier.open', { dossierId: setup.dossierId });
  if (groups.length > 0) {
    await callHost(page, 'program.edit', {
      programId: summary.programId,
      label: 'Agregar grupos',
      coalesce: null,
      changes: groups.map((value, index) => ({
        op: 'insert',
        entity: 'value',
        row: { id: freshId(), rank: `a${index}`, fieldKey: 'grupos_atencion', value, label: '' },
      })),
    });
  }
  const { diagnosisId } = await callHost(page, 'diagnosis.ofDossier', { dossierId: setup.dossierId });
  return { ...setup, diagnosisId };
};

/** Opens the diagnosis from its dossier, as a person does. */
export const openDiagnosis = async (page: Page, programName: string): Promise<DiagnosisPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Diagnóstico', exact: true }).click();
  const diagnosis = diagnosisOn(page);
  await expect(diagnosis.parts).toBeVisible();
  return diagnosis;
};

export type DiagnosisPage = ReturnType<typeof diagnosisOn>;

/** What a person sees and does in the diagnosis. */
export const diagnosisOn = (page: Page) => {
  const parts = page.getByRole('navigation', { name: 'Partes del diagnóstico' });
  const outline = (label: string): Locator => page.getByRole('region', { name: label, exact: true });
  return {
    page,
    parts,
    part: async (name: DiagnosisPart): Promise<Locator> => {
      await page.keyboard.press(`Alt+${(PARTS.indexOf(name) + 1) % 10}`);
      const section = page.getByRole('region', { name, exact: true });
      await expect(section).toBeVisible();
      return section;
    },
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible({ timeout: 30_000 }),
    grid: (name: string | RegExp): Locator => page.getByRole('grid', { name }),
    /** What each row of a grid shows in its first columns. */
    cells: (grid: Locator, columns: number): Promise<readonly (readonly string[])[]> =>
      grid
        .locator('[role=row]:has([role=gridcell])')
        .evaluateAll(
          (rows, count) =>
            rows.map((row) =>
              [...row.querySelectorAll('[role=gridcell]')]
                .slice(0, count)
                .map((cell) => cell.textContent?.trim() ?? ''),
            ),
          columns,
        ),
    /** Types cells with Tab between them; Enter ends the row. */
    typeRow: async (cells: readonly string[]): Promise<void> => {
      for (const [index, cell] of cells.entries()) {
        await page.keyboard.type(cell);
        await page.keyboard.press(index === cells.length - 1 ? 'Enter' : 'Tab');
      }
    },
    outline,
    /** The entries of an outline, each with as many dashes as it is moved in. */
    outlineText: (label: string): Promise<readonly string[]> =>
      outline(label)
        .locator('li[data-row]')
        .evaluateAll((rows) =>
          rows.map((row) => {
            const level = Number((row as HTMLElement).dataset.level);
            return `${'– '.repeat(level)}${row.querySelector('textarea')?.value ?? ''}`;
          }),
        ),
    showPane: async (name: 'Avisos' | 'Página' | 'Historial'): Promise<Locator> => {
      await page.getByRole('button', { name: 'Paneles' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
      return page.getByRole('region', { name, exact: true });
    },
  };
};

const freshId = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
