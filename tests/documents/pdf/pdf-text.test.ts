import { describe, expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { blockTexts } from '#shared/documents/model-texts.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { cell, everyBlock, heading, text } from '#tests/documents/pdf/every-block.ts';
import { overlaps, pageTexts, solid, taggedText } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';

describe.skipIf(!installed('pdfinfo'))('the text of the PDF', () => {
  test('is the text of the model, block by block and in its order', async () => {
    const { model, images } = everyBlock();
    const { bytes } = await pdfOf(model, images);

    expect(missingBlocks(model, taggedText(bytes))).toEqual([]);
  });

  test('shows when a single block is lost', async () => {
    const { model, images } = everyBlock();
    const shortened = {
      ...model,
      sections: model.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((block) => block.kind !== 'paragraph' || block.style !== 'note'),
      })),
    };
    const { bytes } = await pdfOf(shortened, images);

    expect(missingBlocks(model, taggedText(bytes))).toEqual(['Nota: las cifras de este documento son ficticias.']);
  });

  test('holds what people type literally, whatever it means to the typesetter', async () => {
    const words =
      '#set text(red) $x^2$ *no* _no_ `no` @nota <marca> \\ // nada /* nada */ = título "comillas" [x] {y} ~ -- ---';
    const model = documentOf([text(words), heading('h', 1, '#1', '= #título')]);
    const { bytes } = await pdfOf(model);

    expect(solid(taggedText(bytes))).toBe(solid(`${words}#1= #título`));
  });

  test('keeps line breaks inside a paragraph', async () => {
    const { bytes } = await pdfOf(documentOf([text('Primera línea\nSegunda línea')]));

    expect(
      pageTexts(bytes)[0]
        ?.trim()
        .split(/\s*\n\s*/),
    ).toEqual(['Primera línea', 'Segunda línea']);
  });

  test('doubles no hyphen of an address that breaks over lines', async () => {
    const addresses = Array.from(
      { length: 6 },
      (_, index) =>
        `https://tramites.ejemplo.mx/${'x'.repeat(index * 3)}guia-de-tramites-y-servicios-para-la-poblacion-abierta`,
    );
    const blocks = addresses.map((address) =>
      text(`Consulte la página ${address} o escriba a mesa-de-ayuda@ejemplo.mx.`),
    );
    const { bytes } = await pdfOf(documentOf(blocks));

    const printed = solid(pageTexts(bytes).join(' '));
    for (const address of addresses) expect(printed).toContain(address);
    // Words keep the rule of Spanish.
    expect(
      solid(pageTexts((await pdfOf(documentOf([text('teórico-práctico '.repeat(40))]))).bytes).join('')),
    ).toContain('--');
  });

  test('carries a table row taller than two pages to its last word', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `palabra${index}`).join(' ');
    const table: Block = {
      kind: 'table',
      id: 't',
      summary: 'Una fila muy alta',
      columns: [0.2, 0.8],
      headerRows: 1,
      borders: 'grid',
      rows: [
        { keepTogether: true, cells: [cell('No.', { header: 'column' }), cell('Texto', { header: 'column' })] },
        { keepTogether: true, cells: [cell('1'), cell(`${long} ${long}`)] },
      ],
    };
    const { bytes, pages } = await pdfOf(documentOf([table]));

    expect(pages).toBeGreaterThan(2);
    expect(solid(taggedText(bytes))).toContain('palabra898palabra899');
    for (const page of pageTexts(bytes)) expect(page).toContain('Texto');
  });

  test('keeps the longest total of twelve months inside its cell', async () => {
    const amount = '$ 9,999,999,999.99';
    const table: Block = {
      kind: 'table',
      id: 'months',
      summary: 'Doce meses y total',
      columns: Array.from({ length: 14 }, () => 1 / 14),
      headerRows: 0,
      borders: 'grid',
      rows: [
        {
          keepTogether: true,
          cells: [cell('211'), ...Array.from({ length: 13 }, () => cell(amount, { align: 'right' as const }))],
        },
      ],
    };
    const model = documentOf([table], 'landscape');
    const { bytes } = await pdfOf(model);

    expect(solid(taggedText(bytes))).toBe(solid(`211${amount.repeat(13)}`));
    // Side by side without touching: the page shows thirteen amounts on one line, each apart from the next.
    expect(
      pageTexts(bytes)[0]
        ?.split('\n')
        .some((line) => line.split('9,999,999,999.99').length === 14),
    ).toBe(true);
    expect(overlaps(bytes)).toEqual([]);
  });
});

const documentOf = (blocks: readonly Block[], orientation: 'portrait' | 'landscape' = 'portrait'): DocumentModel => ({
  title: 'Prueba',
  subject: '',
  author: '',
  language: 'es-MX',
  watermark: null,
  images: [],
  embedded: null,
  sections: [{ orientation, header: null, footer: null, blocks }],
});

/**
 * Texts of the model that don't follow each other in the PDF. Between two of them only list marks, numbers and the
 * contents list may stand; a drawing's own words may come after its caption.
 */
const missingBlocks = (model: DocumentModel, printed: string): readonly string[] => {
  const haystack = solid(printed);
  const missing: string[] = [];
  let cursor = 0;
  for (const block of model.sections.flatMap((section) => section.blocks)) {
    const unordered = block.kind === 'flowchart' || block.kind === 'image';
    const start = cursor;
    for (const words of blockTexts(block)) {
      const needle = solid(words);
      if (needle === '') continue;
      const at = haystack.indexOf(needle, unordered ? start : cursor);
      const between = haystack.slice(cursor, Math.max(at, cursor));
      if (at < 0 || (!unordered && block.kind !== 'heading' && !FURNITURE.test(between))) missing.push(words);
      else cursor = Math.max(cursor, at + needle.length);
    }
  }
  return missing;
};

/** Marks and numbers of list items; nothing for everything else. */
const FURNITURE = /^(?:[•–·]|\d+\.|[a-z]\)|[ivx]+\))?$/u;
