import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readBudgetSheet } from '#electron/imports/budget/read-budget-sheet.ts';
import { importLines } from '#shared/domain/budget/import-lines.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { budgetWith, classifier, countingIds } from '#tests/domain/budget/budget-builder.ts';

const content = budgetWith();

/** An office's sheet as another program writes it: titles, merged cells, months as dates, formulas, percents, notes. */
const officeSheet = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Instrucciones').addRow(['Llene la hoja «POA»']);
  workbook.addWorksheet('Listas', { state: 'hidden' }).addRow(['3611']);
  const sheet = workbook.addWorksheet('POA');
  sheet.addRow(['SECRETARÍA FICTICIA']);
  sheet.mergeCells('A1:F1');
  sheet.addRow([]);
  sheet.addRow([
    'No. partida',
    'Concepto del gasto',
    'Área',
    'Total',
    new Date(Date.UTC(2026, 0, 1)),
    new Date(Date.UTC(2026, 1, 1)),
    new Date(Date.UTC(2026, 11, 1)),
  ]);
  for (const column of ['E', 'F', 'G']) sheet.getCell(`${column}3`).numFmt = 'mmm-yy';
  sheet.addRow([
    3611,
    { richText: [{ text: 'Espots ' }, { text: 'de radio', font: { bold: true } }] },
    'Promoción y Afiliación',
    { formula: 'SUM(E4:G4)', result: 600.3 },
    100.1,
    200.1,
    300.1,
  ]);
  sheet.addRow([null, 'Perifoneo', 'Promoción y Afiliación', { formula: 'SUM(E5:G5)', result: 30 }, 10, 10, 10]);
  sheet.mergeCells('A4:A5');
  sheet.addRow(['3612', { text: 'Lonas', hyperlink: 'https://ejemplo.mx' }, 'Inscripción', 12, 0.25, 0.25, 0.5]);
  for (const column of ['E', 'F', 'G']) sheet.getCell(`${column}6`).numFmt = '0%';
  sheet.addRow(['TOTAL', null, null, { formula: 'SUM(D4:D6)', result: 642.3 }]);
  sheet.getCell('B4').note = 'revisar';
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
};

describe('a sheet that an office made with another program', () => {
  it('is read by its heading, its merged cells and its months, to the centavo', async () => {
    const { table, notices } = await readBudgetSheet({ kind: 'file', name: 'poa.xlsx', bytes: await officeSheet() });
    expect(table.name).toBe('POA');
    expect(notices.join('\n')).toMatch(/«Listas» está oculta.*D4, D5 y D7.*No se leyeron: «Instrucciones»/s);
    const read = importLines(content, table, {
      classifier,
      otherYears: [],
      boundaries: () => undefined,
      newId: countingIds(),
    });
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.rows.map((row) => `${row.line} ${row.state}`)).toEqual([
      '1 skipped',
      '3 skipped',
      '4 new',
      '5 new',
      '6 new',
      '7 skipped',
    ]);
    const lines = applyChanges(content, read.value.changes).line;
    expect(
      lines.map(({ itemCode, description, annual, m01, m02, m12 }) => [itemCode, description, annual, m01, m02, m12]),
    ).toEqual([
      ['3611', 'Espots de radio', 60_030, 10_010, 20_010, 30_010],
      ['3611', 'Perifoneo', 3_000, 1_000, 1_000, 1_000],
      ['3612', 'Lonas', 1_200, 300, 300, 600],
    ]);
  });
});
