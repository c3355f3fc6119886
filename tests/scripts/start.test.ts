import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronRuntime } from '#scripts/electron-runtime.ts';
import { fetchElectron } from '#scripts/start/fetch-electron.ts';
import { fingerprint, isFresh } from '#scripts/start/fresh-build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cauce-start-'));
  mkdirSync(path.join(root, 'electron'));
  writeFileSync(path.join(root, 'electron', 'a.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('whether a build is stale', () => {
  it('follows every change of the sources and nothing else', () => {
    const before = fingerprint(root);
    expect(fingerprint(root)).toBe(before);
    writeFileSync(path.join(root, 'README.md'), 'not built');
    expect(fingerprint(root)).toBe(before);
    appendFileSync(path.join(root, 'electron', 'a.ts'), '!');
    const changed = fingerprint(root);
    expect(changed).not.toBe(before);
    writeFileSync(path.join(root, 'electron', 'b.ts'), '');
    const grown = fingerprint(root);
    expect(grown).not.toBe(changed);
    rmSync(path.join(root, 'electron', 'b.ts'));
    expect(fingerprint(root)).toBe(changed);
  });
});

describe('whether what was built may be run', () => {
  it('only while it is whole and the sources are those that it was made of', () => {
    const files = [
      'main/main.js',
      'main/cli.js',
      'main/loopback-main.js',
      'preload/preload.cjs',
      'renderer/index.html',
    ];
    for (const file of files) {
      mkdirSync(path.dirname(path.join(root, 'out', file)), { recursive: true });
      writeFileSync(path.join(root, 'out', file), '');
    }
    expect(isFresh(root), 'built by nobody knows whom').toBe(false);
    writeFileSync(path.join(root, 'out', 'build-stamp'), fingerprint(root));
    expect(isFresh(root)).toBe(true);
    rmSync(path.join(root, 'out', 'main/cli.js'));
    expect(isFresh(root), 'a file is missing').toBe(false);
    writeFileSync(path.join(root, 'out', 'main/cli.js'), '');
    appendFileSync(path.join(root, 'electron', 'a.ts'), '!');
    expect(isFresh(root), 'a source changed').toBe(false);
  });
});

describe('fetching Electron', () => {
  const installer = (code: string): string => {
    const file = path.join(root, 'install.cjs');
    writeFileSync(
      file,
      `const fs = require('node:fs'), path = require('node:path'), os = require('node:os');\n${code}`,
    );
    return file;
  };

  it('succeeds when the installer does, and leaves nothing behind', async () => {
    expect(await fetchElectron(root, 5_000, installer('process.exit(0)'))).toBe(true);
    expect(readdirSync(path.join(root, '.cache'))).toEqual([]);
  });

  it('fails when the installer does, when there is none, and gives up when nothing arrives', async () => {
    expect(await fetchElectron(root, 5_000, installer('process.exit(1)'))).toBe(false);
    expect(await fetchElectron(root, 5_000)).toBe(false);
    const began = performance.now();
    expect(await fetchElectron(root, 600, installer('setInterval(() => {}, 1000)'))).toBe(false);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('waits on as long as something arrives', async () => {
    const slow = installer(`
      const file = path.join(os.tmpdir(), 'download');
      let n = 0;
      const timer = setInterval(() => {
        fs.appendFileSync(file, 'x');
        if ((n += 1) === 16) { clearInterval(timer); process.exit(0); }
      }, 100);`);
    expect(await fetchElectron(root, 900, slow)).toBe(true);
  });
});

describe('whether Electron’s runtime is there', () => {
  it('is told by the note its installer leaves and the program it names', () => {
    const folder = path.join(root, 'node_modules', 'electron');
    expect(electronRuntime(root)).toBeNull();
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    writeFileSync(path.join(folder, 'path.txt'), 'electron');
    expect(electronRuntime(root)).toBeNull();
    writeFileSync(path.join(folder, 'dist', 'electron'), '');
    expect(electronRuntime(root)).toBe(path.join(folder, 'dist', 'electron'));
  });
});
