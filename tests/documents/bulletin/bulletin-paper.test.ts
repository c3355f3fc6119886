import { describe, expect, it } from 'vitest';
import { bulletinFindings } from '#electron/documents/execution-findings.ts';
import { composeBulletin } from '#shared/documents/compose/bulletin.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { docxOf } from '#tests/documents/budget/printed-figures.ts';
import { bulletinInput } from '#tests/documents/bulletin/bulletin-sample.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';

const textsOf = (input: ReturnType<typeof bulletinInput>): readonly string[] =>
  [...modelTexts(composeBulletin(input))].map(({ text }) => text).filter((text) => text.trim() !== '');

describe('the «Boletín»', () => {
  it('says number, place and date, title, points, text, who issues it, where the pictures are and whom to call', () => {
    const texts = textsOf(bulletinInput({ paragraphs: 1 }));
    const order = [
      'Instituto Ficticio de Salud',
      'Boletín 012/2026',
      'Ciudad de Prueba, 10 de marzo de 2026',
      'Inicia la jornada ficticia de captación de lluvia en escuelas de la sierra: Instituto de Salud',
      'Se instalan cuarenta tinacos en escuelas de ocho municipios',
      '«Guardar la lluvia es guardar la salud», dijo su titular.',
      '---o0o---',
      'UNIDAD DE COMUNICACIÓN SOCIAL',
      'Fotografías',
      'Video',
      'Mensaje del titular',
      'https://video.ejemplo.gob.mx/v/12',
      'Contacto de prensa',
      'Lic. Inés Prueba Ficticia',
    ].map((text) => texts.indexOf(text));
    expect(order.filter((at) => at < 0)).toEqual([]);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(composeBulletin(bulletinInput()).watermark).toBeNull();
    expect(glyphFindings(composeBulletin(bulletinInput()))).toEqual([]);
  });

  it('keeps to itself who receives it and why it may go out, and prints no heading over nothing', () => {
    const input = bulletinInput({ withSubheads: false }, { pressContact: '', blackoutReason: 'Protección civil' });
    const texts = textsOf({ ...input, content: { ...input.content, link: [] } }).join('\n');
    for (const kept of ['Ana Prueba', 'ana@radio', 'Protección civil', 'Contacto de prensa', 'Fotografías', 'Video']) {
      expect(texts).not.toContain(kept);
    }
  });

  it('is a draft with room for what is missing until it goes out', () => {
    const input = bulletinInput({}, { issuedOn: '', number: '', date: '', title: '', body: [] });
    const texts = textsOf(input).join('\n');
    expect(composeBulletin(input).watermark).toBe('BORRADOR');
    expect(texts).toContain('Boletín __________');
    expect(texts).toContain('Todavía no tiene texto.');
    expect(texts).not.toMatch(/undefined|null/);
    expect(bulletinFindings(input).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['bulletin-without-title', 'bulletin-without-body']),
    );
  });

  it('is whole on its pages, its closing on one of them', async () => {
    const model = composeBulletin(bulletinInput());
    const { bytes, pages } = await pdfOf(model);
    expect(pages).toBe(2);
    expect((await docxOf(model)).length).toBeGreaterThan(8_000);
    if (!installed('pdftotext')) return;
    expect(missingGlyphs(bytes)).toBe(0);
    expect(overlaps(bytes)).toEqual([]);
    const last = pageTexts(bytes).at(-1) ?? '';
    for (const text of ['INSTITUTO FICTICIO DE SALUD', 'Fotografías', 'Contacto de prensa', 'Página 2 de 2']) {
      expect(last).toContain(text);
    }
  });
});
