import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from '#tests/e2e/pages/desk-page.ts';

/** The row of the list of programmes with this name. */
export const programRow = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('grid', { name: 'Programas' }).getByRole('row', { name });

/** Pastes a published record and looks at what was found, up to the point before anything is written. */
export const previewRecord = async (page: Page, text: string): Promise<void> => {
  await goTo(page, 'Programas');
  await page.keyboard.press('Control+o');
  await page.getByLabel('Texto de la ficha').fill(text);
  await page.getByRole('button', { name: 'Revisar el texto' }).click();
  await expect(page.getByRole('heading', { name: 'Revise lo que se encontró' })).toBeVisible({ timeout: 30_000 });
};

/** Confirms the preview; the record stands open afterwards. */
export const confirmRecord = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Importar esta ficha' }).click();
  await expect(page.getByText('Ficha del programa', { exact: true })).toBeVisible();
};

/** A field of the open record that takes several values, by its name. */
export const valuesField = (page: Page, label: string): Locator => page.getByRole('group', { name: label });

/** Waits until the frame says that what was typed is in the store. */
export const savedRecord = async (page: Page): Promise<void> => {
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
};
