import path from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';

/**
 * @param preload absolute path of the one CommonJS file
 * @param developer whether the developer tools may open (never in the installed program)
 */
export const windowOptions = (preload: string, icon: string, developer: boolean): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 960,
  minHeight: 600,
  show: false,
  title: 'Cauce',
  icon,
  autoHideMenuBar: true,
  backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa',
  webPreferences: {
    preload,
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
    // The checker would fetch its dictionaries from a network.
    spellcheck: false,
    devTools: developer,
  },
});

/** Opens the window once there is something to see in it. */
export const openWindow = (outFolder: string, icon: string, developer: boolean): BrowserWindow => {
  const window = new BrowserWindow(windowOptions(path.join(outFolder, 'preload', 'preload.cjs'), icon, developer));
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  return window;
};
