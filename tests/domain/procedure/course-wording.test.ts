import { describe, expect, it } from 'vitest';
import {
  activityCourseWords,
  activityNumberWords,
  annexHeading,
  codeWords,
  courseTarget,
  courseWords,
  limitWords,
  sectionNumberWords,
} from '#shared/domain/procedure/course-wording.ts';
import { activityNumbers } from '#shared/domain/procedure/procedure.ts';
import { procedureOf } from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf } from '#tests/domain/procedure/profiles-for-tests.ts';

const { wording } = profileOf('ssj');
const content = procedureOf({ activities: [{ text: 'A' }, { text: 'B' }, { text: 'C', to: 'next' }] });
const numbers = activityNumbers(content);
const [a, b, c] = content.activity.map((activity) => activity.id);

describe('a course in words', () => {
  it('says the next activity, a numbered one, and the end', () => {
    expect(courseWords({ nextKind: 'next', targetId: null }, wording, numbers)).toBe('Aplica siguiente actividad');
    expect(courseWords({ nextKind: 'activity', targetId: b ?? '' }, wording, numbers)).toBe('Aplica actividad 2');
    expect(courseWords({ nextKind: 'end', targetId: null }, wording, numbers)).toBe('Fin de procedimiento');
  });

  it('shows a lost target instead of a number', () => {
    for (const targetId of [null, 'gone']) {
      expect(courseWords({ nextKind: 'activity', targetId }, wording, numbers)).toBe(
        'Aplica actividad [falta actividad de destino]',
      );
    }
  });

  it('prints nothing after an activity that simply goes on or decides', () => {
    const end = { nextKind: 'end', targetId: null } as const;
    expect(activityCourseWords({ nextKind: 'next', targetId: null }, false, wording, numbers)).toBe('');
    expect(activityCourseWords(end, true, wording, numbers)).toBe('');
    expect(activityCourseWords(end, false, wording, numbers)).toBe('Fin de procedimiento');
  });

  it('leads to the following activity, or nowhere from the last one', () => {
    const next = { nextKind: 'next', targetId: null } as const;
    expect(courseTarget(content, a ?? '', next)).toEqual({ kind: 'activity', activityId: b });
    expect(courseTarget(content, c ?? '', next)).toEqual({ kind: 'lost' });
  });
});

describe('numbers, codes and limits as printed', () => {
  it('adds the punctuation of the profile', () => {
    expect(activityNumberWords(4, wording)).toBe('4.');
    expect(sectionNumberWords({ number: '3' }, wording)).toBe('3.-');
    expect(sectionNumberWords({ number: '' }, wording)).toBe('');
    expect(annexHeading(1, 'Croquis', wording)).toBe('ANEXO 01: Croquis');
    expect(codeWords(' ', wording)).toBe('S/R');
  });

  it('does not repeat lead words that somebody typed again', () => {
    const start = (limitStart: string) => limitWords({ limitStart, limitEnd: '' }, wording).start;
    expect(start('recibe la solicitud')).toBe('Inicia cuando recibe la solicitud.');
    expect(start('cuando recibe la solicitud.')).toBe('Inicia cuando recibe la solicitud.');
    expect(start('Inicia cuando recibe la solicitud')).toBe('Inicia cuando recibe la solicitud.');
    expect(start(' ')).toBe('');
  });
});
