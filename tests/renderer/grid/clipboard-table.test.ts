import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtmlTable } from '#renderer/ui/grid/clipboard-html.ts';
import {
  cleanCell,
  parseTable,
  tableHtml,
  tableText,
  trimmed,
  withoutFormula,
  withoutMark,
} from '#renderer/ui/grid/clipboard-table.ts';

describe('a block of text from a spreadsheet', () => {
  it('ends with a line break that is no row', () => {
    expect(parseTable('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseTable('1\t2\n3\t4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps empty cells and empty rows', () => {
    expect(parseTable('\t\r\n\r\na\t\r\n')).toEqual([['', ''], [''], ['a', '']]);
    expect(parseTable('')).toEqual([]);
    expect(parseTable('a\t')).toEqual([['a', '']]);
  });

  it('may hold tabs, quotes and line breaks inside a quoted cell', () => {
    expect(parseTable('"uno\ndos"\t"con\ttab"\r\n"dijo ""sí"""\tz\r\n')).toEqual([
      ['uno\ndos', 'con\ttab'],
      ['dijo "sí"', 'z'],
    ]);
  });

  it('takes a quote that is never closed, or stands inside, as a character', () => {
    expect(parseTable('"Cartel 60"\tx\n')).toEqual([['Cartel 60', 'x']]);
    expect(parseTable('Cartel 60" x 90"\t5\n')).toEqual([['Cartel 60" x 90"', '5']]);
    expect(parseTable('"abierta\t5\n')).toEqual([['"abierta', '5']]);
    expect(parseTable('"a"b\t5\n')).toEqual([['"a"b', '5']]);
  });

  it('comes back as it went out, whatever it holds', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'ñ', '"', '\t', '\n', ' ', '=', "'", '1', ',', '-', '𝒳'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTable(tableText(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('is read in time that grows with its size, even when it is made to hurt', () => {
    const started = performance.now();
    parseTable(`"${'a"\t"b'.repeat(100_000)}`);
    parseTable('"'.repeat(300_001));
    parseHtmlTable(`<table>${'<tr><td colspan=2000 rowspan=2000>'.repeat(200)}`);
    parseHtmlTable('<'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('loses the empty rows and columns of a whole column that was copied', () => {
    expect(trimmed([['a', '', ''], ['', 'b', ''], ['', '', ''], ['']])).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
    expect(trimmed([['', ''], ['']])).toEqual([]);
  });
});

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+52 33', '-Promoción', '@SUM(A1)', ' =A1', '\t=A1', '＝A1'])('«%s» gets an apostrophe', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  it('other texts stay as they are', () => {
    for (const text of ['Cartel', '361', "D'Artagnan", "'hola", '']) expect(withoutFormula(text)).toBe(text);
  });

  it('comes back without the apostrophe that it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", '=', '+', 'a', ' ', '1'), { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        expect(withoutMark(withoutFormula(text))).toBe(text);
      }),
    );
  });
});

describe('hidden characters', () => {
  it('of Excel and of web pages are taken away', () => {
    expect(cleanCell('\u00a0$\u00a01,234.50\u200b ')).toBe('$ 1,234.50');
    expect(cleanCell('uno\r\ndos\ufeff')).toBe('uno\ndos');
  });
});

describe('a table in HTML', () => {
  it('of Excel gives its cells, line breaks inside and hidden spaces', () => {
    const html = `<html xmlns:o="urn"><head><style><!-- td {mso:1} --></style></head><body><!--StartFragment-->
      <table border=0><col width=64><tr height=20><td class=xl65>Servicio&nbsp;A</td><td x:num>$1,234.50</td></tr>
      <tr><td>uno<br style='mso-data-placement:same-cell'>dos</td><td></td></tr></table><!--EndFragment--></body></html>`;
    expect(parseHtmlTable(html)).toEqual([
      ['Servicio\u00a0A', '$1,234.50'],
      ['uno\ndos', ''],
    ]);
  });

  it('with merged cells says each text once, in its upper left corner', () => {
    const html =
      '<table><tr><td colspan=2 rowspan=2>A</td><td>B</td></tr><tr><td>C</td></tr><tr><td>D</td><td>E</td><td>F</td></tr></table>';
    expect(parseHtmlTable(html)).toEqual([
      ['A', '', 'B'],
      ['', '', 'C'],
      ['D', 'E', 'F'],
    ]);
  });

  it('of Word keeps the paragraphs of a cell as lines', () => {
    expect(parseHtmlTable('<table><tr><td><p>uno<o:p></o:p></p><p>dos</p></td></tr></table>')).toEqual([['uno\ndos']]);
  });

  it('is left to the plain text where words stand around it, or there are several, or one inside another', () => {
    const one = '<table><tr><td>a</td></tr></table>';
    expect(parseHtmlTable(`<p>Nota</p>${one}`)).toBeNull();
    expect(parseHtmlTable(one + one)).toBeNull();
    expect(parseHtmlTable(`<table><tr><td>${one}</td></tr></table>`)).toBeNull();
    expect(parseHtmlTable('<p>nada</p>')).toBeNull();
  });

  it('written by us is read back', () => {
    const block = [
      ['0361', '1234.50'],
      ['a < b & "c"\nd', ''],
    ];
    const html = tableHtml(block, (_, column) => column === 1);
    expect(html).toContain('<td>1234.50</td>');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0361</td>`);
    expect(parseHtmlTable(html)).toEqual(block);
  });
});
