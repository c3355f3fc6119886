import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLongDate, isoDate, parseSpanishDate } from '#shared/domain/common/dates.ts';
import { id, uuidV7 } from '#shared/domain/common/ids.ts';
import { isBlank, paragraphs, plainText } from '#shared/domain/common/rich-text.ts';
import { editDistance, foldLetters, stemsOf, wordsOf } from '#shared/domain/common/spanish-words.ts';
import { foldText } from '#shared/domain/common/text.ts';

describe('dates', () => {
  it.each([
    ['30 de julio de 2014', '2014-07-30'],
    ['1 de Septiembre del 2020', '2020-09-01'],
    ['1 de setiembre de 2020', '2020-09-01'],
    ['30/07/2014', '2014-07-30'],
    ['5-3-2021', '2021-03-05'],
    [' 2014-07-30 ', '2014-07-30'],
  ])('«%s» is %s', (text, date) => {
    expect(parseSpanishDate(text)).toBe(date);
  });

  it.each(['31 de febrero de 2020', '30 de julioo de 2014', '32/01/2020', 'todo', ''])('«%s» is no date', (text) => {
    expect(parseSpanishDate(text)).toBeUndefined();
  });

  it('prints a day in words and comes back to the same day', () => {
    expect(formatLongDate('2014-07-30')).toBe('30 de julio de 2014');
    expect(formatLongDate('sin fecha')).toBe('sin fecha');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(isoDate.safeParse(day).success).toBe(true);
          expect(parseSpanishDate(formatLongDate(day))).toBe(day);
        },
      ),
    );
  });
});

describe('folding text', () => {
  it('ignores case, accents, punctuation and spaces, and keeps ñ a letter of its own', () => {
    expect(foldText('  Jefe de Departamento.  de PROMOCIÓN, y Afiliación ')).toBe(
      'jefe de departamento de promocion y afiliacion',
    );
    expect(foldText('Año')).not.toBe(foldText('ano'));
  });

  it('takes ñ and accents written as letter plus mark for the same letters', () => {
    expect(foldText('An\u0303o cu\u0301brase')).toBe('año cubrase');
  });

  it('folding letters keeps every position', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'áéÍóÚüñÑaZ .,«»1') }), (text) => {
        expect(foldLetters(text)).toHaveLength(text.length);
      }),
    );
    expect(wordsOf('¿Qué día?').map((word) => [word.raw, word.start])).toEqual([
      ['Qué', 1],
      ['día', 5],
    ]);
  });

  it('stems bring forms of a word together', () => {
    expect([...stemsOf('Recibe la distribución')]).toEqual([...stemsOf('recibir las distribuciones')]);
  });

  it('counts letters that differ', () => {
    expect(editDistance('promocion', 'promosion', 2)).toBe(1);
    expect(editDistance('jefe', 'jefatura', 2)).toBe(3);
  });
});

describe('ids', () => {
  it('are version 7 and sort by time', () => {
    const random = Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
    const early = uuidV7(1_700_000_000_000, random);
    const late = uuidV7(1_700_000_000_001, new Uint8Array(10));
    expect(early).toBe('018bcfe5-6800-7fff-bfff-ffffffffffff');
    expect(id.safeParse(early).success && id.safeParse(late).success).toBe(true);
    expect(early < late).toBe(true);
  });
});

describe('rich text', () => {
  it('is blank with nothing but spaces, and gives a line per block', () => {
    expect(isBlank([{ kind: 'bullet', level: 0, runs: [{ text: ' ' }] }])).toBe(true);
    expect(
      plainText([
        { kind: 'paragraph', runs: [{ text: 'Un ' }, { text: 'plan', bold: true }] },
        { kind: 'numbered', level: 1, runs: [{ text: 'paso' }] },
      ]),
    ).toBe('Un plan\npaso');
  });

  it('makes a paragraph of each line and drops empty ones', () => {
    expect(plainText(paragraphs(' uno \n\n dos'))).toBe('uno\ndos');
  });
});
