import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDocumentService } from '#electron/documents/document-worker-service.ts';
import { composeAnnualProgram } from '#shared/documents/compose/annual-program.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { convertWithOffice, hasOffice } from '#tests/benchmarks/convert-with-office.ts';
import { sampleGuidelines, shippedProfile } from '#tests/documents/annual-program/annual-program-sample.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import { LINES, realisticProgram } from '#tests/domain/plans/realistic-program.ts';

/** PDF of the annual programme of a full dossier in the warm thread, against LibreOffice converting our own DOCX of it. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-program-bench-'));
  const service = createDocumentService({ root: resolve(import.meta.dirname, '../..') });
  const rendered = (format: 'pdf' | 'docx', round: number) =>
    service.render({ format, model: programOf(round), images: new Map(), createdAt: '2026-01-01T00:00:00.000Z' });
  try {
    const coldStart = performance.now();
    const { pages } = await rendered('pdf', 0);
    const cold = performance.now() - coldStart;
    const peer = hasOffice();
    if (peer) {
      writeFileSync(join(folder, 'programa.docx'), (await rendered('docx', 0)).bytes);
      // Its profile is made at the first run; that would be no fair time.
      await convertWithOffice(folder, 'programa.docx');
    }
    // Every round is another text: the typesetter remembers what it set before, and a repeat would flatter us.
    let round = 0;
    const [warm = Number.NaN, office] = await interleave(5, [
      async () => {
        round += 1;
        await rendered('pdf', round);
      },
      ...(peer ? [() => convertWithOffice(folder, 'programa.docx')] : []),
    ]);
    const note = `${pages} páginas: 25 actividades, 18 grupos, 8 indicadores, 14 renglones`;
    return [
      {
        name: 'PDF, programa anual de un expediente completo, hilo caliente',
        ours: warm,
        peer: office ?? null,
        peerName: 'LibreOffice desde nuestro DOCX',
        unit: 'ms',
        bound: { kind: 'ratio', value: 0.5 },
        note,
      },
      {
        name: 'PDF, programa anual de un expediente completo, en frío',
        ours: cold,
        peer: null,
        peerName: '',
        unit: 'ms',
        bound: { kind: 'none', value: 0 },
        note,
      },
    ];
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The same document in other words and figures everywhere, so that nothing of it was set before. */
const anew = <T>(content: T, round: number): T =>
  JSON.parse(JSON.stringify(content), (key, value) =>
    typeof value === 'string' && WRITTEN.has(key)
      ? `${value} ${round}`
      : typeof value === 'string' && /^\d+$/.test(value) && (key === 'value' || key.startsWith('g'))
        ? String(Number(value) + round)
        : value,
  ) as T;

const WRITTEN: ReadonlySet<string> = new Set([
  'name',
  'text',
  'description',
  'definition',
  'narrative',
  'method',
  'verification',
  'assumptions',
  'evidence',
  'responsiblePost',
  'message',
]);

const programOf = (round: number): DocumentModel => {
  const newId = countingIds();
  const own = { id: newId(), dossierId: newId(), fiscalYear: 2026 } as const;
  const diagnosis = anew(realisticDiagnosis(own, newId), round);
  const lines = LINES.map(([itemCode, description, annual]) => {
    const month = Math.floor(annual / 12);
    const months = Array.from({ length: 12 }, (_, at) => (at === 11 ? annual - month * 11 : month));
    return {
      id: newId(),
      itemCode,
      description: `${description} ${round}`,
      department: '',
      annual: annual + round,
      months,
    };
  });
  const content = realisticProgram({ ...own, profileId: 'mir' }, diagnosis, lines, sampleGuidelines, newId);
  return composeAnnualProgram({
    content: anew(content, round),
    profile: shippedProfile('mir'),
    diagnosis,
    lines,
    guidelines: sampleGuidelines,
    itemNames: new Map(),
    programName: 'Programa Lluvia en Casa',
    institution,
  });
};
