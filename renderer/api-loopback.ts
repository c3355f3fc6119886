import { fail, type Result } from '#shared/domain/common/result.ts';
import { type AppEvent, appEvent, type Bridge } from '#shared/ipc/contract.ts';
import { decodeFrame, encodeFrame, type TextCodec, WIRE_MIME } from '#shared/ipc/wire.ts';

/**
 * The Bridge in a browser window: POST for calls, server-sent events for what comes unasked. The one-time token comes in
 * the address's fragment, which no browser sends anywhere; it is exchanged for a cookie before the first call.
 */
export const loopbackBridge = (): Bridge => {
  const session = openSession();
  const listeners = new Set<(event: AppEvent) => void>();
  void session.then(() => listen(listeners));
  return {
    invoke: async (channel, input) => {
      await session;
      return (await post(channel, input)) as Awaited<ReturnType<Bridge['invoke']>> as never;
    },
    subscribe: (listener) => {
      listeners.add(listener);
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

const openSession = async (): Promise<void> => {
  const token = window.location.hash.slice(1);
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return;
  window.history.replaceState(null, '', '/');
  await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': WIRE_MIME },
    body: encodeFrame({ token }, utf8),
  });
};

const post = async (channel: string, input: unknown): Promise<Result<unknown>> => {
  const response = await fetch(`/call/${channel}`, {
    method: 'POST',
    headers: { 'Content-Type': WIRE_MIME },
    body: encodeFrame(input, utf8),
  });
  if (response.headers.get('Content-Type') !== WIRE_MIME) return fail('internal', REFUSED);
  // The host is ours and parses its own output; the frame only carries it.
  return decodeFrame(new Uint8Array(await response.arrayBuffer()), utf8) as Result<unknown>;
};

const REFUSED =
  'El programa no aceptó la petición de esta ventana. Cierre esta pestaña y abra la dirección que muestra «npm start».';

const listen = (listeners: ReadonlySet<(event: AppEvent) => void>): void => {
  const source = new EventSource('/events');
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = appEvent.safeParse(JSON.parse(message.data));
    if (event.success) for (const listener of listeners) listener(event.data);
  });
};
