import { expect, type Locator, type Page } from '@playwright/test';
import { atHome, goTo } from '#tests/e2e/pages/desk-page.ts';
import { type EditorPage, openSample } from '#tests/e2e/pages/editor-page.ts';

/**
 * Sits down at a fresh desk and authorises the fictitious procedure, so that dossiers can follow it.
 * @param prepare what is changed in it before: where its decisions lead, where its activities are worked
 */
export const openDeskWithProcedure = async (
  page: Page,
  prepare: (editor: EditorPage) => Promise<void> = async () => undefined,
): Promise<void> => {
  const editor = await openSample(page);
  await prepare(editor);
  await authorise(editor);
  await goTo(page, 'Expedientes');
};

/**
 * Makes the sample a procedure of ten activities whose fifth sends back to the fourth, the first three bound to
 * workspaces: the record, the budget and the diagnosis.
 */
export const walkableProcedure = async (editor: EditorPage): Promise<void> => {
  const { page } = editor;
  await editor.course(5, 2).click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await bind(editor, 1, 'Ficha del programa');
  await bind(editor, 2, 'Presupuesto por partida');
  await bind(editor, 3, 'Diagnóstico');
  for (const number of [11, 8]) {
    await editor.description(number).click();
    await page.keyboard.press('Control+Delete');
  }
  await expect(editor.rows).toHaveCount(10);
  await editor.saved();
};

/** The same with one more activity bound to a workspace. */
export const walkableWith =
  (activity: number, workspace: string) =>
  async (editor: EditorPage): Promise<void> => {
    await bind(editor, activity, workspace);
    await walkableProcedure(editor);
  };

/** Says in which workspace an activity is worked. */
export const bind = async ({ page, description }: EditorPage, activity: number, workspace: string): Promise<void> => {
  await description(activity).click();
  await page.getByRole('button', { name: 'Más de la actividad elegida' }).click();
  await page.getByRole('menuitem', { name: 'Enlazar con un espacio de trabajo' }).click();
  await page
    .getByRole('combobox', { name: `Espacio de trabajo de la actividad ${activity}`, exact: true })
    .selectOption({ label: workspace });
};

/** Authorises the procedure that stands open. */
export const authorise = async (editor: EditorPage): Promise<void> => {
  const { page } = editor;
  await editor.menu('Autorizar…');
  const dialog = page.getByRole('dialog', { name: 'Autorizar esta versión' });
  await dialog.getByRole('textbox', { name: 'Código' }).fill('DOM-P000-F0_002');
  // A new version asks for its own day of update.
  const updated = dialog.getByRole('textbox', { name: /actualización/i });
  if ((await updated.inputValue()) === '') await updated.fill('15/01/2027');
  await dialog.getByRole('button', { name: 'Autorizar y congelar' }).click();
  await expect(page.getByText('Versión autorizada')).toBeVisible({ timeout: 60_000 });
};

/** Makes a dossier with a new programme through the dialog; the screen then shows its course. */
export const createDossier = async (page: Page, program: string, year: string): Promise<DossierPage> => {
  await goTo(page, 'Expedientes');
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: 'Nuevo expediente' });
  const choice = dialog.getByRole('combobox', { name: 'Programa', exact: true });
  const name = dialog.getByRole('textbox', { name: 'Nombre del programa' });
  await expect(choice.or(name).first()).toBeVisible();
  if (await choice.isVisible()) await choice.selectOption({ label: 'Un programa nuevo…' });
  await name.fill(program);
  await dialog.getByRole('textbox', { name: 'Ejercicio fiscal' }).fill(year);
  await dialog.getByRole('button', { name: 'Crear expediente' }).click();
  await expect(page.getByRole('heading', { name: program, level: 1 })).toBeVisible();
  return dossierOn(page);
};

/** Opens a dossier of the list. */
export const openDossier = async (page: Page, name: string | RegExp): Promise<DossierPage> => {
  await atHome(page);
  await dossierRow(page, name).getByRole('button').first().click();
  await expect(page.getByRole('grid', { name: 'Curso del expediente' })).toBeVisible();
  return dossierOn(page);
};

export const dossierRow = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('grid', { name: 'Expedientes' }).getByRole('row', { name });

/** What a person sees and does in a dossier. */
export type DossierPage = ReturnType<typeof dossierOn>;

const dossierOn = (page: Page) => {
  const now = page.getByRole('region', { name: 'Dónde va el expediente' });
  return {
    page,
    /** The card above the course. */
    now,
    rows: page.locator('tr[data-activity]'),
    row: (number: number): Locator => page.locator(`tr[data-activity="${number}"]`),
    /** Ends the current activity; with an answer where it decides. */
    finish: async (answer?: string): Promise<void> => {
      await now.getByRole('button', { name: 'Terminar actividad…' }).click();
      const dialog = page.getByRole('dialog', { name: /^Terminar la actividad/ });
      if (answer !== undefined) await dialog.getByRole('radio', { name: new RegExp(`^${answer}`) }).check();
      await dialog.getByRole('button', { name: 'Terminar actividad', exact: true }).click();
      await expect(dialog).toHaveCount(0);
    },
    showPane: async (name: 'Actividad' | 'Puestos' | 'Documentos' | 'Hallazgos' | 'Historial'): Promise<Locator> => {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      return page.getByRole('tabpanel');
    },
    /** True only after the commit was answered. */
    saved: async (): Promise<void> => {
      await expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible();
    },
  };
};
