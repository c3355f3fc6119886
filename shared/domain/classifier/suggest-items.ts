import type { ClassifierIndex, ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';
import type { ItemSearch } from '#shared/domain/classifier/classifier-search.ts';
import type { BoundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { wordsOf } from '#shared/domain/common/spanish-words.ts';

/**
 * Items that the words of a description speak of, best first; only such as money can stand on. Where the best one is
 * known to be mistaken for another, that other one leads.
 */
export const suggestItems = (
  description: string,
  tools: { readonly index: ClassifierIndex; readonly search: ItemSearch; readonly boundaries: BoundaryCheck },
  limit = 6,
): readonly ClassifierItem[] => {
  const scores = new Map<string, number>();
  const words = [...new Set(wordsOf(description.normalize('NFC')).map((word) => singular(word.folded)))];
  for (const word of words.filter((one) => one.length >= LEAST && !COMMON.has(one)).slice(0, 12)) {
    for (const { item, score } of tools.search(word, 40)) {
      if (takesMoney(tools.index, item)) scores.set(item.code, (scores.get(item.code) ?? 0) + score);
    }
  }
  const most = Math.max(0, ...scores.values());
  const best = [...scores.entries()]
    .filter(([, score]) => score >= most * WORTH)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([code]) => code);
  const instead = best.flatMap((code) => {
    const suggested = tools.boundaries(code, description)?.suggest ?? '';
    return suggested === '' ? [] : [suggested];
  });
  const codes = [...new Set([...instead.flatMap((code) => moneyCodes(tools.index, code)), ...best])].slice(0, limit);
  return codes.flatMap((code) => tools.index.find(code) ?? []);
};

/** Whether a budget's line may name the item: a specific one, or a generic one that isn't divided. */
export const takesMoney = (index: ClassifierIndex, { code, level }: ClassifierItem): boolean =>
  level === 'specific' || (level === 'generic' && index.childrenOf(code).length === 0);

/** A generic item, or the specific ones that it is divided into. */
const moneyCodes = (index: ClassifierIndex, code: string): readonly string[] => {
  const children = index.childrenOf(code);
  return children.length === 0 ? [code] : children.map((child) => child.code);
};

const LEAST = 4;

/** What fits less than this share of the best fits by one chance word. */
const WORTH = 0.6;

/** Words of any request, which speak of no item. */
const COMMON: ReadonlySet<string> = new Set(
  'para como cada todo todos este esta municipio programa compra pago persona servicio ano mes anual'.split(' '),
);

/** Items are named in either number; the search wants the beginning of a word. */
const singular = (word: string): string =>
  word.length > 6 && word.endsWith('es') ? word.slice(0, -2) : word.length > 4 ? word.replace(/s$/, '') : word;
