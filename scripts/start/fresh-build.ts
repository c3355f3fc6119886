import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a build is made of. Resources are read where they lie, so they don't count. */
const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json', 'package.json'];

const BUILT = ['main/main.js', 'main/cli.js', 'main/loopback-main.js', 'preload/preload.cjs', 'renderer/index.html'];

const stampOf = (root: string): string => path.join(root, 'out', 'build-stamp');

/** Whether what lies in `out` is a whole build of these sources, made by `buildIfStale`. */
export const isFresh = (root: string): boolean =>
  [...BUILT.map((file) => path.join(root, 'out', file)), stampOf(root)].every(existsSync) &&
  readFileSync(stampOf(root), 'utf8') === fingerprint(root);

/**
 * Builds if what lies in `out` isn't a build of these sources.
 * @returns false when the build failed (its own output said why)
 */
export const buildIfStale = (root: string): boolean => {
  if (isFresh(root)) return true;
  // Before the build: what is changed while it runs is no part of it.
  const wanted = fingerprint(root);
  console.log('Preparando Cauce (solo la primera vez y después de cada cambio)…');
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CAUCE_OUT: 'out' },
  });
  if (status !== 0) return false;
  mkdirSync(path.dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), wanted);
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
