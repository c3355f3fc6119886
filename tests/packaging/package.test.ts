import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectPackage } from '#scripts/dist/inspect-package.ts';
import { pack } from '#scripts/dist/pack.ts';
import { writePlaceholderElectron } from '#scripts/dist/placeholder-electron.ts';

/** Around a placeholder: everything of the Windows program that can be told without Windows. Needs `npm run build`. */
const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'cauce-packaging-'));
const isBuilt =
  existsSync(path.join(root, 'out/main/main.js')) && existsSync(path.join(root, 'out/renderer/index.html'));
let electron = '';

beforeAll(async () => {
  electron = await writePlaceholderElectron(path.join(scratch, 'electron'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const configuration = (name: string, change: (text: string) => string): string => {
  const file = path.join(scratch, `${name}.yml`);
  writeFileSync(file, change(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')));
  return file;
};

const problems = async (folder: string): Promise<readonly string[]> =>
  (await inspectPackage(folder)).filter((check) => check.problem !== null).map((check) => check.name);

describe.skipIf(!isBuilt && process.env.CI !== 'true')('the packed Windows program', () => {
  it('passes every check', async () => {
    const { folder } = await pack(electron, path.join(scratch, 'good'));
    expect(await problems(folder)).toEqual([]);
  });

  it('is caught with the loopback host inside, or with something that is not on the list', async () => {
    const config = configuration('loopback', (text) =>
      text.replace('  - out/preload/**', '  - out/preload/**\n  - out/main/loopback-main.js\n  - README.md'),
    );
    const { folder } = await pack(electron, path.join(scratch, 'loopback'), config);
    expect(await problems(folder)).toEqual([
      'the archive holds nothing that is not on the list',
      'the loopback host stays out',
    ]);
  });

  it('is caught with a fuse left open', async () => {
    const config = configuration('fuse', (text) => text.replace('runAsNode: false', 'runAsNode: true'));
    const { folder } = await pack(electron, path.join(scratch, 'fuse'), config);
    expect(await problems(folder)).toEqual(['fuses are set']);
  });

  it('is caught when the archive was changed after packing', async () => {
    const { folder } = await pack(electron, path.join(scratch, 'changed'));
    const archive = path.join(folder, 'resources/app.asar');
    const bytes = readFileSync(archive);
    const at = bytes.indexOf('"integrity"');
    bytes[at + 2] = 'X'.charCodeAt(0);
    writeFileSync(archive, bytes);
    expect(await problems(folder)).toContain('the archive is the one that the program expects');
  });

  it('refuses a misspelt key of its configuration', async () => {
    const config = configuration('misspelt', (text) => text.replace('npmRebuild: false', 'npmRebuildd: false'));
    await expect(pack(electron, path.join(scratch, 'misspelt'), config)).rejects.toThrow(/npmRebuildd/);
  });
});
