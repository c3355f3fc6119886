import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFile } from '#electron/hosts/log-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => '2026-11-22T10:00:00.000Z';

describe('the log', () => {
  it('says when, on which channel, what kind of error and where in the code', () => {
    logFile(folder, now)('procedure.edit', new RangeError('x'));
    const text = readFileSync(path.join(folder, 'cauce.log'), 'utf8');
    expect(text).toMatch(/^2026-11-22T10:00:00\.000Z procedure\.edit RangeError\n {2}at .*log-file\.test\.ts/);
  });

  it('never repeats what a document says, not even where an error quotes it', () => {
    const quoted = (() => {
      try {
        return JSON.parse('Juana Pérez, expediente 123');
      } catch (error) {
        return error;
      }
    })();
    const log = logFile(folder, now);
    log('procedure.edit', quoted);
    log('procedure.edit', new Error('Juana Pérez\n    at Juana Pérez:1:2', { cause: quoted }));
    log('procedure.edit', 'Juana Pérez');
    log('procedure.edit', Object.assign(new Error('x'), { code: 'SQLITE_FULL' }));
    const text = readFileSync(path.join(folder, 'cauce.log'), 'utf8');
    expect(text).not.toMatch(/Juana|expediente/);
    expect(text).toContain('[SQLITE_FULL]');
    expect(text).toContain('caused by SyntaxError');
  });

  it('stays small: one file and three older ones', () => {
    const log = logFile(folder, now);
    const error = new Error('x');
    error.stack = `Error\n${'    at f (file:///a.js:1:1)\n'.repeat(12)}`;
    for (let i = 0; i < 8_000; i += 1) log('c'.repeat(100), error);
    const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
    expect(sizes.length).toBe(4);
    expect(Math.max(...sizes)).toBeLessThan(520 * 1024);
  });

  it('does not take the work down where it cannot be written', () => {
    expect(() => logFile('/dev/null/nowhere', now)('a', new Error('x'))).not.toThrow();
  });
});
