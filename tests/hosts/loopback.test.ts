import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '#electron/handlers/app-context.ts';
import { type Loopback, startLoopback } from '#electron/hosts/loopback.ts';
import { rendererAssets } from '#electron/hosts/renderer-assets.ts';
import { createRouter } from '#electron/ipc/router.ts';
import type { AppEvent } from '#shared/ipc/contract.ts';
import { TOKEN_HEADER } from '#shared/ipc/wire.ts';
import { frame, logIn, pageHeaders, rawRequest, unframe } from '#tests/hosts/raw-request.ts';

let host: Loopback;
let folder: string;
let say: (event: AppEvent) => void = () => undefined;
let calls: string[];
let slow: Promise<void> | undefined;

const image = { bytes: new Uint8Array([137, 80, 78, 71]), mime: 'image/png' };

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-host-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  calls = [];
  slow = undefined;
  const handlers: Partial<Handlers> = {
    'image.get': async ({ sha }) => {
      calls.push(sha);
      await slow;
      return image;
    },
  };
  host = await startLoopback({
    router: createRouter(handlers as Handlers, () => undefined),
    assets: rendererAssets(folder),
    subscribe: (listener) => {
      say = listener;
      return () => undefined;
    },
    maxBodyBytes: 10_000,
  });
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const input = frame({ sha: 'a'.repeat(64) });
const post = (headers: Record<string, string>, body = input, where = '/call/image.get') =>
  rawRequest(host.origin, 'POST', where, headers, body);

describe('whoever holds the printed address', () => {
  it('buys one cookie with it that scripts cannot read and other sites cannot send, and then may call', async () => {
    const { answer, cookie } = await logIn(host.address(), 'image.get', { sha: 'b'.repeat(64) });
    expect(answer.status).toBe(200);
    expect(unframe(answer)).toEqual({ ok: true, value: image });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^cauce-[0-9a-f]{12}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/,
    );
    const called = await post(pageHeaders(host.origin, cookie));
    expect(unframe(called)).toEqual({ ok: true, value: image });
    expect(calls).toHaveLength(2);
  });

  it('cannot use it twice', async () => {
    const address = host.address();
    await logIn(address);
    const { answer, cookie } = await logIn(address);
    expect(answer.status).toBe(401);
    expect(cookie).toBe('');
    expect(unframe(answer)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('finds 256 bits in it, in the part of an address that browsers never send', () => {
    const [one, other] = [host.address(), host.address()];
    expect(new URL(one).hash).toMatch(/^#[\w-]{43}$/);
    expect(new URL(one).search).toBe('');
    expect(one).not.toBe(other);
    expect(new URL(one).hostname).toBe('127.0.0.1');
  });
});

describe('everybody else', () => {
  it.each(['', 'wrong', 'A'.repeat(43)])('gets nothing for the token «%s»', async (token) => {
    const answer = await post({ ...pageHeaders(host.origin), [TOKEN_HEADER]: token });
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it.each([undefined, 'NAME=', `NAME=${'A'.repeat(43)}`, 'other=1'])('is refused with the cookie %s', async (shape) => {
    const { cookie: real } = await logIn(host.address());
    calls.length = 0;
    const cookie = shape?.replace('NAME', real.split('=')[0] ?? '');
    const answer = await post(pageHeaders(host.origin, cookie));
    expect(answer.status).toBe(401);
    expect(calls).toEqual([]);
  });

  it('is refused under another Host, whatever else it knows', async () => {
    const { cookie } = await logIn(host.address());
    const port = new URL(host.origin).port;
    for (const Host of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}.`]) {
      expect((await post({ ...pageHeaders(host.origin, cookie), Host })).status).toBe(403);
      expect((await rawRequest(host.origin, 'GET', '/', { Host })).status).toBe(403);
    }
    expect(calls).toEqual([]);
  });

  it('is refused from another Origin, from none, and with a media type that a form could send', async () => {
    const { cookie } = await logIn(host.address());
    const good = pageHeaders(host.origin, cookie);
    for (const Origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost']) {
      expect((await post({ ...good, Origin })).status).toBe(403);
    }
    const { Origin: _, ...withoutOrigin } = good;
    expect((await post(withoutOrigin)).status).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']) {
      expect((await post({ ...good, 'Content-Type': type })).status).toBe(415);
    }
    expect(calls).toEqual([]);
  });

  it('does nothing by GET, nor by any other method', async () => {
    const { cookie } = await logIn(host.address());
    const headers = pageHeaders(host.origin, cookie);
    expect((await rawRequest(host.origin, 'GET', '/call/image.get', headers)).status).toBe(404);
    const withToken = { ...headers, [TOKEN_HEADER]: new URL(host.address()).hash.slice(1) };
    const page = await rawRequest(host.origin, 'GET', '/', withToken);
    expect(page.headers['set-cookie']).toBeUndefined();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
      expect((await rawRequest(host.origin, method, '/call/image.get', headers)).status).toBe(405);
    }
    expect(calls).toEqual([]);
  });

  it('hears no events without the cookie', async () => {
    expect((await rawRequest(host.origin, 'GET', '/events')).status).toBe(401);
  });
});

describe('the body of a call', () => {
  it('is refused above the limit before it is read, and while it is read when it hid its length', async () => {
    const { cookie } = await logIn(host.address());
    const headers = pageHeaders(host.origin, cookie);
    const declared = await post({ ...headers, 'Content-Length': '10001' }, new Uint8Array(10_001)).catch(() => null);
    if (declared) expect(unframe(declared)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    const chunked = await post({ ...headers, 'Transfer-Encoding': 'chunked' }, new Uint8Array(50_000)).catch(
      () => null,
    );
    if (chunked) expect(unframe(chunked)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(calls).toEqual([]);
  });

  it('is refused on its declared length alone, without waiting for it', async () => {
    const { cookie } = await logIn(host.address());
    const { port } = new URL(host.origin);
    const socket = connect(Number(port), '127.0.0.1');
    const headers = Object.entries({ ...pageHeaders(host.origin, cookie), 'Content-Length': '10001' });
    socket.write(
      `POST /call/image.get HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`,
    );
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
    });
    await expect.poll(() => heard).toContain('413');
    socket.destroy();
  });

  it('is refused in Spanish when it is no frame', async () => {
    const { cookie } = await logIn(host.address());
    const answer = await post(pageHeaders(host.origin, cookie), new TextEncoder().encode('{"sha":1}'));
    expect(answer.status).toBe(400);
    expect(unframe(answer)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('events and the end', () => {
  it('sends what the application says to an open stream', async () => {
    const { cookie } = await logIn(host.address());
    const { port } = new URL(host.origin);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
    });
    await expect.poll(() => heard).toContain('abierto');
    say({ kind: 'store-replaced' });
    await expect.poll(() => heard).toContain('data: {"kind":"store-replaced"}');
    socket.destroy();
  });

  it('lets a running call answer before it closes, and takes no new one', async () => {
    const { cookie } = await logIn(host.address());
    let finish = () => {};
    slow = new Promise((resolve) => {
      finish = resolve;
    });
    const running = post(pageHeaders(host.origin, cookie));
    await expect.poll(() => calls.length).toBe(1);
    const closed = host.close();
    await expect(post(pageHeaders(host.origin, cookie))).rejects.toThrow();
    finish();
    expect(unframe(await running)).toEqual({ ok: true, value: image });
    await closed;
  });

  it('listens on this computer only', async () => {
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(new URL(host.origin).port), '::1');
      socket.on('connect', () => resolve(false));
      socket.on('error', () => resolve(true));
    });
    expect(refused).toBe(true);
  });
});
