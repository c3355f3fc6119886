import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The Electron program, or null where it was never fetched. Told by path.txt: asking the package itself would try to
 * download.
 */
export const electronRuntime = (root = path.resolve(import.meta.dirname, '..')): string | null => {
  const folder = path.join(root, 'node_modules', 'electron');
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = path.join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
};

export const electronIsRequired = (): boolean => process.env.REQUIRE_ELECTRON === '1';
