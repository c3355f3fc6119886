import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent, Bridge } from '#shared/ipc/contract.ts';

/** The only thing the page gets of the program: two functions, and no event object that would lead to more. */
const bridge = {
  invoke: (channel, input) => ipcRenderer.invoke('cauce:call', channel, input),
  subscribe: (listener) => {
    const pass = (_: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on('cauce:event', pass);
    return () => {
      ipcRenderer.off('cauce:event', pass);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('cauce', bridge);
