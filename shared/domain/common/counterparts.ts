import { foldText } from '#shared/domain/common/text.ts';

/**
 * Which row of another copy stands for each row of this one: by id, then by what it is called, accents and capitals
 * apart. Rows without words, and those that have no counterpart, are left out; so are those for which several would do,
 * since any of them were a guess.
 */
export const counterparts = <R extends { readonly id: string }>(
  from: readonly R[],
  to: readonly R[],
  wordsOf: (row: R) => string,
): ReadonlyMap<string, string> => {
  const ids = new Set(to.map((row) => row.id));
  const byWords = Map.groupBy(to, (row) => foldText(wordsOf(row)));
  byWords.delete('');
  return new Map(
    from.flatMap((row) => {
      const [only, ...others] = ids.has(row.id) ? [row] : (byWords.get(foldText(wordsOf(row))) ?? []);
      return only === undefined || others.length > 0 ? [] : [[row.id, only.id] as const];
    }),
  );
};
