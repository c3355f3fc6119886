import { fail, type Result } from '#shared/domain/common/result.ts';
import type { AppEvent, Bridge } from '#shared/ipc/contract.ts';
import { decodeFrame, encodeFrame, type TextCodec, TOKEN_HEADER, WIRE_MIME } from '#shared/ipc/wire.ts';

/**
 * The Bridge in a browser window: POST for calls, server-sent events for what comes unasked. The one-time token comes in
 * the address's fragment, which no browser sends anywhere. The first call carries it and brings a cookie back; the
 * others wait for that.
 */
export const loopbackBridge = (): Bridge => {
  const token = takeToken();
  const opened = Promise.withResolvers<void>();
  let isFirst = token !== null;
  if (!isFirst) opened.resolve();
  const listeners = new Set<(event: AppEvent) => void>();
  let isListening = false;
  const invoke = async (channel: string, input: unknown): Promise<Result<unknown>> => {
    if (!isFirst) {
      await opened.promise;
      return post(channel, input, null);
    }
    isFirst = false;
    return post(channel, input, token).finally(opened.resolve);
  };
  return {
    // The host is ours and parses its own output against the contract; the frame only carries it.
    invoke: invoke as Bridge['invoke'],
    subscribe: (listener) => {
      listeners.add(listener);
      if (!isListening) void opened.promise.then(() => listen(listeners));
      isListening = true;
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

const utf8: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};

/** The token, taken out of the address so that it stays in no history and no bookmark. */
const takeToken = (): string | null => {
  const token = window.location.hash.slice(1);
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  window.history.replaceState(null, '', '/');
  return token;
};

const post = async (channel: string, input: unknown, token: string | null): Promise<Result<unknown>> => {
  const response = await fetch(`/call/${channel}`, {
    method: 'POST',
    headers: { 'Content-Type': WIRE_MIME, ...(token ? { [TOKEN_HEADER]: token } : {}) },
    body: encodeFrame(input, utf8),
  });
  if (response.headers.get('Content-Type') !== WIRE_MIME) return fail('internal', REFUSED);
  return decodeFrame(new Uint8Array(await response.arrayBuffer()), utf8) as Result<unknown>;
};

const REFUSED =
  'El programa no aceptó la petición de esta ventana. Cierre esta pestaña y abra la dirección que muestra «npm start».';

const listen = (listeners: ReadonlySet<(event: AppEvent) => void>): void => {
  const source = new EventSource('/events');
  source.addEventListener('message', (message: MessageEvent<string>) => {
    // As with answers. Parsing it here would bring every schema into what a start must read.
    const event = JSON.parse(message.data) as AppEvent;
    for (const listener of listeners) listener(event);
  });
};
