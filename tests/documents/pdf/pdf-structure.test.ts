import { describe, expect, test } from 'vitest';
import { typstSource } from '#electron/documents/pdf/typst-source.ts';
import type { Block } from '#shared/documents/model.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { everyBlock } from '#tests/documents/pdf/every-block.ts';
import { countTag, missingGlyphs, pageTexts, structure } from '#tests/documents/pdf/pdf-inspection.ts';
import { CREATED_AT, pdfOf, testCompiler } from '#tests/documents/pdf/test-compiler.ts';

const everyPdf = async () => {
  const { model, images } = everyBlock();
  return pdfOf(model, images);
};

describe('the bytes of the PDF', () => {
  test('are the same for the same model, images and instant, once and again', async () => {
    const first = await everyPdf();
    const second = await everyPdf();

    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('change with the instant and with the text', async () => {
    const { model, images } = everyBlock();
    const compiler = await testCompiler();
    const at = (instant: string) => Buffer.from(compiler.compile(typstSource(model, images, instant)));
    const first = at(CREATED_AT);

    expect(at('2025-03-03T15:00:01.000Z').equals(first)).toBe(false);
    const renamed = compiler.compile(typstSource({ ...model, title: 'Otro título' }, images, CREATED_AT));
    expect(Buffer.from(renamed).equals(first)).toBe(false);
  });

  test('refuse a model whose image is not at hand, naming the problem', async () => {
    const { model } = everyBlock();

    await expect(pdfOf(model)).rejects.toThrow(/Falta una imagen del documento/);
  });
});

describe.skipIf(!installed('qpdf'))('an independent reader of the file structure', () => {
  test('finds nothing wrong', async () => {
    const { bytes } = await everyPdf();

    expect(inspect('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding errors');
  });
});

describe.skipIf(!installed('pdfinfo'))('the tags of the PDF', () => {
  test('say headings, lists, tables with header scope, figures and the contents list', async () => {
    const { bytes } = await everyPdf();
    const lines = structure(bytes);
    const { model } = everyBlock();
    const blocks = model.sections.flatMap((section) => section.blocks);
    const headings = blocks.filter((block) => block.kind === 'heading').length;

    expect(countTag(lines, 'H[1-6]')).toBe(headings + 1);
    expect(countTag(lines, 'TOCI')).toBe(headings);
    expect(countTag(lines, 'Figure')).toBe(3);
    // Cover data, activities, and four decisions inside them; pages repeat headers without new tags.
    expect(countTag(lines, 'Table')).toBe(6);
    expect(countTag(lines, 'TH')).toBe(3 + 4 * 2);
    expect(lines.filter((line) => line === '/Scope /Column')).toHaveLength(3 + 4 * 2);
    expect(countTag(lines, 'LI')).toBe(7);
  });

  test('carry every alternative text, the language and the metadata', async () => {
    const { bytes, pages } = await everyPdf();
    const info = inspect('pdfinfo', ['-enc', 'UTF-8', '-isodates', 'FILE'], bytes);

    expect(info).toMatch(/Title:\s+Atención de solicitudes de talleres/);
    expect(info).toMatch(/Subject:\s+Procedimiento ficticio/);
    expect(info).toMatch(/Author:\s+Departamento de Vinculación/);
    expect(info).toMatch(/CreationDate:\s+2025-03-03T15:00:00Z/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages}\\b`));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (es-MX)');
    const alts =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Alt\s/g) ?? [];
    expect(alts).toHaveLength(3);
  });
});

describe.skipIf(!installed('pdftotext'))('the pages of the PDF', () => {
  test('stand in the contents list with their numbers', async () => {
    const { model, images } = everyBlock();
    const { bytes } = await pdfOf({ ...model, watermark: null }, images);
    const pages = pageTexts(bytes);
    const entries = (pages[1] ?? '').split('\n').flatMap((line) => {
      const match = /^\s*(.*?)(?: \.){4,}\s*(\d+)\s*$/u.exec(line);
      return match?.[1] ? [{ title: match[1].trim(), page: Number(match[2]) }] : [];
    });

    expect(entries).toHaveLength(8);
    for (const { title, page } of entries) {
      const words = title.replace(/\s+/g, ' ');
      expect(`${page}: ${(pages[page - 1] ?? '').replace(/\s+/g, ' ')}`).toContain(words);
      // The heading is on that page and on no other but the contents list's.
      const on = pages.flatMap((text, index) => (text.replace(/\s+/g, ' ').includes(words) ? [index + 1] : []));
      expect(on).toEqual([2, page]);
    }
  });

  test('say «Página X de Y» and repeat the running header and the table header', async () => {
    const { bytes, pages: count } = await everyPdf();
    const pages = pageTexts(bytes);

    expect(pages).toHaveLength(count);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Página ${index + 1} de ${count}`);
    for (const page of pages.slice(1)) expect(page).toContain('IFSC-P001-D1_001');
    const activities = pages.filter((page) => page.includes('verifica que contenga'));
    expect(activities.length).toBeGreaterThan(1);
    for (const page of activities) expect(page).toContain('DESCRIPCIÓN DETALLADA DE LA ACTIVIDAD');
  });

  test('carry the watermark on every page of a draft and on none of a final document', async () => {
    const { model, images } = everyBlock();
    const draft = pageTexts((await pdfOf(model, images)).bytes);
    const final = pageTexts((await pdfOf({ ...model, watermark: null }, images)).bytes);
    const letters = (page: string) => 'BORRADOR'.split('').every((letter) => page.includes(letter));

    expect(draft.every(letters)).toBe(true);
    expect(final.join('')).not.toContain('BORRADOR');
  });

  test('lie down where the section does', async () => {
    const { bytes } = await everyPdf();
    const sizes =
      inspect('pdfinfo', ['-f', '1', '-l', '99', 'FILE'], bytes).match(/Page\s+\d+ size:\s+\d+ x \d+/g) ?? [];

    expect(sizes.filter((size) => size.endsWith('792 x 612'))).toHaveLength(1);
    expect(sizes.filter((size) => size.endsWith('612 x 792'))).toHaveLength(sizes.length - 1);
  });
});

describe.skipIf(!installed('mutool'))('the glyphs of the PDF', () => {
  test('are all there, arrows, boxes and unknown signs included', async () => {
    const { model, images } = everyBlock();
    const odd = {
      ...model,
      title: 'x',
      sections: [{ ...(model.sections[1] as never as object), blocks: ODD }],
    } as never;

    expect(missingGlyphs((await pdfOf(model, images)).bytes)).toBe(0);
    expect(missingGlyphs((await pdfOf(odd, images)).bytes)).toBe(0);
  });

  test('are found missing when the check before export is left out', async () => {
    const { model, images } = everyBlock();
    const compiler = await testCompiler();
    const source = typstSource(model, images, CREATED_AT);
    const data = new TextDecoder().decode(source.files.get('/data.json')).replace('Sin definiciones.', 'Sin 😀.');
    const files = new Map(source.files).set('/data.json', new TextEncoder().encode(data));

    expect(missingGlyphs(compiler.compile({ ...source, files }))).toBeGreaterThan(0);
  });
});

const ODD: readonly Block[] = [
  {
    kind: 'paragraph',
    style: 'body',
    align: 'left',
    runs: [
      {
        text: 'Flechas → ⇒ ← ↔, signos ≥ ≤ ≠ ☐ ☑ ✓ ✗ ★ ①, emoji 😀 👍🏽, chino 漢字, de Word \uf0b7 \uf0d8 y e\u0301.',
      },
    ],
  },
];
