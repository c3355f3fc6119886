import { describe, expect, test } from 'vitest';
import { hash } from '#electron/exchange/read-package.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { contentShaOf, type PackageManifest } from '#shared/exchange/package-format.ts';
import { type HeldDocument, type KnownDelivery, outcomeOf, refusalOf } from '#shared/exchange/package-outcome.ts';
import { isSound, type Revision, relate } from '#shared/exchange/revisions.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { BUDGET, DOSSIER, lineOf, revisionOf, smallBudget } from '#tests/exchange/sample-package.ts';

const titled = (title: string): BudgetContent =>
  applyChanges(smallBudget(), [{ op: 'update', entity: 'budget', id: BUDGET, field: 'title', value: title }]);
const [A, B, C, D] = [titled('A'), titled('B'), titled('C'), titled('D')] as const;
const shaOf = (content: BudgetContent) => contentShaOf(content, hash);

/** What a package says of itself, as far as the outcome looks. */
const arriving = (revisions: readonly Revision[], facts: Partial<PackageManifest> = {}): PackageManifest =>
  ({
    document: { kind: 'budget', id: BUDGET, title: '' },
    dossierId: DOSSIER,
    origin: { storeId: 'allá', name: '' },
    act: 'send',
    delivery: 1,
    about: null,
    contentSha: revisions.at(-1)?.contentSha,
    revisions,
    ...facts,
  }) as PackageManifest;
const holding = (revisions: readonly Revision[]): HeldDocument => ({ kind: 'budget', dossierId: DOSSIER, revisions });
const known = (facts: Partial<KnownDelivery>): KnownDelivery => ({
  storeId: 'allá',
  act: 'send',
  delivery: 1,
  about: null,
  contentSha: shaOf(A),
  ...facts,
});

