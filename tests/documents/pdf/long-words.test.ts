import { describe, expect, test } from 'vitest';
import { solidPieces, withBreaks } from '#shared/documents/long-words.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Block, DocumentModel, TableBlock } from '#shared/documents/model.ts';
import { tableTextSize } from '#shared/documents/table-size.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { cell, heading, text } from '#tests/documents/pdf/every-block.ts';
import { pageTexts, solid, taggedText } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';

const PASTED = `inicio${'palabralarguísima'.repeat(12)}fin`;
const ADDRESS = `https://dependencia.example.mx/:b:/g/${'EaBcD1234567890xYz'.repeat(12)}?e=4AbCdEf`;
const MAIL = 'coordinacion.de.prensa.y.difusion@institucion.example';

describe('words that no line holds', () => {
  test('may break after any letter, and nothing else may: neither a figure nor a long word of Spanish', () => {
    expect(withBreaks('Otorrinolaringológicamente, $1,234,567,890,123.45 y CON-2026/001')).not.toContain('\u200b');
    expect(withBreaks(PASTED).split('\u200b').join('')).toBe(PASTED);
    expect(solidPieces(`Liga ${ADDRESS} ${MAIL} ${PASTED} 98,765,432.10`)).not.toContain(PASTED);
    expect(solidPieces(`${ADDRESS} ${PASTED} 98,765.10`)).toEqual(['98,765.10']);
    expect(withBreaks(ADDRESS)).toBe(ADDRESS);
  });

  test('don’t make a table small, while a figure that has no room still does', () => {
    const usual = LOOK.table.size;
    expect(tableTextSize(tableOf(ADDRESS, MAIL), 170, 0)).toBe(usual);
    expect(tableTextSize(tableOf(PASTED, 'x'), 170, 0)).toBe(usual);
    expect(tableTextSize(tableOf('98,765,432,100,987,654.10', 'x', [0.1, 0.9]), 170, 0)).toBeLessThan(usual);
  });

  test.skipIf(!installed('pdftotext'))(
    'stay on the page whole, in titles, paragraphs and every kind of table',
    async () => {
      const dense: TableBlock = { ...tableOf(PASTED, ADDRESS), id: 'densa', dense: { textSize: 7 } };
      const blocks = [heading('h', 1, '1.', PASTED), text(PASTED), text(ADDRESS), tableOf(ADDRESS, PASTED), dense];
      const { bytes } = await pdfOf(documentOf(blocks));
      const boxes = inspect('pdftotext', ['-bbox', 'FILE', '-'], bytes);
      const page = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1]);
      const ends = [...boxes.matchAll(/ xMax="([\d.]+)"/g)].map(([, end]) => Number(end));
      expect(ends.length).toBeGreaterThan(10);
      expect(Math.max(...ends)).toBeLessThan(page - 30);
      const printed = solid(taggedText(bytes)).replaceAll('\u200b', '');
      expect(printed.split(PASTED)).toHaveLength(5);
      // An address that is copied from the page must open.
      expect(solid(pageTexts(bytes).join(''))).toContain(ADDRESS);
    },
  );
});

const tableOf = (first: string, second: string, columns: readonly number[] = [0.3, 0.7]): TableBlock => ({
  kind: 'table',
  id: 'ligas',
  summary: 'Ligas ficticias',
  columns,
  headerRows: 0,
  borders: 'grid',
  rows: [{ cells: [cell(first), cell(second)], keepTogether: true }],
});

const documentOf = (blocks: readonly Block[]): DocumentModel => ({
  title: 'Prueba',
  subject: '',
  author: '',
  language: 'es-MX',
  watermark: null,
  sections: [{ orientation: 'portrait', header: null, footer: null, blocks }],
  images: [],
  embedded: null,
});
