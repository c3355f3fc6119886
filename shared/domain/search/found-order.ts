/** How many texts a document may have. The id of a text is its document's number times this, plus its serial. */
export const TEXTS_A_DOCUMENT = 2 ** 20;

/**
 * Ids of texts that hold every word that was looked for, each list ascending: as whole words, as beginnings of words, in
 * any way. Each list holds the one before it.
 */
export type FoundIds = {
  readonly exact: readonly number[];
  readonly start: readonly number[];
  readonly all: readonly number[];
};

/** How many texts of each document were found. */
export const countByDocument = (ids: readonly number[]): ReadonlyMap<number, number> =>
  new Map([...stretches(ids)].map(([number, { from, to }]) => [number, to - from]));

/**
 * The first `most` of what was found in the given documents: whole words before beginnings before parts of words; among
 * these one batch of documents before the next, in a batch what a document is called before what it says, and documents
 * in the order in which they are given.
 */
export const foundInOrder = (
  found: FoundIds,
  batches: readonly (readonly number[])[],
  most: number,
): readonly number[] => {
  const taken: number[] = [];
  let before: readonly number[] = [];
  for (const ids of [found.exact, found.start, found.all]) {
    const fresh = ids.length > before.length;
    if (fresh) for (const documents of batches) takeFrom(ids, before, documents, most, taken);
    if (taken.length >= most) break;
    before = ids;
  }
  return taken.slice(0, most);
};

const takeFrom = (
  ids: readonly number[],
  before: readonly number[],
  documents: readonly number[],
  most: number,
  taken: number[],
): void => {
  const at = stretches(ids);
  for (const number of documents) {
    const first = at.get(number)?.from;
    const name = number * TEXTS_A_DOCUMENT;
    if (first !== undefined && ids[first] === name && !holds(before, name)) taken.push(name);
  }
  for (const number of documents) {
    const { from, to } = at.get(number) ?? { from: 0, to: 0 };
    for (let index = from; index < to && taken.length < most; index += 1) {
      const id = ids[index] as number;
      if (id % TEXTS_A_DOCUMENT !== 0 && !holds(before, id)) taken.push(id);
    }
    if (taken.length >= most) return;
  }
};

/** Where the texts of each document stand in ascending ids. */
const stretches = (ids: readonly number[]): ReadonlyMap<number, { readonly from: number; readonly to: number }> => {
  const at = new Map<number, { readonly from: number; readonly to: number }>();
  let from = 0;
  while (from < ids.length) {
    const number = Math.floor((ids[from] as number) / TEXTS_A_DOCUMENT);
    const to = firstAtLeast(ids, (number + 1) * TEXTS_A_DOCUMENT, from);
    at.set(number, { from, to });
    from = to;
  }
  return at;
};

const holds = (ids: readonly number[], id: number): boolean => ids[firstAtLeast(ids, id, 0)] === id;

const firstAtLeast = (ids: readonly number[], least: number, from: number): number => {
  let low = from;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
