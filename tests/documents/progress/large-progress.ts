import { createHash } from 'node:crypto';
import { encodeJpeg } from '#electron/documents/photographs/jpeg-encoder.ts';
import type { ProgressInput } from '#shared/documents/compose/progress-reading.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';

/** Photographs of a camera of twelve megapixels, each another file. */
export const cameraPhotographs = (count: number): readonly Uint8Array[] => {
  const [widthPx, heightPx] = [4_000, 3_000];
  const { pixels } = drawnScene(7, widthPx, heightPx);
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  for (let at = 0; at < widthPx * heightPx; at += 1) rgba.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  const taken = encodeJpeg(rgba, widthPx, heightPx, 92);
  // What stands after its end belongs to no picture, and makes another file of it.
  return Array.from({ length: count }, (_, at) => Uint8Array.from([...taken, at >> 8, at & 0xff]));
};

/**
 * The year of a dossier grown to so many entries, the first of them with a photograph each.
 * @param round makes other texts of it, since a typesetter remembers what it set before
 */
export const largeProgress = (
  input: ProgressInput,
  entries: number,
  photographs: readonly Uint8Array[],
  round: number,
): ProgressInput => {
  const { content } = input;
  const id = (kind: number, at: number): string =>
    `00000000-0000-4000-b${String(kind).padStart(3, '0')}-${String(at).padStart(12, '0')}`;
  const entry = Array.from({ length: entries }, (_, at) => {
    const row = content.entry[at % content.entry.length];
    if (!row) throw new Error('A log without entries');
    const month = String(1 + (at % 10)).padStart(2, '0');
    return {
      ...row,
      ...{ id: id(1, at), rank: `a${String(at).padStart(5, '0')}`, endDate: '' },
      date: `2026-${month}-${String(1 + (at % 28)).padStart(2, '0')}`,
      title: `${row.title}, ${round + 1}.${at + 1}`,
    };
  });
  const entryEvidence = photographs.map(
    (bytes, at): EntryEvidence => ({
      ...{ id: id(2, at), rank: `a${String(at).padStart(5, '0')}`, entryId: id(1, at) },
      ...{ name: `foto-${at + 1}.jpg`, mime: 'image/jpeg', caption: `Fila ${at + 1} de la jornada ${round + 1}` },
      ...{ addedOn: '2026-10-31', addedBy: 'Rosa Ejemplo Prueba', sizeBytes: bytes.length },
      sha: createHash('sha256').update(bytes).digest('hex'),
    }),
  );
  return { ...input, content: { ...content, entry, entryPeople: [], entryEvidence, entrySpending: [] } };
};
