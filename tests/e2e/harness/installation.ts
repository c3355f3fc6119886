import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronRuntime } from '#scripts/electron-runtime.ts';
import { outFolder, startLoopbackApp } from '#tests/e2e/harness/loopback-app.ts';
import { watchPage } from '#tests/e2e/harness/page-watch.ts';

export type HostKind = 'loopback' | 'electron';

/** The application of one test. Stopping and starting again keeps the data folder: how a restart is tested. */
export type CauceApp = {
  readonly dataFolder: string;
  /** Stops the application and opens it again on the same data; the page shows the new one. */
  readonly restart: () => Promise<void>;
  /** Set on Electron only: file dialogs are answered through it. */
  readonly electron: ElectronApplication | null;
};

/** An installation with the page that shows it. */
export type Installation = { readonly page: Page; readonly cauce: CauceApp };

type Started = Installation & { readonly close: () => Promise<void> };

/**
 * Opens the built application on a fresh data folder, which goes with it.
 * @param newPage where a browser shows it; Electron has its own window
 * @param problems gets what the page complains about
 */
export const openInstallation = async (
  host: HostKind,
  newPage: () => Promise<Page>,
  problems: string[],
): Promise<Started> => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'cauce-e2e-'));
  const started =
    host === 'electron' ? await openElectron(dataFolder) : await openLoopback(dataFolder, newPage, problems);
  if (host === 'electron') watchPage(started.page, problems);
  return {
    ...started,
    close: async () => {
      await started.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};

const openLoopback = async (dataFolder: string, newPage: () => Promise<Page>, problems: string[]): Promise<Started> => {
  let app = await startLoopbackApp(dataFolder);
  const page = await newPage();
  const watch = watchPage(page, problems);
  await page.goto(app.address);
  const restart = async () => {
    // What a page says about a server that is gone is no fault of the page.
    watch.pause();
    await page.goto('about:blank');
    await app.stop();
    app = await startLoopbackApp(dataFolder);
    watch.resume();
    await page.goto(app.address);
  };
  const close = async () => {
    watch.pause();
    await page.close();
    await app.stop();
  };
  return { page, cauce: { dataFolder, restart, electron: null }, close };
};

const openElectron = async (dataFolder: string): Promise<Started> => {
  const executablePath = electronRuntime();
  if (!executablePath) throw new Error('the Electron runtime is not installed');
  const launch = () =>
    electron.launch({ executablePath, args: [path.join(outFolder, 'main', 'main.js'), '--data', dataFolder] });
  const application = await launch();
  const page = await application.firstWindow();
  const restart = async () => {
    await page.reload();
  };
  return { page, cauce: { dataFolder, restart, electron: application }, close: () => application.close() };
};
