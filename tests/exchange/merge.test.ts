import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChanges, type Change, type Collections } from '#shared/domain/common/changes.ts';
import { mergeCopies, mergedContent, resolveMerge } from '#shared/exchange/merge.ts';
import type { MergeRules } from '#shared/exchange/merge-rules.ts';
import { chosen as all } from '#tests/exchange/merge-laws.ts';

const entities = {
  line: z.object({ id: z.string(), rank: z.string(), text: z.string(), amount: z.number(), tags: z.array(z.string()) }),
  note: z.object({ id: z.string(), lineId: z.string().nullable(), body: z.string() }),
};
/** Nothing holds the rows together. */
const rules: MergeRules = { entities, references: [], belongs: [], keys: {}, together: {} };
type Entities = typeof entities;
type Content = Collections<Entities>;
type Line = Content['line'][number];

const line = (id: string, values: Partial<Line> = {}): Line => ({
  id,
  rank: `a${id}`,
  text: `Renglón ${id}`,
  amount: 100,
  tags: [],
  ...values,
});
const base: Content = { line: [line('1'), line('2'), line('3')], note: [{ id: 'n', lineId: null, body: 'Nota' }] };

const set = (id: string, field: 'text' | 'amount', value: string | number): Change<Entities> =>
  ({ op: 'update', entity: 'line', id, field, value }) as Change<Entities>;
describe('two copies come together', () => {
  test('what each side changed alone is taken from both', () => {
    const ours = applyChanges(base, [set('1', 'text', 'Nuestro')]);
    const theirs = applyChanges(base, [set('1', 'amount', 250), set('2', 'text', 'Suyo')]);
    const merge = mergeCopies(base, ours, theirs, rules);
    expect(merge.conflicts).toEqual([]);
    expect(mergedContent(ours, merge, new Map()).line.map(({ text, amount }) => `${text} ${amount}`)).toEqual([
      'Nuestro 250',
      'Suyo 100',
      'Renglón 3 100',
    ]);
  });

  test('one field changed by both is a conflict, and the person chooses', () => {
    const ours = applyChanges(base, [set('1', 'amount', 150)]);
    const theirs = applyChanges(base, [set('1', 'amount', 200)]);
    const merge = mergeCopies(base, ours, theirs, rules);
    expect(merge.conflicts).toMatchObject([
      {
        key: 'line:1:amount',
        fields: ['amount'],
        base: [{ amount: 100 }],
        ours: [{ amount: 150 }],
        theirs: [{ amount: 200 }],
      },
    ]);
    expect(merge.changes).toEqual([]);
    expect(mergedContent(ours, merge, all(merge, 'ours')).line[0]?.amount).toBe(150);
    expect(mergedContent(ours, merge, all(merge, 'theirs')).line[0]?.amount).toBe(200);
    expect(() => resolveMerge(ours, merge, new Map())).toThrow('line:1:amount');
  });

  test('a row that one side deleted and the other went on with is asked for, both ways', () => {
    const gone: Content = applyChanges<Entities>(base, [{ op: 'delete', entity: 'line', id: '2' }]);
    const written = applyChanges(base, [set('2', 'amount', 900)]);
    const here = mergeCopies(base, gone, written, rules);
    expect(here.conflicts).toMatchObject([{ key: 'line:2', fields: null }]);
    expect(mergedContent(gone, here, all(here, 'theirs')).line.find(({ id }) => id === '2')?.amount).toBe(900);
    const there = mergeCopies(base, written, gone, rules);
    expect(mergedContent(written, there, all(there, 'theirs')).line.map(({ id }) => id)).toEqual(['1', '3']);
    expect(mergedContent(written, there, all(there, 'ours')).line.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('the same change on both sides is no conflict', () => {
    const both = applyChanges(base, [set('3', 'text', 'Igual')]);
    expect(mergeCopies(base, both, both, rules)).toMatchObject({ changes: [], conflicts: [] });
  });
});

describe('what the document can not hold at once', () => {
  const note = (id: string, body: string, lineId: string | null = null) => ({ id, lineId, body });
  const held: MergeRules = {
    ...rules,
    references: [{ entity: 'note', field: 'lineId', to: ['line'] }],
    keys: { note: ['body'] },
    together: { line: [['amount', 'tags']] },
  };
  const add = (...rows: readonly Content['note'][number][]): Content => ({ ...base, note: [...base.note, ...rows] });

  test('two new rows that stand for the same are one question, and one of them stays', () => {
    const [ours, theirs] = [add(note('x', 'Presentación', '1')), add(note('y', ' presentación', '2'))];
    const merge = mergeCopies(base, ours, theirs, held);
    expect(merge.conflicts).toMatchObject([{ key: 'note:x', rowIds: ['x', 'y'], fields: null }]);
    for (const [side, id] of [
      ['ours', 'x'],
      ['theirs', 'y'],
    ] as const) {
      expect(mergedContent(ours, merge, all(merge, side)).note.map((row) => row.id)).toEqual([id, 'n'].toSorted());
    }
  });

  test('the same row made on both sides is not asked, and both keep the same one', () => {
    const [ours, theirs] = [add(note('y', 'Igual')), add(note('x', 'Igual'))];
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const merge = mergeCopies(base, one, other, held);
      expect(merge.conflicts).toEqual([]);
      expect(mergedContent(one, merge, new Map()).note.map(({ id }) => id)).toEqual(['n', 'x']);
    }
  });

  test.each(['ours', 'theirs'] as const)('a row gone in %s that the other side needs is asked for', (side) => {
    const gone: Content = { ...base, line: base.line.slice(1) };
    const needed = add(note('x', 'La necesita', '1'));
    const [ours, theirs] = side === 'ours' ? [gone, needed] : [needed, gone];
    const merge = mergeCopies(base, ours, theirs, held);
    expect(merge.conflicts.map(({ key }) => key)).toEqual(['line:1']);
    const joined = (choice: 'ours' | 'theirs') => mergedContent(ours, merge, all(merge, choice));
    expect(joined(side).note.find(({ id }) => id === 'x')?.lineId).toBeNull();
    const kept = joined(side === 'ours' ? 'theirs' : 'ours');
    expect([kept.line.length, kept.note.find(({ id }) => id === 'x')?.lineId]).toEqual([3, '1']);
    // A row that can't name nothing goes with the one that it names.
    const belonging = { ...merge, rules: { ...held, belongs: ['note.lineId'] } };
    expect(mergedContent(ours, belonging, all(merge, side)).note.map(({ id }) => id)).toEqual(['n']);
  });

  test('fields that say something only together are asked together', () => {
    const ours = applyChanges(base, [set('1', 'amount', 150)]);
    const theirs = applyChanges<Entities>(base, [
      { op: 'update', entity: 'line', id: '1', field: 'tags', value: ['doble'] },
      set('1', 'text', 'Suyo'),
    ]);
    const merge = mergeCopies(base, ours, theirs, held);
    expect(merge.conflicts).toMatchObject([{ key: 'line:1:amount', fields: ['amount', 'tags'] }]);
    const after = mergedContent(ours, merge, all(merge, 'theirs')).line[0];
    expect(after).toMatchObject({ amount: 100, tags: ['doble'], text: 'Suyo' });
  });
});
