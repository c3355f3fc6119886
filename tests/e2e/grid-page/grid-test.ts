import { rm } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { buildPage } from '#tests/e2e/grid-page/build-page.ts';
import { type ServedPage, servePage } from '#tests/e2e/grid-page/serve-page.ts';
import { watchPage } from '#tests/e2e/harness/page-watch.ts';

export { expect };

/** The grid on a page of its own, built and served as the product is; whatever the console says fails a test. */
export const test = base.extend<{ readonly grid: GridPage }, { readonly served: ServedPage }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await buildPage('index');
      const served = await servePage(folder);
      await use(served);
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  grid: async ({ page, context, served }, use, info) => {
    // The product's page is what the desktop window shows; this one is served to the browser alone.
    info.skip(info.project.name === 'electron', 'a page of its own, served to the browser');
    const problems: string[] = [];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    watchPage(page, problems);
    await use(gridPage(page, served.address));
    expect(problems, 'errors on the page').toEqual([]);
  },
});

/** Columns of the page, by position. */
export const CODE = 0;
export const TEXT = 1;
export const SOURCE = 2;
export const DAY = 3;
export const QUANTITY = 4;
export const COST = 5;
export const JAN = 6;
export const FEB = 7;
export const MAR = 8;
export const TOTAL = 15;

const gridPage = (page: Page, address: string) => {
  const table = page.getByRole('grid', { name: 'Compras' });
  /** Row and column as the person counts rows: from 1. */
  const cell = (row: number, column = CODE) =>
    table.locator(`[aria-rowindex="${row + 1}"] > [aria-colindex="${column + 2}"]`);
  const says = (name: string) => page.getByRole('status', { name });
  return {
    table,
    cell,
    open: async (query = '') => {
      await page.goto(address + query);
      await expect(table).toBeVisible();
    },
    goTo: async (row: number, column = CODE) => {
      await cell(row, column).click();
      await expect(cell(row, column)).toHaveAttribute('data-active', '');
    },
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text: string) => page.keyboard.type(text),
    texts: async (rows: readonly number[], columns: readonly number[]) => {
      const found: string[][] = [];
      for (const row of rows) found.push(await Promise.all(columns.map((column) => cell(row, column).innerText())));
      return found;
    },
    active: async () => {
      const id = await table.getAttribute('aria-activedescendant');
      return (id ?? '')
        .split('-')
        .slice(-2)
        .map(Number)
        .map((n, i) => (i === 0 ? n + 1 : n));
    },
    selected: () => table.locator('[role="gridcell"][aria-selected="true"]'),
    changes: says('Cambios'),
    lastChange: says('Último cambio'),
    rows: says('Filas'),
    width: says('Ancho'),
    undo: () => page.getByRole('button', { name: 'Deshacer' }).click(),
    copied: () => page.evaluate(() => navigator.clipboard.readText()),
    put: (text: string, html?: string) =>
      page.evaluate(
        ([plain, rich]) =>
          navigator.clipboard.write([
            new ClipboardItem({
              'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }),
              ...(rich ? { 'text/html': new Blob([rich], { type: 'text/html' }) } : {}),
            }),
          ]),
        [text, html] as const,
      ),
  };
};
export type GridPage = ReturnType<typeof gridPage>;
