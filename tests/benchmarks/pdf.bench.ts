import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDocumentService } from '#electron/documents/document-worker-service.ts';
import { composeManual } from '#shared/documents/compose/manual.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import { convertWithOffice, hasOffice } from '#tests/benchmarks/convert-with-office.ts';
import { emptyManual } from '#tests/benchmarks/empty-manual.ts';
import {
  fictitiousInstitution,
  fictitiousProcedure,
  fictitiousVersion,
  shippedProfile,
} from '#tests/documents/compose/procedure-fixture.ts';

/** PDF of a manual in the warm thread against LibreOffice converting our own DOCX of the same manual. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-pdf-bench-'));
  const rows: BenchRow[] = [];
  try {
    for (const size of SIZES) rows.push(...(await compare(size, folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
};

const ROOT = resolve(import.meta.dirname, '../..');
const CREATED_AT = '2026-01-01T00:00:00.000Z';
const NO_IMAGES: ReadonlyMap<string, Uint8Array> = new Map();

const SIZES = [
  { name: '10 actividades', activities: 10, posts: 2, rounds: 7 },
  { name: '300 actividades', activities: 300, posts: 8, rounds: 5 },
] as const;

const compare = async (size: (typeof SIZES)[number], folder: string): Promise<readonly BenchRow[]> => {
  const model = manualOf(size, 0);
  const figures = model.sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'flowchart').length;

  const coldStart = performance.now();
  const service = createDocumentService({ root: ROOT });
  try {
    const first = await service.render({ format: 'pdf', model, images: NO_IMAGES, createdAt: CREATED_AT });
    const cold = performance.now() - coldStart;

    const peer = hasOffice();
    if (peer) {
      const docx = await service.render({ format: 'docx', model, images: NO_IMAGES, createdAt: CREATED_AT });
      writeFileSync(join(folder, 'manual.docx'), docx.bytes);
      // Its profile is made at the first run; that would be no fair time.
      await convertWithOffice(folder, 'manual.docx');
    }
    // Every round is another text: the typesetter remembers what it set before, and a repeat would flatter us.
    let round = 0;
    const [warm = Number.NaN, office] = await interleave(size.rounds, [
      async () => {
        round += 1;
        await service.render({ format: 'pdf', model: manualOf(size, round), images: NO_IMAGES, createdAt: CREATED_AT });
      },
      ...(peer ? [() => convertWithOffice(folder, 'manual.docx')] : []),
    ]);
    const again = await interleave(3, [
      async () => {
        await service.render({ format: 'pdf', model: manualOf(size, round), images: NO_IMAGES, createdAt: CREATED_AT });
      },
    ]);
    const note = `${first.pages} páginas, ${figures} hojas de flujograma`;
    const told = (name: string, ours: number): BenchRow => ({
      name: `PDF, manual de ${size.name}, ${name}`,
      ours,
      peer: null,
      peerName: '',
      unit: 'ms',
      bound: { kind: 'none', value: 0 },
      note,
    });
    return [
      {
        name: `PDF, manual de ${size.name}, hilo caliente`,
        ours: warm,
        peer: office ?? null,
        peerName: 'LibreOffice desde nuestro DOCX',
        unit: 'ms',
        bound: { kind: 'ratio', value: 0.5 },
        note,
      },
      told('en frío (hilo, letras y WebAssembly incluidos)', cold),
      told('otra vez sin cambios', again[0] ?? Number.NaN),
    ];
  } finally {
    await service.close();
  }
};

const manualOf = (size: (typeof SIZES)[number], round: number): DocumentModel => {
  const written = fictitiousProcedure({ activities: size.activities, posts: size.posts });
  const content =
    round === 0
      ? written
      : {
          ...written,
          activity: written.activity.map((row) => ({ ...row, description: `${row.description} Vuelta ${round}.` })),
        };
  const profile = shippedProfile('ssj');
  return composeManual({
    manual: emptyManual('ssj'),
    members: [{ content, version: fictitiousVersion(content), profile }],
    profile,
    institution: fictitiousInstitution,
    embed: true,
  });
};
