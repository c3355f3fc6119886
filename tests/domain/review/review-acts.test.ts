import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { type ReviewAct, type ReviewContent, reviewContent } from '#shared/domain/review/review.ts';
import { type ActContext, type ActInput, recordAct } from '#shared/domain/review/review-acts.ts';
import { allows, observationsByRound, openObservations, standingOf } from '#shared/domain/review/review-state.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made));
};
const sha = (letter: string): string => letter.repeat(64);
const CLEAN: ActContext = { findings: [], preparedBy: ['Ana Ejemplo'] };

const begin = (): ReviewContent => ({
  review: [{ id: newId(), kind: 'annual-program' }],
  act: [],
  observation: [],
  justification: [],
  correction: [],
});

const input = (act: ReviewAct, values: Partial<ActInput> = {}): ActInput => ({
  act,
  on: '2026-03-02',
  officerName: act === 'authorise' || act === 'return' ? 'Director Ficticio' : 'Ana Ejemplo',
  postName: '',
  reason: act === 'return' ? 'Faltan metas' : '',
  contentSha: sha('a'),
  letterNumber: '',
  recordedBy: '',
  scanSha: null,
  observations: [],
  ...values,
});

const done = (content: ReviewContent, values: ActInput, context: ActContext = CLEAN): ReviewContent => {
  const result = recordAct(content, values, context, newId);
  if (!result.ok) throw new Error(result.error.message);
  return applyChanges(content, result.value);
};
const refusal = (content: ReviewContent, values: ActInput, context: ActContext = CLEAN): string => {
  const result = recordAct(content, values, context, newId);
  return result.ok ? 'taken' : `${result.error.code}: ${result.error.message}`;
};
const returned = () =>
  done(
    done(begin(), input('send')),
    input('return', {
      observations: [
        { section: 'indicators', rowId: null, text: 'Falta la línea base.' },
        { section: 'activities', rowId: null, text: 'La meta no corresponde.' },
      ],
    }),
  );
const answerAll = (content: ReviewContent): ReviewContent =>
  content.observation.reduce(
    (now, { id }) =>
      applyChanges(now, [{ op: 'update', entity: 'observation', id, field: 'answer', value: 'Se corrigió.' }]),
    content,
  );

describe('authorise or return', () => {
  test('goes to the director and comes back with observations, in numbered rounds', () => {
    const first = returned();
    expect(standingOf(first)).toMatchObject({ state: 'returned', round: 1, delivery: 2, sentSha: null });
    expect(refusal(first, input('send'))).toContain('Faltan por contestar 2 observaciones');
    const second = done(answerAll(first), input('send', { contentSha: sha('b') }));
    expect(standingOf(second)).toMatchObject({ state: 'sent', round: 2, sentSha: sha('b') });
    expect(observationsByRound(second).map(({ round, observations }) => [round, observations.length])).toEqual([
      [1, 2],
    ]);
    const authorised = done(second, input('authorise', { contentSha: sha('b') }));
    expect(standingOf(authorised)).toMatchObject({ state: 'authorised', authorisedSha: sha('b'), version: 1 });
    expect(openObservations(authorised)).toEqual([]);
    expect(reviewContent.safeParse(authorised).success).toBe(true);
  });

  test('a return needs its reason, and who prepares neither authorises nor returns', () => {
    const sent = done(begin(), input('send'));
    expect(refusal(sent, input('return', { reason: ' ' }))).toContain('hay que decir por qué');
    expect(refusal(sent, input('authorise', { officerName: 'ANA EJEMPLO' }))).toContain('quien elabora no autoriza');
  });

  test('only what was sent can be judged', () => {
    const sent = done(begin(), input('send'));
    expect(refusal(sent, input('authorise', { contentSha: sha('c') }))).toContain('no es lo que se envió');
  });

  test('blocking findings stop it; others need a justification', () => {
    const finding = (severity: 'blocking' | 'warning'): Finding => ({
      code: 'x',
      severity,
      place: { section: 'budget' },
      where: 'Presupuesto',
      message: 'Los meses no suman.',
      remedy: 'Corríjalos.',
    });
    expect(refusal(begin(), input('send'), { ...CLEAN, findings: [finding('blocking')] })).toContain(
      'Los meses no suman',
    );
    const warned = { ...CLEAN, findings: [finding('warning')] };
    expect(refusal(begin(), input('send'), warned)).toContain('escriba por qué se deja así');
    const explained = {
      ...begin(),
      justification: [
        { id: newId(), rank: 'a0', findingCode: 'x', rowId: null, text: 'Es provisional.', author: 'Ana' },
      ],
    };
    expect(refusal(explained, input('send'), warned)).toBe('taken');
  });

  test('a recall takes a new delivery number and its round didn’t happen', () => {
    const sent = done(begin(), input('send'));
    const recalled = done(sent, input('recall'));
    expect(standingOf(recalled)).toMatchObject({ state: 'draft', round: 0, delivery: 2 });
    expect(refusal(recalled, input('authorise'))).toContain('not-allowed');
    const again = done(answerAll(returned()), input('send'));
    expect(standingOf(done(again, input('recall')))).toMatchObject({ state: 'returned', round: 1, delivery: 4 });
  });

  test('a change after the Vo.Bo. opens another version while the authorised one stays in force', () => {
    const authorised = done(done(begin(), input('send')), input('authorise'));
    const reopened = done(authorised, input('reopen'));
    expect(standingOf(reopened)).toMatchObject({ state: 'draft', version: 2, round: 0, authorisedSha: sha('a') });
  });

  test('dates never run backwards', () => {
    const sent = done(begin(), input('send', { on: '2026-03-05' }));
    expect(refusal(sent, input('return', { on: '2026-03-04' }))).toContain('La fecha es anterior');
  });

  test('whatever is tried, only what the table allows is recorded', () => {
    const acts: readonly ReviewAct[] = ['send', 'recall', 'return', 'authorise', 'reopen'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (tries) => {
        let content = begin();
        for (const act of tries) {
          const before = standingOf(content);
          const result = recordAct(content, input(act), CLEAN, newId);
          expect(result.ok).toBe(allows(before.state, act));
          if (!result.ok) continue;
          content = applyChanges(content, result.value);
          const after = standingOf(content);
          expect(after.delivery).toBeGreaterThanOrEqual(before.delivery);
          expect(after.round).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
