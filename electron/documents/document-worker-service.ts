import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDocumentAssets } from '#electron/documents/document-assets.ts';
import type { DocumentService } from '#electron/documents/document-service.ts';
import { createWorkerService } from '#electron/documents/worker/create-worker-service.ts';

/** The document service of a host: assets from the program's folder, the worker unbuilt or bundled as the host is. */
export const createDocumentService = ({
  root,
  onDetail,
}: {
  /** The folder that holds `resources/`. */
  readonly root: string;
  /** Technical detail of a failure, for the log. */
  readonly onDetail?: (detail: string) => void;
}): DocumentService =>
  createWorkerService({
    workerUrl: documentWorkerUrl(import.meta.url),
    loadAssets: () => loadDocumentAssets(join(root, 'resources')),
    ...(onDetail ? { onDetail } : {}),
  });

/**
 * Where the worker's code stands: beside this file unbuilt; beside the main bundle, or one folder above a chunk of it.
 * @param from address of the running module
 */
export const documentWorkerUrl = (from: string): URL => {
  if (from.endsWith('.ts')) return new URL('./worker/document-worker.ts', from);
  const beside = new URL('./document-worker.js', from);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../document-worker.js', from);
};
