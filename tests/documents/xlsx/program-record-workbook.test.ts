import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { composeProgramRecordWorkbook } from '#shared/documents/compose/program-record-workbook.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { emptyRecord, type ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { addSuccession } from '#shared/domain/program-record/program-record-edits.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { hasCalc, partsOf, sheetsInOffice } from '#tests/documents/xlsx/spreadsheet.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

const WHEN = '2026-02-03T10:11:12.345Z';
const TRAP = '=HYPERLINK("http://ejemplo.mx";"Entre")';
const LONG = 'Una descripción ficticia muy larga. '.repeat(2_000).trim();

const written = (content: ProgramRecord, final = false): Uint8Array => {
  const institution = { ...emptyInstitution, name: 'Instituto Ficticio' };
  return writeWorkbook(
    composeProgramRecordWorkbook({ content, definitions: recordDefinitions, institution, final }),
    WHEN,
  );
};

const withHistory = (content: ProgramRecord): ProgramRecord => {
  const [succession] = recordCatalogues.successions;
  if (!succession) throw new Error('No succession is shipped');
  return applyChanges(content, addSuccession(content, succession, countingIds(900)));
};

const full = withHistory(sampleRecord({ targetPopulation: TRAP, startYear: '2019', recordNumber: '0077' }));
const fullFile = written(full);
const emptyFile = written(emptyRecord(countingIds()()));

/** Field and value of every row under the heading. */
const answersOf = (rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] => {
  const heading = rows.findIndex((row) => row[0] === 'Sección');
  return rows.slice(heading + 1).map((row) => [row[1] ?? '', row[2] ?? '']);
};

const EXPECTED = [
  ['Género', ['Hombres', 'Mujeres']],
  ['Grupos de atención', ['Población en general', 'Estudiantes']],
  ['Teléfonos', ['33 5550 1234']],
] as const;

const ourSheets = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
  const { sheets } = await readWorkbook(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.cells)]));
};

describe('the workbook of a programme record', () => {
  it.skipIf(!hasValidator()).each([
    ['whole', fullFile],
    ['empty', emptyFile],
  ])('is what Excel’s own schema asks for: %s', (_name, bytes) => expect(schemaErrors(bytes, 'xlsx')).toEqual([]));

  it('reads back as section, field and value, in the record’s order, a row for each value', async () => {
    const rows = (await ourSheets(fullFile)).get('Ficha') ?? [];
    const answers = answersOf(rows);
    for (const [label, values] of EXPECTED) {
      expect(answers.filter(([field]) => field === label).map(([, value]) => value)).toEqual(values);
    }
    const values = answers.map(([, value]) => value);
    expect(values).toContain(TRAP);
    for (const text of ['Huertos de Barrio', '2019', '0077', 'Brisa Nogal', 'Jefa de Siembra', '4 de marzo de 2024']) {
      expect(values).toContain(text);
    }
    expect(values).toContain('[1] https://huertos.ejemplo.mx (Página web)');
    expect(values.find((value) => value.includes('Que cada barrio'))).toContain('El programa busca:');
    const heading = rows.findIndex((row) => row[0] === 'Sección');
    const sections = [...new Set(rows.slice(heading + 1).map((row) => row[0]))];
    expect(sections).toEqual(recordDefinitions.sections.map(({ title }) => title));
  });

  it('holds no formula, whatever a field begins with', async () => {
    for (const [name, xml] of Object.entries(await partsOf(fullFile))) {
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>');
    }
  });

  it('tells the history on a sheet of its own, only where there is one', async () => {
    const sheets = await ourSheets(fullFile);
    expect([...sheets.keys()]).toEqual(['Ficha', 'Historia']);
    const told = (sheets.get('Historia') ?? []).map((row) => row[0]);
    for (const { institution } of full.period) expect(told).toContain(institution);
    expect([...(await ourSheets(written(sampleRecord()))).keys()]).toEqual(['Ficha']);
  });

  it('says that it is a draft, on the sheet and above every page, until it is final', async () => {
    const parts = await partsOf(fullFile);
    expect(parts['xl/sharedStrings.xml']).toContain('BORRADOR: ficha del programa, sin autorizar');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<oddHeader>[^<]*BORRADOR/);
    expect(JSON.stringify(await partsOf(written(full, true)))).not.toContain('BORRADOR');
  });

  it('says which fields have no answer yet', async () => {
    const answers = answersOf((await ourSheets(emptyFile)).get('Ficha') ?? []);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.every(([field, value]) => field !== '' && value === 'Sin dato')).toBe(true);
  });

  it('goes on in the next row with a text that no cell holds, and loses none of it', async () => {
    const content = sampleRecord({ description: LONG });
    const answers = answersOf((await ourSheets(written(content))).get('Ficha') ?? []);
    const pieces = answers.filter(([field]) => field === 'Descripción').map(([, value]) => value);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('').replace(/\s/g, '')).toBe(LONG.replace(/\s/g, ''));
    const history = { ...full, period: full.period.slice(0, 1).map((row) => ({ ...row, act: LONG })) };
    const acts = ((await ourSheets(written(history))).get('Historia') ?? []).map((row) => row[3] ?? '').join('');
    expect(acts.replace(/\s/g, '')).toContain(LONG.replace(/\s/g, ''));
  });

  it('makes a row as high as its text needs, which LibreOffice does not do by itself', () => {
    const institution = { ...emptyInstitution, name: 'Instituto Ficticio' };
    const content = sampleRecord({ description: 'Palabras. '.repeat(30), targetPopulation: 'Una\nDos\nTres' });
    const model = composeProgramRecordWorkbook({ content, definitions: recordDefinitions, institution, final: false });
    const heightOf = (label: string) =>
      model.sheets[0]?.rows.find(({ cells }) => cells[1]?.kind === 'text' && cells[1].text === label)?.height;
    expect(heightOf('Descripción')).toBe(4 * 14);
    expect(heightOf('Población objetivo')).toBe(3 * 14);
    expect(heightOf('Página web')).toBeUndefined();
  });

  it('is the same twice, to the byte', () => {
    expect(Buffer.compare(fullFile, written(full))).toBe(0);
  });

  it.skipIf(!hasCalc())('shows the same in LibreOffice', async () => {
    const office = sheetsInOffice(fullFile);
    expect([...office.keys()].sort()).toEqual(['Ficha', 'Historia']);
    const ours = answersOf((await ourSheets(fullFile)).get('Ficha') ?? []);
    expect(answersOf(office.get('Ficha') ?? [])).toEqual(ours);
  });
});
