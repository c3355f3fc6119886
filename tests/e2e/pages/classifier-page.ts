import { expect, type Page } from '@playwright/test';

/** Makes a classifier from «Catálogos» with the keyboard; the window then shows it. */
export const createClassifier = async (
  page: Page,
  { year, owner, width = 4 }: { readonly year: number; readonly owner: string; readonly width?: 4 | 5 },
): Promise<void> => {
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nuevo clasificador' });
  await expect(dialog.getByLabel('Nombre')).toBeFocused();
  await dialog.getByLabel('Ejercicio fiscal').fill(String(year));
  await dialog.getByLabel('Ente').fill(owner);
  await dialog.getByLabel('Edición').fill('Edición ficticia');
  if (width === 5) await dialog.getByRole('radio', { name: /Cinco cifras/ }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Clasificador por objeto del gasto', level: 1 })).toBeVisible();
};

export const tree = (page: Page) => page.getByRole('tree');
export const treeItem = (page: Page, code: string) => page.getByRole('treeitem', { name: new RegExp(`^${code} `) });
export const classifierRow = (page: Page, name: string | RegExp) =>
  page.getByRole('grid', { name: 'Clasificadores' }).getByRole('row', { name });

/** Adds a specific item with the dialog, by keyboard. */
export const addItem = async (page: Page, code: string, name: string): Promise<void> => {
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nueva partida específica' });
  await expect(dialog.getByLabel('Clave')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(code);
  await dialog.getByLabel('Denominación').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};
