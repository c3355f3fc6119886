import { describe, expect, test } from 'vitest';
import { bestPart, excerptOf, markedStretches } from '#shared/domain/search/excerpt.ts';
import { countByDocument, foundInOrder, TEXTS_A_DOCUMENT } from '#shared/domain/search/found-order.ts';

const at = (document: number, serial: number): number => document * TEXTS_A_DOCUMENT + serial;

describe('the order of what was found', () => {
  const found = {
    exact: [at(2, 7)],
    start: [at(1, 0), at(1, 3), at(2, 7), at(3, 1)],
    all: [at(1, 0), at(1, 3), at(1, 4), at(2, 7), at(3, 1), at(3, 2)],
  };

  test('whole words, then names, then beginnings, then parts of words; documents as they are given', () => {
    expect(foundInOrder(found, [[3, 1, 2]], 10)).toEqual([at(2, 7), at(1, 0), at(3, 1), at(1, 3), at(3, 2), at(1, 4)]);
  });

  test('one batch of documents before the next, though the next is called so', () => {
    expect(foundInOrder({ ...found, exact: [] }, [[3], [1, 2]], 10)).toEqual([
      at(3, 1),
      at(1, 0),
      at(1, 3),
      at(2, 7),
      at(3, 2),
      at(1, 4),
    ]);
  });

  test('no more than asked for, nothing of other documents, nothing twice', () => {
    expect(foundInOrder(found, [[3, 1, 2]], 3)).toEqual([at(2, 7), at(1, 0), at(3, 1)]);
    expect(foundInOrder(found, [[1]], 10)).toEqual([at(1, 0), at(1, 3), at(1, 4)]);
    expect(foundInOrder({ exact: found.all, start: found.all, all: found.all }, [[1]], 10)).toHaveLength(3);
    expect(foundInOrder({ exact: [], start: [], all: [] }, [[1]], 10)).toEqual([]);
  });

  test('counts by document', () => {
    expect([...countByDocument(found.all)]).toEqual([
      [1, 3],
      [2, 1],
      [3, 2],
    ]);
  });
});

describe('an excerpt', () => {
  test('is of the part that answers best, from where a word begins before where it is inside another', () => {
    expect(bestPart(['Subdirección de Área', 'La dirección general'], ['direccion', 'general'])).toBe(1);
    expect(bestPart(['', ''], ['x'])).toBe(0);
    const body = `${'Subdirección '.repeat(20)} y la Dirección`;
    expect(excerptOf(body, ['direccion'])).toMatch(/la Dirección$/);
  });

  test('marks what answers, accents aside: short words only where they begin', () => {
    const hits = (text: string, words: string[]) =>
      markedStretches(text, words)
        .filter(({ hit }) => hit)
        .map((part) => part.text);
    expect(hits('La Dirección (dirección) y su subdirección', ['direccion'])).toEqual([
      'Dirección',
      'dirección',
      'subdirección',
    ]);
    expect(hits('TV y esTVer', ['tv'])).toEqual(['TV']);
    expect(
      markedStretches('Año, Ánimo', ['an'])
        .map(({ text }) => text)
        .join(''),
    ).toBe('Año, Ánimo');
    expect(hits('Año, Ánimo', ['an'])).toEqual(['Ánimo']);
  });
});
