import { describe, expect, test } from 'vitest';
import type { ParagraphNode, TableNode } from '#electron/documents/docx/flow-node.ts';
import { estimatePages } from '#electron/documents/docx/page-estimate.ts';
import { countLines } from '#electron/documents/docx/text-measure.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';

/** A page of 100 points; lines of 10. */
const ROOM = 100;

describe('the pages that headings stand on', () => {
  test('a section begins a page', () => {
    expect(pagesOf([lines(1), heading('a')], [heading('b')])).toEqual({ a: 1, b: 2 });
  });

  test('a heading goes overleaf with the two lines that follow it', () => {
    expect(pagesOf([lines(7), heading('a'), lines(5)])).toEqual({ a: 1 });
    expect(pagesOf([lines(8), heading('a'), lines(5)])).toEqual({ a: 2 });
  });

  test('a paragraph breaks, but leaves no line alone', () => {
    expect(pagesOf([lines(9), lines(3), heading('a')])).toEqual({ a: 2 });
    // Nine lines and two of four: the rest goes on, and eight lines stand there before the heading.
    expect(pagesOf([lines(8), lines(4), lines(6), heading('a'), lines(2)])).toEqual({ a: 3 });
  });

  test('a row that stays whole takes its header to the next page', () => {
    // 10 header + 3 rows of 30 fill the page; the fourth stands under the repeated header: 10 + 30, then the heading.
    expect(pagesOf([table([1, 3, 3, 3, 3], true), lines(3), heading('a'), lines(2)])).toEqual({ a: 2 });
    expect(pagesOf([table([1, 3, 3, 3, 3], true), lines(4), heading('a'), lines(2)])).toEqual({ a: 3 });
  });

  test('a row that may break fills the page first', () => {
    // 10 + 90 of the row's 150 points; 60 are left under the repeated header.
    expect(pagesOf([table([1, 15], false), heading('a'), lines(2)])).toEqual({ a: 2 });
    expect(pagesOf([table([1, 16], false), heading('a'), lines(2)])).toEqual({ a: 3 });
  });

  test('a row taller than any page ends, whatever it holds', () => {
    expect(pagesOf([table([1, 45], true), heading('a')])).toEqual({ a: 6 });
  });

  test('a page break begins a page', () => {
    expect(pagesOf([lines(1), { ...heading('a'), breakBefore: true }])).toEqual({ a: 2 });
  });
});

describe('the lines of a paragraph', () => {
  test('break at spaces, after hyphens, at line breaks, and inside a word too long for the line', () => {
    expect(countLines([{ text: 'uno dos' }], 10, 60)).toBe(1);
    expect(countLines([{ text: 'uno dos' }], 10, 25)).toBe(2);
    expect(countLines([{ text: 'uno\ndos' }], 10, 60)).toBe(2);
    expect(countLines([{ text: 'socio-económico' }], 10, 60)).toBe(2);
    expect(countLines([{ text: 'm'.repeat(40) }], 10, 100)).toBe(4);
    expect(countLines([{ text: '' }], 10, 60)).toBe(1);
  });

  test('a word in bold is wider', () => {
    const width = textWidth('autorización autorización', 10);

    expect(countLines([{ text: 'autorización autorización' }], 10, width)).toBe(1);
    expect(countLines([{ text: 'autorización ' }, { text: 'autorización', bold: true }], 10, width)).toBe(2);
  });
});

const pagesOf = (...sections: readonly (readonly (ParagraphNode | TableNode)[])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(estimatePages(sections.map((nodes) => ({ nodes, room: ROOM }))));

const lines = (count: number): ParagraphNode => ({
  kind: 'paragraph',
  xml: '',
  before: 0,
  after: 0,
  lines: () => new Array<number>(count).fill(10),
  keepNext: false,
  keepLines: false,
  breakBefore: false,
  gap: false,
  bookmark: null,
});

const heading = (bookmark: string): ParagraphNode => ({ ...lines(1), keepNext: true, bookmark });

/** A table whose first row is its header; each row has one cell of so many lines. */
const table = (rows: readonly number[], keepTogether: boolean): TableNode => ({
  kind: 'table',
  xml: '',
  headerRows: 1,
  rowExtra: 0,
  lineBelow: 0,
  rows: rows.map((count, index) => ({
    cells: [Array.from({ length: count }, () => lines(1))],
    keepTogether: keepTogether || index === 0,
    keepNext: index === 0,
  })),
});
