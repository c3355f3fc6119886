import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { writeFileWhole } from '#electron/hosts/write-file-whole.ts';
import type { SavedFile } from '#shared/ipc/document-channels.ts';

/**
 * Asks where to and writes the file whole.
 * @throws DomainError as `writeFileWhole` does; the person can then choose another name
 */
export const saveWithDialog = async (
  window: BrowserWindow | null,
  name: string,
  bytes: Uint8Array,
): Promise<SavedFile> => {
  const extension = path.extname(name).slice(1).toLowerCase();
  const options = {
    title: 'Guardar como',
    defaultPath: path.join(app.getPath('documents'), name),
    filters: extension ? [{ name: KINDS[extension] ?? extension.toUpperCase(), extensions: [extension] }] : [],
  };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || !answer.filePath) return { kind: 'cancelled' };
  await writeFileWhole(answer.filePath, bytes);
  return { kind: 'saved', path: answer.filePath };
};

const KINDS: Readonly<Record<string, string>> = {
  docx: 'Documento de Word',
  pdf: 'Documento PDF',
  svg: 'Dibujo SVG',
  png: 'Imagen PNG',
  bpmn: 'Proceso BPMN',
  cauce: 'Paquete de Cauce',
};
