import { expect, type Page } from '@playwright/test';
import type { DirectoryChange, DirectoryContent } from '#shared/domain/partners/directory.ts';
import { blankContact, blankPartner } from '#shared/domain/partners/directory-edits.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { editMediaPlan } from '#tests/e2e/pages/media-plan-page.ts';
import { makeSmallStrategy } from '#tests/e2e/pages/strategy-page.ts';

/**
 * A dossier of which March falls into a blackout, and a directory with a station whose manager has an e-mail, a ministry
 * that has one of its own, and a committee that can't be written to.
 */
export const makeBulletins = async (
  page: Page,
): Promise<{ readonly programName: string; readonly dossierId: string }> => {
  const { programName, dossierId } = await makeSmallStrategy(page);
  const { mediaPlanId } = await callHost(page, 'mediaPlan.ofDossier', { dossierId });
  await editMediaPlan(page, mediaPlanId, [
    {
      op: 'insert',
      entity: 'blackout',
      row: {
        id: freshId(),
        rank: 'a0',
        process: 'la elección ficticia',
        agreement: '',
        scope: '',
        startDate: `${YEAR}-03-01`,
        endDate: `${YEAR}-03-31`,
      },
    },
  ]);
  const { directoryId } = await callHost(page, 'directory.ofDesk', {});
  await callHost(page, 'directory.edit', {
    directoryId,
    label: 'Llenar el directorio',
    coalesce: null,
    changes: [
      ...body(
        'a0',
        { name: 'Radio Ejemplo', sector: 'private', mediumType: 'Radio' },
        'Inés Prueba Ficticia',
        'ines@ejemplo.mx',
        'person',
      ),
      ...body('a1', { name: 'Secretaría Ficticia', sector: 'public' }, 'Raúl Inventado', 'prensa@ejemplo.mx', 'body'),
      ...body('a2', { name: 'Comité de Salud Supuesto', sector: 'social' }, 'Berta Imaginada', '', 'person'),
    ],
  });
  return { programName, dossierId };
};

/** A body with a person who receives bulletins, and an e-mail of hers or of the body; '' for none. */
const body = (
  rank: string,
  said: Partial<DirectoryContent['partner'][number]>,
  person: string,
  email: string,
  whose: 'person' | 'body',
): DirectoryChange[] => {
  const [partnerId, contactId] = [freshId(), freshId()];
  const way = {
    id: freshId(),
    rank,
    partnerId,
    contactId: whose === 'person' ? contactId : null,
    kind: 'email',
    value: email,
    note: '',
  } as const;
  return [
    { op: 'insert', entity: 'partner', row: { ...blankPartner(), ...said, id: partnerId, rank } },
    {
      op: 'insert',
      entity: 'contact',
      row: { ...blankContact(partnerId), id: contactId, rank, name: person, receivesBulletins: true },
    },
    ...(email === '' ? [] : [{ op: 'insert', entity: 'contactWay', row: way } as const]),
  ];
};

/** Opens the bulletins from their dossier, as a person does. */
export const openBulletins = async (page: Page, { programName }: { readonly programName: string }) => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Boletines', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Boletines', level: 1 })).toBeVisible();
  return bulletinsOn(page);
};

/** What a person sees and does among the bulletins. */
const bulletinsOn = (page: Page) => ({
  page,
  list: page.getByRole('navigation', { name: 'Boletines' }),
  card: page.getByRole('article'),
  number: page.getByRole('textbox', { name: 'Número', exact: true }),
  title: page.getByRole('textbox', { name: 'Título', exact: true }),
  body: page.getByRole('textbox', { name: 'Texto del boletín' }),
  recipients: page.getByRole('table', { name: 'Destinatarios' }).locator('tbody tr'),
  /** True only after the commit was answered. */
  saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible(),
});
