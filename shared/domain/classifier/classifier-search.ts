import type { ClassifierIndex, ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';
import type { ItemHelp } from '#shared/domain/classifier/item-help.ts';
import { foldText } from '#shared/domain/common/text.ts';

export type ItemHit = { readonly item: ClassifierItem; readonly score: number };

/** Finds items by code or by words; accents, case and word endings don't matter. */
export type ItemSearch = (query: string, limit?: number) => readonly ItemHit[];

type Entry = { readonly item: ClassifierItem; readonly name: readonly string[]; readonly more: readonly string[] };

/**
 * Prepares the search of a classifier; `help` adds what is said of each item to what it can be found by.
 * Every word of the query must begin a word of the item. Best first: the very code, codes that begin so, words of the
 * name (in the query's order before any other), other names and help; the most specific level first, then by code.
 */
export const searchClassifier = (index: ClassifierIndex, help: ItemHelp = { source: '', items: [] }): ItemSearch => {
  const helpWords = new Map(
    help.items.map((entry) => [entry.code, wordsOf(`${entry.goesHere} ${entry.examples.join(' ')}`)]),
  );
  const entries: readonly Entry[] = index.items.map((item) => ({
    item,
    name: wordsOf(item.name),
    more: [...wordsOf(item.variants.join(' ')), ...wordsOf(item.note), ...(helpWords.get(item.code) ?? [])],
  }));
  return (query, limit = 50) => {
    const code = query.replace(/[\s.-]/g, '');
    const hits = /^\d+$/.test(code) ? byCode(entries, code) : byWords(entries, wordsOf(query));
    return hits.sort((a, b) => b.score - a.score || (a.item.code < b.item.code ? -1 : 1)).slice(0, limit);
  };
};

const LEVEL_SCORE = { specific: 3, generic: 2, concept: 1, chapter: 0 } as const;

const byCode = (entries: readonly Entry[], code: string): ItemHit[] => {
  const hits: ItemHit[] = [];
  for (const { item } of entries) {
    if (item.code === code) hits.push({ item, score: 1_000 });
    // «361» is how people say 3610.
    else if (item.code === code.padEnd(4, '0')) hits.push({ item, score: 900 });
    else if (item.code.startsWith(code)) hits.push({ item, score: 500 });
  }
  return hits;
};

const byWords = (entries: readonly Entry[], wanted: readonly string[]): ItemHit[] => {
  if (wanted.length === 0) return [];
  const hits: ItemHit[] = [];
  for (const entry of entries) {
    let score = 0;
    let position = -1;
    for (const word of wanted) {
      const at = entry.name.findIndex((own) => own.startsWith(word));
      if (at >= 0) {
        score += entry.name[at] === word ? 12 : 10;
        if (at === 0) score += 4;
        if (at > position) score += 2;
        position = at;
      } else if (entry.more.some((own) => own.startsWith(word))) score += 3;
      else {
        score = -1;
        break;
      }
    }
    if (score >= 0) hits.push({ item: entry.item, score: score * 10 + LEVEL_SCORE[entry.item.level] });
  }
  return hits;
};

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '');
