import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { hash, readPackage } from '#electron/exchange/read-package.ts';
import { type FileToPack, writePackage } from '#electron/exchange/write-package.ts';
import { writeZip } from '#electron/storage/zip-archive.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { sampleOf } from '#tests/exchange/sample-package.ts';

const LINES = 1_000;
const FILES = 20;
const FILE_BYTES = 1024 * 1024;
const ROUNDS = 7;

/** A package as a directorate sends it, written to disk and verified from there, against merely zipping the same files. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-bench-package-'));
  try {
    const sample = sampleOf(budgetWith({ lines: manyLines() }), {
      files: Array.from({ length: FILES }, (_, at) => scan(at)),
    });
    const target = join(folder, 'entrega.cauce');
    const ours = (): void => {
      writeFileSync(target, writePackage(sample));
      readPackage(readFileSync(target));
    };
    const plain = [
      { name: 'payload.json', bytes: new TextEncoder().encode(canonicalJson(sample.payload)) },
      ...sample.files.map(({ name, bytes }) => ({ name, bytes: bytes ?? new Uint8Array() })),
    ];
    for (const { name, bytes } of plain) writeFileSync(join(folder, name), bytes);
    // What any ZIP program does with each file; ours stores what a sample tells won't shrink.
    const zlib = (): void => {
      const packed = plain.flatMap(({ bytes }) => [
        Buffer.of(crc32(bytes) & 0xff),
        deflateRawSync(bytes, { level: 6 }),
      ]);
      writeFileSync(join(folder, 'zlib.zip'), Buffer.concat(packed));
    };
    const unverified = (): void => writeFileSync(join(folder, 'stored.zip'), writeZip(plain));
    const isThere = spawnSync('zip', ['-v']).status === 0;
    const infoZip = (): void => {
      if (!isThere) return;
      rmSync(join(folder, 'info.zip'), { force: true });
      execFileSync('zip', ['-q', '-6', 'info.zip', ...plain.map(({ name }) => name)], { cwd: folder });
    };
    ours();
    const sides = [ours, zlib, infoZip, unverified];
    const [time = Number.NaN, zlibTime = Number.NaN, infoTime = Number.NaN, storedTime = Number.NaN] = await interleave(
      ROUNDS,
      sides,
    );
    const size = `${(readFileSync(target).byteLength / FILE_BYTES).toFixed(1)} MB`;
    const row = { ours: time, unit: 'ms' as const, bound: { kind: 'ratio' as const, value: 2 } };
    const name = `Paquete de ${LINES} renglones y ${FILES} evidencias`;
    return [
      {
        ...row,
        name,
        peer: isThere ? infoTime : null,
        peerName: 'zip -6 (Info-ZIP)',
        note: `${size}; escrito, y verificado dos veces`,
      },
      {
        ...row,
        name,
        peer: zlibTime,
        peerName: 'el mismo zlib, cada archivo comprimido',
        note: 'los mismos archivos, sin huellas ni lectura',
      },
      {
        ...row,
        name,
        peer: storedTime,
        peerName: 'nuestro propio ZIP, sin huellas ni lectura',
        bound: { kind: 'none', value: 0 },
        note: 'guarda sin comprimir lo que no se encoge',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const manyLines = () =>
  Array.from({ length: LINES }, (_, at) => ({
    itemCode: ['3611', '3361', '2111', '3751'][at % 4] ?? '3611',
    description: `Gasto ficticio ${at} de la campaña de afiliación`,
    unit: 'pieza',
    quantity: `${(at % 40) + 1}`,
    unitCost: 12_345 + at,
    times: '12',
  }));

/** Bytes that don't shrink, as those of a scan, and the same in every run. */
const scan = (number: number): FileToPack => {
  const bytes = new Uint8Array(FILE_BYTES);
  let state = number * 2_654_435_761 + 1;
  for (let at = 0; at < FILE_BYTES; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return {
    sha: hash(bytes),
    name: `evidencia-${number}.pdf`,
    mime: 'application/pdf',
    sizeBytes: FILE_BYTES,
    role: 'evidence',
    bytes,
  };
};
