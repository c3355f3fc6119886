import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import type { ErrorCode, Result } from '#shared/domain/common/result.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type TestApp = {
  readonly context: AppContext;
  /** What a screen gets: through the router, parsed on both sides. A failure is a failed test. */
  readonly ask: <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<ChannelOutput<C>>;
  /** The failure's code and sentence; an answer is a failed test. */
  readonly refused: <C extends ChannelName>(
    channel: C,
    input: ChannelInput<C>,
  ) => Promise<{ readonly code: ErrorCode; readonly message: string }>;
  readonly close: () => Promise<void>;
};

/** The whole application over a folder, as the command line composes it; saving writes into the same folder. */
export const openTestApp = async (
  dataFolder: string,
  saveFile: AppContext['saveFile'] = async () => ({ kind: 'cancelled' }),
): Promise<TestApp> => {
  const app: ComposedApp = await composeApp({ host: 'cli', root: ROOT, dataFolder, saveFile });
  onTestFinished(() => app.close());
  const call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) =>
    app.router.call(channel, input) as Promise<Result<ChannelOutput<C>>>;
  return {
    context: app.context,
    ask: async (channel, input) => {
      const result = await call(channel, input);
      if (!result.ok) throw new Error(`${channel}: ${result.error.code}: ${result.error.message}`);
      return result.value;
    },
    refused: async (channel, input) => {
      const result = await call(channel, input);
      if (result.ok) throw new Error(`${channel} was not refused`);
      return result.error;
    },
    close: app.close,
  };
};

export const INSTITUTION = {
  name: 'Servicios de Ejemplo del Estado',
  subtitle: '',
  place: 'Zapotlán',
  logoSha: null,
  logoMime: null,
  logoWidthPx: 0,
  logoHeightPx: 0,
  signatories: [],
};
export const PERSON = { officerName: 'Ana Luz Prado', postName: 'Jefa de Departamento', officeName: 'Planeación' };
