import { expect, type Locator, type Page } from '@playwright/test';
import type { BudgetSetup } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

/** In the order of the screen; Alt and its number opens it. */
export const BUDGET_TABS = [
  'Datos',
  'Renglones',
  'Techos',
  'Autorizado',
  'Distribución',
  'Adecuaciones',
  'Gasto',
  'Resumen',
] as const;
export type BudgetTab = (typeof BUDGET_TABS)[number];

/** A row of figures as the screen says them: what it is of, and its cells from left to right. */
export type ScreenRow = { readonly label: string; readonly figures: readonly string[] };

/** Opens the budget from its dossier, as a person does. */
export const openBudget = async (page: Page, { programName }: BudgetSetup): Promise<BudgetPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Presupuesto', exact: true }).click();
  await expect(page.getByRole('tablist', { name: 'Partes del presupuesto' })).toBeVisible();
  return budgetOn(page);
};

export type BudgetPage = ReturnType<typeof budgetOn>;

const budgetOn = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Renglones del presupuesto' });
  return {
    page,
    grid,
    tab: async (name: BudgetTab): Promise<void> => {
      await page.keyboard.press(`Alt+${BUDGET_TABS.indexOf(name) + 1}`);
      await expect(page.getByRole('tab', { name: new RegExp(`^${name}`) })).toHaveAttribute('aria-selected', 'true');
    },
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible({ timeout: 30_000 }),
    /** Goes with Tab until the control has the focus, and presses Enter. */
    pressByKeyboard: async (control: Locator): Promise<void> => {
      await tabTo(page, control);
      await page.keyboard.press('Enter');
    },
    /** The cells of one line from where one stands, with Tab between them; ends with `last`. */
    typeLine: async (cells: readonly string[], last = 'Enter'): Promise<void> => {
      for (const [index, cell] of cells.entries()) {
        await page.keyboard.type(cell);
        await page.keyboard.press(index === cells.length - 1 ? last : 'Tab');
      }
    },
    /** The line of this number, as it is drawn. */
    line: (number: number): Locator => grid.locator(`[role=row][aria-rowindex="${number + 1}"]`),
    /** The year and the twelve months of the total under the lines. */
    total: async (): Promise<readonly string[]> => {
      const cells = await grid
        .getByRole('row', { name: /^Total/ })
        .last()
        .getByRole('gridcell')
        .allTextContents();
      return cells.slice(8, 21);
    },
    /** Groups the lines and reads every heading with its subtotals, going through the whole table by keyboard. */
    subtotals: async (grouping: string): Promise<readonly ScreenRow[]> => {
      await page.getByLabel('Agrupar los renglones').selectOption({ label: grouping });
      await grid.focus();
      await page.keyboard.press('Control+Home');
      const found = new Map<number, ScreenRow>();
      for (let pages = 0; pages < 200; pages += 1) {
        await expect.poll(() => grid.evaluate(drawsWhatItShows)).toBe(true);
        for (const { index, cells } of await drawnGroups(grid)) {
          found.set(index, { label: cells[0] ?? '', figures: cells.slice(8, 21) });
        }
        const before = await grid.getAttribute('aria-activedescendant');
        await page.keyboard.press('PageDown');
        if ((await grid.getAttribute('aria-activedescendant')) === before) break;
      }
      return [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
    },
    /** The rows of a table of sums, the total last. */
    sums: async (side: string, by: string, period: string): Promise<readonly ScreenRow[]> => {
      await page.getByLabel('Qué se suma').selectOption({ label: side });
      await page.getByLabel('Cómo se agrupa').selectOption({ label: by });
      await page.getByLabel('Por trimestre o por mes').selectOption({ label: period });
      return tableRows(page.getByRole('table', { name: `${side} ${by.toLowerCase()}` }));
    },
  };
};

/** Goes with Tab until the control has the focus. @throws where a whole round doesn't meet it */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never comes to it');
};

/** The rows of a table with a heading each: their names and figures. */
export const tableRows = (table: Locator): Promise<readonly ScreenRow[]> =>
  table.locator('tbody tr, tfoot tr').evaluateAll((rows) =>
    rows.map((row) => ({
      label: row.querySelector('th')?.textContent?.trim() ?? '',
      figures: [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    })),
  );

/** After a scroll the rows come a moment later: whether all that fit are there, and the active one among them. */
const drawsWhatItShows = (grid: Element): boolean => {
  const [row] = grid.querySelectorAll('[role=gridcell]');
  const height = row?.getBoundingClientRect().height ?? 0;
  if (height === 0 || !document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')) return false;
  const count = Number(grid.getAttribute('aria-rowcount')) - 2;
  const first = Math.floor(grid.scrollTop / height);
  const last = Math.min(count, Math.floor((grid.scrollTop + grid.clientHeight) / height) - 2);
  for (let index = first; index < last; index += 1) {
    if (!grid.querySelector(`[aria-rowindex="${index + 2}"]`)) return false;
  }
  return true;
};

const drawnGroups = (grid: Locator) =>
  grid.locator('[role=row]:has([data-level])').evaluateAll((rows) =>
    rows.map((row) => ({
      index: Number(row.getAttribute('aria-rowindex')),
      cells: [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent?.trim() ?? ''),
    })),
  );
