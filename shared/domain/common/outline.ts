import { ranksAt } from '#shared/domain/common/rank-edits.ts';

/** A row of an outline: `parentId` null stands at the outermost level. Rows come in display order of their rank. */
export type OutlineRow = { readonly id: string; readonly rank: string; readonly parentId: string | null };

/** What a move does to a row. */
export type OutlineMove = { readonly id: string; readonly parentId: string | null; readonly rank: string };

export type OutlineEntry<R extends OutlineRow> = { readonly row: R; readonly level: number };

/**
 * The outline from top to bottom, children under their parent; `level` 0 is the outermost. Rows whose parent isn't there,
 * or that go round in a circle, stand at the outermost level: nothing disappears.
 */
export const outlineOf = <R extends OutlineRow>(rows: readonly R[]): readonly OutlineEntry<R>[] => {
  const children = childrenByParent(rows);
  const entries: OutlineEntry<R>[] = [];
  const seen = new Set<string>();
  const walk = (row: R, level: number): void => {
    if (seen.has(row.id)) return;
    seen.add(row.id);
    entries.push({ row, level });
    for (const child of children.get(row.id) ?? []) walk(child, level + 1);
  };
  for (const row of children.get(null) ?? []) walk(row, 0);
  for (const row of rows) walk(row, 0);
  return entries;
};

/** Rows that hang from themselves, through others or at once: two people who each moved one under the other. */
export const circularRows = <R extends OutlineRow>(rows: readonly R[]): readonly R[] => {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  return rows.filter(({ id }) => {
    const seen = new Set<string>();
    let at = parents.get(id) ?? null;
    while (at !== null && at !== id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    return at === id;
  });
};

/** A row with everything under it, in display order. */
export const subtreeOf = <R extends OutlineRow>(rows: readonly R[], id: string): readonly R[] => {
  const entries = outlineOf(rows);
  const at = entries.findIndex(({ row }) => row.id === id);
  const top = entries[at];
  if (!top) return [];
  const after = entries.findIndex(({ level }, index) => index > at && level <= top.level);
  return entries.slice(at, after < 0 ? entries.length : after).map(({ row }) => row);
};

/** Order keys for `count` new children of `parentId` at `index` (0-based) among them. */
export const childRanks = (rows: readonly OutlineRow[], parentId: string | null, index: number, count: number) =>
  ranksAt(
    rows.filter((row) => row.parentId === parentId),
    index,
    count,
  );

/** Makes a row the last child of the one above it at its level; nothing where there is none. */
export const indented = (rows: readonly OutlineRow[], id: string): readonly OutlineMove[] => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) return [];
  const siblings = rows.filter((candidate) => candidate.parentId === row.parentId);
  const above = siblings[siblings.indexOf(row) - 1];
  return above ? placed(rows, row, above.id, Number.POSITIVE_INFINITY) : [];
};

/** Makes a row the sibling after its parent; nothing at the outermost level. */
export const outdented = (rows: readonly OutlineRow[], id: string): readonly OutlineMove[] => {
  const row = rows.find((candidate) => candidate.id === id);
  const parent = row && rows.find((candidate) => candidate.id === row.parentId);
  if (!row || !parent) return [];
  // Out of a circle there is only the outermost level.
  const outer = circularRows(rows).includes(row) ? null : parent.parentId;
  const siblings = rows.filter((candidate) => candidate.parentId === outer);
  return placed(rows, row, outer, siblings.indexOf(parent) + 1);
};

/** Moves a row with all under it `step` places among its siblings (negative: up); nothing at the edge. */
export const movedBy = (rows: readonly OutlineRow[], id: string, step: number): readonly OutlineMove[] => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) return [];
  const siblings = rows.filter((candidate) => candidate.parentId === row.parentId);
  const to = siblings.indexOf(row) + step;
  return to < 0 || to >= siblings.length ? [] : placed(rows, row, row.parentId, to);
};

const placed = (
  rows: readonly OutlineRow[],
  row: OutlineRow,
  parentId: string | null,
  index: number,
): readonly OutlineMove[] => {
  const others = rows.filter((candidate) => candidate.parentId === parentId && candidate.id !== row.id);
  const { ranks, reranked } = ranksAt(others, index, 1);
  return [
    ...reranked.map(({ id, rank }) => ({ id, parentId, rank })),
    { id: row.id, parentId, rank: ranks[0] ?? row.rank },
  ];
};

const childrenByParent = <R extends OutlineRow>(rows: readonly R[]): ReadonlyMap<string | null, readonly R[]> => {
  const known = new Set(rows.map((row) => row.id));
  const children = new Map<string | null, R[]>();
  for (const row of rows) {
    const parentId = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    const list = children.get(parentId);
    if (list) list.push(row);
    else children.set(parentId, [row]);
  }
  return children;
};
