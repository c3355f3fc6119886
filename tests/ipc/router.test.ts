import { describe, expect, it } from 'vitest';
import type { Handlers } from '#electron/handlers/app-context.ts';
import { createRouter, OutputError } from '#electron/ipc/router.ts';
import { DomainError } from '#shared/domain/common/result.ts';

type Logged = { readonly channel: string; readonly error: unknown };

const routerWith = (handlers: Partial<Handlers>) => {
  const logged: Logged[] = [];
  const router = createRouter(handlers as Handlers, (channel, error) => logged.push({ channel, error }));
  return { logged, call: router.call };
};

const status = {
  path: '/datos',
  sizeBytes: 10,
  schemaVersion: 1,
  backups: [],
  lastOutsideCopyAt: null,
  outsideCopyIsOld: true,
};

describe('the router', () => {
  it('gives the handler what the schema made of the input, and the caller what it made of the output', async () => {
    const seen: unknown[] = [];
    const { call } = routerWith({
      'search.find': (input) => {
        seen.push(input);
        return [];
      },
      'store.status': () => ({ ...status, secret: 'not of the contract' }) as never,
    });
    expect(await call('search.find', { query: 'acta', limit: 5, extra: 1 })).toEqual({ ok: true, value: [] });
    expect(seen).toEqual([{ query: 'acta', limit: 5 }]);
    expect(await call('store.status', {})).toEqual({ ok: true, value: status });
  });

  it('refuses a channel that the contract does not have, also one that every object has', async () => {
    const { call } = routerWith({});
    for (const channel of ['store.format', 'constructor', '__proto__', 'toString', '']) {
      expect(await call(channel, {})).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('answers bad input in Spanish, with the sentence that the schema has for it', async () => {
    const { call, logged } = routerWith({});
    const result = await call('desk.saveUser', { officerName: ' ', postName: 'Analista', officeName: 'Planeación' });
    expect(result).toEqual({ ok: false, error: { code: 'invalid-input', message: 'Escriba el nombre.' } });
    expect(logged).toEqual([]);
  });

  it('never shows a person the English of the schema library', async () => {
    const { call } = routerWith({});
    const inputs: readonly (readonly [string, unknown])[] = [
      ['desk.get', null],
      ['desk.get', { more: 1 }],
      ['desk.saveTheme', { theme: 'pink' }],
      ['search.find', { query: 'x'.repeat(501), limit: 1 }],
      ['search.find', { query: 'x', limit: 0 }],
      ['search.find', { query: 'x', limit: '1' }],
      ['procedure.open', { versionId: 'no' }],
      ['document.preview', { target: { kind: 'poem' }, jobId: 'x' }],
      ['procedure.edit', { versionId: 'x', label: '', coalesce: null, changes: [{ op: 'explode' }] }],
      ['image.put', { bytes: 'text' }],
      ['procedure.authorise', {}],
    ];
    for (const [channel, input] of inputs) {
      const result = await call(channel, input);
      expect(result.ok).toBe(false);
      if (!result.ok) {
        expect(result.error.code).toBe('invalid-input');
        expect(result.error.message).not.toMatch(/\b(invalid|expected|received|unrecognized|required|input|option)\b/i);
        expect(result.error.message).toMatch(/[.]$/);
      }
    }
  });

  it('passes a domain error on as it is, unlogged', async () => {
    const { call, logged } = routerWith({
      'store.status': () => {
        throw new DomainError('disk-full', 'El disco se llenó.');
      },
    });
    expect(await call('store.status', {})).toEqual({
      ok: false,
      error: { code: 'disk-full', message: 'El disco se llenó.' },
    });
    expect(logged).toEqual([]);
  });

  it('turns any other error into a sentence that gives nothing away, and logs it', async () => {
    const { call, logged } = routerWith({ 'store.status': () => Promise.reject(new Error('secret of a document')) });
    const result = await call('store.status', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]?.channel).toBe('store.status');
  });

  it('does not let an answer against the contract out, and logs where it is wrong without what stood there', async () => {
    const { call, logged } = routerWith({ 'store.status': () => ({ ...status, sizeBytes: 'secreto' }) as never });
    expect(await call('store.status', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    const error = logged[0]?.error;
    expect(error instanceof OutputError && error.code).toBe('sizeBytes: invalid_type');
  });
});
