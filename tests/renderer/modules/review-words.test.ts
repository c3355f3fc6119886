import { expect, test } from 'vitest';
import { type Doubt, messagesOf } from '#renderer/modules/review/checks/doubts.ts';
import { answeredOf, answersWords, standingWords } from '#renderer/modules/review/review-words.ts';
import type { ActRow, Observation } from '#shared/domain/review/review.ts';
import { REVIEW_STATE_NAMES, reviewStateName } from '#shared/domain/review/review-state.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

const act = (name: ActRow['act'], reason = ''): ActRow => ({
  id: name,
  rank: 'a0',
  act: name,
  on: '2027-03-02',
  officerName: 'Ana Ejemplo',
  postName: 'Jefatura',
  reason,
  contentSha: '0'.repeat(64),
  delivery: null,
  letterNumber: '',
  recordedBy: '',
  scanSha: null,
});

const openedWith = (acts: readonly ActRow[], more: Partial<OpenedReview> = {}) =>
  ({
    state: 'draft',
    version: 2,
    heldElsewhere: '',
    preparedBy: ['Ana Ejemplo'],
    versions: [],
    content: { act: acts, correction: [], observation: [], justification: [] },
    ...more,
  }) as unknown as OpenedReview;

test('who did it follows the verb, and a reason is called so', () => {
  expect(standingWords('budget', openedWith([act('recall')])).held).toBe(
    'Lo tiene quien lo elabora, desde el 2 de marzo de 2027. Retiró el envío Ana Ejemplo, Jefatura.',
  );
  expect(standingWords('budget', openedWith([act('reopen', 'Cambió la meta')])).held).toBe(
    'Lo tiene quien lo elabora, desde el 2 de marzo de 2027. Abrió la versión 2 Ana Ejemplo, Jefatura. Motivo: Cambió la meta',
  );
});

test('a strategy is spoken of as one, in every state and wherever it is', () => {
  expect(standingWords('strategy', openedWith([act('send')], { state: 'sent' }))).toEqual({
    held: 'La tiene quien la valida, desde el 2 de marzo de 2027. La envió Ana Ejemplo, Jefatura.',
    next: 'Sigue: leerla por secciones, y autorizarla o devolverla con observaciones.',
  });
  const states = ['draft', 'sent', 'returned', 'authorised'] as const;
  expect(states.map((state) => reviewStateName(state, 'strategy'))).toEqual([
    'Borrador',
    'Enviada a validación',
    'Devuelta con correcciones',
    'Autorizada (Vo.Bo.)',
  ]);
  expect(states.map((state) => reviewStateName(state, 'media-plan'))).toEqual(Object.values(REVIEW_STATE_NAMES));
});

test('what somebody else holds is never said to be here, nor what is to be done with it', () => {
  const elsewhere = { heldElsewhere: 'se entregó a Carla el 3 de marzo de 2027.' };
  expect(standingWords('budget', openedWith([], elsewhere))).toEqual({ held: '', next: '' });
  expect(standingWords('budget', openedWith([act('recall')], elsewhere))).toEqual({
    held: 'Retiró el envío Ana Ejemplo, Jefatura.',
    next: '',
  });
});

test('one observation is one', () => {
  const answered = { answer: 'Sí.', answeredBy: 'Ana Ejemplo', answeredOn: '2027-03-03' } as Observation;
  const open = { answer: '', answeredBy: '', answeredOn: '' } as Observation;
  expect(answersWords([answered])).toBe('1 observación, contestada por Ana Ejemplo (3 de marzo de 2027).');
  expect(answersWords([answered, open])).toBe('2 observaciones, 1 contestada por Ana Ejemplo (3 de marzo de 2027).');
  expect(answersWords([answered, answered])).toBe('2 observaciones, contestadas por Ana Ejemplo (3 de marzo de 2027).');
  expect([answeredOf(0, 1), answeredOf(1, 2)]).toEqual(['0 de 1 contestada', '1 de 2 contestadas']);
});

test('a reason that is common to several places is asked for with what each of them says', () => {
  const doubt = (where: string, message: string): Doubt => ({
    key: where,
    code: 'code',
    rowId: where,
    findings: [{ where, message } as Doubt['findings'][number]],
  });
  expect(messagesOf([doubt('A', 'Falta la fuente.'), doubt('B', 'Falta la fuente.')])).toEqual(['Falta la fuente.']);
  expect(messagesOf([doubt('A', 'Quedan $900.00.'), doubt('B', 'Quedan $100.00.')])).toEqual([
    'A. Quedan $900.00.',
    'B. Quedan $100.00.',
  ]);
});
