import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDocumentService } from '#electron/documents/document-worker-service.ts';
import { composeMediaPlan } from '#shared/documents/compose/media-plan.ts';
import { composeMediaPlanWorkbook } from '#shared/documents/compose/media-plan-workbook.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import { convertWithOffice, hasOffice } from '#tests/benchmarks/convert-with-office.ts';
import { largeMediaPlan } from '#tests/documents/media-plan/large-media-plan.ts';

const LINES = 300;
const CREATED_AT = '2026-01-01T00:00:00.000Z';

/** PDF of a plan of 300 lines with something in each of 52 weeks, warm, against LibreOffice converting our own DOCX of it. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-media-bench-'));
  const service = createDocumentService({ root: resolve(import.meta.dirname, '../..') });
  const rendered = (format: 'pdf' | 'docx', round: number) =>
    service.render({
      format,
      model: composeMediaPlan(largeMediaPlan(LINES, round)),
      images: new Map(),
      createdAt: CREATED_AT,
    });
  try {
    const coldStart = performance.now();
    const { pages } = await rendered('pdf', 0);
    const cold = performance.now() - coldStart;
    const peer = hasOffice();
    if (peer) {
      writeFileSync(join(folder, 'plan.docx'), (await rendered('docx', 0)).bytes);
      // Its profile is made at the first run; that would be no fair time.
      await convertWithOffice(folder, 'plan.docx');
    }
    // Every round is another text: the typesetter remembers what it set before, and a repeat would flatter us.
    let round = 0;
    const [warm = Number.NaN, sheets = Number.NaN, office] = await interleave(3, [
      async () => {
        round += 1;
        await rendered('pdf', round);
      },
      async () => {
        await service.render({
          format: 'xlsx',
          workbook: composeMediaPlanWorkbook(largeMediaPlan(LINES, round)),
          createdAt: CREATED_AT,
        });
      },
      ...(peer ? [() => convertWithOffice(folder, 'plan.docx')] : []),
    ]);
    const note = `${pages} páginas: ${LINES} renglones × 52 semanas`;
    const told = (name: string, ours: number): BenchRow => ({
      name,
      ours,
      peer: null,
      peerName: '',
      unit: 'ms',
      bound: { kind: 'none', value: 0 },
      note,
    });
    return [
      {
        ...told('PDF, plan de medios de 300 renglones, hilo caliente', warm),
        peer: office ?? null,
        peerName: 'LibreOffice desde nuestro DOCX',
        bound: { kind: 'ratio', value: 0.5 },
      },
      told('PDF, plan de medios de 300 renglones, en frío', cold),
      told('XLSX, plan de medios de 300 renglones', sheets),
    ];
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
