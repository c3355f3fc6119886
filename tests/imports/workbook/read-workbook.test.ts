import { describe, expect, it } from 'vitest';
import { readTables } from '#electron/imports/cells/read-tables.ts';
import { readWorkbook, type Workbook } from '#electron/imports/workbook/read-workbook.ts';
import { cellAddress } from '#shared/domain/common/sheet-table.ts';
import { madeRow, madeWorkbook } from '#tests/imports/workbook/made-workbook.ts';

const sheetOf = async (data: string, extra: Parameters<typeof madeWorkbook>[1] = {}): Promise<Workbook> =>
  readWorkbook(await madeWorkbook([{ name: 'Hoja1', data }], extra));
const cellsOf = (workbook: Workbook): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (workbook.sheets[0]?.rows ?? []).flatMap((row) =>
      row.cells.flatMap((text, index) => (text === '' ? [] : [[cellAddress(index + 1, row.line), text] as const])),
    ),
  );
const problemsOf = (workbook: Workbook): readonly string[] =>
  (workbook.sheets[0]?.problems ?? []).map(({ line, column, message }) => `${cellAddress(column, line)}: ${message}`);
const refusal = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'leído',
    (error: { readonly code?: string; readonly message: string }) => `${error.code}: ${error.message}`,
  );

describe('cells as text', () => {
  it('numbers, dates, percents, texts, booleans and codes, each as a person sees it', async () => {
    const read = await sheetOf(
      `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3"><v>1234.5600000000001</v></c>
       <c r="D3" s="1"><v>46054</v></c><c r="E3" s="2"><v>0.125</v></c><c r="F3" t="b"><v>1</v></c><c r="G3" t="str"><f>A1</f><v>hola</v></c>
       <c r="H3" s="3"><v>3611</v></c><c r="I3"><v>1.5E-7</v></c><c r="J3"><v>-12.5</v></c><c r="K3" s="4"><v>0.5</v></c><c r="L3" t="inlineStr"><is><r><t>dos </t></r><r><t>tramos</t></r><rPh><t>no</t></rPh></is></c>
       <c r="M3"><v>999999999999999</v></c><c r="N3" s="5"><v>1234.5</v></c></row>`,
      {
        texts: '<si><r><t>Uno_x000D_</t></r><r><t xml:space="preserve"> y medio</t></r></si>',
        formats: ['dd/mm/yyyy', '0.0%', '00000', 'hh:mm', '&quot;$&quot;#,##0.00;[Red]-#,##0.00'],
      },
    );
    expect(cellsOf(read)).toEqual({
      A3: 'Uno\r y medio',
      B3: '0.3',
      C3: '1234.56',
      D3: '2026-02-01',
      E3: '12.5%',
      F3: 'VERDADERO',
      G3: 'hola',
      H3: '03611',
      I3: '0.00000015',
      J3: '-12.5',
      K3: '12:00',
      L3: 'dos tramos',
      M3: '999999999999999',
      N3: '1234.5',
    });
    expect(problemsOf(read)).toEqual([]);
  });
  it('dates of a workbook that counts from 1904', async () => {
    expect(
      cellsOf(
        await sheetOf('<row r="1"><c r="A1" s="1"><v>44592</v></c></row>', { formats: ['yyyy-mm-dd'], from1904: true }),
      ),
    ).toEqual({
      A1: '2026-02-01',
    });
  });
  it('cells and rows that don’t say where they stand follow one another', async () => {
    expect(cellsOf(await sheetOf('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>'))).toEqual({
      A1: '1',
      C1: '2',
      A2: '3',
    });
  });
  it('names with a prefix are the same names', async () => {
    expect(cellsOf(await sheetOf('<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>'))).toEqual({ A1: '7' });
  });
  it('merged cells are told', async () => {
    const bytes = await madeWorkbook([
      { name: 'H', data: madeRow(2, ['3611']), after: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>' },
    ]);
    expect((await readWorkbook(bytes)).sheets[0]?.merges).toEqual([{ left: 1, right: 1, top: 2, bottom: 4 }]);
  });
});

describe('what a cell can’t say is named', () => {
  it('a formula without a saved value, an error, more than 15 digits, a text that isn’t there', async () => {
    const read = await sheetOf(
      '<row r="7"><c r="B7"><f>SUM(C7:D7)</f></c><c r="C7" t="e"><v>#REF!</v></c><c r="D7"><v>12345678901234567</v></c><c r="E7" t="s"><v>99</v></c><c r="F7" t="str"><f>""</f></c></row>',
    );
    expect(problemsOf(read)).toEqual([
      expect.stringMatching(/^B7: es una fórmula sin resultado guardado\. Abra/),
      expect.stringMatching(/^C7: es un error de Excel \(«#REF!»\)\. Corrija/),
      expect.stringMatching(/^D7: tiene más de 15 cifras/),
      expect.stringMatching(/^E7: remite a un texto que el libro no trae/),
    ]);
  });
  it('formulas are taken at their saved value and named', async () => {
    const read = await sheetOf(
      '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(cellsOf(read)).toEqual({ B2: '2', C2: '3' });
    expect(read.sheets[0]?.notices).toEqual([
      'Hoja «Hoja1»: 2 celdas son fórmulas (B2 y C2); se tomó el valor que tenían al guardarse.',
    ]);
  });
  it('hidden rows, and cells far to the right', async () => {
    const read = await sheetOf('<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>');
    expect(cellsOf(read)).toEqual({ A1: '1' });
    expect(read.sheets[0]?.notices.join('\n')).toMatch(
      /un renglón oculto.*\n.*una celda a la derecha de la columna GR/,
    );
  });
});

describe('hidden sheets', () => {
  it('are named and not read', async () => {
    const read = await readWorkbook(
      await madeWorkbook([
        { name: 'Secreta', state: 'veryHidden', data: madeRow(1, [1]) },
        { name: 'Vista', data: madeRow(1, [2]) },
      ]),
    );
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['Vista']);
    expect(read.notices[0]).toMatch(/La hoja «Secreta» está oculta y no se leyó/);
  });
  it('are read where there are no others', async () => {
    const read = await readWorkbook(await madeWorkbook([{ name: 'Única', state: 'hidden', data: madeRow(1, [1]) }]));
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['Única']);
    expect(read.notices[0]).toContain('Todas las hojas del libro están ocultas');
  });
});

describe('a hostile workbook is refused or read within limits', () => {
  it('XML entities', async () => {
    const bytes = await madeWorkbook([{ name: 'H', data: '' }], {
      parts: {
        'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
      },
    });
    expect(await refusal(readWorkbook(bytes))).toMatch(/^file-rejected: .*entidades.*guárdelo/s);
  });
  it('elements without end, one inside the other', async () => {
    expect(await refusal(sheetOf('<row r="1">'.concat('<c>'.repeat(5_000))))).toMatch(/^file-rejected: .*sin fin/);
  });
  it('rows that go back, cells that are none', async () => {
    expect(await refusal(sheetOf(madeRow(5, [1]) + madeRow(4, [1])))).toMatch(
      /^file-rejected: El libro está alterado: después del renglón 5 viene el «4»/,
    );
    expect(await refusal(sheetOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'))).toMatch(/«ZZZZ1» no es una celda/);
    expect(await refusal(sheetOf('<row r="9999999"><c><v>1</v></c></row>'))).toMatch(/alterado/);
  });
  it('more rows than are read', async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('');
    expect(await refusal(sheetOf(rows))).toMatch(/^too-large: .*20000 renglones.*Divídala/);
  });
  it('cells without end', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, index) => `<row r="${index + 1}">${'<c><v>1</v></c>'.repeat(160)}</row>`,
    ).join('');
    expect(await refusal(sheetOf(rows))).toMatch(/^too-large: .*600,000 celdas/);
  });
  it('one long text, used by every cell', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`).join(
      '',
    );
    expect(await refusal(sheetOf(rows, { texts: `<si><t>${'a'.repeat(60_000)}</t></si>` }))).toMatch(
      /^too-large: .*más texto/,
    );
  });
  it('hundreds of sheets', async () => {
    const sheets = Array.from({ length: 201 }, (_, index) => ({ name: `H${index}`, data: '' }));
    expect(await refusal(madeWorkbook(sheets).then(readWorkbook))).toMatch(/^too-large: .*200 hojas/);
  });
  it('macros: the cells are read, the macros aren’t', async () => {
    const read = await sheetOf(madeRow(1, [1]), { parts: { 'xl/vbaProject.bin': 'x' } });
    expect(cellsOf(read)).toEqual({ A1: '1' });
    expect(read.notices).toEqual(['El libro trae macros: no se leyeron ni se ejecutaron.']);
  });
});

describe('what is no workbook is refused with the remedy', () => {
  const file = (bytes: Uint8Array, name = 'archivo') => refusal(readTables({ kind: 'file', name, bytes }));
  it('an old one, or one with a password', async () =>
    expect(await file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'viejo.xls')).toMatch(
      /^file-rejected: «viejo\.xls».*anterior a 2007.*\(\.xlsx\)/,
    ));
  it('an OpenDocument sheet', async () => {
    const bytes = await madeWorkbook([], {
      parts: {
        'content.xml': '<x/>',
        'xl/workbook.xml': '',
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="a/officeDocument" Target="nada.xml"/></Relationships>',
      },
    });
    expect(await file(bytes)).toMatch(/OpenDocument.*guárdelo como «Libro de Excel \(\.xlsx\)»/);
  });
  it('a binary one', async () => {
    expect(await file(await madeWorkbook([], { parts: { 'xl/workbook.bin': 'x' } }))).toMatch(
      /binario \(\.xlsb\).*\.xlsx/,
    );
  });
  it('one cut short', async () => {
    const bytes = await madeWorkbook([{ name: 'H', data: madeRow(1, [1]) }]);
    expect(await file(bytes.subarray(0, bytes.length - 30))).toMatch(/^file-rejected: .*incompleto/);
  });
  it('a PDF, and nothing at all', async () => {
    expect(await file(new TextEncoder().encode('%PDF-1.7'))).toMatch(/es un PDF/);
    expect(await file(new Uint8Array())).toMatch(/está vacío/);
  });
});
