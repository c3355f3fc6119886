import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChanges, type Change, type Collections } from '#shared/domain/common/changes.ts';
import { type MergeChoice, mergeCopies, mergedContent, resolveMerge } from '#shared/exchange/merge.ts';

const entities = {
  line: z.object({ id: z.string(), rank: z.string(), text: z.string(), amount: z.number(), tags: z.array(z.string()) }),
  note: z.object({ id: z.string(), body: z.string() }),
};
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
const base: Content = { line: [line('1'), line('2'), line('3')], note: [{ id: 'n', body: 'Nota' }] };

const set = (id: string, field: 'text' | 'amount', value: string | number): Change<Entities> =>
  ({ op: 'update', entity: 'line', id, field, value }) as Change<Entities>;
const all = (merge: { readonly conflicts: readonly { readonly key: string }[] }, choice: MergeChoice) =>
  new Map(merge.conflicts.map(({ key }) => [key, choice]));

describe('two copies come together', () => {
  test('what each side changed alone is taken from both', () => {
    const ours = applyChanges(base, [set('1', 'text', 'Nuestro')]);
    const theirs = applyChanges(base, [set('1', 'amount', 250), set('2', 'text', 'Suyo')]);
    const merge = mergeCopies(base, ours, theirs);
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
    const merge = mergeCopies(base, ours, theirs);
    expect(merge.conflicts).toMatchObject([{ key: 'line:1:amount', base: 100, ours: 150, theirs: 200 }]);
    expect(merge.changes).toEqual([]);
    expect(mergedContent(ours, merge, all(merge, 'ours')).line[0]?.amount).toBe(150);
    expect(mergedContent(ours, merge, all(merge, 'theirs')).line[0]?.amount).toBe(200);
    expect(() => resolveMerge(merge, new Map())).toThrow('line:1:amount');
  });

  test('a row that one side deleted and the other went on with is asked for, both ways', () => {
    const gone: Content = applyChanges<Entities>(base, [{ op: 'delete', entity: 'line', id: '2' }]);
    const written = applyChanges(base, [set('2', 'amount', 900)]);
    const here = mergeCopies(base, gone, written);
    expect(here.conflicts).toMatchObject([{ key: 'line:2', field: null }]);
    expect(mergedContent(gone, here, all(here, 'theirs')).line.find(({ id }) => id === '2')?.amount).toBe(900);
    const there = mergeCopies(base, written, gone);
    expect(mergedContent(written, there, all(there, 'theirs')).line.map(({ id }) => id)).toEqual(['1', '3']);
    expect(mergedContent(written, there, all(there, 'ours')).line.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('the same change on both sides is no conflict', () => {
    const both = applyChanges(base, [set('3', 'text', 'Igual')]);
    expect(mergeCopies(base, both, both)).toEqual({ changes: [], conflicts: [] });
  });
});

const value = fc.constantFrom('uno', 'dos', 'tres');
const edit = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), row: fc.constantFrom('1', '2', '3', '4'), value }),
  fc.record({ kind: fc.constant('amount' as const), row: fc.constantFrom('1', '2', '3', '4'), value }),
  fc.record({ kind: fc.constant('delete' as const), row: fc.constantFrom('1', '2', '3', '4'), value }),
  fc.record({ kind: fc.constant('insert' as const), row: fc.constantFrom('4', '5'), value }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A copy after a person worked on it; what makes no sense any more is left out. */
const edited = (list: readonly Edit[]): Content =>
  list.reduce<Content>((content, { kind, row, value: word }) => {
    const present = content.line.some(({ id }) => id === row);
    if (kind === 'insert')
      return present
        ? content
        : applyChanges<Entities>(content, [{ op: 'insert', entity: 'line', row: line(row, { text: word }) }]);
    if (!present) return content;
    if (kind === 'delete') return applyChanges<Entities>(content, [{ op: 'delete', entity: 'line', id: row }]);
    return applyChanges(content, [kind === 'text' ? set(row, 'text', word) : set(row, 'amount', word.length)]);
  }, base);

describe('200 pairs of people at work', () => {
  test('nothing that either wrote vanishes without being asked, whichever side takes in', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 8 }),
        fc.array(edit, { maxLength: 8 }),
        fc.boolean(),
        (mine, yours, takeTheirs) => {
          const [ours, theirs] = [edited(mine), edited(yours)];
          const merge = mergeCopies(base, ours, theirs);
          const after = mergedContent(ours, merge, all(merge, takeTheirs ? 'theirs' : 'ours'));
          const asked = new Set(merge.conflicts.map(({ key }) => key));
          const find = (content: Content, id: string) => content.line.find((row) => row.id === id);
          for (const id of ['1', '2', '3', '4', '5']) {
            if (asked.has(`line:${id}`)) continue;
            const [was, here, there, now] = [find(base, id), find(ours, id), find(theirs, id), find(after, id)];
            // Deleted by one and untouched by the other, or deleted by both.
            if (!here || !there) {
              expect(now).toEqual(was ? undefined : (here ?? there));
              continue;
            }
            for (const field of ['text', 'amount'] as const) {
              if (asked.has(`line:${id}:${field}`)) {
                expect(now?.[field]).toBe(takeTheirs ? there[field] : here[field]);
                continue;
              }
              for (const side of [here, there]) {
                if (side[field] !== was?.[field]) expect(now?.[field]).toBe(side[field]);
              }
            }
          }
          // Both sides are asked about the same things, and agree once they chose the same.
          const back = mergeCopies(base, theirs, ours);
          expect(back.conflicts.map(({ key }) => key).toSorted()).toEqual([...asked].toSorted());
          const other = mergedContent(theirs, back, all(back, takeTheirs ? 'ours' : 'theirs'));
          expect(other.line).toEqual(after.line);
        },
      ),
      { numRuns: 200 },
    );
  });
});
