import { expect, type Locator, type Page } from '@playwright/test';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

export type ReviewTabName = 'Comprobaciones' | 'Revisar por secciones' | 'Observaciones' | 'Historia' | 'Versiones';

export const CLERK = 'Ana Ejemplo Ruiz';
export const DIRECTOR = 'Bruno Ejemplo Ríos';

export type ReviewPage = ReturnType<typeof reviewOn>;

/** Opens the review from the header of the budget that stands on screen. */
export const openReview = async (page: Page): Promise<ReviewPage> => {
  await page.getByRole('button', { name: 'Revisión…' }).click();
  await expect(page.getByRole('heading', { name: /^Revisión y Vo\.Bo\./, level: 1 })).toBeVisible();
  return reviewOn(page);
};

/** Somebody else sits down at this computer and opens the same review, from the list of dossiers on. */
export const sitDown = async (page: Page, officerName: string, programName: string): Promise<ReviewPage> => {
  await callHost(page, 'desk.saveUser', {
    officerName,
    postName: officerName === CLERK ? 'Jefatura de Planeación' : 'Dirección General',
    officeName: 'Departamento de Planeación',
  });
  await page.reload();
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Presupuesto', exact: true }).click();
  await expect(page.getByRole('tablist', { name: 'Partes del presupuesto' })).toBeVisible();
  return openReview(page);
};

/** Explains every doubt and sends, for specs that are about what comes after. */
export const sendAsItIs = async (page: Page, budgetId: string): Promise<void> => {
  const document = { kind: 'budget', documentId: budgetId } as const;
  const { findings } = await callHost(page, 'review.open', document);
  for (const { code, severity, place } of findings) {
    if (severity !== 'warning') continue;
    const rowId = place.rowId ?? null;
    await callHost(page, 'review.justify', { ...document, findingCode: code, rowId, text: 'Así se acordó.' });
  }
  await callHost(page, 'review.send', { ...document, ...BY_THE_CLERK });
};

const BY_THE_CLERK = {
  on: '2026-01-15',
  officerName: CLERK,
  postName: 'Jefatura de Planeación',
  letterNumber: 'DP/12/2027',
  paper: null,
} as const;

const reviewOn = (page: Page) => {
  const standing = page.getByRole('region', { name: 'Dónde va el documento' });
  return {
    standing,
    tab: async (name: ReviewTabName): Promise<void> => {
      const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    },
    /** Opens the dialog of an act. */
    ask: async (act: string): Promise<Locator> => {
      await standing.getByRole('button', { name: act }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      return dialog;
    },
    /** Does what the dialog asks about, and waits until it is done. */
    confirm: async (verb: string): Promise<void> => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: verb, exact: true }).click();
      // Authorising makes two files first.
      await expect(dialog).toHaveCount(0, { timeout: 60_000 });
    },
  };
};
