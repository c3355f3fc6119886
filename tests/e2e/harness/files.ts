import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CauceApp } from '#tests/e2e/harness/cauce-test.ts';

export type SavedDocument = { readonly name: string; readonly bytes: Uint8Array };

/** Does `act`, which opens a file chooser of the page, and picks `files` (paths, or contents made on the spot). */
export const chooseFile = async (
  page: Page,
  act: () => Promise<void>,
  files: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await act();
  await (await chooser).setFiles(files);
};

/** Does `act`, which saves a file, and reads what was saved: a download in the browser, a dialog on the desktop. */
export const saveFrom = async (page: Page, cauce: CauceApp, act: () => Promise<void>): Promise<SavedDocument> => {
  if (cauce.electron) return saveOnDesktop(cauce, act);
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await act();
  const finished = await download;
  return { name: finished.suggestedFilename(), bytes: new Uint8Array(await readFile(await finished.path())) };
};

const saveOnDesktop = async (cauce: CauceApp, act: () => Promise<void>): Promise<SavedDocument> => {
  const folder = cauce.dataFolder;
  await cauce.electron?.evaluate(({ dialog }, target) => {
    const remembered = globalThis as { savedAs?: string };
    delete remembered.savedAs;
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1) as { readonly defaultPath?: string };
      const name = (options.defaultPath ?? 'archivo').split(/[\\/]/).at(-1) ?? 'archivo';
      remembered.savedAs = `${target}/${name}`;
      return Promise.resolve({ canceled: false, filePath: remembered.savedAs });
    };
  }, folder);
  await act();
  const saved = () => cauce.electron?.evaluate(() => (globalThis as { savedAs?: string }).savedAs ?? '');
  await expect.poll(saved, { timeout: 60_000 }).not.toBe('');
  const file = String(await saved());
  await expect
    .poll(
      () =>
        readFile(file).then(
          (b) => b.byteLength,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) };
};
