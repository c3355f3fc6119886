import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderDocument } from '#electron/documents/document-builder.ts';
import { createDocumentService } from '#electron/documents/document-worker-service.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import { convertWithOffice, hasOffice } from '#tests/benchmarks/convert-with-office.ts';
import { cameraPhotographs, largeProgress } from '#tests/documents/progress/large-progress.ts';
import { progressSample } from '#tests/documents/progress/progress-sample.ts';

const ENTRIES = 300;
const PHOTOGRAPHS = 60;
const CREATED_AT = '2026-11-22T00:00:00.000Z';

/** PDF of a year of 300 entries with 60 photographs, warm, against LibreOffice converting our own DOCX of it. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-progress-bench-'));
  const service = createDocumentService({ root: resolve(import.meta.dirname, '../..') });
  const { input } = progressSample();
  const photographs = cameraPhotographs(PHOTOGRAPHS);
  const bytesOf = new Map(photographs.map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]));
  const rendered = (format: 'pdf' | 'docx', round: number) =>
    renderDocument(
      service,
      { kind: 'progress', ...largeProgress(input, ENTRIES, photographs, round), createdAt: CREATED_AT },
      format,
      (sha) => bytesOf.get(sha) ?? new Uint8Array(),
    );
  try {
    await service.warm();
    const coldStart = performance.now();
    const { pages } = await rendered('pdf', 0);
    const first = performance.now() - coldStart;
    const peer = hasOffice();
    const { bytes } = await rendered('docx', 0);
    if (peer) {
      writeFileSync(join(folder, 'avance.docx'), bytes);
      // Its profile is made at the first run; that would be no fair time.
      await convertWithOffice(folder, 'avance.docx');
    }
    // Every round is another text: the typesetter remembers what it set before, and a repeat would flatter us.
    let round = 0;
    const [warm = Number.NaN, office] = await interleave(3, [
      async () => {
        round += 1;
        await rendered('pdf', round);
      },
      ...(peer ? [() => convertWithOffice(folder, 'avance.docx')] : []),
    ]);
    const note = `${pages} páginas: ${ENTRIES} entradas, ${PHOTOGRAPHS} fotografías de 12 megapíxeles`;
    const told: Pick<BenchRow, 'unit' | 'note'> = { unit: 'ms', note };
    return [
      {
        ...told,
        name: 'PDF, informe de avance, hilo caliente',
        ours: warm,
        peer: office ?? null,
        peerName: 'LibreOffice desde nuestro DOCX',
        bound: { kind: 'ratio', value: 0.5 },
      },
      {
        ...told,
        name: 'PDF, informe de avance, la primera vez con sus fotografías',
        ours: first,
        peer: null,
        peerName: '',
        bound: { kind: 'none', value: 0 },
      },
    ];
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
