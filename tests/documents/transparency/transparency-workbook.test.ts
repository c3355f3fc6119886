import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { blankColumns, composeTransparency, type TransparencyInput } from '#shared/documents/compose/transparency.ts';
import { composeTransparencyWorkbook } from '#shared/documents/compose/transparency-workbook.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { quarterSpending } from '#shared/domain/transparency/quarter-spending.ts';
import { regimeOf } from '#shared/domain/transparency/transparency-formats.ts';
import { checkTransparency } from '#shared/domain/transparency/transparency-rules.ts';
import type { TransparencyCell } from '#shared/domain/transparency/transparency-source.ts';
import { transparencyTables } from '#shared/domain/transparency/transparency-tables.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { hasCalc, partsOf, sheetsInOffice } from '#tests/documents/xlsx/spreadsheet.ts';
import { shippedFormats, transparencySample } from '#tests/domain/transparency/transparency-sample.ts';

const WHEN = '2026-07-11T10:11:12.345Z';
const TRAP = '=HYPERLINK("http://ejemplo.mx";"Entre")';

const inputOf = (note = ''): TransparencyInput => {
  const source = transparencySample(2);
  const said = { ...source.said, note };
  const regime = regimeOf(shippedFormats, source.period.fiscalYear);
  if (!regime) throw new Error('No regime is shipped');
  return {
    period: source.period,
    regime,
    said,
    tables: transparencyTables({ ...source, said }, shippedFormats),
    uncontracted: quarterSpending(source).uncontracted,
    programName: 'Programa Lluvia en Casa',
    institution,
  };
};

const input = inputOf(TRAP);
const file = writeWorkbook(composeTransparencyWorkbook(input), WHEN);
const ourSheets = async (bytes: Uint8Array) =>
  new Map((await readWorkbook(bytes)).sheets.map(({ name, rows }) => [name, rows.map((row) => row.cells)]));

/** As a sheet says it when it is read back: pesos, ISO days or days as people write them. */
const said = (cell: TransparencyCell | undefined): string =>
  cell === undefined
    ? ''
    : cell.kind === 'text'
      ? cell.text
      : cell.kind === 'money'
        ? String(cell.centavos / 100)
        : cell.kind === 'number'
          ? String(cell.value)
          : cell.date;

describe('the transparency workbook', () => {
  it.skipIf(!hasValidator())('is what Excel’s own schema asks for', () => {
    expect(schemaErrors(file, 'xlsx')).toEqual([]);
  });

  it('has a sheet for each format and table of the year, its columns as they are called, behind the one that tells them', async () => {
    const sheets = await ourSheets(file);
    expect([...sheets.keys()]).toEqual(['Índice', ...input.tables.map(({ format }) => format.sheet)]);
    for (const { format } of input.tables) {
      const labels = format.columns.map(({ label }) => label);
      expect(sheets.get(format.sheet)?.[0]).toEqual(format.of === '' ? labels : ['ID', ...labels]);
    }
    const index = (sheets.get('Índice') ?? []).map((row) => row.join(' | ')).join('\n');
    for (const told of [
      'Filas de transparencia: abril a junio de 2026',
      'Formatos de la ley general de transparencia de 2025',
      'Confírmelas antes de publicar',
      'B Contratos | Formato B: tabla contrato | 10656',
      'Hipervínculo a la factura',
    ]) {
      expect(index).toContain(told);
    }
  });

  it('says in every cell what the rows say, with ids between the tables, and nothing that nobody knows', async () => {
    const sheets = await ourSheets(file);
    let compared = 0;
    for (const { format, rows } of input.tables) {
      const [, ...read] = sheets.get(format.sheet) ?? [];
      expect(read).toHaveLength(rows.length);
      rows.forEach((row, at) => {
        const wanted = [
          ...(format.of === '' ? [] : [String(row.id)]),
          ...format.columns.map(({ key }) => said(row.cells[key])),
        ];
        const cells = read[at] ?? [];
        expect(wanted.map((_, column) => cells[column] ?? '')).toEqual(wanted);
        compared += wanted.filter((text) => text !== '').length;
      });
    }
    expect(compared).toBeGreaterThan(100);
    const main = input.tables.find(({ format }) => format.key === 'B');
    const contracts = input.tables.find(({ format }) => format.key === 'B-contracts');
    const ids = new Set(contracts?.rows.map(({ id }) => id));
    for (const { cells } of main?.rows ?? []) {
      const { contrato } = cells;
      expect(contrato?.kind === 'number' && ids.has(contrato.value)).toBe(true);
    }
  });

  it('keeps what looks like a formula a text, and amounts and days real ones', async () => {
    const parts = await partsOf(file);
    const sheetXml = Object.entries(parts).filter(([name]) => name.includes('worksheets/sheet'));
    expect(sheetXml.length).toBe(input.tables.length + 1);
    expect(sheetXml.every(([, xml]) => !xml.includes('<f>'))).toBe(true);
    expect(parts['xl/sharedStrings.xml']).toContain('=HYPERLINK(');
    if (!hasCalc()) return;
    const sheets = sheetsInOffice(file);
    const main = sheets.get('B Contratación de servicios') ?? [];
    const note = main[0]?.indexOf('Nota') ?? -1;
    expect(main[1]?.[note]).toBe(TRAP);
    const contracts = sheets.get('B Contratos') ?? [];
    const total = contracts[0]?.indexOf('Monto total') ?? -1;
    const rows = input.tables.find(({ format }) => format.key === 'B-contracts')?.rows;
    expect(contracts.slice(1).map((row) => Number(row[total]))).toEqual(
      rows?.map(({ cells }) => Number(said(cells['monto-total']))),
    );
  });

  it('is looked over on paper: each row as a list, what stays blank by name', async () => {
    const model = composeTransparency(input);
    const texts = [...modelTexts(model)].map(({ text }) => text).join('\n');
    expect(texts).toContain('Formato B: Erogación por contratación de servicios');
    expect(texts).toContain('En blanco:');
    expect(glyphFindings(model)).toEqual([]);
    const airtime = input.tables.find(({ format }) => format.key === 'C');
    expect(airtime && blankColumns(airtime)).toContain('Clave única');
    const { bytes } = await pdfOf(model);
    if (!installed('pdftotext')) return;
    expect(missingGlyphs(bytes)).toBe(0);
    expect(overlaps(bytes)).toEqual([]);
  });

  it('says what a person still has to write, and what nobody has checked', () => {
    expect(checkTransparency(input).map(({ code }) => code)).toEqual([
      'publication-without-airtimeLink',
      'transparency-unchecked-formats',
    ]);
  });

  it('tells spending without contract where its rows are read, so that nobody thinks there was none', async () => {
    const told = { ...input, uncontracted: [{ document: 'DC-014', itemCode: '3611', amount: 17_400_000 }] };
    expect(checkTransparency(told)).toContainEqual(
      expect.objectContaining({ code: 'spending-without-contract', message: expect.stringContaining('DC-014') }),
    );
    const texts = [...modelTexts(composeTransparency(told))].map(({ text }) => text).join('\n');
    expect(texts).toContain('Gasto sin contrato');
    expect(texts).toContain('$174,000.00');
    const sheets = await ourSheets(writeWorkbook(composeTransparencyWorkbook(told), WHEN));
    expect((sheets.get('Índice') ?? []).flat().join('\n')).toContain('se ejercieron $174,000.00');
    expect([...modelTexts(composeTransparency(input))].map(({ text }) => text).join('\n')).not.toContain(
      'sin contrato',
    );
  });
});
