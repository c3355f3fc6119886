import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocument } from '#electron/documents/document-builder.ts';
import type { DocumentService } from '#electron/documents/document-service.ts';
import { createDocumentService } from '#electron/documents/document-worker-service.ts';
import { readZip } from '#electron/documents/docx/zip.ts';
import { preparePhotographs } from '#electron/documents/photographs/prepare-photographs.ts';
import { photographAssets } from '#shared/documents/compose/progress-photographs.ts';
import { type ProgressInput, readProgress } from '#shared/documents/compose/progress-reading.ts';
import { composeProgressReport } from '#shared/documents/compose/progress-report.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';
import { rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { convertWithOffice } from '#tests/documents/docx/office.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { CREATED_AT } from '#tests/documents/pdf/test-compiler.ts';
import { progressSample } from '#tests/documents/progress/progress-sample.ts';

const { input, files } = progressSample();
const service: DocumentService = createDocumentService({ root: resolve(import.meta.dirname, '../../..') });
afterAll(() => service.close());

const bytesOf = new Map(files.map(({ sha, bytes }) => [sha, bytes]));
const read = (sha: string): Uint8Array => {
  const bytes = bytesOf.get(sha);
  if (!bytes) throw new DomainError('not-found', 'Falta el archivo del almacén.');
  return bytes;
};
const photographs = files.filter(({ mime }) => mime.startsWith('image/'));
const told = (of: ProgressInput): string =>
  [...modelTexts(composeProgressReport(of))].map(({ text }) => text).join('\n');

describe('photographs of a progress report', () => {
  it('stand small beside their caption, day, place and hash, and are scaled once while the service lives', async () => {
    let asked = 0;
    const counting = {
      ...service,
      render: (...all: Parameters<DocumentService['render']>) => {
        asked += 1;
        return service.render(...all);
      },
    };
    const first = await preparePhotographs(counting, input, read);
    const shown = photographAssets(readProgress({ ...input, photographs: first.photographs }));
    expect(shown.length).toBeGreaterThan(10);
    expect(asked).toBe(shown.length);
    for (const { sha, mime, widthPx, heightPx } of shown) {
      expect([mime, Math.max(widthPx, heightPx) <= 640]).toEqual(['image/jpeg', true]);
      expect(first.images.get(sha)?.length).toBeLessThan(200_000);
    }
    expect(await preparePhotographs(counting, input, read)).toEqual(first);
    expect(asked).toBe(shown.length);
    const cells = rowsOf(composeProgressReport({ ...input, ...first }), 'avance_fotos').flat();
    const [one] = photographs;
    expect(cells[0]).toContain(`${one?.caption}\nEntrada 1, `);
    expect(cells[0]).toContain(`6 de febrero de 2026, `);
    expect(cells[0]).toContain(`${one?.name} · huella ${one?.sha.slice(0, 12)}`);
  });

  it('names what is gone, broken, too large, of another kind or one too many, and prints the rest', async () => {
    const [gone, broken, heavy, phone, whole] = photographs;
    if (!gone || !broken || !heavy || !phone || !whole) throw new Error('A sample without photographs');
    const entryEvidence = input.content.entryEvidence.flatMap((row): readonly EntryEvidence[] => {
      if (row.sha === gone.sha) return [{ ...row, sha: '0'.repeat(64) }];
      if (row.sha === broken.sha) return [{ ...row, sha: '1'.repeat(64) }];
      if (row.sha === heavy.sha) return [{ ...row, sizeBytes: 60 * 1024 * 1024 }];
      if (row.sha === phone.sha) return [{ ...row, mime: 'image/heic', name: 'IMG_0001.heic' }];
      if (row.sha !== whole.sha) return [row];
      return Array.from({ length: 6 }, (_, at) => ({
        ...row,
        id: `${row.id.slice(0, -1)}${at}`,
        name: `muchas-${at}.jpg`,
      }));
    });
    const damaged = { ...input, content: { ...input.content, entryEvidence } };
    const torn = (sha: string): Uint8Array => (sha === '1'.repeat(64) ? read(broken.sha).slice(0, 300) : read(sha));
    const prepared = await preparePhotographs(service, damaged, torn);
    const words = told({ ...damaged, ...prepared });
    expect(words).toContain(`${gone.name}, «${gone.caption}» (el archivo no está en el almacén o está dañado)`);
    expect(words).toContain(`${broken.name}, «${broken.caption}» (la imagen está dañada y no se puede dibujar)`);
    expect(words).toContain('(es demasiado grande para imprimirse)');
    expect(words).toContain('IMG_0001.heic');
    expect(words).toContain('(HEIC no se imprime)');
    const cells = rowsOf(composeProgressReport({ ...damaged, ...prepared }), 'avance_fotos').flat();
    expect(cells.filter((text) => text.includes('muchas-'))).toHaveLength(4);
    expect(words).toContain('muchas-5.jpg');
  });

  it('are cancelled between two of them', async () => {
    const stop = new AbortController();
    const slow = { ...service, render: service.render };
    const seen: string[] = [];
    const done = preparePhotographs(slow, input, read, {
      signal: stop.signal,
      onProgress: (_, step) => {
        seen.push(step);
        if (seen.length === 2) stop.abort();
      },
    });
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen[0]).toMatch(/^Preparando la fotografía 1 de \d+$/);
  });

  it.skipIf(!installed('pdfimages'))(
    'are in the PDF and in the Word file that others open',
    { timeout: 240_000 },
    async () => {
      const source = { kind: 'progress' as const, ...input, createdAt: CREATED_AT };
      const pdf = await renderDocument(service, source, 'pdf', read);
      const docx = await renderDocument(service, source, 'docx', read);
      const { photographs: scaled } = await preparePhotographs(service, input, read);
      const shown = photographAssets(readProgress({ ...input, photographs: scaled })).length;
      const drawn = inspect('pdfimages', ['-list', 'FILE'], pdf.bytes).match(/\bjpeg\b/g) ?? [];
      expect(drawn).toHaveLength(shown);
      const media = [...(readZip(docx.bytes)?.keys() ?? [])].filter((name) => /^word\/media\/.*\.jpe?g$/.test(name));
      expect(media).toHaveLength(shown);
      if (hasValidator()) expect(schemaErrors(docx.bytes)).toEqual([]);
      if (!installed('soffice')) return;
      const office = await convertWithOffice(docx.bytes, 'pdf');
      const pages = pageTexts(office);
      expect(Math.abs(pages.length - pdf.pages)).toBeLessThan(8);
      expect(pages.join('\n')).toContain('Cuadernillo de cuatro clases');
    },
  );
});
