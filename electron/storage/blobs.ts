import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '#electron/storage/durable-file.ts';
import { damaged, storageError } from '#electron/storage/sqlite-errors.ts';
import { blobsPath } from '#electron/storage/store-layout.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** Files by content: `blobs/ab/<sha256>`. Written before the commit that names them. */
export type BlobFolder = {
  /** Writes the bytes unless they are there already, and gives their SHA-256 in hex. */
  readonly put: (bytes: Uint8Array) => string;
  /** @throws DomainError not-found; store-damaged when the bytes no longer have their hash */
  readonly get: (sha: string) => Uint8Array;
  readonly has: (sha: string) => boolean;
  readonly path: (sha: string) => string;
  readonly remove: (sha: string) => void;
  /** For work that puts files long before the transaction that names them, and may fail in between. */
  readonly stage: () => BlobStage;
  /** Every blob on disk, in order. */
  readonly list: () => readonly string[];
};

export type BlobStage = {
  readonly put: BlobFolder['put'];
  /**
   * Ends the stage, whatever came of it: removes what it brought into the folder that nobody names and nobody else has put
   * since. Two jobs may make the same file at once, and the one that fails must not take it from the other.
   */
  readonly end: (isNamed: (sha: string) => boolean) => void;
};

export const blobFolder = (directory: string): BlobFolder => folderOfBlobs(blobsPath(directory));

/** The same over any folder, for backups. */
export const folderOfBlobs = (root: string): BlobFolder => {
  const path = (sha: string): string => join(root, sha.slice(0, 2), sha);
  /** Files that weren't there before a stage put them, with how many stages still count on them. */
  const staged = new Map<string, number>();
  const write = (bytes: Uint8Array, sha: string): void => {
    const target = path(sha);
    try {
      // A torn or tampered file is written again.
      if (existsSync(target) && sha256(readFileSync(target)) === sha) return;
      mkdirSync(join(root, sha.slice(0, 2)), { recursive: true });
      writeFileDurably(target, bytes);
    } catch (error) {
      throw storageError(error, target);
    }
  };
  const stage = (): BlobStage => {
    const mine = new Set<string>();
    return {
      put: (bytes) => {
        const sha = sha256(bytes);
        if (!mine.has(sha) && (staged.has(sha) || !existsSync(path(sha)))) {
          mine.add(sha);
          staged.set(sha, (staged.get(sha) ?? 0) + 1);
        }
        write(bytes, sha);
        return sha;
      },
      end: (isNamed) => {
        for (const sha of mine) {
          const others = (staged.get(sha) ?? 0) - 1;
          if (others > 0) staged.set(sha, others);
          else if (staged.delete(sha) && !isNamed(sha)) rmSync(path(sha), { force: true });
        }
        mine.clear();
      },
    };
  };
  return {
    path,
    has: (sha) => existsSync(path(sha)),
    put: (bytes) => {
      const sha = sha256(bytes);
      write(bytes, sha);
      // Put by somebody who isn't on a stage: no stage may take it away any more.
      staged.delete(sha);
      return sha;
    },
    stage,
    get: (sha) => {
      const bytes = readIfThere(path(sha));
      if (!bytes) {
        throw new DomainError(
          'not-found',
          `Falta el archivo ${sha.slice(0, 12)}… del almacén: no está en «${root}». Restaure el respaldo más reciente o vuelva a adjuntar el archivo.`,
        );
      }
      if (sha256(bytes) !== sha) throw damaged(path(sha), 'su contenido ya no corresponde a su huella');
      return bytes;
    },
    remove: (sha) => rmSync(path(sha), { force: true }),
    list: () => {
      if (!existsSync(root)) return [];
      return readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
        .flatMap((entry) => readdirSync(join(root, entry.name)))
        .filter((name) => /^[0-9a-f]{64}$/.test(name))
        .sort();
    },
  };
};

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const readIfThere = (path: string): Uint8Array | undefined => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw storageError(error, path);
  }
};
