import { describe, expect, it } from 'vitest';
import { composeAnnualProgram } from '#shared/documents/compose/annual-program.ts';
import { composeCompliance } from '#shared/documents/compose/compliance.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { emptyAnnualProgram } from '#shared/domain/annual-program/annual-program.ts';
import { emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  programInput,
  sampleGuidelines,
  sampleLines,
  sampleProgram,
  shippedProfile,
} from '#tests/documents/annual-program/annual-program-sample.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { institution, sampleDiagnosis } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';

const model = composeAnnualProgram(programInput());
const textOf = (of: DocumentModel) => [...modelTexts(of)].map(({ text }) => text).join('\n');
const headings = (of: DocumentModel) =>
  of.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number} ${block.text}`.trim()] : [])),
  );
const textTools = installed('pdftotext');

describe('the «Programa anual» on paper', () => {
  it('follows the sections of its profile, after a cover without number', () => {
    const { sections } = shippedProfile('mir');
    expect(headings(model)).toEqual(
      sections.filter(({ kind }) => kind !== 'cover').map(({ title }, index) => `${index + 1}. ${title}`),
    );
    const turned = { ...shippedProfile('mir'), sections: sections.toReversed() };
    expect(headings(composeAnnualProgram(programInput({ profile: turned })))[0]).toBe('1. Anexos');
  });

  it('marks the months of each activity with a sign that needs no colour', () => {
    const rows = rowsOf(model, 'programa_cronograma');
    expect(rows).toHaveLength(26);
    expect(rows[1]?.slice(3)).toEqual(['■', '', '', '■', '', '', '■', '', '', '■', '', '']);
    expect(rows[5]?.[2]).toBe('Sin responsable');
  });

  it('gives each activity its figures, the sum of its year and its cost', () => {
    expect(rowsOf(model, 'programa_metas')[1]?.slice(2)).toEqual([
      'plática',
      '10',
      '',
      '',
      '10',
      '',
      '',
      '10',
      '',
      '',
      '10',
      '',
      '',
      '40',
      '$1,000.01',
    ]);
  });

  it('names the three groups that the programme does not reach', () => {
    expect(textOf(model)).toContain('El programa alcanza 15 de 18 grupos.');
    expect(textOf(model)).toContain(
      'No se alcanzan estos 3 grupos: Grupo ficticio 15; Grupo ficticio 16; Grupo ficticio 17.',
    );
    expect(rowsOf(model, 'programa_grupos')[16]).toEqual([
      'Grupo ficticio 15',
      'No',
      '25 (incompleta: falta dónde, cuándo o cuánto)',
    ]);
  });

  it('says which finding no strategy answers', () => {
    expect(textOf(model)).toContain('Ninguna estrategia atiende el hallazgo 5.');
  });

  it('sums the lines that the activities use by item and month, to the centavo', () => {
    const used = sampleLines().slice(0, 8);
    const annual = used.reduce((sum, line) => sum + line.annual, 0);
    const rows = rowsOf(model, 'programa_presupuesto');
    const whole = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
    expect(rows.at(-1)?.at(-1)).toBe(whole.format(annual / 100));
    const taken = sampleProgram().activityLine.reduce((sum, { amount }) => sum + amount, 0);
    expect(rowsOf(model, 'programa_renglones').at(-1)?.[1]).toBe(whole.format(taken / 100));
  });

  it('shows indicators as the POA’s table or as the MIR with a card each, as the profile asks', () => {
    expect(rowsOf(model, 'programa_mir').map(([level]) => level)).toEqual([
      'Nivel',
      'Fin',
      'Propósito',
      'Componente',
      'Actividad',
    ]);
    expect(rowsOf(model, 'programa_ficha_4')[0]?.[0]).toMatch(/^4\. Porcentaje ficticio/);
    const poa = composeAnnualProgram(programInput({ profile: shippedProfile('poa') }));
    expect(rowsOf(poa, 'programa_indicadores_poa')).toHaveLength(5);
    expect(rowsOf(poa, 'programa_ficha_4')[0]?.[0]).toMatch(/^4\. Porcentaje ficticio/);
    expect(() => rowsOf(poa, 'programa_mir')).toThrow();
  });

  it('keeps the line of a role for which nobody signs yet', () => {
    const block = model.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'signatures');
    expect(block?.kind === 'signatures' ? block.people.map(({ role, name }) => [role, name]) : []).toEqual([
      ['Elaboró', 'Rosa Ejemplo Prueba'],
      ['Revisó', ''],
      ['Vo.Bo.', 'Luis Muestra Ficticia'],
    ]);
  });

  it('is a draft until it is authorised, and then says by whom', () => {
    expect(model.watermark).toBe('BORRADOR');
    const authorised = composeAnnualProgram(
      programInput({
        authorisation: {
          officerName: 'Luis Muestra Ficticia',
          postName: 'Director',
          on: '2026-02-03',
          letterNumber: 'DP/12/2026',
          version: 1,
        },
      }),
    );
    expect(authorised.watermark).toBeNull();
    expect(textOf(authorised)).toContain('DP/12/2026');
  });

  it('stays whole where nothing was captured', async () => {
    const [row] = sampleProgram().annualProgram;
    const [diagnosis] = sampleDiagnosis().diagnosis;
    if (!row || !diagnosis) throw new Error('The samples are empty');
    const empty = composeAnnualProgram(
      programInput({
        content: emptyAnnualProgram({ ...row, title: '' }),
        diagnosis: emptyDiagnosis(diagnosis),
        lines: [],
        guidelines: [],
        itemNames: new Map(),
        programName: '',
      }),
    );
    expect((await pdfOf(empty)).pages).toBeGreaterThan(5);
  });
});

describe('the compliance sheet', () => {
  const sheet = composeCompliance({
    content: sampleProgram(),
    guidelines: sampleGuidelines,
    programName: 'Programa ficticio de afiliación',
    institution,
    final: false,
    signatures: [],
  });

  it('prints those of the year with their answer, and says which nobody verified', () => {
    expect(rowsOf(sheet, 'cumplimiento_lineamientos').map((row) => row[3])).toEqual([
      'Respuesta',
      'Cumple',
      'Sin contestar',
    ]);
    expect(textOf(sheet)).toContain('Faltan por contestar 1 de 2 lineamientos vigentes.');
    expect(rowsOf(sheet, 'cumplimiento_lineamientos')[1]?.[1]).toContain('No verificado');
  });

  it.skipIf(!textTools)('fits one page', async () => {
    expect((await pdfOf(sheet)).pages).toBe(1);
  });
});

describe('the files of an annual programme', () => {
  it('are the same bytes for the same programme', async () => {
    const again = composeAnnualProgram(programInput());
    expect((await pdfOf(again)).bytes).toEqual((await pdfOf(model)).bytes);
    expect(await docxOf(again)).toEqual(await docxOf(model));
  });

  it.skipIf(!textTools)('print every amount whole, nothing over anything else, no empty page', async () => {
    const { bytes, pages } = await pdfOf(model);
    const told = modelAmounts(model);
    expect(told.length).toBeGreaterThan(50);
    // Charts print figures of their own beside those of the tables.
    expect(missingFrom(pdfAmounts(bytes), told)).toEqual([]);
    expect(docxAmounts(await docxOf(model))).toEqual(told);
    expect(overlaps(bytes)).toEqual([]);
    expect(missingGlyphs(bytes)).toBe(0);
    const texts = pageTexts(bytes);
    expect(texts).toHaveLength(pages);
    for (const text of texts) expect(text.trim().split('\n').length).toBeGreaterThan(3);
    expect(texts[2]).toContain('Resumen en una página');
    expect(texts[3]).not.toContain('Resumen en una página');
  });

  it.skipIf(!hasValidator())('hold to the schema of Word', async () => {
    expect(await schemaErrors(await docxOf(model))).toEqual([]);
  });
});

/** What of `wanted` isn't among `found`, as many times as it is wanted. */
const missingFrom = (found: readonly string[], wanted: readonly string[]): readonly string[] => {
  const left = [...found];
  return wanted.filter((amount) => {
    const at = left.indexOf(amount);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
