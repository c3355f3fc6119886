import { expect, type Page } from '@playwright/test';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';

/** Goes through the first start as the person of these specs, with keyboard only, up to its last page. */
export const introduceOneself = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida a Cauce' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre completo')).toBeFocused();
  await page.keyboard.type('Ana Ejemplo Ruiz');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Jefatura de Planeación');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Departamento de Planeación');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre de la institución')).toBeFocused();
  await page.keyboard.type('Instituto Ficticio');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '¿Quiénes firman habitualmente?' })).toBeVisible();
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await expect(page.getByRole('heading', { name: '¿Con qué quiere empezar?' })).toBeVisible();
};

/** The places of the rail. */
export type Place =
  | 'Expedientes'
  | 'Programas'
  | 'Procedimientos'
  | 'Manuales'
  | 'Directorio'
  | 'Catálogos'
  | 'Lineamientos'
  | 'Respaldos'
  | 'Configuración'
  | 'Ayuda';

/**
 * A started desk, empty or with the fictitious sample, standing at `place`; it opens on «Expedientes». Who sits there is
 * told to the host: the pages of the first start have a spec of their own.
 */
export const openDesk = async (
  page: Page,
  start: 'sample' | 'empty',
  place: Place = 'Procedimientos',
): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida a Cauce' })).toBeVisible();
  await callHost(page, 'desk.setUp', {
    person: {
      officerName: 'Ana Ejemplo Ruiz',
      postName: 'Jefatura de Planeación',
      officeName: 'Departamento de Planeación',
    },
    institution: { ...emptyInstitution, name: 'Instituto Ficticio' },
    start,
  });
  await page.reload();
  await atHome(page);
  if (place !== 'Expedientes') await goTo(page, place);
};

/** Where the window opens, and where a desk that was replaced opens again. */
export const atHome = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Expedientes', level: 1 })).toBeVisible();
};

export const goTo = async (page: Page, place: Place): Promise<void> => {
  // «Respaldos» may carry a mark after its name.
  await page
    .getByRole('navigation', { name: 'Secciones de Cauce' })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click();
  await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible();
};

/** Names that the component library gives its parts in English unless it is told otherwise. */
const ENGLISH = /^(open|close|clear|dismiss|increment value|decrement value|loading|information|more|select|sort)$/i;

/** The screen as it stands, in both themes: a picture of each to be looked at, nothing for axe to object to, no English. */
export const lookAtBothThemes = async (page: Page, name: string): Promise<void> => {
  // A screen that is still being fetched has no heading yet; what is looked at is the screen.
  await expect(page.locator('h1').first()).toBeVisible();
  const labels = await page
    .locator('[aria-label]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? ''));
  expect(labels.filter((label) => ENGLISH.test(label))).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await screenshot(page, `${name}-${colorScheme}`);
    // The same elements stand in both themes: what is left to ask of the second are its colours.
    await expectAccessible(page, colorScheme === 'light' ? 'all' : 'colours');
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

/** The row of the library with this title. */
export const libraryRow = (page: Page, title: string | RegExp) =>
  page.getByRole('grid', { name: 'Procedimientos' }).getByRole('row', { name: title });

/** Makes a new procedure from the library and comes back to it. */
export const createProcedure = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press('Alt+n');
  await expect(page.getByLabel('Nombre del procedimiento')).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(libraryRow(page, title)).toBeVisible();
};
