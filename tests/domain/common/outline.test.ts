import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  indented,
  movedBy,
  type OutlineMove,
  type OutlineRow,
  outdented,
  outlineOf,
  subtreeOf,
} from '#shared/domain/common/outline.ts';

const rows: readonly OutlineRow[] = [
  { id: 'a', rank: 'a0', parentId: null },
  { id: 'b', rank: 'a1', parentId: null },
  { id: 'b1', rank: 'a0', parentId: 'b' },
  { id: 'b2', rank: 'a1', parentId: 'b' },
  { id: 'c', rank: 'a2', parentId: null },
];

const apply = (before: readonly OutlineRow[], moves: readonly OutlineMove[]): readonly OutlineRow[] =>
  before
    .map((row) => ({ ...row, ...moves.find(({ id }) => id === row.id) }))
    .toSorted((x, y) => (x.rank < y.rank ? -1 : x.rank > y.rank ? 1 : x.id < y.id ? -1 : 1));

const drawn = (list: readonly OutlineRow[]): string =>
  outlineOf(list)
    .map(({ row, level }) => `${'-'.repeat(level)}${row.id}`)
    .join(' ');

describe('an outline', () => {
  test('shows children under their parent, in order', () => {
    expect(drawn(rows)).toBe('a b -b1 -b2 c');
    expect(subtreeOf(rows, 'b').map(({ id }) => id)).toEqual(['b', 'b1', 'b2']);
  });

  test('indents under the row above and comes back to where it was', () => {
    const under = apply(rows, indented(rows, 'c'));
    expect(drawn(under)).toBe('a b -b1 -b2 -c');
    expect(drawn(apply(under, outdented(under, 'c')))).toBe('a b -b1 -b2 c');
    expect(indented(rows, 'a')).toEqual([]);
    expect(outdented(rows, 'a')).toEqual([]);
  });

  test('moves a row with all under it, and stays at the edge', () => {
    expect(drawn(apply(rows, movedBy(rows, 'b', -1)))).toBe('b -b1 -b2 a c');
    expect(movedBy(rows, 'c', 1)).toEqual([]);
  });

  test('loses no row whose parent is gone or goes round in a circle', () => {
    const odd = [
      { id: 'x', rank: 'a0', parentId: 'nobody' },
      { id: 'y', rank: 'a1', parentId: 'z' },
      { id: 'z', rank: 'a2', parentId: 'y' },
    ];
    expect(
      outlineOf(odd)
        .map(({ row }) => row.id)
        .toSorted(),
    ).toEqual(['x', 'y', 'z']);
  });

  test('keeps every row through any sequence of moves', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'b1', 'b2', 'c'), fc.constantFrom('in', 'out', 'up', 'down')),
    );
    fc.assert(
      fc.property(steps, (list) => {
        let now: readonly OutlineRow[] = rows;
        for (const [id, how] of list) {
          const moves =
            how === 'in'
              ? indented(now, id)
              : how === 'out'
                ? outdented(now, id)
                : movedBy(now, id, how === 'up' ? -1 : 1);
          now = apply(now, moves);
        }
        expect(
          outlineOf(now)
            .map(({ row }) => row.id)
            .toSorted(),
        ).toEqual(['a', 'b', 'b1', 'b2', 'c']);
        expect(new Set(now.map(({ parentId, rank }) => `${parentId} ${rank}`)).size).toBe(5);
      }),
    );
  });
});
