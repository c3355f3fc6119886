import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWindow, windowOptions } from '#electron/window.ts';
import { FakeWindow } from '#tests/shell/fake-electron.ts';

vi.mock('electron', async () => (await import('#tests/shell/fake-electron.ts')).fakeElectron());

beforeEach(() => {
  FakeWindow.all.length = 0;
});

describe('the window', () => {
  it('keeps the page away from Node and from the other world', () => {
    const { webPreferences } = windowOptions('/out/preload/preload.cjs', '/icon.png', false);
    expect(webPreferences).toEqual({
      preload: '/out/preload/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools only while it is developed', () => {
    expect(windowOptions('p', 'i', true).webPreferences?.devTools).toBe(true);
  });

  it('opens at the reference size and is shown when there is something to see', () => {
    openWindow('/out', '/icon.png', false);
    const window = FakeWindow.all[0];
    expect(window?.options).toMatchObject({ width: 1366, height: 768, show: false, title: 'Cauce' });
    expect(window?.removeMenu).toHaveBeenCalled();
    expect(window?.show).not.toHaveBeenCalled();
    window?.emit('ready-to-show');
    expect(window?.show).toHaveBeenCalledOnce();
  });
});
