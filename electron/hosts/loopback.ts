import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { LoopbackSession } from '#electron/hosts/loopback-session.ts';
import type { RendererAssets } from '#electron/hosts/renderer-assets.ts';
import type { Router } from '#electron/ipc/router.ts';
import { nodeCodec } from '#electron/ipc/text-codec.ts';
import { fail } from '#shared/domain/common/result.ts';
import type { AppEvent } from '#shared/ipc/contract.ts';
import { decodeFrame, encodeFrame, MAX_FRAME_BYTES, TOKEN_HEADER, WIRE_MIME, WireError } from '#shared/ipc/wire.ts';

export type LoopbackOptions = {
  readonly router: Router;
  readonly assets: RendererAssets;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** Bytes of one request body; larger ones are refused before they are read. */
  readonly maxBodyBytes?: number;
};

export type Loopback = {
  readonly origin: string;
  /** A fresh address with a one-time token in its fragment, which browsers never send. */
  readonly address: () => string;
  /** Stops accepting, lets running calls answer (at most 5 s), closes. */
  readonly close: () => Promise<void>;
};

/**
 * The application over HTTP for one person on this computer: 127.0.0.1 only, a random port, the exact Host, POST with our
 * Origin and our media type for everything that does something, a cookie bought with the one-time token. GET only reads.
 */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const session = new LoopbackSession();
  const sockets = new Set<Socket>();
  const streams = new Set<ServerResponse>();
  let origin = '';
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 120_000 }, (request, response) => {
    answer({ ...options, session, origin, streams }, request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const unsubscribe = options.subscribe((event) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  return {
    origin,
    address: () => `${origin}/#${session.newToken()}`,
    close: () =>
      new Promise((resolve) => {
        unsubscribe();
        for (const stream of streams) stream.end();
        const timer = setTimeout(() => {
          for (const socket of sockets) socket.destroy();
        }, CLOSE_GRACE_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};

const CLOSE_GRACE_MS = 5_000;

type Serving = LoopbackOptions & {
  readonly session: LoopbackSession;
  readonly origin: string;
  readonly streams: Set<ServerResponse>;
};

const answer = async (serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  // Another Host means that a foreign name was pointed at 127.0.0.1 (DNS rebinding).
  if (`http://${request.headers.host}` !== serving.origin) return refuse(response, 403);
  const path = request.url ?? '/';
  if (request.method === 'GET') {
    return path === '/events' ? openStream(serving, request, response) : serveAsset(serving, path, response);
  }
  if (request.method !== 'POST') return refuse(response, 405);
  if (request.headers.origin !== serving.origin) return refuse(response, 403);
  // A media type that no form can send: a foreign page would need a preflight, which is refused above.
  if (request.headers['content-type'] !== WIRE_MIME) return refuse(response, 415);
  if (!path.startsWith('/call/')) return refuse(response, 404);
  if (!isAllowed(serving, request, response)) return sendFrame(response, 401, fail('not-allowed', NO_SESSION), true);
  const body = await readBody(request, serving.maxBodyBytes ?? MAX_FRAME_BYTES);
  if (body === 'too-large') return sendFrame(response, 413, fail('too-large', TOO_LARGE), true);
  const input = decode(body);
  if (input === malformed) return sendFrame(response, 400, fail('invalid-input', MALFORMED));
  return sendFrame(response, 200, await serving.router.call(path.slice('/call/'.length), input));
};

const NO_SESSION =
  'Esta ventana no tiene permiso de usar Cauce: su dirección ya se usó o es de otra sesión. ' +
  'Abra la dirección más reciente que muestra la ventana donde corre «npm start».';
const TOO_LARGE = 'Lo que se envió es más grande de lo que Cauce recibe de una vez. Use un archivo más pequeño.';
const MALFORMED = 'La petición llegó incompleta o dañada. Recargue la página e inténtelo de nuevo.';

const serveAsset = async (serving: Serving, path: string, response: ServerResponse): Promise<void> => {
  const asset = await serving.assets(path);
  response.writeHead(asset.status, { ...asset.headers, 'Content-Length': asset.body.byteLength });
  response.end(asset.body);
};

const openStream = (serving: Serving, request: IncomingMessage, response: ServerResponse): void => {
  if (!serving.session.knows(request.headers.cookie)) {
    refuse(response, 401);
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': abierto\n\n');
  serving.streams.add(response);
  response.once('close', () => serving.streams.delete(response));
};

/** By its cookie, or by the one-time token that the answer then turns into one. */
const isAllowed = (serving: Serving, request: IncomingMessage, response: ServerResponse): boolean => {
  const token = request.headers[TOKEN_HEADER];
  const bought = typeof token === 'string' ? serving.session.exchange(token) : undefined;
  if (bought) response.setHeader('Set-Cookie', bought);
  return bought !== undefined || serving.session.knows(request.headers.cookie);
};

const malformed = Symbol('malformed');

const decode = (body: Uint8Array): unknown => {
  try {
    return decodeFrame(body, nodeCodec);
  } catch (error) {
    if (error instanceof WireError) return malformed;
    throw error;
  }
};

/** Stops at the limit whatever the headers said; a body declared too large isn't read at all. */
const readBody = async (request: IncomingMessage, limit: number): Promise<Uint8Array | 'too-large'> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const sendFrame = (response: ServerResponse, status: number, value: unknown, hangUp = false): void => {
  const frame = encodeFrame(value, nodeCodec);
  response.writeHead(status, {
    'Content-Type': WIRE_MIME,
    'Content-Length': frame.byteLength,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(hangUp ? { Connection: 'close' } : {}),
  });
  response.end(frame);
};

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end('Petición rechazada.');
};
