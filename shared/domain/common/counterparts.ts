import { foldText } from '#shared/domain/common/text.ts';

/**
 * Which row of another copy stands for each row of this one: by id, then by what it is called, accents and capitals
 * apart. Rows without words, and those that have no counterpart, are left out.
 */
export const counterparts = <R extends { readonly id: string }>(
  from: readonly R[],
  to: readonly R[],
  wordsOf: (row: R) => string,
): ReadonlyMap<string, string> => {
  const ids = new Set(to.map((row) => row.id));
  const byWords = new Map([...to].reverse().map((row) => [foldText(wordsOf(row)), row.id]));
  byWords.delete('');
  return new Map(
    from.flatMap((row) => {
      const other = ids.has(row.id) ? row.id : byWords.get(foldText(wordsOf(row)));
      return other === undefined ? [] : [[row.id, other] as const];
    }),
  );
};
