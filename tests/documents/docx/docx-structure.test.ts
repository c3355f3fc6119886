import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '#electron/documents/docx/docx-writer.ts';
import { readZip } from '#electron/documents/docx/zip.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import {
  CREATED_AT,
  contentsOf,
  docxOf,
  partOf,
  procedureModel,
  withPart,
} from '#tests/documents/docx/docx-fixture.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { everyBlock } from '#tests/documents/pdf/every-block.ts';

const body = (docx: Uint8Array): string => partOf(docx, 'word/document.xml');
const count = (xml: string, pattern: RegExp): number => (xml.match(pattern) ?? []).length;

describe('a Word file of a procedure', () => {
  test('gives the same bytes for the same input, whatever was written before', async () => {
    const model = procedureModel({ activities: 12, posts: 3 });
    const first = await docxOf(model);
    await docxOf(procedureModel({ activities: 30, posts: 6 }));
    const second = await docxOf(model);

    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('asks Word nothing on opening: no field is dirty, none is to be updated', async () => {
    const docx = await docxOf(procedureModel({ activities: 12 }));

    expect(partOf(docx, 'word/settings.xml')).not.toContain('updateFields');
    expect(body(docx)).not.toContain('w:dirty');
    expect(contentsOf(docx).every((entry) => entry.page >= 1)).toBe(true);
  });

  test('has real heading styles with outline levels, and a bookmark for every entry of its contents list', async () => {
    const docx = await docxOf(procedureModel({ activities: 12 }));
    const xml = body(docx);
    const marks = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]));
    const anchors = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map((match) => match[1]);

    expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(12);
    expect(partOf(docx, 'word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:outlineLvl w:val="0"\/>/s);
    expect(anchors).toHaveLength(contentsOf(docx).length);
    expect(anchors.filter((anchor) => !marks.has(anchor))).toEqual([]);
  });

  test('speaks Spanish of Mexico and carries the four cuts of its letter', async () => {
    const docx = await docxOf(procedureModel({ activities: 3 }));

    expect(partOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="es-MX"');
    expect(partOf(docx, 'word/settings.xml')).toContain('<w:embedTrueTypeFonts/>');
    expect(partOf(docx, 'word/fontTable.xml')).toMatch(
      /^(?!.*Cauce Symbols).*w:name="Noto Sans">.*<w:embedRegular .*<w:embedBold .*<w:embedItalic .*<w:embedBoldItalic /,
    );
    expect(partOf(docx, 'docProps/core.xml')).toContain(`>${CREATED_AT}<`);
  });

  test('carries no character in its properties that XML forbids', async () => {
    const model = procedureModel({ activities: 1 });
    const docx = await docxOf({ ...model, title: 'Uno\u0001\ufffedos \ud800', subject: '\uffff', author: 'Ana\u0008' });
    const core = partOf(docx, 'docProps/core.xml');
    expect([...core].filter((character) => character < ' ' || character >= '\ufffe')).toEqual([]);
    expect(core).toContain('Uno\ufffddos');
  });

  test('draws each symbol of the flowchart as one native shape with its words and its alternative text', async () => {
    const model = procedureModel({ activities: 65, posts: 4 });
    const choices = [...body(await docxOf(model)).matchAll(/<mc:Choice Requires="wpc">(.*?)<\/mc:Choice>/gs)].map(
      (match) => match[1] ?? '',
    );
    const pages = model.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'flowchart'));

    expect(choices).toHaveLength(pages.length);
    for (const [index, { page, alt }] of pages.entries()) {
      const drawn = choices[index] ?? '';
      const shapes = drawn.split('<wps:wsp>').slice(1);
      // Symbols are the shapes with a description; lanes, arrows and answers have none.
      expect(shapes.filter((shape) => /<wps:cNvPr [^>]*descr=/.test(shape))).toHaveLength(page.nodes.length);
      expect(shapes.filter((shape) => shape.includes('name="Flecha"'))).toHaveLength(page.edges.length);
      expect(shapes.filter((shape) => shape.includes('name="Carril: '))).toHaveLength(page.lanes.length);
      expect(drawn).toContain(`descr="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').slice(0, 60)}`);
    }
  });

  test('ties straight arrows to their shapes, so that they follow when somebody moves one', async () => {
    const xml = body(await docxOf(procedureModel({ activities: 12 })));
    const ids = new Set([...xml.matchAll(/<wps:cNvPr id="(\d+)"/g)].map((match) => match[1]));
    const tied = [...xml.matchAll(/<a:(?:st|end)Cxn id="(\d+)" idx="[0-3]"\/>/g)].map((match) => match[1]);

    expect(tied.length).toBeGreaterThan(10);
    expect(tied.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('numbers drawings and bookmarks once each', async () => {
    const xml = body(await docxOf(procedureModel({ activities: 30, posts: 5 })));
    for (const pattern of [/<(?:wp:docPr|wps:cNvPr) id="(\d+)"/g, /<w:bookmarkStart w:id="(\d+)"/g]) {
      const ids = [...xml.matchAll(pattern)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('nests decision tables, repeats header rows and describes every table', async () => {
    const xml = body(await docxOf(procedureModel({ activities: 65 })));

    expect(count(xml, /<w:tc>(?:(?!<\/w:tc>).)*?<w:tbl>/gs)).toBe(12);
    expect(count(xml, /<w:tblHeader\/>/g)).toBeGreaterThan(12);
    expect(count(xml, /<w:tblDescription w:val="[^"]+"\/>/g)).toBe(count(xml, /<w:tbl>/g));
  });

  test('prints BORRADOR behind every page of a draft, and nothing behind an authorised document', async () => {
    const draft = procedureModel({ activities: 12, posts: 5 });
    const headers = (docx: Uint8Array): readonly string[] =>
      [...(readZip(docx)?.keys() ?? [])]
        .filter((name) => /^word\/header\d+\.xml$/.test(name))
        .map((name) => partOf(docx, name));
    const drafts = headers(await docxOf(draft));
    const finals = headers(await docxOf({ ...draft, watermark: null }));

    expect(drafts).toHaveLength(draft.sections.length);
    expect(drafts.filter((xml) => !xml.includes('string="BORRADOR"'))).toEqual([]);
    expect(finals.filter((xml) => xml.includes('BORRADOR'))).toEqual([]);
  });

  test('turns the paper for a flowchart of many lanes only', async () => {
    const xml = body(await docxOf(procedureModel({ activities: 12, posts: 6 })));

    expect(
      [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => `${width}×${height}`),
    ).toEqual(['12240×15840', '12240×15840', '15840×12240', '12240×15840']);
  });

  test('sets what the letter lacks in the symbol font, and keeps every kind of block', async () => {
    const { model, images } = everyBlock();
    const docx = await docxOf(model, images);

    expect(partOf(docx, 'word/fontTable.xml')).toContain('w:name="Cauce Symbols"');
    expect(body(docx)).toMatch(/<w:rFonts w:ascii="Cauce Symbols"[^>]*\/>.*?<w:t xml:space="preserve">[→☑]/s);
    expect(
      [...(readZip(docx)?.keys() ?? [])].filter((name) => name.startsWith('word/media/')).length,
    ).toBeGreaterThanOrEqual(2);
  });

  test('can be cancelled', async () => {
    const controller = new AbortController();
    controller.abort();

    await expect(
      writeDocx(procedureModel({ activities: 3 }), new Map(), [], {
        createdAt: CREATED_AT,
        pageNumbers: true,
        signal: controller.signal,
      }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('names the remedy when the bytes of an image are gone', async () => {
    const { model } = everyBlock();

    await expect(docxOf(model)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('falta una de sus imágenes'),
    });
  });

  test.skipIf(!hasValidator())('is valid by the schema of Word, with every block and in every profile', async () => {
    const { model, images } = everyBlock();
    const models: readonly [DocumentModel, ReadonlyMap<string, Uint8Array>][] = [
      [model, images],
      [procedureModel({ activities: 30, posts: 6 }), new Map()],
      [procedureModel({ activities: 12, profileId: 'ssa-federal' }), new Map()],
      [procedureModel({ activities: 12, profileId: 'colima' }), new Map()],
    ];
    for (const [one, its] of models) expect(schemaErrors(await docxOf(one, its))).toEqual([]);
  });

  test.skipIf(!hasValidator())('the validator notices a broken file', async () => {
    const { model, images } = everyBlock();
    const docx = await docxOf({ ...model, watermark: null }, images);

    expect(
      schemaErrors(withPart(docx, 'word/document.xml', (xml) => xml.replace('<w:body>', '<w:body><w:nada/>'))),
    ).not.toEqual([]);
  });
});

describe('a Word file in other programs', () => {
  test('gives mammoth its headings and a table inside a table', async () => {
    const docx = await docxOf(procedureModel({ activities: 10 }));
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });

    expect(html).toMatch(/<h1>(?:<a[^>]*><\/a>)*6\.- Desarrollo<\/h1>/);
    expect(html).toMatch(/<td[^>]*>(?:(?!<\/td>).)*<table>.*?¿Entonces\?/s);
  });

  test.skipIf(!installed('pandoc'))('gives pandoc its headings in order', async () => {
    const model = procedureModel({ activities: 10 });
    const markdown = inspect('pandoc', ['--from', 'docx', '--to', 'markdown', 'FILE'], await docxOf(model));
    const wanted = model.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === 'heading' ? [`${'#'.repeat(block.level)} ${`${block.number} ${block.text}`.trim()}`] : [],
      ),
    );

    expect(
      markdown
        .split('\n')
        .filter((line) => /^#+ /.test(line))
        .map((line) => line.replace(/\s*\{.*\}$/, '').replaceAll('\\', '')),
    ).toEqual(wanted);
  });
});
