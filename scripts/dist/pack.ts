import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { root } from '../stages.ts';
import { stampProgram } from './stamp-program.ts';

export type Packed = {
  /** The program's folder, ready to copy. */
  readonly folder: string;
  readonly version: string;
};

/**
 * Packs the built program for Windows x64 around a given Electron.
 * @param electronDist folder with electron.exe
 * @param output folder for the result; emptied first
 * @param configuration another file than the project's own, for tests of the checks
 */
export const pack = async (
  electronDist: string,
  output: string,
  configuration = path.join(root, 'electron-builder.yml'),
): Promise<Packed> => {
  rmSync(output, { recursive: true, force: true });
  const { version, productName } = manifest();
  await build({
    projectDir: root,
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    publish: 'never',
    config: { extends: configuration, electronDist, directories: { output, buildResources: 'resources' } },
  });
  const folder = path.join(output, 'win-unpacked');
  stampProgram(path.join(folder, `${productName}.exe`), {
    productName,
    version,
    iconFile: path.join(root, 'resources/icons/cauce.ico'),
  });
  return { folder, version };
};

export const manifest = (): { readonly version: string; readonly productName: string } =>
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string; productName: string };
