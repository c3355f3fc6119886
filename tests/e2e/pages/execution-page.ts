import { expect, type Locator, type Page } from '@playwright/test';
import { blankActivity, blankIndicator } from '#shared/domain/annual-program/program-edits.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { editProgram, freshId, makeProgram, type ProgramSetup } from '#tests/e2e/pages/annual-program-page.ts';
import { editBudget, YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

/** What was committed, in centavos: $1,160.00. */
const COMMITTED = 116_000;

/**
 * A dossier whose programme has an activity of four talks in March and an indicator that is measured by quarters (green
 * from 90 %, yellow from 70 %), and whose budget committed $1,160.00. Its log is empty.
 */
export const makeExecution = async (page: Page): Promise<ProgramSetup> => {
  const setup = await makeProgram(page);
  await editProgram(page, setup.annualProgramId, [
    {
      op: 'insert',
      entity: 'activity',
      row: {
        ...blankActivity(),
        id: freshId(),
        rank: 'a0',
        name: 'Pláticas en escuelas (ficticia)',
        unit: 'plática',
        g03: '4',
      },
    },
    {
      op: 'insert',
      entity: 'activity',
      row: {
        ...blankActivity(),
        id: freshId(),
        rank: 'a1',
        name: 'Ferias del agua (ficticia)',
        unit: 'feria',
        g02: '1',
      },
    },
    {
      op: 'insert',
      entity: 'indicator',
      row: {
        ...blankIndicator(null),
        id: freshId(),
        rank: 'a0',
        name: 'Personas informadas (ficticio)',
        frequency: 'quarterly',
        g03: '10',
        greenFrom: '90',
        yellowFrom: '70',
      },
    },
  ]);
  await editBudget(
    page,
    setup.budgetId,
    [
      {
        op: 'insert',
        entity: 'spending',
        row: {
          id: freshId(),
          rank: 'a0',
          itemCode: '3611',
          departmentId: null,
          fundingSourceId: null,
          moment: 'committed',
          date: `${YEAR}-02-10`,
          month: 2,
          amount: COMMITTED,
          document: 'Contrato ficticio 7',
          concept: 'Renta de sonido (ficticia)',
          commitmentId: null,
        },
      },
    ],
    'Comprometer',
  );
  return setup;
};

/** Opens the log from its dossier, as a person does. */
export const openExecution = async (
  page: Page,
  { programName }: Pick<ProgramSetup, 'programName'>,
): Promise<ExecutionPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Ejecución', exact: true }).click();
  const execution = executionOn(page);
  await expect(execution.parts).toBeVisible();
  return execution;
};

export type ExecutionPage = ReturnType<typeof executionOn>;

/** What a person sees and does in the execution of a dossier. */
const executionOn = (page: Page) => {
  const parts = page.getByRole('navigation', { name: 'Partes de la ejecución' });
  const card = page.getByRole('article');
  return {
    page,
    parts,
    entries: page.getByRole('navigation', { name: 'Entradas de la bitácora' }),
    card,
    evidence: card.getByRole('list', { name: 'Evidencias de la entrada' }).getByRole('listitem'),
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible({ timeout: 30_000 }),
    part: async (title: string): Promise<Locator> => {
      await parts.getByRole('button', { name: new RegExp(`^${title}`) }).click();
      const region = page.getByRole('region', { name: title, exact: true });
      await expect(region).toBeVisible();
      return region;
    },
    /** Types part of a name into a box that finds, and takes the first one that it offers. */
    pick: async (label: string, words: string, option: string | RegExp): Promise<void> => {
      const box = page.getByRole('combobox', { name: label });
      await box.click();
      await box.fill(words);
      await page.getByRole('listbox', { name: label }).getByRole('option', { name: option }).click();
    },
  };
};

/**
 * Drops files of the disk on a place of the page, all at once, as the mouse does.
 * @param meanwhile done once the files are held and before they are let go
 */
export const dropFiles = async (
  page: Page,
  place: Locator,
  paths: readonly string[],
  meanwhile: () => Promise<void>,
): Promise<void> => {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    input.id = 'held-files';
    document.body.append(input);
  });
  await page.locator('#held-files').setInputFiles([...paths]);
  await meanwhile();
  await place.evaluate((element) => {
    const input = document.querySelector<HTMLInputElement>('#held-files');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    for (const type of ['dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
    input?.remove();
  });
};

/** Of the store, behind the screen's back. */
export const storedExecution = async (page: Page, dossierId: string) => {
  const { executionId } = await callHost(page, 'execution.ofDossier', { dossierId });
  return callHost(page, 'execution.open', { executionId });
};
