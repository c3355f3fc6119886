import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, type RendererAssets, rendererAssets } from '#electron/hosts/renderer-assets.ts';

let base: string;
let assets: RendererAssets;

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'cauce-assets-'));
  const folder = path.join(base, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(base, 'secret.js'), 'outside');
  writeFileSync(path.join(folder, 'index.html'), '<!-- __CSP_NONCE__ --><meta nonce="__CSP_NONCE__">');
  writeFileSync(path.join(folder, 'assets', 'main-A1_b.js'), 'inside');
  writeFileSync(path.join(folder, '.hidden.js'), 'hidden');
  writeFileSync(path.join(folder, 'notes.txt'), 'no kind that a page needs');
  symlinkSync(path.join(base, 'secret.js'), path.join(folder, 'assets', 'link.js'));
  assets = rendererAssets(folder);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const textOf = async (urlPath: string) => new TextDecoder().decode((await assets(urlPath)).body);

describe('the files of the page', () => {
  it('are served with their kind, and never sniffed', async () => {
    const script = await assets('/assets/main-A1_b.js');
    expect(script.status).toBe(200);
    expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it('put a fresh nonce into the page at each answer, the same as in its header', async () => {
    const [one, other] = [await assets('/'), await assets('/index.html')];
    const nonce = /nonce="([^"]+)"/.exec(new TextDecoder().decode(one.body))?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(one.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
    expect(other.headers['Content-Security-Policy']).not.toContain(`'nonce-${nonce}'`);
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets\\..\\..\\secret.js',
    '//etc/hostname.js',
    '/C:/secret.js',
    '/assets/link.js',
    '/.hidden.js',
    '/assets/',
    '/assets',
    '/notes.txt',
    '/index.html?x=1',
    '/index.html\0.js',
    '',
    '/missing.js',
  ])('give nothing for %j', async (urlPath) => {
    const answer = await assets(urlPath);
    expect(answer.status).toBe(404);
    expect(await textOf(urlPath)).toBe('No existe.');
    expect(answer.headers['Content-Security-Policy']).toBeDefined();
  });
});

describe('the Content-Security-Policy', () => {
  const rules = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)] as const),
  );

  it('starts from nothing and lets scripts come from the program alone', () => {
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  it('names no host, no wildcard and nothing unsafe', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:/);
  });
});
