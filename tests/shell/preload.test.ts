import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '#shared/ipc/contract.ts';
import type { FakeElectron } from '#tests/shell/fake-electron.ts';

vi.mock('electron', async () => (await import('#tests/shell/fake-electron.ts')).fakeElectron());
const electron = (await import('electron')) as unknown as FakeElectron;
await import('#electron/preload.ts');

const exposed = [...electron.contextBridge.exposeInMainWorld.mock.calls];
const [name, bridge] = (exposed[0] ?? []) as [string, Bridge];

describe('what the page gets of the program', () => {
  it('is one object with two functions', () => {
    expect(exposed).toHaveLength(1);
    expect(name).toBe('cauce');
    expect(Object.entries(bridge).map(([key, value]) => [key, typeof value])).toEqual([
      ['invoke', 'function'],
      ['subscribe', 'function'],
    ]);
  });

  it('calls over the one channel', async () => {
    await bridge.invoke('desk.get', {});
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('cauce:call', 'desk.get', {});
  });

  it('hears what is said, never the event object that leads back into Electron, and stops hearing', () => {
    const heard: unknown[][] = [];
    const stop = bridge.subscribe((...given) => heard.push(given));
    const [channel, listener] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe('cauce:event');
    listener?.({ sender: 'Electron' }, { kind: 'store-replaced' });
    expect(heard).toEqual([[{ kind: 'store-replaced' }]]);
    stop();
    expect(electron.ipcRenderer.off).toHaveBeenCalledWith('cauce:event', listener);
  });
});
