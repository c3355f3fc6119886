import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { ManualChange, ManualContent } from '#shared/domain/manual/manual.ts';
import { insertRows, moveRow, setField } from '#shared/domain/manual/manual-edits.ts';

const empty: ManualContent = {
  manual: [
    { id: 'm', profileId: 'p', title: 'Antes', areaName: '', code: '', date: '', presentation: [], legalBasis: [] },
  ],
  member: [],
  signatory: [],
};
const rows = (...names: string[]) => names.map((name) => ({ id: name, procedureId: name }));
const abc = applyChanges(empty, insertRows(empty, 'member', 0, rows('a', 'b', 'c')));
const order = (content: ManualContent, changes: readonly ManualChange[]) =>
  applyChanges(content, changes)
    .member.map((row) => row.id)
    .join('');

describe('the procedures of a manual', () => {
  test('stand in the order in which they were put, wherever that is', () => {
    expect(order(abc, [])).toBe('abc');
    expect(order(abc, insertRows(abc, 'member', 1, rows('x', 'y')))).toBe('axybc');
    expect(order(abc, insertRows(abc, 'member', 0, rows('x')))).toBe('xabc');
  });

  test('one goes where it is moved and the others keep their order', () => {
    expect(order(abc, moveRow(abc, 'member', 'a', 2))).toBe('bca');
    expect(order(abc, moveRow(abc, 'member', 'c', 0))).toBe('cab');
    expect(order(abc, moveRow(abc, 'member', 'b', 1))).toBe('abc');
    expect(order(abc, moveRow(abc, 'member', 'b', 99))).toBe('acb');
  });

  test('rows that share a key are told apart when something is put between them', () => {
    const twins = { ...abc, member: abc.member.map((row) => ({ ...row, rank: 'a0' })) };
    expect(order(twins, insertRows(twins, 'member', 1, rows('x')))).toBe('axbc');
  });

  test('a field of the manual is changed by itself', () => {
    expect(applyChanges(empty, setField(empty, 'title', 'Después')).manual[0]?.title).toBe('Después');
  });
});
