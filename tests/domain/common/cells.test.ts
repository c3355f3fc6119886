import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardBlock, clipboardText, readCells } from '#shared/domain/common/cells.ts';

const cells = (text: string, delimiter?: ',' | ';' | '\t') => readCells(text, delimiter).rows.map((row) => row.cells);

describe('reading cells', () => {
  it('finds the delimiter out of the first lines, whatever is quoted', () => {
    expect(readCells('clave;nombre\n3611;"Radio, televisión, prensa"\n').delimiter).toBe(';');
    expect(readCells('clave,nombre\n3611,"Radio; televisión; prensa"\n').delimiter).toBe(',');
    expect(readCells('3611\tRadio, prensa\n3612\tBardas').delimiter).toBe('\t');
    expect(readCells('sep=;\n1;2').rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
    expect(readCells('solo\nuna').delimiter).toBe(',');
  });

  it('keeps line breaks, delimiters and quotes of quoted cells, and counts the lines of the file', () => {
    const { rows } = readCells('a,"b\nc","d ""e"""\r\n"x,y",z\r\n');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b\nc', 'd "e"'] },
      { line: 3, cells: ['x,y', 'z'] },
    ]);
  });

  it('keeps empty cells and empty rows, but no row after the last line break', () => {
    expect(cells(',a,\n\nb', ',')).toEqual([['', 'a', ''], [''], ['b']]);
    expect(cells('a\r\n')).toEqual([['a']]);
    expect(cells('')).toEqual([]);
    expect(cells('a,', ',')).toEqual([['a', '']]);
  });

  it('names a quote that never closes', () => {
    expect(readCells('a,b\n"c,d\ne', ',').unclosedQuoteLine).toBe(2);
    expect(readCells('a 5" disk,b', ',').rows[0]?.cells).toEqual(['a 5" disk', 'b']);
  });

  it('reads back whatever cells are written as CSV', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ',', ';', '"', '\n', ' ', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(cells(text, ',')).toEqual(table);
      }),
    );
  });

  it('what is copied pastes as the same block', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (block) => {
        expect(clipboardBlock(clipboardText(block))).toEqual(block);
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '\t', '"', '\n', '\r', ';') }), (text) => {
        const { rows } = readCells(text);
        expect(rows.every((row) => row.cells.length > 0)).toBe(true);
        clipboardBlock(text);
      }),
    );
  });
});
