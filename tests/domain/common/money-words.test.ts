import { describe, expect, it } from 'vitest';
import { MAX_CENTAVOS } from '#shared/domain/common/money.ts';
import { moneyAndWords, moneyInWords } from '#shared/domain/common/money-words.ts';

describe('an amount written out', () => {
  it.each([
    [0, 'cero pesos 00/100 M. N.'],
    [5, 'cero pesos 05/100 M. N.'],
    [100, 'un peso 00/100 M. N.'],
    [2_199, 'veintiún pesos 99/100 M. N.'],
    [3_100, 'treinta y un pesos 00/100 M. N.'],
    [10_000, 'cien pesos 00/100 M. N.'],
    [10_100, 'ciento un pesos 00/100 M. N.'],
    [50_000, 'quinientos pesos 00/100 M. N.'],
    [100_000, 'mil pesos 00/100 M. N.'],
    [2_100_000, 'veintiún mil pesos 00/100 M. N.'],
    [10_000_000, 'cien mil pesos 00/100 M. N.'],
    [100_000_000, 'un millón de pesos 00/100 M. N.'],
    [100_000_100, 'un millón un pesos 00/100 M. N.'],
    [200_000_000, 'dos millones de pesos 00/100 M. N.'],
    [284_394_550, 'dos millones ochocientos cuarenta y tres mil novecientos cuarenta y cinco pesos 50/100 M. N.'],
    [100_000_000_000, 'mil millones de pesos 00/100 M. N.'],
    [100_000_000_000_000, 'un billón de pesos 00/100 M. N.'],
    [
      MAX_CENTAVOS,
      'nueve billones novecientos noventa y nueve mil novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve pesos 99/100 M. N.',
    ],
    [-150, 'menos un peso 50/100 M. N.'],
  ])('%d centavos', (amount, words) => {
    expect(moneyInWords(amount)).toBe(words);
  });

  it('stands behind the figure', () => {
    expect(moneyAndWords(150)).toBe('$1.50 (un peso 50/100 M. N.)');
  });
});
