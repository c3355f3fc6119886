import { describe, expect, test } from 'vitest';
import { actionsFor } from '#renderer/modules/guidelines/guideline-actions.ts';
import { CONFIDENCE, shortTitle, validityWords } from '#renderer/modules/guidelines/guideline-words.ts';
import { filterGuidelines, type GuidelineFilter } from '#renderer/modules/guidelines/guidelines-view.ts';
import { parseOpenYear } from '#renderer/modules/guidelines/parse-years.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';

const shipped: Guideline = {
  id: 'LEY',
  origin: 'shipped',
  document: 'Ley ficticia',
  numeral: 'artículo 3',
  requirement: 'Pide una leyenda.',
  section: '',
  fromYear: 2019,
  toYear: null,
  confidence: 'CG',
  source: 'Sin fuente leída',
};
const own: Guideline = {
  ...shipped,
  id: 'own',
  origin: 'desk',
  confidence: 'mesa',
  document: 'Circular 4',
  requirement: 'Pide el logotipo en la portada.',
  fromYear: 2014,
  toYear: 2018,
};
const ids = (filter: Partial<GuidelineFilter>) =>
  filterGuidelines([shipped, own], { query: '', validity: { kind: 'all' }, origin: 'all', ...filter }, 2026).map(
    ({ id }) => id,
  );

describe('the list of guidelines', () => {
  test('is of a year, of everybody or of one, and found by words without accents', () => {
    expect(ids({})).toEqual(['own', 'LEY']);
    expect(ids({ validity: { kind: 'year', year: 2018 } })).toEqual(['own']);
    expect(ids({ validity: { kind: 'year', year: 2026 } })).toEqual(['LEY']);
    expect(ids({ validity: { kind: 'ended' } })).toEqual(['own']);
    expect(ids({ origin: 'shipped' })).toEqual(['LEY']);
    expect(ids({ query: 'ARTICULO leyenda' })).toEqual(['LEY']);
    expect(ids({ query: 'nada de esto' })).toEqual([]);
  });

  test('says when each holds and that what nobody verified is no law', () => {
    expect(validityWords(shipped)).toBe('Desde 2019');
    expect(validityWords(own)).toBe('De 2014 a 2018');
    expect(validityWords({ fromYear: null, toYear: null })).toBe('Sin años anotados');
    expect(validityWords({ fromYear: 2020, toYear: 2020 })).toBe('Solo 2020');
    expect(CONFIDENCE.CG.label).toBe('No verificado');
    expect(shortTitle({ ...own, requirement: 'x'.repeat(500) }).length).toBeLessThanOrEqual(90);
  });

  test('one that ships is looked at and copied, never changed', () => {
    expect(actionsFor(shipped).map(({ action }) => action)).toEqual(['open', 'copy']);
    expect(actionsFor(own).map(({ action }) => action)).toEqual(['open', 'copy', 'end', 'remove']);
  });

  test('a year is four figures, or nothing', () => {
    expect(parseOpenYear(' 2027 ')).toBe(2027);
    expect(parseOpenYear('')).toBeNull();
    for (const typed of ['27', '20277', 'dos mil', '1800', '2026.5']) expect(parseOpenYear(typed)).toBeUndefined();
  });
});
