import { expect, type Page } from '@playwright/test';
import type { DirectoryChange, DirectoryContent } from '#shared/domain/partners/directory.ts';
import { blankContact, blankPartner } from '#shared/domain/partners/directory-edits.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { editBudget, makeBudget, YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

/** The item that pays, with 50,000.00 authorised in March and nothing in other months. */
export const ITEM = '3611';

/** A dossier whose budget has money for radio in March, and a directory with a station and the woman who signs for it. */
export const makeAgreements = async (page: Page) => {
  const setup = await makeBudget(page, [[ITEM, 'Difusión por radio ficticia']]);
  const letterId = freshId();
  await editBudget(
    page,
    setup.budgetId,
    [
      {
        op: 'insert',
        entity: 'letter',
        row: {
          id: letterId,
          rank: 'a0',
          kind: 'authorisation',
          number: 'Oficio ficticio 1',
          date: `${YEAR}-01-05`,
          subject: 'Autorización',
          state: 'draft',
        },
      },
      {
        op: 'insert',
        entity: 'authorised',
        row: {
          id: freshId(),
          rank: 'a0',
          letterId,
          itemCode: ITEM,
          departmentId: null,
          fundingSourceId: null,
          ...NO_MONEY,
          m03: 5_000_000,
        },
      },
    ],
    'Autorizar',
  );
  await callHost(page, 'budget.recordLetter', { budgetId: setup.budgetId, letterId });
  const { directoryId } = await callHost(page, 'directory.ofDesk', {});
  await callHost(page, 'directory.edit', {
    directoryId,
    label: 'Llenar el directorio',
    coalesce: null,
    changes: [
      ...station(
        { name: 'Radio Ejemplo, S.A. de C.V.', sector: 'private', taxId: 'REJ010101AA1' },
        'Inés Prueba Ficticia',
      ),
    ],
  });
  return setup;
};

const NO_MONEY = {
  m01: 0,
  m02: 0,
  m03: 0,
  m04: 0,
  m05: 0,
  m06: 0,
  m07: 0,
  m08: 0,
  m09: 0,
  m10: 0,
  m11: 0,
  m12: 0,
} as const;

const station = (said: Partial<DirectoryContent['partner'][number]>, person: string): DirectoryChange[] => {
  const [partnerId, contactId] = [freshId(), freshId()];
  return [
    { op: 'insert', entity: 'partner', row: { ...blankPartner(), ...said, id: partnerId, rank: 'a0' } },
    { op: 'insert', entity: 'contact', row: { ...blankContact(partnerId), id: contactId, rank: 'a0', name: person } },
    {
      op: 'insert',
      entity: 'post',
      row: {
        id: freshId(),
        rank: 'a0',
        contactId,
        name: 'Representante legal',
        area: '',
        startDate: '2020-01-01',
        endDate: '',
        powers: 'Poder notarial ficticio',
      },
    },
  ];
};

/** Opens the agreements from their dossier, as a person does. */
export const openAgreements = async (
  page: Page,
  { programName }: { readonly programName: string },
): Promise<AgreementsPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Convenios', exact: false }).first().click();
  await expect(page.getByRole('heading', { name: 'Convenios y contratos', level: 1 })).toBeVisible();
  return agreementsOn(page);
};

export type AgreementsPage = ReturnType<typeof agreementsOn>;

/** What a person sees and does among the agreements. */
const agreementsOn = (page: Page) => {
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  return {
    page,
    box,
    rows: page.getByRole('grid', { name: 'Convenios y contratos' }).locator('tbody tr'),
    side: (name: string | RegExp) => page.getByRole('region', { name }),
    dialog: page.getByRole('dialog'),
    /** Alt and its number brings a part to the front. */
    part: async (number: number, title: string) => {
      await page.keyboard.press(`Alt+${number}`);
      await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    },
    backToList: async () => {
      await page.getByRole('button', { name: 'Volver a la lista de convenios' }).press('Enter');
      await expect(page.getByRole('heading', { name: 'Convenios y contratos', level: 1 })).toBeVisible();
    },
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible(),
  };
};
