import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyChanges, type Change, invertChanges } from '#shared/domain/common/changes.ts';

const entities = {
  fruit: z.object({ id: z.string(), rank: z.string(), grams: z.number() }),
} as const;
type FruitChange = Change<typeof entities>;

const start = {
  fruit: Array.from({ length: 30 }, (_, index) => ({ id: `f${index}`, rank: `a${index + 10}`, grams: index })),
};

/** Turns random steps into changes that are possible one after the other. */
const changesOf = (steps: readonly (readonly [kind: number, pick: number, value: number])[]): FruitChange[] => {
  const ids = start.fruit.map((row) => row.id);
  const changes: FruitChange[] = [];
  let made = 0;
  for (const [kind, pick, value] of steps) {
    const id = ids[pick % Math.max(1, ids.length)];
    if (kind === 0 || id === undefined) {
      made += 1;
      ids.push(`n${made}`);
      changes.push({
        op: 'insert',
        entity: 'fruit',
        row: { id: `n${made}`, rank: `a${(value % 60) + 10}`, grams: value },
      });
    } else if (kind === 1) {
      ids.splice(ids.indexOf(id), 1);
      changes.push({ op: 'delete', entity: 'fruit', id });
    } else if (kind === 2) {
      changes.push({ op: 'update', entity: 'fruit', id, field: 'rank', value: `a${(value % 60) + 10}` });
    } else changes.push({ op: 'update', entity: 'fruit', id, field: 'grams', value });
  }
  return changes;
};

const steps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 500 }), fc.nat({ max: 500 })), { maxLength: 40 });

describe('many changes at once', () => {
  it('lead where the same changes lead one by one, and back', () => {
    fc.assert(
      fc.property(steps, (random) => {
        const changes = changesOf(random);
        const together = applyChanges<typeof entities>(start, changes);
        const oneByOne = changes.reduce(
          (state, change) => applyChanges<typeof entities>(state, [change]),
          start as typeof together,
        );
        expect(together).toEqual(oneByOne);
        expect(applyChanges(together, invertChanges<typeof entities>(start, changes))).toEqual(start);
      }),
    );
  });

  it('leave rows that nobody touched, and the rows handed in, as they are', () => {
    const inserted = { id: 'x', rank: 'z', grams: 1 };
    const after = applyChanges<typeof entities>(start, [
      { op: 'insert', entity: 'fruit', row: inserted },
      ...Array.from({ length: 9 }, (_, index) => ({
        op: 'update' as const,
        entity: 'fruit' as const,
        id: index === 0 ? 'x' : 'f3',
        field: 'grams' as const,
        value: 100 + index,
      })),
    ]);
    expect(after.fruit[0]).toBe(start.fruit[0]);
    expect(inserted.grams).toBe(1);
    expect(start.fruit[3]?.grams).toBe(3);
    expect(after.fruit[3]?.grams).toBe(108);
    expect(after.fruit.at(-1)?.grams).toBe(100);
  });
});
