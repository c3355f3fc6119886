import { Worker } from 'node:worker_threads';
import type { DocumentAssets } from '#electron/documents/document-assets.ts';
import type { DocumentService, RenderOptions, RenderRequest } from '#electron/documents/document-service.ts';
import type { FromWorker, ToWorker } from '#electron/documents/worker/worker-messages.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type WorkerServiceOptions = {
  /** The worker's file: `document-worker.ts` unbuilt, its bundle in the packed program. */
  readonly workerUrl: URL;
  /** Called once, at the first warm-up; a failed load is tried again next time. */
  readonly loadAssets: () => Promise<DocumentAssets>;
  /** A worker that holds more than this after its work is replaced. 1 GiB unless a test says otherwise. */
  readonly memoryLimitBytes?: number;
  /** Told when a thread has started; tests count. */
  readonly onStart?: (threadId: number) => void;
  /** Technical detail of a failure that the person sees only in plain words. */
  readonly onDetail?: (detail: string) => void;
};

/**
 * The document service of every host: one warm thread, requests in turn, a cancelled or crashed thread replaced.
 * Errors reject with DomainError; after `close` every call rejects with `cancelled`.
 */
export const createWorkerService = (options: WorkerServiceOptions): DocumentService => {
  const limit = options.memoryLimitBytes ?? 1024 ** 3;
  const waiting: Job[] = [];
  let assets: Promise<DocumentAssets> | undefined;
  /** The thread in service; messages of any other one come too late and are dropped. */
  let active: Worker | undefined;
  let starting: Promise<Worker> | undefined;
  let running: Job | undefined;
  let closed = false;

  const warm = async (): Promise<Worker> => {
    if (active) return active;
    starting ??= start().finally(() => {
      starting = undefined;
    });
    return starting;
  };

  const start = async (): Promise<Worker> => {
    assets ??= options.loadAssets().catch((error: unknown) => {
      assets = undefined;
      throw error;
    });
    const worker = new Worker(options.workerUrl, { workerData: await assets, name: 'cauce-documents' });
    await ready(worker);
    if (closed) {
      await worker.terminate();
      throw cancelled();
    }
    active = worker;
    options.onStart?.(worker.threadId);
    worker.on('message', (message: FromWorker) => worker === active && receive(message));
    worker.on('error', (error) =>
      lose(worker, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    worker.on('exit', (code) => lose(worker, `exit ${code}`));
    rest();
    return worker;
  };

  /** An idle thread must not keep the command line from ending. */
  const rest = (): void => {
    if (running) active?.ref();
    else active?.unref();
  };

  const next = async (): Promise<void> => {
    if (running) return;
    const job = waiting.shift();
    if (!job) return;
    running = job;
    job.onProgress?.(0, 'Preparando');
    try {
      const worker = await warm();
      if (running !== job) return;
      worker.ref();
      worker.postMessage({ kind: 'render', request: job.request } satisfies ToWorker);
    } catch (error) {
      if (running === job) finish(() => job.reject(plain(error)));
    }
  };

  /** Ends the running job and turns to the next one. */
  const finish = (settle: () => void): void => {
    running?.release();
    running = undefined;
    settle();
    rest();
    void next();
  };

  const receive = (message: FromWorker): void => {
    const job = running;
    switch (message.kind) {
      case 'ready':
        return;
      case 'progress':
        job?.onProgress?.(message.fraction, message.step);
        return;
      case 'done':
        if (message.memoryBytes > limit) replace();
        if (job) finish(() => job.resolve({ bytes: message.bytes, pages: message.pages }));
        return;
      case 'failed':
        options.onDetail?.(message.detail);
        if (message.memoryBytes > limit) replace();
        if (job) finish(() => job.reject(new DomainError(message.code, message.message)));
        return;
      default:
        assertNever(message);
    }
  };

  /** Ends the thread and warms another in the background. A failure to start shows at the next request. */
  const replace = (): void => {
    const old = active;
    active = undefined;
    void old?.terminate();
    if (old && !closed) void warm().catch(() => undefined);
  };

  /** The thread ended by itself: out of memory, or a fault in a library. */
  const lose = (worker: Worker, detail: string): void => {
    if (worker !== active) return;
    active = undefined;
    options.onDetail?.(detail);
    const job = running;
    if (job) finish(() => job.reject(new DomainError('internal', LOST)));
  };

  const cancel = (job: Job): void => {
    if (running === job) {
      replace();
      finish(() => job.reject(cancelled()));
      return;
    }
    const index = waiting.indexOf(job);
    if (index < 0) return;
    waiting.splice(index, 1);
    job.release();
    job.reject(cancelled());
  };

  return {
    render: (request, renderOptions = {}) =>
      new Promise((resolve, reject) => {
        if (closed || renderOptions.signal?.aborted) {
          reject(cancelled());
          return;
        }
        const onAbort = () => cancel(job);
        const job: Job = {
          request,
          onProgress: renderOptions.onProgress,
          resolve,
          reject,
          release: () => renderOptions.signal?.removeEventListener('abort', onAbort),
        };
        renderOptions.signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(job);
        if (running) job.onProgress?.(0, 'En espera de otro documento');
        void next();
      }),
    warm: async () => {
      await warm();
    },
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) {
        job.release();
        job.reject(cancelled());
      }
      const job = running;
      if (job) finish(() => job.reject(cancelled()));
      const worker = active;
      active = undefined;
      await worker?.terminate();
      await starting?.catch(() => undefined);
    },
  };
};

type Job = {
  readonly request: RenderRequest;
  readonly onProgress: RenderOptions['onProgress'];
  readonly resolve: (result: { readonly bytes: Uint8Array; readonly pages: number }) => void;
  readonly reject: (error: Error) => void;
  readonly release: () => void;
};

const LOST =
  'El documento no se terminó: el programa que los compone se detuvo, quizá por falta de memoria. Cierre otros programas e inténtelo otra vez; lo que usted escribió está a salvo.';

const ready = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = () => settle(resolve);
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`The document thread ended with ${code}`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });

const cancelled = (): DomainError =>
  new DomainError('cancelled', 'Se canceló el documento. No se escribió ningún archivo.');

const plain = (error: unknown): Error =>
  error instanceof DomainError
    ? error
    : new DomainError(
        'internal',
        'No se pudo poner en marcha el programa que compone los documentos. Cierre Cauce y ábralo otra vez; si se repite, vuelva a instalarlo.',
        { cause: error },
      );
