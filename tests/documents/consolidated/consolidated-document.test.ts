import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { composeConsolidated } from '#shared/documents/compose/consolidated.ts';
import { composeConsolidatedWorkbook } from '#shared/documents/compose/consolidated-workbook.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { MONEY_VIEWS, viewSums } from '#shared/domain/consolidated/consolidated-totals.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { sampleConsolidated, sampleInput } from '#tests/documents/consolidated/consolidated-sample.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps } from '#tests/documents/pdf/pdf-inspection.ts';
import { CREATED_AT, pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { hasCalc, sheetsInOffice } from '#tests/documents/xlsx/spreadsheet.ts';

const sample = sampleConsolidated();
const model = composeConsolidated(sampleInput(sample));
const sums = viewSums(sample);
const textOf = (of: DocumentModel) => [...modelTexts(of)].map(({ text }) => text).join('\n');
const charts = (of: DocumentModel) =>
  of.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'chart');

/** Programmes without money, goals or anything else yet. */
const bare = {
  ...sample,
  cells: [],
  dossiers: sample.dossiers.map((dossier) => ({ ...dossier, activities: [], indicators: [], used: 0 })),
};

describe('the «Consolidado» on paper', () => {
  it('gives the same total in every table, each peso once', () => {
    // Worked out by hand from the sample: lines of three budgets; the department's copy lies in its directorate's.
    expect(sums).toEqual({
      asked: 12_080_166_806,
      authorised: 10_812_000_000,
      modified: 10_712_000_000,
      distribution: 9_612_000_000,
    });
    const figures = MONEY_VIEWS.map((view) => formatMoney(sums[view], false));
    for (const table of ['consolidado_partidas', 'consolidado_departamentos']) {
      expect(rowsOf(model, table).at(-1)).toEqual(['Total', ...figures]);
    }
    expect(rowsOf(model, 'consolidado_programas').at(-1)).toEqual(['Total', ...figures, '4,250,000.00']);
    expect(rowsOf(model, 'consolidado_meses_asked').at(-1)?.at(-1)).toBe(figures[0]);
    expect(rowsOf(model, 'consolidado_meses_modified').at(-1)?.at(-1)).toBe(figures[2]);
  });

  it('says of each sum what it is made of, and how it was counted', () => {
    const text = textOf(model);
    for (const words of [
      'Solicitado: los renglones de los anteproyectos, como están ahora.',
      'Modificado: lo autorizado con las adecuaciones registradas.',
      'comparten el presupuesto «Anteproyecto 2026 de Ferias»: se cuenta una sola vez.',
      'Lo de «Copia de Promoción» es lo que «Anteproyecto 2026 de Salud» distribuyó a Promoción y Afiliación con el oficio DS/014/2026',
      '$580,000.00 de autorización en oficios que todavía no se registran: no se suman.',
      'quedan $1.00 sin mes',
      'Un expediente archivado no se cuenta.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('leaves blank what counts in another row', () => {
    const rows = rowsOf(model, 'consolidado_programas');
    expect(rows.find(([name]) => name?.startsWith('Rutas saludables'))?.slice(1)).toEqual(['', '', '', '', '0.00']);
    expect(rows.find(([name]) => name?.includes('Se cuenta en «Anteproyecto 2026 de Salud»'))?.[1]).toBe('');
  });

  it('lists goals without adding them, and tells where each dossier goes', () => {
    const goals = rowsOf(model, 'consolidado_actividades');
    expect(goals).toHaveLength(9);
    expect(goals.some(([first]) => first === 'Total')).toBe(false);
    expect(rowsOf(model, 'consolidado_indicadores')[1]?.slice(-2)).toEqual(['52.5 (2025)', '80']);
    const states = rowsOf(model, 'consolidado_estados');
    expect(states[1]?.[3]).toContain('Programa anual: Devuelto con correcciones, ronda 2');
    expect(states[1]?.[3]).toContain('2 observaciones por contestar');
    expect(states.at(-2)?.[1]).toBe('Recorrido terminado');
    expect(states.at(-1)?.[2]).toBe('Nadie todavía');
  });

  it('has charts where there is money, and says what is missing where there is none', () => {
    expect(charts(model).map(({ id }) => id)).toEqual(['consolidado_grafica_capitulo', 'consolidado_grafica_mes']);
    const empty = composeConsolidated(sampleInput(bare));
    expect(charts(empty)).toEqual([]);
    expect(textOf(empty)).toContain('Los presupuestos todavía no tienen importes.');
    expect(textOf(empty)).toContain('Ningún programa anual tiene todavía indicadores ni actividades.');
  });

  it.skipIf(!installed('pdftotext'))(
    'prints every figure in PDF and Word, whole',
    async () => {
      const { bytes } = await pdfOf(model);
      expect(pdfAmounts(bytes)).toEqual(expect.arrayContaining([...new Set(modelAmounts(model))]));
      expect(missingGlyphs(bytes)).toBe(0);
      expect(overlaps(bytes)).toEqual([]);
      const docx = await docxOf(model);
      expect(docxAmounts(docx)).toEqual(modelAmounts(model));
      if (hasValidator()) expect(schemaErrors(docx)).toEqual([]);
    },
    120_000,
  );
});

describe('the workbook of the «Consolidado»', () => {
  const workbook = composeConsolidatedWorkbook(sampleInput(sample));
  const rows = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];

  it('has a row for each item and month, codes as text, and one for what has no month', () => {
    const items = rows('Partidas y meses').filter(({ cells }) => cells[1]?.kind === 'code' && cells.length === 9);
    const codes = new Set(items.map(({ cells }) => (cells[1]?.kind === 'code' ? cells[1].text : '')));
    expect(codes.size).toBe(9);
    expect(items).toHaveLength(9 * 12 + 1);
    expect(items.find(({ cells }) => cells[4]?.kind === 'text' && cells[4].text === 'sin mes')?.cells[5]).toEqual({
      kind: 'money',
      amount: 100,
      look: 'body',
    });
  });

  it('adds up by formulas that follow a filter, with their values', () => {
    const sheet = rows('Partidas y meses');
    const total = sheet.at(-1)?.cells.slice(5);
    const first = sheet.findIndex(({ cells }) => cells[0]?.kind === 'code') + 1;
    const last = sheet.length - 1;
    expect(total).toEqual(
      MONEY_VIEWS.map((view, index) => {
        const column = 'FGHI'.charAt(index);
        const formula = `SUBTOTAL(9,${column}${first}:${column}${last})`;
        return { kind: 'formula', formula, value: sums[view], look: 'total' };
      }),
    );
    // One row for each programme, and one for the budget that two share.
    expect(rows('Programas').filter(({ cells }) => cells.length === 8)).toHaveLength(1 + 6 + 1);
    expect(rows('Metas').at(-1)?.cells[0]).toMatchObject({ text: 'Promoción en mercados' });
  });

  it('reads back with its sheets, and a spreadsheet computes the same totals', async () => {
    const bytes = writeWorkbook(workbook, CREATED_AT);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Partidas y meses',
      'Programas',
      'Departamentos',
      'Metas',
      'Estado',
    ]);
    if (!hasCalc()) return;
    const computed = sheetsInOffice(bytes);
    for (const name of ['Partidas y meses', 'Programas', 'Departamentos']) {
      const total = computed
        .get(name)
        ?.findLast(([first]) => first === 'Total')
        ?.filter((cell) => /^\d/.test(cell));
      expect(total?.slice(0, 4).map(Number)).toEqual(MONEY_VIEWS.map((view) => sums[view] / 100));
    }
  }, 120_000);
});
