import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadDocumentAssets } from '#electron/documents/document-assets.ts';
import type { DocumentService, RenderRequest } from '#electron/documents/document-service.ts';
import { documentWorkerUrl } from '#electron/documents/document-worker-service.ts';
import { createWorkerService, type WorkerServiceOptions } from '#electron/documents/worker/create-worker-service.ts';
import { everyBlock } from '#tests/documents/pdf/every-block.ts';
import { CREATED_AT, pdfOf, RESOURCES } from '#tests/documents/pdf/test-compiler.ts';

const WORKER = documentWorkerUrl(
  new URL('../../../electron/documents/document-worker-service.ts', import.meta.url).href,
);

const open: DocumentService[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((service) => service.close()));
});

/** A service on the real worker file; `threads` fills with the id of each thread that started. */
const start = (options: Partial<WorkerServiceOptions> = {}) => {
  const threads: number[] = [];
  const service = createWorkerService({
    workerUrl: WORKER,
    loadAssets: () => loadDocumentAssets(RESOURCES),
    onStart: (threadId) => threads.push(threadId),
    ...options,
  });
  open.push(service);
  return { service, threads };
};

const pdfRequest = (copies = 1): RenderRequest => {
  const { model, images } = everyBlock();
  const sections = Array.from({ length: copies }, (_, copy) =>
    model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        copy > 0 && (block.kind === 'heading' || block.kind === 'flowchart')
          ? { ...block, id: `${block.id}-${copy}` }
          : block,
      ),
    })),
  ).flat();
  return { format: 'pdf', model: { ...model, sections }, images, createdAt: CREATED_AT };
};

const PNG: RenderRequest = {
  format: 'png',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="14" font-family="Noto Sans">Fin</text></svg>',
  widthPx: 240,
};

describe('the document thread', () => {
  test('makes the same bytes as the writer on its own, in another thread too', async () => {
    const { model, images } = everyBlock();
    const alone = await pdfOf(model, images);
    const first = await start().service.render(pdfRequest());
    const second = await start().service.render(pdfRequest());

    expect(Buffer.compare(first.bytes, alone.bytes)).toBe(0);
    expect(Buffer.compare(second.bytes, alone.bytes)).toBe(0);
    expect(first.pages).toBe(alone.pages);
  });

  test('writes PDF, DOCX and PNG one after the other in one warm thread', async () => {
    const { service, threads } = start();
    await service.warm();
    const { model, images } = everyBlock();
    const made = await Promise.all([
      service.render(pdfRequest()),
      service.render({ format: 'docx', model, images, createdAt: CREATED_AT }),
      service.render(PNG),
    ]);

    expect(made.map(({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString('latin1'))).toEqual([
      '%PDF',
      'PK\u0003\u0004',
      '\u0089PNG',
    ]);
    expect(threads).toHaveLength(1);
  });

  test('tells its progress in Spanish, never backwards', async () => {
    const { service } = start();
    const told: { fraction: number; step: string }[] = [];
    await service.render(pdfRequest(), { onProgress: (fraction, step) => told.push({ fraction, step }) });

    expect(told.map(({ step }) => step)).toEqual(['Preparando', 'Preparando el documento', 'Componiendo las páginas']);
    expect(told.map(({ fraction }) => fraction)).toEqual(told.map(({ fraction }) => fraction).sort((a, b) => a - b));
  });
});

describe('cancelling', () => {
  test('stops a document under way at once, and the next one comes from a fresh thread', async () => {
    const { service, threads } = start();
    await service.warm();
    const controller = new AbortController();
    const long = service.render(pdfRequest(80), { signal: controller.signal });
    const started = performance.now();
    setTimeout(() => controller.abort(), 50);

    await expect(long).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - started).toBeLessThan(1_500);
    const next = await service.render(pdfRequest());
    expect(next.pages).toBe(7);
    expect(threads).toHaveLength(2);
  });

  test('takes a waiting document out of the queue and leaves the running one alone', async () => {
    const { service, threads } = start();
    const controller = new AbortController();
    const first = service.render(pdfRequest());
    const waiting = service.render(pdfRequest(), { signal: controller.signal });
    const third = service.render(PNG);
    controller.abort();

    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect((await first).pages).toBe(7);
    expect((await third).bytes.byteLength).toBeGreaterThan(100);
    expect(threads).toHaveLength(1);
  });

  test('before it began writes nothing and starts nothing', async () => {
    const { service, threads } = start();

    await expect(service.render(pdfRequest(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(threads).toEqual([]);
  });
});

describe('a thread in trouble', () => {
  test('that holds more memory than allowed is replaced after its work', async () => {
    const { service, threads } = start({ memoryLimitBytes: 1 });
    const first = await service.render(pdfRequest());
    const second = await service.render(pdfRequest());

    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(new Set(threads).size).toBeGreaterThanOrEqual(2);
  });

  test('answers a fault with a Spanish sentence, keeps the detail apart, and goes on', async () => {
    const details: string[] = [];
    const { service, threads } = start({ onDetail: (detail) => details.push(detail) });
    const { model } = everyBlock();

    await expect(
      service.render({ format: 'pdf', model, images: new Map(), createdAt: CREATED_AT }),
    ).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('Falta una imagen del documento') });
    await expect(service.render({ ...PNG, svg: 'esto no es un dibujo' } as RenderRequest)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('No se pudo dibujar la imagen'),
    });
    expect((await service.render(pdfRequest())).pages).toBe(7);
    expect(details).toHaveLength(2);
    expect(threads).toHaveLength(1);
  });

  test('that dies by itself fails its document only; the next one gets a new thread', async () => {
    const { service, threads } = start({ workerUrl: new URL('./dying-worker.ts', import.meta.url) });

    await expect(service.render(pdfRequest())).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('se detuvo'),
    });
    await expect(service.render(pdfRequest())).rejects.toMatchObject({ code: 'internal' });
    expect(threads).toHaveLength(2);
  });

  test('that cannot start says what is missing, and starts once that is repaired', async () => {
    let folder = resolve(RESOURCES, 'no-such-folder');
    const { service } = start({ loadAssets: () => loadDocumentAssets(folder) });

    await expect(service.render(pdfRequest())).rejects.toThrow(/No se puede leer la letra de los documentos/);
    folder = RESOURCES;
    expect((await service.render(pdfRequest())).pages).toBe(7);
  });
});

describe('closing', () => {
  test('ends what runs and waits, and takes no more work', async () => {
    const { service } = start();
    await service.warm();
    const running = service.render(pdfRequest(80));
    const waiting = service.render(PNG);
    const outcomes = Promise.allSettled([running, waiting]);
    await service.close();

    expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    await expect(service.render(PNG)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('while the thread still starts leaves no thread behind', async () => {
    const { service, threads } = start();
    const warming = service.warm().catch((error: unknown) => error);
    await service.close();

    expect(await warming).toMatchObject({ code: 'cancelled' });
    expect(threads).toEqual([]);
  });
});
