import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';
import { goTo, openDesk } from '#tests/e2e/pages/desk-page.ts';

/** What a person sees and does in the editor of a procedure; only keyboard, mouse and files. */
export type EditorPage = ReturnType<typeof editorOn>;

/** Sits down at a fresh desk that holds the fictitious sample, and opens the sample. */
export const openSample = async (page: Page): Promise<EditorPage> => {
  await openDesk(page, 'sample');
  return reopenSample(page);
};

/** Opens the sample from the library. */
export const reopenSample = async (page: Page): Promise<EditorPage> => {
  await goTo(page, 'Procedimientos');
  await page.getByRole('grid', { name: 'Procedimientos' }).getByText('Huertos de Barrio').first().click();
  await expect(page.getByRole('table', { name: 'Desarrollo' })).toBeVisible();
  return editorOn(page);
};

/** The editor of the procedure that stands open. */
export const editorOn = (page: Page) => {
  const description = (number: number): Locator =>
    page.getByRole('textbox', { name: `Descripción de la actividad ${number}`, exact: true });
  const post = (number: number): Locator =>
    page.getByRole('textbox', { name: `Responsable de la actividad ${number}`, exact: true });
  const pane = (name: 'Flujograma' | 'Página' | 'Hallazgos' | 'Historial'): Locator =>
    page.getByRole('region', { name, exact: true });
  return {
    page,
    description,
    post,
    pane,
    rows: page.locator('tr[data-activity]'),
    /** Where an answer goes: by the answer's place in the activity's decision, 1-based. */
    course: (activity: number, answer: number): Locator =>
      page.getByRole('textbox', {
        name: new RegExp(`^A dónde va: respuesta ${answer} de la actividad ${activity}\\b`),
      }),
    section: async (title: string): Promise<void> => {
      await page
        .getByRole('navigation', { name: 'Secciones del procedimiento' })
        .getByRole('button', { name: new RegExp(title) })
        .click();
      await expect(page.getByRole('region', { name: `Editor: ${title}` })).toBeVisible();
    },
    showPane: async (name: 'Flujograma' | 'Página' | 'Hallazgos' | 'Historial'): Promise<Locator> => {
      await page
        .getByRole('tab', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await expect(pane(name)).toBeVisible();
      return pane(name);
    },
    menu: async (item: string): Promise<void> => {
      await page.getByRole('button', { name: 'Más acciones del procedimiento' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    /** True only after the commit was answered. */
    saved: async (): Promise<void> => {
      await expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible();
    },
  };
};

/** The screen in light and in dark: axe objects to nothing, and a picture of each is kept to be looked at. */
export const lookInBothThemes = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page);
  await screenshot(page, `${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(150);
  await expectAccessible(page);
  await screenshot(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
};
