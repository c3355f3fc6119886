import { describe, expect, it } from 'vitest';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { recordLetter, refuseBudgetChanges } from '#shared/domain/budget/budget-acts.ts';
import { readBudget } from '#shared/domain/budget/budget-reading.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { checkGiven, checkLetter } from '#shared/domain/budget/given-rules.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { budgetWith, classifier, ENROLMENT, each, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const context = { classifier, otherYears: [], boundaries: () => undefined };
const AUTHORISATION = idAt(7_001);
const DISTRIBUTION = idAt(7_002);

/** The letter is asked for by the act, and as a bare change that claims to record it. */
const whyNot = (content: BudgetContent, letterId: string): string => {
  const refused = recordLetter(content, letterId, context);
  const byChange = refuseBudgetChanges(content, [updateRow('letter', letterId, 'state', 'recorded')], context);
  expect(byChange?.message).toBe(refused.ok ? undefined : refused.error.message);
  return refused.ok ? '' : refused.error.message;
};

describe('a letter with amounts that cannot be', () => {
  const authorised = (row: Parameters<typeof budgetWith>[0]) => budgetWith({ ...row, letterState: 'draft' });

  it('is not recorded with an item that the classifier lacks', () => {
    expect(whyNot(authorised({ authorised: [['9999', each(100)]] }), AUTHORISATION)).toContain('«9999» no existe');
  });

  it('is not recorded with an amount below zero', () => {
    const content = authorised({ authorised: [['3611', [100, -5]]] });
    expect(whyNot(content, AUTHORISATION)).toContain('importes negativos en febrero');
  });

  it('is not recorded where a share has no department', () => {
    const content = withRecorded(authorised({ authorised: [['3611', [100]]], distribution: [['3611', [50]]] }));
    expect(whyNot(content, DISTRIBUTION)).toContain('a qué departamento');
  });

  it('is not recorded where it gives more than recorded letters authorise, even if a draft would', () => {
    const planned = authorised({
      authorised: [['3611', [100]]],
      distribution: [
        ['3611', [60], PROMOTION],
        ['3611', [40], ENROLMENT],
      ],
    });
    expect(whyNot(planned, DISTRIBUTION)).toContain('en enero sobran $1.00');
    expect(checkGiven(readBudget(planned, context)).map(({ code, severity }) => [code, severity])).toEqual([
      ['distribution-of-draft', 'warning'],
    ]);
    const recorded = withRecorded(planned);
    expect(whyNot(recorded, DISTRIBUTION)).toBe('');
    expect(checkGiven(readBudget(recorded, context))).toEqual([]);
  });

  it('is recorded when only another letter is wrong', () => {
    const content = authorised({ authorised: [['3611', [100]]], distribution: [['9999', [-5]]] });
    expect(whyNot(content, AUTHORISATION)).toBe('');
    expect(checkLetter(readBudget(content, context), DISTRIBUTION).map(({ code }) => code)).toEqual([
      'item-unknown',
      'given-negative',
      'distribution-without-department',
    ]);
  });
});

const withRecorded = (content: BudgetContent): BudgetContent =>
  applyChanges(content, [updateRow('letter', AUTHORISATION, 'state', 'recorded')]);
