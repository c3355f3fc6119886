import { describe, expect, test } from 'vitest';
import {
  actsAsCorrected,
  type CorrectionInput,
  correctAct,
  correctedActs,
} from '#shared/domain/review/act-corrections.ts';
import { type ActRow, type Correction, type ReviewContent, reviewContent } from '#shared/domain/review/review.ts';
import { standingOf } from '#shared/domain/review/review-state.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const actOf = (number: number, act: ActRow['act'], more: Partial<ActRow> = {}): ActRow => ({
  id: idAt(number),
  rank: `a${number}`,
  act,
  on: `2026-03-0${number * 2}`,
  officerName: act === 'send' ? 'Ana Ejemplo' : 'Bruno Ejemplo',
  postName: 'Director',
  reason: '',
  contentSha: 'a'.repeat(64),
  delivery: number,
  letterNumber: `DG/${number}`,
  recordedBy: act === 'send' ? '' : 'Ana Ejemplo',
  scanSha: null,
  ...more,
});
const course: ReviewContent = {
  review: [{ id: idAt(90), kind: 'budget' }],
  act: [actOf(1, 'send'), actOf(2, 'return', { reason: 'Falta' }), actOf(3, 'send')],
  correction: [],
  observation: [],
  justification: [],
};
const input = (more: Partial<CorrectionInput> = {}): CorrectionInput => ({
  actId: idAt(2),
  on: '2026-03-04',
  officerName: 'Bruno Ejemplo',
  postName: 'Director',
  letterNumber: 'DG/22',
  scanSha: null,
  reason: 'Se copió mal',
  recordedBy: 'Ana Ejemplo',
  at: '2026-03-09T15:00:00.000Z',
  ...more,
});
let made = 100;
const attempt = (more: Partial<CorrectionInput> = {}, content = course, preparedBy: readonly string[] = []) =>
  correctAct(content, input(more), { preparedBy }, () => idAt(made++));
const corrected = (more: Partial<CorrectionInput> = {}, content = course): ReviewContent => {
  const done = attempt(more, content);
  if (!done.ok) throw new Error(done.error.message);
  const row = done.value.op === 'insert' ? (done.value.row as Correction) : undefined;
  return { ...content, correction: [...content.correction, ...(row ? [row] : [])] };
};

describe('an act whose data were corrected', () => {
  test('says what holds now and what it said before, and nothing else of it moves', () => {
    const scanSha = 'b'.repeat(64);
    const once = corrected();
    const twice = corrected({ on: '2026-03-05', letterNumber: 'DG/22', scanSha, at: '2026-03-10T15:00:00.000Z' }, once);
    expect(reviewContent.safeParse(twice).success).toBe(true);
    const [, told] = correctedActs({ ...twice, correction: twice.correction.toReversed() });
    expect(told?.corrections.map(({ changes }) => changes)).toEqual([
      [{ field: 'letterNumber', before: 'DG/2', after: 'DG/22' }],
      [
        { field: 'on', before: '2026-03-04', after: '2026-03-05' },
        { field: 'scanSha', before: '', after: scanSha },
      ],
    ]);
    const later = corrected({ on: '2026-03-05', letterNumber: 'DG/23', at: '2026-03-11T15:00:00.000Z' }, twice);
    const acts = actsAsCorrected(later);
    // A scan stays where a later correction brings none.
    expect(acts[1]).toEqual({ ...course.act[1], on: '2026-03-05', letterNumber: 'DG/23', scanSha });
    expect([acts[0], acts[2]]).toEqual([course.act[0], course.act[2]]);
    expect(later.act).toBe(course.act);
    expect(standingOf({ act: acts })).toEqual(standingOf(course));
  });

  test('is refused without a reason, where nothing differs, or where it would leave its place among the acts', () => {
    const code = (more: Partial<CorrectionInput>) => {
      const done = attempt(more);
      return done.ok ? 'ok' : done.error.code;
    };
    expect(code({ reason: ' ' })).toBe('invalid-input');
    expect(code({ letterNumber: 'DG/2' })).toBe('invalid-input');
    expect(code({ officerName: ' ' })).toBe('invalid-input');
    expect(code({ on: '2026-03-01' })).toBe('not-allowed');
    expect(code({ on: '2026-03-07' })).toBe('not-allowed');
    expect(code({ on: '2026-03-06' })).toBe('ok');
    expect(code({ actId: idAt(77) })).toBe('not-found');
  });

  test('never becomes one of who prepared it, nor another person’s where it was judged at this computer', () => {
    expect(attempt({ officerName: 'Carla Ejemplo' }).ok).toBe(true);
    expect(attempt({ officerName: 'ANA EJEMPLO' }, course, ['Ana Ejemplo']).ok).toBe(false);
    const here = { ...course, act: course.act.map((row) => ({ ...row, recordedBy: '' })) };
    expect(attempt({ officerName: 'Carla Ejemplo' }, here).ok).toBe(false);
    expect(attempt({ officerName: 'Bruno Éjemplo' }, here).ok).toBe(true);
    expect(attempt({ actId: idAt(1), on: '2026-03-02', officerName: 'Carla Ejemplo' }, here).ok).toBe(true);
  });
});

test('a course that was written before acts could be corrected has no corrections', () => {
  const { correction: _, ...before } = course;
  expect(reviewContent.parse(before)).toEqual(course);
});
