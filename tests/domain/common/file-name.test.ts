import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '#shared/domain/common/file-name.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** Everything that has spoilt a name before: separators, devices, marks, halves of signs, and long runs of each. */
const strange = fc
  .array(
    fc.constantFrom(
      'a',
      'ñ',
      '漢',
      '😀',
      '\ud83d',
      '\udc00',
      ' ',
      '.',
      '/',
      '\\',
      ':',
      '*',
      '\0',
      '\n',
      '\u202e',
      'con',
      '.exe',
    ),
    { maxLength: 300 },
  )
  .map((parts) => parts.join(''));

describe('the name of a file that is saved', () => {
  it.each([
    ['Oficio 12 (firmado).pdf', 'Oficio 12 (firmado).pdf'],
    ['Año, señal y ñandú.docx', 'Año, señal y ñandú.docx'],
    ['/home/ana/oficio.pdf', 'oficio.pdf'],
    ['C:\\Temp\\oficio.pdf', 'oficio.pdf'],
    ['nul', '_nul'],
    ['LPT1.txt', '_LPT1.txt'],
    ['console.txt', 'console.txt'],
    ['a:b', 'a_b'],
    ['  acta   final .pdf', 'acta final.pdf'],
    ['oficio\u202Efdp.exe', 'oficiofdp.exe'],
    ['.pdf', 'Archivo.pdf'],
    ['', 'Archivo'],
    ['..', 'Archivo'],
  ])('«%s» is saved as «%s»', (given, kept) => {
    expect(safeFileName(given, 'Archivo')).toBe(kept);
  });

  it('whatever it came as, is one that every system takes, and stays what it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.oneof(strange, fc.string({ maxLength: 100 })), (given) => {
        const name = safeFileName(given, 'Archivo');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
        expect(name).not.toMatch(/^[. ]*$|[. ]$/);
        expect(name.isWellFormed()).toBe(true);
        expect(bytesOf(name)).toBeLessThanOrEqual(250);
        expect(safeFileName(name, 'Archivo')).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});
