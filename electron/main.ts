import path from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { main as commandLine } from '#electron/hosts/cli/command-line.ts';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import { dataFolderOf } from '#electron/hosts/host-arguments.ts';
import { programFolder } from '#electron/hosts/program-folder.ts';
import { rendererAssets } from '#electron/hosts/renderer-assets.ts';
import { serveElectron } from '#electron/ipc/electron-router.ts';
import { offerRestore } from '#electron/offer-restore.ts';
import { saveWithDialog } from '#electron/save-dialog.ts';
import {
  APP_ORIGIN,
  APP_URL,
  closeAllContents,
  closeSession,
  declareAppScheme,
  serveAppScheme,
} from '#electron/security.ts';
import { openWindow } from '#electron/window.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const root = programFolder(import.meta.dirname);
const outFolder = path.dirname(import.meta.dirname);
const dataFolder = dataFolderOf(process.argv);
const cliAt = process.argv.indexOf('--cli');

if (cliAt >= 0) {
  void commandLine(process.argv.slice(cliAt + 1)).then((code) => app.exit(code));
} else {
  declareAppScheme();
  closeAllContents();
  app.enableSandbox();
  // Chromium's own files; the lock of the single instance lies there too, so it is one per data folder.
  app.setPath('userData', path.join(dataFolder, 'ventana'));
  if (app.requestSingleInstanceLock()) {
    app.on('window-all-closed', () => app.quit());
    void app.whenReady().then(start);
  } else {
    app.quit();
  }
}

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  const composed = await compose(() => window);
  if (!composed) return app.exit(1);
  closeSession(session.defaultSession);
  serveAppScheme(session.defaultSession, rendererAssets(path.join(outFolder, 'renderer')));
  window = openWindow(outFolder, path.join(root, 'resources', 'icons', 'cauce.png'), !app.isPackaged);
  const send = serveElectron(composed.router, window.webContents, APP_ORIGIN);
  composed.subscribe(send);
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  closeBeforeQuitting(composed);
  await window.loadURL(APP_URL);
}

/** Null when the store can't be opened; the person was told why, and may have gone back to a backup. */
async function compose(window: () => BrowserWindow | null): Promise<ComposedApp | null> {
  try {
    return await composeApp({
      host: 'electron',
      root,
      dataFolder,
      saveFile: (name, _mime, bytes) => saveWithDialog(window(), name, bytes),
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return offerRestore(dataFolder, error, new Date().toISOString()) ? compose(window) : null;
  }
}

/** Quitting waits until the store is closed and its owner's mark is gone. */
function closeBeforeQuitting(composed: ComposedApp): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void composed.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
