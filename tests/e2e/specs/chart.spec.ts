import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { buildPage } from '#tests/e2e/grid-page/build-page.ts';
import { type ServedPage, servePage } from '#tests/e2e/grid-page/serve-page.ts';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';
import { watchPage } from '#tests/e2e/harness/page-watch.ts';

/** Charts on a page of their own under the product's policy; whatever the console says fails a test. */
const test = base.extend<{ readonly charts: string }, { readonly served: ServedPage }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await buildPage('index', path.resolve(import.meta.dirname, '../chart-page'));
      const served = await servePage(folder);
      await use(served);
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  charts: async ({ page, served }, use, info) => {
    info.skip(info.project.name === 'electron', 'a page of its own, served to the browser');
    const problems: string[] = [];
    watchPage(page, problems);
    await use(served.address);
    expect(problems, 'errors on the page').toEqual([]);
  },
});

test('a chart is drawn under the page policy, says its figures in words, and follows them', async ({
  charts,
  page,
}) => {
  await page.goto(charts);
  const chart = page.getByRole('img', { name: /^Gráfica de barras: Importe anual por capítulo/ });
  await expect(chart.locator('svg text', { hasText: '2,329.0' })).toBeVisible();
  await expect(chart).toHaveAccessibleName(/3000 Servicios generales .*, \$2,329,029\.45; total \$3,008,041\.30\./);
  await page.getByRole('button', { name: 'Sumar' }).click();
  await expect(chart.locator('svg text', { hasText: '2,879.0' })).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'charts');
});

test('pointing at a column tells its exact figure', async ({ charts, page }) => {
  await page.goto(charts);
  const chart = page.getByRole('img', { name: /^Gráfica de barras/ });
  await chart.locator('svg path[fill="#0f6c6d"]').last().hover();
  await expect(chart.locator('svg text', { hasText: '$2,329,029.45' })).toBeVisible();
});

test('the figures are there as a table, to the centavo, and back', async ({ charts, page }) => {
  await page.goto(charts);
  await page.getByRole('button', { name: 'Ver como tabla: Importe por mes', exact: true }).press('Enter');
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(14);
  await expect(table.getByRole('row', { name: /^septiembre/ })).toHaveText('septiembre$492,224.94$93,111.03');
  await expect(table.getByRole('row', { name: /^Totales/ })).toHaveText('Totales$3,008,041.30$569,011.85');
  await expectAccessible(page);
  await screenshot(page, 'charts-table');
  await page.getByRole('button', { name: 'Ver como gráfica: Importe por mes', exact: true }).click();
  await expect(page.getByRole('img', { name: /^Gráfica de columnas: Importe por mes/ })).toBeVisible();
});

test('a chart of nothing says so', async ({ charts, page }) => {
  await page.goto(charts);
  await expect(page.getByText('Todavía no hay importes que graficar.')).toBeVisible();
});

test('it fits a narrow page, takes the colours of the dark theme, and goes without a trace', async ({
  charts,
  page,
}) => {
  await page.goto(charts);
  const month = page.getByRole('img', { name: /^Gráfica de columnas: Importe por mes/ });
  await expect(month.locator('svg text', { hasText: 'septiembre' })).toBeVisible();
  await page.setViewportSize({ width: 480, height: 900 });
  await expect(month.locator('svg text', { hasText: /^sep$/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
  await page.getByRole('button', { name: 'Cambiar tema' }).click();
  await expect(month.locator('svg path[fill="#4fb8b9"]').first()).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'charts-narrow-dark');
  await page.getByRole('button', { name: 'Quitar o poner' }).click();
  await expect(page.getByRole('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Quitar o poner' }).click();
  await expect(month.locator('svg text', { hasText: /^sep$/ })).toBeVisible();
});
