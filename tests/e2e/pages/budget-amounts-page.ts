import { expect, type Locator, type Page } from '@playwright/test';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { addLine } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows, updateRow } from '#shared/domain/budget/budget-rows.ts';
import type { LinePatch } from '#shared/domain/budget/line-values.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { type BudgetPage, openBudget } from '#tests/e2e/pages/budget-page.ts';
import { editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';

/** What the budget of a spec begins with: names of departments and sources, and lines that name them. Centavos. */
type BudgetSeed = {
  readonly departments: readonly string[];
  readonly sources: readonly string[];
  readonly lines: readonly (Omit<LinePatch, 'departmentId' | 'fundingSourceId'> & {
    readonly itemCode: string;
    readonly department?: string;
  })[];
};

/** A fictitious directorate of two departments that asks for 162,000.00 in three items. */
const SMALL_BUDGET: BudgetSeed = {
  departments: ['Promoción', 'Afiliación'],
  sources: ['Recursos estatales'],
  lines: [
    { itemCode: '2110', description: 'Papelería ficticia', annual: 1_200_000, department: 'Promoción' },
    { itemCode: '2110', description: 'Papelería ficticia', annual: 600_000, department: 'Afiliación' },
    { itemCode: '3360', description: 'Impresión de formatos', annual: 2_400_000, department: 'Afiliación' },
    { itemCode: '3610', description: 'Mensajes en radio', annual: 12_000_000, department: 'Promoción' },
  ],
};

/** A budget that asks for the small fictitious things, opened on its screen. */
export const openSmallBudget = async (page: Page): Promise<BudgetPage & { readonly budgetId: string }> => {
  await openDesk(page, 'sample', 'Expedientes');
  const setup = await makeBudget(page);
  const { content } = await callHost(page, 'budget.open', { budgetId: setup.budgetId });
  await editBudget(page, setup.budgetId, seedChanges(content as BudgetContent, SMALL_BUDGET), 'Preparar la prueba');
  return { ...(await openBudget(page, setup)), budgetId: setup.budgetId };
};

/** A grid as a person reads it and moves in it: rows from 1, columns by their heading. */
export const gridNamed = (page: Page, name: string) => {
  const grid = page.getByRole('grid', { name, exact: true });
  const columnOf = async (title: string): Promise<number> => {
    const titles = await grid.getByRole('columnheader').allTextContents();
    const at = titles.findIndex((text) => text.trim() === title);
    if (at < 0) throw new Error(`The grid has no column ${title}: ${titles.join(', ')}`);
    const index = await grid.getByRole('columnheader').nth(at).getAttribute('aria-colindex');
    return Number(index);
  };
  const cell = async (row: number, title: string): Promise<Locator> =>
    grid.locator(`[role=row][aria-rowindex="${row + 1}"] [aria-colindex="${await columnOf(title)}"]`);
  return {
    grid,
    cell,
    text: async (row: number, title: string): Promise<string> => (await (await cell(row, title)).innerText()).trim(),
    /** Expects cells of a row, by heading. */
    expectRow: async (row: number, cells: Readonly<Record<string, string>>): Promise<void> => {
      for (const [title, text] of Object.entries(cells)) {
        // What is wrong with a cell is read after its text by who can't see the mark.
        const told = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: (?:Error|Aviso): .*)?$`, 's');
        await expect(await cell(row, title)).toHaveText(told);
      }
    },
    /** The totals under the rows, by heading. */
    total: async (title: string): Promise<string> => {
      const column = await columnOf(title);
      return (await grid.getByRole('row').last().locator(`[aria-colindex="${column}"]`).innerText()).trim();
    },
    go: async (row: number, title: string): Promise<void> => (await cell(row, title)).click(),
  };
};

/** Puts text on the clipboard as Excel would and pastes it where the focus is. */
export const pasteCells = async (page: Page, cells: readonly (readonly string[])[]): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = cells.map((row) => `${row.join('\t')}\r\n`).join('');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
};

/** A new letter with number and date, by keyboard, from the tab that lists letters. */
export const addLetter = async (page: Page, number: string, date: string): Promise<void> => {
  await page.getByRole('button', { name: 'Nuevo oficio' }).click();
  await expect(page.getByLabel('Número de oficio')).toBeFocused();
  await page.keyboard.type(number);
  await page.keyboard.press('Tab');
  await page.keyboard.type(date);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: number })).toBeVisible();
};

/** Records the letter or transfer that stands open, through the question. */
export const record = async (page: Page, what: 'oficio' | 'adecuación'): Promise<void> => {
  await page.getByRole('button', { name: `Registrar ${what}` }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('ya no se modifica');
  await question.getByRole('button', { name: `Registrar ${what}` }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText('Registrado');
};

/** Authorises what is asked for in a recorded letter: 18,000 of 2110, 24,000 of 3360 and 120,000 of 3610, month by month. */
export const authoriseAsAsked = async (budget: BudgetPage): Promise<void> => {
  const { page } = budget;
  await budget.tab('Autorizado');
  await addLetter(page, 'SF/001/2027', '15/01/2027');
  await page.getByRole('button', { name: 'Traer de lo solicitado' }).click();
  await record(page, 'oficio');
};

const seedChanges = (before: BudgetContent, { departments, sources, lines }: BudgetSeed): readonly BudgetChange[] => {
  const changes: BudgetChange[] = [];
  let content = before;
  const take = (more: readonly BudgetChange[]) => {
    changes.push(...more);
    content = applyChanges(content, more);
  };
  const named = (names: readonly string[]) => names.map((name, index) => ({ code: String(index + 1), name }));
  take([updateRow('budget', budgetOf(before).id, 'availability', 'monthly')]);
  take(insertBudgetRows(content, 'department', named(departments), 0, newId));
  take(insertBudgetRows(content, 'fundingSource', named(sources), 0, newId));
  for (const { department, ...patch } of lines) {
    const departmentId = content.department.find(({ name }) => name === department)?.id ?? null;
    const added = addLine(content, content.line.length, { ...patch, departmentId, fundingSourceId: null }, newId);
    if (!added.ok) throw new Error(added.error.message);
    take(added.value);
  }
  return changes;
};

const newId = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
