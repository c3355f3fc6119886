import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Router } from '#electron/ipc/router.ts';
import { fail } from '#shared/domain/common/result.ts';
import type { AppEvent } from '#shared/ipc/contract.ts';

/**
 * Lets one page call the router: the main frame of our window, while it shows our origin. The only user of ipcMain.
 * @param origin e.g. `app://cauce`
 * @returns a function that sends an event to that page, under the same check
 */
export const serveElectron = (router: Router, page: WebContents, origin: string): ((event: AppEvent) => void) => {
  ipcMain.handle('cauce:call', (event, channel: unknown, input: unknown) =>
    isOurPage(event, page, origin) && typeof channel === 'string'
      ? router.call(channel, input)
      : fail('not-allowed', 'Cauce no aceptó una petición que no viene de su propia ventana. Reinicie el programa.'),
  );
  page.once('destroyed', () => ipcMain.removeHandler('cauce:call'));
  return (event) => {
    if (!page.isDestroyed() && page.mainFrame.origin === origin) page.send('cauce:event', event);
  };
};

/** `senderFrame` is null when the frame went away or navigated while the message was under way. */
const isOurPage = (event: IpcMainInvokeEvent, page: WebContents, origin: string): boolean =>
  event.sender === page && event.senderFrame === page.mainFrame && event.senderFrame.origin === origin;
