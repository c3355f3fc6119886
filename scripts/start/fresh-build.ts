import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a build is made of. Resources are read where they lie, so they don't count. */
const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json', 'package.json'];

/**
 * Builds if what lies in `out` isn't a build of these sources.
 * @returns false when the build failed (its own output said why)
 */
export const buildIfStale = (root: string): boolean => {
  const stamp = path.join(root, 'out', 'build-stamp');
  const wanted = fingerprint(root);
  const built = ['main/main.js', 'main/loopback-main.js', 'preload/preload.cjs', 'renderer/index.html'];
  const whole = built.every((file) => existsSync(path.join(root, 'out', file)));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Preparando Cauce (solo la primera vez y después de cada cambio)…');
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CAUCE_OUT: 'out' },
  });
  if (status !== 0) return false;
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
};

/** Names, sizes and times of all sources: one that changed, came or went makes another fingerprint. */
export const fingerprint = (root: string): string => {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const line of describe(path.join(root, source), source)) hash.update(line);
  return hash.digest('hex');
};

const describe = (file: string, name: string): readonly string[] => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [`${name} ${found.size} ${found.mtimeMs}\n`];
  return readdirSync(file)
    .sort()
    .flatMap((child) => describe(path.join(file, child), `${name}/${child}`));
};
