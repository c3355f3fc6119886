import { describe, expect, it } from 'vitest';
import { createImportService, importWorkerUrl } from '#electron/imports/import-service.ts';
import { importLines } from '#shared/domain/budget/import-lines.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import { budgetWith, classifier, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { classifierOf, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';
import { madeRow, madeWorkbook } from '#tests/imports/workbook/made-workbook.ts';

const service = createImportService(importWorkerUrl());
const sheet = (bytes: Uint8Array, name = 'libro.xlsx') =>
  service.readBudgetSheet({ source: { kind: 'file', name, bytes } });
const refusal = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'leído',
    (error: { readonly code?: string; readonly message: string }) => `${error.code}: ${error.message}`,
  );
const lines = (table: SheetTable) => {
  const read = importLines(budgetWith({}), table, {
    classifier,
    otherYears: [],
    boundaries: () => undefined,
    newId: countingIds(),
  });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const HEADING = madeRow(1, ['Partida', 'Descripción', 'Importe anual']);

describe('a workbook made to exhaust the computer', () => {
  it('a bomb in a sheet is refused before it is whole', async () => {
    const bytes = await madeWorkbook([{ name: 'H', data: `${HEADING}${' '.repeat(70 * 1024 * 1024)}` }]);
    expect(bytes.byteLength).toBeLessThan(1_000_000);
    expect(await refusal(sheet(bytes))).toMatch(/^too-large: /);
  });
  it('a bomb in what isn’t read does nothing', async () => {
    const bytes = await madeWorkbook([{ name: 'H', data: HEADING }], {
      parts: { 'xl/media/bomba.bin': new Uint8Array(130 * 1024 * 1024) },
    });
    expect((await sheet(bytes)).table.rows).toHaveLength(1);
  });
  it('texts without end', async () => {
    const bytes = await madeWorkbook([{ name: 'H', data: HEADING }], { texts: '<si><t/></si>'.repeat(450_000) });
    expect(await refusal(sheet(bytes))).toMatch(/^too-large: .*más texto/s);
  });
  it('1,048,576 empty rows with a border each are no reason to give up, and where reading stopped is said', async () => {
    const rows: string[] = [];
    for (let line = 3; line <= 1_048_576; line += 1) rows.push(`<row r="${line}"><c r="A${line}" s="1"/></row>`);
    const bytes = await madeWorkbook(
      [{ name: 'Larga', data: `${HEADING}${madeRow(2, ['3611', 'Espots', 12.5])}${rows.join('')}` }],
      {
        formats: ['General'],
      },
    );
    // The service itself gives up after eight seconds.
    const read = await sheet(bytes);
    expect(read.table.rows.map((row) => row.line)).toEqual([1, 2]);
    expect(read.notices).toEqual([expect.stringMatching(/se dejó de leer en el renglón 2.*20,000 renglones vacíos/)]);
    expect(lines(read.table).total).toBe(1_250);
  });
});

describe('a sheet of lines', () => {
  it('out of a workbook: the sheet with the heading, hidden ones and formulas named, faults at their cell', async () => {
    const bytes = await madeWorkbook([
      { name: 'Portada', data: madeRow(1, ['Anteproyecto ficticio']) },
      { name: 'Notas', state: 'hidden', data: madeRow(1, ['no leer']) },
      {
        name: 'Detalle',
        data: `${HEADING}${madeRow(2, [3611, 'Espots', 10])}<row r="3"><c r="A3"><v>3612</v></c><c r="C3"><f>SUM(C2)</f></c></row><row r="4"><c r="A4"><v>3651</v></c><c r="C4"><f>C2*2</f><v>20</v></c></row><row r="5"><c r="A5"><v>3661</v></c><c r="C5" t="e"><v>#REF!</v></c></row>`,
      },
    ]);
    const read = await sheet(bytes);
    expect(read.table.name).toBe('Detalle');
    expect(read.notices.join('\n')).toMatch(
      /«Notas» está oculta.*la celda C4 es una fórmula.*Se leyó la hoja «Detalle»\. No se leyeron: «Portada»/s,
    );
    const result = lines(read.table);
    expect(result.rows.map((row) => `${row.line} ${row.state}`)).toEqual([
      '1 skipped',
      '2 new',
      '3 refused',
      '4 new',
      '5 refused',
    ]);
    expect(
      result.rows.flatMap((row) =>
        row.problems.flatMap(({ cell, severity }) => (severity === 'blocking' ? [cell] : [])),
      ),
    ).toEqual(expect.arrayContaining(['C3', 'C5']));
    expect(result.total).toBe(3_000);
  });
  it('out of a CSV file in Windows-1252, with semicolons', async () => {
    const text = 'Partida;Descripción;Enero;Año\r\n3611;Difusión en señal abierta;"1,234.50";x\r\n';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const read = await sheet(bytes, 'lista.csv');
    const result = lines(read.table);
    expect(result.rows[1]?.cells[1]).toBe('Difusión en señal abierta');
    expect(result.total).toBe(123_450);
  });
  it('out of pasted cells', async () => {
    const read = await service.readBudgetSheet({ source: { kind: 'text', text: 'Clave\tTotal\n3611\t$1,200.00\n' } });
    expect(lines(read.table).total).toBe(120_000);
  });
  it('nothing at all is refused with the remedy', async () => {
    expect(await refusal(service.readBudgetSheet({ source: { kind: 'text', text: ' \n ' } }))).toMatch(
      /^invalid-input: .*vacía/,
    );
    expect(await refusal(sheet(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'v.xls'))).toMatch(
      /^file-rejected: .*\.xlsx/,
    );
  });
});

describe('a list of specific items', () => {
  const request = (source: Parameters<typeof service.readClassifierList>[0]['source']) =>
    service.readClassifierList({ source, content: classifierOf([]), base: shippedBase });
  it('goes by the same rules out of a workbook as out of text; a workbook’s cells go by their address', async () => {
    const rows = [
      ['Clave', 'Denominación', 'Restringida'],
      ['3611', 'Difusión en radio', 'sí'],
      ['3671', 'No hay 367', 'no'],
      ['3612', '', 'no'],
    ];
    const bytes = await madeWorkbook([
      { name: 'COG', data: rows.map((row, index) => madeRow(index + 1, row)).join('') },
    ]);
    const workbook = await request({ kind: 'file', name: 'cog.xlsx', bytes });
    const text = await request({ kind: 'text', text: rows.map((row) => row.join('\t')).join('\n') });
    expect(workbook.items).toEqual(text.items);
    expect(workbook.rows.map((row) => row.state)).toEqual(text.rows.map((row) => row.state));
    expect(workbook.rows[2]?.problems[0]?.message).toMatch(/^Celda A3: La partida 3671/);
    expect(text.rows[2]?.problems[0]?.message).toMatch(/^Renglón 3, celda 1: La partida 3671/);
  });
  it('codes that are numbers, and one that is a formula without value', async () => {
    const data = `${madeRow(1, ['Clave', 'Nombre'])}${madeRow(2, [3611, 'Radio'])}<row r="3"><c r="A3"><f>A2+1</f></c><c r="B3" t="inlineStr"><is><t>Prensa</t></is></c></row>`;
    const read = await request({ kind: 'file', name: 'cog.xlsx', bytes: await madeWorkbook([{ name: 'COG', data }]) });
    expect(read.items.map((item) => item.code)).toEqual(['3611']);
    expect(read.rows[2]?.problems[0]?.message).toMatch(/^Celda A3: es una fórmula sin resultado guardado/);
  });
});
