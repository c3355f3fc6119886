import { describe, expect, it } from 'vitest';
import { composeLetter, type LetterInput } from '#shared/documents/compose/letter.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import type { ActRow, ReviewAct, ReviewContent } from '#shared/domain/review/review.ts';
import { docxOf, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const SHA = 'abcdef0123456789'.repeat(4);

const actOf = (number: number, act: ReviewAct, more: Partial<ActRow> = {}): ActRow => ({
  id: uuid(number),
  rank: `a${number}`,
  act,
  on: '2026-02-03',
  officerName: act === 'send' ? 'Rosa Ejemplo Prueba' : 'Luis Muestra Ficticia',
  postName: act === 'send' ? 'Jefa de Departamento' : 'Director',
  reason: '',
  contentSha: SHA,
  delivery: null,
  letterNumber: `DP/${number}/2026`,
  recordedBy: '',
  scanSha: null,
  ...more,
});

/** Sent, returned with two observations, sent again, authorised. */
const review: ReviewContent = {
  review: [{ id: uuid(0), kind: 'annual-program' }],
  act: [
    actOf(1, 'send', { delivery: 1 }),
    actOf(2, 'return', { reason: 'Faltan lugares y un responsable.', recordedBy: 'Rosa Ejemplo Prueba', delivery: 2 }),
    actOf(3, 'send', { delivery: 3 }),
    actOf(4, 'authorise', { delivery: 4 }),
  ],
  observation: [
    { section: 'schedule', rowId: uuid(50), text: 'Diga en qué municipios se hará.' },
    { section: '', rowId: null, text: 'Falta un responsable.' },
  ].map((row, index) => ({
    ...row,
    id: uuid(60 + index),
    rank: `a${index}`,
    actId: uuid(2),
    answer: '',
    answeredBy: '',
    answeredOn: '' as const,
  })),
  justification: [],
  correction: [],
};

const letterOf = (number: number, more: Partial<LetterInput> = {}): DocumentModel =>
  composeLetter({
    review,
    actId: uuid(number),
    documentTitle: 'Que nadie se quede sin saber',
    programName: 'Programa ficticio de afiliación',
    fiscalYear: 2026,
    institution,
    recipient: { name: 'Luis Muestra Ficticia', position: 'Director' },
    sectionName: (key) => (key === 'schedule' ? 'Actividades y calendario' : ''),
    rowName: (rowId) => (rowId === uuid(50) ? 'Actividad 3' : ''),
    ...more,
  });
const textOf = (model: DocumentModel) => [...modelTexts(model)].map(({ text }) => text).join('\n');

describe('the letters of a Vo.Bo.', () => {
  const half = 'abcdef01 23456789 abcdef01 23456789';

  it('of sending say what goes, in which version and round, with the hash short and in full', () => {
    const letter = letterOf(3);
    expect(textOf(letter)).toContain('Oficio de envío');
    expect(textOf(letter)).toContain('Es la versión 1, ronda 2.');
    expect(rowsOf(letter, 'oficio_documento').at(-1)?.[1]).toBe(`abcd ef01 2345\n${half}\n${half}`);
  });

  it('carry a receipt with folio, hash and room to sign', () => {
    expect(rowsOf(letterOf(3), 'oficio_acuse_datos')[0]).toEqual(['Folio', 'PRG-2026-003']);
    expect(rowsOf(letterOf(1), 'oficio_acuse_datos')[3]?.[1]).toContain('abcd ef01 2345');
  });

  it('of returning give the reason and every observation with its place, and who recorded it from paper', () => {
    const letter = letterOf(2);
    expect(textOf(letter)).toContain('Motivo de la devolución: Faltan lugares y un responsable.');
    expect(rowsOf(letter, 'oficio_observaciones').slice(1)).toEqual([
      ['1', 'Actividades y calendario\nActividad 3', 'Diga en qué municipios se hará.'],
      ['2', 'Todo el documento', 'Falta un responsable.'],
    ]);
    expect(textOf(letter)).toContain('Registrado en Cauce por Rosa Ejemplo Prueba');
  });

  it('say what holds after a correction, and that it was corrected', () => {
    const reason = 'Se copió mal (ficticia).';
    const signed = { on: '2026-03-02', officerName: 'Elena Firma Ficticia', postName: 'Secretaria' };
    const how = { scanSha: null, reason, recordedBy: 'Rosa Ejemplo Prueba', at: '2026-03-05T15:00:00.000Z' };
    const correction = [{ id: uuid(70), actId: uuid(2), letterNumber: 'DG/51/2026', ...signed, ...how }];
    const letter = letterOf(2, { review: { ...review, correction } });
    expect(textOf(letter)).toContain('Oficio número: DG/51/2026');
    expect(textOf(letter)).toContain('Elena Firma Ficticia');
    expect(textOf(letter)).toContain(`Datos del oficio corregidos en Cauce por Rosa Ejemplo Prueba. Motivo: ${reason}`);
    expect(rowsOf(letter, 'oficio_acuse_datos')[0]).toEqual(['Folio', 'PRG-2026-002']);
    expect(textOf(letterOf(4, { review: { ...review, correction } }))).not.toContain('corregidos');
  });

  it('of authorising say which version, and carry no draft mark', () => {
    const letter = letterOf(4);
    expect(textOf(letter)).toContain('Se autoriza la versión 1, tal como se envió en la ronda 2.');
    expect(letter.watermark).toBeNull();
    expect(() => rowsOf(letter, 'oficio_observaciones')).toThrow();
  });

  it('of recalling and of opening another version exist too', () => {
    const course = { ...review, act: [...review.act, actOf(5, 'reopen', { reason: 'Cambió el presupuesto.' })] };
    expect(textOf(letterOf(5, { review: course }))).toContain('se abrió la versión 2');
    const recalled = { ...review, act: [actOf(1, 'send', { delivery: 1 }), actOf(2, 'recall', { delivery: 2 })] };
    expect(textOf(letterOf(2, { review: recalled }))).toContain('Se retira el envío');
    expect(rowsOf(letterOf(2, { review: recalled }), 'oficio_acuse_datos')[0]?.[1]).toBe('PRG-2026-002');
  });

  it('leave lines to fill in by hand where a number or a name is missing', () => {
    const course = { ...review, act: [actOf(1, 'send', { letterNumber: '', delivery: 1 })] };
    const letter = letterOf(1, { review: course, recipient: { name: '', position: '' } });
    expect(textOf(letter)).toContain('Oficio número: ____');
  });

  it('of an act that is not there are refused', () => {
    expect(() => letterOf(9)).toThrow(/ya no está en la historia/);
  });

  it.skipIf(!installed('pdftotext')).each([1, 2, 3, 4])(
    'letter %i takes a page and its receipt another',
    async (number) => {
      const { bytes, pages } = await pdfOf(letterOf(number));
      expect(pages).toBe(2);
      expect(overlaps(bytes)).toEqual([]);
      expect(missingGlyphs(bytes)).toBe(0);
      expect((await pdfOf(letterOf(number))).bytes).toEqual(bytes);
    },
  );

  it.skipIf(!hasValidator())('hold to the schema of Word', async () => {
    expect(await schemaErrors(await docxOf(letterOf(2)))).toEqual([]);
  });
});
