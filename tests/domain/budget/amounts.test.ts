import { describe, expect, it } from 'vitest';
import { addLetter, authoriseAsked, editAmounts, takeLooseRows } from '#shared/domain/budget/amount-edits.ts';
import { balancesOf } from '#shared/domain/budget/balance.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { recordLetter, recordTransfer } from '#shared/domain/budget/budget-acts.ts';
import { readBudget } from '#shared/domain/budget/budget-reading.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { distributionMatrix, setShares } from '#shared/domain/budget/distribution-matrix.ts';
import { checkGiven } from '#shared/domain/budget/given-rules.ts';
import { balanceFigures, editSpending } from '#shared/domain/budget/spending-edits.ts';
import { transferEffect, transferSums, transfersInOrder } from '#shared/domain/budget/transfer-effect.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Result } from '#shared/domain/common/result.ts';
import {
  budgetWith,
  classifier,
  countingIds,
  ENROLMENT,
  each,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const context = { classifier, otherYears: [], boundaries: () => undefined };

const applied = (content: BudgetContent, changes: Result<readonly BudgetChange[]> | readonly BudgetChange[]) => {
  if ('ok' in changes) {
    if (!changes.ok) throw new Error(changes.error.message);
    return applyChanges(content, changes.value);
  }
  return applyChanges(content, changes);
};

describe('a table of amounts', () => {
  it('writes cells of rows that are there and appends the new ones to the letter', () => {
    const content = budgetWith({ authorised: [['3611', each(100)]], letterState: 'draft' });
    const row = content.authorised[0];
    const fresh = idAt(9_001);
    const written = applied(
      content,
      editAmounts(
        content,
        'authorised',
        [
          { rowId: row?.id ?? '', field: 'm03', value: 250 },
          { rowId: fresh, field: 'itemCode', value: '2111' },
          { rowId: fresh, field: 'm01', value: 5 },
        ],
        [fresh],
        { letterId: idAt(7001) },
      ),
    );
    expect(written.authorised.map(({ itemCode, m01, m03, letterId }) => [itemCode, m01, m03, letterId])).toEqual([
      ['3611', 100, 250, idAt(7001)],
      ['2111', 5, 0, idAt(7001)],
    ]);
    expect(written.authorised[1]?.id).toBe(fresh);
  });

  it('spreads a written year as the months stand, evenly where there are none, to the centavo', () => {
    const content = budgetWith({ authorised: [['3611', [200, 100]]], letterState: 'draft' });
    const rowId = content.authorised[0]?.id ?? '';
    const fresh = idAt(9_002);
    const owner = { letterId: idAt(7001) };
    const edits = [
      { rowId, field: 'annual' as const, value: 100 },
      { rowId: fresh, field: 'annual' as const, value: 100 },
    ];
    const written = applied(content, editAmounts(content, 'authorised', edits, [fresh], owner)).authorised;
    expect(written[0]).toMatchObject({ m01: 67, m02: 33, m03: 0 });
    expect(written[1]).toMatchObject({ m01: 9, m04: 9, m05: 8, m12: 8 });
  });

  it('refuses months that together have more than 15 digits', () => {
    const content = budgetWith({ authorised: [['3611', [600_000_000_000_000]]], letterState: 'draft' });
    const edit = { rowId: content.authorised[0]?.id ?? '', field: 'm02' as const, value: 600_000_000_000_000 };
    const result = editAmounts(content, 'authorised', [edit], [], { letterId: idAt(7001) });
    expect(result.ok ? '' : result.error.code).toBe('too-large');
  });

  it('starts a letter with what is asked and not yet authorised, departments together, months as asked', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3611', annual: 1200 },
        { itemCode: '3611', annual: 2400, departmentId: ENROLMENT },
        { itemCode: '2111', annual: 100 },
      ],
      authorised: [['2111', [100]]],
      letterState: 'draft',
    });
    const { letterId, changes } = addLetter(content, 'authorisation', countingIds());
    const begun = applied(content, changes);
    const filled = applied(begun, authoriseAsked(begun, letterId, countingIds(6_000)));
    expect(filled.authorised.filter((row) => row.letterId === letterId)).toMatchObject([
      { itemCode: '3611', departmentId: null, fundingSourceId: STATE_FUNDS, m01: 300, m12: 300 },
    ]);
    expect(authoriseAsked(filled, letterId, countingIds())).toEqual([]);
  });

  it('gives rows that no letter owns to one', () => {
    const content = budgetWith({ authorised: [['3611', [100]]], letterState: 'draft' });
    const loose = { ...content, authorised: content.authorised.map((row) => ({ ...row, letterId: null })) };
    expect(applied(loose, takeLooseRows(loose, 'authorised', idAt(7001))).authorised[0]?.letterId).toBe(idAt(7001));
  });
});

describe('rows that nobody wrote in yet', () => {
  it('are no fault and no balance, and go when their act is recorded', () => {
    const content = budgetWith({
      authorised: [
        ['3611', [100, 100]],
        ['', []],
      ],
      transfers: [
        {
          kind: 'rescheduling',
          state: 'draft',
          movements: [
            ['3611', [-5, 5]],
            ['', []],
          ],
        },
      ],
      spending: [['committed', '', 1, 0]],
      letterState: 'draft',
    });
    expect(checkGiven(readBudget(content, context))).toEqual([]);
    const recorded = applied(content, recordLetter(content, idAt(7001), context));
    expect(checkBudget(recorded, context)).toEqual([]);
    expect(balancesOf(recorded, { from: 'authorised' }).map(({ itemCode }) => itemCode)).toEqual(['3611']);
    expect(recorded.authorised.map(({ itemCode }) => itemCode)).toEqual(['3611']);
    expect(applied(recorded, recordTransfer(recorded, idAt(8_000), context)).movement).toHaveLength(1);
    const blankOnly = { ...content, authorised: content.authorised.slice(1) };
    expect(recordLetter(blankOnly, idAt(7001), context).ok).toBe(false);
  });
});

