import { describe, expect, it } from 'vitest';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { itemNames } from '#shared/domain/consolidated/item-names.ts';
import { classifierOf, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';

const base = new Map(shippedBase.items.map(({ code, name }) => [code, name]));
const classifier = (name: string) => indexClassifier(classifierOf([['3611', name]]), shippedBase);

describe('the names of a year’s items', () => {
  it('reach up to the chapter, and come from the base where no classifier is chosen', () => {
    const { items, ambiguousItems } = itemNames(['3611', 'X1', ''], [], base);
    expect(items.map(({ code }) => code)).toEqual(['3000', '3600', '3610']);
    expect(ambiguousItems).toEqual([]);
  });

  it('are one where two classifiers differ in accents only, and both where they mean different things', () => {
    const same = itemNames(['3611'], [classifier('Difusión en radio'), classifier('DIFUSION EN RADIO')], base);
    expect(same.items.at(-1)).toEqual({ code: '3611', name: 'Difusión en radio' });
    expect(same.ambiguousItems).toEqual([]);
    const apart = itemNames(['3611'], [classifier('Difusión en radio'), classifier('Gastos de propaganda')], base);
    expect(apart.items.at(-1)?.name).toBe('Difusión en radio / Gastos de propaganda');
    expect(apart.ambiguousItems).toEqual(['3611']);
  });
});
