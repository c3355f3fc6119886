import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeElectron, FakeEvent } from '#tests/shell/fake-electron.ts';

vi.mock('electron', async () => (await import('#tests/shell/fake-electron.ts')).fakeElectron());
const electron = (await import('electron')) as unknown as FakeElectron;
const { app, BrowserWindow } = electron;

let folder: string;
let data: string;
const argv = process.argv;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-shell-'));
  data = path.join(folder, 'datos');
  BrowserWindow.all.length = 0;
  app.removeAllListeners();
  // The entry runs once per test; Electron's fake stays the same one.
  vi.resetModules();
});
afterEach(async () => {
  app.emit('will-quit', new FakeEvent());
  await expect.poll(() => existsSync(path.join(data, 'cauce.owner.json'))).toBe(false);
  process.argv = argv;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program's entry as Electron would, with a real store in a temporary folder. */
const launch = async (...given: readonly string[]): Promise<void> => {
  process.argv = ['electron', '.', '--data', data, ...given];
  await import('#electron/main.ts');
};

describe('the desktop program', () => {
  it('declares its scheme and closes every page before anything else, and shows its own page', async () => {
    await launch();
    await expect
      .poll(() => BrowserWindow.all[0]?.webContents && BrowserWindow.all[0].loadURL.mock.calls[0]?.[0])
      .toBe('app://cauce/');
    const [scheme, sandbox, ready] = [
      electron.protocol.registerSchemesAsPrivileged,
      app.enableSandbox,
      app.whenReady,
    ].map((spy) => spy.mock.invocationCallOrder[0] ?? Number.NaN);
    expect(scheme).toBeLessThan(ready ?? 0);
    expect(sandbox).toBeLessThan(ready ?? 0);
    expect(app.listenerCount('web-contents-created')).toBe(1);
    const { defaultSession } = electron.session;
    expect(defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce();
    expect(defaultSession.protocol.handle.mock.calls.map(([name]) => name)).toEqual(['app']);
    expect(electron.ipcMain.handle.mock.calls.map(([name]) => name)).toEqual(['cauce:call']);
    expect(app.setPath).toHaveBeenCalledWith('userData', path.join(data, 'ventana'));
  });

  it('answers its page out of the store', async () => {
    await launch();
    await expect.poll(() => electron.ipcMain.handle.mock.calls.length).toBe(1);
    const page = BrowserWindow.all[0]?.webContents;
    if (!page) throw new Error('no window');
    const answer = await electron.ipcMain.handle.mock.calls[0]?.[1](
      { sender: page, senderFrame: page.mainFrame },
      'desk.get',
      {},
    );
    expect(answer).toMatchObject({ ok: true, value: { user: null, host: 'electron' } });
  });

  it('runs once per data folder: a second start only brings the first window forward', async () => {
    app.requestSingleInstanceLock.mockReturnValueOnce(false);
    await launch();
    expect(app.quit).toHaveBeenCalledOnce();
    expect(app.whenReady).not.toHaveBeenCalled();
    expect(existsSync(data)).toBe(false);
  });

  it('brings its window forward when it is started again', async () => {
    await launch();
    await expect.poll(() => app.listenerCount('second-instance')).toBe(1);
    app.emit('second-instance');
    expect(BrowserWindow.all[0]?.restore).toHaveBeenCalledOnce();
    expect(BrowserWindow.all[0]?.focus).toHaveBeenCalledOnce();
  });

  it('says in words why its data cannot be opened, and ends', async () => {
    const { openStore } = await import('#electron/storage/open-store.ts');
    const { uuidV7 } = await import('#shared/domain/common/ids.ts');
    let count = 0;
    const newId = () => uuidV7(count++, new Uint8Array(10));
    const holder = openStore({ directory: data, now: () => '2026-11-22T10:00:00.000Z', newId });
    await launch();
    await expect.poll(() => app.exit.mock.calls[0]?.[0]).toBe(1);
    expect(electron.dialog.showErrorBox.mock.calls[0]?.[1]).toContain(data);
    expect(BrowserWindow.all).toHaveLength(0);
    holder.close();
  });

  describe('with data that are damaged', () => {
    /** A store with one backup, whose database was then cut to nothing. */
    const damagedStore = async (): Promise<void> => {
      const [{ openStore }, { backUp }, { uuidV7 }] = await Promise.all([
        import('#electron/storage/open-store.ts'),
        import('#electron/storage/backup.ts'),
        import('#shared/domain/common/ids.ts'),
      ]);
      let count = 0;
      const newId = () => uuidV7(count++, new Uint8Array(10));
      const store = openStore({ directory: data, now: () => '2026-11-22T10:00:00.000Z', newId });
      backUp(store, 'manual', '2026-11-22T10:00:00.000Z');
      store.close();
      truncateSync(path.join(data, 'cauce.db'), 0);
    };

    it('offers the newest backup, and opens it', async () => {
      await damagedStore();
      electron.dialog.showMessageBoxSync.mockReturnValueOnce(0);
      await launch();
      await expect.poll(() => BrowserWindow.all[0]?.loadURL.mock.calls[0]?.[0]).toBe('app://cauce/');
      const asked = electron.dialog.showMessageBoxSync.mock.calls[0]?.[0];
      expect(asked?.detail).toMatch(/están dañados.*22 de noviembre de 2026/s);
      expect(asked?.buttons).toEqual(['Volver a ese respaldo', 'Salir']);
      expect(asked?.defaultId).toBe(1);
      expect(readdirSync(path.join(data, 'set-aside'))).toHaveLength(1);
    });

    it('touches nothing when the person would rather leave', async () => {
      await damagedStore();
      electron.dialog.showMessageBoxSync.mockReturnValueOnce(1);
      app.exit.mockClear();
      await launch();
      await expect.poll(() => app.exit.mock.calls[0]?.[0]).toBe(1);
      expect(BrowserWindow.all).toHaveLength(0);
      expect(existsSync(path.join(data, 'set-aside'))).toBe(false);
    });
  });

  it('closes the store before it ends', async () => {
    await launch();
    await expect.poll(() => app.listenerCount('will-quit')).toBe(1);
    expect(existsSync(path.join(data, 'cauce.owner.json'))).toBe(true);
    const event = new FakeEvent();
    app.emit('will-quit', event);
    expect(event.defaultPrevented).toBe(true);
    await expect.poll(() => app.quit.mock.calls.length).toBe(1);
    expect(existsSync(path.join(data, 'cauce.owner.json'))).toBe(false);
    const again = new FakeEvent();
    app.emit('will-quit', again);
    expect(again.defaultPrevented).toBe(false);
  });

  it('ends with its last window', async () => {
    await launch();
    app.emit('window-all-closed');
    expect(app.quit).toHaveBeenCalledOnce();
  });
});

describe('the desktop program with --cli', () => {
  it('is the command line, without a window, and ends with its exit code', async () => {
    await launch('--cli', 'bogus');
    await expect.poll(() => app.exit.mock.calls[0]?.[0]).toBe(2);
    expect(BrowserWindow.all).toHaveLength(0);
    expect(app.whenReady).not.toHaveBeenCalled();
    expect(app.requestSingleInstanceLock).not.toHaveBeenCalled();
  });
});
