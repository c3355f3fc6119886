import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyChanges, type Change, changeSchema, invertChanges } from '#shared/domain/common/changes.ts';

const entities = {
  fruit: z.object({ id: z.string(), rank: z.string(), name: z.string().max(10), grams: z.number().int() }),
  note: z.object({ id: z.string(), text: z.string() }),
} as const;
type Changes = readonly Change<typeof entities>[];

const start = {
  fruit: [
    { id: '1', rank: 'a0', name: 'pera', grams: 100 },
    { id: '2', rank: 'a1', name: 'uva', grams: 5 },
  ],
  note: [{ id: 'n', text: 'maduras' }],
};

describe('applying changes', () => {
  it('inserts in order, updates a field and deletes, and leaves untouched collections as they are', () => {
    const changes: Changes = [
      { op: 'insert', entity: 'fruit', row: { id: '3', rank: 'a0V', name: 'higo', grams: 40 } },
      { op: 'update', entity: 'fruit', id: '1', field: 'grams', value: 120 },
      { op: 'delete', entity: 'fruit', id: '2' },
    ];
    const after = applyChanges<typeof entities>(start, changes);
    expect(after.fruit.map((row) => [row.name, row.grams])).toEqual([
      ['pera', 120],
      ['higo', 40],
    ]);
    expect(after.note).toBe(start.note);
  });

  it('a new order key moves the row', () => {
    const after = applyChanges<typeof entities>(start, [
      { op: 'update', entity: 'fruit', id: '1', field: 'rank', value: 'a2' },
    ]);
    expect(after.fruit.map((row) => row.name)).toEqual(['uva', 'pera']);
  });

  it('refuses a row that is gone and an id that is already there', () => {
    expect(() => applyChanges<typeof entities>(start, [{ op: 'delete', entity: 'fruit', id: '9' }])).toThrow('9');
    expect(() =>
      applyChanges<typeof entities>(start, [{ op: 'insert', entity: 'note', row: { id: 'n', text: '' } }]),
    ).toThrow('already');
  });
});

describe('undoing changes', () => {
  it('goes back exactly, also over a row that was inserted, changed and deleted in one go', () => {
    const changes: Changes = [
      { op: 'insert', entity: 'fruit', row: { id: '3', rank: 'a2', name: 'higo', grams: 40 } },
      { op: 'update', entity: 'fruit', id: '3', field: 'name', value: 'breva' },
      { op: 'update', entity: 'fruit', id: '1', field: 'name', value: 'pera roja' },
      { op: 'update', entity: 'fruit', id: '1', field: 'name', value: 'perón' },
      { op: 'delete', entity: 'fruit', id: '3' },
      { op: 'delete', entity: 'note', id: 'n' },
    ];
    const after = applyChanges<typeof entities>(start, changes);
    expect(applyChanges(after, invertChanges<typeof entities>(start, changes))).toEqual(start);
  });
});

describe('changes that come from outside', () => {
  const schema = changeSchema(entities);
  it('accepts what the entity allows', () => {
    const change = { op: 'update', entity: 'fruit', id: '1', field: 'grams', value: 7 };
    expect(schema.parse(change)).toEqual(change);
    expect(schema.parse({ op: 'delete', entity: 'note', id: 'n' })).toEqual({ op: 'delete', entity: 'note', id: 'n' });
  });

  it.each([
    ['an unknown entity', { op: 'delete', entity: 'car', id: '1' }],
    ['an entity that only every object has', { op: 'delete', entity: 'constructor', id: '1' }],
    ['an unknown field', { op: 'update', entity: 'fruit', id: '1', field: 'colour', value: 'red' }],
    ['a field that only every object has', { op: 'update', entity: 'fruit', id: '1', field: 'toString', value: '' }],
    ['another id for a row', { op: 'update', entity: 'fruit', id: '1', field: 'id', value: '2' }],
    ['a value of the wrong kind', { op: 'update', entity: 'fruit', id: '1', field: 'grams', value: 'muchos' }],
    ['a value that is too long', { op: 'update', entity: 'fruit', id: '1', field: 'name', value: 'x'.repeat(11) }],
    ['a row without a field', { op: 'insert', entity: 'note', row: { id: 'x' } }],
    ['no change at all', { op: 'rename' }],
  ])('refuses %s', (_what, change) => {
    expect(schema.safeParse(change).success).toBe(false);
  });

  it('drops members that a row does not have', () => {
    expect(schema.parse({ op: 'insert', entity: 'note', row: { id: 'x', text: 'a', extra: 1 } })).toEqual({
      op: 'insert',
      entity: 'note',
      row: { id: 'x', text: 'a' },
    });
  });
});
