import type { BlobStage } from '#electron/storage/blobs.ts';
import { readBlobRow } from '#electron/storage/repositories/blob-repository.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';

/**
 * Runs work that puts files and names them in a transaction at its end. What fails or is cancelled leaves none of its files,
 * and takes none that a row names or that other work running at the same time puts too.
 */
export const withStagedBlobs = async <T>(
  { blobs, read }: Pick<StoreHandle, 'blobs' | 'read'>,
  work: (put: BlobStage['put']) => Promise<T>,
): Promise<T> => {
  const stage = blobs.stage();
  try {
    return await work(stage.put);
  } finally {
    stage.end((sha) => readBlobRow(read, sha) !== undefined);
  }
};
