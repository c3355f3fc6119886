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
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncDirectory(dirname(path));
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
