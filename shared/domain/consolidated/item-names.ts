import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { chapterOf, conceptOf, genericOf } from '#shared/domain/classifier/item-code.ts';
import { foldText } from '#shared/domain/common/text.ts';

/**
 * What the classifiers of a year's budgets call these codes and everything above them. Where two of them disagree, a code
 * has both names and is told to be ambiguous: governments use the fourth figure as they like.
 */
export const itemNames = (
  codes: Iterable<string>,
  classifiers: readonly ClassifierIndex[],
  base: ReadonlyMap<string, string>,
): {
  readonly items: readonly { readonly code: string; readonly name: string }[];
  readonly ambiguousItems: readonly string[];
} => {
  const wanted = new Set<string>();
  for (const code of codes) {
    if (!/^[1-9]\d{3,4}$/.test(code)) continue;
    for (const one of [chapterOf(code), conceptOf(code), genericOf(code), code]) wanted.add(one);
  }
  const ambiguousItems: string[] = [];
  const items = [...wanted].sort().flatMap((code) => {
    const names = new Map<string, string>();
    for (const classifier of classifiers) {
      const name = classifier.find(code)?.name.trim() ?? '';
      if (name !== '' && !names.has(foldText(name))) names.set(foldText(name), name);
    }
    if (names.size > 1) ambiguousItems.push(code);
    const name = names.size > 0 ? [...names.values()].join(' / ') : base.get(code);
    return name === undefined ? [] : [{ code, name }];
  });
  return { items, ambiguousItems };
};
