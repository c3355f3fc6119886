import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { composeProgramWorkbook } from '#shared/documents/compose/program-workbook.ts';
import { sampleProgram } from '#tests/documents/annual-program/annual-program-sample.ts';
import { sampleDiagnosis } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { CREATED_AT } from '#tests/documents/pdf/test-compiler.ts';

const workbookOf = (final = false, content = sampleProgram()) =>
  composeProgramWorkbook({
    content,
    diagnosis: sampleDiagnosis(),
    programName: 'Programa ficticio de afiliación',
    author: 'Instituto Ficticio de Salud',
    final,
  });

describe('the workbook of an annual programme', () => {
  const model = workbookOf();

  it('reads back with every activity, its months, its total and its cost', async () => {
    const { sheets } = await readWorkbook(writeWorkbook(model, CREATED_AT));
    expect(sheets.map(({ name }) => name)).toEqual(['Calendario', 'Indicadores', 'Fichas']);
    const rows = sheets[0]?.rows.map(({ cells }) => cells) ?? [];
    const at = rows.findIndex(([first]) => first === 'Núm.');
    const first = rows[at + 1] ?? [];
    expect(first.slice(0, 6)).toEqual([
      '1',
      'Pláticas ficticias en plazas y mercados, ronda 1',
      'Jefatura de Departamento de Difusión',
      'Municipio Ficticio 1',
      'Población en general',
      'plática',
    ]);
    expect(first[6]).toBe('10');
    expect(first[18]).toBe('40');
    expect(rows.slice(at + 1, at + 26).every(([number], index) => number === String(index + 1))).toBe(true);
  });

  it('adds up what the activities cost by a formula over exactly their rows, with its value', () => {
    const sheet = model.sheets[0];
    const from = 1 + (sheet?.rows.findIndex(({ cells }) => cells[0]?.kind === 'quantity') ?? -1);
    const total = sheet?.rows.at(-1)?.cells.at(-1);
    const taken = sampleProgram().activityLine.reduce((sum, { amount }) => sum + amount, 0);
    expect(total).toEqual({ kind: 'formula', formula: `SUM(T${from}:T${from + 24})`, value: taken, look: 'total' });
  });

  it('lists each indicator whole', () => {
    const rows = model.sheets[1]?.rows.slice(-4) ?? [];
    expect(rows.map(({ cells }) => (cells[0]?.kind === 'text' ? cells[0].text : ''))).toEqual([
      'Fin',
      'Propósito',
      'Componente',
      'Actividad',
    ]);
    expect(rows[0]?.cells).toHaveLength(23);
    const cards = model.sheets[2]?.rows.slice(-4) ?? [];
    expect(cards.map(({ cells }) => cells[1])).toEqual(rows.map(({ cells }) => cells[1]));
    // A row as high as its longest text.
    expect(cards.every(({ height = 0 }) => height > 14)).toBe(true);
  });

  it('says that it is a draft until the programme is authorised', () => {
    expect(model.sheets.map(({ print }) => print.stamp)).toEqual(['BORRADOR', 'BORRADOR', 'BORRADOR']);
    expect(workbookOf(true).sheets.map(({ print }) => print.stamp)).toEqual(['', '', '']);
  });

  it('stands without activities too', async () => {
    const empty = workbookOf(false, { ...sampleProgram(), activity: [], activityLine: [], indicator: [] });
    expect((await readWorkbook(writeWorkbook(empty, CREATED_AT))).sheets).toHaveLength(3);
  });
});
