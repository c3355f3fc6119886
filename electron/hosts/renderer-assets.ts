import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

/** An answer both hosts can give: Electron as a `Response`, loopback over HTTP. */
export type AssetResponse = {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

export type RendererAssets = (urlPath: string) => Promise<AssetResponse>;

/**
 * Serves the built renderer, with the same headers in every host, so that what the tests see in Chromium is what the
 * desktop program gets.
 * @param folder the build's output (out/renderer)
 */
export const rendererAssets = (folder: string): RendererAssets => {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  /** The build's hashed files never change under their name: read once, those of the first screen before it asks. */
  const read = (relative: string) => {
    if (!relative.startsWith('assets/')) return readInside(folder, relative);
    const known = kept.get(relative);
    if (known) return known;
    const file = readInside(folder, relative);
    kept.set(relative, file);
    // Names that lead nowhere aren't remembered: anybody may ask for any number of them.
    void file.then((bytes) => bytes ?? kept.delete(relative));
    return file;
  };
  void read('index.html').then((html) => {
    for (const [, name] of new TextDecoder().decode(html ?? undefined).matchAll(/"\.\/(assets\/[\w.-]+)"/g)) {
      if (name) void read(name);
    }
  });
  return async (urlPath) => {
    const nonce = randomBytes(16).toString('base64');
    const relative = urlPath === '/' ? 'index.html' : urlPath.slice(1);
    const mime = MIME_TYPES[path.posix.extname(relative)];
    const file = mime && SAFE_PATH.test(relative) ? await read(relative) : null;
    if (!file || !mime) return { status: 404, headers: headers(nonce, 'text/plain; charset=utf-8'), body: NOT_FOUND };
    if (relative !== 'index.html') return { status: 200, headers: headers(nonce, mime), body: file };
    const html = new TextDecoder().decode(file).replaceAll(NONCE_MARK, `nonce="${nonce}"`);
    return { status: 200, headers: headers(nonce, mime), body: new TextEncoder().encode(html) };
  };
};

/** Stands in index.html where the nonce of each answer goes (Fluent's styles are allowed by it). */
const NONCE_MARK = 'nonce="__CSP_NONCE__"';

const NOT_FOUND = new TextEncoder().encode('No existe.');

/** Plain segments only: no dots in front, no escapes, no backslashes. What isn't spelled like a build's file isn't one. */
const SAFE_PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Nothing but the program's own files: scripts and workers from the build, styles from the build or under the nonce,
 * pictures that the program made itself (`blob:` for a page preview or an annex, `data:` for icons inside styles).
 * Trusted Types: one policy, `cauce`, which exists to start the preview's worker.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cauce',
  ].join('; ');

const headers = (nonce: string, mime: string): Readonly<Record<string, string>> => ({
  'Content-Type': mime,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'Cache-Control': 'no-store',
});

/** Null when the file isn't there or a link leads out of the folder. */
const readInside = async (folder: string, relative: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, relative));
    if (!file.startsWith(root + path.sep)) return null;
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
};
