import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveWithDialog } from '#electron/save-dialog.ts';
import type { FakeElectron } from '#tests/shell/fake-electron.ts';

vi.mock('electron', async () => (await import('#tests/shell/fake-electron.ts')).fakeElectron());
const electron = (await import('electron')) as unknown as FakeElectron;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const choose = (filePath: string) =>
  electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
const bytes = new Uint8Array([1, 2, 3]);

describe('saving a document', () => {
  it('offers the name, the kind and the documents folder, and writes the whole file where the person said', async () => {
    const file = path.join(folder, 'manual.pdf');
    choose(file);
    expect(await saveWithDialog(null, 'manual.pdf', bytes)).toEqual({ kind: 'saved', path: file });
    expect(readFileSync(file)).toEqual(Buffer.from(bytes));
    expect(readdirSync(folder)).toEqual(['manual.pdf']);
    expect(electron.dialog.showSaveDialog.mock.calls.at(-1)?.[0]).toMatchObject({
      defaultPath: path.join('/documentos', 'manual.pdf'),
      filters: [{ name: 'Documento PDF', extensions: ['pdf'] }],
    });
  });

  it('writes nothing when the person changed their mind', async () => {
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await saveWithDialog(null, 'manual.pdf', bytes)).toEqual({ kind: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names what stands in the way, and leaves neither half a file nor a changed one', async () => {
    const file = path.join(folder, 'manual.pdf');
    mkdirSync(file);
    writeFileSync(path.join(file, 'inside'), 'kept');
    choose(file);
    await expect(saveWithDialog(null, 'manual.pdf', bytes)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining(file),
    });
    expect(readdirSync(folder)).toEqual(['manual.pdf']);
    choose(path.join(folder, 'missing', 'manual.pdf'));
    await expect(saveWithDialog(null, 'manual.pdf', bytes)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining(path.join(folder, 'missing')),
    });
  });
});
