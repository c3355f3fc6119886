import { request } from 'node:http';
import { nodeCodec } from '#electron/ipc/text-codec.ts';
import { decodeFrame, encodeFrame, TOKEN_HEADER, WIRE_MIME } from '#shared/ipc/wire.ts';

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** A request with exactly these headers: what a browser would never let a page send, but another program can. */
export const rawRequest = (
  origin: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const url = new URL(origin);
    const call = request({ host: url.hostname, port: url.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });

export const frame = (value: unknown): Uint8Array => encodeFrame(value, nodeCodec);
export const unframe = (answer: RawAnswer): unknown => decodeFrame(answer.body, nodeCodec);

/** What our own page sends with a call. */
export const pageHeaders = (origin: string, cookie?: string): Record<string, string> => ({
  Origin: origin,
  'Content-Type': WIRE_MIME,
  ...(cookie ? { Cookie: cookie } : {}),
});

/** Buys the cookie with the token of a printed address, by the first call as a browser window does. */
export const logIn = async (
  address: string,
  channel = 'desk.get',
  input: unknown = {},
): Promise<{ readonly answer: RawAnswer; readonly cookie: string }> => {
  const { origin, hash } = new URL(address);
  const headers = { ...pageHeaders(origin), [TOKEN_HEADER]: hash.slice(1) };
  const answer = await rawRequest(origin, 'POST', `/call/${channel}`, headers, frame(input));
  return { answer, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' };
};
