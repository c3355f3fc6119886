import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readDirectorySheet } from '#electron/imports/partners/read-directory-sheet.ts';
import { composeDirectory } from '#shared/documents/compose/directory.ts';
import { composeDirectoryWorkbook } from '#shared/documents/compose/directory-workbook.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { emptyDirectory } from '#shared/domain/partners/directory.ts';
import { importPartners } from '#shared/domain/partners/import-partners.ts';
import { docxOf, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { directorySample } from '#tests/documents/directory/directory-sample.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { afterChanges } from '#tests/domain/partners/directory-builder.ts';

const input = directorySample();
const model = composeDirectory(input);

describe('the «Directorio»', () => {
  it('prints each body in use under its sector, a person and what reaches that person on one line', () => {
    const social = rowsOf(model, 'directorio_tabla_social').map(([name]) => name?.split('\n')[0]);
    expect(social).toEqual([
      'Organismo',
      'Asociación de Adultos Mayores La Espera Grata',
      'Comité de Salud de la Colonia El Ejemplo',
      'Fundación Manos de Prueba, A.C.',
      'Red de Promotoras Rurales Ficticias',
    ]);
    const university = rowsOf(model, 'directorio_tabla_public').slice(-3);
    expect(university[0]?.[0]).toContain('Universidad Pública de Ejemplo (UPE)');
    expect(university[0]?.[3]).toBe('Colima\nJalisco\nMichoacán');
    expect(university[1]).toEqual([
      'Mtra. Lidia Prueba Soto\nCoordinadora de Servicio Social',
      'servicio@upe.ejemplo.mx',
    ]);
    const printed = [...modelTexts(model)].map(({ text }) => text).join('\n');
    // Kept for its history only: counted, not printed.
    expect(printed).not.toContain('Periódico El Supuesto');
    expect(printed).toContain('1 organismo que ya no se usa');
    expect(glyphFindings(model)).toEqual([]);
  });

  it('names what is overdue on the day, the oldest first, and nothing that was done', () => {
    const due = rowsOf(model, 'directorio_tabla_seguimientos').map((row) => [row[0], row[2]]);
    expect(due).toEqual([
      ['Para el', 'Qué sigue'],
      ['10 de marzo de 2026\nVenció hace 6 días', 'Confirmar el día de la plática'],
      ['20 de marzo de 2026\nVence en 4 días', 'Enviar el calendario firmado'],
      ['15 de abril de 2026\nVence en 30 días', 'Pedir la carta compromiso'],
    ]);
  });

  it('says so while there is nobody in it', () => {
    const empty = composeDirectory({ ...input, content: emptyDirectory({ id: 'x', title: '' }) });
    expect([...modelTexts(empty)].map(({ text }) => text).join('\n')).toContain('Todavía no hay organismos');
  });

  it('is whole on its pages', async () => {
    const { bytes, pages } = await pdfOf(model);
    expect(pages).toBeGreaterThan(1);
    expect((await docxOf(model)).length).toBeGreaterThan(10_000);
    if (!installed('pdftotext')) return;
    expect(missingGlyphs(bytes)).toBe(0);
    expect(overlaps(bytes)).toEqual([]);
    expect(pageTexts(bytes).at(-1)).toContain(`Página ${pages} de ${pages}`);
  });
});

describe('the «Directorio» as a workbook', () => {
  it('comes back whole into an empty directory, and brings nothing new to its own', async () => {
    const bytes = writeWorkbook(composeDirectoryWorkbook(input), '2026-03-16T15:00:00.000Z') as Uint8Array<ArrayBuffer>;
    const { table } = await readDirectorySheet({ kind: 'file', name: 'directorio.xlsx', bytes });
    const states = [
      { code: '06', name: 'Colima' },
      { code: '14', name: 'Jalisco' },
      { code: '16', name: 'Michoacán' },
    ];
    const context = { states, answers: new Map(), newId: countingIds() };
    const own = importPartners(input.content, table, context);
    if (!own.ok) throw new Error(own.error.message);
    expect(own.value.rows.map(({ state }) => state).filter((state) => state !== 'present')).toEqual([]);
    expect(own.value.unused).toEqual(['Redes sociales', 'Otros territorios', 'En uso']);

    const empty = emptyDirectory({ id: 'x', title: '' });
    const read = importPartners(empty, table, context);
    if (!read.ok) throw new Error(read.error.message);
    expect([read.value.refused, read.value.doubtful]).toEqual([0, 0]);
    const back = afterChanges(empty, read.value.changes);
    for (const entity of ['partner', 'contact', 'post', 'contactWay', 'partnerTerritory'] as const) {
      expect(back[entity], entity).toHaveLength(input.content[entity].length);
    }
    expect(back.partner.map(({ name }) => name).sort()).toEqual(input.content.partner.map(({ name }) => name).sort());
  });
});
