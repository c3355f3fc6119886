import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** How long nothing may arrive before the attempt is given up, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Tries once to fetch Electron's runtime with the package's own installer, as long as something arrives.
 * @param patienceMs only tests give another
 * @param installer only tests give another
 * @returns whether the installer said that it succeeded
 */
export const fetchElectron = (
  root: string,
  patienceMs = PATIENCE_MS,
  installer = path.join(root, 'node_modules', 'electron', 'install.js'),
): Promise<boolean> => {
  if (!existsSync(installer)) return Promise.resolve(false);
  // The installer downloads into the temporary folder: one of its own shows whether anything arrives.
  const temporary = path.join(root, '.cache', `electron-${process.pid}`);
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, [installer], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  return new Promise((resolve) => {
    const seen = { bytes: -1, at: Date.now() };
    const watch = setInterval(() => {
      const bytes = weigh(temporary) + weigh(path.join(root, 'node_modules', 'electron', 'dist'));
      if (bytes !== seen.bytes) Object.assign(seen, { bytes, at: Date.now() });
      else if (Date.now() - seen.at >= patienceMs) child.kill('SIGKILL');
    }, 250);
    const finish = (done: boolean) => {
      clearInterval(watch);
      rmSync(temporary, { recursive: true, force: true });
      resolve(done);
    };
    child.on('error', () => finish(false));
    child.on('exit', (code) => finish(code === 0));
  });
};

/** Bytes of a file or a folder that may be changing meanwhile. */
const weigh = (file: string): number => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.size;
  try {
    return readdirSync(file).reduce((sum, child) => sum + weigh(path.join(file, child)), 1);
  } catch {
    return 0;
  }
};
