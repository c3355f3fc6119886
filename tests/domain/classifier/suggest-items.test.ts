import { describe, expect, it } from 'vitest';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { suggestItems } from '#shared/domain/classifier/suggest-items.ts';
import {
  classifierOf,
  shippedBase,
  shippedBoundaries,
  shippedHelp,
} from '#tests/domain/classifier/shipped-catalogues.ts';

const tools = (items: Parameters<typeof classifierOf>[0] = []) => {
  const index = indexClassifier(classifierOf(items), shippedBase);
  return { index, search: searchClassifier(index, shippedHelp), boundaries: boundaryCheck(shippedBoundaries) };
};
const codes = (description: string, items?: Parameters<typeof classifierOf>[0]) =>
  suggestItems(description, tools(items)).map((item) => item.code);

describe('suggesting an item for what somebody needs', () => {
  it('finds it by the plain words of the request', () => {
    expect(codes('Gasolina para las visitas a los huertos')).toContain('2610');
    expect(codes('Impresión de 500 carteles')).toContain('3360');
    expect(codes('Playeras para los promotores')[0]).toMatch(/^27/);
  });

  it('only offers what money can stand on', () => {
    const divided = codes('Impresión de carteles', [['3361', 'Impresión de documentos oficiales y carteles']]);
    expect(divided).toContain('3361');
    expect(divided).not.toContain('3360');
    for (const code of codes('Servicios de comunicación social')) expect(code).not.toMatch(/00$/);
  });

  it('says nothing of words that speak of no item', () => {
    expect(codes('para el programa de este año')).toEqual([]);
    expect(codes('')).toEqual([]);
  });
});
