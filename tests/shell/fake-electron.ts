import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { vi } from 'vitest';

/**
 * A recorded stand-in for Electron's modules, typed by Electron itself: it proves what the shell asks of Electron, not
 * what Electron does. One per test file, through `vi.mock('electron', …)`.
 */
export const fakeSession = () => ({
  setPermissionRequestHandler: vi.fn<Electron.Session['setPermissionRequestHandler']>(),
  setPermissionCheckHandler: vi.fn<Electron.Session['setPermissionCheckHandler']>(),
  setDevicePermissionHandler: vi.fn<Electron.Session['setDevicePermissionHandler']>(),
  setSpellCheckerEnabled: vi.fn<Electron.Session['setSpellCheckerEnabled']>(),
  on: vi.fn<(event: string, listener: (event: FakeEvent) => void) => void>(),
  webRequest: { onBeforeRequest: vi.fn<(listener: RequestListener) => void>() },
  protocol: { handle: vi.fn<Electron.Protocol['handle']>() },
});
export type FakeSession = ReturnType<typeof fakeSession>;

export type RequestListener = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

/** An event that remembers whether its default was prevented. */
export class FakeEvent {
  defaultPrevented = false;
  readonly isMainFrame: boolean;
  readonly url: string;
  constructor(url = '', isMainFrame = true) {
    this.url = url;
    this.isMainFrame = isMainFrame;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export type FakeFrame = { origin: string };

export class FakeContents extends EventEmitter {
  mainFrame: FakeFrame = { origin: 'app://cauce' };
  readonly send = vi.fn<Electron.WebContents['send']>();
  readonly isDestroyed = vi.fn<Electron.WebContents['isDestroyed']>(() => false);
  readonly setWindowOpenHandler = vi.fn<Electron.WebContents['setWindowOpenHandler']>();
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly show = vi.fn<Electron.BrowserWindow['show']>();
  readonly focus = vi.fn<Electron.BrowserWindow['focus']>();
  readonly restore = vi.fn<Electron.BrowserWindow['restore']>();
  readonly isMinimized = vi.fn<Electron.BrowserWindow['isMinimized']>(() => true);
  readonly removeMenu = vi.fn<Electron.BrowserWindow['removeMenu']>();
  readonly loadURL = vi.fn<Electron.BrowserWindow['loadURL']>(() => Promise.resolve());
  readonly options: Electron.BrowserWindowConstructorOptions;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
  }
}

export class FakeApp extends EventEmitter {
  readonly quit = vi.fn<Electron.App['quit']>();
  readonly exit = vi.fn<Electron.App['exit']>();
  readonly setPath = vi.fn<Electron.App['setPath']>();
  readonly getPath = vi.fn<(name: string) => string>(() => '/documentos');
  readonly enableSandbox = vi.fn<Electron.App['enableSandbox']>();
  readonly requestSingleInstanceLock = vi.fn<() => boolean>(() => true);
  readonly whenReady = vi.fn<Electron.App['whenReady']>(() => Promise.resolve());
  isPackaged = false;
}

type InvokeListener = (event: FakeInvokeEvent, ...given: unknown[]) => unknown;
export type FakeInvokeEvent = { readonly sender: FakeContents; readonly senderFrame: FakeFrame | null };

export const fakeElectron = () => ({
  app: new FakeApp(),
  BrowserWindow: FakeWindow,
  nativeTheme: { shouldUseDarkColors: false },
  session: { defaultSession: fakeSession() },
  protocol: { registerSchemesAsPrivileged: vi.fn<Electron.Protocol['registerSchemesAsPrivileged']>() },
  dialog: {
    showSaveDialog: vi.fn<(...given: readonly unknown[]) => Promise<Electron.SaveDialogReturnValue>>(),
    showErrorBox: vi.fn<Electron.Dialog['showErrorBox']>(),
    showMessageBoxSync: vi.fn<(options: Electron.MessageBoxSyncOptions) => number>(),
  },
  ipcMain: {
    handle: vi.fn<(channel: string, listener: InvokeListener) => void>(),
    removeHandler: vi.fn<Electron.IpcMain['removeHandler']>(),
  },
  contextBridge: { exposeInMainWorld: vi.fn<Electron.ContextBridge['exposeInMainWorld']>() },
  ipcRenderer: {
    invoke: vi.fn<Electron.IpcRenderer['invoke']>(() => Promise.resolve(null)),
    on: vi.fn<(channel: string, listener: (...given: unknown[]) => void) => void>(),
    off: vi.fn<(channel: string, listener: (...given: unknown[]) => void) => void>(),
  },
});
export type FakeElectron = ReturnType<typeof fakeElectron>;