describe('the distribution as a matrix', () => {
  const content = budgetWith({
    authorised: [
      ['2111', [300]],
      ['3611', [100, 101]],
    ],
    distribution: [['3611', [60], PROMOTION]],
    letterState: 'draft',
  });

  it('says what there is, who has it and what is left', () => {
    const { rows, total } = distributionMatrix(content);
    expect(rows.map((row) => [row.itemCode, row.there.annual, row.given.annual, row.rest.annual])).toEqual([
      ['2111', 300, 0, 300],
      ['3611', 201, 60, 141],
    ]);
    expect(total.rest.annual).toBe(441);
    expect(total.shares.get(PROMOTION)?.annual).toBe(60);
  });

  it('spreads a written year within what is left of each month and leaves nothing over when all is given', () => {
    const position = { itemCode: '3611', fundingSourceId: null, month: null };
    const given = applied(
      content,
      setShares(
        content,
        idAt(7002),
        [
          { ...position, departmentId: PROMOTION, amount: 100 },
          { ...position, departmentId: ENROLMENT, amount: 101 },
        ],
        countingIds(),
      ),
    );
    const row = distributionMatrix(given).rows[1];
    expect(row?.shares.get(PROMOTION)?.annual).toBe(100);
    expect(row?.shares.get(ENROLMENT)?.annual).toBe(101);
    expect(row?.rest.months.every((amount) => amount === 0)).toBe(true);
    expect(checkGiven(readBudget(given, context)).filter(({ severity }) => severity === 'blocking')).toEqual([]);
  });

  it('writes one month and takes the row away where nothing is left in it', () => {
    const edit = { itemCode: '3611', fundingSourceId: null, departmentId: PROMOTION, month: 1, amount: 0 };
    expect(applied(content, setShares(content, idAt(7002), [edit], countingIds())).distribution).toEqual([]);
  });

  it('refuses less than a recorded letter gave', () => {
    const recorded = budgetWith({ authorised: [['3611', [100]]], distribution: [['3611', [60], PROMOTION]] });
    const edit = { itemCode: '3611', fundingSourceId: null, departmentId: PROMOTION, month: 1, amount: 50 };
    const result = setShares(recorded, idAt(7009), [edit], countingIds());
    expect(result.ok ? '' : result.error.code).toBe('not-allowed');
  });

  it('moves the ceiling and what is there together where a transfer names the department', () => {
    const moved = budgetWith({
      authorised: [['3611', [100]]],
      distribution: [['3611', [100], PROMOTION]],
      transfers: [{ kind: 'reduction', movements: [['3611', [-30], PROMOTION]] }],
    });
    const row = distributionMatrix(moved).rows[0];
    expect([row?.there.annual, row?.shares.get(PROMOTION)?.annual, row?.rest.annual]).toEqual([70, 70, 0]);
    expect(checkGiven(readBudget(moved, context)).map(({ code }) => code)).toEqual([]);
  });
});

describe('what a transfer does', () => {
  const content = budgetWith({
    authorised: [['3611', [100, 50]]],
    transfers: [
      { kind: 'increase', date: '2026-05-02', movements: [['3611', [7]]] },
      { kind: 'increase', date: '2026-03-02', movements: [['3611', [10]]] },
      {
        kind: 'transfer',
        state: 'draft',
        movements: [
          ['3611', [-20]],
          ['2111', [0, 20]],
        ],
      },
    ],
  });

  it('compares a draft with all that is recorded, and a recorded one with those dated before it', () => {
    const draft = transferEffect(content, idAt(8_002));
    expect(draft.map(({ itemCode, before, after: then }) => [itemCode, before.annual, then.annual])).toEqual([
      ['2111', 0, 20],
      ['3611', 167, 147],
    ]);
    const first = transferEffect(content, idAt(8_001))[0];
    expect([first?.before.months[0], first?.after.months[0]]).toEqual([100, 110]);
    expect(transferEffect(content, idAt(8_000))[0]?.before.annual).toBe(160);
  });

  it('lists recorded ones by date and drafts last, with what they give and take', () => {
    expect(transfersInOrder(content).map(({ number }) => number)).toEqual(['AD-2', 'AD-1', 'AD-3']);
    expect(transferSums(content, idAt(8_002))).toEqual({ given: 20, taken: 20, net: 0 });
  });
});

describe('spending', () => {
  it('takes the month from the day, and item, department and source from the commitment', () => {
    const content = budgetWith({ spending: [['committed', '3611', 2, 500, PROMOTION]] });
    const fresh = idAt(9_100);
    const commitmentId = content.spending[0]?.id ?? '';
    const written = applied(
      content,
      editSpending(
        content,
        new Map([[fresh, { moment: 'accrued' as const, date: '2026-04-09', amount: 200, commitmentId }]]),
        [fresh],
      ),
    );
    expect(written.spending[1]).toMatchObject({ itemCode: '3611', departmentId: PROMOTION, month: 4, amount: 200 });
  });

  it('counts since January where the desk accumulates, so that each line is consistent in itself', () => {
    const content = budgetWith({
      authorised: [['3611', [100, 100, 100]]],
      spending: [['committed', '3611', 2, 150]],
      availability: 'accumulated',
    });
    const balance = balancesOf(content, { from: 'authorised' })[0];
    if (!balance) throw new Error('no balance');
    const { modified, committed, available } = balanceFigures(balance, 2, 'accumulated');
    expect([modified, committed, available]).toEqual([200, 150, 50]);
    expect(balanceFigures(balance, null, 'accumulated').available).toBe(150);
  });
});
