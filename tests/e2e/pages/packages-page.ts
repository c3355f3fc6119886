import { expect, type Locator, type Page } from '@playwright/test';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { chooseFile, type SavedDocument, saveFrom } from '#tests/e2e/harness/files.ts';
import type { Installation } from '#tests/e2e/harness/installation.ts';
import { atHome, goTo } from '#tests/e2e/pages/desk-page.ts';

type Person = { readonly officerName: string; readonly postName: string; readonly officeName: string };

/** Tells an installation who sits there; it then stands at «Expedientes». */
export const sitDown = async ({ page }: Installation, person: Person, start: 'sample' | 'empty'): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida a Cauce' })).toBeVisible();
  const institution = { ...emptyInstitution, name: 'Instituto Ficticio' };
  await callHost(page, 'desk.setUp', { person, institution, start });
  await page.reload();
  await atHome(page);
};

/** Opens the pane of a dossier that says who holds its documents; the dossier stands open. */
export const showDocuments = async (page: Page): Promise<Locator> => {
  await page.getByRole('tab', { name: 'Documentos', exact: true }).click();
  const documents = page.getByRole('list', { name: 'Documentos del expediente' });
  await expect(documents).toBeVisible();
  return documents;
};

type Delivery = {
  /** The words of the button: «Entregar…», «Prestar…», «Guardar el paquete del envío…». */
  readonly act: string;
  /** As the dossier calls it: «Programa anual». */
  readonly document: string;
  /** Who receives it; left out for a recall. */
  readonly to?: string;
};

/** Writes the package of a document from the documents of the dossier that stands open. */
export const deliver = async (
  { page, cauce }: Installation,
  { act, document, to }: Delivery,
): Promise<SavedDocument> => {
  await page.getByRole('button', { name: `${act} ${document}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (to !== undefined) await dialog.getByLabel('Para quién').fill(to);
  const file = await saveFrom(page, cauce, () => dialog.locator('button[type="submit"]').click());
  await dialog.getByRole('button', { name: 'Listo' }).click();
  await expect(dialog).toHaveCount(0);
  return file;
};

/** Chooses a package in «Expedientes»; the dialog then shows what it is, or why it isn't received. */
export const choosePackage = async ({ page }: Installation, file: SavedDocument): Promise<Locator> => {
  await goTo(page, 'Expedientes');
  await page.getByRole('button', { name: 'Recibir paquete…' }).click();
  const dialog = page.getByRole('dialog');
  await chooseFile(page, () => dialog.getByRole('button', { name: 'Elegir archivo…' }).click(), {
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes),
  });
  return dialog;
};

/** Drops a package anywhere on the window of «Expedientes», as from a folder that stands beside it. */
export const dropPackage = async ({ page }: Installation, { name, bytes }: SavedDocument): Promise<Locator> => {
  await goTo(page, 'Expedientes');
  await page.evaluate(
    ([fileName, data]) => {
      const content = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  return page.getByRole('dialog');
};

/** Chooses a package and takes it in; its dossier then stands open. */
export const receivePackage = async (desk: Installation, file: SavedDocument): Promise<void> => {
  const dialog = await choosePackage(desk, file);
  await dialog.getByRole('button', { name: 'Recibir', exact: true }).click();
  await expect(desk.page.getByRole('grid', { name: 'Curso del expediente' })).toBeVisible({ timeout: 30_000 });
};
