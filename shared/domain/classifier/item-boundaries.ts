import type { ItemBoundaries } from '#shared/domain/classifier/item-help.ts';
import { wordsOf } from '#shared/domain/common/spanish-words.ts';

export type Boundary = ItemBoundaries['boundaries'][number];

/** The boundary that a line of this item and description crosses, the first of the list; undefined where all is well. */
export type BoundaryCheck = (itemCode: string, description: string) => Boundary | undefined;

/** Prepares the check, which runs over every line of a budget as somebody types. */
export const boundaryCheck = ({ words, boundaries }: ItemBoundaries): BoundaryCheck => {
  const lists = new Map(Object.entries(words).map(([name, patterns]) => [name, patterns.map(readPattern)]));
  const byItem = new Map<string, Boundary[]>();
  for (const boundary of boundaries) {
    for (const list of [...boundary.where, ...boundary.unless]) {
      if (!lists.has(list)) throw new Error(`${boundary.code} names the list «${list}», which isn't there`);
    }
    for (const item of boundary.items) byItem.set(item, [...(byItem.get(item) ?? []), boundary]);
  }
  const memory = new Map<string, Boundary | undefined>();
  return (itemCode, description) => {
    const item = itemCode.slice(0, 3);
    const watched = byItem.get(item);
    if (!watched) return undefined;
    const key = `${item}\n${description}`;
    if (memory.has(key)) return memory.get(key);
    const said = wordsOf(description.normalize('NFC')).map((word) => word.folded);
    const known = new Map<string, boolean>();
    const hasList = (name: string): boolean => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const found = lists.get(name)?.some((pattern) => matches(said, pattern)) === true;
      known.set(name, found);
      return found;
    };
    const has = (names: readonly string[]) => names.some(hasList);
    const crossed = watched.find(({ where, unless }) => (where.length === 0 || has(where)) && !has(unless));
    if (memory.size > 50_000) memory.clear();
    memory.set(key, crossed);
    return crossed;
  };
};

type Term = { readonly text: string; readonly begins: boolean };

const readPattern = (pattern: string): readonly Term[] =>
  pattern.split(' ').map((term) => ({ text: term.replace(/\*$/, ''), begins: term.endsWith('*') }));

const matches = (said: readonly string[], pattern: readonly Term[]): boolean => {
  for (let start = 0; start + pattern.length <= said.length; start += 1) {
    let offset = 0;
    while (offset < pattern.length && fits(said[start + offset] ?? '', pattern[offset])) offset += 1;
    if (offset === pattern.length) return true;
  }
  return false;
};

const fits = (word: string, term: Term | undefined): boolean =>
  term !== undefined && (term.begins ? word.startsWith(term.text) : word === term.text);
