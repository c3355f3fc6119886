import type { Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  APP_ORIGIN,
  APP_URL,
  closeAllContents,
  closeSession,
  declareAppScheme,
  serveAppScheme,
} from '#electron/security.ts';
import { type FakeApp, FakeContents, type FakeElectron, FakeEvent, fakeSession } from '#tests/shell/fake-electron.ts';

vi.mock('electron', async () => (await import('#tests/shell/fake-electron.ts')).fakeElectron());
const electron = (await import('electron')) as unknown as FakeElectron;

let session: ReturnType<typeof fakeSession>;
const asSession = () => session as unknown as Session;
beforeEach(() => {
  session = fakeSession();
});

describe('the page’s scheme', () => {
  it('is our own, standard and secure, and not told to go around the Content-Security-Policy', () => {
    declareAppScheme();
    const [schemes] = electron.protocol.registerSchemesAsPrivileged.mock.calls[0] ?? [];
    expect(schemes).toHaveLength(1);
    expect(schemes?.[0]?.scheme).toBe('app');
    expect(schemes?.[0]?.privileges).toMatchObject({ standard: true, secure: true });
    expect(schemes?.[0]?.privileges?.bypassCSP ?? false).toBe(false);
    expect(schemes?.[0]?.privileges?.allowServiceWorkers ?? false).toBe(false);
    expect(schemes?.[0]?.privileges?.corsEnabled ?? false).toBe(false);
  });

  it('answers GET for our host with the program’s files and their headers, and nothing else', async () => {
    const asked: string[] = [];
    serveAppScheme(asSession(), async (urlPath) => {
      asked.push(urlPath);
      return { status: 200, headers: { 'Content-Security-Policy': "default-src 'none'" }, body: new Uint8Array([1]) };
    });
    const [scheme, answer] = session.protocol.handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    const good = await answer?.(new Request('app://cauce/assets/a.js'));
    expect(good?.status).toBe(200);
    expect(good?.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect((await answer?.(new Request('app://other/assets/a.js')))?.status).toBe(403);
    expect((await answer?.(new Request('app://cauce/', { method: 'POST' })))?.status).toBe(403);
    expect(asked).toEqual(['/assets/a.js']);
  });
});

describe('the session', () => {
  beforeEach(() => closeSession(asSession()));

  it('grants no permission and no device', () => {
    const request = session.setPermissionRequestHandler.mock.calls[0]?.[0];
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'] as const) {
      request?.({} as never, permission, (granted) => answers.push(granted), {} as never);
      const granted = session.setPermissionCheckHandler.mock.calls[0]?.[0]?.(null, permission, APP_ORIGIN, {} as never);
      expect(granted).toBe(false);
    }
    expect(answers).toEqual([false, false, false, false, false]);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]?.({} as never)).toBe(false);
  });

  it('lets no request out of the computer', () => {
    const listener = session.webRequest.onBeforeRequest.mock.calls[0]?.[0];
    const cancelled = (url: string) => {
      let answer: boolean | undefined;
      listener?.({ url }, (response) => {
        answer = response.cancel;
      });
      return answer;
    };
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://x',
      'ftp://x',
      'app://other/',
      'app://cauce.example/',
      'blob:https://example.org/1',
      'chrome://gpu',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
    for (const url of [APP_URL, 'app://cauce/assets/a.js', 'blob:app://cauce/1-2', 'data:image/png;base64,']) {
      expect(cancelled(url), url).toBe(false);
    }
  });

  it('downloads nothing past our own dialog and fetches no dictionaries', () => {
    const event = new FakeEvent();
    session.on.mock.calls.find(([name]) => name === 'will-download')?.[1](event);
    expect(event.defaultPrevented).toBe(true);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });
});

describe('every page that ever comes to be', () => {
  const contents = new FakeContents();
  beforeEach(() => {
    electron.app.removeAllListeners();
    contents.removeAllListeners();
    closeAllContents();
    (electron.app as FakeApp).emit('web-contents-created', {}, contents);
  });

  it('opens no window', () => {
    const handler = contents.setWindowOpenHandler.mock.calls.at(-1)?.[0];
    expect(handler?.({ url: 'https://example.org' } as never)).toEqual({ action: 'deny' });
  });

  it('navigates nowhere, in no frame, by no redirect, and holds no webview', () => {
    const stopped = (name: string, event: FakeEvent) => {
      contents.emit(name, event);
      return event.defaultPrevented;
    };
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'app://cauce/assets/a.js']) {
      expect(stopped('will-frame-navigate', new FakeEvent(url)), url).toBe(true);
    }
    expect(stopped('will-frame-navigate', new FakeEvent(APP_URL, false))).toBe(true);
    expect(stopped('will-redirect', new FakeEvent(APP_URL))).toBe(true);
    expect(stopped('will-attach-webview', new FakeEvent())).toBe(true);
  });

  it('may load its own address again, as after a restore', () => {
    const event = new FakeEvent(APP_URL);
    contents.emit('will-frame-navigate', event);
    expect(event.defaultPrevented).toBe(false);
  });
});