describe('what receiving a package means', () => {
  test('not here yet: new', () => {
    expect(outcomeOf(arriving(lineOf([A])), null, [])).toEqual({ kind: 'new' });
  });

  test('what continues what is here is taken as it is; so is the same content under a new act', () => {
    expect(outcomeOf(arriving(lineOf([A, B])), holding(lineOf([A])), []).kind).toBe('fast-forward');
    const answer = arriving(lineOf([A]), { act: 'authorise', delivery: 2, about: 1 });
    expect(outcomeOf(answer, holding(lineOf([A])), [known({ storeId: 'aquí' })]).kind).toBe('fast-forward');
  });

  test('where both sides went on, they merge from what both began with', () => {
    expect(outcomeOf(arriving(lineOf([A, B, C])), holding(lineOf([A, B, D])), [])).toEqual({
      kind: 'merge',
      baseSha: shaOf(B),
    });
    expect(outcomeOf(arriving(lineOf([C])), holding(lineOf([D])), [])).toEqual({ kind: 'merge', baseSha: null });
  });

  test('what is here already went past it: refused as late', () => {
    const outcome = outcomeOf(arriving(lineOf([A])), holding(lineOf([A, B])), []);
    expect(outcome.kind).toBe('stale');
    expect(refusalOf(outcome)?.error).toMatchObject({ code: 'conflict', message: expect.stringContaining('atrasado') });
    const late = outcomeOf(arriving(lineOf([A, B])), holding(lineOf([A, B])), [known({ delivery: 3 })]);
    expect(late.kind).toBe('stale');
  });

  test('a content that came back is told from the old one', () => {
    const [older, newer] = [lineOf([A, B]), lineOf([A, B, A])];
    expect(outcomeOf(arriving(newer), holding(older), []).kind).toBe('fast-forward');
    expect(outcomeOf(arriving(older), holding(newer), []).kind).toBe('stale');
    expect(outcomeOf(arriving(lineOf([A])), holding(newer), []).kind).toBe('stale');
  });

  test('the same delivery again does nothing; under its number something else is refused', () => {
    const held = holding(lineOf([A]));
    expect(outcomeOf(arriving(lineOf([A])), held, [known({})]).kind).toBe('same');
    const other = outcomeOf(arriving(lineOf([A, B])), held, [known({})]);
    expect(other.kind).toBe('altered');
    expect(refusalOf(other)?.error.message).toContain('mismo número');
  });

  test('a recall, an answer to what was recalled and what a recall took back are shown, never merged', () => {
    const held = holding(lineOf([A]));
    const recall = arriving(lineOf([A]), { act: 'recall', delivery: 2, about: 1 });
    expect(outcomeOf(recall, held, [known({})])).toEqual({ kind: 'recalled', why: 'recall', delivery: 1 });
    const recalledHere = [known({ storeId: 'aquí' }), known({ storeId: 'aquí', act: 'recall', delivery: 2, about: 1 })];
    const answer = arriving(lineOf([A]), { act: 'return', delivery: 3, about: 1 });
    expect(outcomeOf(answer, held, recalledHere)).toEqual({ kind: 'recalled', why: 'answer', delivery: 1 });
    // Its papers are frozen there: whoever recalled may take it after all.
    const authorised = arriving(lineOf([A]), { act: 'authorise', delivery: 2, about: 1 });
    expect(outcomeOf(authorised, held, recalledHere)).toEqual({ kind: 'merge', baseSha: null });
    const takenBack = [known({ act: 'recall', delivery: 2, about: 1 })];
    expect(outcomeOf(arriving(lineOf([A])), null, takenBack)).toEqual({
      kind: 'recalled',
      why: 'taken-back',
      delivery: 1,
    });
    expect(refusalOf({ kind: 'recalled', why: 'answer', delivery: 1 })).toBeUndefined();
  });

  test('a number that both stores gave is recalled only by the one that gave it', () => {
    const recalledHere = [known({ storeId: 'aquí', act: 'recall', delivery: 2, about: 1 })];
    const given = arriving(lineOf([A, B]), { act: 'give-back' });
    expect(outcomeOf(given, holding(lineOf([A])), recalledHere).kind).toBe('fast-forward');
  });

  test('another dossier or another kind of document is refused', () => {
    const held = holding(lineOf([A]));
    for (const facts of [
      { dossierId: idAt(66) },
      { document: { kind: 'diagnosis' as const, id: BUDGET, title: '' } },
    ]) {
      const outcome = outcomeOf(arriving(lineOf([A, B]), facts), held, []);
      expect(outcome.kind).toBe('foreign');
      expect(refusalOf(outcome)?.error.message).toContain('otro expediente');
    }
  });
});

describe('the chain of revisions', () => {
  const [start] = lineOf([A]) as [Revision];
  const [left, right] = [revisionOf(B, [start]), revisionOf(C, [start])];

  test('a copy that took in the other is ahead of it, and the next meeting begins there', () => {
    const joined = [start, left, right, revisionOf(D, [left, right])];
    expect(relate([start, left], joined)).toEqual({ kind: 'ahead' });
    expect(relate(joined, [start, right])).toEqual({ kind: 'behind' });
    const further = [start, right, revisionOf(A, [right])];
    expect(relate(joined, further)).toEqual({ kind: 'diverged', base: right });
  });

  test('where both took in each other at once, no base is guessed', () => {
    const here = [start, left, right, revisionOf(D, [left, right])];
    const there = [start, right, left, revisionOf(A, [left, right])];
    expect(relate(here, there)).toEqual({ kind: 'diverged', base: null });
  });

  test('a name that is not its hash, a missing parent or a loose end is unsound', () => {
    expect(isSound(BUDGET, lineOf([A, B, C]), hash)).toBe(true);
    expect(isSound(BUDGET, [], hash)).toBe(false);
    expect(isSound(idAt(67), lineOf([A]), hash)).toBe(false);
    expect(isSound(BUDGET, lineOf([A, B]).slice(1), hash)).toBe(false);
    expect(isSound(BUDGET, [start, { ...left, contentSha: shaOf(C) }], hash)).toBe(false);
    expect(isSound(BUDGET, [start, left, right], hash)).toBe(false);
  });
});
