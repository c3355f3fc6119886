import { describe, expect, it } from 'vitest';
import { balancesOf } from '#shared/domain/budget/balance.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { recordTransfer } from '#shared/domain/budget/budget-acts.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { isDistributionFinal } from '#shared/domain/budget/distribution-final.ts';
import { distributionMatrix } from '#shared/domain/budget/distribution-matrix.ts';
import { draftAmount } from '#shared/domain/budget/recorded-rows.ts';
import {
  budgetWith,
  classifier,
  ENROLMENT,
  FEDERAL_FUNDS,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const context = { classifier, otherYears: [], boundaries: () => undefined };
const TRANSFER = idAt(8_000);
const whyNot = (content: BudgetContent): string => {
  const recorded = recordTransfer(content, TRANSFER, context);
  return recorded.ok ? '' : recorded.error.message;
};

describe('a letter in draft', () => {
  const draft = budgetWith({
    authorised: [['3611', [100]]],
    distribution: [['3611', [60], PROMOTION]],
    letterState: 'draft',
  });

  it('is no money: nothing of it is authorised, distributed or available', () => {
    expect(balancesOf(draft, { from: 'authorised' })).toEqual([]);
    expect(balancesOf(draft, { from: 'distribution' })).toEqual([]);
    expect(draftAmount(draft, 'authorised')).toBe(100);
  });

  it('is seen where a distribution is prepared', () => {
    const { total } = distributionMatrix(draft);
    expect([total.there.annual, total.given.annual, total.rest.annual]).toEqual([100, 60, 40]);
  });

  it('allows no spending and no transfer, and is named as what is missing', () => {
    const spent = { ...draft, spending: budgetWith({ spending: [['committed', '3611', 1, 5]] }).spending };
    const [finding] = checkBudget(spent, context).filter(({ place }) => place.section === 'spending');
    expect(finding).toMatchObject({ code: 'committed-above-modified', severity: 'blocking' });
    expect(finding?.remedy).toContain('está en borrador');
    const moved = budgetWith({
      authorised: [['3611', [100]]],
      transfers: [{ kind: 'reduction', state: 'draft', movements: [['3611', [-5]]] }],
      letterState: 'draft',
    });
    expect(whyNot(moved)).toContain('está en borrador');
  });
});

describe('a transfer', () => {
  const between = (taken: number) =>
    budgetWith({
      authorised: [['3611', [100]]],
      distribution: [
        ['3611', [40], PROMOTION],
        ['3611', [60], ENROLMENT],
      ],
      transfers: [
        {
          kind: 'transfer',
          state: 'draft',
          movements: [
            ['3611', [-taken], PROMOTION],
            ['3611', [taken], ENROLMENT],
          ],
        },
      ],
    });

  it('never leaves a department with less than nothing', () => {
    expect(whyNot(between(41))).toContain('partida 3611, Promoción y Afiliación quedaría con menos de cero en enero');
    expect(whyNot(between(40))).toBe('');
  });

  it('never takes what a department has committed', () => {
    const spending = budgetWith({ spending: [['committed', '3611', 1, 30, PROMOTION]] }).spending;
    expect(whyNot({ ...between(11), spending })).toContain('menos de lo comprometido en enero');
    expect(whyNot({ ...between(10), spending })).toBe('');
  });

  it('judges a department that received no distribution by the directorate', () => {
    const content = budgetWith({
      authorised: [['3611', [100]]],
      transfers: [{ kind: 'reduction', state: 'draft', movements: [['3611', [-100], PROMOTION]] }],
    });
    expect(whyNot(content)).toBe('');
  });

  it('never leaves a source with less than nothing where sources are told apart', () => {
    const movements = [['3611', [-60], null, STATE_FUNDS]] as const;
    const transfers = [{ kind: 'reduction', state: 'draft', movements }] as const;
    const apart = budgetWith({
      authorised: [
        ['3611', [50], null, STATE_FUNDS],
        ['3611', [50], null, FEDERAL_FUNDS],
      ],
      transfers,
    });
    expect(whyNot(apart)).toContain('partida 3611, Recursos estatales quedaría con menos de cero');
    expect(whyNot(budgetWith({ authorised: [['3611', [100]]], transfers }))).toBe('');
  });

  it('that was recorded and leaves a department below zero is told as long as it does', () => {
    const transfers = [{ kind: 'reduction', movements: [['3611', [-50], PROMOTION]] }] as const;
    const content = budgetWith({
      authorised: [['3611', [100]]],
      distribution: [['3611', [40], PROMOTION]],
      transfers,
    });
    expect(checkBudget(content, context)).toMatchObject([
      { code: 'modified-negative', severity: 'blocking', place: { section: 'transfers', rowId: TRANSFER } },
    ]);
  });
});

describe('a distribution', () => {
  const sound = { authorised: [['3611', [100]]], distribution: [['3611', [60], PROMOTION]] } as const;

  it('is final with recorded letters, something authorised and something distributed', () => {
    expect(isDistributionFinal(budgetWith(sound), classifier)).toBe(true);
  });

  it.each([
    ['nothing is authorised', { distribution: sound.distribution }],
    ['only a blank row is authorised', { ...sound, authorised: [['', []]] }],
    ['nothing is distributed', { authorised: sound.authorised }],
    ['its letters are drafts', { ...sound, letterState: 'draft' }],
    ['more is distributed than authorised', { ...sound, authorised: [['3611', [59]]] }],
    ['an item is unknown', { ...sound, authorised: [...sound.authorised, ['9999', [5]]] }],
  ] as const)('is a draft where %s', (_why, spec) => {
    expect(isDistributionFinal(budgetWith(spec), classifier)).toBe(false);
  });
});
