import { describe, expect, test } from 'vitest';
import { beginning, groupByActivity } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { courseOfOption, courseOptions } from '#renderer/modules/procedure/activities/course-options.ts';
import { rowCommandOf } from '#renderer/modules/procedure/fields/row-keyboard.ts';
import type { Activity } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

const wording = {
  next: 'Aplica siguiente actividad',
  goTo: 'Aplica actividad {n}',
  end: 'Fin de procedimiento',
} as ProcedureProfile['wording'];

const activities = Array.from(
  { length: 15 },
  (_, index) =>
    ({ id: `a${index + 1}`, rank: `a${index}`, description: index === 6 ? 'Sella la cédula' : 'Recibe' }) as Activity,
);

describe('the choices of where a course goes', () => {
  test('are the next activity, every activity by number, and the end', () => {
    const options = courseOptions(activities, wording, null);
    expect(options).toHaveLength(17);
    expect(options[4]?.text).toBe('Aplica actividad 4');
    expect(options.at(-1)?.key).toBe('end');
  });

  test('put the activity of a typed number before those that only hold the digit', () => {
    expect(courseOptions(activities, wording, '4').map((option) => option.key)).toEqual(['a4', 'a14']);
  });

  test('are found by words, without accents', () => {
    expect(courseOptions(activities, wording, 'cedula').map((option) => option.key)).toEqual(['a7']);
    expect(courseOptions(activities, wording, 'fin').map((option) => option.key)).toEqual(['end']);
  });

  test('become the course that they name', () => {
    expect(courseOfOption('next')).toEqual({ nextKind: 'next', targetId: null });
    expect(courseOfOption('a3')).toEqual({ nextKind: 'activity', targetId: 'a3' });
  });
});

test('an activity whose rows did not change keeps its list, so that its row is not drawn again', () => {
  const one = { activityId: 'a', answer: 'Sí' };
  const two = { activityId: 'b', answer: 'No' };
  const before = groupByActivity([one, two], new Map());
  const after = groupByActivity([one, { ...two, answer: 'Nunca' }], before);
  expect(after.get('a')).toBe(before.get('a'));
  expect(after.get('b')).not.toBe(before.get('b'));
});

test('the beginning of a text ends at a word', () => {
  expect(beginning('Recibe la solicitud', 60)).toBe('Recibe la solicitud');
  expect(beginning('Recibe la solicitud de apoyo', 20)).toBe('Recibe la solicitud…');
});

test('the keys of row commands are told apart from typing', () => {
  const key = (name: string, part: Partial<KeyboardEvent> = {}) => ({
    key: name,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...part,
  });
  expect(rowCommandOf(key('Enter', { ctrlKey: true }))).toBe('insert-below');
  expect(rowCommandOf(key('Enter', { ctrlKey: true, shiftKey: true }))).toBe('insert-above');
  expect(rowCommandOf(key('ArrowUp', { altKey: true }))).toBe('move-up');
  expect(rowCommandOf(key('D', { ctrlKey: true }))).toBe('duplicate');
  expect(rowCommandOf(key('Delete'))).toBeNull();
  expect(rowCommandOf(key('d'))).toBeNull();
});
