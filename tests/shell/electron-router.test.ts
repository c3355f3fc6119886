import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serveElectron } from '#electron/ipc/electron-router.ts';
import type { Router } from '#electron/ipc/router.ts';
import { FakeContents, type FakeElectron, type FakeInvokeEvent } from '#tests/shell/fake-electron.ts';

vi.mock('electron', async () => (await import('#tests/shell/fake-electron.ts')).fakeElectron());
const electron = (await import('electron')) as unknown as FakeElectron;

const ORIGIN = 'app://cauce';
let page: FakeContents;
let called: unknown[][];
let send: ReturnType<typeof serveElectron>;

beforeEach(() => {
  electron.ipcMain.handle.mockClear();
  page = new FakeContents();
  called = [];
  const router: Router = {
    call: async (...given) => {
      called.push(given);
      return { ok: true, value: 'done' };
    },
  };
  send = serveElectron(router, page as unknown as WebContents, ORIGIN);
});

const invoke = (event: FakeInvokeEvent, ...given: unknown[]) =>
  electron.ipcMain.handle.mock.calls[0]?.[1](event, ...given);

describe('a call', () => {
  it('from the main frame of our window, showing our origin, reaches the router', async () => {
    expect(electron.ipcMain.handle.mock.calls[0]?.[0]).toBe('cauce:call');
    expect(await invoke({ sender: page, senderFrame: page.mainFrame }, 'desk.get', {})).toEqual({
      ok: true,
      value: 'done',
    });
    expect(called).toEqual([['desk.get', {}]]);
  });

  it.each<[string, () => FakeInvokeEvent]>([
    ['a frame inside the page', () => ({ sender: page, senderFrame: { origin: ORIGIN } })],
    ['a frame that is gone', () => ({ sender: page, senderFrame: null })],
    [
      'another window',
      () => {
        const other = new FakeContents();
        return { sender: other, senderFrame: other.mainFrame };
      },
    ],
    ['another window that points at our frame', () => ({ sender: new FakeContents(), senderFrame: page.mainFrame })],
    [
      'our window with another page in it',
      () => {
        page.mainFrame = { origin: 'https://example.org' };
        return { sender: page, senderFrame: page.mainFrame };
      },
    ],
    [
      'our window showing a file',
      () => {
        page.mainFrame = { origin: 'file://' };
        return { sender: page, senderFrame: page.mainFrame };
      },
    ],
  ])('from %s is refused', async (_, event) => {
    expect(await invoke(event(), 'desk.get', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(called).toEqual([]);
  });

  it('with something else than a channel’s name is refused', async () => {
    expect(await invoke({ sender: page, senderFrame: page.mainFrame }, { toString: () => 'desk.get' })).toMatchObject({
      ok: false,
    });
    expect(called).toEqual([]);
  });

  it('is no longer taken when the window is gone', () => {
    page.emit('destroyed');
    expect(electron.ipcMain.removeHandler).toHaveBeenCalledWith('cauce:call');
  });
});

describe('an event', () => {
  it('goes to our page', () => {
    send({ kind: 'store-replaced' });
    expect(page.send).toHaveBeenCalledWith('cauce:event', { kind: 'store-replaced' });
  });

  it('goes to no other page in our window, and to no window that is gone', () => {
    page.mainFrame = { origin: 'https://example.org' };
    send({ kind: 'store-replaced' });
    page.mainFrame = { origin: ORIGIN };
    page.isDestroyed.mockReturnValue(true);
    send({ kind: 'store-replaced' });
    expect(page.send).not.toHaveBeenCalled();
  });
});
