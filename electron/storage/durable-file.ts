import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a whole file so that after a crash there is either the old content, the new content, or none, never a part:
 * `.part` beside it, fsync, rename, fsync of the folder.
 */
export const writeFileDurably = (path: string, content: string | Uint8Array): void => {
  const part = `${path}.${process.pid}.part`;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    const file = openSync(part, 'w');
    try {
      let written = 0;
      while (written < bytes.byteLength) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameWithPatience(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncDirectory(dirname(path));
};

/**
 * Renames, and tries again for a second: on Windows a virus scanner or an indexer may hold a file just written.
 */
export const renameWithPatience = (from: string, to: string): void => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      const passing = process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES' || code === 'EBUSY');
      if (!passing || attempt === 10) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
};

/** Forces an existing file's bytes to the disk. */
export const syncFile = (path: string): void => {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Makes a rename durable. Windows keeps its directory entries itself and refuses to open a folder. */
export const syncDirectory = (path: string): void => {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
