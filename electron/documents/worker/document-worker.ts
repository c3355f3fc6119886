import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentAssets } from '#electron/documents/document-assets.ts';
import { createRenderer, type Renderer } from '#electron/documents/worker/renderer.ts';
import type { FromWorker, ToWorker } from '#electron/documents/worker/worker-messages.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** Entry of the document thread. Gets its assets as `workerData`, says `ready`, then answers one request at a time. */
const run = async (): Promise<void> => {
  if (!parentPort) throw new Error('This file runs only as a worker thread');
  const port = parentPort;
  const say = (message: FromWorker, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, transfer);
  const renderer = await createRenderer(workerData as DocumentAssets);
  port.on('message', (message: ToWorker) => void answer(renderer, message, say));
  say({ kind: 'ready' });
};

const answer = async (
  renderer: Renderer,
  { request }: ToWorker,
  say: (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void,
): Promise<void> => {
  try {
    const { bytes, pages } = await renderer.render(request, (fraction, step) =>
      say({ kind: 'progress', fraction, step }),
    );
    // A view into a pool or into WebAssembly memory must not take the whole buffer with it.
    const own =
      bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    say({ kind: 'done', bytes: own, pages, memoryBytes: memory(renderer) }, [own.buffer as ArrayBuffer]);
  } catch (error) {
    const known = error instanceof DomainError;
    say({
      kind: 'failed',
      code: known ? error.code : 'internal',
      message: known
        ? error.message
        : 'No se pudo hacer el documento por un error del programa. Inténtelo otra vez; si se repite, avise a soporte técnico con la hora en que ocurrió.',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      memoryBytes: memory(renderer),
    });
  }
};

const memory = (renderer: Renderer): number => {
  const heap = getHeapStatistics();
  return renderer.memoryBytes() + heap.total_heap_size + heap.external_memory;
};

await run();
