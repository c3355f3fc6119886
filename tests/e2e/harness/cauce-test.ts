import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { electronRuntime } from '#scripts/electron-runtime.ts';
import { outFolder, startLoopbackApp } from '#tests/e2e/harness/loopback-app.ts';
import { watchPage } from '#tests/e2e/harness/page-watch.ts';

export { expect };

export type HostOption = { readonly host: 'loopback' | 'electron' };

/** The application of one test. Stopping and starting again keeps the data folder: how a restart is tested. */
export type CauceApp = {
  readonly dataFolder: string;
  /** Stops the application and opens it again on the same data; the page shows the new one. */
  readonly restart: () => Promise<void>;
  /** Set on Electron only: file dialogs are answered through it. */
  readonly electron: ElectronApplication | null;
};

type Running = { readonly page: Page; readonly cauce: CauceApp };

/**
 * Every test gets the built application on a data folder of its own and a page that shows it. An error on the page's
 * console, an uncaught exception or a violation of the Content-Security-Policy fails the test.
 */
export const test = base.extend<HostOption & { readonly running: Running; readonly cauce: CauceApp }>({
  host: ['loopback', { option: true }],
  running: async ({ host, context }, use) => {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'cauce-e2e-'));
    const problems: string[] = [];
    const started =
      host === 'electron'
        ? await openElectron(dataFolder)
        : await openLoopback(dataFolder, () => context.newPage(), problems);
    if (host === 'electron') watchPage(started.page, problems);
    await use(started);
    await started.close();
    await rm(dataFolder, { recursive: true, force: true });
    expect(problems, 'errors on the page').toEqual([]);
  },
  page: async ({ running }, use) => use(running.page),
  cauce: async ({ running }, use) => use(running.cauce),
});

type Started = Running & { readonly close: () => Promise<void> };

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
