import { loopbackBridge } from '#renderer/api-loopback.ts';
import { fail, type Result } from '#shared/domain/common/result.ts';
import type { AppEvent, Bridge, ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

let chosen: Bridge | undefined;

const bridge = (): Bridge => {
  // Set by the preload of the desktop program; absent in a browser window.
  const { cauce } = window as { readonly cauce?: Bridge };
  chosen ??= cauce ?? loopbackBridge();
  return chosen;
};

/**
 * Asks the main side for something. Never rejects: when the main side can't be reached the failure says so.
 * @param input what the channel of the contract takes
 */
export const call = async <C extends ChannelName>(
  channel: C,
  input: ChannelInput<C>,
): Promise<Result<ChannelOutput<C>>> => {
  try {
    return await bridge().invoke(channel, input);
  } catch {
    return fail(
      'internal',
      'Cauce no respondió. El programa pudo haberse cerrado o estar ocupado. Espere un momento e inténtelo otra vez; si se repite, cierre Cauce y vuelva a abrirlo. Lo que ya decía «Guardado» está a salvo.',
    );
  }
};

/**
 * Listens to what the main side says without being asked.
 * @returns a function that stops listening
 */
export const subscribe = (listener: (event: AppEvent) => void): (() => void) => bridge().subscribe(listener);
