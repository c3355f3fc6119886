import { generateNKeysBetween } from 'fractional-indexing';

export type RankedRow = { readonly id: string; readonly rank: string };

/** New order keys, and the rows that must get another key because no key fits between their neighbours. */
export type Ranks = {
  readonly ranks: readonly string[];
  readonly reranked: readonly { readonly id: string; readonly rank: string }[];
};

/** Keys grow with every insertion at the same spot; the schema ends them at 200 characters. */
const LONGEST_RANK = 120;

/**
 * Order keys for `count` rows that shall stand at `index` (0-based) among `rows`, which are in display order. Rows that
 * share a key, or whose keys another program made up, are given new ones.
 */
export const ranksAt = (rows: readonly RankedRow[], index: number, count: number): Ranks => {
  const at = Math.max(0, Math.min(index, rows.length));
  const ranks = keysBetween(rows[at - 1]?.rank ?? null, rows[at]?.rank ?? null, count);
  if (ranks) return { ranks, reranked: [] };
  const fresh = generateNKeysBetween(null, null, rows.length + count);
  const reranked = rows
    .map((row, position) => ({
      id: row.id,
      rank: fresh[position < at ? position : position + count] ?? row.rank,
      old: row.rank,
    }))
    .filter((row) => row.rank !== row.old)
    .map(({ id, rank }) => ({ id, rank }));
  return { ranks: fresh.slice(at, at + count), reranked };
};

/**
 * New order keys for a row that moves to `index` among the rows that it is shown with (`among`: their ids in order, its own
 * with them), whatever stands between them in the collection; none where it stays where it is.
 * @param rows the whole collection in display order
 */
export const movedRanks = (
  rows: readonly RankedRow[],
  id: string,
  among: readonly string[],
  index: number,
): readonly RankedRow[] => {
  const from = among.indexOf(id);
  const neighbour = among[index];
  if (from < 0 || neighbour === undefined || from === index) return [];
  const rest = rows.filter((row) => row.id !== id);
  const beside = rest.findIndex((row) => row.id === neighbour);
  const { ranks, reranked } = ranksAt(rest, index > from ? beside + 1 : beside, 1);
  return [...reranked, ...ranks.map((rank) => ({ id, rank }))];
};

/** undefined where the neighbours leave no room, or aren't keys of this kind. */
const keysBetween = (before: string | null, after: string | null, count: number): readonly string[] | undefined => {
  try {
    const keys = generateNKeysBetween(before, after, count);
    return keys.every((key) => key.length <= LONGEST_RANK) ? keys : undefined;
  } catch {
    return undefined;
  }
};
