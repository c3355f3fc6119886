import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder that holds `resources/` and package.json: the repository, or the packed archive. Looked for upwards, because
 * the same code runs unbuilt, from out/main and from one of the bundler's chunks.
 * @throws Error when there is none: the program is incomplete
 */
export const programFolder = (start: string): string => {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'resources', 'profiles'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`no resources above ${start}`);
  }
};

export const programVersion = (folder: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};
