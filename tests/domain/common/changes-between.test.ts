import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyChanges, byRank, type Collections } from '#shared/domain/common/changes.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';

const entities = {
  fruit: z.object({ id: z.string(), rank: z.string(), name: z.string(), tags: z.array(z.string()) }),
  note: z.object({ id: z.string(), text: z.string() }),
} as const;
type State = Collections<typeof entities>;

const ids = fc.constantFrom('1', '2', '3', '4', '5');
const state: fc.Arbitrary<State> = fc
  .record({
    fruit: fc.uniqueArray(
      fc.record({ id: ids, rank: fc.constantFrom('a', 'b', 'c'), name: fc.string(), tags: fc.array(fc.string()) }),
      { selector: (row) => row.id },
    ),
    note: fc.uniqueArray(fc.record({ id: ids, text: fc.string() }), { selector: (row) => row.id }),
  })
  .map(({ fruit, note }) => ({ fruit: [...fruit].sort(byRank), note: [...note].sort(byRank) }));

describe('the changes between two states', () => {
  it('lead from any state to any other', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const reached = applyChanges<typeof entities>(before, changesBetween<typeof entities>(before, after));
        expect(reached.fruit).toEqual(after.fruit);
        expect([...reached.note].sort(byRank)).toEqual(after.note);
      }),
    );
  });

  it('are none between equal states, and only the field that differs otherwise', () => {
    const one: State = { fruit: [{ id: '1', rank: 'a', name: 'uva', tags: ['x'] }], note: [] };
    expect(changesBetween<typeof entities>(one, structuredClone(one))).toEqual([]);
    const other: State = { ...one, fruit: [{ id: '1', rank: 'a', name: 'uva', tags: ['x', 'y'] }] };
    expect(changesBetween<typeof entities>(one, other)).toEqual([
      { op: 'update', entity: 'fruit', id: '1', field: 'tags', value: ['x', 'y'] },
    ]);
  });
});
